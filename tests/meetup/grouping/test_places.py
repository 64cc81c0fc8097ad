from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from server.meetup.grouping import tally
from server.meetup.grouping.algebra import transversal
from server.meetup.grouping.pace import Pace
from server.meetup.grouping.places import Places, placed
from server.meetup.grouping.problem import Limits, Problem, Wanted
from server.meetup.grouping.solve import solve


def limits(steps: int) -> Limits:
    return Limits(clock=lambda: 0.0, budget=1, steps=steps)


@settings(max_examples=20, deadline=None)
@given(st.integers(4, 60), st.integers(0, 99))
def test_what_it_weighs_is_kept_up_swap_by_swap(people: int, seed: int) -> None:
    chance = np.random.Generator(np.random.PCG64(seed))
    weights = np.triu(chance.integers(0, 9, (people, people)), 1)
    weights += weights.T
    rounds = transversal(people, 4, 5)
    board = Places(rounds, weights, chance.permutation(people).tolist(), chance)
    for _ in range(30):
        board.look()
    who = board._who[:-1].tolist()
    assert sorted(who) == sorted(board.best.tolist()) == list(range(people))
    met = tally.pairs([[[who[place] for place in room] for room in rooms] for rooms in rounds])
    assert sum(int(weights[pair]) * times for pair, times in met.items()) == board.weight
    assert (board._own == board._reckon(np.arange(people))).all()


def test_tables_take_places_that_never_meet() -> None:
    weights = np.zeros((60, 60), dtype=np.int64)
    for first in range(0, 60, 4):
        weights[first : first + 4, first : first + 4] = 10
    np.fill_diagonal(weights, 0)
    rounds = transversal(60, 4, 6)
    chance = np.random.Generator(np.random.PCG64(1))
    who = placed(rounds, weights, chance.permutation(60).tolist(), chance, Pace(limits(2000)))
    met = tally.pairs([[[who[place] for place in room] for room in rooms] for rooms in rounds])
    assert not any(weights[pair] for pair in met)


def test_a_thousand_people_do_not_meet_their_tables_again_and_every_room_has_a_host() -> None:
    people = tuple(f"p{number}" for number in range(1000))
    tables = tuple(people[first : first + 5] for first in range(0, 1000, 5))
    asked = Problem(people=people, size=5, rounds=6, met=tables, wanted=Wanted(hosts=people[::5]))
    found = solve(asked, limits(4000)).verdict
    assert (found.repeats, found.broken) == (0, ())
