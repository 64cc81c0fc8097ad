"""The one entrance: from people, tables and wishes to who sits where."""

from __future__ import annotations

from collections.abc import Sequence

from server.meetup.seating import grouping, mixing, sizes
from server.meetup.seating.board import Table
from server.meetup.seating.people import Arrangement, Seated, Sitter, Standing, unmet
from server.meetup.state import Rule, Wish


def arrange(
    tables: Sequence[Standing], newcomers: Sequence[Sitter], *, rule: Rule, seats: int, wishes: Sequence[Wish]
) -> Arrangement:
    """Seat all newcomers. ``tables``: those that are there and have places; ``seats``: of a table that is to be laid.

    The same people, tables and wishes always give the same arrangement.
    """
    newcomers = sorted(newcomers, key=lambda one: (one.key, one.id))
    if rule == "assigned":
        found = [table for table in grouping.assign(tables, newcomers, seats) if table.new]
        placed = [grouping.result(table) for table in found]
    else:
        placed = by_fit(tables, newcomers, seats, wishes, same_level=rule == "level")
    before = {table.room: table.sitting for table in tables if table.room}
    everybody = [[*(one.id for one in before.pop(one.room, ())), *one.people, *one.watching] for one in placed]
    everybody += [[one.id for one in sitting] for sitting in before.values()]
    return Arrangement(tuple(placed), unmet(wishes, everybody))


def by_fit(
    tables: Sequence[Standing], newcomers: Sequence[Sitter], seats: int, wishes: Sequence[Wish], *, same_level: bool
) -> list[Seated]:
    chosen, wanted = sizes.choose(tables, len(newcomers), seats)
    enemies = mixing.enemies_of(wishes)
    filling = [Table(size, enemies, same_level=same_level) for size in wanted]
    for table, standing in zip(filling, chosen, strict=True):
        for one in standing.sitting:
            table.add(one)
    mixing.fill(filling, newcomers, wishes, same_level=same_level)
    found = [result(standing, table) for standing, table in zip(chosen, filling, strict=True)]
    return [one for one in found if one.people or one.watching]


def result(standing: Standing, table: Table) -> Seated:
    sitting = {one.id for one in standing.sitting}
    new = [who for who in table.people if who not in sitting]
    places = max(standing.seats - len(sitting), 0)
    return Seated(standing.room, tuple(new[:places]), tuple(new[places:]))
