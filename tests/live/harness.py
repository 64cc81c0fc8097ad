"""A real server on the loopback, and real clients of it."""

from __future__ import annotations

import asyncio
import itertools
import socket
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import msgspec
import socketio
from hypercorn.asyncio import serve

from game.pack.schema import Pack
from server import gathering, hearing
from server.app import Nijikai, create_app
from server.config import Settings
from server.live.clock import Clock
from server.live.glances import Glances
from server.live.kinds import Kinds
from server.live.neighbours import Neighbours
from server.log.memory import MemoryLog
from server.log.store import LogStore
from server.people.tickets import Ticket
from server.serve import hypercorn_config, listen
from server.wiring import room_kind
from tests.live.counter import counter_kind
from tests.wire import merge

SETTINGS = Settings(host="127.0.0.1", port=0, secret_key="a key for tests only", away_seconds=0.0, rate_burst=1000)
PATIENCE = 30.0
numbers = itertools.count(1)


class Running(msgspec.Struct):
    """A server that runs."""

    nijikai: Nijikai
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ticket(self, person: str, table: str = "t1", **changes: Any) -> str:  # noqa: ANN401
        return self.nijikai.tickets.sign(ticket(person, table, **changes))


def ticket(person: str, table: str = "t1", **changes: Any) -> Ticket:  # noqa: ANN401
    made = Ticket(place=table, person=person, role="attendee", name=person, avatar="a", lang="en", expires=2**40)
    return msgspec.structs.replace(made, **changes)


@asynccontextmanager
async def running(
    *,
    kinds: Kinds | None = None,
    store: LogStore | None = None,
    clock: Clock | None = None,
    glances: Glances | None = None,
    packs: dict[str, Pack] | None = None,
    neighbours: Neighbours | None = None,
    send_buffer: int = 0,
    **changes: Any,  # noqa: ANN401
) -> AsyncIterator[Running]:
    """Run a server; by default its tables are counters and its log forgets."""
    settings = msgspec.structs.replace(SETTINGS, **changes)
    kinds = kinds or Kinds([counter_kind(), room_kind({})])
    nijikai = create_app(
        settings,
        store or MemoryLog(),
        packs or {},
        kinds=kinds,
        clock=clock,
        glances=glances,
        neighbours=neighbours,
    )
    stop = asyncio.Event()
    with listen(settings) as taken:
        if send_buffer:
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, send_buffer)  # connections inherit it
        config = hypercorn_config(settings, taken)
        await nijikai.streams.neighbours.begin(nijikai.live)
        nijikai.start()
        keepers = [asyncio.ensure_future(each.watch(nijikai)) for each in (gathering, hearing)]
        server = asyncio.ensure_future(serve(nijikai.asgi, config, shutdown_trigger=stop.wait))
        try:
            yield Running(nijikai, taken.getsockname()[1])
        finally:
            for keeper in keepers:
                keeper.cancel()
            await nijikai.close()
            stop.set()
            await server


