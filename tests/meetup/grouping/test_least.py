from __future__ import annotations

from collections import Counter
from itertools import combinations
from string import ascii_lowercase

import pytest

from server.meetup.grouping.least import least, least_unfair
from server.meetup.grouping.problem import Limits, Problem, Wanted
from server.meetup.grouping.solve import solve
from server.meetup.grouping.verdict import judge
from server.meetup.scheme import Groups

TWELVE = tuple(ascii_lowercase[:12])
TABLES = (TWELVE[:4], TWELVE[4:8], TWELVE[8:])
ACROSS = (("a", "b", "e", "i"), ("c", "f", "g", "j"), ("d", "h", "k", "l"))


@pytest.mark.parametrize(
    ("met", "rounds", "wanted", "known"),
    [
        ((), 1, Wanted(), 0),
        (TABLES, 1, Wanted(), 3),
        (TABLES, 2, Wanted(), 6),
        ((*TABLES, *ACROSS), 1, Wanted(), 3),
        (TABLES[:1], 1, Wanted(), 1),
        ((TWELVE,), 1, Wanted(), 18),
        (TABLES, 1, Wanted(together=(("a", "b"),)), 2),
        ((("a", "b", "x", "y"),), 1, Wanted(), 0),
    ],
)
def test_of_a_group_larger_than_there_are_rooms_some_meet_again(
    met: Groups, rounds: int, wanted: Wanted, known: int
) -> None:
    assert least(Problem(people=TWELVE, size=4, rounds=rounds, met=met, wanted=wanted)) == known


@pytest.mark.parametrize(
    ("met", "rounds", "wanted", "known"),
    [
        ((), 1, Wanted(), 0),
        ((), 4, Wanted(), 18),
        (TABLES, 3, Wanted(), 18),
        ((*TABLES, *ACROSS), 1, Wanted(), 6),
        ((TWELVE,), 1, Wanted(), 18),
        (TABLES, 3, Wanted(together=(("a", "b"),)), 0),
    ],
)
def test_repeats_can_be_spread_only_so_evenly(met: Groups, rounds: int, wanted: Wanted, known: int) -> None:
    assert least_unfair(Problem(people=TWELVE, size=4, rounds=rounds, met=met, wanted=wanted)) == known


@pytest.mark.parametrize("met", [(), TABLES, (*TABLES, *ACROSS)])
def test_no_plan_that_is_found_is_more_even_than_that(met: Groups) -> None:
    problem = Problem(people=TWELVE, size=4, rounds=3, met=met)
    found = solve(problem, Limits(clock=lambda: 0.0, budget=1, steps=4_000)).rounds
    often: Counter[frozenset[str]] = Counter(frozenset(pair) for group in met for pair in combinations(group, 2))
    excess = 0
    for groups in found:
        pairs = [frozenset(pair) for group in groups for pair in combinations(group, 2)]
        excess += sum(often[pair] for pair in pairs)
        often.update(pairs)
    assert excess >= least_unfair(problem)
    assert judge(problem, found, 0).fair == (excess == least_unfair(problem))
    again = judge(problem, (found[0],) * 3, 0)
    assert not again.fair
    assert again.repeats > 0
