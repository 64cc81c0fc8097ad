"""Advocates, ready to be read: how many each quarter, who came and went, what they did before; who is how far in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Final

import msgspec

from server.metrics.series_facts import Advocate, Before, Level, Member, Part, Quarter, Reason, SeriesFacts
from server.metrics.yardstick import Quantity

MOST: Final = 60
"""People of the list of levels, those with most points first."""
Names = Mapping[str, str]


class Did(msgspec.Struct, frozen=True):
    """How much of something somebody did, and the others' median where it is compared."""

    quantity: Quantity
    amount: float
    others: float | None = None


class Known(msgspec.Struct, frozen=True):
    """An advocate by name; ``new``: since this quarter."""

    name: str
    why: tuple[Reason, ...]
    did: tuple[Did, ...]
    new: bool


class Became(msgspec.Struct, frozen=True):
    """What somebody did in the 90 days before ``at``, ms. ``n``: the others."""

    name: str
    at: int
    did: tuple[Did, ...]
    n: int


class Season(msgspec.Struct, frozen=True):
    """A quarter. ``count`` None: too few to be shown; ``entered`` and ``left`` None: not to be told. The names are
    empty unless they are shown.
    """

    name: str
    over: bool
    count: int | None
    entered: int | None
    left: int | None
    people: tuple[Known, ...] = ()
    gone: tuple[str, ...] = ()
    became: tuple[Became, ...] = ()


class Standing(msgspec.Struct, frozen=True):
    """How far in somebody is, and what it is made of."""

    name: str
    level: Level
    points: float
    parts: tuple[Part, ...]


def involved(facts: SeriesFacts) -> set[str]:
    """Return all whose names the page may need."""
    return {person for quarter in facts.quarters for person in named_in(quarter)} | {
        each.person for each in foremost(facts)
    }


def named_in(quarter: Quarter) -> Iterable[str]:
    return (*quarter.entered, *quarter.left, *(each.person for each in quarter.people))


def seasons(facts: SeriesFacts, names: Names, *, tells: bool) -> list[Season]:
    """Return the quarters, the latest first; ``tells``: whether it may be told how many came and went."""
    return [season(each, names, tells=tells) for each in reversed(facts.quarters)]


def season(quarter: Quarter, names: Names, *, tells: bool) -> Season:
    entered, left = (len(quarter.entered), len(quarter.left)) if tells else (None, None)
    plain = Season(quarter.name, quarter.over, quarter.advocates, entered, left)
    if not names:
        return plain
    return msgspec.structs.replace(
        plain,
        people=tuple(known(each, quarter, names) for each in quarter.people),
        gone=tuple(names.get(each, "") for each in quarter.left),
        became=tuple(became(each, names) for each in quarter.before),
    )


def known(one: Advocate, quarter: Quarter, names: Names) -> Known:
    return Known(names.get(one.person, ""), one.why, did(one.did), one.person in quarter.entered)


def became(one: Before, names: Names) -> Became:
    return Became(names.get(one.person, ""), one.became, did(one.did, one.median), one.n)


def did(amounts: Mapping[Quantity, float], others: Mapping[Quantity, float] | None = None) -> tuple[Did, ...]:
    """Return what somebody did; where it is compared, also what only the others did."""
    wanted = [each for each in amounts if amounts[each] or (others and others.get(each))]
    return tuple(Did(each, amounts[each], others.get(each, 0.0) if others is not None else None) for each in wanted)


def habits(facts: SeriesFacts) -> tuple[int, list[Did]]:
    """Return how many have ever become advocates, and the median of what they did before, beside everybody else's."""
    found = [each for quarter in facts.quarters for each in quarter.before]
    quantities = dict.fromkeys(quantity for each in found for quantity in each.did)
    return len(found), [
        Did(
            quantity,
            median(each.did.get(quantity, 0.0) for each in found),
            median(each.median.get(quantity, 0.0) for each in found),
        )
        for quantity in quantities
    ]


def foremost(facts: SeriesFacts) -> Sequence[Member]:
    """Return those who are on a level, most points first, so many as are shown."""
    there = [each for each in facts.members if each.level]
    return sorted(there, key=lambda each: (-each.points, each.person))[:MOST]


def standings(facts: SeriesFacts, names: Names) -> list[Standing]:
    """Return who is how far in, in the order of names: it is no ranking. Nobody unless names are shown."""
    if not names:
        return []
    found = (Standing(names.get(each.person, ""), each.level, each.points, each.parts) for each in foremost(facts))
    return sorted(found, key=lambda each: each.name)
