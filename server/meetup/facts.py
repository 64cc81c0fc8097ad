"""Plain questions to a state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from server.meetup.scheme import Breakout, Scheme
from server.meetup.state import Meetup, Person, Plan, Room, Step

BLANK: Final = Plan(title="-", agenda=())
"""Stands for the plan of a meetup that is not made yet."""
WITH_ROOMS: Final = frozenset({"table", "breakout"})
TABLES: Final = "tables"
"""The scheme of a breakout in which people stay with those of their table."""
ENDING: Final = frozenset({"finale", "after"})
"""Steps that end the games."""


def plan_of(state: Meetup) -> Plan:
    return state.plan or BLANK


def step_of(state: Meetup) -> Step | None:
    """Return the present step."""
    agenda = plan_of(state).agenda
    return agenda[state.step] if state.stage == "running" and 0 <= state.step < len(agenda) else None


def kind_of(state: Meetup) -> str:
    """Return the kind of the present step, or nothing."""
    step = step_of(state)
    return step.kind if step else ""


def in_rooms(state: Meetup) -> bool:
    """Whether people are in their rooms now; else all are in the hall."""
    return (at_tables(state) or in_round(state)) and not state.together


def at_tables(state: Meetup) -> bool:
    """Whether the rooms of this step are the tables', whether or not people are there just now."""
    step = step_of(state)
    if step is None or in_round(state):
        return False
    return step.kind == "table" or (step.kind == "breakout" and (step.scheme == TABLES or state.breakout is None))


def in_round(state: Meetup) -> bool:
    """Whether a round of small groups is on, even if all are together in the middle of it."""
    return state.breakout is not None and bool(state.breakout.open)


def games_on(state: Meetup) -> bool:
    """Whether games go on now, where no facilitator has paused them."""
    return kind_of(state) == "table" and not state.together and not in_round(state)


def is_over(state: Meetup) -> bool:
    return state.stage in {"closed", "cancelled"}


def is_inside(person: Person) -> bool:
    """Whether somebody has come through the door and takes part still."""
    return bool(person.joined) and may_sit(person)


def may_sit(person: Person) -> bool:
    """Whether somebody may belong to a room; who is on the list and still to come, too."""
    return not (person.bowed or person.removed or person.erased)


def counts(person: Person) -> bool:
    """Whether somebody counts towards the capacity."""
    return is_inside(person) and not person.staff


def table_of(person: Person) -> str:
    """Return the room at whose table somebody really sits: who is still to come has a seat, but does not sit."""
    return person.room if person.plays and is_inside(person) else ""


def is_table(room: Room | None) -> bool:
    """Whether it is a room with a table that is there."""
    return is_there(room) and room is not None and room.kind == "table"


def is_there(room: Room | None) -> bool:
    """Whether it is a room besides the hall that is not closed."""
    return room is not None and room.number > 0 and not room.closed


def plays_on(room: Room) -> bool:
    """Whether its game has been started and goes on, paused or not."""
    return room.started and not room.over and not room.closed


def tables(state: Meetup) -> Iterator[tuple[str, Room]]:
    """Yield the rooms that have a table and are not closed."""
    return (
        (name, room) for name, room in state.rooms.items() if room.number and not room.closed and room.kind == "table"
    )


def members(state: Meetup, room: str) -> list[str]:
    """Return who belongs to a room: of its table, or in a round of small groups."""
    return [who for who, person in state.people.items() if room in {person.room, person.breakout}]


def more_rounds(breakout: Breakout) -> int:
    """Return how many rounds are still to begin."""
    return max(breakout.scheme.rounds - breakout.round, 0)


def goes_on(now: Breakout, scheme: Scheme) -> bool:
    """Whether a scheme is for the rounds to come of what is under way; else everything begins anew."""
    left = 0 < now.round < min(now.scheme.rounds, scheme.rounds)
    return bool(now.open) or (left and now.scheme.id == scheme.id)


def phase_of(breakout: Breakout) -> str:
    """Return ``planning``, ``ready``, ``open``, ``rest`` or ``done``."""
    if breakout.open:
        return "open"
    if breakout.search:
        return "planning"
    if not more_rounds(breakout):
        return "done"
    return "rest" if breakout.round else "ready"


def leader(state: Meetup) -> str:
    """Return the name of the facilitator in charge."""
    return name_of(state, state.lead)


def name_of(state: Meetup, facilitator: str) -> str:
    known = state.facilitators.get(facilitator)
    return known.name if known else ""
