"""Who is here: coming and going, the room's host, who may not come back, who is forgotten."""

from __future__ import annotations

import msgspec

from game.decider import Context, Refusal
from server.talk import turns
from server.talk.access import check_system
from server.talk.messages import (
    Enter,
    Entered,
    Expel,
    Expelled,
    Forget,
    Forgotten,
    Host,
    Hosted,
    Leave,
    Left,
    RoomEvent,
)
from server.talk.state import Guest, Line, Room, Said


def enter(state: Room, command: Enter, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``, ``removed``."""
    check_system(context, "enter")
    if command.person in state.expelled:
        raise Refusal("removed", person=command.person)
    entered = Entered(command.person, command.name, command.avatar, command.lang, command.role)
    guest = state.people.get(command.person)
    return [] if guest is not None and guest == known_as(guest, entered) else [entered]


def leave(state: Room, command: Leave, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``."""
    check_system(context, "leave")
    if command.person not in state.people:
        return []
    return [Left(command.person), *turns.without(state, command.person, context.at)]


def host(state: Room, command: Host, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``."""
    check_system(context, "host")
    return [] if command.person == state.host else [Hosted(command.person)]


def expel(state: Room, command: Expel, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``."""
    check_system(context, "expel")
    if command.on == (command.person in state.expelled):
        return []
    gone = turns.without(state, command.person, context.at) if command.on else []
    return [Expelled(command.person, command.on), *gone]


def forget(state: Room, command: Forget, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``."""
    check_system(context, "forget")
    return [Forgotten(command.person)] if forgotten(state, command.person) != state else []


# --- folding ------------------------------------------------------------------------------------------------------


def known_as(guest: Guest, event: Entered) -> Guest:
    """Return somebody who is here already, as they present themselves now."""
    return msgspec.structs.replace(guest, name=event.name, avatar=event.avatar, lang=event.lang, role=event.role)


def entered(state: Room, event: Entered) -> Room:
    here = state.people.get(event.person) or Guest("", "", "", "")
    guest = msgspec.structs.replace(known_as(here, event), hand=False)
    state = msgspec.structs.replace(state, people={**state.people, event.person: guest})
    return turns.joined(state, event.person)


def left(state: Room, person: str) -> Room:
    if person not in state.people:
        return state
    people = state.people.copy()
    del people[person]
    return msgspec.structs.replace(state, people=people)


def expelled(state: Room, event: Expelled) -> Room:
    others = tuple(person for person in state.expelled if person != event.person)
    if not event.on:
        return msgspec.structs.replace(state, expelled=others)
    kept = "" if state.host == event.person else state.host
    return msgspec.structs.replace(left(state, event.person), expelled=(*others, event.person), host=kept)


def forgotten(state: Room, person: str) -> Room:
    """What the person wrote is emptied, lines of the note and their link to a call are taken out; whoever is here
    stays, without a name.
    """
    guest = state.people.get(person)
    people = state.people if guest is None else {**state.people, person: _nameless(guest)}
    return msgspec.structs.replace(
        state,
        people=people,
        messages={number: _emptied(said) if said.person == person else said for number, said in state.messages.items()},
        note=_others(state.note, person),
        host="" if state.host == person else state.host,
        **({"call": "", "caller": ""} if state.caller == person else {}),
    )


def _nameless(guest: Guest) -> Guest:
    return msgspec.structs.replace(guest, name="", avatar="")


def _emptied(said: Said) -> Said:
    return msgspec.structs.replace(said, name="", text="")


def _others(note: dict[str, Line], person: str) -> dict[str, Line]:
    return {number: line for number, line in note.items() if line.person != person}
