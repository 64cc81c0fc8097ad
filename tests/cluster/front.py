"""A proxy in front of workers, as plain as can be: each connection goes to the next worker that takes it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

CHUNK = 65_536


class Front:
    """``url``: what people open."""

    def __init__(self, urls: Sequence[str]) -> None:
        self.url = ""
        self._ports = [int(urlsplit(url).port or 0) for url in urls]
        self._next = 0
        self._carrying: set[asyncio.Task[None]] = set()

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry what comes to a worker, and back, until either has enough."""
        found = await self._worker()
        if found is not None:
            there, back = found
            ways = [asyncio.create_task(carry(reader, back)), asyncio.create_task(carry(there, writer))]
            self._carrying.update(ways)
            await asyncio.wait(ways)
            self._carrying.difference_update(ways)
        writer.close()

    async def _worker(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        self._next += 1
        for number in range(len(self._ports)):
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", self._ports[(self._next + number) % len(self._ports)])
        return None

    async def end(self) -> None:
        for task in self._carrying:
            task.cancel()
        await asyncio.gather(*self._carrying, return_exceptions=True)


async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        with suppress(OSError):
            while data := await reader.read(CHUNK):
                writer.write(data)
                await writer.drain()
    finally:
        writer.close()


@asynccontextmanager
async def front(urls: Sequence[str]) -> AsyncIterator[Front]:
    """Listen on a free port."""
    made = Front(urls)
    async with await asyncio.start_server(made.take, "127.0.0.1", 0) as server:
        made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield made
        await made.end()
