from __future__ import annotations

from collections import Counter
from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from server.meetup.grouping.annealing import anneal
from server.meetup.grouping.circle import HARD, MOST, REPEAT, Circle
from server.meetup.grouping.cost import NOWHERE, Board
from server.meetup.grouping.fill import fill
from server.meetup.grouping.floor import floor
from server.meetup.grouping.pace import Pace
from server.meetup.grouping.problem import Problem
from server.meetup.grouping.tabu import tabu
from tests.meetup.grouping.wishes import evening, names, problems, steps


def filled(problem: Problem, seed: int = 0) -> Board:
    board = Board(problem)
    fill(board, None, np.random.default_rng(seed))
    return board


def slowly(board: Board) -> int:
    """What the rotation weighs, reckoned pair by pair; without languages, which a board has in its rooms."""
    problem = board.problem
    circle, often, found = Circle(problem), Counter[tuple[str, str]](), 0
    for number, rooms in enumerate(board.groups()):
        for place, room in enumerate(rooms):
            people = sorted(problem.people[who] for who in room)
            found += sum(int(board.misfit(number, who, place)) for who in room)
            for one, other in combinations(people, 2):
                found += HARD * circle.hard(one, [other]) + circle.easy(one, [other])
                found -= REPEAT * min(circle.met(one)[other], MOST)
                often[one, other] += 1
    for (one, other), times in often.items():
        if other not in circle.friends.get(one, ()):
            before = min(circle.met(one)[other], MOST)
            found += REPEAT * sum(before + time for time in range(times))
    return found


def without_language(problem: Problem) -> Problem:
    from msgspec.structs import replace

    return replace(problem, wanted=replace(problem.wanted, language={}))


@given(problem=problems(), seed=st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_the_cost_kept_up_is_the_cost_reckoned_anew(problem: Problem, seed: int) -> None:
    problem = without_language(problem)
    if not problem.people:
        return
    board, chance = filled(problem), Random(seed)
    total = board.total()
    assert total == slowly(board)
    for _ in range(8):
        number = chance.randrange(problem.rounds)
        people = board.there(number)
        if len(people) < 2:
            continue
        one, other = chance.sample(people, 2)
        if board.room[number, one] == board.room[number, other]:
            continue
        gain = int(board.gains(number, one)[other])
        board.swap(number, one, other)
        total += gain
        assert board.total() == total == slowly(board)


@given(problem=problems())
@settings(max_examples=40, deadline=None)
def test_no_rotation_is_below_the_floor(problem: Problem) -> None:
    if problem.people:
        board = filled(problem)
        assert board.total() >= floor(board)


@given(problem=problems())
@settings(max_examples=20, deadline=None)
def test_everybody_who_is_there_is_in_one_room_of_the_right_size(problem: Problem) -> None:
    if not problem.people:
        return
    for search in (tabu, anneal):
        board = filled(problem)
        rounds = search(board, Pace(steps(20)), np.random.default_rng(1))
        for number, rooms in enumerate(rounds):
            assert sorted(who for room in rooms for who in room) == board.there(number)
            assert [len(room) for room in rooms] == [slot.size for slot in board.slots[number]]


def test_both_searches_make_it_better() -> None:
    for search in (tabu, anneal):
        board = filled(evening())
        before = board.total()
        rounds = search(board, Pace(steps(300)), np.random.default_rng(1))
        after = Board(board.problem)
        fill(after, rounds, np.random.default_rng(1))
        assert after.total() < before
        assert after.groups() == rounds


def test_rounds_that_are_given_are_kept_as_far_as_they_fit() -> None:
    problem = Problem(people=names(7), size=3, rounds=2, there={"p6": (1, 1)})
    board = Board(problem)
    fill(board, [[[0, 1, 6], [2, 3, 4], [5]], [[0, 1, 2], [3, 4], [5, 6]]], np.random.default_rng(1))
    assert board.groups() == [[[2, 3, 4], [0, 1, 5]], [[0, 1, 2], [3, 4], [5, 6]]]
    assert board.room[0, 6] == NOWHERE
