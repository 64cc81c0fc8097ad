"""Whoever comes when people are in their rooms already is seated at once."""

from __future__ import annotations

from collections.abc import Iterator

from server.meetup import events
from server.meetup.draft import Draft
from server.meetup.facts import at_tables, plan_of, tables
from server.meetup.rules.laying import open_table
from server.meetup.state import Meetup, Room


def seat_late(draft: Draft, who: str) -> None:
    """Seat a latecomer, unless a seat is kept for them, nobody is in the rooms, or people choose for themselves."""
    state = draft.state
    if not at_tables(state) or state.together or draft.plan.rule == "self" or state.people[who].room:
        return
    room = neediest(state, who) or open_table(draft)
    draft.emit(events.Placed(people=(who,), room=room, plays=True, why="late", at=draft.at))


def neediest(state: Meetup, who: str) -> str:
    """Return the table that needs somebody most; nothing, when all are full."""
    friends, shunned = rooms_of(state, who, "together"), rooms_of(state, who, "apart")
    fit = [(need(name, room, friends), name) for name, room in free_tables(state) if name not in shunned]
    return min(fit)[1] if fit else ""


def free_tables(state: Meetup) -> Iterator[tuple[str, Room]]:
    return ((name, one) for name, one in tables(state) if one.open and not one.over and one.players < one.seats)


def need(name: str, room: Room, friends: frozenset[str]) -> tuple[bool, bool, int, int]:
    """Friends first; then the fewest people, but a table with nobody last."""
    return name not in friends, not room.players, room.players, room.number


def rooms_of(state: Meetup, who: str, kind: str) -> frozenset[str]:
    """Return the rooms of those with whom, or without whom, somebody is to sit; a group of the list sits together."""
    others = {one for wish in state.wishes if wish.kind == kind and who in wish.people for one in wish.people}
    if kind == "together" and plan_of(state).rule == "assigned" and (group := state.people[who].group):
        others |= {one for one, person in state.people.items() if person.group == group}
    return frozenset(state.people[one].room for one in others - {who} if one in state.people)
