"""Who is connected: the first connection of a person makes them arrive, the last one gone for a while makes them leave.

What presence finds out becomes commands of the streams ``room/<id>`` and ``table/<id>``, like everything else.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from game.decider import Context, Refusal
from server.live.clock import Clock
from server.live.stream import Stream
from server.live.streams import Streams
from server.log.errors import LogError
from server.people.tickets import Ticket

log = logging.getLogger("nijikai.presence")

Key = tuple[str, str]
"""Table and person."""


class Presences:
    """All connections of this process, by table and person."""

    def __init__(self, streams: Streams, clock: Clock, *, away: float, rejoin: float) -> None:
        self._streams = streams
        self._clock = clock
        self._away = round(away * 1000)
        self._rejoin = round(rejoin * 1000)
        self._connections: dict[Key, set[str]] = {}
        self._leaving: dict[Key, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False
        streams.watchers.append(self)

    async def came(self, ticket: Ticket, sid: str) -> None:
        """A connection of the ticket's owner follows the room; when this returns, everybody has been told."""
        key = (ticket.table, ticket.person)
        connections = self._connections.setdefault(key, set())
        first = not connections
        connections.add(sid)
        if key in self._leaving:
            self._leaving.pop(key).set()
        if first:
            await self._arrive(ticket)

    def gone(self, ticket: Ticket, sid: str) -> None:
        """A connection has ended."""
        key = (ticket.table, ticket.person)
        connections = self._connections.get(key, set())
        connections.discard(sid)
        if key in self._connections and not connections and not self._closed:
            del self._connections[key]
            self._leave_after(key, self._away)

    def loaded(self, stream: Stream) -> None:
        """A stream was read from the log: whoever it says is here has some time to show up."""
        table = stream.name.partition("/")[2]
        for person in stream.kind.presence.here(stream.state):
            if (table, person) not in self._connections:
                self._leave_after((table, person), self._rejoin)

    def deadline(self, stream: str, at: int | None) -> None:
        """Nothing to do with presence."""

    async def close(self) -> None:
        """Forget everybody without a word: it is the server that goes, not they."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # --- arriving and leaving -------------------------------------------------------------------------------------

    def _leave_after(self, key: Key, grace: int) -> None:
        if key not in self._leaving:
            back = self._leaving[key] = asyncio.Event()
            self._spawn(self._leave(key, self._clock.now() + grace, back))

    async def _arrive(self, ticket: Ticket) -> None:
        for name in ticket.streams:
            stream = await self._streams.open(name)
            await self._run(name, stream.kind.presence.arrive(stream.state, ticket))

    async def _leave(self, key: Key, at: int, back: asyncio.Event) -> None:
        await self._clock.until(at, back)
        if back.is_set():
            return
        del self._leaving[key]
        table, person = key
        for name in (f"room/{table}", f"table/{table}"):
            stream = await self._streams.open(name)
            await self._run(name, stream.kind.presence.leave(stream.state, person))

    async def _run(self, stream: str, command: Any) -> None:  # noqa: ANN401
        if command is None:
            return
        try:
            await self._streams.run(stream, command, Context("", "system", self._clock.now()), "")
        except Refusal as refusal:
            log.info("%s was refused: %s", type(command).__name__, refusal.code)
        except LogError:
            log.exception("could not record that somebody came or went")

    def _spawn(self, work: Any) -> None:  # noqa: ANN401
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("presence failed", exc_info=error)
