"""Signalling between browsers, over real sockets: who hears whom, and that nothing of it is left anywhere."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import pytest

from server.live.signals import BURST, Signals
from server.log.memory import MemoryLog
from server.meetup import commands
from server.voice.offer import MESH
from server.wiring import kinds
from tests.live.harness import Client, Running, clients, eventually, running
from tests.live.meetups import HALL, Party, party
from tests.live.test_schema import check

ROOM = "room/t1"
SECRET = "a=candidate:1 1 UDP 2122252543 198.51.100.7"
OFFER = {"description": {"type": "offer", "sdp": f"v=0\r\n{SECRET}\r\n"}}
ANSWER = {"description": {"type": "answer", "sdp": "v=0\r\n"}}
WAY = {"candidate": {"candidate": SECRET, "sdpMid": "0", "sdpMLineIndex": 0, "usernameFragment": "x1"}}


def heard(client: Client) -> list[dict[str, Any]]:
    return [data for event, data in client.said if event == "signal"]


async def speak(client: Client, peer: str, stream: str = ROOM) -> None:
    assert (await client.command(stream, {"type": "voice", "peer": peer})).get("ok")


async def signal(client: Client, to: str, data: Any = None, stream: str = ROOM) -> Any:  # noqa: ANN401
    return await client.ask("signal", {"stream": stream, "to": to, "data": data or OFFER})


async def code(client: Client, to: str, data: Any = None, stream: str = ROOM) -> str:  # noqa: ANN401
    answer = await signal(client, to, data, stream)
    assert answer["error"]["text"]
    return str(answer["error"]["code"])


@asynccontextmanager
async def talking(*persons: str, **options: Any) -> AsyncIterator[tuple[Running, list[Client]]]:  # noqa: ANN401
    """People at a table who all take part by voice, from pages called after them."""
    async with running(**options) as server, clients(server, *persons) as made:
        for person, client in zip(persons, made, strict=True):
            await speak(client, f"of-{person}")
        yield server, made


async def test_a_signal_reaches_the_one_it_is_for() -> None:
    async with talking("ann", "bob", "cid") as (_, (ann, bob, cid)):
        for data in (OFFER, WAY, {"candidate": None}):
            assert await signal(ann, "of-bob", data) == {"ok": True}
        await bob.until(lambda: len(heard(bob)) == 3)
        assert heard(bob)[0] == {"stream": ROOM, "from": "of-ann", "to": "of-bob", "data": OFFER}
        assert [each["data"] for each in heard(bob)] == [OFFER, WAY, {"candidate": None}]
        await signal(bob, "of-ann", ANSWER)
        await ann.until(lambda: bool(heard(ann)))
        assert heard(ann)[0]["data"] == ANSWER
        assert heard(cid) == []
        for told in heard(bob):
            check("SignalTold", told)


async def test_all_pages_of_that_person_hear_it_and_whoever_only_watches_does_not() -> None:
    async with running() as server, clients(server, "ann", "bob", "bob", "watcher") as (ann, one, two, watcher):
        await speak(ann, "of-ann")
        await speak(one, "of-bob")
        await signal(ann, "of-bob")
        for tab in (one, two):
            await tab.until(lambda tab=tab: bool(heard(tab)))  # type: ignore[misc]
        assert heard(watcher) == []


async def test_whoever_is_not_in_voice_neither_speaks_nor_is_spoken_to() -> None:
    async with talking("ann", "bob") as (server, (ann, bob)), clients(server, "cid") as (cid,):
        assert await code(cid, "of-ann") == "no-voice"
        assert await code(ann, "nobody") == "no-such-peer"
        assert await code(ann, "of-ann") == "no-such-peer", "nor oneself"
        await bob.command(ROOM, {"type": "voice", "peer": ""})
        assert await code(ann, "of-bob") == "no-such-peer"
        assert await code(bob, "of-ann") == "no-voice"
        await speak(bob, "of-bob-again")
        assert await signal(ann, "of-bob-again") == {"ok": True}
        assert heard(ann) == heard(cid) == []


BAD: list[tuple[Any, str]] = [
    ({"to": "of-bob", "data": OFFER, "from": "of-cid"}, "$"),
    ({"to": "of-bob", "data": OFFER | WAY}, "$.data"),
    ({"to": "of-bob", "data": {}}, "$.data"),
    ({"to": "of-bob", "data": {"description": None}}, "$.data.description"),
    ({"to": "of-bob", "data": {"description": {"type": "shout", "sdp": SECRET}}}, "$.data.description.type"),
    ({"to": "of-bob", "data": {"description": {"type": "offer", "sdp": "x" * 12_001}}}, "$.data.description.sdp"),
    ({"to": "of-bob", "data": {"description": OFFER["description"] | {SECRET: 1}}}, "$.data.description"),
    ({"to": "of-bob", "data": {"candidate": {"candidate": "x" * 1001}}}, "$.data.candidate.candidate"),
    ({"to": "of-bob", "data": {"candidate": SECRET}}, "$.data.candidate"),
    ({"to": "of-bob", "data": {SECRET: 1}}, "$.data"),
    ({"to": "", "data": OFFER}, "$.to"),
    ({"to": SECRET, "data": OFFER}, "$.to"),
    ({"to": "x" * 33, "data": OFFER}, "$.to"),
    ({"data": OFFER}, "$"),
]


async def test_what_has_not_the_form_of_a_signal_goes_nowhere() -> None:
    async with talking("ann", "bob") as (_, (ann, bob)):
        for data, path in BAD:
            answer = await ann.ask("signal", {"stream": ROOM, **data})
            assert (answer["error"]["code"], answer["error"]["params"]) == ("bad-message", {"path": path}), data
            assert SECRET not in str(answer)
        nothings: tuple[Any, ...] = (None, [], SECRET)
        for nothing in nothings:
            assert (await ann.ask("signal", nothing))["error"]["code"] == "bad-message"
        assert heard(bob) == []


async def test_signals_may_be_larger_than_other_messages_and_no_larger() -> None:
    async with talking("ann", "bob") as (_, (ann, bob)):
        assert await signal(ann, "of-bob", {"description": {"type": "offer", "sdp": "x" * 12_000}}) == {"ok": True}
        await bob.until(lambda: bool(heard(bob)))
        answer = await signal(ann, "of-bob", {"description": {"type": "offer", "sdp": "x" * 17_000}})
        assert answer["error"]["code"] == "too-large"
        assert answer["error"]["params"] == {"limit": 16_384}
        assert (await ann.ask("ice", {"stream": "x" * 9000}))["error"]["params"] == {"limit": 8192}
        assert (await ann.ask("too-large", 1))["error"]["code"] == "bad-message", "nobody says that but us"


async def test_a_small_limit_leaves_room_for_signals() -> None:
    async with talking("ann", "bob", max_message=1024) as (_, (ann, _bob)):
        assert await signal(ann, "of-bob", {"description": {"type": "offer", "sdp": "x" * 12_000}}) == {"ok": True}


async def test_a_flood_is_stopped_and_hurts_nothing_else() -> None:
    async with talking("ann", "bob", rate_burst=1000) as (_, (ann, bob)):
        answers = await asyncio.gather(*(signal(ann, "of-bob", WAY) for _ in range(BURST * 2)))
        done = sum(answer.get("ok", False) for answer in answers)
        assert BURST <= done < BURST * 2
        assert {answer["error"]["code"] for answer in answers if "error" in answer} == {"rate-limited"}
        assert (await ann.command(ROOM, {"type": "say", "text": "still here"}))["ok"]
        assert await signal(bob, "of-ann") == {"ok": True}
        await bob.until(lambda: len(heard(bob)) == done)


async def test_tabs_do_not_multiply_signals() -> None:
    async with running() as server, clients(server, "ann", "ann", "bob") as (one, two, bob):
        await speak(one, "of-ann")
        await speak(bob, "of-bob")
        answers = await asyncio.gather(*(signal(tab, "of-bob", WAY) for tab in (one, two) for _ in range(BURST)))
        assert sum(answer.get("ok", False) for answer in answers) < BURST * 2


# --- rooms of a meetup ----------------------------------------------------------------------------------------------


@asynccontextmanager
async def two_rooms(**options: Any) -> AsyncIterator[tuple[Party, str, str]]:  # noqa: ANN401
    """Ann and Bob in one room, Cid and Dan in another."""
    async with party(**options) as made:
        one, two = await made.open_room(), await made.open_room()
        await made.join("ann", "bob", "cid", "dan")
        await made.place(one, "ann", "bob")
        await made.place(two, "cid", "dan")
        yield made, f"room/{one}", f"room/{two}"


async def present(made: Party, person: str, room: str) -> Client:
    client = await made.connect(person)
    for stream in (HALL, room):
        assert "view" in await client.subscribe(stream)
    await speak(client, f"of-{person}", room)
    return client


async def test_people_of_another_room_are_out_of_reach() -> None:
    async with two_rooms() as (made, one, two):
        ann, bob = await present(made, "ann", one), await present(made, "bob", one)
        cid = await present(made, "cid", two)
        assert await code(cid, "of-ann", stream=one) == "not-allowed"
        assert await code(cid, "of-ann", stream=two) == "no-such-peer"
        assert await code(cid, "of-ann", stream=HALL) == "no-voice"
        for stream in (made_stream := f"meetup/{made.meetup}", one.replace("room", "table"), "room/elsewhere"):
            assert await code(cid, "of-ann", stream=stream) == "not-allowed", made_stream
        assert await signal(ann, "of-bob", stream=one) == {"ok": True}
        await bob.until(lambda: bool(heard(bob)))
        assert heard(ann) == heard(cid) == []


async def test_whoever_looks_on_quietly_does_not_signal_and_whoever_drops_in_may() -> None:
    async with two_rooms() as (made, one, _):
        ann, fay = await present(made, "ann", one), await made.connect("f-fay", "facilitator")
        await fay.subscribe(one, quiet=True)
        assert await code(fay, "of-ann", stream=one) == "not-allowed"
        assert (await fay.ask("ice", {"stream": one}))["error"]["code"] == "not-allowed"
        await fay.subscribe(one)
        assert await code(fay, "of-ann", stream=one) == "no-voice"
        await speak(fay, "of-fay", one)
        assert await signal(fay, "of-ann", stream=one) == {"ok": True}
        await ann.until(lambda: bool(heard(ann)))


async def test_whoever_is_moved_leaves_the_voices_of_the_room() -> None:
    async with two_rooms() as (made, one, two):
        ann, bob = await present(made, "ann", one), await present(made, "bob", one)
        await made.run(commands.Move(("bob",), two.removeprefix("room/"), plays=False), "f-fay")
        await bob.until(lambda: any(event == "closed" for event, _ in bob.said))
        assert await code(bob, "of-ann", stream=one) == "not-allowed"
        await ann.until(lambda: "bob" not in ann.views[one]["people"])
        assert await code(ann, "of-bob", stream=one) == "no-such-peer"
        assert heard(ann) == heard(bob) == []


async def test_whoever_is_removed_hears_nothing_more() -> None:
    async with two_rooms() as (made, one, _):
        ann, bob = await present(made, "ann", one), await present(made, "bob", one)
        await made.run(commands.Remove("bob"), "f-fay")
        await asyncio.wait_for(bob.gone.wait(), 10)
        await ann.until(lambda: "bob" not in ann.views[one]["people"])
        assert await code(ann, "of-bob", stream=one) == "no-such-peer"
        assert heard(bob) == []


async def test_doors_that_close_while_a_signal_is_on_its_way(monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking("ann", "bob") as (server, (ann, bob)):
        streams, sessions = server.nijikai.streams, server.nijikai.live.sessions
        opening = streams.open

        async def slow(name: str) -> Any:  # noqa: ANN401
            found = await opening(name)
            for session in sessions:
                if session.ticket.person == "ann":
                    server.nijikai.live.following.end(session, ROOM)
            return found

        with monkeypatch.context() as patched:
            patched.setattr(streams, "open", slow)
            assert await code(ann, "of-bob") == "not-allowed"
        assert heard(bob) == []


async def test_at_most_six_at_a_table_and_ice_says_so() -> None:
    persons = [f"p{number}" for number in range(MESH + 1)]
    async with running() as server, clients(server, *persons) as made:
        for person, client in zip(persons[:MESH], made, strict=False):
            await speak(client, f"of-{person}")
        answer = await made[-1].command(ROOM, {"type": "voice", "peer": "one-more"})
        assert (answer["error"]["code"], answer["error"]["params"]) == ("voice-full", {"limit": MESH})
        offered = await made[-1].ask("ice", {"stream": ROOM})
        check("Offered", offered)
        assert (offered["kind"], offered["limit"], offered["ice"]) == ("mesh", MESH, [])


async def test_voices_survive_a_restart_of_the_server() -> None:
    store = MemoryLog()
    async with running(store=store) as server:
        for person in ("ann", "bob"):
            client = await Client().connect(server, server.ticket(person))
            await client.subscribe(ROOM)
            await speak(client, f"of-{person}")
    async with running(store=store) as server, clients(server, "ann", "bob") as (ann, bob):
        assert ann.views[ROOM]["people"]["bob"]["voice"] == "of-bob"
        assert await signal(ann, "of-bob") == {"ok": True}
        await bob.until(lambda: bool(heard(bob)))


# --- which servers help ---------------------------------------------------------------------------------------------


async def test_ice_for_whoever_is_in_the_room() -> None:
    turn: dict[str, Any] = {"turn_urls": "turn:turn.example.org:3478", "turn_secret": "known to both"}
    async with running(**turn) as server, clients(server, "ann") as (ann,):
        offered = await ann.ask("ice", {"stream": ROOM})
        check("Offered", offered)
        assert offered["ice"][0]["credential"]
        assert "known to both" not in str(offered)
        for stream in ("table/t1", "room/t2"):
            assert (await ann.ask("ice", {"stream": stream}))["error"]["code"] == "not-allowed"
        assert (await ann.ask("ice", {}))["error"]["code"] == "bad-message"


async def test_with_livekit_there_is_a_token_and_more_room() -> None:
    livekit: dict[str, Any] = {
        "livekit_url": "wss://livekit.example.org",
        "livekit_api_key": "key",
        "livekit_api_secret": "a secret that is long enough for HMAC",
    }
    async with party(**livekit) as made:
        room = await made.open_room()
        await made.join("ann")
        await made.place(room, "ann")
        ann = await present(made, "ann", f"room/{room}")
        offered = await ann.ask("ice", {"stream": f"room/{room}"})
        check("Offered", offered)
        assert (offered["kind"], offered["url"]) == ("livekit", "wss://livekit.example.org")
        assert offered["token"]


async def test_where_there_is_no_voice() -> None:
    async with running(voice=False, kinds=kinds({}, 0)) as server:
        ann = await Client().connect(server, server.ticket("ann"))
        await ann.subscribe(ROOM)
        assert (await ann.ask("ice", {"stream": ROOM}))["error"]["code"] == "voice-off"
        answer = await ann.command(ROOM, {"type": "voice", "peer": "of-ann"})
        assert answer["error"]["code"] == "voice-off"
        await ann.close()


# --- nothing is left of it ------------------------------------------------------------------------------------------


async def test_nothing_of_a_signal_is_in_a_log_or_an_error(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryLog()
    with caplog.at_level(logging.DEBUG):
        async with talking("ann", "bob", store=store) as (server, (ann, bob)):
            assert await signal(ann, "of-bob") == {"ok": True}
            assert await signal(ann, "of-bob", WAY) == {"ok": True}
            await bob.until(lambda: len(heard(bob)) == 2)
            fanout = server.nijikai.live.fanout

            def explode(_followers: Any, _event: str, data: Any) -> None:  # noqa: ANN401
                raise RuntimeError(msgspec.json.encode(data).decode())

            with monkeypatch.context() as patched:
                patched.setattr(fanout, "say", explode)
                answer = await signal(ann, "of-bob")
            assert answer["error"]["code"] == "internal"
            assert answer["error"]["params"]["incident"] in caplog.text
            assert "candidate" not in str(answer)
            await eventually(lambda: bool(store._events[ROOM]))
    text = "\n".join(caplog.handler.format(record) for record in caplog.records)
    for word in ("198.51.100.7", "a=candidate", "v=0"):
        assert word not in text
    kept = b"".join(each.data for events in store._events.values() for each in events)
    assert b"198.51.100.7" not in kept
    assert b"of-ann" in kept, "only who is in voice"


def test_buckets_are_of_a_size_that_a_full_room_needs() -> None:
    assert BURST >= 20 * (MESH - 1)
    assert Signals.__doc__
