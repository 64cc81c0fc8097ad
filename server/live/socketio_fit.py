"""What Nijikai needs of Socket.IO and Socket.IO has no setting for: a usual event read, handled and answered at once.

The library would take its packet apart twice and look for its handler in four places. Guarded by version: with another
Socket.IO, and for all that is not as usual, everything goes the library's way.
"""

from __future__ import annotations

import asyncio
import re
from importlib.metadata import version
from typing import Any, Final

import msgspec
import socketio

from server.live.fanout import FanOut
from server.live.polling import Polling, polling_of
from server.live.wire import RESERVED

KNOWN = ("5.18.",)
VERSION = version("python-socketio")
ROOT: Final = "/"
EVENT: Final = re.compile(r"2(\d{0,15})(?=\[)", re.ASCII)
"""How an event of the root namespace begins; the number asks for an answer."""


class Sockets(socketio.AsyncServer):  # type: ignore[misc]
    """Socket.IO's server. ``longest``: characters of an event that is read here; ``patience``: seconds to show a ticket
    in for whoever came by HTTP (``wire.door`` sees to WebSockets).
    """

    longest = 8192
    patience = 30.0

    def __init__(self, **options: Any) -> None:  # noqa: ANN401
        super().__init__(**options)
        self._ends: set[asyncio.Task[None]] = set()

    async def _handle_eio_connect(self, eio_sid: str, environ: dict[str, Any]) -> None:
        await super()._handle_eio_connect(eio_sid, environ)
        polling = polling_of(environ["asgi.scope"])
        if polling is not None:
            polling.begun = True
            self.eio.sockets[eio_sid].polling = polling
            asyncio.get_running_loop().call_later(self.patience, self._turn_away, eio_sid, polling)

    async def _handle_eio_disconnect(self, eio_sid: str, reason: str) -> None:
        polling = polling_of(self.environ.get(eio_sid, {}).get("asgi.scope", {}))
        try:
            await super()._handle_eio_disconnect(eio_sid, reason)
        finally:
            if polling is not None:
                polling.leave()

    def _turn_away(self, eio_sid: str, polling: Polling) -> None:
        """End a session in which nobody has shown a ticket: answered pings would keep it for ever."""
        socket = self.eio.sockets.get(eio_sid)
        if socket is not None and not polling.known:
            self._ends.add(task := asyncio.ensure_future(self._end(socket)))
            task.add_done_callback(self._ends.discard)

    async def _end(self, socket: Any) -> None:  # noqa: ANN401 - the library has no types
        await socket.close(wait=False)  # nobody may ever take what waits there
        self.eio.sockets.pop(socket.sid, None)

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
