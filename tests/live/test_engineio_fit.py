"""Connections of ours keep Engine.IO's promises: pings, pongs, goodbyes, and everything a WebSocket may do."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import msgspec
import pytest
import websockets
from engineio import packet

from server.live import engineio_fit
from server.live.outbox import Outbox
from tests.live.harness import PATIENCE, Running, eventually, running

PING, PONG = "2", "3"


@asynccontextmanager
async def connected(server: Running, person: str) -> AsyncIterator[websockets.ClientConnection]:
    """Connect with a client that keeps to RFC 6455 and knows nothing of Engine.IO."""
    url = f"{server.url.replace('http', 'ws')}/live/?EIO=4&transport=websocket"
    async with websockets.connect(url, ping_interval=None) as socket:
        assert str(await socket.recv()).startswith("0")
        await socket.send("40" + msgspec.json.encode({"ticket": server.ticket(person)}).decode())
        assert str(await socket.recv()).startswith("40")
        yield socket


async def ask(socket: websockets.ClientConnection, number: int) -> str:
    """Send what is answered by an error, and return the answer."""
    await socket.send(f'42{number}["nothing"]')
    return str(await asyncio.wait_for(socket.recv(), PATIENCE))


def test_we_know_this_engine_io() -> None:
    assert engineio_fit.known()


async def test_with_another_engine_io_all_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engineio_fit, "KNOWN", ("0.0.",))
    async with running() as server, connected(server, "ann") as ann:
        assert not hasattr(server.nijikai.live.fanout.server.eio, "pulse")
        assert (await ask(ann, 1)).startswith("431[")


async def test_what_comes_as_the_writer_ends_is_written() -> None:
    written: list[str] = []

    async def write() -> None:
        while packets := outbox.take():
            written.extend(each.data for each in packets if each)

    def begin() -> asyncio.Future[None]:
        task = asyncio.ensure_future(write())
        asyncio.get_running_loop().call_soon(last)  # after the writer's only step, before anybody hears of its end
        return task

    def last() -> None:
        if len(written) == 1:
            outbox.put_nowait(packet.Packet(packet.MESSAGE, "two"))

    outbox = Outbox(begin)
    outbox.put_nowait(packet.Packet(packet.MESSAGE, "one"))
    await eventually(lambda: written == ["one", "two"])
    await outbox.join()
    assert outbox.nothing


async def test_pings_are_answered_and_pieces_put_together() -> None:
    async with running() as server, connected(server, "ann") as ann:
        assert (await ask(ann, 1)).startswith("431[")
        await asyncio.wait_for(await ann.ping(), PATIENCE)
        assert (await ask(ann, 2)).startswith("432[")
        await ann.send(["423", '["noth', 'ing"]'])
        assert str(await asyncio.wait_for(ann.recv(), PATIENCE)).startswith("433[")


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Set the machine's clock on, or back, by seconds."""
    right = time.time
    return lambda seconds: monkeypatch.setattr(time, "time", lambda: right() + seconds)


@pytest.mark.parametrize("shift", [0.0, -3600.0])
async def test_who_answers_stays_and_who_is_silent_is_cut_off(set_clock: Callable[[float], None], shift: float) -> None:
    async with running() as server:
        eio = server.nijikai.live.fanout.server.eio
        eio.ping_interval, eio.ping_timeout = 0.01, 3.0
        async with connected(server, "ann") as ann, connected(server, "bob") as bob:
            await eventually(lambda: len(eio.sockets) == 2)
            set_clock(shift)
            while len(eio.sockets) == 2:
                assert await asyncio.wait_for(ann.recv(), PATIENCE) == PING
                await ann.send(PONG)
            await asyncio.wait_for(bob.wait_closed(), PATIENCE)
            assert len(server.nijikai.live.sessions._all) == 1
            assert ann.state.name == "OPEN"


async def test_nobody_is_late_by_a_clock_that_is_set_on(set_clock: Callable[[float], None]) -> None:
    async with running() as server:
        eio = server.nijikai.live.fanout.server.eio
        eio.ping_interval = 0.01
        async with connected(server, "ann") as ann:
            assert await asyncio.wait_for(ann.recv(), PATIENCE) == PING
            set_clock(3600.0)
            (socket,) = eio.sockets.values()
            assert await socket.check_ping_timeout()
            await ann.send(PONG)
            assert await asyncio.wait_for(ann.recv(), PATIENCE) == PING


async def test_the_server_says_goodbye_as_websockets_do() -> None:
    async with running() as server, connected(server, "ann") as ann:
        (session,) = server.nijikai.live.sessions
        await server.nijikai.live.following.dismiss(session, "removed")
        heard = [str(frame) async for frame in ann]
        assert heard[0].startswith('42["refused"')
        assert ann.close_code == 1000
        assert not server.nijikai.live.fanout.server.eio.sockets
        assert not list(server.nijikai.live.sessions)
