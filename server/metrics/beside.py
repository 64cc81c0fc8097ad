"""A series beside all meetups of its organization: both are shared, and where one to four people differ, the one minus
the other would tell of them. So it is hidden of the series.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from server.metrics.series_facts import LEVELS, Advocate, Level, Member, SeriesFacts
from server.metrics.suppression import is_few

Cell = tuple[int, int]
"""A cohort and the how-manieth of the held meetups from its first on, from 0: the cohort itself."""


class Near(msgspec.Struct, frozen=True):
    """What is almost as of all meetups. ``levels``: by quarter; ``advocates``: quarters; ``figures``: measures."""

    cells: frozenset[Cell] = frozenset()
    levels: dict[str, frozenset[Level]] = {}
    advocates: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()


def bare(facts: SeriesFacts) -> SeriesFacts:
    """Return facts with no more of each person than can be compared: levels, and whether they are an advocate."""
    quarters = (
        replace(each, people=tuple(Advocate(one.person, ()) for one in each.people), entered=(), left=(), before=())
        for each in facts.quarters
    )
    members = (Member(each.person, quarters=each.quarters) for each in facts.members)
    return replace(facts, members=tuple(members), quarters=tuple(quarters))


def beside(facts: SeriesFacts, whole: SeriesFacts) -> Near:
    """Return where a series differs by one to four people from ``whole``, of which its meetups are some."""
    here, there = levels(facts), levels(whole)
    mine, all_ = advocates(facts), advocates(whole)
    return Near(
        cells=cells(facts, whole),
        levels={name: few_between(some, there.get(name, {})) for name, some in here.items()},
        advocates=frozenset(name for name, some in mine.items() if is_few(len(some ^ all_.get(name, frozenset())))),
        figures=frozenset({"return_90"} if any(map(is_few, map(gap, returned(facts), returned(whole)))) else ()),
    )


# --- levels and advocates ---------------------------------------------------------------------------------------------


def levels(facts: SeriesFacts) -> dict[str, dict[str, Level]]:
    """Return who was on which level at the end of each quarter."""
    return {
        quarter.name: {one.person: one.quarters[place] for one in facts.members if one.quarters[place]}
        for place, quarter in enumerate(facts.quarters)
    }


def few_between(one: Mapping[str, Level], other: Mapping[str, Level]) -> frozenset[Level]:
    """Return the levels on which few are in only one of the two; all, where few are on any level in only one of them,
    or on another.
    """
    changed = sum(one.get(person) != other.get(person) for person in {*one, *other})
    if is_few(changed) or is_few(len({*one} ^ {*other})):
        return frozenset(LEVELS)
    many = Counter(level for _, level in {*one.items()} ^ {*other.items()})
    return frozenset(level for level in LEVELS if is_few(many[level]))


def advocates(facts: SeriesFacts) -> dict[str, frozenset[str]]:
    return {quarter.name: frozenset(one.person for one in quarter.people) for quarter in facts.quarters}


# --- who came again ---------------------------------------------------------------------------------------------------


def cells(facts: SeriesFacts, whole: SeriesFacts) -> frozenset[Cell]:
    """Return the cells of which few are missing, or are too many, in the cell of the same two meetups."""
    ids = [facts.rows[number].meetup for number in facts.held]
    there = counts(whole)
    return frozenset(
        (at, later)
        for (at, later), many in numbered(facts).items()
        if is_few(gap(many, there.get((ids[at], ids[at + later]), many)))
    )


def counts(facts: SeriesFacts) -> dict[tuple[str, str], int]:
    """Return, by two meetups, how many who came to the first for the first time were at the other."""
    ids = [facts.rows[number].meetup for number in facts.held]
    return {(ids[at], ids[at + later]): many for (at, later), many in numbered(facts).items()}


def numbered(facts: SeriesFacts) -> dict[Cell, int]:
    return {
        (at, later): many or 0
        for at, one in enumerate(facts.cohorts)
        for later, many in enumerate((one.people, *one.came))
    }


def returned(facts: SeriesFacts) -> tuple[int, int]:
    """Return how many first-timers' 90 days are over, and how many of them came again."""
    return sum(one.counted for one in facts.returns), sum(one.returned for one in facts.returns)


def gap(one: int, other: int) -> int:
    return abs(one - other)
