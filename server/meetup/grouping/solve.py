"""The best rounds that can be found in the time there is."""

from __future__ import annotations

from itertools import chain

import msgspec
import numpy as np

from server.meetup.grouping.circle import REPEAT
from server.meetup.grouping.cost import Weights
from server.meetup.grouping.pace import Pace
from server.meetup.grouping.places import placed
from server.meetup.grouping.portfolio import rotation
from server.meetup.grouping.problem import Limits, Problem, Solution
from server.meetup.grouping.search import improve
from server.meetup.grouping.tally import Rounds
from server.meetup.grouping.verdict import judge

START, PLACING = 0.1, 0.6
"""Parts of the budget, where there are wishes: for a rotation without them, and for finding who takes which place."""


def solve(problem: Problem, limits: Limits) -> Solution:
    """Return rounds for the problem, and how good they are. The best so far, when the time is over."""
    began = limits.clock()
    if plain(problem):
        found = _numbered(_rotation(problem, limits), _chance(problem).permutation(len(problem.people)).tolist())
    else:
        found = _search(problem, limits)
    rounds = tuple(tuple(tuple(problem.people[one] for one in room) for room in rooms) for rooms in found)
    took = round((limits.clock() - began) * 1000)
    return Solution(rounds=rounds, verdict=judge(problem, rounds, took))


def plain(problem: Problem) -> bool:
    """Whether only who meets whom matters: no wish, no earlier meeting, everybody there all the time."""
    wanted, soft = problem.wanted, problem.preferred
    hard = wanted.together or wanted.apart or wanted.hosts or wanted.pins or wanted.language
    wishes = (soft.company_share and soft.company, soft.level_share and soft.level, soft.topic_share and soft.topics)
    return not (problem.met or problem.there or hard or any(wishes))


def _search(problem: Problem, limits: Limits) -> Rounds:
    """Begin with a rotation for all as if there were no wishes, and make it better by them."""
    began = limits.clock()
    found = _rotation(problem, part(limits, START))
    if not problem.wanted.language:  # with languages, rooms are laid out another way
        weights, pace = Weights(problem), Pace(part(limits, PLACING))
        apart = np.maximum(weights.static, 0) + REPEAT * weights.history
        found = _numbered(found, placed(found, apart[:-1, :-1], _line(problem), _chance(problem), pace))
    left = part(limits, 1 - START - PLACING)
    return improve(problem, found, msgspec.structs.replace(left, budget=limits.budget - (limits.clock() - began)))


def _rotation(problem: Problem, limits: Limits) -> Rounds:
    return rotation(len(problem.people), problem.size, problem.rounds, problem.seed, limits)


def _line(problem: Problem) -> list[int]:
    """Return everybody, those next to each other who are not to meet: the hosts, then table by table."""
    chance = _chance(problem)
    hosts, tables, others = (
        [many[place] for place in chance.permutation(len(many)).tolist()]
        for many in (problem.wanted.hosts, problem.met, problem.people)
    )
    number = {who: place for place, who in enumerate(problem.people)}
    line = dict.fromkeys([*hosts, *chain.from_iterable(tables), *others])
    return [number[who] for who in line if who in number]


def _numbered(rounds: Rounds, who: list[int]) -> Rounds:
    """Return the rounds with people at the places."""
    return [[[who[place] for place in room] for room in rooms] for rooms in rounds]


def _chance(problem: Problem) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64([problem.seed, len(problem.people)]))


def part(limits: Limits, share: float) -> Limits:
    """Return limits for a part of the work."""
    steps = max(1, int(limits.steps * share)) if limits.steps else 0
    return msgspec.structs.replace(limits, budget=limits.budget * share, steps=steps)
