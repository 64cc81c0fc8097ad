from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from server.meetup.grouping.bounds import sizes
from server.meetup.grouping.plain import random_groups
from server.meetup.grouping.problem import Limits, Preferred, Problem, Wanted
from server.meetup.grouping.search import improve
from server.meetup.grouping.verdict import judge
from tests.meetup.grouping.wishes import evening, found, names, problems, steps, there


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_evening_with_many_wishes_has_no_repeat_and_breaks_nothing(seed: int) -> None:
    problem = evening(seed=seed)
    rounds, verdict = found(problem, 2_000)
    assert (verdict.repeats, verdict.broken, verdict.again) == (0, (), ())
    for number, groups in enumerate(rounds):
        people = there(problem, number)
        assert sorted(who for room in groups for who in room) == sorted(people)
        assert sorted(map(len, groups), reverse=True) == sizes(len(people), 4)


def test_two_hundred_people_with_wishes_have_no_repeat_either() -> None:
    _, verdict = found(evening(200, 5), 6_000)
    assert (verdict.repeats, verdict.broken) == (0, ())


@given(problem=problems())
@settings(max_examples=15, deadline=None)
def test_the_same_problem_has_the_same_answer(problem: Problem) -> None:
    assert improve(problem, None, steps(15)) == improve(problem, None, steps(15))


def test_another_seed_has_another_answer() -> None:
    assert found(evening(), 20)[0] != found(replace(evening(), seed=2), 20)[0]


def test_it_stops_when_it_is_asked_to() -> None:
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    problem = Problem(people=names(90), size=6, rounds=12)
    rounds = improve(problem, None, Limits(clock=lambda: 0.0, budget=1e9, stopped=stopped))
    assert [len(rooms) for rooms in rounds] == [15] * 12
    assert asked == 4


def test_it_stops_when_the_time_is_over() -> None:
    ticks = iter(range(1_000_000))
    problem = Problem(people=names(32), size=4, rounds=12)
    assert len(improve(problem, None, Limits(clock=lambda: float(next(ticks)), budget=5))) == 12


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_very_few_people(count: int) -> None:
    problem = Problem(people=names(count), size=4, rounds=2, wanted=Wanted(apart=(names(count),), hosts=names(1)))
    rounds, verdict = found(problem, 10)
    assert [[sorted(room) for room in groups] for groups in rounds] == [[[*names(count)]] if count else []] * 2
    assert verdict.people == count


def test_people_of_different_languages_are_not_mixed() -> None:
    people = names(23)
    language = {who: "en" if number % 3 else "ja" for number, who in enumerate(people)}
    rounds, verdict = found(Problem(people=people, size=4, rounds=3, wanted=Wanted(language=language)), 400)
    assert all(len({language[who] for who in room}) == 1 for groups in rounds for room in groups)
    assert verdict.broken == ()


def test_pinned_people_are_in_their_place_every_round() -> None:
    pins = {"p0": 2, "p1": 2, "p2": 0}
    rounds, verdict = found(Problem(people=names(16), size=4, rounds=4, wanted=Wanted(pins=pins)), 400)
    assert all(who in groups[place] for groups in rounds for who, place in pins.items())
    assert verdict.broken == ()


def test_more_hosts_than_rooms_are_spread() -> None:
    hosts = names(9)
    rounds, _ = found(Problem(people=names(24), size=4, rounds=3, wanted=Wanted(hosts=hosts)), 400)
    assert all(sum(who in hosts for who in room) in {1, 2} for groups in rounds for room in groups)


@pytest.mark.parametrize("people", [40, 100])
def test_colleagues_are_in_different_rooms(people: int) -> None:
    company = {who: f"c{number % 8}" for number, who in enumerate(names(people))}
    problem = Problem(people=names(people), size=4, rounds=3, preferred=Preferred(company=company, company_share=3))
    by_chance = tuple(random_groups(replace(problem, seed=seed)) for seed in range(3))
    _, verdict = found(problem, 800)
    assert verdict.company < judge(problem, by_chance, 0).company / 4
    assert verdict.repeats == 0


@pytest.mark.parametrize("rule", ["mix", "same"])
def test_levels_are_mixed_or_kept(rule: str) -> None:
    level = {who: ("first", "practitioner", "veteran")[number % 3] for number, who in enumerate(names(36))}
    wish = Preferred(level=level, level_rule="mix" if rule == "mix" else "same", level_share=8)
    problem = Problem(people=names(36), size=4, rounds=3, preferred=wish)
    by_chance = tuple(random_groups(replace(problem, seed=seed)) for seed in range(3))
    _, verdict = found(problem, 800)
    # Of four people and three levels, two are always of one level.
    assert verdict.level <= (27 if rule == "mix" else judge(problem, by_chance, 0).level / 4)


def test_who_voted_for_the_same_topics_are_together() -> None:
    topics: dict[str, tuple[str, ...]] = {who: ("xyz"[number % 3],) for number, who in enumerate(names(36))}
    problem = Problem(people=names(36), size=4, rounds=1, preferred=Preferred(topics=topics, topic_share=5))
    assert found(problem, 300)[1].topic == 0
