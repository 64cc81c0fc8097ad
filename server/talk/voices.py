"""Who takes part by voice, behind which link people talk instead, how long they speak, and when the talk is over.

The sound itself goes from browser to browser; here is only who is to be connected with whom.
"""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

from game.decider import Context, Refusal
from server.talk.access import check_here, check_host, check_on, check_system
from server.talk.messages import (
    Aired,
    Airtime,
    Call,
    Called,
    Finish,
    Finished,
    Measure,
    Measured,
    RoomEvent,
    Voice,
    Voiced,
)
from server.talk.state import Room

MOST: Final = 6
"""People who can each be connected with every other: a browser then sends its voice five times."""
LINK: Final = re.compile(r"https://[^\s/?#@\\:\"'<>\x00-\x20]+(:\d{1,5})?([/?#][^\s\"'<>\\\x00-\x20\x7f]*)?")
"""A link that a page can show: encrypted, with a host, and without somebody's password."""


class Voices:
    """At most ``most`` at a time; 0: none at all."""

    def __init__(self, most: int) -> None:
        self._most = most

    def voice(self, state: Room, command: Voice, context: Context) -> list[RoomEvent]:
        """Raises Refusal ``not-here``, ``removed``, ``talk-over``, ``voice-off``, ``voice-full``, ``peer-taken``."""
        guest = check_here(state, context)
        if guest.voice == command.peer:
            return []
        if command.peer:
            self._check(state, command, context.person)
        return [Voiced(context.person, command.peer)]

    def _check(self, state: Room, command: Voice, person: str) -> None:
        check_on(state)
        if not self._most:
            raise Refusal("voice-off", limit=0)
        others = [guest.voice for one, guest in state.people.items() if guest.voice and one != person]
        if command.peer in others:
            raise Refusal("peer-taken", peer=command.peer)
        if len(others) >= self._most:
            raise Refusal("voice-full", limit=self._most)


def call(state: Room, command: Call, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``, ``bad-link``."""
    check_host(state, context, "call")
    if command.url and not LINK.fullmatch(command.url):
        raise Refusal("bad-link", scheme="https")
    return [] if command.url == state.call else [Called(command.url, context.person)]


def measure(state: Room, command: Measure, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-here``, ``removed``."""
    guest = check_here(state, context)
    return [] if guest.measured == command.on else [Measured(context.person, command.on)]


def airtime(state: Room, command: Airtime, context: Context) -> list[RoomEvent]:
    """Nobody has spoken for longer than the time since they last said so. Raises Refusal ``not-here``, ``removed``,
    ``no-consent``.
    """
    guest = check_here(state, context)
    if not guest.measured:
        raise Refusal("no-consent", seconds=command.seconds)
    seconds = min(command.seconds, (context.at - guest.aired) // 1000)
    return [Aired(context.person, seconds, context.at)] if seconds > 0 else []


def finish(state: Room, command: Finish, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``."""
    check_system(context, "finish")
    shut = command.on and command.shut
    return [] if (command.on, shut) == (state.finished, state.shut) else [Finished(command.on, shut)]


# --- folding ------------------------------------------------------------------------------------------------------


def voiced(state: Room, event: Voiced) -> Room:
    return _guest(state, event.person, voice=event.peer)


def called(state: Room, event: Called) -> Room:
    return msgspec.structs.replace(state, call=event.url, caller=event.by if event.url else "")


def measured(state: Room, event: Measured) -> Room:
    return _guest(state, event.person, measured=event.on)


def aired(state: Room, event: Aired) -> Room:
    return _guest(state, event.person, aired=event.at)


def finished(state: Room, event: Finished) -> Room:
    """Hands go down with the voices."""
    if not event.on:
        return msgspec.structs.replace(state, finished=False, shut=False)
    quiet = {
        person: msgspec.structs.replace(guest, voice="", hand=False) if guest.voice or guest.hand else guest
        for person, guest in state.people.items()
    }
    return msgspec.structs.replace(state, finished=True, shut=event.shut, people=quiet, turns=None)


def _guest(state: Room, person: str, **changes: Any) -> Room:  # noqa: ANN401 - fields of a guest
    guest = state.people.get(person)
    if guest is None:
        return state
    return msgspec.structs.replace(state, people={**state.people, person: msgspec.structs.replace(guest, **changes)})
