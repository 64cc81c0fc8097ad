"""A thousand people at two hundred tables, and lists that are long or written to do harm."""

from __future__ import annotations

from game.decider import Context, Role
from server.meetup import commands
from server.meetup.commands import MeetupCommand
from server.meetup.decider import MeetupDecider
from server.meetup.evolve import fold
from server.meetup.roster import MOST_ROWS
from server.meetup.scheme import Groups, Scheme
from server.meetup.state import Meetup, Plan
from tests.meetup.meetups import AGENDA, DECIDER, ID, TABLE

ONE: tuple[MeetupCommand, ...] = (
    commands.Join("late", "Late", "a"), commands.Leave("p5"), commands.Arrive("p7"),
)  # fmt: skip
"""Commands about one person. ``p7`` has left."""
LONG = f"name,company\n{''.join(f'Person {number},Company{chr(10)}' for number in range(MOST_ROWS + 3))}".encode(
    "cp932"
)
"""A list with three rows too many."""
HOSTILE = (b"name" + b"\n" * 1_900_000, b"name\n" + b'"' * 1_900_000, b"name\n" + b'"a\n' * 600_000, b",\n" * 900_000)


def crowded(people: int = 999) -> Meetup:
    """Make a meetup with games at tables of five, all errands delivered."""
    state = MeetupDecider().initial
    plan = Plan(title="T", agenda=AGENDA, capacity=5000, seats=5)
    asked: list[tuple[MeetupCommand, str]] = [(commands.Prepare(plan, ID), "organizer")]
    asked += [(commands.Invite("f-ann", "Ann"), "organizer")]
    for number in range(people):
        asked += [(commands.Join(f"p{number}", "N", "a"), ""), (commands.Arrive(f"p{number}"), "")]
    asked += [(commands.Advance(TABLE), "facilitator")]
    for command, role in asked:
        state = decided(state, command, role)
    state = decided(state, commands.Deliver(tuple(state.errands)[:2000]))
    return decided(state, commands.Leave("p7"), at=1500)


def decided(state: Meetup, command: MeetupCommand, role: str = "", at: int = 2000) -> Meetup:
    """Decide and fold one; without a role it is the system's."""
    by: dict[str, tuple[str, Role]] = {"organizer": ("o-1", "organizer"), "facilitator": ("f-ann", "facilitator")}
    return fold(state, DECIDER.decide(state, command, Context(*by.get(role, ("", "system")), at)))


def told(state: Meetup, command: MeetupCommand) -> dict[str, object]:
    """Decide and fold one, and return what each audience is told of it."""
    after = decided(state, command)
    DECIDER.deadline(after)
    return {who: DECIDER.patch(state, after, who) for who in audiences(state, after)}


def audiences(state: Meetup, after: Meetup) -> list[str]:
    return ["public", "staff", *(f"@{who}" for who in DECIDER.personal(state, after))]


def rotation(people: int = 999) -> tuple[Groups, ...]:
    """Three rounds in fours, somehow."""
    names = [f"p{number}" for number in range(people)]
    rooms = -(-people // 4)
    return tuple(tuple(tuple(names[place::rooms]) for place in range(rooms)) for _ in range(3))


def planned(state: Meetup) -> Meetup:
    """Plan three rounds for everybody there."""
    state = decided(state, commands.BreakOut(Scheme()), "facilitator")
    return decided(state, commands.Found(1, rotation(len(state.people))))
