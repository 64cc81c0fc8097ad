"""What Nijikai needs of Hypercorn and Hypercorn has no setting for. The only place that touches its insides.

Guarded by version: with another Hypercorn each part does nothing, and the server works, only less well.
"""

from __future__ import annotations

import asyncio
import logging
from importlib.metadata import version
from typing import Any

from hypercorn.asyncio.tcp_server import TCPServer
from hypercorn.protocol import ws_stream
from hypercorn.protocol.h11 import H11Protocol, H11WSConnection

from server.live.inbox import Inbox

log = logging.getLogger("nijikai.hypercorn")

KNOWN = ("0.18.",)
VERSION = version("hypercorn")
FLOWING = 16 * 1024
"""Bytes that may wait in a transport while its receiver still counts as reading; asyncio pauses a writer at 64 KiB."""
_accept = ws_stream.Handshake.accept


def known() -> bool:
    """Whether this is a Hypercorn whose insides we have read."""
    return VERSION.startswith(KNOWN)


def decline_deflate() -> None:
    """Accept WebSockets without permessage-deflate, which would cost 2.4 times the CPU and 120 KB a connection."""
    if not known():
        log.warning("Hypercorn %s is not known; WebSocket compression stays on", VERSION)
        return
    ws_stream.Handshake.accept = _accept_plainly  # type: ignore[method-assign]


def _accept_plainly(self: ws_stream.Handshake, subprotocol: str | None, additional_headers: Any) -> Any:  # noqa: ANN401
    self.extensions = None
    return _accept(self, subprotocol, additional_headers)


def decline_http2() -> None:
    """Speak HTTP/1.1 only. Over plain TCP no browser asks for more, and whoever began HTTP/2 and then kept silent would
    stay connected for ever: Hypercorn stops the clock of idle connections at the request to change.
    """
    if not known():
        log.warning("Hypercorn %s is not known; HTTP/2 stays on", VERSION)
        return
    H11Protocol._check_protocol = _stay  # type: ignore[assignment, method-assign]  # noqa: SLF001


async def _stay(_self: H11Protocol, _event: Any) -> None:  # noqa: ANN401
    pass


class Pipe:
    """The bytes' way to one receiver, past Hypercorn's layers: each would wrap and unwrap every frame for everyone."""

    __slots__ = ("_reader", "_stream", "_transport")

    def __init__(self, stream: ws_stream.WSStream, reader: asyncio.StreamReader, transport: asyncio.Transport) -> None:
        self._stream = stream
        self._reader = reader
        self._transport = transport

    def inbox(self) -> Inbox | None:
        """Read what comes from now on past Hypercorn, too. To be asked for before the WebSocket is accepted: until then
        nobody may send anything. None where something has come all the same.
        """
        behind = self._transport.get_protocol()
        if self._reader._buffer or not isinstance(behind, asyncio.Protocol):  # type: ignore[attr-defined]  # noqa: SLF001
            return None
        return Inbox(self._transport, behind, self._stream.config.websocket_max_message_size)

    def forget_handshake(self) -> None:
        """Let go of the request of a WebSocket that has been accepted, and of what has read it."""
        self._stream.scope["headers"] = []
        connection = getattr(getattr(self._stream.send, "__self__", None), "connection", None)
        if isinstance(connection, H11WSConnection):
            connection.h11_connection = None  # type: ignore[assignment]

    def take(self, frame: bytes) -> bool:
        """Write a whole WebSocket frame at once. False, and nothing is written, unless the way is open and flows."""
        if self._stream.state is not ws_stream.ASGIWebsocketState.CONNECTED or self._stream.closed:
            return False
        if self._transport.is_closing() or self._transport.get_write_buffer_size() > FLOWING:
            return False
        self._transport.write(frame)
        return True


def pipe(asgi_send: Any) -> Pipe | None:  # noqa: ANN401
    """Return the pipe behind a WebSocket's ASGI ``send``; None where there is none that we know (HTTP/2, say)."""
    stream = getattr(asgi_send, "__self__", None)
    protocol = getattr(getattr(stream, "send", None), "__self__", None)
    server = getattr(getattr(protocol, "send", None), "__self__", None)
    if not (known() and isinstance(stream, ws_stream.WSStream) and type(protocol) is H11Protocol):
        return None
    if not isinstance(server, TCPServer) or not isinstance(server.writer.transport, asyncio.Transport):
        return None
    return Pipe(stream, server.reader, server.writer.transport)


def text_frame(payload: bytes) -> bytes:
    """Frame a text for a client, unmasked and in one piece (RFC 6455, section 5.2)."""
    size = len(payload)
    if size < 126:
        return bytes((0x81, size)) + payload
    if size < 65536:
        return b"\x81\x7e" + size.to_bytes(2, "big") + payload
    return b"\x81\x7f" + size.to_bytes(8, "big") + payload


def abort(asgi_send: Any) -> bool:  # noqa: ANN401
    """Cut the connection behind an ASGI ``send``, dropping what waits to be sent. False where that is not possible.

    A receiver that has stopped reading cannot be closed in any other way: closing waits for it to read.
    """
    part = asgi_send
    for _ in range(4):  # app_send of the stream, stream_send of the protocol, protocol_send of the TCP server
        part = getattr(part, "__self__", None)
        writer = getattr(part, "writer", None)
        if writer is not None:
            writer.transport.abort()
            return True
        part = getattr(part, "send", None)
    return False
