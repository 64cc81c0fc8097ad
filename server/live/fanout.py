"""Telling many people at once: encoded once, written straight to whoever can take it, queued for the rest."""

from __future__ import annotations

import asyncio
import logging
import types
from collections import Counter
from collections.abc import Callable, Collection, Coroutine, Generator, Iterable
from functools import partial
from typing import Any

import msgspec
import socketio
from engineio import packet as eio_packet
from engineio.exceptions import EngineIOError

from server.counting import FanOutCounts
from server.live import hypercorn_fit
from server.live.telling import Update
from server.live.wire import Line

log = logging.getLogger("nijikai.fanout")

EVENT = b'42["%s",'
"""How an Engine.IO message (4) that holds a Socket.IO event (2) of the root namespace begins."""
UPDATE = EVENT % b"update"
ANSWER = b"43%s[%s]"
"""A Socket.IO acknowledgement (3), with the number it was asked for under."""
FAREWELL, FAREWELLS = 0.02, 50
"""Seconds between two looks whether everybody has hung up, and how many looks."""


class Pending(asyncio.Queue[Any]):
    """Packets that wait for one receiver. ``weight``: bytes of them, or characters of what is not encoded yet."""

    weight = 0

    def _put(self, item: Any) -> None:  # noqa: ANN401
        self.weight += weight_of(item)
        super()._put(item)

    def _get(self) -> Any:  # noqa: ANN401
        item = super()._get()
        self.weight -= weight_of(item)
        return item

    @property
    def nothing(self) -> bool:
        """Whether none waits and none is in the writer's hands."""
        return self._unfinished_tasks == 0  # type: ignore[attr-defined,no-any-return]


def weight_of(packet: eio_packet.Packet | None) -> int:
    data = packet.data if packet is not None else None
    return len(data) if isinstance(data, str | bytes) else 0


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


class Crowd:
    """Who follows a stream: connections by audience, and how many there are."""

    __slots__ = ("audiences", "size")

    def __init__(self) -> None:
        self.audiences: dict[str, tuple[str, ...]] = {}
        self.size = 0

    def enter(self, audience: str, eio_sid: str) -> None:
        self.audiences[audience] = (*self.audiences.get(audience, ()), eio_sid)
        self.size += 1

    def leave(self, audience: str, eio_sid: str) -> None:
        left = tuple(each for each in self.audiences[audience] if each != eio_sid)
        self.size -= len(self.audiences[audience]) - len(left)
        if left:
            self.audiences[audience] = left
        else:
            del self.audiences[audience]


class FanOut(socketio.AsyncManager):  # type: ignore[misc]
    """A client manager that knows who follows what, instead of the library's rooms, and tells them in a leaner way.
    Engine.IO's liveness checks and its writer stay as they are.
    """

    max_bytes = 2_000_000
    """That may wait for one receiver, besides the packet that makes it more."""

    def __init__(self, max_pending: int) -> None:
        super().__init__()
        self.counts = FanOutCounts()
        self._max_pending = max_pending
        self._crowds: dict[str, Crowd] = {}
        self._sends: set[asyncio.Task[None]] = set()

    def basic_enter_room(self, sid: str, namespace: str, room: str | None, eio_sid: str | None = None) -> None:
        """Enter the room of all, which is the library's register; the rooms for single connections are not used."""
        if room is None:
            super().basic_enter_room(sid, namespace, room, eio_sid)

    # --- who follows ----------------------------------------------------------------------------------------------

    def follow(self, stream: str, audience: str, eio_sid: str) -> None:
        crowd = self._crowds.get(stream)
        if crowd is None:
            crowd = self._crowds[stream] = Crowd()
        crowd.enter(audience, eio_sid)

    def unfollow(self, stream: str, audience: str, eio_sid: str) -> None:
        crowd = self._crowds[stream]
        crowd.leave(audience, eio_sid)
        if not crowd.size:
            del self._crowds[stream]

    def listeners(self, stream: str) -> int:
        crowd = self._crowds.get(stream)
        return crowd.size if crowd else 0

    def audiences(self, stream: str) -> Collection[str]:
        crowd = self._crowds.get(stream)
        return crowd.audiences if crowd else ()

    def followed(self) -> Counter[str]:
        """Return how many streams somebody follows, by kind."""
        return Counter(stream.partition("/")[0] for stream in self._crowds)

    # --- sending --------------------------------------------------------------------------------------------------

    def tell(self, stream: str, update: Update) -> None:
        """Send an update to everyone who follows the stream. Does not block."""
        crowd = self._crowds.get(stream)
        if crowd is None:
            return
        parcels: dict[bytes | None, Parcel] = {}
        for audience, followers in list(crowd.audiences.items()):
            text = update.of(audience)
            if text is None:
                continue  # somebody who came just now: they are about to be given the view
            parcel = parcels.get(text)
            if parcel is None:
                parcel = parcels[text] = Parcel(UPDATE + text + b"]")
            self._send_each(followers, parcel)

    def say(self, followers: Iterable[str], event: str, data: Any) -> None:  # noqa: ANN401
        """Send an event to some connections, encoded once."""
        self._send_each(followers, Parcel(EVENT % event.encode() + msgspec.json.encode(data) + b"]"))

    def answer(self, eio_sid: str, number: str, data: Any) -> None:  # noqa: ANN401
        """Answer the event that a connection gave this number."""
        self._send(eio_sid, Parcel(ANSWER % (number.encode(), msgspec.json.encode(data))))

    def _send_each(self, followers: Iterable[str], parcel: Parcel) -> None:
        for eio_sid in followers:
            self._send(eio_sid, parcel)

    async def send_packet(self, eio_sid: str, packet: eio_packet.Packet) -> None:
        """Send one packet to one receiver, an answer say: stands in for Engine.IO's own, which always queues."""
        self._send(eio_sid, Parcel(packet.encode().encode()))

    def _send(self, eio_sid: str, parcel: Parcel) -> None:
        socket = self.server.eio.sockets.get(eio_sid)
        if socket is None or socket.closed or socket.closing:
            return
        if hasattr(socket, "take") and socket.take(parcel.frame):
            self.counts.packets += 1
        elif self._full(socket.queue):
            self.drop(eio_sid)
        else:
            self._send_in_time(socket, parcel)

    def _send_in_time(self, socket: Any, parcel: Parcel) -> None:  # noqa: ANN401
        """Send what could not be written at once."""
        line = self.server.environ.get(socket.sid, {}).get("asgi.send")
        if isinstance(line, Line) and line.closed:
            return
        self.counts.packets += 1
        if isinstance(line, Line) and socket.upgraded and socket.queue.nothing and not line.sending:
            self._step(self._write(socket, line, parcel.message))
        else:
            self._step(socket.send(parcel.packet))

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
        return socket is not None and self._full(socket.queue)

    def _full(self, queue: Pending) -> bool:
        return queue.qsize() >= self._max_pending or queue.weight >= self.max_bytes

    def waiting(self) -> list[int]:
        """Return how many bytes wait for each connection for which something does."""
        queues = (socket.queue for socket in self.server.eio.sockets.values())
        return [queue.weight for queue in queues if isinstance(queue, Pending) and queue.qsize()]

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
        self.counts.dropped += 1
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
