"""Tables while they are being filled: who is there, and how well somebody would fit in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from server.meetup.seating.people import Sitter

APART, ALIKE, MIXED, SLIGHT, FRESH = 100_000, 100, 30, 10, 50
"""What it costs to sit with somebody from whom one is to be kept apart; with somebody of the same company (or, where
levels are to be the same, of another level); of the same group; of the same level; at an empty table.
"""


class Table:
    """A table that is being filled, up to its ``size``."""

    def __init__(self, size: int, enemies: Mapping[str, frozenset[str]], *, same_level: bool) -> None:
        self.size = size
        self.people: dict[str, Sitter] = {}
        self._enemies = enemies
        self._same_level = same_level
        self._companies: defaultdict[str, int] = defaultdict(int)
        self._groups: defaultdict[str, int] = defaultdict(int)
        self._levels: defaultdict[str, int] = defaultdict(int)
        self._levelled = 0

    @property
    def left(self) -> int:
        return self.size - len(self.people)

    def add(self, one: Sitter) -> None:
        self.people[one.id] = one
        self._count(one, 1)

    def take(self, one: Sitter) -> None:
        del self.people[one.id]
        self._count(one, -1)

    def _count(self, one: Sitter, by: int) -> None:
        if one.company:
            self._companies[one.company] += by
        if one.group:
            self._groups[one.group] += by
        if one.level:
            self._levels[one.level] += by
            self._levelled += by

    def cost(self, one: Sitter) -> int:
        """How badly somebody who is not here would fit in."""
        cost = 0
        if one.company:
            cost = self._companies.get(one.company, 0) * (SLIGHT if self._same_level else ALIKE)
        if one.group and not self._same_level:
            cost += self._groups.get(one.group, 0) * MIXED
        if one.level:
            cost += self._level_cost(one.level)
        enemies = self._enemies.get(one.id)
        return cost + APART * len(enemies & self.people.keys()) if enemies else cost

    def _level_cost(self, level: str) -> int:
        alike = self._levels.get(level, 0)
        if not self._same_level:
            return alike * SLIGHT
        return (self._levelled - alike) * ALIKE if self.people else FRESH
