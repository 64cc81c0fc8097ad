"""Errands: what a meetup wants to happen in other streams, carried out exactly once, whatever breaks in between.

An errand is in the meetup's log until its delivery is; its number makes the key under which the other stream's log
remembers it. So after a crash it is simply sent again.
"""

from __future__ import annotations

import asyncio
import logging
import secrets

from game.decider import Context, Refusal
from server.incidents import report
from server.live.clock import Clock
from server.live.stream import Stream
from server.live.streams import Streams
from server.log.errors import LogError
from server.meetup.commands import Deliver
from server.meetup.state import Errand

log = logging.getLogger("nijikai.courier")

AT_ONCE = 32
"""Streams that errands are carried to at the same time."""
MOST = 1000
"""Errands of one delivery."""
PAUSE, LONGEST_PAUSE = 500, 8_000
"""Milliseconds until the log is tried again; twice as long each time."""

Batch = dict[str, list[tuple[str, Errand]]]
"""Stream -> what it is to be sent, in order."""


class Courier:
    """One round at a time for each stream that has errands."""

    def __init__(self, streams: Streams, clock: Clock) -> None:
        self._streams = streams
        self._clock = clock
        self._rounds: dict[str, asyncio.Task[Stream]] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._closed = False
        streams.duty(self._look, of=lambda kind: kind.errands is not None)

    async def close(self) -> None:
        """Stop where we are: what is not delivered is still in the log."""
        self._closed = True
        rounds = list(self._rounds.values())
        for task in rounds:
            task.cancel()
        await asyncio.gather(*rounds, return_exceptions=True)

    def _look(self, stream: Stream) -> None:
        errands = stream.kind.errands
        if errands is None or self._closed or stream.name in self._rounds or not errands(stream.state):
            return
        task = asyncio.ensure_future(self._go(stream.name))
        self._rounds[stream.name] = task
        task.add_done_callback(lambda done: self._done(stream, done))

    def _done(self, stream: Stream, task: asyncio.Task[Stream]) -> None:
        del self._rounds[stream.name]
        if task.cancelled():
            return
        if error := task.exception():
            log.error("errands of a %s were not carried out", stream.kind.name, exc_info=error)
        else:
            self._look(task.result())  # there may be new ones since it last looked

    async def _go(self, name: str) -> Stream:
        """Carry out errands until there are none; return the stream as it is then."""
        pause = PAUSE
        while batch := batch_of(stream := await self._streams.open(name)):
            try:
                await self._round(name, batch)
                pause = PAUSE
            except Exception as error:  # whatever it was: the errands are in the log, and nobody else carries them out
                known = isinstance(error, LogError)
                log.warning("errands of a meetup have to wait: %s", error, exc_info=None if known else error)
                await self._clock.until(self._clock.now() + pause, asyncio.Event())
                pause = min(pause * 2, LONGEST_PAUSE)
        return stream

    async def _round(self, name: str, batch: Batch) -> None:
        """Carry out a batch and note it, or that part of it that could be. Raises LogError for the rest."""
        done: dict[str, str] = {}
        work = (self._carry(name, stream, errands, done) for stream, errands in batch.items())
        troubles = await asyncio.gather(*work, return_exceptions=True)
        if done:
            failed = {errand: code for errand, code in done.items() if code}
            delivery = Deliver(tuple(sorted(done, key=int)), failed)
            await self._streams.run(name, delivery, Context("", "system", self._clock.now()), "")
        for trouble in troubles:
            if trouble is not None:
                raise trouble

    async def _carry(self, name: str, stream: str, errands: list[tuple[str, Errand]], done: dict[str, str]) -> None:
        """Carry out the errands to one stream, one after the other; ``done``: errand -> why not, or empty."""
        async with self._slots:
            for number, errand in errands:
                key = f"errand:{name.removeprefix('meetup/')}:{number}"
                done[number] = await self._do(stream, errand, key)

    async def _do(self, stream: str, errand: Errand, key: str) -> str:
        """Carry out one errand; return the code of the refusal, if it is refused. Raises LogError."""
        chance = {errand.chance: secrets.token_hex(32)} if errand.chance else {}
        try:
            command = self._streams.kinds.of(stream).command(errand.command | chance)
            context = Context(errand.by, errand.role, self._clock.now())
            await self._streams.run(stream, command, context, key)
        except Refusal as refusal:
            return refusal.code
        except LogError:
            raise
        except Exception as error:  # noqa: BLE001 - one errand's trouble must not keep the others from being done
            return f"internal-{report(error, 'an errand')}"
        return ""


def batch_of(stream: Stream) -> Batch:
    """Return the errands that a stream's state has pending, by the stream they are for."""
    pending = stream.kind.errands(stream.state) if stream.kind.errands else {}
    batch: Batch = {}
    for number in sorted(pending, key=int)[:MOST]:
        batch.setdefault(pending[number].stream, []).append((number, pending[number]))
    return batch
