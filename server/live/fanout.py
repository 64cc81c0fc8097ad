"""Telling many people at once: encoded once, written straight to whoever can take it, queued for the rest."""

from __future__ import annotations

import asyncio
import logging
import time
import types
from collections.abc import Callable, Coroutine, Generator, Mapping
from functools import partial
from typing import Any

import socketio
from engineio import packet as eio_packet
from engineio.exceptions import EngineIOError
from socketio import packet as sio_packet

from server.live import hypercorn_fit
from server.live.kinds import AUDIENCES
from server.live.stream import Update
from server.live.wire import Line

log = logging.getLogger("nijikai.fanout")

ROOM = "{stream}|{audience}"
UPDATE = b'42["update",'
"""How an Engine.IO message (4) that holds a Socket.IO event (2) of the root namespace begins."""
FAREWELL, FAREWELLS = 0.02, 50
"""Seconds between two looks whether everybody has hung up, and how many looks."""


class Pending(asyncio.Queue[Any]):
    """Packets that wait for one receiver."""

    @property
    def nothing(self) -> bool:
        """Whether none waits and none is in the writer's hands."""
        return self._unfinished_tasks == 0  # type: ignore[attr-defined,no-any-return]


class Parcel:
    """One Engine.IO packet for many receivers, framed once; the library's own forms are made where they are needed."""

    __slots__ = ("frame", "text")

    def __init__(self, text: bytes) -> None:
        self.text = text
        self.frame = hypercorn_fit.text_frame(text)

    @property
    def packet(self) -> eio_packet.Packet:
        return eio_packet.Packet(encoded_packet=self.text.decode())

    @property
    def message(self) -> dict[str, Any]:
        return {"type": "websocket.send", "bytes": None, "text": self.text.decode()}