class Client:
    """One connection, with the views it has put together from snapshots and updates."""

    def __init__(self) -> None:
        self.socket = socketio.AsyncClient(reconnection=False, logger=False, engineio_logger=False)
        self.refused: Any = None
        self.updates: list[dict[str, Any]] = []
        self.views: dict[str, Any] = {}
        self.seqs: dict[str, int] = {}
        self.changed = asyncio.Condition()
        self.gone = asyncio.Event()
        self.socket.on("update", self._update)
        self.said: list[tuple[str, dict[str, Any]]] = []
        """What the server said besides updates: event and payload."""
        for event in ("closed", "refused", "overview", "signal", "moving"):
            self.socket.on(event, partial(self._hear, event))
        self.socket.on("connect_error", self._refuse)
        self.socket.on("disconnect", self._bye)

    async def connect(self, server: Running, ticket: str, *transports: str) -> Client:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                await self.socket.connect(
                    server.url,
                    auth={"ticket": ticket},
                    transports=list(transports or ["websocket"]),
                    socketio_path="live",
                )
            except socketio.exceptions.ConnectionError:
                assert self.refused is not None
        return self

    async def _hear(self, event: str, data: dict[str, Any]) -> None:
        async with self.changed:
            self.said.append((event, data))
            self.changed.notify_all()

    async def _refuse(self, data: Any) -> None:  # noqa: ANN401
        self.refused = data

    async def _bye(self, *_: Any) -> None:  # noqa: ANN401
        self.gone.set()

    async def _update(self, update: dict[str, Any]) -> None:
        async with self.changed:
            self.updates.append(update)
            self.take(update)
            self.changed.notify_all()

    def take(self, update: dict[str, Any]) -> None:
        """Fold an update, if it is the next."""
        stream = update["stream"]
        if self.seqs.get(stream) == update["from"]:
            self.views[stream] = merge(self.views[stream], update["patch"])
            self.seqs[stream] = update["seq"]

    async def ask(self, event: str, data: Any = None) -> Any:  # noqa: ANN401
        return await self.socket.call(event, data, timeout=PATIENCE)

    async def subscribe(self, stream: str, since: int | None = None, *, quiet: bool = False) -> dict[str, Any]:
        asked = {"stream": stream} | ({} if since is None else {"since": since}) | ({"quiet": True} if quiet else {})
        answer = await self.ask("subscribe", asked)
        if "view" in answer:
            self.views[stream], self.seqs[stream] = answer["view"], answer["seq"]
        for update in answer.get("updates", []):
            self.take(update)
        return dict(answer)

    async def command(self, stream: str, command: dict[str, Any], id: str = "") -> dict[str, Any]:
        made = id or f"command-{next(numbers)}"
        return dict(await self.ask("command", {"id": made, "stream": stream, "command": command}))

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until updates have made the condition true."""
        async with self.changed:
            await asyncio.wait_for(self.changed.wait_for(condition), PATIENCE)

    async def close(self) -> None:
        await self.socket.disconnect()

    async def hang_up(self) -> None:
        """Go without waiting for a poll that the server would answer with its next ping, half a minute from now."""
        await self.socket.eio.disconnect(abort=True)


@asynccontextmanager
async def clients(server: Running, *persons: str, table: str = "t1") -> AsyncIterator[list[Client]]:
    """Connect people who follow the table and its room."""
    made = [await Client().connect(server, server.ticket(person, table)) for person in persons]
    for client in made:
        for stream in (f"table/{table}", f"room/{table}"):
            await client.subscribe(stream)
    try:
        yield made
    finally:
        for client in made:
            await client.close()


async def eventually(condition: Callable[[], Awaitable[object] | object]) -> None:
    """Wait until a condition holds; gives way to the server each time it looks."""
    async with asyncio.timeout(PATIENCE):
        while True:
            found = condition()
            if (await found) if isinstance(found, Awaitable) else found:
                return
            await asyncio.sleep(0)


async def raw_handshake(server: Running, offer: str) -> str:
    """Ask for a WebSocket and return the head of the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(handshake(server, f"Sec-WebSocket-Extensions: {offer}\r\n"))
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
    writer.close()
    await writer.wait_closed()
    return head.decode()


async def stop_reading(server: Running, person: str, stream: str) -> socket.socket:
    """Connect, follow a stream, and never read again."""
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    made.settimeout(0)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(made, ("127.0.0.1", server.port))
    await loop.sock_sendall(made, handshake(server))
    assert (await loop.sock_recv(made, 1000)).startswith(b"HTTP/1.1 101")
    for frame in (
        "40" + msgspec.json.encode({"ticket": server.ticket(person)}).decode(),
        "42" + msgspec.json.encode(["subscribe", {"stream": stream}]).decode(),
    ):
        await loop.sock_sendall(made, masked(frame.encode()))
    return made


def masked(payload: bytes) -> bytes:
    """Return a WebSocket text frame of a client, masked with zeros."""
    size = len(payload)
    length = bytes([0x80 | size]) if size < 126 else bytes([0x80 | 126]) + size.to_bytes(2, "big")
    return b"\x81" + length + bytes(4) + payload


def handshake(server: Running, extra: str = "") -> bytes:
    return (
        f"GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        f"{extra}\r\n"
    ).encode()
