"""Retention and growth of a group of accounts, and of one beside another. Retention is a sum of money over a sum of
money, as it is done where subscriptions are sold; who left and who grew is counted by heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final

from server.metrics.account_facts import Account, Band
from server.metrics.cohorts import share
from server.metrics.figure import Figure
from server.metrics.intervals import newcombe, ratio_difference, ratio_interval
from server.metrics.series_facts import Change

__all__ = ["adjusted", "differences", "measures", "mix_of", "share"]

HEADS: Final = ("logo_churn", "expansion")
ORDER: Final = ("grr", "nrr", "logo_churn", "expansion")


def kept(measure: str, account: Account) -> float:
    """Return what counts of an account: what was kept of the earlier revenue, or all there is now."""
    return min(account.earlier, account.later) if measure == "grr" else account.later


def measures(some: Sequence[Account], *, hidden: bool = False) -> tuple[Figure, ...]:
    """Return the four figures of a group; without values where they are to be hidden."""
    if hidden or not some:
        return tuple(Figure(measure, None, len(some), trouble="few" if some else "none") for measure in ORDER)
    return tuple(figure(measure, some) for measure in ORDER)


def figure(measure: str, some: Sequence[Account]) -> Figure:
    if measure in HEADS:
        return share(measure, heads(measure, some), len(some))
    over, under = amounts(measure, some)
    around = ratio_interval(over, under) or (None, None)
    return Figure(measure, sum(over) / sum(under), len(some), *around)


def heads(measure: str, some: Sequence[Account]) -> int:
    """Return how many have left, or have grown."""
    return sum(account.later <= 0 if measure == "logo_churn" else account.later > account.earlier for account in some)


def amounts(measure: str, some: Sequence[Account]) -> tuple[list[float], list[float]]:
    return [kept(measure, account) for account in some], [account.earlier for account in some]


def differences(engaged: Sequence[Account], others: Sequence[Account]) -> tuple[Change, ...]:
    """Return by how much engaged accounts are above others. Neither may be empty."""
    return tuple(gap(measure, engaged, others) for measure in ORDER)


def gap(measure: str, engaged: Sequence[Account], others: Sequence[Account]) -> Change:
    if measure in HEADS:
        first, second = heads(measure, engaged), heads(measure, others)
        value = first / len(engaged) - second / len(others)
        return Change(measure, value, *newcombe(first, len(engaged), second, len(others)))
    one, other = amounts(measure, engaged), amounts(measure, others)
    value = sum(one[0]) / sum(one[1]) - sum(other[0]) / sum(other[1])
    return Change(measure, value, *(ratio_difference(one, other) or (None, None)))


def adjusted(bands: Sequence[Band]) -> tuple[Change, ...]:
    """Return the mean of the differences within bands, each with its number of accounts as weight (direct
    standardization). The interval puts the bands' own together as Zou and Donner (2008) do; none where a band has none.
    """
    usable = [band for band in bands if band.differences]
    return tuple(mean([(weight(band), band.differences[at]) for band in usable]) for at in range(len(ORDER)) if usable)


def weight(band: Band) -> int:
    return (band.engaged.n or 0) + (band.others.n or 0)


def mean(changes: Sequence[tuple[int, Change]]) -> Change:
    total = sum(many for many, _ in changes)
    value = sum(many / total * change.value for many, change in changes)
    down = up = 0.0
    for many, change in changes:
        if change.low is None or change.high is None:
            return Change(changes[0][1].measure, value)
        down += (many / total * (change.value - change.low)) ** 2
        up += (many / total * (change.high - change.value)) ** 2
    return Change(changes[0][1].measure, value, value - sqrt(down), value + sqrt(up))


def mix_of(bands: Sequence[tuple[int, int]]) -> float | None:
    """Return how differently two groups are spread over bands: half the sum of the differences of shares (total
    variation), 0: alike, 1: no band in common; None where a group is empty.
    """
    one, other = sum(pair[0] for pair in bands), sum(pair[1] for pair in bands)
    if not one or not other:
        return None
    return sum(abs(first / one - second / other) for first, second in bands) / 2
