"""Who takes no part by voice any more is put out of LiveKit, too. LiveKit's own side is played by a little server."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import jwt
import pytest
from aiohttp import web
from livekit.api import RoomParticipantIdentity

from tests.live.harness import SETTINGS, clients, eventually, running

ROOM = "room/t1"
SECRET = "a secret that is long enough for HMAC"


class Relay:
    """Hears what LiveKit would be asked."""

    def __init__(self, status: int = 200) -> None:
        self.out: list[tuple[str, str]] = []
        self.grants: list[dict[str, Any]] = []
        self._status = status

    async def answer(self, request: web.Request) -> web.Response:
        asked = RoomParticipantIdentity.FromString(await request.read())
        self.out.append((asked.room, asked.identity))
        token = request.headers["Authorization"].removeprefix("Bearer ")
        self.grants.append(jwt.decode(token, SECRET, algorithms=["HS256"])["video"])
        if self._status == 200:
            return web.Response(body=b"", content_type="application/protobuf")
        code = "not_found" if self._status == 404 else "internal"
        return web.json_response({"code": code, "msg": "that person"}, status=self._status)


@asynccontextmanager
async def livekit(relay: Relay) -> AsyncIterator[dict[str, Any]]:
    """Run it; yield the settings of a house that uses it."""
    app = web.Application()
    app.router.add_post("/twirp/livekit.RoomService/RemoveParticipant", relay.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield {"livekit_url": f"ws://127.0.0.1:{port}", "livekit_api_key": "key", "livekit_api_secret": SECRET}
    finally:
        await runner.cleanup()


async def test_whoever_leaves_the_voices_or_the_room_is_put_out() -> None:
    relay = Relay()
    async with livekit(relay) as options, running(**options) as server, clients(server, "ann", "bob") as (ann, bob):
        await ann.command(ROOM, {"type": "voice", "peer": "of-ann"})
        await bob.command(ROOM, {"type": "voice", "peer": "of-bob"})
        await bob.command(ROOM, {"type": "voice", "peer": "of-bob-again"})
        assert relay.out == [], "another page of theirs"
        await ann.command(ROOM, {"type": "voice", "peer": ""})
        await eventually(lambda: relay.out == [("t1", "ann")])
        await bob.ask("unsubscribe", {"stream": ROOM})
        await eventually(lambda: relay.out == [("t1", "ann"), ("t1", "bob")])
        assert relay.grants[0] | {"room": "t1", "roomAdmin": True} == relay.grants[0]


@pytest.mark.parametrize(("status", "said"), [(404, False), (500, True)])
async def test_livekits_trouble_is_not_ours(status: int, said: bool, caplog: pytest.LogCaptureFixture) -> None:  # noqa: FBT001
    relay = Relay(status)
    async with livekit(relay) as options, running(**options) as server, clients(server, "ann") as (ann,):
        await ann.command(ROOM, {"type": "voice", "peer": "of-ann"})
        with caplog.at_level(logging.INFO, "nijikai.usher"):
            await ann.command(ROOM, {"type": "voice", "peer": ""})
            await eventually(lambda: bool(relay.out) and not server.nijikai.live.usher._tasks)
        assert (await ann.command(ROOM, {"type": "voice", "peer": "of-ann"}))["ok"]
    assert bool([record for record in caplog.records if record.name == "nijikai.usher"]) == said
    assert "that person" not in caplog.text


async def test_without_livekit_there_is_nobody_to_show_out() -> None:
    assert not SETTINGS.livekit_url
    async with running() as server, clients(server, "ann") as (ann,):
        await ann.command(ROOM, {"type": "voice", "peer": "of-ann"})
        await ann.command(ROOM, {"type": "voice", "peer": ""})
        assert not server.nijikai.live.usher._tasks
