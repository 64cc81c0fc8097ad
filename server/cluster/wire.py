"""Connections to Redis: one on which commands go out many at a time, one on which news comes in."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from typing import Any

from redis.exceptions import RedisError, ResponseError

FAULTS = (RedisError, OSError, TimeoutError, EOFError)
"""What a connection raises when it is no good any more."""
MOST = 20_000
"""Commands that may wait to be sent; with more, Redis is as good as gone."""
ANSWER_SECONDS = 2.0
Command = tuple[Any, ...]


class Lost(Exception):
    """The connection is gone, or does not answer."""


class Wire:
    """Commands to Redis. What gathers while others are on their way goes out together."""

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 - of the library
        self._connection = connection
        self._waiting: list[tuple[Command, asyncio.Future[Any] | None]] = []
        self._asked: deque[asyncio.Future[Any] | None] = deque()
        self._wake = asyncio.Event()

    def send(self, *command: Any) -> None:  # noqa: ANN401 - what Redis takes
        """Have a command carried out; nobody waits for its answer."""
        self._waiting.append((command, None))
        self._wake.set()

    async def ask(self, *command: Any) -> Any:  # noqa: ANN401 - what Redis takes and gives
        """Return the answer to a command. Raises Lost."""
        done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append((command, done))
        self._wake.set()
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                return await done
        except TimeoutError:
            raise Lost from None

    async def run(self) -> None:
        """Carry commands and answers until the connection is gone. Raises one of FAULTS or Lost."""
        try:
            await together(self._write(), self._read())
        finally:
            self._give_up()

    async def close(self) -> None:
        await hang_up(self._connection)

    async def _write(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            if len(self._waiting) > MOST:
                raise Lost
            batch, self._waiting = self._waiting, []
            self._asked.extend(done for _, done in batch)
            async with asyncio.timeout(ANSWER_SECONDS):
                packed = self._connection.pack_commands([command for command, _ in batch])
                await self._connection.send_packed_command(packed, check_health=False)

    async def _read(self) -> None:
        while True:
            try:
                answer = await self._connection.read_response(timeout=math.inf, disconnect_on_error=False)
            except ResponseError as error:  # moved to another node, say: a new connection finds out
                raise Lost(str(error)) from error
            done = self._asked.popleft()
            if done is not None and not done.done():
                done.set_result(answer)

    def _give_up(self) -> None:
        for done in [*self._asked, *(done for _, done in self._waiting)]:
            if done is not None and not done.done():
                done.set_exception(Lost())
                done.exception()  # whoever asked may have gone
        self._asked.clear()
        self._waiting.clear()


class Ear:
    """Channels that are listened to."""

    def __init__(self, connection: Any, heard: Callable[[bytes], None]) -> None:  # noqa: ANN401 - of the library
        self._connection = connection
        self._heard = heard
        self._confirmations: dict[bytes, asyncio.Future[None]] = {}

    async def open(self, channels: Iterable[str]) -> None:
        """Listen to channels, from when this returns. Raises Lost."""
        names = list(channels)
        if not names:
            return
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._confirmations[names[-1].encode()] = done  # the others are confirmed before it
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._connection.send_command("SUBSCRIBE", *names, check_health=False)
                await done
        except (TimeoutError, *FAULTS) as error:
            raise Lost from error

    async def shut(self, channels: Iterable[str]) -> None:
        """Listen to channels no longer. Raises Lost."""
        names = list(channels)
        if names:
            try:
                await self._connection.send_command("UNSUBSCRIBE", *names, check_health=False)
            except FAULTS as error:
                raise Lost from error

    async def run(self) -> None:
        """Hand on what is heard until the connection is gone. Raises one of FAULTS or Lost."""
        while True:
            kind, channel, *rest = await self._connection.read_response(timeout=math.inf, disconnect_on_error=False)
            if kind == b"message":
                self._heard(rest[0])
            elif kind == b"subscribe" and (done := self._confirmations.pop(channel, None)) and not done.done():
                done.set_result(None)

    async def close(self) -> None:
        await hang_up(self._connection)


async def together(*works: Coroutine[Any, Any, None]) -> None:
    """Do several things at once until one of them fails. Raises what that raised."""
    try:
        async with asyncio.TaskGroup() as group:
            for work in works:
                group.create_task(work)
    except BaseExceptionGroup as errors:
        raise first(errors) from None


async def hang_up(connection: Any) -> None:  # noqa: ANN401 - of the library
    """End a connection, whether or not it is good for anything."""
    with suppress(*FAULTS):
        await connection.disconnect()


def first(error: BaseException) -> BaseException:
    """Return an error, or one of those of a group, however deep."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
