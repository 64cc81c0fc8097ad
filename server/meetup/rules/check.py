"""Is that there, and may it be done now? Otherwise a Refusal that says why not."""

from __future__ import annotations

from game.decider import Refusal
from server.meetup.draft import Draft
from server.meetup.facts import is_inside, is_over, is_table, is_there, step_of
from server.meetup.state import Person, Room


def going(draft: Draft) -> None:
    if is_over(draft.state):
        raise Refusal("meetup-over", stage=draft.state.stage)


def running(draft: Draft) -> None:
    going(draft)
    if step_of(draft.state) is None:
        raise Refusal("not-now", stage=draft.state.stage)


def room(draft: Draft, name: str) -> Room:
    """Return a room that is not closed, with a table or without; the hall is none."""
    room = draft.state.rooms.get(name)
    if room is None or not is_there(room):
        raise Refusal("no-such-room", room=name)
    return room


def table(draft: Draft, name: str) -> Room:
    """Return a room with a table that is not closed."""
    found = room(draft, name)
    if not is_table(found):
        raise Refusal("no-table", room=name, number=found.number)
    return found


def person(draft: Draft, who: str) -> Person:
    """Return somebody who is known, and has not been forgotten."""
    known = draft.state.people.get(who)
    if known is None or known.erased:
        raise Refusal("no-such-person", person=who)
    return known


def welcome(draft: Draft, who: str) -> Person:
    """Return somebody who takes part or is still to come."""
    known = person(draft, who)
    if known.removed:
        raise Refusal("removed", person=who)
    if known.bowed:
        raise Refusal("no-such-person", person=who)
    return known


def inside(draft: Draft, who: str) -> Person:
    """Return somebody who takes part."""
    known = welcome(draft, who)
    if not is_inside(known):
        raise Refusal("no-such-person", person=who)
    return known


def free(name: str, room: Room, wanted: int) -> None:
    """So many people more fit in there."""
    left = room.seats - room.players
    if wanted > left:
        raise Refusal("room-full", room=name, number=room.number, free=max(left, 0))
