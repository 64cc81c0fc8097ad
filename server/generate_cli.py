"""``nijikai generate``: realistic logs of meetups that never were."""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from server.terminal import checked, fail, guarded, read_settings, run, show

if TYPE_CHECKING:
    from server.generate.meetup import Evening
    from server.people.database import Database

DAY = 86_400_000
"""Milliseconds."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="One file for each meetup, in here.")
@click.option("--into-database", "into", is_flag=True, help="Into this house, as meetups that are over; for demos.")
@click.option("--organization", default="", help="Id of the organization, for --into-database; else the only one.")
@click.option("--series", default="", help="Id of its series, for --into-database; else a new one.")
@click.option("--people", type=click.IntRange(2, 5000), default=500, show_default=True, help="Of each meetup.")
@click.option("--minutes", type=click.IntRange(10, 600), default=120, show_default=True, help="Of each meetup.")
@click.option("--meetups", type=click.IntRange(1, 500), default=1, show_default=True, help="Of the series.")
@click.option("--seed", default="1", show_default=True, help="Same seed, same meetups.")
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def generate(  # noqa: PLR0913, PLR0917 - its options
    file: Path | None, folder: Path | None, organization: str, series: str, people: int, minutes: int, meetups: int,
    seed: str, *, into: bool, as_json: bool,
) -> None:  # fmt: skip
    """Play meetups with bots of different habits through the real rules, and write their logs to FILE.

    Several meetups are a series, four weeks apart: some people come every time, some drift away, others are new. All
    names are invented, and look it. The same seed and options write the same file.
    """
    if [file is None, folder is None, not into].count(False) != 1:
        fail("cli-generate-where")
    from server.wiring import packs_of

    packs = guarded(lambda: packs_of(read_settings().packs))
    from server.generate.series import EVERY, evenings

    now = round(time.time() * 1000)
    dates = {"starts": evening_of(now) - ((meetups - 1) * EVERY + 2) * DAY, "until": now} if into else {}
    made = evenings(seed, people, meetups, minutes, packs=packs, lang=read_settings().lang, **dates)
    with unhurried(), click.progressbar(made, length=meetups, file=sys.stderr, label="generate") as bar:
        if into:
            done = checked(lambda: run(in_database(bar, organization, series, several=meetups > 1)))
        else:
            done = guarded(lambda: in_files(bar, folder) if folder else in_one(bar, file))
    show(done, as_json=as_json)


@contextmanager
def unhurried() -> Iterator[None]:
    """Nothing of what is made is let go of before its end: looking for that would take a fifth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def evening_of(now: int) -> int:
    """Return 18:00 in Tokyo of that day, in milliseconds."""
    return now // DAY * DAY + 9 * 3_600_000


async def in_database(evenings: Iterable[Evening], organization: str, series: str, *, several: bool) -> dict[str, Any]:
    """Bring the meetups into the database, one after the other."""
    from server.generate.files import entries
    from server.importing import Desk
    from server.logs_cli import prepared, settle
    from server.people.database import open_people

    database = open_people(prepared().database_url)
    counts: Counter[str] = Counter()
    try:
        desk = Desk(database, organization or await only_one(database), series)
        if several and not series:
            desk.series = await new_series(database, desk.organization)
        for evening in evenings:
            played = entries(evening)
            counts.update(await settle(desk, played, lambda played=played: played))  # type: ignore[misc]
    finally:
        await database.close()
    return {**counts, "organization": desk.organization, "series": desk.series}


async def only_one(database: Database) -> str:
    """Return the id of the one organization of this house. Raises TextError ``import-organization``."""
    from sqlalchemy import select

    from server.log.errors import TextError
    from server.people.schema import organization

    found = await database.rows(select(organization.c.id).limit(2))
    if len(found) != 1:
        raise TextError("import-organization", organization="")
    return str(found[0][0])


async def new_series(database: Database, organization: str) -> str:
    from server.generate.words import words
    from server.people.meetups import Meetups

    name = words().text(read_settings().lang, "series")
    made = await Meetups(database).add_series(organization, name, "", round(time.time() * 1000))
    return made.id


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
