"""``nijikai generate``: realistic logs of meetups that never were."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from server.terminal import fail, guarded, read_settings, show

if TYPE_CHECKING:
    from server.generate.meetup import Evening


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="One file for each meetup, in here.")
@click.option("--people", type=click.IntRange(2, 5000), default=500, show_default=True, help="Of each meetup.")
@click.option("--minutes", type=click.IntRange(10, 600), default=120, show_default=True, help="Of each meetup.")
@click.option("--meetups", type=click.IntRange(1, 500), default=1, show_default=True, help="Of the series.")
@click.option("--seed", default="1", show_default=True, help="Same seed, same meetups.")
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def generate(
    file: Path | None, folder: Path | None, people: int, minutes: int, meetups: int, seed: str, *, as_json: bool
) -> None:
    """Play meetups with bots of different habits through the real rules, and write their logs to FILE."""
    from server.wiring import packs_of

    if (file is None) == (folder is None):
        fail("cli-generate-where")
    packs = guarded(lambda: packs_of(read_settings().packs))
    from server.generate.series import evenings

    made = evenings(seed, people, meetups, minutes, packs=packs)
    with click.progressbar(made, length=meetups, file=sys.stderr, label="generate") as bar:
        show(guarded(lambda: in_files(bar, folder) if folder else in_one(bar, file)), as_json=as_json)


def in_one(evenings: Iterable[Evening], file: Path | None) -> dict[str, Any]:
    """Write all meetups to one file."""
    from server.generate.files import Pages, entries

    pages, counts = Pages(0), {"meetups": 0, "events": 0}
    with (file or Path()).open("wb") as opened:
        opened.write(pages.begin())
        for evening in evenings:
            played = entries(evening)
            opened.writelines(pages.lines(played))
            counts["meetups"] += 1
            counts["events"] += len(played)
        opened.write(pages.end())
    return {**counts, "file": str(file)}


def in_files(evenings: Iterable[Evening], folder: Path) -> dict[str, Any]:
    """Write each meetup to a file that has its id for a name."""
    folder.mkdir(parents=True, exist_ok=True)
    counts = {"meetups": 0, "events": 0}
    for number, evening in enumerate(evenings, 1):
        written = in_one([evening], folder / f"{number:03}-{evening.recipe.id}.jsonl")
        counts["meetups"] += 1
        counts["events"] += written["events"]
    return {**counts, "folder": str(folder)}
