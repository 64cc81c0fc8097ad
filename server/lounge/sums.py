"""How far people have come, in sums that staff sees: carried on from event to event, never counted anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from server.lounge.carried import Carried
from server.lounge.state import Lounge, Member, Thread

SMALL: Final = 5
"""Private answers of fewer than these are not counted out."""


class Heads(msgspec.Struct, frozen=True):
    """People: all who have not gone, but staff who only look on; those who take part; of those who ever took part,
    those to whom somebody was suggested, and those who have found somebody to talk with.
    """

    members: int = 0
    taking: int = 0
    took: int = 0
    suggested: int = 0
    mutual: int = 0


class Course(msgspec.Struct, frozen=True):
    """Threads besides the plenary: those with a message, those whose people have met; ratings, and their sum."""

    first: int = 0
    met: int = 0
    rated: int = 0
    stars: int = 0


def head(one: Member | None) -> tuple[int, ...]:
    if one is None:
        return 0, 0, 0, 0, 0
    took = one.took > 0
    steps = took, took and is_given(one), took and bool(one.threads)
    guest = one.taking or not one.staff
    return int(guest and not one.gone), int(one.taking and not one.gone), *map(int, steps)


def is_given(one: Member) -> bool:
    """Whether somebody was suggested to them. An introduction counts even where it was not made, as one of them has
    blocked the other: else whoever introduces people could count blocks.
    """
    return bool(one.suggestions or one.introduced)


def step(one: Thread | None) -> tuple[int, ...]:
    if one is None or one.kind == "plenary":
        return 0, 0, 0, 0
    rated = [verdict.stars for verdict in one.met.values() if verdict.stars]
    met = any(verdict.answer == "yes" for verdict in one.met.values())
    return int(one.first > 0), int(met), len(rated), sum(rated)


def heads(known: Heads, changes: Iterable[tuple[Member | None, Member | None]]) -> Heads:
    return Heads(*added(msgspec.structs.astuple(known), ((head(old), head(new)) for old, new in changes)))


def course(known: Course, changes: Iterable[tuple[Thread | None, Thread | None]]) -> Course:
    return Course(*added(msgspec.structs.astuple(known), ((step(old), step(new)) for old, new in changes)))


def added(sums: tuple[int, ...], changes: Iterable[tuple[tuple[int, ...], tuple[int, ...]]]) -> tuple[int, ...]:
    total = list(sums)
    for old, new in changes:
        if old != new:
            total = [each - was + now for each, was, now in zip(total, old, new, strict=True)]
    return tuple(total)


HEADS: Final = Carried[Member, Heads](Heads(), heads)
COURSE: Final = Carried[Thread, Course](Course(), course)


def shown(state: Lounge) -> dict[str, Any]:
    """Return ``{counts, funnel}``; what few people said of having met is left out."""
    people, threads = HEADS.of(state.members), COURSE.of(state.threads)
    funnel: dict[str, Any] = {
        "taking": people.took,
        "suggested": people.suggested,
        "mutual": people.mutual,
        "first": threads.first,
    }
    if threads.met >= SMALL:
        funnel["met"] = threads.met
    if threads.rated >= SMALL:
        funnel |= {"rated": threads.rated, "stars": round(threads.stars / threads.rated, 1)}
    return {
        "counts": {"members": people.members, "taking": people.taking, "suggested": people.suggested},
        "funnel": funnel,
    }
