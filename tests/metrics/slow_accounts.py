"""How accounts compare, once more: slowly, by counting, from what ``docs/measures-series.md`` says. It shares no code
with ``server/metrics``.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple


class Firm(NamedTuple):
    """``before`` and ``now``: what it pays. ``came``: whether enough of its people did."""

    tier: str
    before: float
    now: float
    came: bool


Edges = tuple[float | None, float | None]
Cell = tuple[str, Edges, list[Firm]]


def cells(firms: Sequence[Firm], own: Sequence[float]) -> list[Cell]:
    """Return the bands that have firms: tier, from, to below."""
    found: list[Cell] = []
    for tier in sorted({firm.tier for firm in firms}):
        alike = [firm for firm in firms if firm.tier == tier]
        steps: list[float | None] = [None, *(sorted(set(own)) if own else edges([firm.before for firm in alike])), None]
        for low, high in pairwise(steps):
            inside = [
                firm for firm in alike if (low is None or firm.before >= low) and (high is None or firm.before < high)
            ]
            found += [(tier, (low, high), inside)] if inside else []
    return found


def edges(paid: Sequence[float]) -> list[float]:
    """One part for each ten firms, but two at least and four at most. Each edge is the payment below which there are
    most nearly as many firms as there should be; of two as near the lower one.
    """
    parts = max(2, min(4, len(paid) // 10))
    found: set[float] = set()
    for part in range(1, parts):
        should = Fraction(len(paid) * part, parts)
        best: tuple[Fraction, float] | None = None
        for payment in paid:
            below = sum(other < payment for other in paid)
            if below and (best is None or (abs(below - should), payment) < best):
                best = (abs(below - should), payment)
        found |= {best[1]} if best else set()
    return sorted(found)


def mix(firms: Sequence[Firm], own: Sequence[float]) -> float | None:
    """How many of a hundred that came would have to go to other bands, to be spread as those who did not."""
    came, stayed = sum(firm.came for firm in firms), sum(not firm.came for firm in firms)
    if not came or not stayed:
        return None
    moves = Fraction()
    for _, _, inside in cells(firms, own):
        here = Fraction(sum(firm.came for firm in inside), came)
        there = Fraction(sum(not firm.came for firm in inside), stayed)
        moves += max(Fraction(), here - there)
    return float(moves)


def kept(firms: Sequence[Firm]) -> float:
    return sum(firm.now for firm in firms) / sum(firm.before for firm in firms)


def adjusted(firms: Sequence[Firm], own: Sequence[float]) -> tuple[int, float | None]:
    """Return of how many firms, and by how much more of its money those who came kept (``nrr``) in bands of both."""
    many, total = 0, 0.0
    for _, _, inside in cells(firms, own):
        came, stayed = [firm for firm in inside if firm.came], [firm for firm in inside if not firm.came]
        if len(came) >= 5 and len(stayed) >= 5:
            many += len(inside)
            total += len(inside) * (kept(came) - kept(stayed))
    return many, total / many if many else None
