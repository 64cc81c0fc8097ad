from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings

from server.meetup.grouping.least import least
from server.meetup.grouping.problem import Problem, Wanted
from server.meetup.grouping.verdict import judge
from server.meetup.scheme import Broken, Groups
from tests.meetup.grouping.wishes import found, names, problems


def of(*rooms: str) -> Groups:
    return tuple(tuple(room) for room in rooms)


FOUR = tuple("abcd")


def test_repeats_are_counted_and_named() -> None:
    problem = Problem(people=FOUR, size=2, rounds=3, met=(("a", "b"), ("x", "y")))
    verdict = judge(problem, [of("ab", "cd"), of("cd", "ab"), of("ac", "bd")], 12.4)
    assert (verdict.meetings, verdict.repeats, verdict.took) == (6, 3, 12)
    assert verdict.again == (("a", "b", 3), ("c", "d", 2))
    assert (verdict.people, verdict.rounds, verdict.broken) == (4, 3, ())


def test_at_most_twenty_pairs_are_named() -> None:
    everybody = tuple("abcdefgh")
    verdict = judge(Problem(people=everybody, size=8, rounds=2), [of("abcdefgh")] * 2, 0)
    assert (verdict.repeats, len(verdict.again)) == (28, 20)


def test_friends_who_meet_again_are_no_repeat() -> None:
    problem = Problem(people=FOUR, size=2, rounds=2, met=(FOUR[:2],), wanted=Wanted(together=(FOUR[:2],)))
    verdict = judge(problem, [of("ab", "cd"), of("ab", "cd")], 0)
    assert (verdict.repeats, verdict.again) == (1, (("c", "d", 2),))


def test_what_nobody_can_avoid() -> None:
    assert least(Problem(people=FOUR, size=2, rounds=4)) == 2
    assert least(Problem(people=FOUR, size=2, rounds=3)) == 0
    assert least(Problem(people=FOUR, size=2, rounds=1, met=(FOUR,))) == 2
    assert least(Problem(people=FOUR, size=2, rounds=1, met=(("a", "b"), ("a", "c"), ("a", "d")))) == 1
    assert least(Problem(people=names(12), size=4, rounds=4)) == 9
    assert least(Problem(people=FOUR, size=2, rounds=1, wanted=Wanted(apart=(("a", "b"), ("a", "c"), ("a", "d"))))) == 1


@given(problem=problems(most=9))
@settings(max_examples=40, deadline=None)
def test_no_rotation_that_keeps_the_wishes_is_below_the_least(problem: Problem) -> None:
    rounds, verdict = found(problem, 60)
    if not verdict.broken and problem.people:
        assert least(problem) <= verdict.repeats
    assert len(rounds) == problem.rounds


@pytest.mark.parametrize(
    ("people", "size", "wanted", "told"),
    [
        (6, 3, Wanted(apart=(names(6),)), Broken("apart", names(6))),
        (6, 3, Wanted(together=(names(4),)), Broken("together", names(4))),
        (2, 3, Wanted(apart=(names(2),)), Broken("apart", names(2))),
        (9, 3, Wanted(hosts=names(2)), Broken("host")),
        (1, 3, Wanted(), Broken("size", names(1))),
        (5, 4, Wanted(language={"p0": "en", **dict.fromkeys(names(5)[1:], "ja")}), Broken("language", ("p0",))),
        (3, 3, Wanted(pins={"p0": 4}), Broken("pin", ("p0",))),
    ],
)
def test_each_wish_that_cannot_be_kept_is_told_once(people: int, size: int, wanted: Wanted, told: Broken) -> None:
    problem = Problem(people=names(people), size=size, rounds=3, wanted=wanted)
    _, verdict = found(problem, 60)
    if told.kind in {"language", "size"}:
        assert {(one.kind, one.people) for one in verdict.broken} == {(told.kind, told.people)}
    else:
        assert verdict.broken == (told,)


def test_more_pins_than_places_leave_one_out() -> None:
    problem = Problem(people=names(6), size=3, rounds=2, wanted=Wanted(pins=dict.fromkeys(names(4), 1)))
    rounds, verdict = found(problem, 60)
    assert [one.kind for one in verdict.broken] in (["pin"], ["pin", "pin"])
    assert all(sum(who in groups[1] for who in names(4)) == 3 for groups in rounds)


def test_wishes_against_each_other_give_a_plan_and_an_account() -> None:
    pair = names(2)
    problem = Problem(people=names(8), size=4, rounds=2, wanted=Wanted(together=(pair,), apart=(pair,)))
    assert {one.kind for one in found(problem, 60)[1].broken} <= {"together", "apart"}
    assert found(problem, 60)[1].broken


def test_languages_may_make_rooms_uneven() -> None:
    language = {**dict.fromkeys("abcd", "ja"), **dict.fromkeys("vwxyz", "en")}
    problem = Problem(people=tuple("abcdvwxyz"), size=4, rounds=1, wanted=Wanted(language=language))
    rounds, verdict = found(problem, 60)
    assert sorted(map(len, rounds[0])) == [2, 3, 4]
    assert [one.kind for one in verdict.broken] == ["size"]


def test_a_wish_is_only_about_rounds_in_which_its_people_are_there() -> None:
    problem = Problem(people=FOUR, size=4, rounds=2, there={"b": (1, 1)}, wanted=Wanted(apart=(("a", "b"),)))
    verdict = judge(problem, [of("acd"), of("abcd")], 0)
    assert verdict.broken == (Broken("apart", ("a", "b"), 0),)


def test_pairs_of_a_company_in_a_room_are_counted() -> None:
    from server.meetup.grouping.problem import Preferred

    wish = Preferred(company={"a": "x", "b": "x", "c": "x"}, topics={"a": ("t",), "b": ("u",)})
    verdict = judge(Problem(people=FOUR, size=4, rounds=1, preferred=wish), [of("abcd")], 0)
    assert (verdict.company, verdict.topic, verdict.level) == (len(list(combinations("abc", 2))), 1, 0)
