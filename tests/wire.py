"""A lean client of the live protocol for benchmarks: one TCP connection, no library between us and the bytes.

It speaks what ``docs/protocol.md`` describes (Engine.IO 4 and Socket.IO 5 framing over one WebSocket), so it also
shows how little another client needs. A client must not take more of the machine than the server it measures.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import msgspec

ENGINE_PING, ENGINE_PONG = b"2", b"3"
CONNECT, CONNECT_ERROR, EVENT, ACK = "40", "44", "42", "43"
TEXT, CLOSE = 0x81, 0x88
"""First bytes of a WebSocket frame that is whole."""
UNMASKED = bytes(4)
"""A client has to name a mask; this one changes nothing."""
HELLO = (
    "GET %s?EIO=4&transport=websocket HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: bmlqaWthaSBuaWppa2FpIQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)

Json = dict[str, Any]
decode = msgspec.json.Decoder().decode


class WireError(Exception):
    """The server closed the door, or answered with something that is not the protocol."""


def frame(text: bytes) -> bytes:
    """Frame a text of less than 64 KiB for a server."""
    size = len(text)
    if size < 126:
        return bytes((TEXT, 0x80 | size)) + UNMASKED + text
    return bytes((TEXT, 0x80 | 126)) + size.to_bytes(2) + UNMASKED + text


class Frames(asyncio.Protocol):
    """Takes a server's WebSocket frames apart. ``hear`` is called with each text, ``gone`` when there are no more."""

    def __init__(self, hear: Callable[[bytes], None], gone: Callable[[], None]) -> None:
        self._hear = hear
        self._gone = gone
        self._rest = b""
        self._transport: asyncio.WriteTransport | None = None
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if isinstance(transport, asyncio.WriteTransport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._rest += data
        if not self.opened.done():
            self._open()
        if self.opened.done():
            self._take_apart()

    def connection_lost(self, _error: Exception | None) -> None:
        if not self.opened.done():
            self.opened.set_exception(WireError("closed"))
        self._gone()

    def _open(self) -> None:
        head, end, rest = self._rest.partition(b"\r\n\r\n")
        if end and b" 101 " in head[:16]:
            self._rest = rest
            self.opened.set_result(None)
        elif end:
            self.opened.set_exception(WireError(head.decode()))

    def _take_apart(self) -> None:
        data, at = self._rest, 0
        while len(data) >= at + 2:
            size, begin = data[at + 1], at + 2
            if size >= 126:
                begin += 2 if size == 126 else 8
                size = int.from_bytes(data[at + 2 : begin])
            if len(data) < begin + size:
                break
            if data[at] == TEXT:
                self._hear(data[begin : begin + size])
            elif data[at] == CLOSE and self._transport is not None:
                self._transport.write(bytes((CLOSE, 0x80)) + UNMASKED)  # a goodbye is answered
                self._transport.close()
            at = begin + size
        self._rest = data[at:]


class Wire:
    """One connection. ``on_update`` is called with every update and its size in bytes."""

    path = "/live/"
    space = ""
    """Namespace, with a comma where there is one."""

    def __init__(self, on_update: Callable[[Json, int], None] | None = None) -> None:
        self.on_update = on_update
        self.received = 0
        self._numbers = itertools.count()
        self._acks: dict[int, asyncio.Future[Json]] = {}
        self._transport: asyncio.Transport | None = None
        self._entered: asyncio.Future[bytes] | None = None
        self._left = asyncio.Event()

    async def open(self, url: str, ticket: str) -> None:
        """Connect to ``ws://host:port`` with a ticket. Raises WireError when refused."""
        loop = asyncio.get_running_loop()
        place = urlsplit(url)
        self._transport, frames = await loop.create_connection(
            lambda: Frames(self._hear, self._gone), place.hostname or "", place.port or 80
        )
        self._transport.write((HELLO % (self.path, place.netloc)).encode())
        await frames.opened
        self._entered = loop.create_future()
        self._send(CONNECT.encode() + self.space.encode() + msgspec.json.encode({"ticket": ticket}))
        answer = (await self._entered).decode()
        if not answer.startswith(CONNECT):
            raise WireError(answer)

    async def ask(self, event: str, payload: Json) -> Json:
        """Emit an event and wait for its ack. Raises WireError if the connection ends before it."""
        number = next(self._numbers)
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._acks[number] = answer
        self._send(b"42%d" % number + msgspec.json.encode([event, payload]))
        return await answer

    @property
    def over(self) -> bool:
        """Whether the connection has ended."""
        return self._left.is_set()

    async def left(self) -> None:
        """Wait until the connection has ended."""
        await self._left.wait()

    async def close(self) -> None:
        """Hang up; waiting asks are cancelled."""
        for answer in self._acks.values():
            answer.cancel()
        if self._transport is not None:
            self._transport.write(bytes((CLOSE, 0x80)) + UNMASKED)
            self._transport.close()
            await self._left.wait()

    def _send(self, text: bytes) -> None:
        if self._transport is None or self._transport.is_closing():
            raise WireError("not open")
        self._transport.write(frame(text))

    def _gone(self) -> None:
        self._left.set()
        waiting: list[asyncio.Future[Any]] = [*self._acks.values(), *([self._entered] if self._entered else ())]
        for each in waiting:
            if not each.done():
                each.set_exception(WireError("closed"))

    def _hear(self, text: bytes) -> None:
        self.received += len(text)
        if text == ENGINE_PING:
            self._send(ENGINE_PONG)
        elif text.startswith(b"42"):
            self._event(text)
        elif text.startswith(b"43"):
            self._ack(text)
        elif self._entered is not None and not self._entered.done() and text.startswith(b"4"):
            self._entered.set_result(text)

    def _event(self, text: bytes) -> None:
        if self.on_update is not None:
            name, payload = decode(text[2:])
            if name == "update":
                self.on_update(payload, len(text))

    def _ack(self, text: bytes) -> None:
        bracket = text.index(b"[")
        waiting = self._acks.pop(int(text[2:bracket]))
        if not waiting.done():
            waiting.set_result(decode(text[bracket:])[0])


def merge(view: Any, patch: Any) -> Any:  # noqa: ANN401
    """Apply an RFC 7396 merge patch."""
    if not isinstance(patch, dict):
        return patch
    result = dict(view) if isinstance(view, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merge(result.get(key), value)
    return result
