"""What is said, felt and shown by hand; what of it is hidden, and when nobody can write."""

from __future__ import annotations

import msgspec

from game.decider import Context, Refusal
from server.talk.access import STAFF, check_here, check_host, check_open, check_part, check_staff
from server.talk.cleaning import clean_text
from server.talk.messages import (
    Hand,
    HandMoved,
    Hidden,
    Hide,
    Mute,
    Muted,
    React,
    Reacted,
    RoomEvent,
    Say,
    Spoke,
)
from server.talk.state import Room, Said

KEPT = 100
"""Messages that a room shows to whoever comes later."""


def say(state: Room, command: Say, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-here``, ``removed``, ``talk-over``, ``muted``, ``blank-text``."""
    check_part(state, context)
    check_open(state)
    if state.muted and context.role not in STAFF:
        raise Refusal("muted", text=command.text)
    role = "" if context.role == "attendee" else context.role
    return [Spoke(context.person, clean_text(command.text), context.at, role)]


def react(state: Room, command: React, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-here``, ``removed``, ``talk-over``."""
    check_here(state, context)
    check_open(state)
    return [Reacted(context.person, command.kind)]


def hand(state: Room, command: Hand, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-here``, ``removed``, ``talk-over``."""
    guest = check_here(state, context)
    check_open(state)
    return [] if guest.hand == command.up else [HandMoved(context.person, command.up)]


def mute(state: Room, command: Mute, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``."""
    check_staff(context, "mute")
    return [] if command.on == state.muted else [Muted(command.on, context.person)]


def hide(state: Room, command: Hide, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``, ``no-such-message``."""
    check_host(state, context, "hide")
    said = state.messages.get(str(command.message))
    if said is None:
        raise Refusal("no-such-message", message=command.message)
    return [] if command.on == said.hidden else [Hidden(command.message, command.on, context.person)]


# --- folding ------------------------------------------------------------------------------------------------------


def spoke(state: Room, event: Spoke) -> Room:
    number = state.said + 1
    guest = state.people.get(event.person)
    said = Said(event.person, guest.name if guest else "", event.text, event.at, event.role)
    messages = {**state.messages, str(number): said}
    messages.pop(str(number - KEPT), None)
    return msgspec.structs.replace(state, messages=messages, said=number)


def hand_moved(state: Room, event: HandMoved) -> Room:
    guest = state.people.get(event.person)
    if guest is None:
        return state
    moved = msgspec.structs.replace(guest, hand=event.up)
    return msgspec.structs.replace(state, people={**state.people, event.person: moved})


def hidden(state: Room, event: Hidden) -> Room:
    said = state.messages.get(str(event.message))
    if said is None:
        return state
    messages = {**state.messages, str(event.message): msgspec.structs.replace(said, hidden=event.on)}
    return msgspec.structs.replace(state, messages=messages)
