"""Who is present in a stream: the first connection of a person makes them arrive, the last one gone for a while makes
them leave. What presence finds out becomes commands of the stream, like everything else.
"""

from __future__ import annotations

import asyncio
import heapq
import logging
from collections.abc import Callable
from typing import Any, Final

from game.decider import Context, Refusal
from server.live.clock import Clock
from server.live.kinds import Presence
from server.live.stream import Stream
from server.live.streams import Streams
from server.log.errors import LogError
from server.people.tickets import Ticket

log = logging.getLogger("nijikai.presence")

Key = tuple[str, str]
"""Stream and person."""
AGAIN: Final = 2_000
"""Milliseconds until what could not be recorded is tried again."""


class Presences:
    """All who are present by a connection of this process, and those who are about to have left."""

    def __init__(self, streams: Streams, clock: Clock, *, away: float, rejoin: float) -> None:
        self._streams = streams
        self._clock = clock
        self._away = round(away * 1000)
        self._rejoin = round(rejoin * 1000)
        self._neighbours = streams.neighbours
        self._here: dict[str, dict[str, int]] = {}
        """Stream -> person -> connections."""
        self._tickets: dict[Key, Ticket] = {}
        """Of those who are here, where another worker may say that they have gone."""
        self._leaving: dict[Key, int] = {}
        """When they will have left, unless they are back before."""
        self._heap: list[tuple[int, str, str]] = []
        self._departures: dict[Key, asyncio.Task[None]] = {}
        """Leaving just now."""
        self._returns: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._watch: asyncio.Task[None] | None = None
        self._closed = False
        self._failing = False
        """Whether the log was not there when somebody last came or went."""
        streams.on_kept.append(self.look_round)
        if not self._neighbours.alone:
            streams.heed(self._moved)

    async def came(self, ticket: Ticket, name: str) -> None:
        """A connection of the ticket's owner follows a stream; when this returns, everybody has been told."""
        people = self._here.setdefault(name, {})
        people[ticket.person] = people.get(ticket.person, 0) + 1
        self._leaving.pop((name, ticket.person), None)
        if not self._neighbours.alone:
            self._tickets[name, ticket.person] = ticket
            self._neighbours.came(name, ticket.person)
        departure = self._departures.get((name, ticket.person))
        if departure is not None:
            await asyncio.wait([departure])
        # asked for further connections too: the first may have come too early, as a console does for who plays later
        if not await self._arrive(name, ticket):
            self._return(name, ticket)

    def _went_early(self, name: str, person: str) -> None:
        """They have gone before it was noted that they had come."""
        if (name, person) not in self._leaving and not self._closed:
            self._leave_in(0, name, person)

    def gone(self, person: str, name: str, *, at_once: bool = False) -> None:
        """One of the person's connections has stopped following the stream."""
        people = self._here.get(name, {})
        if person not in people or self._closed:
            return
        people[person] -= 1
        if not people[person]:
            del people[person]
            self._tickets.pop((name, person), None)
            self._neighbours.went(name, person)
            self._leave_in(0 if at_once else self._away, name, person)
        if not people:
            del self._here[name]

    def look_round(self, stream: Stream) -> None:
        """Whoever a stream that is ours to see to says is here, and is not, has some time to show up: it was just read
        from the log, or another worker is gone.
        """
        if not self._neighbours.sure(stream.name):
            return  # nor could we ask whether they are elsewhere; once we can, we look again
        connected = self._here.get(stream.name, {})
        for person in stream.kind.presence.here(stream.state):
            if person not in connected:
                self._leave_in(self._rejoin, stream.name, person)

    def here(self) -> list[Key]:
        """Return who is here by a connection of this worker."""
        return [(name, person) for name, people in self._here.items() for person in people]

    def _moved(self, stream: Stream, before: Any, _deadline: int | None) -> None:  # noqa: ANN401
        """Whom another worker has sent away, while it could not ask whether they are here or a moment before they were,
        comes back at once.
        """
        here = self._here.get(stream.name)
        if not here:
            return
        were, are = stream.kind.presence.here(before), stream.kind.presence.here(stream.state)
        for person in set(were).difference(are).intersection(here) if were != are else ():
            if ticket := self._tickets.get((stream.name, person)):
                self._return(stream.name, ticket)

    def _return(self, name: str, ticket: Ticket) -> None:
        task = asyncio.ensure_future(self._arrive_at_last(name, ticket))
        self._returns.add(task)
        task.add_done_callback(self._returns.discard)

    async def _arrive_at_last(self, name: str, ticket: Ticket) -> None:
        """Record that somebody is here, as soon as it can be, if they still are then."""
        while ticket.person in self._here.get(name, {}) and not await self._arrive(name, ticket):
            await self._clock.until(self._clock.now() + AGAIN, asyncio.Event())

    async def _arrive(self, name: str, ticket: Ticket) -> bool:
        done = await self._record(name, lambda presence, state: presence.arrive(state, ticket))
        if done and ticket.person not in self._here.get(name, {}):
            self._went_early(name, ticket.person)
        return done

    async def close(self) -> None:
        """Forget everybody without a word: it is the server that goes, not they."""
        self._closed = True
        tasks = [task for task in (self._watch, *self._departures.values(), *self._returns) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # --- leaving --------------------------------------------------------------------------------------------------

    def _leave_in(self, grace: int, name: str, person: str) -> None:
        at = self._clock.now() + grace
        self._leaving[name, person] = at
        heapq.heappush(self._heap, (at, name, person))
        if self._watch is None or self._watch.done():
            self._watch = asyncio.ensure_future(self._go())
        elif self._heap[0] == (at, name, person):
            self._wake.set()

    async def _go(self) -> None:
        """Wait for the next who will have left, as long as there are any."""
        while self._heap:
            self._wake.clear()
            await self._clock.until(self._heap[0][0], self._wake)
            while self._heap and self._heap[0][0] <= self._clock.now():
                at, name, person = heapq.heappop(self._heap)
                if self._leaving.get((name, person)) == at:
                    self._depart((name, person))

    def _depart(self, key: Key) -> None:
        del self._leaving[key]
        task = asyncio.ensure_future(self._leave(key, self._departures.get(key)))
        self._departures[key] = task
        task.add_done_callback(lambda done: self._departed(key, done))

    def _departed(self, key: Key, task: asyncio.Task[None]) -> None:
        if self._departures.get(key) is task:
            del self._departures[key]
        if not task.cancelled() and (error := task.exception()):
            log.error("presence failed", exc_info=error)

    async def _leave(self, key: Key, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait([before])
        name, person = key
        if await self._neighbours.elsewhere(name, person) or person in self._here.get(name, {}):
            return
        if not await self._record(name, lambda presence, state: presence.leave(state, person)) and not self._closed:
            self._leave_in(AGAIN, name, person)

    async def _record(self, name: str, made: Callable[[Presence, Any], Any]) -> bool:
        """Make a command of what is so now, and carry it out; False, if the log is not there for it."""
        try:
            stream = await self._streams.open(name)
            if (command := made(stream.kind.presence, stream.state)) is not None:
                await self._streams.run(name, command, Context("", "system", self._clock.now()), "")
        except Refusal as refusal:
            log.info("presence in %s was refused: %s", name.partition("/")[0], refusal.code)
        except LogError:
            if not self._failing:
                log.exception("could not record that somebody came or went; trying again")
            self._failing = True
            return False
        self._failing = False
        return True
