"""How many sit at each table."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from server.meetup.seating.people import Standing


def choose(tables: Sequence[Standing], newcomers: int, seats: int) -> tuple[list[Standing], list[int]]:
    """Return the tables that so many newcomers need, new ones included, and how many people each is to have then.

    Sizes are as even as who sits already allows. Nobody is to be alone: where tables of two would leave one over, that
    one sits with a pair, beyond the seats.
    """
    taken = [table for table in tables if table.sitting]
    empty = [table for table in tables if not table.sitting]
    total = sum(len(table.sitting) for table in taken) + newcomers
    room = sum(table.seats for table in taken)
    while room < total:
        chosen = empty.pop(0) if empty else Standing("", seats)
        taken.append(chosen)
        room += chosen.seats
    sizes = level(taken, newcomers)
    if len(taken) > 1 and 1 in sizes and not any(table.sitting for table in taken):
        taken.pop(sizes.index(1))
        sizes = level(taken, newcomers)
    return taken, sizes


def level(tables: Sequence[Standing], newcomers: int) -> list[int]:
    """Give every newcomer to the table with the fewest people; beyond the seats, when all are full."""
    sizes = [len(table.sitting) for table in tables]
    queue = [(size >= table.seats, size, place) for place, (table, size) in enumerate(zip(tables, sizes, strict=True))]
    heapq.heapify(queue)
    for _ in range(newcomers if queue else 0):
        _, size, place = queue[0]
        sizes[place] = size + 1
        heapq.heapreplace(queue, (size + 1 >= tables[place].seats, size + 1, place))
    return sizes
