"""Reasons: true, in words of the two, and silent about what is private."""

from __future__ import annotations

from hypothesis import given, settings
from msgspec.structs import replace

from server.lounge.parts import Profile
from server.lounge.suggestions import Why
from server.lounge.ties import Company, Tie, Ties
from server.meetup.matching.problem import Entrant, Problem, Solution
from tests.meetup.matching.people import problems, solved

Told = dict[tuple[str, str], tuple[Why, ...]]


def told(found: Solution) -> Told:
    """Return what the first is told of the second."""
    return {(me, other): why for one in found.suggestions for me in one.why for other, why in one.why[me].items()}


def of_two(one: Profile, other: Profile, more: tuple[str, ...] = (), **ties: object) -> Told:
    people = (Entrant("a", one, 1, more=more), Entrant("b", other, 1))
    return told(solved(Problem(people=people, ties=Ties(**ties))))  # type: ignore[arg-type]


@given(problem=problems(most=6))
@settings(max_examples=30, deadline=None)
def test_what_is_told_is_the_same_whatever_the_other_wished_in_private(problem: Problem) -> None:
    """All wishes but one's own are taken away: whoever is suggested all the same, for the same reasons and shares."""
    before = told(solved(problem))
    for me in problem.people:
        without = tuple(one if one is me else replace(one, more=()) for one in problem.people)
        after = told(solved(replace(problem, people=without)))
        for pair in before.keys() & after.keys():
            if pair[0] == me.person:
                assert after[pair] == before[pair]


@given(problem=problems(most=6))
@settings(max_examples=30, deadline=None)
def test_words_are_of_profiles_and_shares_of_a_whole(problem: Problem) -> None:
    entrants = {one.person: one for one in problem.people}
    for (me, other), why in told(solved(problem)).items():
        profile = entrants[other].profile
        said = {*profile.interests, *profile.offers, *profile.wants, *profile.study}
        assert all({*one.words} <= said for one in why)
        assert sum(one.share for one in why) <= 102
        assert ("more" in [one.reason for one in why]) == (other in entrants[me].more)
        shares = [one.share for one in why if one.reason != "more"]
        assert shares == sorted(shares, reverse=True)


def test_help_is_told_to_both_from_where_they_stand() -> None:
    found = of_two(Profile(offers=("SQL",)), Profile(wants=("SQL", "採用")))
    assert found["b", "a"][0] == Why("help", ("SQL",), found["b", "a"][0].share)
    assert found["a", "b"][0] == Why("helped", ("SQL",), found["a", "b"][0].share)


def test_words_are_the_others_and_in_both_languages() -> None:
    found = of_two(Profile(interests=("チャーン防止", "登山")), Profile(interests=("Churn Prevention",)))
    assert found["a", "b"][0].words == ("Churn Prevention",)
    assert found["b", "a"][0].words == ("チャーン防止",)


def test_ones_own_wish_is_told_to_oneself_first_and_has_no_share() -> None:
    found = of_two(Profile(interests=("登山",)), Profile(interests=("登山",)), more=("b",))
    assert found["a", "b"][0] == Why("more")
    assert [one.reason for one in found["b", "a"]] == ["interests", "fresh"]
    assert found["a", "b"][1:] == found["b", "a"]


def test_what_happened_is_told() -> None:
    happened = Tie(of="a", to="b", reactions=3, gifts=1, same=2)
    found = of_two(Profile(), Profile(), ties=(happened,), companies=(Company(("a", "b")),))
    assert {one.reason for one in found["a", "b"]} == {"answers", "gifts", "reactions"}
    quiet = of_two(Profile(), Profile(), companies=(Company(("a", "b"), earlier=True),))
    assert quiet["a", "b"] == (Why("acquainted", share=100),)


def test_topics_and_challenges_are_named() -> None:
    found = of_two(Profile(), Profile(), topics={"a": ("t2", "t1"), "b": ("t1",)})
    assert found["a", "b"][0].reason == "topics"
    assert found["a", "b"][0].words == ("t1",)
    studied = of_two(Profile(study=("解約防止",)), Profile(study=("churn prevention",)))
    assert studied["a", "b"][0].reason == "study"
    assert studied["a", "b"][0].words == ("churn prevention",)


def test_there_is_always_something_to_say() -> None:
    nothing = dict.fromkeys(("fresh", "acquainted"), 0)
    people = (Entrant("a", Profile(), 1), Entrant("b", Profile(), 1))
    problem = Problem(people=people)
    found = told(solved(replace(problem, weights=replace(problem.weights, **nothing))))
    assert found["a", "b"] == (Why("fresh"),)
