"""What other weights would change: sums of the same people's matchings, and nothing about anybody."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from server.lounge.parts import Options, Profile, Weights
from server.lounge.preview import LEAST, compare, problem_of, weighed
from server.lounge.state import Lounge, Member
from server.lounge.suggestions import Reason, Report, Suggestion, Why
from server.meetup.matching.problem import Problem, Solution


def lounge(people: int, **member: Any) -> Lounge:  # noqa: ANN401 - fields of a member
    usual: dict[str, Any] = {"name": "Aki", "taking": True, "profile": Profile(interests=("SQL",), study=("churn",))}
    one = Member(**usual | member)
    members = {f"p{number:02}": one for number in range(people)}
    return Lounge(phase="open", members=members, options=Options(suggestions=2, group=4))


def wanted(state: Lounge) -> Problem:
    asked = problem_of(state)
    assert asked is not None
    return asked


def solution(*pairs: str, told: Reason = "help", people: int = 4, **report: Any) -> Solution:  # noqa: ANN401
    """Make one whose pairs are ``ab``, each told the same reason of the other."""
    why = (Why(told),)
    made = [Suggestion(tuple(pair), {pair[0]: {pair[1]: why}, pair[1]: {pair[0]: why}}) for pair in pairs]
    return Solution(tuple(made), (), Report(people=people, suggestions=len(pairs), **report))


def test_few_people_are_not_compared() -> None:
    assert problem_of(lounge(LEAST - 1)) is None
    assert len(wanted(lounge(LEAST)).people) == LEAST


@pytest.mark.parametrize("away", [{"taking": False}, {"gone": True}])
def test_only_those_who_take_part_count(away: dict[str, bool]) -> None:
    assert problem_of(lounge(LEAST, **away)) is None


def test_everybody_begins_anew() -> None:
    """What people answered, whom they blocked, who was suggested to them: none of it is asked."""
    plain = lounge(LEAST, more=("p01",))
    lived = lounge(LEAST, more=("p01",), likes=("p01",), passes=("p02",), blocked=("p03",), suggestions=("0",))
    lived = msgspec.structs.replace(lived, suggestions={"0": Suggestion(("p00", "p01"))})
    assert wanted(lived) == wanted(plain)
    assert wanted(plain).barred == ()
    assert wanted(plain).people[0].room == 2


def test_only_the_weights_differ() -> None:
    asked = wanted(lounge(LEAST))
    other = weighed(asked, Weights(more=0, company=50))
    assert other.weights.company == 50
    assert msgspec.structs.replace(other, weights=asked.weights) == asked


def test_sums_are_set_beside_each_other() -> None:
    before = solution("ab", "cd", total=2, bound=2, least=1, threshold=1, gini=0.004)
    after = solution("ab", "ac", "ad", told="company", alone=1, unavoidable=1, least=1, threshold=2, gini=0.256)
    found = compare(before, after, sample=True)
    assert (found.people, found.other) == (4, 67)
    assert (found.before.suggestions, found.before.reached, found.before.least, found.before.most) == (2, 4, 100, 1)
    assert (found.after.suggestions, found.after.reached, found.after.least, found.after.most) == (3, 3, 50, 3)
    assert (found.before.gini, found.after.gini) == (0.0, 0.26)
    assert (found.before.reasons, found.after.reasons) == ({"help": 100}, {"company": 100})


def test_what_few_are_told_is_not_told() -> None:
    """Of real people, a rare reason could tell of one of them."""
    rare = solution("ab", "cd", told="more")
    assert compare(rare, rare, sample=False).after.reasons == {"more": None}
    assert compare(rare, rare, sample=True).after.reasons == {"more": 100}


def test_nothing_of_a_matching_names_anybody() -> None:
    found = compare(solution("ab"), solution("cd"), sample=False)
    assert not {"a", "b", "c", "d"} & set(strings(msgspec.to_builtins(found)))


def strings(data: Any) -> list[str]:  # noqa: ANN401 - of JSON
    if isinstance(data, dict):
        return [found for key, value in data.items() for found in (str(key), *strings(value))]
    return [found for one in data for found in strings(one)] if isinstance(data, list) else [str(data)]


def test_an_empty_matching_can_be_compared() -> None:
    nothing = solution(people=0)
    found = compare(nothing, nothing, sample=False)
    assert (found.other, found.after.most, found.after.reasons) == (0, 0, {})
