"""A thousand people at two hundred tables: what is about one of them stays about one. How long that takes:
`python -m tests.bench deciding`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from server.meetup import commands
from server.meetup.commands import MeetupCommand
from server.meetup.state import Meetup
from tests.meetup.thousands import ONE, crowded, decided, planned, told

SMALL = 99


@pytest.fixture(scope="module")
def crowd() -> Meetup:
    return crowded()


@pytest.fixture(scope="module")
def few() -> Meetup:
    return crowded(SMALL)


@pytest.fixture(scope="module")
def rounds(crowd: Meetup) -> Meetup:
    return planned(crowd)


def calls(act: Callable[[], object]) -> int:
    """Return how many functions are called: the same on every machine."""
    found = 0

    def count(_frame: Any, event: str, _arg: Any) -> None:  # noqa: ANN401
        nonlocal found
        found += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return found


@pytest.mark.parametrize("command", ONE, ids=lambda one: type(one).__name__)
def test_one_command_is_told_to_few_and_its_work_does_not_outgrow_the_crowd(
    crowd: Meetup, few: Meetup, command: MeetupCommand
) -> None:
    assert len(told(crowd, command)) <= 3, "everybody, those who lead, and whom it is about"
    work = calls(lambda: told(crowd, command)) / calls(lambda: told(few, command))
    assert work < len(crowd.people) / len(few.people)


def test_a_round_begins_for_everybody(crowd: Meetup, few: Meetup, rounds: Meetup) -> None:
    begin = commands.BeginRound()
    begun = decided(rounds, begin, "facilitator")
    assert begun.breakout
    assert len(begun.breakout.open) == 250
    less = planned(few)
    work = calls(lambda: decided(rounds, begin, "facilitator")) / calls(lambda: decided(less, begin, "facilitator"))
    assert work < 2 * len(crowd.people) / len(few.people), "ten times the people, ten times the work"


def test_somebody_late_finds_a_room(rounds: Meetup) -> None:
    begun = decided(rounds, commands.BeginRound(), "facilitator")
    late = decided(begun, commands.Join("late", "Late", "a"))
    assert decided(late, commands.Arrive("late")).people["late"].breakout
    assert not decided(late, commands.Leave("p5")).people["p5"].here
