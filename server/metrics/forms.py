"""The forms that figures come in, each with the interval that suits it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from server.metrics.figure import Figure
from server.metrics.intervals import Interval, quantile, quantile_interval, ratio_interval, wilson


def none(id: str) -> Figure:
    """There is nothing to measure."""
    return Figure(id, None, 0, trouble="none")


def share(id: str, count: int, n: int) -> Figure:
    """So many of so many, with Wilson's interval."""
    return within(Figure(id, count / n, n), wilson(count, n)) if n else none(id)


def middle(id: str, values: Sequence[float], part: float = 0.5) -> Figure:
    """The median, or another quantile, with the order statistics around it."""
    if not values:
        return none(id)
    return within(Figure(id, quantile(values, part), len(values)), quantile_interval(values, part))


def ratio(id: str, over: Sequence[float], under: Sequence[float]) -> Figure:
    """A ratio of sums over people, with the bootstrap interval over people."""
    if sum(under) <= 0:
        return none(id)
    return within(Figure(id, sum(over) / sum(under), len(under)), ratio_interval(over, under))


def mean(id: str, values: Sequence[float]) -> Figure:
    return ratio(id, values, [1.0] * len(values))


def pooled(id: str, some: Sequence[Collection[str]], among: Sequence[Collection[str]]) -> Figure:
    """The share of ``some`` among all, over many groups in which one person can be time and again. n: people.

    People are resampled whole, as what one of them does in one group says something of the next. Where all do, or none,
    resampling says nothing, and Wilson's interval over people stands in.
    """
    under = times(among)
    over = times(some)
    people = sorted(under)
    figure = ratio(id, [over.get(who, 0) for who in people], [under[who] for who in people])
    if figure.value in {0.0, 1.0}:
        return within(figure, wilson(figure.n if figure.value else 0, figure.n))
    return figure


def times(groups: Iterable[Collection[str]]) -> Mapping[str, int]:
    """Return of each person in how many groups they are."""
    counts: dict[str, int] = {}
    for group in groups:
        for who in group:
            counts[who] = counts.get(who, 0) + 1
    return counts


def within(figure: Figure, interval: Interval | None) -> Figure:
    if interval is None:
        return figure
    return Figure(figure.measure, figure.value, figure.n, *interval, figure.trouble)
