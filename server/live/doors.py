"""Doors: who may follow and command which stream. Asked at every subscribe and command, and watched ever after."""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Any

from game.decider import Refusal, Role
from server.live.following import Following
from server.live.kinds import PUBLIC
from server.live.sessions import Pass, Session, Sessions
from server.live.stream import Stream
from server.live.streams import Streams
from server.meetup.naming import is_among_equals, lounge, meetup_of
from server.people.tickets import Ticket

FINAL = frozenset({"removed", "link-revoked"})
"""Codes after which there is nothing left to be connected for."""


@cache
def table_pass(role: Role) -> Pass:
    """Return the pass of whoever has the ticket of a table that stands alone."""
    return Pass(PUBLIC, role)


class Doors:
    """Gives passes, and takes the streams from those whose pass is good no longer."""

    def __init__(self, streams: Streams, sessions: Sessions, following: Following) -> None:
        self._streams = streams
        self._sessions = sessions
        self._following = following
        self._cuts: set[asyncio.Task[None]] = set()
        streams.heed(self._moved, lambda kind: kind.ward is not None)
        streams.memory.needed.append(sessions.leads_to)

    async def enter(self, ticket: Ticket, name: str) -> Pass:
        """Return the pass for a stream.

        Raises Refusal ``unknown-stream``, ``not-allowed``, ``no-such-meetup``, ``removed`` or ``link-revoked``.
        """
        self._streams.kinds.of(name)
        if ticket.kind == "meetup":
            return await self._ask_twice(ticket, name)
        if name not in ticket.streams or meetup_of(name):
            raise Refusal("not-allowed", stream=name)
        return table_pass(ticket.role)

    async def admit(self, ticket: Ticket) -> None:
        """Let somebody connect at all: to the meetup, or, where they have left that, to its lounge. Raises Refusal."""
        house = await self._streams.open(f"meetup/{ticket.place}")
        try:
            ask(house, ticket, house.name)
        except Refusal as refusal:
            if refusal.code != "not-allowed":
                raise
            ask(house, ticket, lounge(ticket.place))

    async def _ask_twice(self, ticket: Ticket, name: str) -> Pass:
        """Turn nobody away whom another worker has just been told to let in."""
        try:
            return await self._ask_all(ticket, name)
        except Refusal:
            if self._streams.neighbours.alone:
                raise
            house = await self._streams.open(f"meetup/{ticket.place}", latest=True)
            if inner := inner_of(house, name):
                await self._streams.open(inner, latest=True)
            return await self._ask_all(ticket, name)

    async def _ask_all(self, ticket: Ticket, name: str) -> Pass:
        house = await self._streams.open(f"meetup/{ticket.place}")
        entry = ask(house, ticket, name)
        inner = inner_of(house, name)
        if not inner:
            return entry
        room = await self._streams.open(inner)
        ask(house, ticket, name)  # again: what was asked before may have changed while that was read
        return ask(room, ticket, name)

    async def close(self) -> None:
        """Wait for connections that are being ended."""
        await asyncio.gather(*self._cuts, return_exceptions=True)

    # --- when a meetup's state changes ----------------------------------------------------------------------------

    def _moved(self, stream: Stream, before: Any, _deadline: int | None) -> None:  # noqa: ANN401
        ward = stream.kind.ward
        if ward is None:
            return
        people = self._sessions.at(stream.name.partition("/")[2])
        for person in tuple(ward.concerned(before, stream.state, people)):
            for session in people.get(person, ()):
                self._check(stream, session)

    def _check(self, house: Stream, session: Session) -> None:
        outer = house.kind.name == "meetup"
        for name, held in list(session.followed.items()):
            inner = self._inner(session, name)
            if not outer and inner != house.name:
                continue
            code = refused(house, session.ticket, name, None if outer and inner else held)
            if code:
                self._following.close(session, name, code)
        code = refused(house, session.ticket, house.name) if outer else ""
        if code in FINAL:
            self._cut(session, code)

    def _inner(self, session: Session, name: str) -> str:
        ward = self._streams.kinds.of(f"meetup/{session.ticket.place}").ward
        return ward.inner(name) if ward else ""

    def _cut(self, session: Session, code: str) -> None:
        """End a connection, and say why."""
        task = asyncio.ensure_future(self._following.dismiss(session, code))
        self._cuts.add(task)
        task.add_done_callback(self._cuts.discard)


def inner_of(house: Stream, name: str) -> str:
    """Return the stream that has the last word about another one, where it is not the house."""
    return house.kind.ward.inner(name) if house.kind.ward else ""


def ask(house: Stream, ticket: Ticket, name: str) -> Pass:
    """Return the pass that a meetup's state gives. Raises Refusal."""
    ward = house.kind.ward
    if ward is None:
        raise Refusal("not-allowed", stream=name)
    role: Role = "attendee" if is_among_equals(name) else ticket.role
    return Pass(ward.passage(house.state, ticket.person, ticket.role, name), role)


def refused(house: Stream, ticket: Ticket, name: str, held: Pass | None = None) -> str:
    """Return why somebody may not follow a stream (any longer, as whom they did); empty if they may."""
    try:
        entry = ask(house, ticket, name)
    except Refusal as refusal:
        return refusal.code
    return "" if held is None or entry.audience == held.audience else "not-allowed"
