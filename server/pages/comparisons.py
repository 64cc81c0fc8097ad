"""Meetups beside each other, ready to be drawn and read: one small chart for each measure, and the tables behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

import msgspec

from server.metrics.figure import Figure
from server.metrics.measures import BY_ID, MEASURES, Step, Unit
from server.metrics.series_facts import Change, Row
from server.pages.figures import Say, Shown, numeral, show

Verdict = Literal["first", "more", "less", "same", "unclear", "unsure_more", "unsure_less", "missing"]
"""Against the meetup before. ``more`` and ``less``: beyond chance; ``unclear``: a difference that may be chance, within
the interval; ``unsure_...``: there is no interval to say so; ``same``: no difference; ``missing``: not to be compared.
"""
CHARTS: Final = (
    "attended", "repeat", "participation", "stayed", "met", "acts", "satisfaction", "mutual", "afterlife_7",
)  # fmt: skip
"""What the charts show: from who came to what came of it."""
WIDTH, HEIGHT, EDGE = 320.0, 110.0, 14.0
"""Of a chart, in its own units; ``EDGE`` keeps dots and bars inside."""
Name = Callable[[Row], str]


class Cell(msgspec.Struct, frozen=True):
    """One figure of one meetup. ``says``: how it compares with the meetup before, in words."""

    shown: Shown
    verdict: Verdict
    says: str


class Point(msgspec.Struct, frozen=True):
    """Where a figure is drawn. ``low`` and ``high``: ends of its interval, the same as ``y`` where there is none."""

    x: float
    y: float
    low: float
    high: float
    last: bool = False


class Chart(msgspec.Struct, frozen=True):
    """One measure over all meetups. ``top`` and ``bottom``: values at the edges of the drawing; ``lines``: corners of
    the line, broken where a meetup has no value.
    """

    measure: str
    step: Step
    name: str
    latest: Cell
    points: tuple[Point, ...]
    lines: tuple[str, ...]
    top: str
    bottom: str
    described: str


class Column(msgspec.Struct, frozen=True):
    measure: str
    name: str


class Grid(msgspec.Struct, frozen=True):
    """All figures of a step: a row of cells for each meetup; None where it has no such figure."""

    step: Step
    columns: tuple[Column, ...]
    rows: tuple[tuple[Row, tuple[Cell | None, ...]], ...]


# --- charts -----------------------------------------------------------------------------------------------------------


def charts(rows: Sequence[Row], say: Say, name: Name) -> list[Chart]:
    """Return the charts of those measures that have at least one value."""
    found = (chart(id, rows, say, name) for id in CHARTS)
    return [each for each in found if each]


def chart(measure: str, rows: Sequence[Row], say: Say, name: Name) -> Chart | None:
    known = [(number, figure) for number, row in enumerate(rows) if (figure := valued(row, measure))]
    if not known:
        return None
    unit, last = BY_ID[measure].unit, known[-1][0]
    floor, ceiling = bounds([figure for _, figure in known], unit)
    points = {
        number: point(figure, number, len(rows), (floor, ceiling), last=number == last) for number, figure in known
    }
    latest = cell(rows[last], measure, say)
    assert latest is not None  # noqa: S101 - it has a value
    sign = say("figure-unit-share") if unit == "share" else ""
    return Chart(
        measure, BY_ID[measure].step, say(f"measure-{measure}"), latest, tuple(points.values()),
        tuple(stretches(points, len(rows))), numeral(ceiling, unit) + sign, numeral(floor, unit) + sign,
        described(measure, known, rows, say, name),
    )  # fmt: skip


def valued(row: Row, measure: str) -> Figure | None:
    return next((each for each in row.figures if each.measure == measure and each.value is not None), None)


def bounds(figures: Sequence[Figure], unit: Unit) -> tuple[float, float]:
    """Return the values at the chart's edges. Nearly all begin at 0, so that no difference looks larger than it is."""
    if unit == "stars":
        return 1.0, 5.0
    if unit in {"share", "index"}:
        return 0.0, 1.0
    highest = max(max(each.value or 0.0, each.high or 0.0) for each in figures)
    return 0.0, rounded_up(highest)


def rounded_up(value: float) -> float:
    """Return a round number that is not below.

    >>> [rounded_up(value) for value in (0, 0.7, 4, 12, 31, 56, 100)]
    [1.0, 1.0, 5.0, 20.0, 50.0, 100.0, 100.0]
    """
    scale = 1.0
    while scale * 10 < value:
        scale *= 10
    return next(scale * step for step in (1.0, 2.0, 5.0, 10.0) if scale * step >= value)


