"""One meetup beside the next: their figures, and how far each is from the one before."""

from __future__ import annotations

from collections.abc import Sequence

from server.metrics.cohorts import Attended, repeat
from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.intervals import difference
from server.metrics.series_facts import Change, Row


def comparison(meetups: Sequence[MeetupFacts], came: Attended, held: Sequence[int]) -> tuple[Row, ...]:
    """Return a row for each meetup. One that nobody attended is compared with none."""
    rows: list[Row] = []
    earlier: tuple[Figure, ...] = ()
    for number, meetup in enumerate(meetups):
        figures = meetup.figures
        changes: tuple[Change, ...] = ()
        if number in held:
            figures = (*figures, repeat(came, number, held))
            changes, earlier = compare(figures, earlier), figures
        rows.append(Row(meetup.meetup, meetup.title, meetup.starts, meetup.zone, figures, changes))
    return tuple(rows)


def compare(figures: Sequence[Figure], earlier: Sequence[Figure]) -> tuple[Change, ...]:
    """Return the changes of those figures that were there before."""
    before = {figure.measure: figure for figure in earlier}
    found = (change(figure, before[figure.measure]) for figure in figures if figure.measure in before)
    return tuple(one for one in found if one)


def change(later: Figure, earlier: Figure) -> Change | None:
    """Return how far a figure is above another; with an interval where both have one. For shares it is Newcombe's.

    The two are taken to be independent. Most people of a series come more than once, so that they are not quite; the
    interval is then rather too wide than too narrow.
    """
    if later.value is None or earlier.value is None:
        return None
    gap = later.value - earlier.value
    after, before = around(later), around(earlier)
    if after is None or before is None:
        return Change(later.measure, gap)
    return Change(later.measure, gap, *difference(later.value, after, earlier.value, before))


def around(figure: Figure) -> tuple[float, float] | None:
    if figure.value is None or figure.low is None or figure.high is None:
        return None
    return min(figure.low, figure.value), max(figure.high, figure.value)
