"""Filling rooms one by one with those who have met fewest of it. Not good, but soon done."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from server.meetup.grouping.bounds import sizes
from server.meetup.grouping.tally import Rounds


def more(begun: Rounds, people: int, size: int, rounds: int, chance: np.random.Generator) -> Rounds:
    """Return ``begun`` with rounds added, until there are so many."""
    if len(begun) >= rounds:
        return begun[:rounds]
    met = np.zeros((people, people), dtype=np.int32)
    for rooms in begun:
        for room in rooms:
            met[np.ix_(room, room)] += 1
    return [*begun, *(_round(people, size, met, chance) for _ in range(rounds - len(begun)))]


def _round(people: int, size: int, met: npt.NDArray[Any], chance: np.random.Generator) -> list[list[int]]:
    """Fill the rooms of a round, and count those who meet."""
    free = [int(one) for one in chance.permutation(people)]
    rooms = []
    for places in sizes(people, size):
        room = [free.pop()]
        while len(room) < places:
            weights = met[np.ix_(room, free)].sum(axis=0)
            room.append(free.pop(int(weights.argmin())))
        met[np.ix_(room, room)] += 1
        rooms.append(room)
    return rooms


def shuffled(people: int, size: int, rounds: int, chance: np.random.Generator) -> Rounds:
    """Return rounds by chance alone, as video calls make them."""
    found = []
    for _ in range(rounds):
        order = chance.permutation(people).tolist()
        edges = np.cumsum([0, *sizes(people, size)])
        found.append([order[a:b] for a, b in pairwise(edges)])
    return found
