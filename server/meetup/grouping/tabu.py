"""Tabu search for few people: of all swaps in all rounds the best one, unless it undoes one that was just made."""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np
import numpy.typing as npt

from server.meetup.grouping.cost import NOWHERE, Board
from server.meetup.grouping.floor import floor
from server.meetup.grouping.pace import Pace

FULL = float(1 << 22)
"""Weighs more than any swap, and is exact in floats of 32 bits with what is added to it."""
SHORTEST, LONGEST = 4, 14
"""For how many moves two people do not swap back."""
PATIENCE = 600
"""Moves without anything better, before some people are swapped by chance."""
SHAKES = 6

Floats = npt.NDArray[np.float32]


def tabu(board: Board, pace: Pace, chance: np.random.Generator) -> list[list[list[int]]]:
    """Return the best rounds found."""
    return Tabu(board, chance).run(pace)


class Tabu:
    """The search while it runs.

    ``_same``: [round, one, other] -> 1 where they share a room; ``_barred``: much, where a swap makes no sense;
    ``_fits``: what one weighs in the room of the other, whoever is there.
    """

    def __init__(self, board: Board, chance: np.random.Generator) -> None:
        self._board, self._chance = board, chance
        shape = (board.rounds, board.people, board.people)
        self._same, self._barred, self._fits = (np.zeros(shape, dtype=np.float32) for _ in range(3))
        self._counted = board.weights.counted[:-1, :-1].astype(np.float32) * 10
        self._saved = np.zeros(shape[:2], dtype=np.float32)
        for number in range(board.rounds):
            self._look(number)
        self._now = self._best = board.total()
        self._found = board.groups()
        self._floor = floor(board)
        self._recent: deque[int] = deque(maxlen=LONGEST)
        self._idle = 0

    def run(self, pace: Pace) -> list[list[list[int]]]:
        while self._best > self._floor and pace.more():
            if self._idle > PATIENCE:
                self._shake()
            elif not self._step():
                break
        return self._found

    def _look(self, number: int) -> None:
        """Look at a round anew, after somebody changed places."""
        room = self._board.room[number, :-1]
        same = (room[:, None] == room) & (room != NOWHERE)
        self._barred[number] = FULL * (same | (room == NOWHERE) | (room == NOWHERE)[:, None])
        np.fill_diagonal(same, val=False)
        self._same[number] = same
        self._saved[number] = (same * self._counted).sum(axis=1)
        if self._board.fitting:
            everybody = np.arange(self._board.people)[:, None]
            self._fits[number] = self._board.misfit(number, everybody, room)

    def _gains(self) -> Floats:
        """Return [round, one, other] -> what it adds to swap them."""
        now = self._board.now[:-1, :-1].astype(np.float32)
        weighs = now @ self._same
        if self._board.fitting:
            weighs += self._fits
        own = weighs.diagonal(axis1=1, axis2=2) - self._saved
        gains: Floats = weighs + weighs.transpose(0, 2, 1)
        gains -= own[:, None]
        gains -= own[:, :, None]
        gains += self._barred
        return gains

    def _step(self) -> bool:
        gains = self._gains().ravel()
        if self._recent:
            gains[list(self._recent)[-self._tenure() :]] = FULL
        least = gains.min()
        if least >= FULL / 2:
            self._idle = PATIENCE + 1
            return bool(self._recent)
        ties = np.flatnonzero(gains == least)
        self._swap(*self._move(int(ties[int(self._chance.random() * len(ties))])), round(float(least)))
        return True

    def _tenure(self) -> int:
        return int(SHORTEST + self._chance.random() * (LONGEST - SHORTEST))

    def _move(self, place: int) -> tuple[int, int, int]:
        """Return round, one and other of a place in what ``_gains`` returns."""
        number, pair = divmod(place, self._board.people**2)
        return number, *divmod(pair, self._board.people)

    def _swap(self, number: int, one: int, other: int, gain: int) -> None:
        self._board.exchange(number, one, other)
        self._look(number)
        first, last = sorted((one, other))
        base = number * self._board.people**2
        self._recent.append(base + first * self._board.people + last)
        self._now += gain
        self._idle += 1
        if self._now < self._best:
            self._best, self._idle, self._found = self._now, 0, self._board.groups()

    def _shake(self) -> None:
        """Swap some people by chance, whatever it adds."""
        self._idle = 0
        for _ in range(SHAKES):
            gains: Any = self._gains().ravel()
            fit = np.flatnonzero(gains < 10_000)
            if not len(fit):
                return
            place = int(fit[int(self._chance.random() * len(fit))])
            self._swap(*self._move(place), round(float(gains[place])))
        self._recent.clear()
