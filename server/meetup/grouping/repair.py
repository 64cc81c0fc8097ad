"""A plan that was made for others: who has gone is taken out, who has come is put in, everybody else stays."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from server.meetup.grouping.circle import Circle
from server.meetup.grouping.mend import mend
from server.meetup.grouping.moving import Moving
from server.meetup.grouping.problem import Problem
from server.meetup.scheme import Groups


class Late(msgspec.Struct, frozen=True):
    """Where people go who come into a round. Who is in neither has to wait."""

    where: dict[str, str]
    """Person -> room."""
    new: Groups = ()
    """Rooms of their own, of two or more."""


def repair(problem: Problem, groups: Groups) -> Groups:
    """Return the groups for exactly those who are in ``problem.people``, with as few moves as possible.

    Newcomers, and those who have to move, go where they have met fewest; wishes are kept where they can be.
    """
    moving = Moving(problem, groups)
    moving.fill()
    mend(moving.circle, moving.rooms)
    return tuple(tuple(room) for room in moving.rooms)


def place(problem: Problem, rooms: Mapping[str, Sequence[str]], who: str, shut: Collection[str] = ()) -> str:
    """Return the room of a round that is on for somebody who comes late; nothing, where they fit nowhere.

    ``rooms``: all of the round, in the order of their places, with who is in them; ``shut``: those that take nobody.
    With friends before all, or with somebody who is alone; else where they have met fewest, in the smallest such room.
    One more than the size at most.
    """
    return _place(Circle(problem), problem.size, rooms, who, shut)


def _place(circle: Circle, size: int, rooms: Mapping[str, Sequence[str]], who: str, shut: Collection[str]) -> str:
    names = list(rooms)

    def rank(name: str) -> tuple[int, bool, bool, int, int]:
        there = [one for one in rooms[name] if one != who]
        hard = circle.hard(who, there) + circle.pinned_off(who, names.index(name), len(names))
        return hard, len(there) > 1, len(there) >= size, circle.easy(who, there), len(there)

    fit = [
        name
        for name, there in rooms.items()
        if name not in shut and 0 < len(there) <= size and circle.welcome(who, there)
    ]
    return min(fit, key=rank, default="")


def place_all(
    problem: Problem, rooms: Mapping[str, Sequence[str]], people: Sequence[str], shut: Collection[str] = ()
) -> Late:
    """Find rooms for several who come late, and rooms of their own for those who fit nowhere."""
    circle = Circle(problem)
    filled = {name: list(there) for name, there in rooms.items()}
    where: dict[str, str] = {}
    for who in people:
        if name := _place(circle, problem.size, filled, who, shut):
            filled[name].append(who)
            where[who] = name
    return Late(where, own_rooms(problem, [who for who in people if who not in where]))


def own_rooms(problem: Problem, people: Sequence[str]) -> Groups:
    """Return rooms of two or more for people who came late, as far as they go with each other."""
    alone = msgspec.structs.replace(problem, people=tuple(people))
    circle = Circle(alone)
    found = repair(alone, ())
    return tuple(room for room in found if len(room) > 1 and all(circle.welcome(who, room) for who in room))
