"""Who was present when. Presence is a union of intervals: two tabs, or a reconnection, count once."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from server.metrics.facts import Span
from server.metrics.held import Stay


def clipped(stays: Iterable[Stay], start: int, end: int) -> list[Stay]:
    """Return stays as far as they are between two moments."""
    cut = (Stay(room, max(since, start), min(until, end)) for room, since, until in stays)
    return [stay for stay in cut if stay.start < stay.end]


def union(stays: Iterable[Stay]) -> tuple[Span, ...]:
    """Return the union of intervals, in order; those that touch are one."""
    spans: list[list[int]] = []
    for _, start, end in sorted(stays, key=lambda stay: (stay.start, stay.end)):
        if spans and start <= spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], end)
        else:
            spans.append([start, end])
    return tuple(Span(start, end) for start, end in spans)


def length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def is_present(spans: Sequence[Span], at: int) -> bool:
    """Whether somebody is present at a moment; at the end of a span they are no longer."""
    place = bisect_right(spans, at, key=lambda span: span.start) - 1
    return place >= 0 and at < spans[place].end


def was_present(spans: Sequence[Span], before: int) -> bool:
    """Whether somebody was present just before a moment."""
    return is_present(spans, before - 1)


def overlaps(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in spans)


def concurrency(people: Iterable[Sequence[Span]]) -> tuple[tuple[int, int], ...]:
    """Return how many are present from which moment on, as (at, people), whenever that changes."""
    by: Counter[int] = Counter()
    for one in people:
        for span in one:
            by[span.start] += 1
            by[span.end] -= 1
    moments = [at for at in sorted(by) if by[at]]
    return tuple(zip(moments, accumulate(by[at] for at in moments), strict=True))


def typical(levels: Sequence[tuple[int, int]], start: int, end: int) -> float:
    """Return the median of how many were present, over the time from ``start`` to ``end``, which is some."""
    held: dict[int, int] = {}
    bounds = [*((at, count) for at, count in levels if at < end), (end, 0)]
    before = start
    now = 0
    for at, count in bounds:
        if at > before:
            held[now] = held.get(now, 0) + at - before
            before = at
        now = count
    return weighted_median(held)


def weighted_median(weights: dict[int, int]) -> float:
    """Return the value at which half of the weight is reached; the mean of two, if it is reached between them."""
    ordered = sorted(weights)
    sums = list(accumulate(weights[value] for value in ordered))
    place = next(place for place, sum_ in enumerate(sums) if 2 * sum_ >= sums[-1])
    between = 2 * sums[place] == sums[-1]
    return (ordered[place] + ordered[place + 1]) / 2 if between else float(ordered[place])
