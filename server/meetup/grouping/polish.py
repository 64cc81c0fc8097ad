"""Making rounds better by swapping two people, the best swap each time, even when it makes them worse for a while.

A tabu search: who has just been swapped is left alone for some time, so that it does not go round in circles.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from server.meetup.grouping.pace import Pace
from server.meetup.grouping.tally import Rounds

Array = npt.NDArray[Any]
LEAVE = (4, 14)
"""For how many steps two people are not swapped again in a round, by chance."""
NEVER = 1e9
NOISES = 16
"""Arrays of chance to choose among equals, in turn."""
PATIENCE, SHAKES = 400, 6
"""Swaps without a better result, after which some people are swapped by chance."""
UNITS = 4
"""Of work in a swap; see ``Pace``."""


class Table:
    """Rounds as arrays, and what each swap would change.

    ``room``: [round, person] -> number of the room among all rooms of all rounds. ``met``: [person, person] -> times.
    """

    def __init__(self, rounds: Rounds) -> None:
        self.rooms = [len(rooms) for rooms in rounds]
        self.people = sum(len(room) for room in rounds[0])
        self.room = np.zeros((len(rounds), self.people), dtype=np.intp)
        first = 0
        for row, rooms in enumerate(rounds):
            for place, room in enumerate(rooms):
                self.room[row, room] = first + place
            first += len(rooms)
        self.inside = np.zeros((self.people, first), dtype=np.float32)
        for numbers in self.room:
            self.inside[np.arange(self.people), numbers] = 1
        self.met = self.inside @ self.inside.T
        np.fill_diagonal(self.met, 0)
        self.many = self.inside.sum(axis=0)

    def excess(self) -> int:
        return int((self.met * (self.met - 1)).sum()) // 4

    def swap(self, row: int, one: int, other: int) -> None:
        """Let two people of different rooms change places in a round."""
        here, there = self.room[row, one], self.room[row, other]
        step = self.inside[:, there] - self.inside[:, here]
        step[[one, other]] = 0
        for who, by in ((one, step), (other, -step)):
            self.met[who] += by
            self.met[:, who] += by
        self.inside[one, [here, there]] = 0, 1
        self.inside[other, [here, there]] = 1, 0
        self.room[row, one], self.room[row, other] = there, here

    def gains(self) -> Array:
        """Return [person, round, other] -> what a swap of the two in the round adds; of one room: never."""
        rows, people = self.room.shape
        near = (self.met @ self.inside)[:, self.room.ravel()].reshape(people, rows, people)
        own = np.ascontiguousarray(np.diagonal(near, axis1=0, axis2=2)) - self.many[self.room] + 1
        found: Array = near + near.transpose(2, 1, 0)
        found -= 2 * self.met[:, None, :]
        found -= own.T[:, :, None]
        found -= own[None, :, :]
        return found

    def rounds(self) -> Rounds:
        """Return the rounds as lists."""
        found, first = [], 0
        for row, rooms in zip(self.room, self.rooms, strict=True):
            found.append([np.flatnonzero(row == first + place).tolist() for place in range(rooms)])
            first += rooms
        return found


def close(table: Table, shut: Array, row: int, people: list[int]) -> None:
    """Note with whom people are in one room now."""
    same = np.where(table.room[row] == table.room[row, people][:, None], NEVER, 0)
    shut[people, row] = same
    shut[:, row, people] = same.T


def polish(rounds: Rounds, first: int, least: int, chance: np.random.Generator, pace: Pace) -> Rounds:
    """Return rounds that are at least as good; those before ``first`` stay. Ends early when the excess is ``least``."""
    search = Search(Table(rounds), first, chance)
    while search.best > least and pace.more(UNITS):
        if search.step - search.since > PATIENCE:
            search.shake()
        elif not search.move():
            break
    return search.found()


class Search:
    """A tabu search while it runs. ``best``: the least excess so far; ``since``: the step that brought it."""

    def __init__(self, table: Table, first: int, chance: np.random.Generator) -> None:
        self.table, self._chance = table, chance
        self._shape = (table.people, len(table.room), table.people)
        self._shut = np.where(table.room[None] == table.room.T[:, :, None], np.float32(NEVER), np.float32(0))
        self._shut[:, :first] = NEVER
        self._noise = chance.random((NOISES, *self._shape), dtype=np.float32) * np.float32(0.9)
        self._until = np.zeros(self._shape, dtype=np.int32)
        self._now = self.best = table.excess()
        self._kept = table.room.copy()
        self.step = self.since = 0

    def move(self) -> bool:
        """Make the best swap; say whether there was one."""
        self.step += 1
        gains = self.table.gains() + self._shut
        weighs = gains + self._noise[self.step % NOISES]
        weighs[(self._until > self.step) & (gains + self._now >= self.best)] = NEVER
        place = int(weighs.argmin())
        if gains.flat[place] >= NEVER / 2:
            return False
        self._swap(place, round(float(gains.flat[place])))
        return True

    def shake(self) -> None:
        """Make some swaps by chance."""
        self.since = self.step
        for _ in range(SHAKES):
            gains = self.table.gains() + self._shut
            fit = np.flatnonzero(gains < NEVER / 2)
            place = int(fit[int(self._chance.random() * len(fit))])
            self._swap(place, round(float(gains.flat[place])))

    def found(self) -> Rounds:
        self.table.room = self._kept
        return self.table.rounds()

    def _swap(self, place: int, gain: int) -> None:
        one, row, other = (int(part) for part in np.unravel_index(place, self._shape))
        self.table.swap(row, one, other)
        same = np.where(self.table.room[row] == self.table.room[row, [one, other]][:, None], NEVER, 0)
        self._shut[[one, other], row] = same
        self._shut[:, row, [one, other]] = same.T
        until = self.step + int(self._chance.integers(*LEAVE))
        self._until[one, row, other] = self._until[other, row, one] = until
        self._now += gain
        if self._now < self.best:
            self.best, self.since, self._kept = self._now, self.step, self.table.room.copy()
