"""A connection on which a worker only speaks: Redis is asked to answer nothing, since every answer would wake us."""

from __future__ import annotations

import asyncio
import math
from contextlib import suppress
from typing import Any

from redis.exceptions import ResponseError

from server.cluster.wire import ANSWER_SECONDS, MOST, Lost, hang_up, together


class Mouth:
    """Says words on channels. Whether anybody has heard them is found out by other means."""

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 - of the library
        self._connection = connection
        self._waiting: list[bytes] = []
        self._wake = asyncio.Event()

    def say(self, channel: str, word: bytes) -> None:
        self._waiting += self._connection.pack_command("PUBLISH", channel, word)
        self._wake.set()

    async def run(self) -> None:
        """Speak until the connection is gone. Raises one of FAULTS or Lost."""
        await together(self._speak(), self._overhear())

    async def close(self) -> None:
        await hang_up(self._connection)

    async def _speak(self) -> None:
        await self._write(self._connection.pack_command("CLIENT", "REPLY", "OFF"))
        while True:
            await self._wake.wait()
            self._wake.clear()
            if len(self._waiting) > MOST:
                raise Lost
            words, self._waiting = self._waiting, []
            await self._write(words)

    async def _write(self, packed: list[bytes]) -> None:
        async with asyncio.timeout(ANSWER_SECONDS):
            await self._connection.send_packed_command(packed, check_health=False)

    async def _overhear(self) -> None:
        """Notice when the connection is gone. A Redis that cannot be silent is not listened to."""
        while True:
            with suppress(ResponseError):
                await self._connection.read_response(timeout=math.inf, disconnect_on_error=False)
