"""What a rotation weighs, kept up as people swap rooms. Never in the server's loop: numpy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt

from server.meetup.grouping.circle import HARD, MOST, REPEAT, enemies_of, friends_of
from server.meetup.grouping.layout import Slot, layout, spoken_by
from server.meetup.grouping.problem import Preferred, Problem

Numbers = npt.NDArray[np.int32]
Array = npt.NDArray[Any]
NOWHERE = -1
STRANGE = 4 * HARD
"""Weight of somebody in a room of another language."""


class Weights:
    """What it weighs that two are in one room, whatever else: ``static``, and how often they met before: ``history``.

    ``counted``: pairs whose meetings count; not those who are to be together. One row and column more than people, all
    nought: the empty places of rooms.
    """

    def __init__(self, problem: Problem) -> None:
        self.index = {who: number for number, who in enumerate(problem.people)}
        count = len(problem.people) + 1
        self.static = np.zeros((count, count), dtype=np.int32)
        self.counted = np.ones((count, count), dtype=bool)
        self.counted[-1] = self.counted[:, -1] = False
        self._soft(problem.people, problem.preferred)
        self._hard(problem)
        self.history = self._history(problem.met)
        np.fill_diagonal(self.static, 0)
        np.fill_diagonal(self.counted, val=False)

    def _hard(self, problem: Problem) -> None:
        for who, others in friends_of(problem.wanted.together).items():
            mine, theirs = self._numbers([who]), self._numbers(others)
            self.counted[np.ix_(mine, theirs)] = False
        hosts = self._numbers(dict.fromkeys(problem.wanted.hosts))
        self.static[np.ix_(hosts, hosts)] += HARD
        self.static[:-1, :-1][~self.counted[:-1, :-1]] = -HARD
        for who, others in enemies_of(problem.wanted.apart).items():
            mine, theirs = self._numbers([who]), self._numbers(others)
            self.static[np.ix_(mine, theirs)] += HARD

    def _numbers(self, people: Any) -> list[int]:  # noqa: ANN401 - any iterable of persons
        return [self.index[who] for who in people if who in self.index]

    def _soft(self, people: Sequence[str], wish: Preferred) -> None:
        inner = self.static[:-1, :-1]
        if wish.company_share and wish.company:
            codes = coded([wish.company.get(who, "") for who in people])
            inner += np.int32(wish.company_share) * ((codes[:, None] == codes) & (codes >= 0))
        if wish.level_share and wish.level_rule and wish.level:
            codes = coded([wish.level.get(who, "") for who in people])
            alike = codes[:, None] == codes
            known = (codes >= 0)[:, None] & (codes >= 0)
            inner += np.int32(wish.level_share) * (known & (alike if wish.level_rule == "mix" else ~alike))
        if wish.topic_share and wish.topics:
            inner += np.int32(wish.topic_share) * strangers(people, wish)

    def _history(self, met: Sequence[Sequence[str]]) -> Numbers:
        found = np.zeros_like(self.static)
        pairs = [pair for group in met for pair in combinations(self._numbers(dict.fromkeys(group)), 2)]
        if pairs:
            one, other = np.array(pairs, dtype=np.intp).T
            np.add.at(found, (one, other), 1)
            np.add.at(found, (other, one), 1)
        return np.minimum(found, MOST) * self.counted


def coded(names: Sequence[str]) -> Numbers:
    """Number the names; -1 for none.

    >>> coded(["b", "", "a", "b"]).tolist()
    [1, -1, 0, 1]
    """
    codes = {name: code for code, name in enumerate(sorted(set(names) - {""}))}
    return np.array([codes.get(name, NOWHERE) for name in names], dtype=np.int32)


def strangers(people: Sequence[str], wish: Preferred) -> npt.NDArray[np.bool_]:
    """Return which two voted for no topic in common."""
    names = {topic: code for code, topic in enumerate(sorted({one for mine in wish.topics.values() for one in mine}))}
    votes = np.zeros((len(people), len(names)), dtype=np.float32)
    for number, who in enumerate(people):
        votes[number, [names[topic] for topic in wish.topics.get(who, ())]] = 1
    voted: npt.NDArray[np.bool_] = votes.sum(axis=1) > 0
    return np.asarray(voted[:, None] & voted & (votes @ votes.T == 0))


class Board:
    """Who is in which room of which round, and what it weighs to change that.

    ``room``: [round, person] -> place, -1 where they are not there; ``seats``: [round, place] -> people, empty places
    filled with one number more than there are people; ``now``: what two would weigh if they met once more;
    ``own``: [round, person] -> what is saved when they are taken out of their room.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem, self.weights = problem, Weights(problem)
        self.people, self.rounds = len(problem.people), problem.rounds
        self.slots = [self._slots(number) for number in range(self.rounds)]
        self.places = max((len(slots) for slots in self.slots), default=0)
        self.width = max((slot.size for slots in self.slots for slot in slots), default=0)
        self.now = self.weights.static + REPEAT * self.weights.history
        self.room = np.full((self.rounds, self.people + 1), NOWHERE, dtype=np.intp)
        self.seats = np.full((self.rounds, self.places, self.width), self.people, dtype=np.intp)
        self.own = np.zeros((self.rounds, self.people + 1), dtype=np.int32)
        self._signs = np.repeat(np.array([-REPEAT, REPEAT], dtype=np.int32), self.width)
        self._prepare_fit()

    def present(self) -> npt.NDArray[np.float32]:
        """Return [round, person] -> 1 where they are there."""
        found = np.zeros((self.rounds, self.people), dtype=np.float32)
        for number in range(self.rounds):
            found[number, self.there(number)] = 1
        return found

    def friends(self) -> npt.NDArray[np.float32]:
        """Return [person, person] -> 1 where they are to be together, and not to be apart."""
        inner = slice(0, self.people)
        return np.asarray(self.bound() * (self.weights.static[inner, inner] < 0), dtype=np.float32)

    def bound(self) -> npt.NDArray[np.float32]:
        """Return [person, person] -> 1 where they are to be together; everybody with themselves."""
        inner = slice(0, self.people)
        return (~self.weights.counted[inner, inner]).astype(np.float32)

    def hosts(self) -> npt.NDArray[np.float32]:
        """Return [person] -> 1 for hosts."""
        hosts = set(self.problem.wanted.hosts)
        return np.array([who in hosts for who in self.problem.people], dtype=np.float32)

    def there(self, number: int) -> list[int]:
        """Return who is there in a round."""
        always = (0, self.rounds)
        windows = ((who, self.problem.there.get(name, always)) for who, name in enumerate(self.problem.people))
        return [who for who, (first, last) in windows if first <= number <= last]

    def _slots(self, number: int) -> list[Slot]:
        names = [self.problem.people[who] for who in self.there(number)]
        return layout(names, self.problem.size, self.problem.wanted.language, self.problem.wanted.pins)

    def _prepare_fit(self) -> None:
        names, wanted = self.problem.people, self.problem.wanted
        spoken = spoken_by(names, wanted.language)
        codes = {name: code for code, name in enumerate(sorted(set(spoken.values())))}
        self._speaks = np.array([codes.get(spoken.get(who, ""), NOWHERE) for who in names] + [NOWHERE])
        self._spoken = np.full((self.rounds, self.places), NOWHERE)
        for number, slots in enumerate(self.slots):
            self._spoken[number, : len(slots)] = [codes.get(slot.language, NOWHERE) for slot in slots]
        self._pins = np.array([wanted.pins.get(who, NOWHERE) for who in names] + [NOWHERE])
        self.fitting = bool(codes) or bool(wanted.pins)

    def misfit(self, number: int, people: Any, places: Any) -> Any:  # noqa: ANN401 - numbers, or arrays of them
        """Return what it weighs that people are at places, by their language and their pins, whoever else is."""
        mine, theirs, pin = self._speaks[people], self._spoken[number][places], self._pins[people]
        strange = (mine != NOWHERE) & (theirs != NOWHERE) & (mine != theirs)
        return STRANGE * strange + HARD * ((pin != NOWHERE) & (pin != places))

    # --- changing -----------------------------------------------------------------------------------------------------

    def put(self, number: int, who: int, place: int) -> None:
        """Put somebody who is in no room into an empty place. ``own`` is not kept up: see ``settle``."""
        seats = self.seats[number, place]
        by = REPEAT * self.weights.counted[who, seats]
        self.now[who, seats] += by
        self.now[seats, who] += by
        seats[int((seats == self.people).argmax())] = who
        self.room[number, who] = place

    def swap(self, number: int, one: int, other: int) -> None:
        """Let two people of different rooms change places."""
        here, there = self.room[number, one], self.room[number, other]
        self.exchange(number, one, other)
        both = self.seats[number, [here, there]].ravel()
        self.settle(both[both != self.people])

    def exchange(self, number: int, one: int, other: int) -> None:
        """Swap two people; ``own`` is not kept up."""
        here, there = self.room[number, one], self.room[number, other]
        mine, theirs = self.seats[number, here], self.seats[number, there]
        others = np.concatenate((mine, theirs))
        others[(others == one) | (others == other)] = self.people
        for who, signs in ((one, self._signs), (other, -self._signs)):
            by = signs * self.weights.counted[who, others]
            self.now[who, others] += by
            self.now[others, who] += by
        mine[mine == one] = other
        theirs[theirs == other] = one
        self.room[number, one], self.room[number, other] = there, here

    def settle(self, people: Array) -> None:
        """Reckon anew what people save when they leave their rooms, in all rounds."""
        rows = np.arange(self.rounds)[:, None]
        rooms = self.room[:, people]
        mates = self.seats[rows, rooms]
        who = people[None, :, None]
        own = (self.now[who, mates] - REPEAT * self.weights.counted[who, mates]).sum(axis=2)
        if self.fitting:
            own += [self.misfit(number, people, rooms[number]) for number in range(self.rounds)]
        self.own[:, people] = np.where(rooms == NOWHERE, 0, own)

    # --- looking ------------------------------------------------------------------------------------------------------

    def gains(self, number: int, who: int) -> Numbers:
        """Return for each person what it would add to swap with them; only right for those in another room."""
        room, now = self.room[number], self.now[who]
        place = int(room[who])
        mine = self.now[self.seats[number, place]].sum(axis=0) - now
        theirs = np.bincount(room + 1, weights=now, minlength=self.places + 1).astype(np.int32)[room + 1] - now
        found = mine + theirs - self.own[number] - self.own[number, who]
        if self.fitting:
            found += self.misfit(number, who, room) + self.misfit(number, np.arange(self.people + 1), place)
        return np.asarray(found, dtype=np.int32)

    def total(self) -> int:
        """Reckon anew what everything weighs."""
        found = 0
        times = np.zeros_like(self.now)
        for number in range(self.rounds):
            for place, seats in enumerate(self.seats[number]):
                people = seats[seats != self.people]
                times[np.ix_(people, people)] += 1
                found += int(self.misfit(number, people, place).sum())
        np.fill_diagonal(times, 0)
        repeats = REPEAT * self.weights.counted * (times * self.weights.history + times * (times - 1) // 2)
        return found + int((self.weights.static.astype(np.int64) * times + repeats).sum()) // 2

    def groups(self) -> list[list[list[int]]]:
        """Return who is in which room, round by round."""
        return [
            [[int(who) for who in seats if who != self.people] for seats in self.seats[number, : len(slots)]]
            for number, slots in enumerate(self.slots)
        ]
