"""Rounds that are one round, turned: people stand on circles, and in each round everybody takes the next one's place.

People 0..n-1 are the first circle, n..2n-1 the second; who is left over stands still. Pairs that turn into each other
meet equally often, so that only one round has to be found: no pair of it may turn into another pair of it.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np

from server.meetup.grouping.bounds import least_excess, sizes
from server.meetup.grouping.pace import Pace
from server.meetup.grouping.tally import Rounds

HOT, COLD = 1.2, 0.12
"""Temperatures of annealing, in repeats."""
COOLING = 6000
"""Attempts of one annealing, for each person."""


def unfold(starter: str, order: int) -> Rounds:
    """Return the rounds that a starter turns into. ``starter``: the room of each person, as a letter.

    >>> unfold("AABB", 3)
    [[[0, 1], [2, 3]], [[1, 2], [0, 3]], [[2, 0], [1, 3]]]
    """
    people = range(len(starter))
    first = [[one for one in people if starter[one] == letter] for letter in sorted(set(starter))]
    return [[[turned(one, shift, order, len(starter)) for one in room] for room in first] for shift in range(order)]


def turned(one: int, shift: int, order: int, people: int) -> int:
    """Return who stands where this one stood, so many rounds later."""
    if one >= people - people % order:
        return one
    return one - one % order + (one + shift) % order


def anneal(people: int, size: int, rounds: int, chance: np.random.Generator, pace: Pace) -> Rounds:
    """Return the best rounds found that are one round, turned."""
    return Starter(people, size, rounds, chance).anneal(pace, least_excess(people, size, rounds))


class Starter:
    """A starter round while it is annealed. ``best``: the least excess of all rounds so far, and these."""

    def __init__(self, people: int, size: int, order: int, chance: np.random.Generator) -> None:
        self.people, self.order = people, order
        self._chance = chance
        self._orbit, lengths = orbits(people, order)
        most = people * size
        self._cost = [
            [length * (c * order // length) * (c * order // length - 1) // 2 for c in range(most)] for length in lengths
        ]
        self._rooms = sizes(people, size)
        self.best: tuple[int, Rounds] = (1 << 60, [])

    def anneal(self, pace: Pace, least: int) -> Rounds:
        """Return the best rounds found; ends early when the excess is ``least``."""
        while self.best[0] > least and pace.more(0):
            self._run(pace, least)
        return self.best[1]

    def _shuffle(self) -> None:
        order = iter(self._chance.permutation(self.people).tolist())
        self._who = [[next(order) for _ in range(places)] for places in self._rooms]
        self._room = {one: room for room, people in enumerate(self._who) for one in people}
        self._count = [0] * len(self._cost)
        for people in self._who:
            for one, other in combinations(people, 2):
                self._count[self._orbit[one][other]] += 1
        self._now = sum(cost[count] for cost, count in zip(self._cost, self._count, strict=True))
        self._keep()

    def _keep(self) -> None:
        if self._now < self.best[0]:
            letters = "".join(chr(65 + self._room[one]) for one in range(self.people))
            self.best = (self._now, unfold(letters, self.order))

    def _run(self, pace: Pace, least: int) -> None:
        """Anneal once from a shuffled round."""
        self._shuffle()
        blocks = COOLING * self.people // 1000
        for block in range(blocks):
            heat = self.order * HOT * (COLD / HOT) ** (block / blocks)
            pairs = self._chance.integers(0, self.people, (1000, 2)).tolist()
            luck = (-heat * np.log(self._chance.random(1000))).tolist()
            for number, ((one, other), most) in enumerate(zip(pairs, luck, strict=True)):
                if number % 50 == 0 and not pace.more():
                    return
                if self._room[one] != self._room[other]:
                    self._try(one, other, most)
                    if self._now <= least:
                        return

    def _try(self, one: int, other: int, most: float) -> None:
        """Swap two people of different rooms, unless it costs more than ``most``."""
        added = self._swap(one, other)
        if added > most:
            self._swap(other, one)
        else:
            self._now += added
            self._keep()

    def _swap(self, one: int, other: int) -> int:
        """Let two people change rooms; return what it costs."""
        here, there = self._room[one], self._room[other]
        mine, theirs = self._who[here], self._who[there]
        mine.remove(one)
        theirs.remove(other)
        added = self._change(one, mine, -1) + self._change(other, theirs, -1)
        added += self._change(one, theirs, 1) + self._change(other, mine, 1)
        mine.append(other)
        theirs.append(one)
        self._room[one], self._room[other] = there, here
        return added

    def _change(self, who: int, people: list[int], by: int) -> int:
        added, orbit, count, cost = 0, self._orbit[who], self._count, self._cost
        for one in people:
            pair = orbit[one]
            before = count[pair]
            count[pair] = before + by
            added += cost[pair][before + by] - cost[pair][before]
        return added


def orbits(people: int, order: int) -> tuple[list[list[int]], list[int]]:
    """Number the pairs, those that turn into each other the same; return the numbers and how many pairs each has."""
    number = [[-1] * people for _ in range(people)]
    lengths: list[int] = []
    for one, other in combinations(range(people), 2):
        if number[one][other] >= 0:
            continue
        pairs = {frozenset((turned(one, by, order, people), turned(other, by, order, people))) for by in range(order)}
        for a, b in pairs:
            number[a][b] = number[b][a] = len(lengths)
        lengths.append(len(pairs))
    return number, lengths
