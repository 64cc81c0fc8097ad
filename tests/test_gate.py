"""What every request and every socket meets first, tried on a real server."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest
import websockets

from server.live import wire
from tests.live.harness import PATIENCE, Client, Running, eventually, handshake, running

HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


async def raw(server: Running, request: str | bytes) -> tuple[int, dict[str, str]]:
    """Send bytes; return the status and the headers of the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(request.encode("latin1") if isinstance(request, str) else request)
    try:
        head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)).decode("latin1")
    finally:
        writer.close()
        await writer.wait_closed()
    first, *lines = head.splitlines()
    return int(first.split()[1]), {
        name.lower(): value.strip() for name, _, value in (each.partition(":") for each in lines if each)
    }


def get(path: str, *lines: str, host: str = "127.0.0.1", method: str = "GET") -> str:
    return "\r\n".join((f"{method} {path} HTTP/1.1", f"Host: {host}", *lines, "", ""))


async def test_every_answer_has_its_headers() -> None:
    async with running() as server:
        asked = [
            get("/"), get("/healthz"), get("/static/store.js"), get("/static/../secret.key"), get("/nothing"),
            get("/t/none"), get("/live/"), get("/live/?EIO=4&transport=polling"), get("/api/v1/meetups"),
            get("/", method="PATCH"), get("/signin", "Content-Length: 1000000", method="POST"),
            get("/", host="evil.example; script-src *"), get("/live/", "Origin: https://evil.example"), get("/sw.js"),
        ]  # fmt: skip
        for request in asked:
            status, headers = await raw(server, request)
            assert 200 <= status < 500
            assert HEADERS.items() <= headers.items(), request
            assert "/sw.js" in request or "frame-ancestors 'none'" in headers["content-security-policy"], request
            assert "strict-transport-security" not in headers
            assert "unsafe" not in headers["content-security-policy"]
            assert "server" not in headers


@pytest.mark.parametrize(
    ("settings", "lines"),
    [
        ({"public_url": "https://play.example"}, ()),
        ({"proxies": "127.0.0.0/8"}, ("X-Forwarded-Proto: https",)),
    ],
)
async def test_where_there_is_tls_it_stays(settings: dict[str, Any], lines: tuple[str, ...]) -> None:
    async with running(**settings) as server:
        for path in ("/", "/static/store.js", "/nothing"):
            _, headers = await raw(server, get(path, *lines))
            assert "max-age" in headers["strict-transport-security"]


@pytest.mark.parametrize(
    "host", ["evil.example; script-src *", "a b", "<script>", "evil.example/x", "[::1", "x:", "x:y", "@"]
)
async def test_a_host_that_is_none_is_refused(host: str) -> None:
    async with running() as server:
        assert (await raw(server, get("/", host=host)))[0] == 400


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://evil.example", 403),
        ("null", 403),
        ("", 403),
        ("http://[", 403),
        ("http://127.0.0.1.evil.example", 403),
        ("http://evil.example#127.0.0.1", 403),
        ("http://127.0.0.1:1", 403),
        ("https://play.example", 101),
        ("same", 101),
        (None, 101),
    ],
)
async def test_sockets_of_other_sites_are_refused(origin: str | None, status: int) -> None:
    async with running(public_url="https://play.example") as server:
        lines = {None: "", "same": f"Origin: http://127.0.0.1:{server.port}\r\n"}.get(origin, f"Origin: {origin}\r\n")
        assert (await raw(server, handshake(server, lines)))[0] == status


async def test_a_proxy_that_is_not_believed_changes_no_origin() -> None:
    async with running() as server:
        lines = "Origin: https://evil.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\n"
        assert (await raw(server, handshake(server, lines)))[0] == 403


