"""Events of rooms, and of who belongs where."""

from __future__ import annotations

from msgspec.structs import replace

from server.meetup.events import (
    Arranged,
    Delivered,
    HostGiven,
    Placed,
    Remedied,
    RoomClosed,
    RoomNamed,
    RoomOpened,
    RoomShut,
    Wished,
)  # fmt: skip
from server.meetup.facts import games_on, is_inside, may_sit, members
from server.meetup.folds import rounds
from server.meetup.folds.edit import edit, edit_room, edit_rooms, put
from server.meetup.state import Errand, Meetup, Room, Wish


def room_opened(state: Meetup, event: RoomOpened) -> Meetup:
    if event.room in state.rooms:
        return state
    room = Room(
        number=event.number,
        name=event.name,
        seats=event.seats,
        kind=event.kind,
        round=event.round,
        topic=event.topic,
    )
    state = edit_rooms(state, {event.room: room})
    return rounds.room_added(state, event.room) if event.kind == "breakout" else state


def room_named(state: Meetup, event: RoomNamed) -> Meetup:
    return edit_room(state, event.room, name=event.name)


def room_shut(state: Meetup, event: RoomShut) -> Meetup:
    return edit_room(state, event.room, open=not event.on)


def room_closed(state: Meetup, event: RoomClosed) -> Meetup:
    if rounds.is_small(state.rooms.get(event.room)):
        return rounds.close(state, (event.room,))
    people = {who: replace(state.people[who], room="", plays=False) for who in members(state, event.room)}
    state = edit_room(put(state, people) if people else state, event.room, closed=True, open=False)
    return replace(state, featured="") if event.room and state.featured == event.room else state


def placed(state: Meetup, event: Placed) -> Meetup:
    """Let people belong to a room. Where games are on, one that has not been started begins."""
    room = state.rooms.get(event.room)
    if event.room and (room is None or room.closed or rounds.is_small(room)):
        return state
    plays = event.plays and bool(event.room)
    aside = not event.room
    state = put(
        state,
        {
            who: replace(state.people[who], room=event.room, plays=plays, aside=aside)
            for who in event.people
            if who in state.people and may_sit(state.people[who])
        },
    )
    inside = plays and any(is_inside(state.people[who]) for who in event.people if who in state.people)
    return start(state, event.room) if inside else state


def start(state: Meetup, name: str) -> Meetup:
    """Somebody sits at this table now: where games are on, it plays."""
    room = state.rooms.get(name)
    if room is None or room.started or room.over or not games_on(state):
        return state
    return edit_room(state, name, started=True)


def arranged(state: Meetup, event: Arranged) -> Meetup:
    return replace(state, unmet=event.unmet)


def wished(state: Meetup, event: Wished) -> Meetup:
    wish = Wish(event.kind, event.people, event.room)
    rest = tuple(one for one in state.wishes if one != wish)
    return replace(state, wishes=(*rest, wish) if event.on else rest)


def host_given(state: Meetup, event: HostGiven) -> Meetup:
    person = state.people.get(event.person)
    if event.person and (person is None or event.room not in {person.room, person.breakout}):
        return state
    return edit_room(state, event.room, host=event.person)


FIELDS = {
    "start": {"started": True},
    "pause": {"paused": True},
    "resume": {"paused": False},
    "end": {"over": True},
    "mute": {"muted": True},
    "unmute": {"muted": False},
}
"""What a remedy changes of a room; the others change only its table."""


def remedied(state: Meetup, event: Remedied) -> Meetup:
    changes = FIELDS.get(event.act)
    if not changes:
        return state
    return edit_rooms(
        state, {name: replace(state.rooms[name], **changes) for name in event.rooms if name in state.rooms}
    )


def delivered(state: Meetup, event: Delivered) -> Meetup:
    for number, code in event.failed.items():
        errand = state.errands.get(number)
        if errand is not None:
            state = _failed(state, errand, code)
    done = set(event.errands) | set(event.failed)
    return replace(state, errands={number: one for number, one in state.errands.items() if number not in done})


def _failed(state: Meetup, errand: Errand, code: str) -> Meetup:
    """Somebody who could not be seated watches; a game that could not be started has not; one that is over, is."""
    kind, room = errand.command.get("type"), errand.stream.partition("/")[2]
    if kind == "place":
        if code == "game-over":
            state = edit_room(state, room, over=True)
        who = str(errand.command.get("person"))
        person = state.people.get(who)
        return edit(state, who, plays=False) if person and person.plays and person.room == room else state
    if kind == "start" and code != "already-started":
        return edit_room(state, room, started=False)
    return state
