"""Whole deals: for any people, whatever they did and said."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from server.lounge.parts import Profile, Weights
from server.lounge.suggestions import Report
from server.meetup.grouping.problem import Limits
from server.meetup.matching.crowds import crowd
from server.meetup.matching.problem import Entrant, Problem, Solution
from server.meetup.matching.solve import solve
from tests.meetup.matching.people import LIMITS, problems, solved, together


def of(count: int, room: int = 3, **more: object) -> Problem:
    people = tuple(Entrant(f"p{number:03}", Profile(), room) for number in range(count))
    return Problem(people=people, **more)  # type: ignore[arg-type]


@given(problem=problems())
@settings(max_examples=60, deadline=None)
def test_whoever_they_are_nobody_has_too_many_and_nobody_is_with_whom_they_may_not_be(problem: Problem) -> None:
    found = solved(problem)
    room = {one.person: one.room for one in problem.people}
    had = Counter(person for one in found.suggestions for person in one.people)
    assert all(had[person] <= room[person] for person in had)
    pairs = together(found.suggestions)
    assert len({*pairs}) == len(pairs)
    assert not {*pairs} & {*problem.barred}
    for one in found.suggestions:
        assert all(one.why[me].keys() == {*one.people} - {me} for me in one.people)
        assert all(1 <= len(why) <= 3 for told in one.why.values() for why in told.values())


@given(problem=problems())
@settings(max_examples=40, deadline=None)
def test_whoever_is_alone_could_join_nobody(problem: Problem) -> None:
    found = solved(problem)
    room, barred = {one.person: one.room for one in problem.people}, {*problem.barred}
    had = Counter(person for one in found.suggestions for person in one.people)
    alone = [person for person in room if room[person] and not had[person]]
    may = {frozenset((a, b)) for a in room for b in room if a < b and room[a] and room[b] and (a, b) not in barred}
    assert found.report.alone == len(alone)
    assert sum(not any(one in pair for pair in may) for one in alone) <= found.report.unavoidable <= len(alone)
    for one in alone:
        others = [other for other in room if frozenset((one, other)) in may]
        assert all(had[other] >= room[other] for other in others)  # all whom they may be with have enough
    assert found.report.total <= found.report.bound + 1e-5


@given(problem=problems())
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_people_are_named_decides_nothing(problem: Problem) -> None:
    people, barred = list(problem.people), list(problem.barred)
    Random(1).shuffle(people)
    again = solved(replace(problem, people=tuple(people), barred=tuple(barred[::-1])))
    found = solved(problem)
    assert untimed(again) == untimed(found)


def untimed(found: Solution) -> Solution:
    return replace(found, report=replace(found.report, seconds=0.0))


@pytest.mark.parametrize("count", [0, 1])
def test_where_there_is_nobody_else_the_answer_is_honest(count: int) -> None:
    found = solved(of(count))
    assert not found.suggestions
    assert untimed(found).report == Report(people=count, alone=count, unavoidable=count)


def test_two_are_a_pair_and_three_with_room_for_one_a_trio() -> None:
    assert [one.people for one in solved(of(2, 1)).suggestions] == [("p000", "p001")]
    assert [one.people for one in solved(of(3, 1)).suggestions] == [("p000", "p001", "p002")]
    assert len(solved(of(3)).suggestions) == 3


@pytest.mark.parametrize("count", [5, 51, 201])
def test_an_odd_one_makes_one_trio(count: int) -> None:
    found = solved(of(count, 1))
    assert sorted(len(one.people) for one in found.suggestions) == [2] * (count // 2 - 1) + [3]
    assert found.report.alone == 0


def test_a_trio_has_nobody_in_it_who_may_not_be_with_another() -> None:
    barred = (("p000", "p001"), ("p000", "p002"))
    assert [one.people for one in solved(of(3, 1, barred=barred)).suggestions] == [("p001", "p002")]


def test_where_everybody_has_blocked_everybody_nobody_is_suggested() -> None:
    names = [f"p{number:03}" for number in range(12)]
    found = solved(of(12, barred=tuple((a, b) for a in names for b in names if a < b)))
    assert not found.suggestions
    assert (found.report.alone, found.report.unavoidable, found.report.bound) == (12, 12, 0.0)


def test_people_who_have_said_and_done_nothing_are_spread_evenly() -> None:
    found = solved(of(900))
    assert found.report.alone == 0
    assert found.report.gini < 0.01


def test_whoever_may_be_with_few_is_found_somebody_in_a_crowd() -> None:
    """Ten people may only be with p900 to p909, who would all be somebody else's otherwise."""
    few, names = [f"p{number:03}" for number in range(10)], [f"p{number:03}" for number in range(910)]
    barred = tuple((a, b) for a in few for b in names if a < b < "p900")
    found = solved(of(910, 1, barred=barred))
    assert found.report.alone == 0
    assert {one.people[1] for one in found.suggestions if one.people[0] in few} == set(names[900:])


@pytest.mark.parametrize("count", [50, 51, 151])
def test_it_is_nearly_as_good_as_can_be(count: int) -> None:
    report = solved(crowd(count)).report
    assert report.alone == 0
    assert report.least >= report.threshold - 1e-6
    assert report.total / report.bound > 0.995
    assert report.gini < 0.01


def test_when_there_is_no_time_everybody_is_served_all_the_same() -> None:
    problem = crowd(201)
    found = solve(problem, Limits(clock=LIMITS.clock, budget=-1))
    assert found.report.alone == 0
    assert len(found.suggestions) > 201


def test_the_same_seed_gives_the_same_deal_and_another_one_another() -> None:
    problem = of(450)
    assert untimed(solved(problem)) == untimed(solved(problem))
    assert solved(replace(problem, seed=1)).suggestions != solved(problem).suggestions


def test_what_people_said_after_meeting_counts_more_than_what_they_wrote() -> None:
    """a and b would both like to talk more; a and c have all their interests in common."""
    same = Profile(interests=("hiking", "cooking", "SQL"))
    people = (
        Entrant("a", same, 1, more=("b",)),
        Entrant("b", Profile(), 1, more=("a",)),
        Entrant("c", same, 1),
        Entrant("d", Profile(), 1),
    )
    assert [one.people for one in solved(Problem(people=people)).suggestions] == [("a", "b"), ("c", "d")]
    tuned = Problem(people=people, weights=Weights(more=0, interests=100))
    assert [one.people for one in solved(tuned).suggestions] == [("a", "c"), ("b", "d")]
