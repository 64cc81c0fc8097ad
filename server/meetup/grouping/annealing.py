"""Annealing for many people: somebody who is badly placed changes places with whom it suits best, or nearly so."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from server.meetup.grouping.circle import HARD, REPEAT
from server.meetup.grouping.cost import NOWHERE, Board, Numbers
from server.meetup.grouping.fill import FULL
from server.meetup.grouping.floor import floor
from server.meetup.grouping.pace import Pace

WARM = 0.6 * REPEAT
"""Temperature at first."""
COOLING = 20_000
"""Moves until it is cold; then it is warm again."""
TRIES = 600
"""Looks without any success at those who break a hard wish, before all the others are looked at too."""
RESTS = 8
"""Moves, besides one for each forty people, that somebody stays who was moved."""


def anneal(board: Board, pace: Pace, chance: np.random.Generator) -> list[list[list[int]]]:
    """Return the best rounds found."""
    return Annealing(board, chance).run(pace)


class Annealing:
    """The search while it runs."""

    def __init__(self, board: Board, chance: np.random.Generator) -> None:
        self._board, self._chance = board, chance
        self._now = self._best = board.total()
        self._found = board.room.copy(), board.seats.copy()
        self._floor = floor(board)
        self._due = due(board)
        self._rests = np.zeros((board.rounds, board.people + 1), dtype=np.int64)
        self._looks = self._vain = 0

    def run(self, pace: Pace) -> list[list[list[int]]]:
        while self._best > self._floor and pace.more():
            for number, who in self._badly():
                if not pace.more():
                    break
                self._try(number, who)
        self._board.room, self._board.seats = self._found
        return self._board.groups()

    def _badly(self) -> Iterator[tuple[int, int]]:
        """Yield who could be better placed: those first who break a wish."""
        bad = self._board.own - self._due
        rounds, people = np.nonzero(bad > 0)
        if not len(rounds):
            return
        urgent = np.flatnonzero(bad[rounds, people] >= HARD // 2)
        if len(urgent) and self._vain < TRIES:
            self._vain += len(urgent)
            rounds, people = rounds[urgent], people[urgent]
        for place in self._chance.permutation(len(rounds)).tolist():
            number, who = int(rounds[place]), int(people[place])
            if self._board.own[number, who] > self._due[number, who]:
                yield number, who

    def _try(self, number: int, who: int) -> None:
        """Swap somebody with whom it suits best, if that is good enough."""
        self._looks += 1
        if self._rests[number, who] > self._looks:
            return
        gains = self._gains(number, who)
        least = int(gains.min())
        if least >= FULL or (least > 0 and self._chance.random() >= np.exp(-least / self._heat())):
            return
        ties = np.flatnonzero(gains == least)
        other = int(ties[int(self._chance.random() * len(ties))])
        self._board.swap(number, who, other)
        until = self._looks + RESTS + self._board.people // 40
        self._rests[number, who] = self._rests[number, other] = until
        self._now += least
        if self._now < self._best:
            self._vain = 0 if self._best - self._now > HARD // 2 else self._vain
            self._best = self._now
            self._found = self._board.room.copy(), self._board.seats.copy()

    def _gains(self, number: int, who: int) -> Numbers:
        gains, room = self._board.gains(number, who), self._board.room[number]
        barred = (room == NOWHERE) | (room == room[who]) | (self._rests[number] > self._looks)
        gains[barred] = FULL
        return gains

    def _heat(self) -> float:
        return WARM * (1 - self._looks % COOLING / COOLING) + 0.01


def due(board: Board) -> Numbers:
    """Return [round, person] -> what they weigh where they are placed well: with their friends, hosts spread."""
    there, hosts = board.present(), board.hosts()
    rooms = np.array([max(1, len(slots)) for slots in board.slots])
    spread = np.maximum((there * hosts).sum(axis=1) // rooms - 1, 0)
    found = np.zeros((board.rounds, board.people + 1), dtype=np.int32)
    found[:, :-1] = HARD * there * (spread[:, None] * hosts - there @ board.friends())
    return found
