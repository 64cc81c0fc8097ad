from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.meetup.grouping.bounds import forced, least_excess, least_repeats, meetings, sizes


@given(st.integers(0, 1000), st.integers(2, 6))
def test_rooms_are_as_few_and_as_even_as_can_be(people: int, size: int) -> None:
    found = sizes(people, size)
    assert sum(found) == people
    assert max(found, default=0) - min(found, default=0) <= 1
    assert max(found, default=0) <= max(size, 3)
    assert size == 2 or len(found) == -(-people // size)


@given(st.integers(2, 200), st.integers(2, 6))
def test_nobody_is_alone(people: int, size: int) -> None:
    assert min(sizes(people, size)) >= 2


@pytest.mark.parametrize(
    ("people", "size", "rounds", "least"),
    [
        (16, 4, 5, 0),  # every pair meets exactly once
        (16, 4, 6, 24),  # and then all meetings of a round are repeats
        (12, 4, 4, 9),  # of four people in three rooms two share one
        (4, 6, 3, 12),  # one room: everybody meets everybody
        (36, 6, 3, 0),
        (36, 6, 4, 1),  # two orthogonal Latin squares of order 6 would be needed
        (1, 4, 3, 0),
        (0, 4, 3, 0),
        (9, 3, 0, 0),
    ],
)
def test_the_least_number_of_repeats(people: int, size: int, rounds: int, least: int) -> None:
    assert least_repeats(people, size, rounds) == least


@given(st.integers(0, 120), st.integers(2, 6), st.integers(0, 12))
def test_who_repeats_least_need_not_have_the_least_excess_but_never_has_less(
    people: int, size: int, rounds: int
) -> None:
    assert least_excess(people, size, rounds) >= least_repeats(people, size, rounds) >= 0


def test_two_rounds_of_a_small_group_by_trying_them_all() -> None:
    """Six people in rooms of three: what counting says is what there is."""
    first = [{0, 1, 2}, {3, 4, 5}]
    best = min(
        sum(comb(len(room & met), 2) for room in ({*half}, set(range(6)) - {*half}) for met in first)
        for half in combinations(range(6), 3)
    )
    assert best == forced(6, 3) == least_repeats(6, 3, 2)
    assert meetings(6, 3) == 6


def test_the_server_starts_without_numpy() -> None:
    code = "import sys, server.app, server.cli, server.meetup.decide; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
