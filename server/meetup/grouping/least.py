"""How many repeats nobody can avoid, whatever they try: with wishes, earlier meetings, and people who come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from math import comb

from server.meetup.grouping.bounds import forced, least_excess, least_repeats
from server.meetup.grouping.circle import Circle
from server.meetup.grouping.layout import Slot, layout, spoken_by
from server.meetup.grouping.problem import Problem
from server.meetup.scheme import Groups


def least(problem: Problem) -> int:
    """Return a number of repeats below which no rotation comes that keeps the wishes."""
    return max(Counting(problem).least(), undisturbed(problem), crowded(problem))


def undisturbed(problem: Problem) -> int:
    """Return what is known of rotations without wishes, where it holds: everybody there all the time.

    People of different languages do not meet, so each language is a rotation of its own. Two who are to be together are
    known to repeat, which does not count.
    """
    if problem.there:
        return 0
    spoken = spoken_by(problem.people, problem.wanted.language)
    count = Counter(spoken.values())
    if len(count) > 1 and len(spoken) < len(problem.people):
        return 0
    blocks = list(count.values()) if len(count) > 1 else [len(problem.people)]
    friends = sum(map(len, here(problem, Circle(problem).friends).values())) // 2
    known = sum(least_repeats(people, problem.size, problem.rounds) for people in blocks)
    return max(0, known - friends * max(0, problem.rounds - 1))


def crowded(problem: Problem) -> int:
    """Count by pigeonholes: of a group that has met and is larger than there are rooms, some share a room again.

    Groups of one occasion, which have nobody in common, are counted together.
    """
    return max(shared_again(problem).values(), default=0)


def least_unfair(problem: Problem) -> int:
    """Return an excess (a pair's second meeting counts one, its third two more) below which no rotation comes.

    A meeting adds to it how often the pair has met before. So it is the sum, over rounds, of the pairs that share a
    room in this round and on an earlier occasion; and over pairs of rounds, of the pairs that share one in both. Where
    people come and go, or wishes say who may be with whom, only 0 is known.
    """
    wanted = problem.wanted
    if problem.there or wanted.together or wanted.language or wanted.pins:
        return 0
    people, size, rounds = len(problem.people), problem.size, problem.rounds
    counted = sum(shared_again(problem).values()) + comb(rounds, 2) * forced(people, size)
    return max(counted, least_excess(people, size, rounds))


def shared_again(problem: Problem) -> Counter[int]:
    """Return for each earlier occasion how many meetings of its groups there are again, at least, in all rounds."""
    windows = {who: problem.there.get(who, (0, problem.rounds)) for who in problem.people}
    friends, counts = Circle(problem).friends, Counter[int]()
    for number in range(problem.rounds):
        there = {who for who, (first, last) in windows.items() if first <= number <= last}
        rooms = len(layout([*there], problem.size, problem.wanted.language, problem.wanted.pins))
        for occasion, group in occasions(problem.met):
            mine = there & set(group)
            known = sum(len(friends.get(who, set()) & mine) for who in mine) // 2
            counts[occasion] += max(0, shared(len(mine), rooms) - known)
    return counts


def occasions(met: Groups) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield groups with the number of their occasion: it is another one as soon as somebody comes up again."""
    number, seen = 0, set[str]()
    for group in met:
        if not seen.isdisjoint(group):
            number, seen = number + 1, set()
        seen.update(group)
        yield number, group


def shared(people: int, rooms: int) -> int:
    """Return how many pairs share a room where people are spread as evenly as can be."""
    each, more = divmod(people, max(1, rooms))
    return more * comb(each + 1, 2) + (max(1, rooms) - more) * comb(each, 2)


def here(problem: Problem, others: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Return the part of a relation that is among the people of the problem."""
    people = set(problem.people)
    return {who: found & people for who, found in others.items() if who in people}


class Counting:
    """Counts new meetings that can be had, and meetings that there will be."""

    def __init__(self, problem: Problem) -> None:
        self._problem, circle = problem, Circle(problem)
        self._friends, self._enemies = here(problem, circle.friends), here(problem, circle.enemies)
        people = set(problem.people)
        self._met = {who: people & circle.met(who).keys() for who in problem.people}
        self._spoken = spoken_by(problem.people, problem.wanted.language)
        self._window = {who: problem.there.get(who, (0, problem.rounds)) for who in problem.people}
        self._alike = Counter((self._spoken.get(who, ""), self._window[who]) for who in problem.people)
        self._open = {who: self._new(who) for who in problem.people}

    def least(self) -> int:
        """Return the larger of two counts.

        - All meetings, less the pairs that can meet for the first time.
        - For each person: how many they meet at least, less those whom they can meet for the first time; each repeat is
          counted by two people.
        """
        meetings, needs = 0, Counter[str]()
        for number in range(self._problem.rounds):
            there = [who for who, (first, last) in self._window.items() if first <= number <= last]
            meetings += self._round(there, needs)
        short = sum(max(0, needs[who] - free) for who, free in self._open.items())
        return max(0, meetings - sum(self._open.values()) // 2, -(-short // 2))

    def _round(self, there: list[str], needs: Counter[str]) -> int:
        """Count a round's meetings of people who are not to be together, and add how many each has at least."""
        wanted = self._problem.wanted
        slots = layout(there, self._problem.size, wanted.language, wanted.pins)
        spoken, present = spoken_by(there, wanted.language), set(there)
        friends = {who: len(self._friends.get(who, set()) & present) for who in there}
        for who in there:
            needs[who] += max(0, smallest(slots, spoken.get(who, "")) - 1 - friends[who])
        return sum(comb(slot.size, 2) for slot in slots) - sum(friends.values()) // 2

    def _new(self, who: str) -> int:
        """Return how many somebody can meet for the first time."""
        mine = self._spoken.get(who, ""), self._window[who]
        fit = sum(many for kind, many in self._alike.items() if goes(mine, kind)) - 1
        known = self._met[who] | self._friends.get(who, set()) | self._enemies.get(who, set())
        return fit - sum(goes(mine, (self._spoken.get(other, ""), self._window[other])) for other in known - {who})


Kind = tuple[str, tuple[int, int]]


def goes(one: Kind, other: Kind) -> bool:
    """Whether people of these languages and times can be in one room."""
    (mine, (first, last)), (theirs, (begin, end)) = one, other
    return (mine == theirs or not mine or not theirs) and first <= end and begin <= last


def smallest(slots: list[Slot], language: str) -> int:
    """Return the size of the smallest room that somebody can be in."""
    return min((slot.size for slot in slots if not language or slot.language in {language, ""}), default=0)
