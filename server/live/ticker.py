"""Clocks: a stream's deadline becomes a Tick when it is due. The deadlines live in the log, so they survive us."""

from __future__ import annotations

import asyncio
import heapq
import logging
from typing import Any

from game.decider import Context, Refusal
from server.counting import TickCounts
from server.doing import DOING, Doing
from server.live.clock import Clock
from server.live.stream import Stream
from server.live.streams import Streams
from server.log.store import LogStore

log = logging.getLogger("nijikai.ticker")

RESCAN = 5_000
"""Milliseconds between two looks into the log for deadlines that no process of now has set."""
LATE = 2_000
"""Milliseconds after which a deadline of a stream that nobody here has in memory counts as missed by who keeps it."""
RETRY, REFUSED = 1_000, 60_000
"""Milliseconds until a tick that failed, or that the rules refused, is tried again."""


class Ticker:
    """One task that sleeps until the next deadline."""

    def __init__(self, streams: Streams, store: LogStore, clock: Clock) -> None:
        self.counts = TickCounts()
        self._streams = streams
        self._store = store
        self._clock = clock
        self._heap: list[tuple[int, str]] = []
        self._deadlines: dict[str, int] = {}
        self._wake = asyncio.Event()
        self._ticks: dict[str, asyncio.Task[None]] = {}
        self._rescan_at = 0
        self._task: asyncio.Task[None] | None = None
        streams.duty(self._kept, self._moved)

    @property
    def overdue(self) -> int:
        """How many deadlines have passed whose tick has not begun."""
        now = self._clock.now()
        return sum(at <= now for at in self._deadlines.values())

    def start(self) -> None:
        self._task = asyncio.ensure_future(self._go())

    async def close(self) -> None:
        tasks = [task for task in (self._task, *self._ticks.values()) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def deadline(self, stream: str, at: int | None) -> None:
        """A stream's deadline is now ``at``."""
        if at is None:
            self._deadlines.pop(stream, None)
        elif self._deadlines.get(stream) != at:
            self._deadlines[stream] = at
            heapq.heappush(self._heap, (at, stream))
            if self._heap[0] == (at, stream):
                self._wake.set()

    def _kept(self, stream: Stream) -> None:
        """A stream is ours to see to. Its deadline may have passed long ago."""
        if stream.name not in self._ticks:  # else it looks again itself
            self.deadline(stream.name, stream.kind.decider.deadline(stream.state))

    def _moved(self, stream: Stream, _before: Any, at: int | None) -> None:  # noqa: ANN401
        self.deadline(stream.name, at)

    # --- the task -------------------------------------------------------------------------------------------------

    async def _go(self) -> None:
        while True:
            if self._clock.now() >= self._rescan_at:
                await self._rescan()
            self._tick_due()
            self._wake.clear()
            await self._clock.until(min(self._next(), self._rescan_at), self._wake)

    async def _rescan(self) -> None:
        self._rescan_at = self._clock.now() + RESCAN
        neighbours = self._streams.neighbours
        try:
            due = await self._store.due(self._rescan_at if neighbours.alone else self._clock.now() - LATE)
            for stream, at in due:
                if stream not in self._deadlines and stream not in self._ticks and await neighbours.keep(stream):
                    self.deadline(stream, at)
        except Exception:  # whatever it was, the clocks must not stop
            log.exception("could not read deadlines; trying again")

    def _next(self) -> int:
        while self._heap and self._deadlines.get(self._heap[0][1]) != self._heap[0][0]:
            heapq.heappop(self._heap)  # has been changed since
        return self._heap[0][0] if self._heap else self._rescan_at

    def _tick_due(self) -> None:
        while self._next() <= self._clock.now() and self._heap:
            at, stream = heapq.heappop(self._heap)
            del self._deadlines[stream]
            self.counts.late.add((self._clock.now() - at) / 1000)
            if stream not in self._ticks:  # a tick under way looks again when it is done
                self._ticks[stream] = asyncio.ensure_future(self._tick(stream))

    async def _tick(self, name: str) -> None:
        DOING.set(Doing("", name, "tick", ""))
        try:
            stream = await self._streams.open(name)
            before = stream.seq
            if not stream.kept:
                return  # another worker has it by now
            if stream.kind.tick is not None:
                await self._streams.run(name, stream.kind.tick, Context("", "system", self._clock.now()), "")
        except Refusal as refusal:  # its pack has changed under it, say: nobody is served by asking often
            self.counts.failed += 1
            log.warning("a tick of a %s was refused: %s", name.partition("/")[0], refusal.code)
            self.deadline(name, self._clock.now() + REFUSED)
        except Exception:  # whatever it was, this table must not stop, nor the others
            self.counts.failed += 1
            log.exception("a tick of a %s failed; trying again", name.partition("/")[0])
            self.deadline(name, self._clock.now() + RETRY)
        else:
            self._look_again(stream, moved=stream.seq > before)
        finally:
            del self._ticks[name]  # at once: a deadline that came due before somebody heard of our end would be skipped

    def _look_again(self, stream: Stream, *, moved: bool) -> None:
        """Note the deadline that the tick has left; not at once, if it decided to nothing."""
        at = stream.kind.decider.deadline(stream.state)
        if at is not None and stream.kind.tick is not None:
            self.deadline(stream.name, at if moved else max(at, self._clock.now() + RETRY))
