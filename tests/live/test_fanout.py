from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Any

import pytest

from game.decider import Context
from server.live import fanout as ways
from server.live import wire
from server.live.hypercorn_fit import known
from server.wiring import kinds, packs_of
from tests.live.harness import PATIENCE, Client, clients, eventually, handshake, running, stop_reading

ROOM = "room/t1"
LONG = "あ" * 500


def has_heard(person: Client) -> bool:
    return "1" in person.views[ROOM]["messages"]


async def test_a_receiver_that_stops_reading_is_dropped_and_nobody_waits_for_it() -> None:
    settings: dict[str, Any] = {"max_pending": 8, "rate_per_second": 1000.0, "send_buffer": 4096}
    async with running(**settings) as server, clients(server, "ann") as (ann,):
        stalled = await stop_reading(server, "mal", ROOM)
        fanout = server.nijikai.live.fanout
        await eventually(lambda: fanout.listeners(ROOM) == 2)
        while fanout.listeners(ROOM) == 2:
            assert (await ann.command(ROOM, {"type": "say", "text": LONG}))["ok"]
            assert all(socket.queue.qsize() <= 8 for socket in fanout.server.eio.sockets.values())
        assert ann.seqs[ROOM] < 1000
        await eventually(lambda: not fanout._sends)
        stalled.close()


async def test_what_waits_for_a_receiver_is_bounded_by_bytes_too() -> None:
    settings: dict[str, Any] = {"max_pending": 100_000, "max_pending_bytes": 10_000, "send_buffer": 4096}
    async with running(rate_per_second=1000.0, **settings) as server, clients(server, "ann") as (ann,):
        stalled = await stop_reading(server, "mal", ROOM)
        fanout = server.nijikai.live.fanout
        await eventually(lambda: fanout.listeners(ROOM) == 2)
        while fanout.listeners(ROOM) == 2:
            assert (await ann.command(ROOM, {"type": "say", "text": LONG}))["ok"]
            assert all(socket.queue.weight < 15_000 for socket in fanout.server.eio.sockets.values())
        assert all(socket.queue.weight >= 0 for socket in fanout.server.eio.sockets.values())
        await eventually(lambda: not fanout._sends)
        stalled.close()


async def test_who_shows_no_ticket_is_turned_away() -> None:
    async with running(ticket_seconds=0.5) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(handshake(server))
        with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
            await asyncio.wait_for(reader.readexactly(100_000), PATIENCE)
        writer.close()


async def test_who_has_shown_one_stays() -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        lines = server.nijikai.live.fanout._lines()
        for line in lines:
            wire.turn_away(line)
        assert [line.known for line in lines] == [True]
        assert (await ann.command(ROOM, {"type": "say", "text": "still here"}))["ok"]


async def test_it_comes_back_to_where_it_was() -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        bob = await Client().connect(server, server.ticket("bob"))
        since = (await bob.subscribe(ROOM))["seq"]
        for socket in list(server.nijikai.live.fanout.server.eio.sockets):
            if socket != server.nijikai.live.fanout.eio_sid_from_sid(ann.socket.get_sid(), "/"):
                server.nijikai.live.fanout.drop(socket)
        await asyncio.wait_for(bob.gone.wait(), 10)
        await ann.command(ROOM, {"type": "say", "text": "he is gone"})
        again = await Client().connect(server, server.ticket("bob"))
        again.views, again.seqs = bob.views, bob.seqs
        await again.subscribe(ROOM, since=since)
        assert again.views[ROOM]["messages"] == ann.views[ROOM]["messages"]
        await again.close()


async def test_an_update_is_encoded_once_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running() as server, clients(server, *"abcdefgh") as people:
        made: list[bytes] = []

        def counted(text: bytes) -> ways.Parcel:
            made.extend([text] if text.startswith(ways.UPDATE) else [])
            return parcel(text)

        parcel = ways.Parcel
        monkeypatch.setattr(ways, "Parcel", counted)
        await people[0].command(ROOM, {"type": "say", "text": "hello"})
        for person in people:
            await person.until(partial(has_heard, person))
        assert len(made) == 1


async def test_everybody_gets_updates_in_their_order_however_busy() -> None:
    async with running(rate_per_second=1000) as server, clients(server, *"abcd") as people:
        talk = [person.command(ROOM, {"type": "say", "text": LONG}) for _ in range(25) for person in people]
        await asyncio.gather(*talk)
        await eventually(lambda: all(person.seqs[ROOM] == people[0].seqs[ROOM] >= 104 for person in people))
        for person in people:
            froms = [update["from"] for update in person.updates if update["stream"] == ROOM]
            assert froms == sorted(froms)
            assert person.views[ROOM] == people[0].views[ROOM]


async def test_stopping_hangs_up_on_everybody(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        async with running() as server:
            people = [await Client().connect(server, server.ticket(name)) for name in "ab"]
        for person in people:
            await asyncio.wait_for(person.gone.wait(), 10)
    assert caplog.text == ""


async def test_two_people_take_one_seat_at_the_same_instant() -> None:
    packs = packs_of(None)
    async with running(kinds=kinds(packs), packs=packs) as server:
        streams = server.nijikai.streams
        opened = {"type": "open", "pack": "cs_college", "mode": "short", "seats": 4, "secret": "ab" * 32}
        command = streams.kinds.of("table/t1").command(opened)
        await streams.run("table/t1", command, Context("", "system", 1), "")
        async with clients(server, *"abcdef") as people:
            answers = await asyncio.gather(
                *(one.command("table/t1", {"type": "sit", "name": "x", "avatar": "a", "seat": 2}) for one in people)
            )
            assert sum("ok" in answer for answer in answers) == 1
            assert {answer["error"]["code"] for answer in answers if "error" in answer} == {"seat-taken"}
            assert all(answer["error"]["text"] for answer in answers if "error" in answer)


def test_we_know_this_hypercorn() -> None:
    assert known()
