"""A thousand people at two hundred tables: one more costs next to nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from game.decider import Context, Role
from server.meetup import commands
from server.meetup.commands import MeetupCommand
from server.meetup.decider import MeetupDecider
from server.meetup.evolve import fold
from server.meetup.scheme import Groups, Scheme
from server.meetup.state import Meetup, Plan
from tests.meetup.meetups import AGENDA, DECIDER, ID, TABLE

MOST = 0.001
"""Seconds for one command, all told."""
MOST_LATE, MOST_ROUND = 0.006, 0.1
"""For finding a room for somebody late; for beginning a round, decided and folded."""


@pytest.fixture(scope="module")
def crowded() -> Meetup:
    """A meetup with games at two hundred tables, all errands delivered."""
    state = MeetupDecider().initial
    plan = Plan(title="T", agenda=AGENDA, capacity=5000, seats=5)
    asked: list[tuple[MeetupCommand, str, str]] = [(commands.Prepare(plan, ID), "o-1", "organizer")]
    asked += [(commands.Invite("f-ann", "Ann"), "o-1", "organizer")]
    for number in range(999):
        asked += [(commands.Join(f"p{number}", "N", "a"), "", "system"), (commands.Arrive(f"p{number}"), "", "system")]
    asked += [(commands.Advance(TABLE), "f-ann", "facilitator")]
    for command, person, role in asked:
        state = fold(state, DECIDER.decide(state, command, Context(person, role, 1000)))  # type: ignore[arg-type]
    done = commands.Deliver(tuple(state.errands)[:2000])
    return fold(state, DECIDER.decide(state, done, Context("", "system", 1000)))


def best(act: Callable[[], object], times: int = 40) -> float:
    found = []
    for _ in range(times):
        start = time.process_time()  # of this process: others may be busy, too
        act()
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.parametrize(
    "command",
    [commands.Join("late", "Late", "a"), commands.Leave("p5"), commands.Arrive("p5")],
    ids=lambda one: type(one).__name__,
)  # fmt: skip
def test_one_command_is_cheap(crowded: Meetup, command: MeetupCommand) -> None:
    state = crowded
    if isinstance(command, commands.Arrive):
        state = fold(state, DECIDER.decide(state, commands.Leave("p5"), Context("", "system", 2000)))

    def run() -> None:
        after = fold(state, DECIDER.decide(state, command, Context("", "system", 2000)))
        DECIDER.patch(state, after, "public")
        DECIDER.patch(state, after, "staff")
        for who in DECIDER.personal(state, after):
            DECIDER.patch(state, after, f"@{who}")
        DECIDER.deadline(after)

    assert best(run) < MOST


# --- small groups -----------------------------------------------------------------------------------------------------


def rotation() -> tuple[Groups, ...]:
    """Three rounds for 999 people in fours, somehow."""
    people = [f"p{number}" for number in range(999)]
    return tuple(tuple(tuple(people[place::250]) for place in range(250)) for _ in range(3))


def decided(state: Meetup, command: MeetupCommand, by: str = "", at: int = 2000) -> Meetup:
    role: Role = "facilitator" if by else "system"
    return fold(state, DECIDER.decide(state, command, Context(by, role, at)))


@pytest.fixture(scope="module")
def planned(crowded: Meetup) -> Meetup:
    """Three rounds are planned for everybody."""
    state = decided(crowded, commands.BreakOut(Scheme()), "f-ann")
    return decided(state, commands.Found(1, rotation()))


def test_a_round_begins_in_no_time(planned: Meetup) -> None:
    begun = decided(planned, commands.BeginRound(), "f-ann")
    assert begun.breakout
    assert len(begun.breakout.open) == 250
    assert best(lambda: decided(planned, commands.BeginRound(), "f-ann"), 10) < MOST_ROUND


def test_a_room_for_somebody_late_is_found_in_no_time(planned: Meetup) -> None:
    begun = decided(planned, commands.BeginRound(), "f-ann")
    late = decided(begun, commands.Join("late", "Late", "a"))
    assert decided(late, commands.Arrive("late")).people["late"].breakout
    assert best(lambda: decided(late, commands.Arrive("late"))) < MOST_LATE
    assert best(lambda: decided(late, commands.Leave("p5"))) < MOST
