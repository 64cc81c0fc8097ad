"""Counting who meets whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import comb

Rounds = list[list[list[int]]]
"""Of each round the rooms, of each room the people, by number from 0."""


def pairs(rounds: Iterable[Sequence[Sequence[int]]]) -> Counter[tuple[int, int]]:
    """Count how often each pair meets."""
    count: Counter[tuple[int, int]] = Counter()
    for rooms in rounds:
        for room in rooms:
            count.update(combinations(sorted(room), 2))
    return count


def repeats(rounds: Iterable[Sequence[Sequence[int]]]) -> int:
    """Count the meetings of two who met in an earlier round."""
    return sum(times - 1 for times in pairs(rounds).values())


def excess(rounds: Iterable[Sequence[Sequence[int]]]) -> int:
    """Return the sum of c(c-1)/2 over all pairs: a third meeting weighs more than a second one."""
    return sum(comb(times, 2) for times in pairs(rounds).values())
