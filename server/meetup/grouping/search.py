"""Making a rotation better, swap by swap, for as long as there is time: with wishes, leavers and earlier meetings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from server.meetup.grouping.annealing import anneal
from server.meetup.grouping.cost import Board
from server.meetup.grouping.fill import fill
from server.meetup.grouping.pace import Pace
from server.meetup.grouping.problem import Limits, Problem
from server.meetup.grouping.tabu import tabu

SMALL = 64
"""So many people at most: all swaps of all rounds are looked at for each one that is made."""


def improve(problem: Problem, start: Sequence[Sequence[Sequence[int]]] | None, limits: Limits) -> list[list[list[int]]]:
    """Return the best rounds found, of people's numbers in ``problem.people``. ``start``: where to begin."""
    pace = Pace(limits)
    board = Board(problem)
    if not board.places or not board.rounds:
        return [[] for _ in range(board.rounds)]
    chance = np.random.Generator(np.random.PCG64(problem.seed))
    fill(board, start, chance)
    return (tabu if board.people <= SMALL else anneal)(board, pace, chance)
