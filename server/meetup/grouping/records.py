"""Results of long searches, made once and shipped: difference matrices and starter rounds."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import msgspec

from server.meetup.grouping import tally
from server.meetup.grouping.fewer import without
from server.meetup.grouping.found import MATRICES as MATRIX_LINES
from server.meetup.grouping.found import STARTERS as STARTER_LINES
from server.meetup.grouping.starter import unfold
from server.meetup.grouping.tally import Rounds

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


class Matrix(msgspec.Struct, frozen=True):
    """A partial difference matrix over the group with factors of these orders, without its first column, of noughts."""

    group: tuple[int, ...]
    columns: tuple[str, ...]
    """Of each column, the element of each row; see ``DIGITS``."""

    @property
    def rooms(self) -> int:
        found = 1
        for order in self.group:
            found *= order
        return found


class Record(msgspec.Struct, frozen=True):
    """Starter rounds for so many people and rooms, each turned ``order`` times. ``excess``: see ``tally.excess``."""

    excess: int
    order: int
    starters: tuple[str, ...]
    """The room of each person, as a letter."""

    @property
    def rounds(self) -> int:
        return self.order * len(self.starters)

    def unfold(self) -> Rounds:
        return [rooms for starter in self.starters for rooms in unfold(starter, self.order)]


@cache
def matrices() -> tuple[Matrix, ...]:
    """Return the matrices that were found."""
    lines = (line.split() for line in MATRIX_LINES.split("\n") if line)
    return tuple(Matrix(tuple(map(int, group.split("x"))), tuple(columns.split(","))) for group, columns in lines)


@cache
def known() -> dict[tuple[int, int], list[Record]]:
    """Return the starters that were found, by people and rooms."""
    found: defaultdict[tuple[int, int], list[Record]] = defaultdict(list)
    for line in STARTER_LINES.split("\n"):
        if line:
            rooms, excess, order, *starters = line.split()
            found[len(starters[0]), int(rooms)].append(Record(int(excess), int(order), tuple(starters)))
    return found


def kept(people: int, rooms: int, rounds: int) -> Rounds:
    """Return the best known rounds for so many people and rooms: exactly as many as asked, or fewer, or none."""
    full = -(-people // rooms) * rooms
    found = [_kept(people, rooms, rounds), without(_kept(full, rooms, rounds), full - people)]
    return max(found, key=lambda way: (len(way), -tally.excess(way)))


def _kept(people: int, rooms: int, rounds: int) -> Rounds:
    there = known().get((people, rooms), [])
    perfect = [record for record in there if not record.excess]
    fitting = [record for record in there if record.rounds == rounds]
    longest = max(perfect, key=lambda record: record.rounds, default=None)
    if longest is not None and (longest.rounds >= rounds or not fitting):
        return longest.unfold()[:rounds]  # any part of rounds without a repeat is without one too
    best = min(fitting, key=lambda record: record.excess, default=None)
    return best.unfold() if best else []
