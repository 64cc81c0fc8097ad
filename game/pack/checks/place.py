"""Where a problem is: small helpers that the checks share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from game.pack.problems import Param, Problem
from game.pack.schema import Entry

Found = list[Problem]
E = TypeVar("E", bound=Entry)


class Place(msgspec.Struct, frozen=True):
    """A spot of a pack that can be named in a problem."""

    file: str
    entry: str = ""
    field: str = ""

    def __truediv__(self, field: str) -> Place:
        return Place(self.file, self.entry, f"{self.field}.{field}" if self.field else field)

    def __getitem__(self, index: int) -> Place:
        return Place(self.file, self.entry, f"{self.field}[{index}]")

    def problem(self, code: str, **params: Param) -> Problem:
        """A problem at this spot."""
        return Problem(code=code, file=self.file, entry=self.entry, field=self.field, params=params)


def entries(file: str, of: Iterable[E]) -> Iterator[tuple[Place, E]]:
    """Each entry with its place."""
    for number, entry in enumerate(of, 1):
        yield Place(file, entry.id or f"no. {number}"), entry


def within(place: Place, value: float, bounds: tuple[int, int]) -> Iterator[Problem]:
    """A problem when ``value`` is outside ``bounds`` (both included), or no number at all."""
    least, most = bounds
    if not least <= value <= most:
        yield place.problem("range", least=least, most=most, value=str(value)[:20])


def counted(place: Place, of: Iterable[object], bounds: tuple[int, int]) -> Iterator[Problem]:
    """A problem when there are too few or too many of something."""
    count, (least, most) = len(tuple(of)), bounds
    if not least <= count <= most:
        yield place.problem("count", least=least, most=most, count=count)