class FanOut(socketio.AsyncManager):  # type: ignore[misc]
    """A client manager with a leaner ``emit``. Engine.IO's liveness checks and its writer stay as they are."""

    def __init__(self, max_pending: int) -> None:
        super().__init__()
        self._max_pending = max_pending
        self._sends: set[asyncio.Task[None]] = set()

    # --- what streams need ----------------------------------------------------------------------------------------

    def tell(self, stream: str, update: Update) -> None:
        """Send an update to everyone who follows the stream. Does not block."""
        for audience in AUDIENCES:
            room = ROOM.format(stream=stream, audience=audience)
            followers = self.rooms.get("/", {}).get(room)
            if followers:
                self._send_each(followers, Parcel(UPDATE + update.encoded[audience] + b"]"))

    def listeners(self, stream: str) -> int:
        rooms = self.rooms.get("/", {})
        return sum(len(rooms.get(ROOM.format(stream=stream, audience=audience), ())) for audience in AUDIENCES)

    # --- sending --------------------------------------------------------------------------------------------------

    async def emit(
        self,
        event: str,
        data: Any,  # noqa: ANN401
        namespace: str,
        room: Any = None,  # noqa: ANN401
        skip_sid: Any = None,  # noqa: ANN401
        callback: Any = None,  # noqa: ANN401
        to: Any = None,  # noqa: ANN401
        **options: Any,  # noqa: ANN401
    ) -> None:
        """Emit as the library does; without callback or exceptions, the lean way."""
        if callback or skip_sid or isinstance(data, tuple):
            await super().emit(event, data, namespace, room, skip_sid, callback, to, **options)
        else:
            self._send_all(event, data, namespace, to or room)

    def _send_all(self, event: str, data: Any, namespace: str, room: Any) -> None:  # noqa: ANN401
        followers = self.rooms.get(namespace, {}).get(room)
        if not followers:
            return
        arguments = [event] if data is None else [event, data]
        encoded = self.server.packet_class(sio_packet.EVENT, namespace=namespace, data=arguments).encode()
        self._send_each(followers, Parcel(eio_packet.Packet(eio_packet.MESSAGE, encoded).encode().encode()))

    def _send_each(self, followers: Mapping[str, str], parcel: Parcel) -> None:
        for eio_sid in list(followers.values()):
            self._send(eio_sid, parcel)

    async def send_packet(self, eio_sid: str, packet: eio_packet.Packet) -> None:
        """Send one packet to one receiver, an answer say: stands in for Engine.IO's own, which always queues."""
        self._send(eio_sid, Parcel(packet.encode().encode()))

    def _send(self, eio_sid: str, parcel: Parcel) -> None:
        socket = self.server.eio.sockets.get(eio_sid)
        if socket is None or socket.closed or socket.closing:
            return
        if socket.queue.qsize() >= self._max_pending:
            self.drop(eio_sid)
            return
        line = self.server.environ.get(eio_sid, {}).get("asgi.send")
        if isinstance(line, Line) and line.closed:
            return
        if not isinstance(line, Line) or not socket.upgraded or not socket.queue.nothing or line.sending:
            self._step(socket.send(parcel.packet))
        elif not (line.pipe and self._alive(socket) and line.pipe.take(parcel.frame)):
            self._step(self._write(socket, line, parcel.message))

    def _alive(self, socket: Any) -> bool:  # noqa: ANN401
        """Whether Engine.IO's own check would let a packet pass; where not, that check has to be asked itself."""
        return not (socket.last_ping and time.time() - socket.last_ping > self.server.eio.ping_timeout)

    async def _write(self, socket: Any, line: Line, message: dict[str, Any]) -> None:  # noqa: ANN401
        if await socket.check_ping_timeout():
            await line(message)

    def _step(self, sending: Coroutine[Any, Any, None]) -> None:
        """Run a coroutine up to its first wait; if it waits, a task sees it through."""
        try:
            waits_for = sending.send(None)
        except StopIteration:
            return
        except EngineIOError:
            return  # gone in the meantime; its disconnect handler does the rest
        except Exception:  # one receiver's trouble must not keep the update from the others
            log.exception("could not send to a receiver")
            return
        task = asyncio.ensure_future(_finish(sending, waits_for))
        self._sends.add(task)
        task.add_done_callback(self._sent)

    def _sent(self, task: asyncio.Task[None]) -> None:
        self._sends.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and not isinstance(error, EngineIOError):
            log.error("could not send to a receiver", exc_info=error)

    def overflowing(self, eio_sid: str) -> bool:
        socket = self.server.eio.sockets.get(eio_sid)
        return socket is not None and socket.queue.qsize() >= self._max_pending

    async def hang_up(self) -> None:
        """Say goodbye to everybody, then cut the connections: some would never hang up by themselves."""
        lines = self._lines()
        for socket in list(self.server.eio.sockets.values()):
            await socket.close(wait=False)  # waiting could take for ever where the other side is gone already
            await socket.queue.put(None)  # the writer says goodbye, then ends
        for _ in range(FAREWELLS):
            await asyncio.sleep(FAREWELL)
            if all(line.closed for line in lines):
                break
        for line in lines:
            hypercorn_fit.abort(line.inner)

    def _lines(self) -> list[Line]:
        found = (environ.get("asgi.send") for environ in self.server.environ.values())
        return [line for line in found if isinstance(line, Line)]

    def drop(self, eio_sid: str) -> None:
        """Cut off a receiver that does not read: it reconnects and asks for what it missed."""
        log.info("dropped a receiver that had stopped reading")
        line = self.server.environ.get(eio_sid, {}).get("asgi.send")
        if isinstance(line, Line) and hypercorn_fit.abort(line.inner):
            return
        self._step(self.server.eio.sockets[eio_sid].close(wait=False, abort=True))


async def _finish(sending: Coroutine[Any, Any, None], waits_for: Any) -> None:  # noqa: ANN401
    await _resume(sending, waits_for)


@types.coroutine
def _resume(sending: Coroutine[Any, Any, None], waits_for: Any) -> Generator[Any, Any, None]:  # noqa: ANN401
    """Go on with a coroutine that has been stepped and now waits for ``waits_for``."""
    while True:
        try:
            answer = yield waits_for
        except BaseException as error:  # noqa: BLE001 - handed on to the coroutine, which decides
            resume: Callable[[], Any] = partial(sending.throw, error)
        else:
            resume = partial(sending.send, answer)
        try:
            waits_for = resume()
        except StopIteration:
            return
