from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.meetup.grouping import bounds, records, tally
from server.meetup.grouping.pace import Pace
from server.meetup.grouping.problem import Limits
from server.meetup.grouping.starter import Starter, orbits, turned


@given(st.integers(1, 40), st.integers(1, 12))
def test_turning_as_often_as_there_are_places_changes_nothing(people: int, order: int) -> None:
    assert [turned(one, order, order, people) for one in range(people)] == list(range(people))
    assert sorted(turned(one, 1, order, people) for one in range(people)) == list(range(people))


@given(st.integers(2, 25), st.integers(1, 12))
def test_every_pair_is_in_one_orbit(people: int, order: int) -> None:
    number, lengths = orbits(people, order)
    assert sum(lengths) == people * (people - 1) // 2
    assert all(number[one][other] == number[other][one] for one in range(people) for other in range(people))


@settings(max_examples=20, deadline=None)
@given(st.integers(4, 25), st.integers(2, 6), st.integers(1, 9), st.integers(0, 99))
def test_what_is_counted_while_annealing_is_what_there_is(people: int, size: int, order: int, seed: int) -> None:
    starter = Starter(people, size, order, np.random.Generator(np.random.PCG64(seed)))
    found = starter.anneal(Pace(Limits(clock=lambda: 0.0, budget=1, steps=20)), 0)
    assert tally.excess(found) == starter.best[0]
    assert len(found) == order


@pytest.mark.parametrize(("people", "rooms"), sorted(records.known()))
def test_what_is_kept_is_as_good_as_it_says(people: int, rooms: int) -> None:
    for record in records.known()[people, rooms]:
        found = record.unfold()
        assert tally.excess(found) == record.excess
        for there in found:
            assert sorted(one for room in there for one in room) == list(range(people))
            assert max(map(len, there)) - min(map(len, there)) <= 1
            assert len(there) == rooms
        assert bounds.least_excess(people, -(-people // rooms), len(found)) <= record.excess
