"""Laying new tables."""

from __future__ import annotations

from typing import Final

from game.decider import Refusal
from server.meetup import events, naming
from server.meetup.draft import Draft
from server.meetup.facts import tables

MOST_ROOMS: Final = 9_999
"""Rooms that a meetup ever has; their names have four digits."""


def open_table(draft: Draft, name: str = "") -> str:
    """Open a room with a table; return its id."""
    rooms = draft.state.rooms
    if len(rooms) > MOST_ROOMS:
        raise Refusal("too-many-rooms", limit=MOST_ROOMS)
    room = naming.room_id(draft.state.id, len(rooms))
    draft.emit(events.RoomOpened(room=room, number=next_number(draft), seats=draft.plan.seats, at=draft.at, name=name))
    return room


def next_number(draft: Draft) -> int:
    """Return the smallest number that no room has that is there."""
    taken = {room.number for _, room in tables(draft.state)}
    return next(number for number in range(1, len(taken) + 2) if number not in taken)
