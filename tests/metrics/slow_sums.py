"""Sums, by their definitions: for the slow version of the measures."""

from __future__ import annotations

import statistics
from collections import deque
from itertools import combinations


def share(some: int, all_: int) -> tuple[float | None, int]:
    return (some / all_, all_) if all_ else (None, 0)


def median(values: list[float]) -> tuple[float | None, int]:
    return (statistics.median(values), len(values)) if values else (None, 0)


def late(values: list[float]) -> float | None:
    """The 95th percentile, between neighbours."""
    if len(values) < 2:
        return values[0] if values else None
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def gini(values: list[int]) -> float | None:
    """Half the mean difference of two different ones, by the mean."""
    if len(values) < 2 or not sum(values):
        return None
    differences = [abs(one - other) for one, other in combinations(values, 2)]
    return statistics.fmean(differences) / 2 / statistics.fmean(values)


def half(values: list[int]) -> int:
    """The fewest that make half, by trying them all, the greatest first."""
    ordered = sorted(values, reverse=True)
    return next(count for count in range(1, len(ordered) + 1) if sum(ordered[:count]) * 2 >= sum(ordered))


def shortest(near: dict[str, set[str]], one: str, other: str) -> list[list[str]]:
    """All shortest ways, breadth first."""
    found: list[list[str]] = []
    ways = deque([[one]])
    while ways:
        way = ways.popleft()
        if found and len(way) >= len(found[0]):
            break
        for next_ in sorted(near[way[-1]] - set(way)):
            if next_ == other:
                found.append([*way, next_])
            else:
                ways.append([*way, next_])
    return found