async def test_one_address_has_so_many_sockets_and_no_more() -> None:
    async with running(connections_per_address=3, proxies="127.0.0.1") as server:
        held = [await Client().connect(server, server.ticket(f"p-{number}")) for number in range(3)]
        assert (await raw(server, handshake(server)))[0] == 429
        elsewhere = handshake(server, "X-Forwarded-For: 198.51.100.7\r\n")
        assert (await raw(server, elsewhere))[0] == 101
        await held[0].close()

        async def let_in() -> bool:
            return (await raw(server, handshake(server)))[0] == 101

        await eventually(let_in)
        for each in held[1:]:
            await each.close()


POLL = get("/live/?EIO=4&transport=polling")


async def test_long_polling_counts_as_a_socket() -> None:
    async with running(polling=True, connections_per_address=5) as server:
        held = await Client().connect(server, server.ticket("ann"), "polling")
        assert [(await raw(server, POLL))[0] for _ in range(5)] == [200] * 4 + [429]
        assert (await raw(server, handshake(server)))[0] == 429
        assert (await raw(server, get("/live/?EIO=4&transport=polling&sid=none")))[0] == 400
        await held.hang_up()


async def test_long_polling_without_a_ticket_ends() -> None:
    async with running(polling=True, connections_per_address=5) as server:
        ann = await Client().connect(server, server.ticket("ann"), "polling")
        sockets = server.nijikai.live.fanout.server
        sockets.patience = 0.1
        for _ in range(4):
            assert (await raw(server, POLL))[0] == 200
        await eventually(lambda: len(sockets.eio.sockets) == 1)
        await eventually(lambda: server.nijikai.asgi.sockets == 1)
        assert (await ann.subscribe("table/t1"))["ok"]
        assert (await raw(server, POLL))[0] == 200
        await ann.hang_up()


async def test_whoever_goes_on_by_a_socket_counts_once_and_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[wire.Line] = []
    turn_away = wire.turn_away
    monkeypatch.setattr(wire, "turn_away", lines.append)
    async with running(polling=True, ticket_seconds=0.1) as server:
        server.nijikai.live.fanout.server.patience = 3600.0
        ann = await Client().connect(server, server.ticket("ann"), "polling", "websocket")
        assert ann.socket.transport() == "websocket"
        await eventually(lambda: len(lines) == 1)
        turn_away(lines[0])
        assert (await ann.subscribe("table/t1"))["ok"]
        assert server.nijikai.asgi.sockets == 1
        await ann.close()
        await eventually(lambda: server.nijikai.asgi.sockets == 0)


async def test_whoever_begins_to_go_on_by_a_socket_and_does_not_counts_again() -> None:
    async with running(polling=True) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(POLL.encode())
        answer = await asyncio.wait_for(reader.readuntil(b"}"), PATIENCE)
        sid = msgspec.json.decode(answer[answer.index(b"{") :])["sid"]
        writer.close()
        url = f"{server.url.replace('http', 'ws')}/live/?EIO=4&transport=websocket&sid={sid}"
        for frame in ("40", "2" + "x" * 100_000):
            async with websockets.connect(url, ping_interval=None) as socket:
                await socket.send(frame)
                await asyncio.wait_for(socket.wait_closed(), PATIENCE)
            await eventually(lambda: server.nijikai.live.fanout.server.eio.sockets[sid].polls)
            await eventually(lambda: server.nijikai.asgi.sockets == 1)


async def test_one_person_has_so_many_sockets_and_no_more() -> None:
    async with running(connections_per_person=2) as server:
        held = [await Client().connect(server, server.ticket("ann")) for _ in range(2)]
        third = await Client().connect(server, server.ticket("ann"))
        assert third.refused["data"]["code"] == "too-many-connections"
        other = await Client().connect(server, server.ticket("bob"))
        assert other.refused is None
        for each in (*held, other):
            await each.close()


@pytest.mark.parametrize(
    "request_",
    [b"PRI * HTTP/2.0\r\n\r\n", get("/", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: x")],
)
async def test_there_is_one_http_and_no_other(request_: str | bytes) -> None:
    """Whoever began HTTP/2 and then kept silent stayed connected for ever."""
    async with running() as server:
        status, headers = await raw(server, request_)
        assert status in {200, 400, 404, 405, 505}
        assert "upgrade" not in headers
