"""A lean client of the live protocol for benchmarks: one WebSocket, no library between us and the frames.

It speaks what ``docs/protocol.md`` describes (Engine.IO 4 and Socket.IO 5 framing over one WebSocket), so it also
shows how little another client needs. Frames are counted in bytes as they arrive.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from typing import TYPE_CHECKING, Any

import msgspec
import websockets

if TYPE_CHECKING:
    from collections.abc import Callable

ENGINE_PING, ENGINE_PONG = "2", "3"
CONNECT, CONNECT_ERROR, EVENT, ACK = "40", "44", "42", "43"

Json = dict[str, Any]
decode = msgspec.json.Decoder().decode


class WireError(Exception):
    """The server closed the door, or answered with something that is not the protocol."""


class Wire:
    """One connection. ``on_update`` is called with every update and its size in bytes."""

    def __init__(self, on_update: Callable[[Json, int], None] | None = None) -> None:
        self.on_update = on_update
        self.received = 0
        self._numbers = itertools.count()
        self._acks: dict[int, asyncio.Future[Json]] = {}
        self._socket: websockets.ClientConnection | None = None
        self._reader: asyncio.Task[None] | None = None

    async def open(self, url: str, ticket: str) -> None:
        """Connect to ``ws://host:port`` with a ticket. Raises WireError when refused."""
        address = f"{url}/live/?EIO=4&transport=websocket"
        self._socket = await websockets.connect(address, compression=None, max_size=2**22, ping_interval=None)
        await self._socket.recv()
        await self._socket.send(CONNECT + msgspec.json.encode({"ticket": ticket}).decode())
        answer = str(await self._socket.recv())
        if not answer.startswith(CONNECT):
            raise WireError(answer)
        self._reader = asyncio.create_task(self._read(self._socket))

    async def ask(self, event: str, payload: Json) -> Json:
        """Emit an event and wait for its ack."""
        if self._socket is None:
            raise WireError("not open")
        number = next(self._numbers)
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._acks[number] = answer
        await self._socket.send(f"{EVENT}{number}" + msgspec.json.encode([event, payload]).decode())
        return await answer

    async def close(self) -> None:
        """Hang up; waiting asks are cancelled."""
        if self._reader is not None:
            self._reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reader
        if self._socket is not None:
            await self._socket.close()

    async def _read(self, socket: websockets.ClientConnection) -> None:
        async for frame in socket:
            text = frame if isinstance(frame, str) else frame.decode()
            self.received += len(text)
            if text == ENGINE_PING:
                await socket.send(ENGINE_PONG)
            elif text.startswith(EVENT):
                self._event(text)
            elif text.startswith(ACK):
                self._ack(text)

    def _event(self, text: str) -> None:
        if self.on_update is not None:
            name, payload = decode(text[2:])
            if name == "update":
                self.on_update(payload, len(text))

    def _ack(self, text: str) -> None:
        bracket = text.index("[")
        waiting = self._acks.pop(int(text[2:bracket]))
        if not waiting.done():
            waiting.set_result(decode(text[bracket:])[0])


def merge(view: Any, patch: Any) -> Any:  # noqa: ANN401 - any JSON
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
