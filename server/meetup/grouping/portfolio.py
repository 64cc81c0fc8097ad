"""Rounds of rooms in which as few as possible meet twice, for people without any wishes: whatever way is best.

1. Arithmetic (``algebra``) and starters found long ago (``records``): no repeats, in milliseconds.
2. Where there are more rounds than can be without repeats: the longest rotation without any, and the rounds found best
   after it; beside it the best starter found; all of it polished (``polish``) as long as there is time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import numpy as np

from server.meetup.grouping import algebra, bounds, records, tally
from server.meetup.grouping.greedy import more
from server.meetup.grouping.pace import Pace
from server.meetup.grouping.polish import polish
from server.meetup.grouping.problem import Limits
from server.meetup.grouping.starter import anneal
from server.meetup.grouping.tally import Rounds

LARGE = 120
"""People; beyond that many polishing takes too long for a step, and arithmetic leaves nothing to polish."""
ADDED, ANNEALED = 0.2, 0.3
"""Parts of the budget: for the rounds added to those without a repeat, and for finding a starter."""


def rotation(people: int, size: int, rounds: int, seed: int, limits: Limits) -> Rounds:
    """Return so many rounds; people are numbers from 0. The best so far, when the time is over."""
    pace, chance = Pace(limits), np.random.Generator(np.random.PCG64(seed))
    least = bounds.least_excess(people, size, rounds)
    begun = quick(people, size, rounds)
    best = more(begun, people, size, rounds, chance)
    if len(begun) < rounds:
        best = _better(best, least, people, lambda: polish(best, len(begun), least, chance, Pace(limits, ADDED)))
        best = _better(best, least, people, lambda: anneal(people, size, rounds, chance, Pace(limits, ANNEALED)))
    return _better(best, least, people, lambda: polish(best, 0, least, chance, pace))


def _better(best: Rounds, least: int, people: int, way: Callable[[], Rounds]) -> Rounds:
    """Try another way, where something is left to win; return what is better."""
    if people > LARGE or tally.excess(best) <= least:
        return best
    return min(best, way(), key=lambda found: tally.excess(found) if found else sys.maxsize)


def quick(people: int, size: int, rounds: int) -> Rounds:
    """Return what takes no search: rounds without a repeat, as many as are known, or exactly so many with a few."""
    rooms = len(bounds.sizes(people, size))
    if rooms < 2:
        return [[list(range(people))] * rooms for _ in range(rounds)]
    if size == 2 and people % 2 == 0:
        return circle(people, rounds)
    ways = (records.kept(people, rooms, rounds), algebra.transversal(people, size, rounds))
    return max(ways, key=lambda found: (len(found), -tally.excess(found)))


def circle(people: int, rounds: int) -> Rounds:
    """Return rounds of pairs: one stands still, the others move on by one place. After all, from the beginning.

    >>> circle(4, 3)
    [[[3, 0], [1, 2]], [[3, 1], [2, 0]], [[3, 2], [0, 1]]]
    """
    last = people - 1
    return [
        [[last, by % last], *([(by + far) % last, (by - far) % last] for far in range(1, people // 2))]
        for by in range(rounds)
    ]
