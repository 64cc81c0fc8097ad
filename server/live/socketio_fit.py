"""What Nijikai needs of Socket.IO and Socket.IO has no setting for: a usual event read, handled and answered at once.

The library would take its packet apart twice and look for its handler in four places. Guarded by version: with another
Socket.IO, and for all that is not as usual, everything goes the library's way.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import Any, Final

import msgspec
import socketio

from server.live.fanout import FanOut
from server.live.wire import RESERVED

KNOWN = ("5.18.",)
VERSION = version("python-socketio")
ROOT: Final = "/"
EVENT: Final = re.compile(r"2(\d{0,15})(?=\[)", re.ASCII)
"""How an event of the root namespace begins; the number asks for an answer."""


class Sockets(socketio.AsyncServer):  # type: ignore[misc]
    """Socket.IO's server. ``longest``: characters of an event that is read here."""

    longest = 8192

    async def _handle_eio_message(self, eio_sid: str, data: Any) -> None:  # noqa: ANN401
        found = usual_event(data, self.longest) if VERSION.startswith(KNOWN) else None
        if found is None or eio_sid in self._binary_packet:
            await super()._handle_eio_message(eio_sid, data)
            return
        number, name, arguments = found
        manager: FanOut = self.manager
        sid = manager.sid_from_eio_sid(eio_sid, ROOT)
        if not manager.is_connected(sid, ROOT):
            return
        answer = await self.namespace_handlers[ROOT].trigger_event(name, sid, *arguments)
        if number:
            manager.answer(eio_sid, number, answer)


def usual_event(data: Any, longest: int) -> tuple[str, str, list[Any]] | None:  # noqa: ANN401
    """Return an event's number, its name and what came with it; None for whatever is no usual event."""
    begins = EVENT.match(data) if isinstance(data, str) and len(data) <= longest else None
    if begins is None:
        return None
    try:
        said = msgspec.json.decode(data[begins.end() :])
    except (msgspec.DecodeError, RecursionError):
        return None
    if not said or not isinstance(said[0], str) or said[0] in RESERVED:
        return None
    return begins[1], said[0], said[1:]
