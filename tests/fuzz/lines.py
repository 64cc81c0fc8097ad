"""One WebSocket, by hand: so that what no library would send can be sent, and much of it at once."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable

from tests.fuzz.laying import Door

PATIENCE = 60.0
"""Seconds without an answer after which the server counts as silent."""
CODE = re.compile(rb'"error":\{"code":"([a-z-]+)"')
SYNC = 999_000_000
"""Numbers of the questions by which we know that everything before them was answered."""


class Gone(Exception):
    """The server has hung up."""


class Line:
    """``on_told`` gets every text as it comes."""

    def __init__(self, on_told: Callable[[bytes], None], answers: Counter[str]) -> None:
        self._on_told = on_told
        self._answers = answers
        self._reader: asyncio.StreamReader
        self._writer: asyncio.StreamWriter
        self._task: asyncio.Task[None]
        self._syncs = 0
        self._synced = asyncio.Event()
        self._awaited = b""
        self.gone = asyncio.Event()

    async def open(self, port: int, door: Door) -> None:
        """Connect with a ticket. Raises Gone when the door stays shut."""
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", port)
        self._writer.write(
            f"GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "\r\n".encode()
        )
        try:
            await asyncio.wait_for(self._reader.readuntil(b"\r\n\r\n"), PATIENCE)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise Gone from None
        self._writer.write(text_frame(f'40{{"ticket":"{door.ticket}"}}'.encode()))
        self._task = asyncio.create_task(self._listen())

    def send(self, *frames: bytes) -> None:
        self._writer.write(b"".join(frames))

    async def sync(self) -> None:
        """Wait until everything sent so far has been dealt with. Raises Gone, or TimeoutError."""
        self._syncs += 1
        self._synced.clear()
        number = SYNC + self._syncs
        self._awaited = b"43%d[" % number
        self.send(text_frame(b'42%d["unview",{"meetup":"x"}]' % number))
        waiting = [asyncio.create_task(self._synced.wait()), asyncio.create_task(self.gone.wait())]
        done, rest = await asyncio.wait(waiting, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        if not done:
            raise TimeoutError
        if self.gone.is_set():
            raise Gone

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._writer.transport.abort()

    async def _listen(self) -> None:
        try:
            while True:
                self._told(await self._frame())
        except (asyncio.IncompleteReadError, ConnectionError, Gone):
            self.gone.set()

    async def _frame(self) -> bytes:
        head = await self._reader.readexactly(2)
        size = head[1] & 127
        if size > 125:
            size = int.from_bytes(await self._reader.readexactly(2 if size == 126 else 8), "big")
        body = await self._reader.readexactly(size)
        if head[0] & 15 == 8:
            raise Gone
        return body

    def _told(self, text: bytes) -> None:
        if text.startswith(self._awaited) and self._awaited:
            self._synced.set()
            return
        if text == b"2":
            self.send(text_frame(b"3"))
        if text.startswith((b"43", b"44")):
            found = CODE.search(text, 0, 300)
            self._answers[found[1].decode() if found else "ok" if text[1:2] == b"3" else "not let in"] += 1
        else:
            self._answers["told"] += 1
        self._on_told(text)


def frame(opcode: int, payload: bytes, *, final: bool = True, masked: bool = True, reserved: int = 0) -> bytes:
    """Return a WebSocket frame of a client, masked with zeros."""
    size, mask = len(payload), 0x80 if masked else 0
    head = bytes([(0x80 if final else 0) | reserved << 4 | opcode])
    if size < 126:
        head += bytes([mask | size])
    elif size < 65536:
        head += bytes([mask | 126]) + size.to_bytes(2, "big")
    else:
        head += bytes([mask | 127]) + size.to_bytes(8, "big")
    return head + (bytes(4) if masked else b"") + payload


def text_frame(payload: bytes) -> bytes:
    return frame(1, payload)
