"""Bands of accounts that are alike enough to be compared: of one tier, and of similar earlier revenue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from server.metrics.account_facts import Account, Band, Group
from server.metrics.accounts_compared import differences, measures
from server.metrics.figure import FEW
from server.metrics.yardstick import Bands

LEAST_PARTS: Final = 2
"""In one part nothing could be said of revenue: neither would alike accounts be compared, nor a warning given."""
MOST_PARTS: Final = 4


def banded(compared: Sequence[Account], bands: Bands) -> tuple[Band, ...]:
    """Return the bands that have accounts, by tier, the lowest revenue first."""
    return tuple(
        each
        for tier in sorted({one.tier for one in compared})
        for each in parted([one for one in compared if one.tier == tier], bands)
    )


def parted(alike: Sequence[Account], bands: Bands) -> list[Band]:
    """Return the bands of the accounts of one tier."""
    bounds = sorted(set(bands.revenue)) or bounds_of([one.earlier for one in alike])
    found: dict[int, list[Account]] = {}
    for one in alike:
        found.setdefault(bisect_right(bounds, one.earlier), []).append(one)
    edges = [None, *bounds, None]
    return [band((edges[at], edges[at + 1]), some, bands.engaged) for at, some in sorted(found.items())]


def bounds_of(revenues: Sequence[float]) -> list[float]:
    """Return bounds that part revenues as evenly as can be: into as many parts as can have two groups large enough to
    be shown, but two to four. A bound is one of the revenues, and alike ones stay together; none where all are alike.
    Who is engaged has no say in it.
    """
    ordered = sorted(revenues)
    above = {revenue: bisect_left(ordered, revenue) for revenue in ordered if revenue > ordered[0]}
    parts = min(max(len(ordered) // (2 * FEW), LEAST_PARTS), MOST_PARTS)
    wanted = [len(ordered) * part / parts for part in range(1, parts) if above]
    return sorted({min(above, key=lambda each: (abs(above[each] - below), each)) for below in wanted})


def band(edges: tuple[float | None, float | None], some: Sequence[Account], least: int) -> Band:
    engaged = [one for one in some if one.people >= least]
    others = [one for one in some if one.people < least]
    enough = min(len(engaged), len(others)) >= FEW
    return Band(
        some[0].tier,
        *edges,
        Group(len(engaged), measures(engaged, hidden=not enough)),
        Group(len(others), measures(others, hidden=not enough)),
        differences(engaged, others) if enough else (),
    )
