"""How good rounds are: who meets again, what nobody could do better, and which wishes gave way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import comb

import msgspec

from server.meetup.grouping.breaches import breaches
from server.meetup.grouping.circle import Circle, against_level, friends_of
from server.meetup.grouping.least import least, least_unfair
from server.meetup.grouping.problem import Problem
from server.meetup.scheme import Groups, Verdict

MOST = 20
"""Pairs that are named."""


def judge(problem: Problem, rounds: Sequence[Groups], took: float) -> Verdict:
    """Return how good rounds are; ``took``: milliseconds.

    People who are wished together meet again and again: that counts as no repeat.
    """
    pairs = list(met(problem, rounds))
    often = repeated(problem, pairs)
    repeats, excess = sum(one.new for one in often), sum(one.excess for one in often)
    rooms = [room for groups in rounds for room in groups]
    companies, level = problem.preferred.company, problem.preferred.level if problem.preferred.level_rule else {}
    return Verdict(
        people=len(problem.people),
        rounds=len(rounds),
        meetings=len(pairs),
        repeats=repeats,
        least=min(least(problem), repeats),
        fair=excess <= least_unfair(problem),
        again=tuple((*one.pair, one.times) for one in often[:MOST]),
        broken=breaches(problem, rounds),
        company=sum(one in companies and companies[one] == companies.get(other) for one, other in pairs),
        level=sum(against_level(problem.preferred, *pair) for pair in pairs) if level else 0,
        topic=sum(without_topic(problem, room) for room in rooms),
        took=round(took),
    )


def met(problem: Problem, rounds: Sequence[Groups]) -> Iterator[tuple[str, str]]:
    """Yield each meeting of two; the one who comes first in the problem first."""
    order = {who: number for number, who in enumerate(problem.people)}
    for groups in rounds:
        for room in groups:
            yield from combinations(sorted(room, key=lambda who: order.get(who, 0)), 2)


class Again(msgspec.Struct, frozen=True):
    """Two who meet again: ``before`` so often, ``times`` in all."""

    pair: tuple[str, str]
    before: int
    times: int

    @property
    def new(self) -> int:
        """How many of the meetings to come are not their first."""
        return self.times - max(self.before, 1)

    @property
    def excess(self) -> int:
        """The same, where a third meeting counts two, a fourth three."""
        return comb(self.times, 2) - comb(self.before, 2)


def repeated(problem: Problem, pairs: Sequence[tuple[str, str]]) -> list[Again]:
    """Return the pairs that meet again, those who meet most often first; earlier meetings are counted."""
    friends, circle = friends_of(problem.wanted.together), Circle(problem)
    often: list[Again] = []
    for (one, other), times in Counter(pairs).items():
        before = circle.met(one)[other]
        if before + times > 1 and other not in friends.get(one, ()):
            often.append(Again((one, other), before, before + times))
    return sorted(often, key=lambda one: (-one.times, one.pair))


def without_topic(problem: Problem, room: Sequence[str]) -> int:
    """Return how many of a room voted, but not for the topic that most of it voted for."""
    votes = [problem.preferred.topics[who] for who in room if problem.preferred.topics.get(who)]
    if len(votes) < 2:
        return 0
    common = Counter(topic for topics in votes for topic in dict.fromkeys(topics)).most_common(1)[0][0]
    return sum(common not in topics for topics in votes)
