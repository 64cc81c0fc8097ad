"""Rules that need no search: by chance, as before, with the list's group. Hard wishes are kept where they can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from server.meetup.grouping.bounds import sizes
from server.meetup.grouping.circle import Circle
from server.meetup.grouping.mend import mend
from server.meetup.grouping.moving import Moving, in_place
from server.meetup.grouping.problem import Problem
from server.meetup.grouping.votes import Themed, by_votes
from server.meetup.scheme import Groups
from server.meetup.seating.grouping import natural

LOOKED_AT = 16
"""Rooms that are looked at for somebody who is to join one."""

__all__ = ["Themed", "assigned", "by_votes", "random_groups", "same"]


def random_groups(problem: Problem) -> Groups:
    """Mix people by the problem's seed."""
    moving = Moving(problem, ())
    moving.fill(by_chance=True)
    mend(moving.circle, moving.rooms)
    return tuple(tuple(room) for room in moving.rooms)


def same(problem: Problem, groups: Groups) -> Groups:
    """Keep people with those they were with in ``groups``; who is new goes where there is a place, or with others new.

    Groups of one more than the size stay whole, larger ones are split; who is left alone goes to others.
    """
    here = set(problem.people)
    kept = [tuple(who for who in dict.fromkeys(group) if who in here) for group in groups]
    return joined(problem, [part for group in kept for part in split(group, problem.size, problem.size + 1)])


def assigned(problem: Problem, names: Mapping[str, str]) -> Groups:
    """Put people with those of their list's group. ``names``: person -> group, where the list has one.

    Groups larger than a room are split evenly; who is alone in theirs, or has none, goes where there is a place.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for who in problem.people:
        if name := names.get(who, "").strip().casefold():
            found[name].append(who)
    order = sorted(found, key=natural)
    return joined(problem, [part for name in order for part in split(found[name], problem.size, problem.size)])


def split(group: Sequence[str], size: int, most: int) -> Groups:
    """Return a group as it is, when it has at most so many people; else evenly in several."""
    if len(group) <= most:
        return (tuple(group),)
    parts = sizes(len(group), size)
    starts = [sum(parts[:place]) for place in range(len(parts))]
    return tuple(tuple(group[begin : begin + many]) for begin, many in zip(starts, parts, strict=True))


def joined(problem: Problem, groups: Sequence[tuple[str, ...]]) -> Groups:
    """Return groups of two or more as they are, with everybody else put with them or into rooms of their own."""
    circle = Circle(problem)
    rooms = [list(room) for group in groups for room in by_language(circle, group) if len(room) > 1]
    seated = {who for room in rooms for who in room}
    loose = [who for who in problem.people if who not in seated]
    rest = Moving(
        replace(problem, people=tuple(who for who in loose if not joins(circle, rooms, who, problem.size))), ()
    )
    rest.fill()
    return settled(circle, rooms, [room for room in rest.rooms if room])


def by_language(circle: Circle, group: Sequence[str]) -> list[list[str]]:
    """Return a group in parts that speak one language each, where that is wished."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for who in group:
        found[circle.wanted.language.get(who, "")].append(who)
    return list(found.values())


def joins(circle: Circle, rooms: Sequence[list[str]], who: str, size: int) -> bool:
    """Put somebody into one of the smallest rooms that have a place for them; of those, where they have met fewest."""
    near = sorted((room for room in rooms if len(room) < size), key=len)
    fit = list(islice((room for room in near if circle.welcome(who, room)), LOOKED_AT))
    if fit:
        min(fit, key=lambda room: (circle.hard(who, room), len(room), circle.easy(who, room))).append(who)
    return bool(fit)


def settled(circle: Circle, rooms: list[list[str]], rest: list[list[str]]) -> Groups:
    """Return all rooms in their places; who would be alone goes to the smallest room that they can be in."""
    for room in rest:
        others = [other for other in (*rooms, *rest) if other is not room and other]
        if len(room) == 1 and others:
            best = min(others, key=lambda other: (not circle.welcome(room[0], other), len(other)))
            best.append(room.pop())
    found = [room for room in (*rooms, *rest) if room]
    found = in_place(found, found, circle.wanted.pins)
    mend(circle, found)
    return tuple(tuple(room) for room in found)
