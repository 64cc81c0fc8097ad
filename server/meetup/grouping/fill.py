"""Where a search begins: rounds that are given, made to fit the problem, or rooms filled one person after the other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from server.meetup.grouping.circle import HARD, enemies_of, friends_of
from server.meetup.grouping.cost import NOWHERE, Board

FULL = 1 << 28
"""Weighs more than anything."""


def fill(board: Board, start: Sequence[Sequence[Sequence[int]]] | None, chance: np.random.Generator) -> None:
    """Put everybody who is there into a room of each round; where ``start`` has them, as far as they fit."""
    rank = ranks(board)
    for number in range(board.rounds):
        there = set(board.there(number))
        if start and number < len(start):
            keep(board, number, start[number], there)
        left = [who for who in chance.permutation(board.people).tolist() if who in there]
        for who in sorted(left, key=rank.__getitem__):
            board.put(number, who, best(board, number, who))
    board.settle(np.arange(board.people))


def keep(board: Board, number: int, groups: Sequence[Sequence[int]], there: set[int]) -> None:
    """Put people where they are given, as far as there are places; take them out of ``there``."""
    for place, (slot, group) in enumerate(zip(board.slots[number], by_size(groups, there), strict=False)):
        fit = [who for who in group if not board.fitting or not board.misfit(number, who, place)]
        for who in fit[: slot.size]:
            board.put(number, who, place)
            there.discard(who)


def by_size(groups: Sequence[Sequence[int]], there: set[int]) -> list[list[int]]:
    """Return the groups' people who are there, the larger groups first."""
    return sorted(([who for who in group if who in there] for group in groups), key=len, reverse=True)


def ranks(board: Board) -> list[tuple[int, int]]:
    """Return in which order people are put into rooms: friends one after the other, then who is hard to please."""
    wanted, index = board.problem.wanted, board.weights.index
    found = [(0, 0)] * board.people
    for who, others in enemies_of(wanted.apart).items():
        if who in index:
            found[index[who]] = (-len(others), 0)
    for who in wanted.hosts:
        if who in index:
            found[index[who]] = (found[index[who]][0] - 1, 0)
    for who, others in friends_of(wanted.together).items():
        if who in index:
            found[index[who]] = (-HARD, min(index.get(one, 0) for one in (who, *others)))
    return found


def best(board: Board, number: int, who: int) -> int:
    """Return the place where somebody weighs least."""
    room = board.room[number]
    weighs = np.bincount(room + 1, weights=board.now[who], minlength=board.places + 1)[1:]
    if board.fitting:
        weighs = weighs + board.misfit(number, who, np.arange(board.places))
    taken = np.bincount(room[room != NOWHERE], minlength=board.places)
    sizes = np.array([slot.size for slot in board.slots[number]])
    weighs[: len(sizes)] += FULL * (taken[: len(sizes)] >= sizes)
    weighs[len(sizes) :] = 2 * FULL
    # Where all weigh the same, the emptiest.
    return int((weighs * (board.width + 1) + taken).argmin())
