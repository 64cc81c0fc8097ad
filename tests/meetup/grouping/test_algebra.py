from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.meetup.grouping import tally
from server.meetup.grouping.algebra import transversal
from server.meetup.grouping.bounds import sizes
from server.meetup.grouping.fewer import without
from server.meetup.grouping.records import matrices


@given(st.integers(2, 1000), st.integers(2, 6), st.integers(1, 12))
def test_nobody_meets_twice_and_everybody_is_somewhere(people: int, size: int, rounds: int) -> None:
    found = transversal(people, size, rounds)
    assert len(found) <= rounds
    assert tally.repeats(found) == 0
    for rooms in found:
        assert sorted(one for room in rooms for one in room) == list(range(people))
        assert sorted(map(len, rooms), reverse=True) == sizes(people, size)


@pytest.mark.parametrize("size", range(3, 7))
def test_from_fifteen_rooms_on_there_are_twelve_rounds_for_any_number_of_people(size: int) -> None:
    for people in range(14 * size + 1, 61 * size):
        assert len(transversal(people, size, 12)) == 12, people


@pytest.mark.parametrize(("people", "size", "rounds"), [(16, 4, 5), (25, 5, 6), (32, 4, 9), (15, 4, 5), (31, 4, 9)])
def test_there_is_one_round_more_where_columns_make_rooms(people: int, size: int, rounds: int) -> None:
    assert len(transversal(people, size, 12)) == rounds


@pytest.mark.parametrize("matrix", matrices(), ids=lambda matrix: "x".join(map(str, matrix.group)))
def test_kept_matrices_have_a_sign_for_each_row(matrix: object) -> None:
    columns = matrix.columns  # type: ignore[attr-defined]
    assert len({len(column) for column in columns}) == 1
    assert all(len(set(column)) == len(column) for column in columns)


def test_without_some_who_never_meet_rooms_stay_even() -> None:
    found = transversal(32, 4, 8)
    for gone in range(4):
        fewer = without(found, gone)
        assert tally.repeats(fewer) == 0
        assert all(sorted(map(len, rooms), reverse=True) == sizes(32 - gone, 4) for rooms in fewer)


def test_where_all_meet_nobody_can_be_left_out_beside_another() -> None:
    assert without(transversal(16, 4, 5), 2) == []
