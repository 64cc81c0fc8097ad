"""Generated logs to try things on, made once."""

from __future__ import annotations

from functools import cache

from server.generate.files import Pages, entries
from server.generate.series import evenings
from server.log.records import Entry
from server.packs import builtin


@cache
def played(people: int = 14, minutes: int = 40, meetups: int = 2, seed: str = "tests") -> tuple[tuple[Entry, ...], ...]:
    """The events of each meetup of a small series."""
    return tuple(tuple(entries(evening)) for evening in evenings(seed, people, meetups, minutes, packs=builtin()))


@cache
def file_of(meetups: int = 2) -> bytes:
    """A log file with the first of them."""
    pages = Pages(1)
    begin = pages.begin()
    lines = [line for each in played()[:meetups] for line in pages.lines(each)]
    return b"".join([begin, *lines, pages.end()])
