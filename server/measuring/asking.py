"""Asking the measuring process: one for each question, a few at once, each for so long and no longer."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress

import msgspec

from game.decider import Refusal
from server.live.crew import environment
from server.measuring import worker
from server.measuring.question import LENGTH, Answer, Question

MOST = 2
"""Processes at the same time; more would take the event loop's time."""
WAITING = 40
"""Whoever comes when so many wait is asked to come again."""
ONE_THREAD = {"POLARS_MAX_THREADS": "1"}
PATIENCE = 120.0
"""Seconds that one answer may take; a series has one for each of its meetups."""


class Unmeasured(Refusal):
    """There are no figures now. Pages show it as a page of its own, with the status 503."""


class Asking:
    """The processes that are at work. ``asked``: how many questions there were."""

    def __init__(self, most: int = MOST) -> None:
        self._turn = asyncio.Semaphore(most)
        self._waiting = 0
        self.asked = 0

    async def ask(self, question: Question) -> AsyncGenerator[Answer, None]:
        """Yield the answers as they come; close it, to end the process. Raises Unmeasured."""
        if self._waiting >= WAITING:
            raise Unmeasured("measures-busy")
        self._waiting += 1
        self.asked += 1
        try:
            async with self._turn, aclosing(_answers(msgspec.json.encode(question))) as answers:
                async for answer in answers:
                    yield answer
        finally:
            self._waiting -= 1


def problem(answer: Answer) -> Unmeasured | None:
    """Return what is wrong with an answer, if anything is."""
    if answer.trouble == "broken":
        return Unmeasured("measures-broken", stream=answer.stream, seq=answer.seq)
    if answer.trouble == "gone":
        return Unmeasured("measures-busy")
    return Unmeasured("measures-failed") if answer.trouble else None


async def _answers(question: bytes) -> AsyncGenerator[Answer, None]:
    command = (sys.executable, "-m", worker.__name__)
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, env=environment() | ONE_THREAD)
    sending = asyncio.ensure_future(_send(process, question))
    try:
        while data := await _next(process):
            yield msgspec.json.decode(data, type=Answer)
        if await process.wait():
            raise Unmeasured("measures-failed")
    except TimeoutError:
        raise Unmeasured("measures-busy") from None
    finally:
        sending.cancel()
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _send(process: Process, question: bytes) -> None:
    if process.stdin is not None:
        with suppress(OSError):  # it has ended already, and its exit code says so
            process.stdin.write(question)
            await process.stdin.drain()
            process.stdin.close()


async def _next(process: Process) -> bytes:
    """Return the next frame; nothing after the last. Raises TimeoutError."""
    if process.stdout is None:
        return b""
    async with asyncio.timeout(PATIENCE):
        try:
            return await process.stdout.readexactly(int.from_bytes(await process.stdout.readexactly(LENGTH)))
        except asyncio.IncompleteReadError:
            return b""
