"""When followers are told: a few at once; many not more often than a screen needs, several changes as one."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from functools import partial
from time import perf_counter
from typing import Protocol

from server.counting import QUICK, Spread
from server.live.clock import Clock
from server.live.stream import Stream
from server.live.telling import Update
from server.spans import span

log = logging.getLogger("nijikai.herald")

MANY, THRONG = 50, 200
"""Followers of a stream from which on changes are merged, and merged for longer."""
WINDOW, LONG_WINDOW = 100, 250
"""Milliseconds between two updates for many, and for a throng."""


class Teller(Protocol):
    """Who hears of what happened. No call may block: they run while the stream is held."""

    def tell(self, stream: str, update: Update) -> None: ...

    def listeners(self, stream: str) -> int: ...

    def audiences(self, stream: str) -> Collection[str]:
        """As which audiences somebody follows."""


class Herald:
    """Tells each stream's followers, in its time."""

    def __init__(self, teller: Teller, clock: Clock) -> None:
        self._teller = teller
        self._clock = clock
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self.delays = Spread(QUICK)
        """Seconds from when something is in the log until all who follow have been sent it."""

    def moved(self, stream: Stream) -> None:
        """A stream has advanced."""
        listeners = self._teller.listeners(stream.name)
        if listeners == 0:
            stream.settle()
            return
        stream.moved = stream.moved or perf_counter()
        if listeners < MANY:
            self._tell(stream)
        elif stream.name not in self._waiting:
            self._tell_in_time(stream, WINDOW if listeners < THRONG else LONG_WINDOW)

    async def close(self) -> None:
        """Stop; whoever still listens comes back and asks."""
        for task in list(self._waiting.values()):
            task.cancel()
        await asyncio.gather(*list(self._waiting.values()), return_exceptions=True)

    def _tell(self, stream: Stream) -> None:
        with span("fan out"):
            self._teller.tell(stream.name, stream.tell(self._teller.audiences(stream.name)))
        if stream.moved:
            self.delays.add(perf_counter() - stream.moved)
        stream.moved = 0.0

    def _tell_in_time(self, stream: Stream, window: int) -> None:
        now = self._clock.now()
        if stream.kind.discreet is not None:
            at = now - now % window + window  # by the clock alone: how long it takes tells nobody of what others did
        elif now >= stream.told_at + window:
            stream.told_at = now
            self._tell(stream)
            return
        else:
            at = min(stream.told_at, now) + window  # the machine's clock may have been set back meanwhile
        task = asyncio.ensure_future(self._wait(stream, at))
        self._waiting[stream.name] = task
        task.add_done_callback(partial(self._done, stream.name))

    def _done(self, name: str, task: asyncio.Task[None]) -> None:
        if self._waiting.get(name) is task:
            del self._waiting[name]
        if not task.cancelled() and (error := task.exception()):
            log.error("could not tell what happened", exc_info=error)

    async def _wait(self, stream: Stream, at: int) -> None:
        await self._clock.until(at, asyncio.Event())
        self._waiting.pop(stream.name, None)  # before it is told: whatever comes from now on waits for another one
        if stream.told < stream.seq:
            stream.told_at = self._clock.now()
            self._tell(stream)
