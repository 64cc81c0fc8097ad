"""Study groups: four to six people of one challenge who may be together."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.lounge.parts import Profile
from server.lounge.suggestions import Circle
from server.meetup.matching.circles import LEAST, MOST, sizes
from server.meetup.matching.problem import Entrant, Problem
from tests.meetup.matching.people import solved


def group(*studies: str, **more: object) -> tuple[Circle, ...]:
    people = tuple(
        Entrant(f"p{number:03}", Profile(), 0, studies=(study,) if study else ())
        for number, study in enumerate(studies)
    )
    return solved(Problem(people=people, **more)).circles  # type: ignore[arg-type]


@given(people=st.integers(0, 300), wanted=st.integers(4, 6))
def test_sizes_are_four_to_six_and_leave_over_few(people: int, wanted: int) -> None:
    found = sizes(people, wanted)
    assert all(LEAST <= size <= MOST for size in found)
    assert max(found, default=0) - min(found, default=0) <= 1
    assert people - sum(found) == (people if people < LEAST else 1 if people == 7 else 0)


@pytest.mark.parametrize("people", [3, 4, 7, 23, 300])
def test_everybody_is_in_one_group_as_far_as_can_be(people: int) -> None:
    found = group(*["SQL"] * people)
    counts = Counter(person for one in found for person in one.people)
    assert len(counts) == sum(sizes(people, 5))
    assert {*counts.values()} <= {1}
    assert {one.challenge for one in found} <= {"SQL"}


def test_what_means_the_same_is_one_challenge_under_its_most_frequent_words() -> None:
    (found,) = group("解約防止", "解約防止", "チャーン防止", "churn prevention", "登山", "")
    assert found == Circle(("p000", "p001", "p002", "p003"), "解約防止")


def test_whoever_was_asked_to_a_group_is_not_asked_to_another_that_means_the_same() -> None:
    """Also where that one bears the words of others."""
    words = ("解約防止", "解約防止", "チャーン防止", "churn prevention")
    people = [
        Entrant(f"p{number:03}", Profile(), 0, studies=(text,), asked=("解約防止",))
        for number, text in enumerate(words)
    ]
    fresh = [Entrant(f"q{number}", Profile(), 0, studies=("churn prevention",)) for number in range(4)]
    (found,) = solved(Problem(people=(*people, *fresh))).circles
    assert found == Circle(("q0", "q1", "q2", "q3"), "churn prevention")


def test_two_who_may_not_be_together_are_in_different_groups() -> None:
    apart = tuple((f"p{one:03}", f"p{one + 1:03}") for one in range(0, 12, 2))
    found = group(*["SQL"] * 12, barred=apart)
    assert sum(len(one.people) for one in found) == 12
    assert not any({*pair} <= {*one.people} for pair in apart for one in found)


def test_who_was_suggested_before_may_study_together_and_who_is_blocked_may_not() -> None:
    names = [f"p{number:03}" for number in range(4)]
    barred = tuple((a, b) for a in names for b in names if a < b)
    assert len(group(*["SQL"] * 4, barred=barred, apart=())) == 1
    assert not group(*["SQL"] * 4, barred=barred)
    assert not group(*["SQL"] * 4, barred=barred, apart=(("p000", "p001"),))


def test_one_has_one_group_for_each_challenge() -> None:
    people = tuple(Entrant(f"p{number}", Profile(), 0, studies=("SQL", "登山", "hiking")) for number in range(5))
    found = solved(Problem(people=people)).circles
    assert sorted(one.challenge for one in found) == ["SQL", "hiking", "登山"]


def test_those_who_suit_each_other_are_in_one_group() -> None:
    liked = [("a", "b", "c", "d"), ("e", "f", "g", "h")]
    people = tuple(
        Entrant(one, Profile(), 0, more=tuple({*friends} - {one}), studies=("SQL",))
        for friends in liked
        for one in friends
    )
    found = solved(Problem(people=people, group=4)).circles
    assert sorted(one.people for one in found) == liked