def point(figure: Figure, number: int, count: int, between: tuple[float, float], *, last: bool) -> Point:
    value = figure.value or 0.0
    ends = [end if end is not None else value for end in (figure.low, figure.high)]
    x = EDGE + (WIDTH - 2 * EDGE) * (number / (count - 1) if count > 1 else 0.5)
    y, low, high = (place(each, *between) for each in (value, *ends))
    return Point(round(x, 1), y, low, high, last)


def place(value: float, floor: float, ceiling: float) -> float:
    """Return how far down a value is drawn; what is beyond an edge, at the edge."""
    share = min(1.0, max(0.0, (value - floor) / (ceiling - floor)))
    return round(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share, 1)


def stretches(points: dict[int, Point], count: int) -> list[str]:
    """Return the corners of each stretch of the line that no missing value interrupts."""
    found: list[list[str]] = [[]]
    for number in range(count):
        if number in points:
            found[-1].append(f"{points[number].x},{points[number].y}")
        elif found[-1]:
            found.append([])
    return [" ".join(corners) for corners in found if len(corners) > 1]


def described(measure: str, known: Sequence[tuple[int, Figure]], rows: Sequence[Row], say: Say, name: Name) -> str:
    """Say what the drawing shows."""
    low = min(known, key=lambda each: each[1].value or 0.0)
    high = max(known, key=lambda each: each[1].value or 0.0)
    words = [together(show(figure, say), say) for _, figure in (low, high, known[-1])]
    return say(
        "compare-described", name=say(f"measure-{measure}"), count=len(known), low=words[0], at_low=name(rows[low[0]]),
        high=words[1], at_high=name(rows[high[0]]), latest=words[2],
    )  # fmt: skip


def together(shown: Shown, say: Say) -> str:
    """Return number and unit as one text."""
    return say("compare-value", number=shown.number, unit=shown.unit) if shown.unit else shown.number


# --- verdicts ---------------------------------------------------------------------------------------------------------


def cell(row: Row, measure: str, say: Say) -> Cell | None:
    """Return a figure of a meetup with how it compares; None where the meetup has no such figure."""
    figure = next((each for each in row.figures if each.measure == measure), None)
    if figure is None:
        return None
    change = next((each for each in row.changes if each.measure == measure), None)
    verdict = verdict_of(figure, change, first=not row.changes)
    return Cell(show(figure, say), verdict, says(verdict, change, say))


def verdict_of(figure: Figure, change: Change | None, *, first: bool) -> Verdict:
    if figure.value is None or change is None:
        return "first" if first and figure.value is not None else "missing"
    if not change.value:
        return "same"
    if change.low is None or change.high is None:
        return "unsure_more" if change.value > 0 else "unsure_less"
    if change.low <= 0 <= change.high:
        return "unclear"
    return "more" if change.value > 0 else "less"


def says(verdict: Verdict, change: Change | None, say: Say) -> str:
    if change is None:
        return say(f"compare-{verdict}")
    if verdict == "unclear" and not any(
        char in "123456789" for char in numeral(change.value, BY_ID[change.measure].unit)
    ):
        return say("compare-near")
    return say(f"compare-{verdict.replace('_', '-')}", amount=amount(change, say))


def amount(change: Change, say: Say) -> str:
    """Return how large a difference is, without its sign. Shares differ by percentage points."""
    unit = BY_ID[change.measure].unit
    number = numeral(abs(change.value), unit)
    return say("compare-amount", unit=f"{unit}_one" if number == "1" else unit, number=number)


# --- tables -----------------------------------------------------------------------------------------------------------


def grids(rows: Sequence[Row], say: Say) -> list[Grid]:
    """Return a table of all measures for each step that has any; the latest meetup first."""
    steps: tuple[Step, ...] = ("activity", "input", "outcome", "impact")
    return [made for step in steps if (made := grid(step, rows, say)).columns]


def grid(step: Step, rows: Sequence[Row], say: Say) -> Grid:
    there = {figure.measure for row in rows for figure in row.figures}
    ids = [each.id for each in MEASURES if each.step == step and each.id in there]
    columns = tuple(Column(id, say(f"measure-{id}")) for id in ids)
    return Grid(step, columns, tuple((row, tuple(cell(row, id, say) for id in ids)) for row in reversed(rows)))
