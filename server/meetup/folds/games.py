"""Games that begin, and games that end."""

from __future__ import annotations

from msgspec.structs import replace

from server.meetup.facts import plays_on, table_of, tables
from server.meetup.folds.edit import edit_rooms
from server.meetup.state import Meetup


def games_start(state: Meetup) -> Meetup:
    """Start the game at every table where somebody sits."""
    manned = {table_of(person) for person in state.people.values()}
    waiting = {
        name: replace(room, started=True)
        for name, room in tables(state)
        if name in manned and not room.started and not room.over
    }
    return edit_rooms(state, waiting)


def games_end(state: Meetup) -> Meetup:
    return edit_rooms(state, {name: replace(room, over=True) for name, room in tables(state) if plays_on(room)})
