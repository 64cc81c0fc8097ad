"""How good rotations are, on a published grid: beside them the proven bounds, a shuffle and simple greedy filling."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec
import numpy as np

from server.meetup.grouping import bounds, tally
from server.meetup.grouping.greedy import more, shuffled
from server.meetup.grouping.portfolio import rotation
from server.meetup.grouping.problem import Limits
from server.meetup.grouping.tally import Rounds


class Case(NamedTuple):
    """So many people, in rooms of at most ``size``."""

    people: int
    size: int
    rounds: int


GRID = tuple(
    Case(*case)
    for case in [
        *[(8, 4, 3), (11, 4, 3), (12, 4, 3), (12, 4, 4), (13, 2, 12), (15, 3, 7), (16, 4, 5), (17, 4, 6), (18, 6, 4)],
        *[(20, 4, 5), (20, 5, 4), (23, 4, 7), (24, 4, 6), (24, 4, 7), (24, 6, 5), (25, 5, 6), (27, 3, 12), (28, 4, 9)],
        *[(30, 5, 5), (30, 5, 6), (31, 5, 6), (32, 4, 8), (32, 4, 10), (36, 6, 3), (36, 6, 6), (40, 4, 6), (40, 5, 8)],
        *[(47, 5, 8), (48, 6, 8), (50, 5, 8), (60, 6, 10), (84, 6, 12), (100, 4, 12), (100, 5, 8), (101, 6, 12)],
        *[(200, 5, 6), (500, 5, 6), (997, 6, 12), (1000, 5, 6), (1000, 4, 12), (1000, 2, 12)],
    ]
)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a case. ``excess``: the sum of c(c-1)/2 over all pairs, who meet c times. Means of all seeds for
    ``shuffle`` and ``greedy``.
    """

    people: int
    size: int
    rounds: int
    repeats: int
    least: int
    excess: int
    least_excess: int
    often: int
    """How often two meet at most."""
    shuffle: float
    shuffle_excess: float
    greedy: float
    greedy_excess: float
    seconds: float


def measure(case: Case, seeds: int, limits: Limits) -> Row:
    """Find a rotation for a case, and compare."""
    began = limits.clock()
    found = rotation(*case, 1, limits)
    seconds = limits.clock() - began
    by_chance = [shuffled(*case, _chance(seed)) for seed in range(seeds)]
    greedily = [more([], *case, _chance(seed)) for seed in range(seeds)]
    return Row(
        people=case.people,
        size=case.size,
        rounds=case.rounds,
        repeats=tally.repeats(found),
        least=bounds.least_repeats(*case),
        excess=tally.excess(found),
        least_excess=bounds.least_excess(*case),
        often=max(tally.pairs(found).values(), default=0),
        shuffle=_mean(tally.repeats, by_chance),
        shuffle_excess=_mean(tally.excess, by_chance),
        greedy=_mean(tally.repeats, greedily),
        greedy_excess=_mean(tally.excess, greedily),
        seconds=round(seconds, 3),
    )


def _chance(seed: int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(seed))


def _mean(count: Callable[[Rounds], int], all_rounds: list[Rounds]) -> float:
    return round(sum(map(count, all_rounds)) / max(1, len(all_rounds)), 1)
