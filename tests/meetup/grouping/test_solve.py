from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.meetup.grouping.bounds import least_repeats, sizes
from server.meetup.grouping.problem import Limits, Preferred, Problem, Wanted
from server.meetup.grouping.solve import plain, solve


def limits(steps: int = 300) -> Limits:
    return Limits(clock=lambda: 0.0, budget=1, steps=steps)


def names(count: int) -> tuple[str, ...]:
    return tuple(f"p{number}" for number in range(count))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 50), st.integers(2, 6), st.integers(1, 12), st.integers(0, 99))
def test_everybody_is_in_one_room_of_each_round(people: int, size: int, rounds: int, seed: int) -> None:
    found = solve(Problem(people=names(people), size=size, rounds=rounds, seed=seed), limits())
    assert len(found.rounds) == rounds
    for groups in found.rounds:
        assert sorted(one for group in groups for one in group) == sorted(names(people))
        assert sorted(map(len, groups), reverse=True) == sizes(people, size)
    assert found.verdict.repeats >= found.verdict.least == least_repeats(people, size, rounds)


def test_the_seed_says_who_is_where() -> None:
    def rounds(seed: int) -> object:
        return solve(Problem(people=names(30), size=5, rounds=5, seed=seed), limits()).rounds

    assert rounds(1) == rounds(1) != rounds(2)


@pytest.mark.parametrize(
    ("asked", "simple"),
    [
        (Problem(people=names(9), size=3, rounds=2), True),
        (Problem(people=names(9), size=3, rounds=2, preferred=Preferred(company={"p1": "c"})), True),
        (Problem(people=names(9), size=3, rounds=2, preferred=Preferred(company={"p1": "c"}, company_share=3)), False),
        (Problem(people=names(9), size=3, rounds=2, met=(("p1", "p2"),)), False),
        (Problem(people=names(9), size=3, rounds=2, there={"p1": (0, 0)}), False),
        (Problem(people=names(9), size=3, rounds=2, wanted=Wanted(hosts=("p1",))), False),
        (Problem(people=names(9), size=3, rounds=2, wanted=Wanted(pins={"p1": 0})), False),
    ],
)
def test_what_is_simple_needs_no_second_search(asked: Problem, simple: bool) -> None:  # noqa: FBT001
    assert plain(asked) == simple


def test_who_met_at_a_table_does_not_meet_again() -> None:
    tables = tuple(tuple(f"p{number}" for number in range(first, first + 4)) for first in range(0, 40, 4))
    found = solve(Problem(people=names(40), size=4, rounds=4, met=tables), limits(3000))
    assert found.verdict.repeats == 0
    assert all(len(set(table) & set(room)) < 2 for table in tables for groups in found.rounds for room in groups)
