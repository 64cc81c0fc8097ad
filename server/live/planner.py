"""Quests: what a stream wants to have worked out, and who does it while the event loop goes on with everything else.

A quest is in the stream's state until its answer is; its number makes the key under which the log remembers the answer.
So after a crash, ours or the worker's, it is simply worked out again.
"""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Any

from game.decider import Context, Refusal
from server.live.clock import Clock
from server.live.crew import Crew, Lost
from server.live.kinds import Quest, Quests
from server.live.stream import Stream
from server.live.streams import Streams
from server.log.errors import LogError

log = logging.getLogger("nijikai.planner")

ATTEMPTS = 2
"""How often a worker may get lost over the same question."""
PAUSE, LONGEST_PAUSE = 500, 8_000
"""Milliseconds until the log is tried again; twice as long each time."""


class Planner:
    """One quest at a time for each stream that has one."""

    def __init__(self, streams: Streams, clock: Clock, crew: Crew | None = None) -> None:
        self._streams = streams
        self._clock = clock
        self._crew = crew or Crew()
        self._quests: dict[str, tuple[int, asyncio.Event]] = {}
        """Stream -> the quest under way, and what tells its worker to come to an end."""
        self._answered: dict[str, int] = {}
        """Stream -> the quest answered last, so that one whose answer is refused is not worked out for ever."""
        self._tasks: set[asyncio.Task[Stream]] = set()
        self._closed = False
        streams.duty(self._look, of=lambda kind: kind.quests is not None)

    @property
    def crew(self) -> Crew:
        """Who works things out, for others too."""
        return self._crew

    async def close(self) -> None:
        """Stop where we are: what is not answered is still in the log."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._crew.close()

    def _look(self, stream: Stream) -> None:
        quests = stream.kind.quests
        if quests is None or self._closed:
            return
        wanted = quests.wanted(stream.state)
        if under_way := self._quests.get(stream.name):
            number, stop = under_way
            if wanted is None or wanted.number != number or wanted.stop:
                stop.set()  # what is wanted now begins when this has ended, in a moment
        elif wanted is not None and wanted.number != self._answered.get(stream.name):
            self._begin(stream, quests, wanted)

    def _begin(self, stream: Stream, quests: Quests, wanted: Quest) -> None:
        stop = asyncio.Event()
        if wanted.stop:
            stop.set()
        self._quests[stream.name] = (wanted.number, stop)
        task = asyncio.ensure_future(self._go(stream, quests, wanted, stop))
        self._tasks.add(task)
        task.add_done_callback(partial(self._done, stream))

    def _done(self, stream: Stream, task: asyncio.Task[Stream]) -> None:
        self._answered[stream.name] = self._quests.pop(stream.name)[0]
        self._tasks.discard(task)
        if task.cancelled():
            return
        if error := task.exception():
            log.error("a quest of a %s was not answered", stream.kind.name, exc_info=error)
        else:
            self._look(task.result())  # there may be another one since it last looked

    async def _go(self, stream: Stream, quests: Quests, wanted: Quest, stop: asyncio.Event) -> Stream:
        """Answer a quest; return the stream as it is then."""
        found = await self._work_out(stream, quests, wanted, stop)
        try:
            command = quests.answer(wanted.number, found)
        except ValueError:
            log.exception("what was worked out for a %s cannot be read", stream.kind.name)
            command = quests.answer(wanted.number, b"")
        await self._send(stream, command, f"quest:{stream.name.partition('/')[2]}:{wanted.number}")
        return await self._streams.open(stream.name)

    async def _send(self, stream: Stream, command: Any, key: str) -> None:  # noqa: ANN401
        """Bring the answer home, however long the log takes."""
        pause = PAUSE
        while True:
            try:
                await self._streams.run(stream.name, command, Context("", "system", self._clock.now()), key)
            except Refusal as refusal:
                log.warning("what was worked out for a %s was refused: %s", stream.kind.name, refusal.code)
            except LogError as error:
                log.warning("what was worked out for a %s has to wait: %s", stream.kind.name, error)
                await self._clock.until(self._clock.now() + pause, asyncio.Event())
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            return

    async def _work_out(self, stream: Stream, quests: Quests, wanted: Quest, stop: asyncio.Event) -> bytes:
        """Return what a worker has found; nothing, if it could not."""
        question = quests.question(stream.state)
        for _ in range(ATTEMPTS):
            try:
                return await self._crew.ask(question, wanted.seconds, stop)
            except Lost:
                log.warning("a worker got lost over a quest of a %s", stream.kind.name)
            except OSError:
                log.exception("no worker can be started")
        return b""
