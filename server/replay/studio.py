"""The server's side of the process that makes recordings: started by the first who asks, and anew when it has ended."""

from __future__ import annotations

import asyncio
import itertools
import sys
from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from server.live.crew import environment
from server.live.worker import frame
from server.replay.frames import read_frame
from server.replay.messages import Answer, Asked, Setup

if TYPE_CHECKING:
    from server.replay.booth import Booth

MODULE: Final = "server.replay.process"
"""Not imported here: it loads what only recordings need."""
TRIES: Final = 2
"""The process may have ended just before it was asked."""


class Lost(Exception):
    """The process has ended, or cannot be started."""


class Studio(Protocol):
    """Answers questions."""

    async def ask(self, asked: Asked) -> Answer: ...

    async def close(self) -> None: ...


class Inside:
    """Without a process: for logs that are in this one's memory only."""

    def __init__(self, booth: Booth) -> None:
        self.booth = booth

    async def ask(self, asked: Asked) -> Answer:
        return await self.booth.answer(asked)

    async def close(self) -> None:
        await self.booth.close()


class Outside:
    """A process of its own."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._waiting: dict[int, asyncio.Future[Answer]] = {}
        self._numbers = itertools.count(1)
        self._turn = asyncio.Lock()

    async def ask(self, asked: Asked) -> Answer:
        """Raises Lost."""
        for _ in range(TRIES):
            number = next(self._numbers)
            answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
            self._waiting[number] = answer
            try:
                await self._send(msgspec.structs.replace(asked, id=number))
                return await answer
            except (OSError, EOFError):
                continue
            finally:
                self._waiting.pop(number, None)
        raise Lost

    async def close(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()
        if self._reading is not None:
            await asyncio.gather(self._reading, return_exceptions=True)

    async def _send(self, asked: Asked) -> None:
        async with self._turn:
            if self._process is None or self._process.returncode is not None:
                await self._start()
            await self._write(msgspec.msgpack.encode(asked))

    async def _start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            MODULE,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=environment(),
        )
        self._reading = asyncio.ensure_future(self._read(self._process))
        await self._write(msgspec.msgpack.encode(self._setup))

    async def _write(self, data: bytes) -> None:
        into = self._process.stdin if self._process else None
        if into is None:
            raise EOFError
        into.write(frame(data))
        await into.drain()

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        """Hand out answers, until the process ends: then there are none for those who wait."""
        source = process.stdout
        while source is not None and (data := await read_frame(source)) is not None:
            answer = msgspec.msgpack.decode(data, type=Answer)
            waiting = self._waiting.get(answer.id)
            if waiting is not None and not waiting.done():
                waiting.set_result(answer)
        await process.wait()
        if self._process is process or self._process is None:
            for waiting in self._waiting.values():
                if not waiting.done():
                    waiting.set_exception(EOFError())
