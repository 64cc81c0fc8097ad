"""What a rotation weighs at least: a search that gets there can stop."""

from __future__ import annotations

from math import comb

import numpy as np
import numpy.typing as npt

from server.meetup.grouping.bounds import least_excess
from server.meetup.grouping.circle import HARD, REPEAT
from server.meetup.grouping.cost import Board


def floor(board: Board) -> int:
    """Return a weight that no rotation can be below."""
    return wished(board) + REPEAT * excess(board)


def wished(board: Board) -> int:
    """Return the least weight of the wishes: friends who are there are together, hosts are spread.

    Two hosts who are friends are no burden.
    """
    there, hosts = board.present(), board.hosts()
    found = -pairs(board.friends(), there).sum()
    if not hosts.any():
        return HARD * int(found)
    easy, many = pairs(board.bound(), there * hosts), (there * hosts).sum(axis=1)
    for count, known, slots in zip(many, easy, board.slots, strict=True):
        each, more = divmod(int(count), max(1, len(slots)))
        found += max(0, more * comb(each + 1, 2) + (len(slots) - more) * comb(each, 2) - known)
    return HARD * int(found)


def pairs(wanted: npt.NDArray[np.float32], people: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return [round] -> how many pairs of these people are in the matrix, whatever its diagonal."""
    both = (people @ wanted * people).sum(axis=1) - people @ wanted.diagonal()
    return np.asarray(both / 2, dtype=np.float32)


def excess(board: Board) -> int:
    """Return the least number of second meetings, a third one counted twice."""
    problem, weights = board.problem, board.weights
    if not (problem.met or problem.there or problem.wanted.together or problem.wanted.language):
        return least_excess(board.people, problem.size, board.rounds)
    fresh = int((weights.counted & (weights.history == 0)).sum()) // 2
    friends = (board.people * (board.people - 1) - int(weights.counted.sum())) // 2
    meetings = sum(comb(slot.size, 2) for slots in board.slots for slot in slots)
    return max(0, meetings - friends * board.rounds - fresh)
