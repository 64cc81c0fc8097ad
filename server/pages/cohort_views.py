"""Who came again, ready to be read: the cohort grid, first-timers within 90 days, people on each level by quarter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from server.metrics.series_facts import LEVELS, Cohort, Level, Member, Quarter, Row, SeriesFacts

SHOWN: Final[tuple[Level, ...]] = ("leading", "contributing", "participating", "exploring")
"""The innermost first."""
TONES: Final = 5
RANK: Final = {level: rank for rank, level in enumerate(LEVELS)}


class Again(msgspec.Struct, frozen=True):
    """How many of a cohort came to a later meetup; ``people`` None: too few to be shown. ``tone``: 0 (nobody) to 5."""

    people: int | None
    share: int | None
    tone: int


class CohortLine(msgspec.Struct, frozen=True):
    """``cells``: one for each later meetup that has been; ``ahead``: columns that are still to come."""

    row: Row
    people: int | None
    cells: tuple[Again, ...]
    ahead: int


class CohortGrid(msgspec.Struct, frozen=True):
    width: int
    lines: tuple[CohortLine, ...]


class ReturnLine(msgspec.Struct, frozen=True):
    """First-timers of a meetup. ``share``: percent of those counted; None while none are."""

    row: Row
    counted: int
    returned: int
    waiting: int
    due: int
    share: int | None


class Bar(msgspec.Struct, frozen=True):
    """People on a level; where its part of the bar begins and how long it is, in percent of the longest bar."""

    level: Level
    people: int | None
    start: float
    length: float


class LevelLine(msgspec.Struct, frozen=True):
    """A quarter. ``up``, ``down``, ``new``: people who moved since the quarter before; None: not to be told."""

    name: str
    over: bool
    bars: tuple[Bar, ...]
    up: int | None = None
    down: int | None = None
    new: int | None = None


def cohort_grid(facts: SeriesFacts) -> CohortGrid:
    width = max((len(each.came) for each in facts.cohorts), default=0)
    return CohortGrid(width, tuple(cohort_line(each, facts.rows, width) for each in facts.cohorts))


def cohort_line(cohort: Cohort, rows: Sequence[Row], width: int) -> CohortLine:
    cells = tuple(again(people, cohort.people) for people in cohort.came) if cohort.people != 0 else ()
    return CohortLine(rows[cohort.first], cohort.people, cells, width - len(cells))


def again(people: int | None, of: int | None) -> Again:
    if people is None or not of:
        return Again(people, None, 0)
    return Again(people, round(100 * people / of), -(-TONES * people // of))


def returns(facts: SeriesFacts) -> list[ReturnLine]:
    """Return the first-timers of each meetup that had any, the latest first."""
    found = [
        ReturnLine(
            facts.rows[each.first], each.counted, each.returned, each.waiting, each.due,
            round(100 * each.returned / each.counted) if each.counted else None,
        )
        for each in facts.returns if each.counted or each.waiting
    ]  # fmt: skip
    return found[::-1]


# --- levels -----------------------------------------------------------------------------------------------------------


def level_lines(facts: SeriesFacts) -> list[LevelLine]:
    """Return the quarters, the latest first."""
    longest = max((sum(each or 0 for each in quarter.levels.values()) for quarter in facts.quarters), default=0)
    lines = [
        LevelLine(quarter.name, quarter.over, bars(quarter, longest), *moves(facts.members, number))
        for number, quarter in enumerate(facts.quarters)
    ]
    return lines[::-1]


def bars(quarter: Quarter, longest: int) -> tuple[Bar, ...]:
    found: list[Bar] = []
    start = 0.0
    for level in SHOWN:
        people = quarter.levels.get(level, 0)
        length = round(100 * people / longest, 2) if people and longest else 0.0
        found.append(Bar(level, people, round(start, 2), length))
        start += length
    return tuple(found)


def moves(members: Sequence[Member], number: int) -> tuple[int | None, int | None, int | None]:
    """Return how many have moved up, moved down, or come new in a quarter; nothing without members."""
    if not members:
        return None, None, None
    steps = [(RANK[before], RANK[now]) for before, now in (levels_at(each, number) for each in members)]
    up = sum(1 for before, now in steps if 0 < before < now)
    down = sum(1 for before, now in steps if now < before)
    return up, down, sum(1 for before, now in steps if before == 0 < now)


def levels_at(member: Member, number: int) -> tuple[Level, Level]:
    """Return somebody's level before a quarter and at its end."""
    pairs = list(pairwise(("", *member.quarters)))
    return pairs[number] if number < len(pairs) else ("", "")
