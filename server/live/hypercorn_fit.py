"""What Nijikai needs of Hypercorn and Hypercorn has no setting for. The only place that touches its insides.

Guarded by version: with another Hypercorn each part does nothing, and the server works, only less well.
"""

from __future__ import annotations

import logging
from importlib.metadata import version
from typing import Any

from hypercorn.protocol import ws_stream

log = logging.getLogger("nijikai.hypercorn")

KNOWN = ("0.18.",)
_accept = ws_stream.Handshake.accept


def known() -> bool:
    """Whether this is a Hypercorn whose insides we have read."""
    return version("hypercorn").startswith(KNOWN)


def decline_deflate() -> None:
    """Accept WebSockets without permessage-deflate, which would cost 2.4 times the CPU and 120 KB a connection."""
    if not known():
        log.warning("Hypercorn %s is not known; WebSocket compression stays on", version("hypercorn"))
        return
    ws_stream.Handshake.accept = _accept_plainly  # type: ignore[method-assign]


def _accept_plainly(self: ws_stream.Handshake, subprotocol: str | None, additional_headers: Any) -> Any:  # noqa: ANN401
    self.extensions = None
    return _accept(self, subprotocol, additional_headers)


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
