"""Who takes which place of a rotation that is found already: its rounds stay as good as they are, whoever stands where.

People of one table are given places that never meet, hosts places that are never in one room, and so on: swaps of two
people's places in all rounds at once, each time the best for somebody who is badly placed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from server.meetup.grouping.pace import Pace
from server.meetup.grouping.tally import Rounds

Array = npt.NDArray[Any]
PATIENCE = 200
"""Looks at somebody badly placed without anything better, before it ends."""
RESTS = 10
"""Looks for which somebody who was moved stays."""
FULL = 1 << 40
"""Weighs more than anything."""


def placed(rounds: Rounds, weights: Array, first: list[int], chance: np.random.Generator, pace: Pace) -> list[int]:
    """Return who takes each place. ``weights``: [person, person] -> what it weighs that they meet once.

    ``first``: who takes each place at first. Those who are not to meet stand next to each other in it: neighbours are
    mostly of one column (see ``algebra``), and never meet.
    """
    board = Places(rounds, weights, first, chance)
    while board.weight and board.idle < PATIENCE and pace.more():
        board.look()
    return [int(who) for who in board.best]


def beside(rounds: Rounds, places: int) -> Array:
    """Return [place, ...] -> the places that it meets, padded with one that is not there."""
    found: list[list[int]] = [[] for _ in range(places)]
    for rooms in rounds:
        for room in rooms:
            for place in room:
                found[place] += [other for other in room if other != place]
    width = max(map(len, found), default=0)
    return np.array([[*others, *[places] * (width - len(others))] for others in found], dtype=np.intp)


class Places:
    """People at their places. ``who``: place -> person, and nobody at the one that is not there; ``weight``: of all."""

    def __init__(self, rounds: Rounds, weights: Array, first: list[int], chance: np.random.Generator) -> None:
        self._chance, count = chance, len(weights)
        self._weights = np.zeros((count + 1, count + 1), dtype=np.int32)
        self._weights[:-1, :-1] = weights
        self._beside = beside(rounds, count)
        self._who = np.array([*first, count], dtype=np.intp)
        self._own = self._reckon(np.arange(count))
        self._rests = np.zeros(count, dtype=np.int64)
        self._looks = self.idle = 0
        self.weight = int(self._own.sum()) // 2
        self._least, self.best = self.weight, self._who[:-1].copy()

    def look(self) -> None:
        """Let somebody who is badly placed swap with whom it is best, unless that makes it worse."""
        self._looks += 1
        self.idle += 1
        bad = np.flatnonzero((self._own > 0) & (self._rests < self._looks))
        if not len(bad):
            return
        worst = bad[self._own[bad] >= self._own[bad].max() / 2]
        place = int(worst[int(self._chance.random() * len(worst))])
        adds = self._adds(place)
        least = int(adds.min())
        self._rests[place] = self._looks + RESTS
        if least <= 0:
            ties = np.flatnonzero(adds == least)
            self._swap(place, int(ties[int(self._chance.random() * len(ties))]), least)

    def _reckon(self, places: Array) -> Array:
        """Return what the people of these places weigh there."""
        who = self._who
        found: Array = self._weights[who[places][:, None], who[self._beside[places]]].sum(axis=1)
        return found

    def _adds(self, place: int) -> Array:
        """Return for each place what it adds to swap with it."""
        who, near = self._who, self._beside[place]
        mine = self._weights[who[place]][who]
        there = mine[self._beside].sum(axis=1)
        here = self._weights[who[near]].sum(axis=0)[who[:-1]]
        times = np.bincount(near, minlength=len(who))[:-1]
        adds: Array = there + here - self._own - self._own[place] + 2 * times * mine[:-1]
        adds[self._rests >= self._looks] = FULL
        adds[place] = FULL
        return adds

    def _swap(self, place: int, other: int, adds: int) -> None:
        self._who[[place, other]] = self._who[[other, place]]
        near = np.unique(np.concatenate((self._beside[place], self._beside[other], [place, other])))
        near = near[near < len(self._own)]
        self._own[near] = self._reckon(near)
        self._rests[other] = self._looks + RESTS
        self.weight += adds
        if self.weight < self._least:
            self._least, self.best, self.idle = self.weight, self._who[:-1].copy(), 0
