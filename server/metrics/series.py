"""Several meetups of a series, measured together. The parts are computed beside: ``comparison``, ``cohorts``,
``levels``, ``advocates``, ``standing``; their types are in ``series_facts``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from server.metrics import cohorts
from server.metrics.comparison import comparison
from server.metrics.deeds import ended, in_order
from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.series_facts import LEVELS, Level, Preview, Quarter, QuarterPreview, Row, SeriesFacts, Shift
from server.metrics.standing import Standing
from server.metrics.yardstick import Yardstick


def series(meetups: Sequence[MeetupFacts], yardstick: Yardstick, now: int) -> SeriesFacts:
    """Return what the meetups come down to as of ``now`` (ms). They may be in any order.

    Whether somebody attended is as it was measured: with the yardstick that the facts were made with.
    """
    ordered = in_order(meetups)
    came = cohorts.attended(ordered)
    held = sorted({number for numbers in came.values() for number in numbers})
    standing = Standing(ordered, yardstick, now)
    rows = comparison(ordered, came, held)
    again = cohorts.returns(ordered, came, held, now)
    told = standing.quarters() if ordered else ()
    return SeriesFacts(
        now=now,
        zone=ordered[-1].zone if ordered else "",
        rows=rows,
        held=tuple(held),
        cohorts=cohorts.cohorts(came, held),
        returns=again,
        members=standing.members(came),
        quarters=told,
        figures=figures([rows[number] for number in held], cohorts.return_90(again), told),
    )


def figures(held: Sequence[Row], again: Figure, told: Sequence[Quarter]) -> tuple[Figure, ...]:
    """Return the figures of the scope ``series``, but for those of accounts."""
    repeated = next((figure for row in held[-1:] for figure in row.figures if figure.measure == "repeat"), None)
    latest = told[-1] if told else None
    return (
        repeated or Figure("repeat", None, 0, trouble="none"),
        again,
        count("leading", latest, latest.levels["leading"] if latest else None),
        count("advocates", latest, latest.advocates if latest else None),
    )


def count(measure: str, quarter: Quarter | None, many: int | None) -> Figure:
    """Return how many of those who are on any level at all."""
    known = sum(some or 0 for some in quarter.levels.values()) if quarter else 0
    return Figure(measure, many, known) if known else Figure(measure, None, 0, trouble="none")


# --- what another yardstick would change ------------------------------------------------------------------------------


def preview(meetups: Sequence[MeetupFacts], old: Yardstick, new: Yardstick, now: int = 0) -> Preview:
    """Return what a changed yardstick would change; ``now`` 0: as of the end of the latest meetup."""
    now = now or max(map(ended, meetups), default=0)
    ordered = in_order(meetups)
    before, after = (Standing(by_least(ordered, yardstick), yardstick, now) for yardstick in (old, new))
    was, would = before.now_on(), after.now_on()
    shifts = [Shift(one, was.get(one, ""), would.get(one, "")) for one in sorted({*was, *would})]
    return Preview(
        old=counts(was),
        new=counts(would),
        shifts=tuple(shift for shift in shifts if shift.old != shift.new),
        quarters=tuple(both(before, after, place) for place in range(len(before.seasons))),
        remeasure=old.meeting != new.meeting,
    )


def by_least(meetups: Sequence[MeetupFacts], yardstick: Yardstick) -> list[MeetupFacts]:
    """Return the meetups as if attending had asked for so many minutes."""
    least = yardstick.least * 60_000
    return [
        meetup
        if meetup.least == least
        else replace(
            meetup,
            least=least,
            people=tuple(replace(one, attended=one.dwell >= least) for one in meetup.people),
        )
        for meetup in meetups
    ]


def counts(found: Mapping[str, Level]) -> dict[Level, int]:
    many = Counter(found.values())
    return {level: many[level] for level in LEVELS if level}


def both(old: Standing, new: Standing, place: int) -> QuarterPreview:
    was, would = ({one.person for one in standing.advocates(place)} for standing in (old, new))
    name, _, end = old.seasons[place]
    over = end <= old.now
    return QuarterPreview(name, over, len(was), len(would), tuple(sorted(would - was)), tuple(sorted(was - would)))
