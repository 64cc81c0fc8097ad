"""How Socket.IO packets are read and written: by msgspec, and strictly."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from socketio import packet

from server.live import hypercorn_fit
from server.live.inbox import Inbox
from server.live.polling import polling_of

MALFORMED = "malformed"
"""Name of the event that a packet nobody could read is turned into, so that it too gets an answer."""
TOO_LARGE = "too-large"
RESERVED = frozenset({"connect", "disconnect", "connect_error", "*", MALFORMED, TOO_LARGE, ""})
LARGER = {"signal": 16_384}
"""Events that may be larger than others, in characters."""
FRAMES = frozenset("0123456")
"""What an Engine.IO frame of a client may begin with."""
CLIENT_TYPES = {"0", "1", "2", "3"}
"""Connect, disconnect, event, ack."""


class Json:
    """The part of the ``json`` module that Socket.IO uses. ``msgspec.Raw`` goes out as it is."""

    @staticmethod
    def dumps(data: Any, **_format: Any) -> str:  # noqa: ANN401
        return msgspec.json.encode(data).decode()

    @staticmethod
    def loads(text: str, **_options: Any) -> Any:  # noqa: ANN401
        """Raises ValueError, whatever is wrong."""
        try:
            return msgspec.json.decode(text)
        except (msgspec.DecodeError, RecursionError) as error:
            raise ValueError(str(error)) from None


class Packet(packet.Packet):  # type: ignore[misc]
    """A Socket.IO packet without binary. Reading never raises: what cannot be read becomes an event that says so."""

    uses_binary_events = False
    json = Json
    max_message = 8192

    def __init__(self, *args: Any, encoded_packet: Any = None, **options: Any) -> None:  # noqa: ANN401
        super().__init__(*args, encoded_packet=encoded_packet, **options)
        if encoded_packet is not None and not encoded_packet:
            self._spoil(MALFORMED)  # the library would take it for a packet to be sent

    def decode(self, encoded_packet: Any) -> int:  # noqa: ANN401
        try:
            self._read(encoded_packet)
        except (ValueError, TypeError, IndexError):
            self._spoil(MALFORMED)
        else:
            self._inspect(len(encoded_packet))
        return 0

    def _read(self, encoded_packet: Any) -> None:  # noqa: ANN401
        if not isinstance(encoded_packet, str) or encoded_packet[:1] not in CLIENT_TYPES:
            raise ValueError("not a text packet of a client")
        super().decode(encoded_packet)

    def _inspect(self, size: int) -> None:
        if self.packet_type != packet.EVENT:
            return
        data: Any = self.data
        if not (isinstance(data, list) and data and isinstance(data[0], str)) or data[0] in RESERVED:
            self._spoil(MALFORMED)
        elif size > (most := max(self.max_message, LARGER.get(data[0], 0))):
            self._spoil(TOO_LARGE, most)

    def _spoil(self, name: str, *facts: int) -> None:
        self.packet_type, self.data = packet.EVENT, [name, *facts]


def packet_class(max_message: int) -> type[Packet]:
    """Return the packet that reads at most ``max_message`` characters, and a little more where that is needed."""
    return type("Packet", (Packet,), {"max_message": max_message})


def longest_frame(max_message: int) -> int:
    """Return how long a frame may be, in bytes, before it ends the connection."""
    return max(max_message * 8, *(most * 2 for most in LARGER.values()))


Message = dict[str, Any]
Send = Callable[[Message], Awaitable[None]]
Receive = Callable[[], Awaitable[Message]]


class Line:
    """The ASGI ``send`` of one WebSocket; knows whether something is being sent just now, and when it has closed."""

    __slots__ = ("closed", "inbox", "inner", "known", "pipe", "sending", "stands")

    def __init__(self, inner: Send) -> None:
        self.inner = inner
        self.pipe = hypercorn_fit.pipe(inner)
        self.inbox: Inbox | None = None
        self.sending = 0
        self.closed = False
        self.known = False
        """Whether somebody has shown a ticket here."""
        self.stands: Callable[[], bool] = bool
        """Whether it stands for a session in which somebody has shown one: long polling goes on by a WebSocket."""

    async def __call__(self, message: Message) -> None:
        if self.closed:
            raise OSError("the connection is closed")
        self.closed = message["type"] == "websocket.close"
        if message["type"] == "websocket.accept" and self.pipe is not None:
            self.inbox = self.pipe.inbox()
        self.sending += 1
        try:
            await self.inner(message)
        finally:
            self.sending -= 1

    def checked(self, text: str) -> str:
        """Return a frame that Engine.IO can read. Raises OSError: any other ends the connection."""
        if not begins_well(text):
            self.closed = True
            raise OSError("no frame of Engine.IO")
        return text

    async def receive(self, behind: Receive) -> Message:
        """Return the next message, from the inbox as long as there is one."""
        text = await self.inbox.text() if self.inbox else None
        return await behind() if text is None else {"type": "websocket.receive", "text": text}


def begins_well(text: str | None) -> bool:
    """Whether a frame begins as those of clients do."""
    return text is not None and text[:1] in FRAMES


def forget_request(environ: Message) -> None:
    """We know who it is: let go of a WebSocket's headers, kept by every layer for as long as it lasts (6 KB)."""
    line = environ.get("asgi.send")
    polling = polling_of(environ.get("asgi.scope", {}))
    if polling is not None:
        polling.known = True
    if isinstance(line, Line):
        line.known = True
        environ["asgi.scope"]["headers"].clear()
        if line.pipe is not None:
            line.pipe.forget_handshake()
        environ.clear()
        environ["asgi.send"] = line


def turn_away(line: Line) -> None:
    """Cut a connection on which nobody has shown a ticket: an answered ping would keep it for ever."""
    if not (line.known or line.closed or line.stands()):
        hypercorn_fit.abort(line.inner)


def door(app: Any, patience: float) -> Any:  # noqa: ANN401
    """Wrap the ASGI application: WebSockets get a Line, and frames that Engine.IO would choke on end the connection.
    ``patience``: seconds to show a ticket in.
    """

    async def enter(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await app(scope, receive, send)
            return

        line = Line(send)
        asyncio.get_running_loop().call_later(patience, turn_away, line)

        async def receive_frame() -> Message:
            message = await line.receive(receive)
            if message["type"] == "websocket.receive" and not begins_well(message.get("text")):
                message = {"type": "websocket.disconnect", "code": 1007}
            if message["type"] == "websocket.disconnect":
                line.closed = True
            return message

        await app(scope, receive_frame, line)

    return enter
