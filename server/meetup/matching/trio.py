"""Whoever would be alone joins two others, where all three may be together: one suggestion of three for each."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from server.meetup.matching.crowd import Crowd
from server.meetup.matching.score import Scores

Array = npt.NDArray[Any]
Pair = tuple[int, int]


class Trio(NamedTuple):
    """``joined``: who would have been alone; ``pair``: whose suggestion it was."""

    joined: int
    pair: Pair


def trios(scores: Scores, pairs: list[Pair]) -> list[Trio]:
    """Return who joins whom: the best for each, whoever has least choice before the others; a pair takes in one."""
    crowd = scores.crowd
    paired = {one for pair in pairs for one in pair}
    alone = [row for row in range(crowd.size) if crowd.room[row] > 0 and row not in paired]
    if not pairs or not alone:
        return []
    one, other = np.array(pairs, dtype=np.int64).T
    could = {row: _welcome(crowd, row, one, other) for row in alone}
    found, free = [], np.ones(len(pairs), dtype=bool)
    for row in sorted(alone, key=lambda row: (int(could[row].sum()), row)):
        places = np.flatnonzero(could[row] & free)
        if len(places):
            mine = np.full(len(places), row)
            sides = scores.pairs(mine, one[places]), scores.pairs(mine, other[places])
            worth = np.maximum(*sides) + np.minimum(*sides) / 2
            best = int(places[int(worth.argmax())])
            free[best] = False
            found.append(Trio(row, pairs[best]))
    return found


def _welcome(crowd: Crowd, row: int, one: Array, other: Array) -> Array:
    """Return whether somebody may be with both of each pair."""
    found: Array = ~_barred(crowd, row, one) & ~_barred(crowd, row, other)
    return found


def _barred(crowd: Crowd, row: int, others: Array) -> Array:
    found: Array = np.isin(crowd.codes(np.minimum(others, row), np.maximum(others, row)), crowd.barred)
    return found
