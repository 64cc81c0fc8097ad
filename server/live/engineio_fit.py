"""What Nijikai needs of Engine.IO and Engine.IO has no setting for: no task for each frame, none for each idle person.

The only place that touches its insides. Guarded by version: with another Engine.IO nothing is changed, and the server
works, only less well.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from contextlib import suppress
from importlib.metadata import version
from typing import Any

from engineio import async_server, packet
from engineio.async_socket import AsyncSocket
from engineio.exceptions import SocketIsClosedError, UnknownPacketError

from server.live import hypercorn_fit
from server.live.outbox import Outbox
from server.live.polling import Polling
from server.live.wire import Line

log = logging.getLogger("nijikai.engineio")

KNOWN = ("4.15.",)
VERSION = version("python-engineio")
BEAT = 0.25
"""Seconds between two looks who is to be asked whether they are still there."""
PONG = "3"
MESSAGE = "4"


def known() -> bool:
    """Whether this is an Engine.IO whose insides we have read."""
    return VERSION.startswith(KNOWN) and hypercorn_fit.known()


def slim(eio: Any) -> None:  # noqa: ANN401 - the library has no types
    """Let an Engine.IO server have connections of ours."""
    if not known():
        log.warning("Engine.IO %s is not known; connections cost more than they need", VERSION)
        return
    async_server.async_socket.AsyncSocket = Socket
    eio.pulse = Pulse(eio)
    eio.start_service_task = False  # the pulse sees who is gone


class Socket(AsyncSocket):  # type: ignore[misc]
    """One connection. Who came by polling, or through a server that we do not know, is treated as the library does."""

    connected: bool
    last_ping: float | None
    queue: Any
    ws: Any = None
    line: Line | None = None
    """Where frames can be written past the queue."""
    polling: Polling | None = None
    """What keeps account of it, if it began by HTTP."""
    asked: float | None = None
    """When they were asked for the answer that they owe, in seconds of the monotonic clock. ``last_ping``, the
    library's, is by the machine's clock, which may be set back or on.
    """

    def schedule_ping(self) -> None:
        """Have them asked after a while whether they are still there; they have just said that they are."""
        pulse = getattr(self.server, "pulse", None)
        if pulse is None:
            super().schedule_ping()
        elif self.last_ping:
            self.last_ping = self.asked = None
            pulse.wait(self)

    @property
    def silent(self) -> bool:
        """Whether they owe an answer for too long."""
        return self.asked is not None and time.monotonic() - self.asked > self.server.ping_timeout

    async def check_ping_timeout(self) -> bool:
        """Whether they may still be there; else the connection is closed. Raises SocketIsClosedError."""
        if self.closed:
            raise SocketIsClosedError
        if self.silent:
            await self.close(wait=False, reason=self.server.reason.PING_TIMEOUT)
        return not self.silent

    async def _websocket_handler(self, ws: Any) -> None:  # noqa: ANN401
        line = ws.asgi_send
        if self.connected:
            await self._upgrade(ws)
            return
        if not isinstance(line, Line) or line.pipe is None:
            await super()._websocket_handler(ws)
            return
        self.connected = self.upgraded = True
        self.ws, self.line = ws, line
        self._write_by_ourselves()
        try:
            with suppress(OSError, SocketIsClosedError):
                await self._read_inbox(line)
                await self._read(ws)
        finally:
            await self.close(wait=False, abort=True, reason=self.server.reason.TRANSPORT_CLOSE)

    async def _upgrade(self, ws: Any) -> None:  # noqa: ANN401
        """Go on by a WebSocket, as the library does, but one at a time."""
        polling = self.polling
        if polling is None or not self.polls:
            await ws.close()
            return
        if isinstance(ws.asgi_send, Line):
            ws.asgi_send.stands = lambda: self.upgraded and polling.known
        polling.leave()
        try:
            await super()._websocket_handler(ws)
        finally:
            self.upgrading = False  # whatever it was that the other side sent
            if self.polls:
                polling.enter()

    @property
    def polls(self) -> bool:
        """Whether it lasts, and no WebSocket stands for it or is about to."""
        return not (self.upgrading or self.upgraded or self.closing or self.closed)

    def take(self, frame: bytes) -> bool:
        """Write a whole frame at once. False, and nothing is written, where others wait, the way is not free, or the
        receiver owes an answer for so long that Engine.IO has to be asked.
        """
        line = self.line
        if line is None or line.pipe is None or line.sending or line.closed or not self.queue.nothing:
            return False
        if self.silent:
            return False
        return line.pipe.take(frame)

    # --- reading --------------------------------------------------------------------------------------------------

    async def _read_inbox(self, line: Line) -> None:
        """Take what is read off the transport itself. Raises OSError where it is nothing that a client may send."""
        while line.inbox and (text := await line.inbox.text()) is not None:
            await self._take(line.checked(text))

    async def _read(self, ws: Any) -> None:  # noqa: ANN401
        """Take frames until there are no more: then OSError is raised."""
        while True:
            await self._take(await ws.wait())

    async def _take(self, frame: str | bytes) -> None:
        if frame == PONG:
            self.schedule_ping()
        elif isinstance(frame, str) and frame[:1] == MESSAGE:
            await self._hear(frame[1:])
        else:
            with suppress(UnknownPacketError):
                await self.receive(packet.Packet(encoded_packet=frame))

    async def _hear(self, message: str) -> None:
        try:
            await self.server.handlers["message"](self.sid, message)
        except SocketIsClosedError:
            raise
        except Exception:  # as the library does: what goes wrong with one message is no reason to end the connection
            log.exception("could not take a message")

    # --- writing what could not be written at once ------------------------------------------------------------------

    def _write_by_ourselves(self) -> None:
        waiting, self.queue = self.queue, Outbox(lambda: asyncio.ensure_future(self._write()))
        while not waiting.empty():
            self.queue.put_nowait(waiting.get_nowait())

    async def _write(self) -> None:
        """Write what waits; where None waits, it is the end."""
        try:
            while packets := self.queue.take():
                for each in packets:
                    await (self.ws.close() if each is None else self.ws.send(each.encode()))
        except Exception:  # noqa: BLE001 - whatever it was, nothing more can be written here
            await self.ws.close()

    def cut(self) -> None:
        """End a connection on which nobody answers."""
        if self.ws is not None:
            hypercorn_fit.abort(self.ws.asgi_send.inner)


class Pulse:
    """Asks everybody in their time whether they are still there, as Engine.IO does, but by one task for all."""

    def __init__(self, eio: Any) -> None:  # noqa: ANN401
        self._eio = eio
        self._waiting: deque[tuple[float, Any]] = deque()
        """Who is to be asked, and when by the monotonic clock: the soonest first, since all wait equally long."""
        self._asked: deque[tuple[float, Any]] = deque()
        """Who was asked, and when."""
        self._task: asyncio.Task[None] | None = None

    def wait(self, socket: Any) -> None:  # noqa: ANN401
        self._waiting.append((time.monotonic() + self._eio.ping_interval, socket))
        if self._task is None or self._task.done():
            self._task = asyncio.ensure_future(self._go())

    async def _go(self) -> None:
        while self._waiting or self._asked:
            await asyncio.sleep(BEAT)
            now = time.monotonic()
            while self._waiting and self._waiting[0][0] <= now:
                await self._ask(self._waiting.popleft()[1], now)
            while self._asked and self._asked[0][0] + self._eio.ping_timeout < now:
                await self._look_for(*self._asked.popleft())

    async def _ask(self, socket: Any, now: float) -> None:  # noqa: ANN401
        if socket.closed or socket.closing:
            self._eio.sockets.pop(socket.sid, None)
            return
        socket.last_ping, socket.asked = time.time(), now
        self._asked.append((now, socket))
        await self._eio.send_packet(socket.sid, packet.Packet(packet.PING))

    async def _look_for(self, asked_at: float, socket: Any) -> None:  # noqa: ANN401
        """Close the connection of somebody who has not answered what they were asked then."""
        if socket.asked != asked_at and not socket.closed:
            return
        with suppress(SocketIsClosedError):
            await socket.check_ping_timeout()
        socket.cut()
        self._eio.sockets.pop(socket.sid, None)
