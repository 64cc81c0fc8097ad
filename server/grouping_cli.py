"""``nijikai grouping``: how good the rotations of small groups are."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

import click
import msgspec


@click.group()
def grouping() -> None:
    """Look into how people are mixed into small groups."""


@grouping.command()
@click.option("--seconds", type=click.FloatRange(0.01, 60), default=1.0, show_default=True, help="Most for one case.")
@click.option("--seeds", type=click.IntRange(1, 50), default=5, show_default=True, help="Shuffles to take the mean of.")
@click.option(
    "--people", type=click.IntRange(1), default=1000, show_default=True, help="Only cases with so many at most."
)
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def bench(seconds: float, seeds: int, people: int, as_json: bool) -> None:  # noqa: FBT001
    """Find rotations for a grid of people, size and rounds, and print them beside what is proven to be the least.

    repeats: meetings of two who had met before. excess: the sum of c(c-1)/2 over pairs who meet c times, so that a
    third meeting counts double. often: how often two meet at most. shuffle, greedy: repeats by chance, and by filling
    rooms one by one. Seconds are those of the processor, so that it matters little what else the machine does.
    """
    from server.meetup.grouping.bench import GRID, Row, measure  # noqa: PLC0415 - numpy, only for this command
    from server.meetup.grouping.problem import Limits  # noqa: PLC0415
    from server.meetup.grouping.scenes import Scene, play, scenes  # noqa: PLC0415

    limits = Limits(clock=time.process_time, budget=seconds)
    names = [name for name in Row.__struct_fields__ if not name.startswith(("shuffle_", "greedy_"))]
    rows = _run(
        [partial(measure, case, seeds, limits) for case in GRID if case.people <= people], [] if as_json else names
    )
    evening = [partial(play, name, asked, limits) for name, asked in scenes().items() if len(asked.people) <= people]
    evenings = _run(evening, [] if as_json else list(Scene.__struct_fields__))
    if as_json:
        click.echo(json.dumps({"budget": seconds, "seeds": seeds, "rows": rows, "evenings": evenings}))


def _run(work: Sequence[Callable[[], msgspec.Struct]], names: list[str]) -> list[dict[str, Any]]:
    """Do it all, and show how far it is; print a table of the fields named."""
    found = []
    if names:
        click.echo(_line(names))
    with click.progressbar(work, file=sys.stderr, label="bench") as bar:
        for one in bar:
            row = msgspec.to_builtins(one())
            found.append(row)
            if names:
                click.echo("\r" * sys.stderr.isatty() + _line(row[name] for name in names))
    return found


def _line(values: Iterable[object]) -> str:
    return "".join(f"{value!s:>13}" for value in values)
