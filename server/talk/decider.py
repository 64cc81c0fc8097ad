"""The decider of a room. Pure."""

from __future__ import annotations

from typing import Any

import msgspec

from game.decider import Context, Refusal
from server.talk.cleaning import clean_text
from server.talk.messages import (
    Enter,
    Entered,
    Hand,
    HandMoved,
    Leave,
    Left,
    React,
    Reacted,
    RoomCommand,
    RoomEvent,
    Say,
    Spoke,
)
from server.talk.state import Guest, Room, Said

KEPT = 100
"""Messages that a room shows to whoever comes later."""
MOST_PEOPLE = 300
"""People a room remembers; beyond that, of those who have left, who came first is forgotten."""


class RoomDecider:
    """Streams ``room/<id>``."""

    @property
    def initial(self) -> Room:
        return Room()

    def decide(self, state: Room, command: RoomCommand, context: Context) -> list[RoomEvent]:
        """Raises Refusal: ``not-allowed``, ``not-here``, ``blank-text``."""
        match command:
            case Enter():
                return self._enter(state, command, context)
            case Leave(person=person):
                check_system(context, "leave")
                guest = state.people.get(person)
                return [Left(person)] if guest and guest.here else []
            case Say(text=text):
                check_here(state, context)
                return [Spoke(context.person, clean_text(text), context.at)]
            case React(kind=kind):
                check_here(state, context)
                return [Reacted(context.person, kind)]
            case Hand(up=up):
                guest = check_here(state, context)
                return [] if guest.hand == up else [HandMoved(context.person, up)]

    def _enter(self, state: Room, command: Enter, context: Context) -> list[RoomEvent]:
        check_system(context, "enter")
        entered = Entered(command.person, command.name, command.avatar, command.lang, command.role)
        guest = state.people.get(command.person)
        if guest and guest.here and guest == msgspec.structs.replace(_guest(entered), hand=guest.hand):
            return []
        return [entered]

    def evolve(self, state: Room, event: RoomEvent) -> Room:
        match event:
            case Entered():
                return _crowd(_with(state, event.person, _guest(event)))
            case Left(person=person):
                return _change(state, person, here=False, hand=False)
            case HandMoved(person=person, up=up):
                return _change(state, person, hand=up)
            case Spoke():
                return self._say(state, event)
            case Reacted():
                return state

    def _say(self, state: Room, event: Spoke) -> Room:
        number = state.said + 1
        guest = state.people.get(event.person)
        said = Said(event.person, guest.name if guest else "", event.text, event.at)
        messages = {**state.messages, str(number): said}
        messages.pop(str(number - KEPT), None)
        return msgspec.structs.replace(state, messages=messages, said=number)

    def view(self, state: Room, audience: str) -> dict[str, Any]:  # noqa: ARG002 - everything is open
        """``{people, messages}``, the same for everybody; people who have left stay, with ``here`` false."""
        return {
            "people": {person: _person(guest) for person, guest in state.people.items()},
            "messages": {number: _message(said) for number, said in state.messages.items()},
        }

    def patch(self, before: Room, after: Room, audience: str) -> dict[str, Any]:  # noqa: ARG002 - everything is open
        patch: dict[str, Any] = {}
        if after.people is not before.people:
            came = {who: _person(guest) for who, guest in after.people.items() if before.people.get(who) is not guest}
            patch["people"] = {who: None for who in before.people if who not in after.people} | came
        if after.messages is not before.messages:
            said = {n: _message(one) for n, one in after.messages.items() if n not in before.messages}
            patch["messages"] = {n: None for n in before.messages if n not in after.messages} | said
        return patch

    def show(self, event: RoomEvent, audience: str) -> dict[str, Any] | None:  # noqa: ARG002 - everything is open
        match event:
            case Spoke():
                return {"type": "said", "person": event.person}  # the message itself is in the patch
            case _:
                return dict(msgspec.to_builtins(event))

    def deadline(self, state: Room) -> int | None:  # noqa: ARG002 - whatever it is
        """Nothing in a room is on a clock."""
        return None


def check_system(context: Context, command: str) -> None:
    """Raises Refusal ``not-allowed``."""
    if context.role != "system":
        raise Refusal("not-allowed", command=command)


def check_here(state: Room, context: Context) -> Guest:
    """Raises Refusal ``not-here``."""
    guest = state.people.get(context.person)
    if guest is None or not guest.here:
        raise Refusal("not-here", person=context.person)
    return guest


def _guest(event: Entered) -> Guest:
    return Guest(event.name, event.avatar, event.lang, event.role)


def _with(state: Room, person: str, guest: Guest) -> Room:
    return msgspec.structs.replace(state, people={**state.people, person: guest})


def _crowd(state: Room) -> Room:
    if len(state.people) <= MOST_PEOPLE:
        return state
    gone = next((person for person, guest in state.people.items() if not guest.here), None)
    if gone is None:
        return state
    return msgspec.structs.replace(state, people={who: guest for who, guest in state.people.items() if who != gone})


def _change(state: Room, person: str, **changes: bool) -> Room:
    guest = state.people.get(person)
    return state if guest is None else _with(state, person, msgspec.structs.replace(guest, **changes))


def _person(guest: Guest) -> dict[str, Any]:
    return {"name": guest.name, "avatar": guest.avatar, "here": guest.here, "hand": guest.hand, "role": guest.role}


def _message(said: Said) -> dict[str, Any]:
    return {"person": said.person, "name": said.name, "text": said.text, "at": said.at}
