"""Processes that solve problems for us, started when the first is needed and kept for the next."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress

from server.live import worker
from server.live.worker import LENGTH, frame

MOST = 2
"""Problems that are solved at the same time; more would take the event loop's time."""
LONGER = 30.0
"""Seconds that an answer may take beyond its budget: a process has to start, or is hung."""


class Lost(Exception):
    """The process has ended, or does not answer."""


class Worker:
    """One process, and a new one when it has ended."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None

    async def ask(self, question: bytes, seconds: float, stop: asyncio.Event) -> bytes:
        """Return the answer; empty, if there is none. Raises Lost."""
        process = await self._start()
        stopper = asyncio.ensure_future(_pass_on(stop, process))
        try:
            async with asyncio.timeout(seconds + LONGER):
                return await _exchange(process, question)
        except (OSError, EOFError, TimeoutError):
            raise Lost from None
        finally:
            stopper.cancel()

    async def _start(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                worker.__name__,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=environment(),
            )
        return self._process

    async def close(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _exchange(process: asyncio.subprocess.Process, question: bytes) -> bytes:
    into, out = process.stdin, process.stdout
    if into is None or out is None:
        raise EOFError
    into.write(frame(question))
    await into.drain()
    return await out.readexactly(int.from_bytes(await out.readexactly(LENGTH)))


async def _pass_on(stop: asyncio.Event, process: asyncio.subprocess.Process) -> None:
    """Say so when the best so far will do."""
    await stop.wait()
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.write(frame(b""))
            await process.stdin.drain()


def environment() -> dict[str, str]:
    """Return ours, without what is secret, and with our own way to modules; one thread is enough for small numbers."""
    kept = {name: value for name, value in os.environ.items() if name in KEPT}
    path = os.pathsep.join(part for part in sys.path if part)
    return {**kept, "PYTHONPATH": path, **dict.fromkeys(THREADS, "1")}


KEPT = frozenset({"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "LD_LIBRARY_PATH"})
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Crew:
    """All of them."""

    def __init__(self, most: int = MOST) -> None:
        self._workers = [Worker() for _ in range(most)]
        self._free: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()  # the one that was busy last is warm
        for each in self._workers:
            self._free.put_nowait(each)

    async def ask(self, question: bytes, seconds: float, stop: asyncio.Event) -> bytes:
        """Return the answer, from whoever is free first; empty, if there is none. Raises Lost."""
        free = await self._free.get()
        try:
            return await free.ask(question, seconds, stop)
        except BaseException:
            await free.close()  # an answer that nobody waits for must not be taken for the next one
            raise
        finally:
            self._free.put_nowait(free)

    async def close(self) -> None:
        await asyncio.gather(*(each.close() for each in self._workers))
