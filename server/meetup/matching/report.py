"""How good a deal is: for organizers, and for the bench."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from server.lounge.suggestions import Report
from server.meetup.matching.pairs import Paired
from server.meetup.matching.score import Scores
from server.meetup.matching.trio import Trio

Array = npt.NDArray[Any]


def report(scores: Scores, found: Paired, joined: list[Trio]) -> Report:
    """Return figures. Whoever joins a pair as the third adds nothing to the total: so it compares with the bound."""
    crowd, pairs = scores.crowd, found.pairs
    there = crowd.room > 0
    together = [*pairs, *((trio.joined, one) for trio in joined for one in trio.pair)]
    shown, best, total = np.zeros(crowd.size), np.full(crowd.size, -1.0), 0.0
    if together:
        one, other = np.array(together, dtype=np.int64).T
        worth = scores.pairs(one, other)
        total = float(worth[: len(pairs)].sum())
        for side in (one, other):
            np.add.at(shown, side, 1)
            np.maximum.at(best, side, worth)
    alone = there & (shown == 0)
    return Report(
        people=int(there.sum()),
        suggestions=len(pairs),
        total=round(total, 6),
        bound=round(found.bound, 6),
        alone=int(alone.sum()),
        unavoidable=min(int(alone.sum()), found.lost),
        least=round(float(best[there & (shown > 0)].min(initial=1.0)), 6) if together else 0.0,
        threshold=round(found.threshold, 6),
        gini=round(gini(shown[there]), 6),
    )


def gini(values: Array) -> float:
    """Return how unevenly a sum is spread: 0 all alike, nearly 1 all of it one person's.

    >>> gini(np.array([1, 1, 1])), round(gini(np.array([0, 0, 3])), 3)
    (0.0, 0.667)
    """
    total, count = float(values.sum()), len(values)
    if not total:
        return 0.0
    return float((2 * np.arange(1, count + 1) - count - 1) @ np.sort(values)) / (count * total)
