from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.meetup.grouping import bounds, tally
from server.meetup.grouping.portfolio import circle, rotation
from server.meetup.grouping.problem import Limits
from server.meetup.grouping.tally import Rounds


def limits(steps: int) -> Limits:
    return Limits(clock=lambda: 0.0, budget=1, steps=steps)


def check(found: Rounds, people: int, size: int, rounds: int) -> None:
    assert len(found) == rounds
    for rooms in found:
        assert sorted(one for room in rooms for one in room) == list(range(people))
        assert sorted(map(len, rooms), reverse=True) == bounds.sizes(people, size)
    assert tally.repeats(found) >= bounds.least_repeats(people, size, rounds)
    assert tally.excess(found) >= bounds.least_excess(people, size, rounds)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 90), st.integers(2, 6), st.integers(1, 12), st.integers(0, 2**40))
def test_everybody_is_in_one_room_of_each_round(people: int, size: int, rounds: int, seed: int) -> None:
    check(rotation(people, size, rounds, seed, limits(100)), people, size, rounds)


@settings(max_examples=15, deadline=None)
@given(st.integers(90, 1000), st.integers(2, 6), st.integers(1, 12))
def test_many_people_never_meet_twice(people: int, size: int, rounds: int) -> None:
    found = rotation(people, size, rounds, 1, limits(100))
    check(found, people, size, rounds)
    assert tally.repeats(found) == 0


@settings(max_examples=15, deadline=None)
@given(st.integers(2, 40), st.integers(2, 6), st.integers(1, 12), st.integers(0, 99))
def test_the_same_seed_and_steps_give_the_same_rounds(people: int, size: int, rounds: int, seed: int) -> None:
    first, second = (rotation(people, size, rounds, seed, limits(300)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("people", "size", "rounds"),
    [
        *[(16, 4, 5), (24, 4, 6), (24, 4, 7), (30, 5, 5), (30, 5, 6), (32, 4, 8), (50, 5, 8), (100, 5, 8), (28, 4, 9)],
        *[(100, 4, 12), (500, 5, 6), (1000, 5, 6), (27, 3, 12), (36, 6, 3), (997, 6, 12), (101, 2, 12)],
    ],
)
def test_nobody_meets_twice(people: int, size: int, rounds: int) -> None:
    assert tally.repeats(rotation(people, size, rounds, 1, limits(2000))) == 0


@pytest.mark.parametrize(
    ("people", "size", "rounds", "excess"),
    [(12, 4, 4, 18), (20, 5, 4, 24), (13, 2, 12, 18), (8, 4, 3, 12)],
)
def test_where_some_must_meet_again_it_is_the_least(people: int, size: int, rounds: int, excess: int) -> None:
    assert tally.excess(rotation(people, size, rounds, 1, limits(4000))) == excess
    assert bounds.least_excess(people, size, rounds) == excess


def test_where_more_rounds_are_asked_than_can_be_few_repeat() -> None:
    assert tally.repeats(rotation(32, 4, 10, 1, limits(100))) <= 10


def test_a_stop_is_obeyed_and_the_best_so_far_given() -> None:
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    found = rotation(36, 6, 6, 1, Limits(clock=lambda: 0.0, budget=1e9, stopped=stopped))
    check(found, 36, 6, 6)
    assert asked < 40


def test_time_that_is_over_ends_the_search() -> None:
    clock = iter(range(10**6))
    found = rotation(36, 6, 6, 1, Limits(clock=lambda: float(next(clock)), budget=50))
    check(found, 36, 6, 6)
    assert next(clock) < 200


@given(st.integers(1, 20), st.integers(1, 30))
def test_pairs_move_on_in_a_circle(half: int, rounds: int) -> None:
    found = circle(2 * half, rounds)
    assert tally.excess(found) == bounds.least_excess(2 * half, 2, rounds)
