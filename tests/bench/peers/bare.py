"""The floor: what is left of a server on Python's asyncio when it does nothing but hand frames on.

No rules, no state but a number for each table, nothing saved, nothing checked: the same bytes for everybody.
"""

from __future__ import annotations

import asyncio
import os
from typing import Any

import msgspec

from server.live.hypercorn_fit import text_frame
from server.live.inbox import text_at

ANSWER = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
HELLO = b'0{"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":10000}'
VIEW = "x" * 420
"""So that a frame is about as long as one of ours."""
LONGEST = 10_000
decode = msgspec.json.Decoder().decode


class Table:
    def __init__(self) -> None:
        self.seq = 0
        self.people: list[asyncio.WriteTransport] = []

    def step(self) -> None:
        self.seq += 1
        update = text_frame(b'42["update",%b]' % msgspec.json.encode({"seq": self.seq, "view": VIEW}))
        for person in self.people:
            person.write(update)


class Person(asyncio.Protocol):
    """One connection."""

    def __init__(self, tables: dict[str, Table]) -> None:
        self._tables = tables
        self._table = Table()
        self._rest = b""
        self._open = False

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._rest += data
        if not self._open:
            _, end, self._rest = self._rest.partition(b"\r\n\r\n")
            self._open = bool(end)
            self._transport.write(ANSWER + text_frame(HELLO))
        if self._open:
            self._take_apart()

    def _take_apart(self) -> None:
        at = 0
        try:
            while found := text_at(self._rest, at, LONGEST):
                text, at = found
                self._hear(text)
        except ValueError:  # a goodbye
            self._transport.close()
        self._rest = self._rest[at:]

    def _hear(self, text: str) -> None:
        if text.startswith("40"):
            self._transport.write(text_frame(b'40{"sid":"x"}'))
        elif text.startswith("42"):
            number, _, event = text[2:].partition("[")
            name, data = decode("[" + event)
            if name == "join":
                self._table = self._tables.setdefault(data["table"], Table())
                self._table.people.append(self._transport)
            else:
                self._table.step()
            self._transport.write(text_frame(b'43%b[{"ok":true}]' % number.encode()))

    def connection_lost(self, _error: Exception | None) -> None:
        if self._transport in self._table.people:
            self._table.people.remove(self._transport)


async def main() -> None:
    tables: dict[str, Table] = {}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Person(tables), "127.0.0.1", int(os.environ["PORT"]))
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
