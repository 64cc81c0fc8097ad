"""Seating by the list's groups: who has the same group sits at the same table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from server.meetup.seating.people import Seated, Sitter, Standing


class Company:
    """A table and who is to sit down there."""

    def __init__(self, table: Standing, group: str = "") -> None:
        self.room, self.seats, self.group = table.room, table.seats, group
        self.sitting = len(table.sitting)
        self.new: list[Sitter] = []

    @property
    def left(self) -> int:
        return self.seats - self.sitting - len(self.new)

    @property
    def people(self) -> int:
        return self.sitting + len(self.new)


def assign(tables: Sequence[Standing], newcomers: Sequence[Sitter], seats: int) -> list[Company]:
    """Seat every group at tables of its own, bigger ones at several; those without a group together, or, when they
    are few, where there is room.
    """
    found = [Company(table, table.sitting[0].group) for table in tables if table.sitting]
    spare = [table for table in tables if not table.sitting]
    loose: list[Sitter] = []
    groups: dict[str, list[Sitter]] = {}
    for one in newcomers:
        groups.setdefault(one.group, []).append(one)
    for name, people in sorted(groups.items(), key=lambda pair: natural(pair[0])):
        rest = join(found, name, people) if name else people
        if not name or len(rest) == 1:
            loose += rest
        else:
            found += spread(rest, spare, seats, name)
    found += settle(found, loose, spare, seats)
    return found


def natural(name: str) -> list[tuple[int, int, str]]:
    """Order names as people do.

    >>> sorted(["table 10", "table 9", "b", "10", "9"], key=natural)
    ['9', '10', 'b', 'table 9', 'table 10']
    """
    parts = re.split(r"(\d+)", name)
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]


def join(found: Sequence[Company], name: str, people: list[Sitter]) -> list[Sitter]:
    """Let people sit down with their group, as many as find a place; return the others."""
    rest = list(people)
    for table in found:
        while table.group == name and table.left > 0 and rest:
            table.new.append(rest.pop(0))
    return rest


def spread(people: Sequence[Sitter], spare: list[Standing], seats: int, name: str = "") -> Iterator[Company]:
    """Yield as few tables as people need, evenly filled."""
    count = -(-len(people) // seats)
    for number in range(count):
        table = Company(spare.pop(0) if spare else Standing("", seats), name)
        table.new = list(people[number::count])
        yield table


def settle(found: list[Company], loose: list[Sitter], spare: list[Standing], seats: int) -> list[Company]:
    """Seat those without a group: at tables of their own when they are enough, else one by one where fewest sit."""
    if len(loose) >= max(2, (seats + 1) // 2):
        return list(spread(loose, spare, seats))
    rest: list[Sitter] = []
    for one in loose:
        table = min((table for table in found if table.left > 0), key=lambda table: table.people, default=None)
        (table.new if table else rest).append(one)
    return list(spread(rest, spare, seats)) if rest else []


def result(table: Company) -> Seated:
    """Name a table that is to be laid after its group."""
    return Seated(table.room, tuple(one.id for one in table.new), name=table.new[0].shown if table.group else "")
