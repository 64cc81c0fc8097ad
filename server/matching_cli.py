"""``nijikai matching``: how good the suggestions after a meetup are."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Iterable
from typing import Any, Final

import click
import msgspec

from server.live.crew import THREADS

GRID: Final = (50, 51, 200, 1000, 1001, 5000)
KILOBYTES: Final = 1 if sys.platform != "darwin" else 1024
"""Units of what the system says a process has taken at most."""


@click.group()
def matching() -> None:
    """Look into who is suggested to whom."""


@matching.command()
@click.option(
    "--people", type=click.IntRange(0, 20_000), multiple=True, default=GRID, show_default=True, help="Of a case."
)
@click.option("--most", type=click.IntRange(1, 8), default=3, show_default=True, help="Suggestions for one person.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of the synthetic people.")
@click.option("--letters", is_flag=True, help="Compare texts by their letters, without the sentence encoder.")
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def bench(people: tuple[int, ...], most: int, seed: int, letters: bool, as_json: bool) -> None:  # noqa: FBT001
    """Match synthetic people, and print how good that is beside what nobody can exceed.

    share: total score, as a part of the linear programme's bound; kept: of the bound of choices that serve the
    worst-off as well. least: the best suggestion of whoever is served worst; threshold: the greatest that can be.
    lists: if everybody saw their own best few; greedy: if the best pair left were taken again and again. Seconds are
    those of the processor: solve is matching itself; score, text and tell come before and after it.
    """
    os.environ.update(dict.fromkeys(THREADS, "1"))  # as the process that works does
    from server.live.encoder import Encoder  # noqa: PLC0415 - numpy, only for this command
    from server.meetup.matching.bench import Row, measure  # noqa: PLC0415

    encoder = None if letters else Encoder()
    about = {} if encoder is None else _started(encoder)
    measure(8, most, seed, time.process_time, encoder)  # what is loaded at first is nobody's time
    names, rows = list(Row.__struct_fields__), list[dict[str, Any]]()
    if not as_json:
        click.echo(_line(names))
    for count in people:
        rows.append(msgspec.to_builtins(measure(count, most, seed, time.process_time, encoder)))
        if not as_json:
            click.echo(_line(rows[-1][name] for name in names))
    if as_json:
        click.echo(json.dumps({"most": most, "seed": seed, "encoder": about, "rows": rows}))
    elif about:
        click.echo("encoder: " + ", ".join(f"{name} {value}" for name, value in about.items()))


def _started(encoder: Any) -> dict[str, float]:  # noqa: ANN401
    """Start the encoder, and say what it takes: seconds, megabytes, milliseconds for each further text."""
    before, began = _memory(), time.process_time()
    encoder(["hello"])
    start, taken, began = time.process_time() - began, _memory() - before, time.process_time()
    encoder([f"text {number}" for number in range(500)])
    each = (time.process_time() - began) / 500
    return {"start": round(start, 2), "megabytes": round(taken), "each": round(1000 * each, 3)}


def _memory() -> float:
    """Return the megabytes that this process has taken at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES / 1024


def _line(values: Iterable[object]) -> str:
    return "".join(f"{value!s:>13}" for value in values)
