"""Rooms: opened, named, shut, merged, split, given up; the host's job; remedies for many at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from game.decider import Refusal
from server.meetup import commands, events, naming
from server.meetup.cleaning import clean_line
from server.meetup.draft import Draft
from server.meetup.facts import games_on, is_inside, members, plays_on, tables
from server.meetup.rules import check, grouped, rounds
from server.meetup.rules.laying import open_table
from server.meetup.state import Meetup, Room


def feature(draft: Draft, command: commands.Feature) -> None:
    if command.room:
        check.table(draft, command.room)
    if draft.state.featured != command.room:
        draft.emit(events.Featured(room=command.room))


def open_room(draft: Draft, command: commands.OpenRoom) -> None:
    check.going(draft)
    open_table(draft, clean_line(command.name))


def shut(draft: Draft, command: commands.Shut) -> None:
    if check.room(draft, command.room).open == command.on:
        draft.emit(events.RoomShut(room=command.room, on=command.on))


def name(draft: Draft, command: commands.Name) -> None:
    line = clean_line(command.name)
    if check.room(draft, command.room).name != line:
        draft.emit(events.RoomNamed(room=command.room, name=line))


def close_room(draft: Draft, command: commands.CloseRoom) -> None:
    """Give rooms up; those that are closed already are left out."""
    check.going(draft)
    for room in dict.fromkeys(command.rooms):
        known = draft.state.rooms.get(room)
        if known is None or not known.closed:
            small = check.room(draft, room).kind == "breakout"
            place(draft, members(draft.state, room), "", small=small)
            close(draft, room)


def close(draft: Draft, room: str, into: str = "") -> None:
    """Close a room; with the last of a round, that is over."""
    draft.emit(events.RoomClosed(room=room, at=draft.at, into=into))
    if draft.state.rooms[room].kind == "breakout":
        rounds.ended(draft)


def merge(draft: Draft, command: commands.Merge) -> None:
    check.going(draft)
    if command.room == command.into:
        raise Refusal("same-room", room=command.room)
    room, into = check.room(draft, command.room), check.room(draft, command.into)
    for name, one, other in ((command.room, room, into), (command.into, into, room)):
        if one.kind == "breakout" != other.kind:
            raise Refusal("no-table", room=name, number=one.number)
    small = room.kind == "breakout"
    if not small:
        check.free(command.into, into, room.players)
    place(draft, members(draft.state, command.room), command.into, small=small)
    close(draft, command.room, command.into)


def split(draft: Draft, command: commands.Split) -> None:
    check.going(draft)
    room = check.room(draft, command.room)
    going = dict.fromkeys(command.people)
    for who in going:
        belongs(draft, who, command.room)
    if len(going) == len(members(draft.state, command.room)):
        raise Refusal("nobody-stays", room=command.room)
    if room.kind == "breakout":
        grouped.split(draft, room, list(going))
        return
    if sum(draft.state.people[who].plays for who in going) > draft.plan.seats:
        raise Refusal("room-full", room=command.room, number=0, free=draft.plan.seats)
    place(draft, list(going), open_table(draft))


def belongs(draft: Draft, who: str, room: str) -> None:
    """Somebody takes part, and is in this room."""
    person = check.welcome(draft, who)
    if room not in {person.room, person.breakout}:
        raise Refusal("not-in-room", person=who)


def place(draft: Draft, people: Iterable[str], room: str, *, small: bool = False) -> None:
    """Let people go to another room as what they are: with a seat or without, or in a ``small`` group."""
    if small:
        grouped.group(draft, people, room, "facilitator")
        return
    seated = {who: draft.state.people[who].plays and bool(room) for who in people}
    for plays in (True, False):
        group = tuple(who for who, one in seated.items() if one == plays)
        if group:
            draft.emit(events.Placed(people=group, room=room, plays=plays, why="facilitator", at=draft.at))


def host(draft: Draft, command: commands.Host) -> None:
    check.going(draft)
    room = check.room(draft, command.room)
    if command.person:
        belongs(draft, command.person, command.room)
    if room.host != command.person:
        draft.emit(events.HostGiven(room=command.room, person=command.person, at=draft.at))


# --- remedies ---------------------------------------------------------------------------------------------------------

USEFUL: Final[dict[str, Callable[[Room], bool]]] = {
    "start": lambda room: not room.started and not room.over,
    "pause": lambda room: plays_on(room) and not room.paused,
    "resume": lambda room: plays_on(room) and room.paused,
    "skip": plays_on,
    "extend": plays_on,
    "undo": plays_on,
    "bots": lambda room: not room.started and not room.over,
    "end": plays_on,
    "mute": lambda room: not room.muted,
    "unmute": lambda room: room.muted,
}
"""Where a remedy changes something."""


def remedy(draft: Draft, command: commands.Remedy) -> None:
    check.going(draft)
    if command.act == "start" and not games_on(draft.state):
        raise Refusal("not-now", stage=draft.state.stage)
    chosen = chosen_rooms(draft, command)
    rooms = tuple(name for name in chosen if USEFUL[command.act](draft.state.rooms[name]))
    if command.act == "start":
        manned = seated(draft.state)
        rooms = tuple(name for name in rooms if name in manned)
    if rooms:
        seconds = command.seconds if command.act == "extend" else 0
        draft.emit(events.Remedied(act=command.act, rooms=rooms, by=draft.person, at=draft.at, seconds=seconds))


def chosen_rooms(draft: Draft, command: commands.Remedy) -> list[str]:
    """Return the rooms that were named, or all of them; talk can be muted in the hall and in small groups, too."""
    talk = command.act in {"mute", "unmute"}
    hall = [naming.hall(draft.state.id)] if talk else []
    if not command.rooms:
        small = draft.state.breakout.open if talk and draft.state.breakout else ()
        return [*hall, *(name for name, _ in tables(draft.state)), *small]
    for one in command.rooms:
        if one not in hall:
            (check.room if talk else check.table)(draft, one)
    return list(dict.fromkeys(command.rooms))


def seated(state: Meetup) -> set[str]:
    """Return the rooms where somebody sits at the table."""
    return {person.room for person in state.people.values() if person.plays and is_inside(person)}
