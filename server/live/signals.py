"""Signalling: how the browsers of people who take part by voice in one room agree on their connections.

What they tell each other passes through and is kept nowhere: in no log, no error, no report.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import msgspec

from game.decider import Refusal
from server.config import Settings
from server.live.fanout import FanOut
from server.live.limits import Buckets
from server.live.messages import Signal, SignalTold
from server.live.sessions import Session, Sessions
from server.live.streams import Streams
from server.voice.offer import offer

RATE, BURST = 30, 200
"""Signals of one person, a second for long and at once: joining five others takes each about 20."""
ROOM = "room/"


class Signals:
    """Carries them between people of one room, and says which servers help."""

    def __init__(self, settings: Settings, streams: Streams, sessions: Sessions, fanout: FanOut) -> None:
        self._settings = settings
        self._streams = streams
        self._sessions = sessions
        self._fanout = fanout
        self._persons = Buckets(RATE, BURST, time.monotonic)

    def check_rate(self, person: str) -> None:
        """Raises Refusal ``rate-limited``."""
        if not self._persons.take(person):
            raise Refusal("rate-limited", rate=RATE)

    async def relay(self, session: Session, asked: Signal) -> None:
        """Carry a signal to the one it is for.

        Raises Refusal ``bad-message``, ``not-allowed``, ``no-voice``, ``no-such-peer``.
        """
        if (asked.data.description is msgspec.UNSET) == (asked.data.candidate is msgspec.UNSET):
            raise Refusal("bad-message", path="$.data")
        people = await self._people(session, asked.stream)
        sender = people.get(session.ticket.person)
        if sender is None or not sender.voice:
            raise Refusal("no-voice", stream=asked.stream)
        told = SignalTold(asked.stream, sender.voice, asked.to, asked.data)
        person = addressee(people, asked, session.ticket.person)
        self._fanout.say(self._pages(session, person, asked), "signal", told)
        self._streams.neighbours.say(asked.stream, person, "signal", told)

    async def ice(self, session: Session, stream: str) -> dict[str, Any]:
        """Return how the session gets into a room by voice. Raises Refusal ``not-allowed``, ``voice-off``."""
        await self._people(session, stream)
        if not self._settings.voice:
            raise Refusal("voice-off", limit=0)
        return offer(self._settings, stream.removeprefix(ROOM), session.ticket.person, time.time())

    async def _people(self, session: Session, stream: str) -> Mapping[str, Any]:
        """Return who is in a room that the session is present in. Raises Refusal ``not-allowed``."""
        _check_present(session, stream)
        room = await self._streams.open(stream)
        _check_present(session, stream)  # the doors may have closed meanwhile
        people: Mapping[str, Any] = room.state.people
        return people

    def _pages(self, session: Session, person: str, asked: Signal) -> list[str]:
        beside = self._sessions.beside(session.ticket).get(person, ())
        return [other.eio_sid for other in beside if asked.stream in other.followed]


def addressee(people: Mapping[str, Any], asked: Signal, own: str) -> str:
    """Return the person for whom a signal is. Raises Refusal ``no-such-peer``."""
    person = next((one for one, guest in people.items() if guest.voice == asked.to and one != own), None)
    if person is None:
        raise Refusal("no-such-peer", peer=asked.to)
    return person


def _check_present(session: Session, stream: str) -> None:
    entry = session.followed.get(stream)
    if entry is None or entry.quiet or not stream.startswith(ROOM):
        raise Refusal("not-allowed", stream=stream)
