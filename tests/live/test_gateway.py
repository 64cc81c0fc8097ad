from __future__ import annotations

import asyncio
import json
import logging
from functools import partial
from typing import Any

import pytest

from server.live import streams
from tests.live.harness import Client, clients, eventually, raw_handshake, running, ticket
from tests.live.test_streams import Crowded

TABLE = "table/t1"


def total(client: Client, expected: int) -> bool:
    return bool(client.views[TABLE]["total"] == expected)


async def test_command_is_acknowledged_and_shown_to_everybody() -> None:
    async with running() as server, clients(server, "ann", "bob") as (ann, bob):
        assert await ann.command(TABLE, {"type": "add", "amount": 3}) == {"ok": True, "seq": 1}
        for client in (ann, bob):
            await client.until(partial(total, client, 3))
            assert client.updates[-1]["events"] == [{"type": "added", "amount": 3, "due": 0}]


async def test_a_clients_commands_happen_in_the_order_they_were_sent() -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        sent = [ann.command(TABLE, {"type": "add", "amount": n}) for n in range(50)]
        answers = await asyncio.gather(*sent)
        assert [answer["seq"] for answer in answers] == list(range(1, 51))


async def test_a_command_sent_again_happens_once() -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        first = await ann.command(TABLE, {"type": "add", "amount": 3}, id="the-same-id")
        await ann.command(TABLE, {"type": "add", "amount": 1})
        assert await ann.command(TABLE, {"type": "add", "amount": 3}, id="the-same-id") == first
        assert (await ann.subscribe(TABLE))["view"]["total"] == 4


async def test_a_command_sent_again_after_a_restart_happens_once() -> None:
    async with running() as server:
        store = server.nijikai.store
        async with clients(server, "ann") as (ann,):
            first = await ann.command(TABLE, {"type": "add", "amount": 3}, id="the-same-id")
    async with running(store=store) as server, clients(server, "ann", "bob") as (ann, bob):
        assert await ann.command(TABLE, {"type": "add", "amount": 3}, id="the-same-id") == first
        assert await bob.command(TABLE, {"type": "add", "amount": 3}, id="the-same-id") == {"ok": True, "seq": 2}


async def test_who_comes_after_others_again_and_again_is_told_to_try_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "PATIENCE", 0.02)
    store = Crowded(times=0)
    async with running(store=store) as server, clients(server, "ann") as (ann,):
        store.times = -1
        answer = await ann.command(TABLE, {"type": "add", "amount": 1}, id="the-same-id")
        assert answer["error"]["code"] == "busy"
        store.times = 0
        assert (await ann.command(TABLE, {"type": "add", "amount": 1}, id="the-same-id"))["ok"]


async def test_a_second_tab_is_the_same_person() -> None:
    async with running() as server, clients(server, "ann", "ann") as (one, two):
        await one.command("room/t1", {"type": "hand", "up": True})
        await two.until(lambda: two.views["room/t1"]["people"]["ann"]["hand"])
        await one.close()
        await two.command(TABLE, {"type": "add", "amount": 1})
        assert "ann" in (await two.subscribe("room/t1"))["view"]["people"]


BAD: list[tuple[str, Any, str, dict[str, Any]]] = [
    ("command", {"id": "12345678", "stream": TABLE, "command": {"type": "fly"}}, "unknown-command", {"type": "fly"}),
    ("command", {"id": "12345678", "stream": TABLE, "command": {}}, "unknown-command", {"type": "None"}),
    (
        "command",
        {"id": "12345678", "stream": TABLE, "command": {"type": "add", "amount": "3"}},
        "bad-command",
        {"path": "$.amount", "type": "add"},
    ),
    (
        "command",
        {"id": "12345678", "stream": TABLE, "command": {"type": "add", "amount": 3, "person": "bob"}},
        "bad-command",
        {"path": "$", "type": "add"},
    ),
    ("command", {"id": "short", "stream": TABLE, "command": {"type": "open"}}, "bad-message", {"path": "$.id"}),
    (
        "command",
        {"id": "12345678", "stream": "table/t2", "command": {"type": "open"}},
        "not-allowed",
        {"stream": "table/t2"},
    ),
    (
        "command",
        {"id": "12345678", "stream": "meetup/t1", "command": {"type": "open"}},
        "unknown-stream",
        {"stream": "meetup/t1"},
    ),
    (
        "command",
        {"id": "12345678", "stream": TABLE, "command": {"type": "add", "amount": -1}},
        "too-small",
        {"amount": -1},
    ),
    ("command", None, "bad-message", {"path": "$"}),
    ("command", [1, 2], "bad-message", {"path": "$"}),
    ("subscribe", {"stream": "table/../x"}, "bad-message", {"path": "$.stream"}),
    ("subscribe", {"stream": TABLE, "since": -1}, "bad-message", {"path": "$.since"}),
    ("shout", {}, "unknown-event", {"event": "shout"}),
    ("connect", {}, "bad-message", {"path": "$"}),
    ("disconnect", {}, "bad-message", {"path": "$"}),
    ("command", {"id": "12345678", "stream": TABLE, "command": {"type": "x" * 9000}}, "too-large", {"limit": 8192}),
]


async def test_bad_input_is_answered_with_a_code_and_changes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        for event, data, code, params in BAD:
            answer = await ann.ask(event, data)
            assert (answer["error"]["code"], answer["error"]["params"]) == (code, params), (event, data)
        assert (await ann.subscribe(TABLE))["seq"] == 0
    assert [record for record in caplog.records if record.exc_info] == []


async def test_a_refusal_speaks_the_language_of_the_ticket() -> None:
    async with running() as server:
        client = await Client().connect(server, server.ticket("ann", lang="ja"))
        answer = await client.ask("shout", {})
        assert "サーバー" in answer["error"]["text"]
        await client.close()


async def test_an_exception_in_a_handler_is_acknowledged_and_logged_without_personal_data(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        with caplog.at_level(logging.ERROR):
            answer = await ann.command(TABLE, {"type": "explode", "secret": "my name is Ann"})
        assert answer["error"]["code"] == "internal"
        assert answer["error"]["params"]["incident"] in caplog.text
        assert "my name is Ann" not in caplog.text
        assert "counter.py" in caplog.text
        assert (await ann.command(TABLE, {"type": "add", "amount": 1}))["ok"]


@pytest.mark.parametrize(
    ("change", "code"),
    [({"expires": 1}, "ticket-expired"), ({"version": 1}, "bad-ticket"), ({"role": "system"}, "bad-ticket")],
)
async def test_a_ticket_that_is_no_good_is_refused(change: dict[str, Any], code: str) -> None:
    async with running() as server:
        client = await Client().connect(server, server.ticket("ann", **change))
        assert client.refused["data"] == {"code": code}


async def test_a_ticket_that_ends_meanwhile_is_good_for_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running() as server, clients(server, "ann", "bob") as (ann, bob):
        assert (await ann.command(TABLE, {"type": "add", "amount": 1}))["ok"]
        monkeypatch.setattr(server.nijikai.tickets, "_time", lambda: 2.0**41)
        for event, data in (
            ("command", {"id": "12345678", "stream": TABLE, "command": {"type": "add", "amount": 1}}),
            ("subscribe", {"stream": TABLE}),
            ("signal", {"room": "room/t1", "to": "x", "data": {}}),
        ):
            assert (await ann.ask(event, data))["error"]["code"] == "ticket-expired", event
        assert (await Client().connect(server, server.ticket("ann"))).refused["data"] == {"code": "ticket-expired"}
        assert bob.seqs[TABLE] == 1


@pytest.mark.parametrize("forged", ["", "x", None, 3, {"a": 1}, ["x"]])
async def test_a_forged_ticket_is_refused(forged: Any) -> None:  # noqa: ANN401
    async with running() as server:
        client = await Client().connect(server, forged)
        assert client.refused["data"] == {"code": "bad-ticket"}


async def test_a_ticket_signed_by_another_server_is_refused() -> None:
    async with running(secret_key="the key of another server") as other:
        foreign = other.nijikai.tickets.sign(ticket("ann"))
    async with running() as server:
        tampered = server.ticket("ann")[:-2] + "xx"
        for text in (foreign, tampered):
            client = await Client().connect(server, text)
            assert client.refused["data"] == {"code": "bad-ticket"}


async def test_whoever_sends_too_fast_is_slowed_down() -> None:
    async with running(rate_per_second=0.1, rate_burst=5) as server, clients(server, "ann") as (ann,):
        answers = [await ann.command(TABLE, {"type": "add", "amount": 1}) for _ in range(6)]
        assert [answer.get("ok") for answer in answers[:3]] == [True] * 3  # two went to the subscriptions
        assert {answer["error"]["code"] for answer in answers[3:]} == {"rate-limited"}
        assert answers[-1]["error"]["text"]


async def test_tabs_do_not_multiply_a_persons_rate() -> None:
    async with running(rate_per_second=0.1, rate_burst=6) as server, clients(server, "ann", "ann", "ann") as tabs:
        answers = [await tab.command(TABLE, {"type": "add", "amount": 1}) for tab in tabs for _ in range(4)]
        assert sum(1 for answer in answers if answer.get("ok")) == 12 - 6


async def test_an_oversized_frame_ends_the_connection() -> None:
    async with running() as server, clients(server, "ann", "bob") as (ann, bob):
        await ann.socket.emit("command", {"id": "x" * 100_000})
        await asyncio.wait_for(ann.gone.wait(), 10)
        assert (await bob.command(TABLE, {"type": "add", "amount": 1}))["ok"]


@pytest.mark.parametrize(
    "frame", ["", "x", "b4", "4", "42", "42[]", "42[1]", '42["x"', "45", "4" + "[" * 5000, "2x", "9"]
)
async def test_garbage_hurts_nobody_else(frame: str, caplog: pytest.LogCaptureFixture) -> None:
    async with running() as server, clients(server, "ann", "bob") as (ann, bob):
        await ann.socket.eio.ws.send_str(frame)
        assert (await bob.command(TABLE, {"type": "add", "amount": 1}))["ok"]
    assert [record for record in caplog.records if record.exc_info] == []


async def test_malformed_packets_with_a_number_are_acknowledged() -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        answered: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        number = ann.socket._generate_ack_id("/", answered.set_result)
        await ann.socket.eio.ws.send_str(f"42{number}" + json.dumps(["connect", "x"]))
        assert (await asyncio.wait_for(answered, 10))["error"]["code"] == "bad-message"


async def test_compression_is_declined() -> None:
    async with running() as server:
        head = await raw_handshake(server, "permessage-deflate; client_max_window_bits")
        assert head.startswith("HTTP/1.1 101")
        assert "sec-websocket-extensions" not in head.lower()


async def test_spectators_see_what_happens() -> None:
    async with running() as server, clients(server, "ann", "watcher") as (ann, watcher):
        await ann.command(TABLE, {"type": "add", "amount": 2})
        await watcher.until(lambda: watcher.views[TABLE]["total"] == 2)


async def test_since_gives_the_gap_or_a_snapshot() -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        for _ in range(5):
            await ann.command(TABLE, {"type": "add", "amount": 1})
        assert (await ann.subscribe(TABLE, since=5))["updates"] == []
        gap = await ann.subscribe(TABLE, since=2)
        assert [(update["from"], update["seq"]) for update in gap["updates"]] == [(2, 3), (3, 4), (4, 5)]
        assert gap["now"] > 0
        assert (await ann.subscribe(TABLE, since=99))["view"]["total"] == 5
        for _ in range(140):
            await ann.command(TABLE, {"type": "add", "amount": 1})
        assert (await ann.subscribe(TABLE, since=2))["view"]["total"] == 145


async def test_two_people_at_the_same_instant_are_put_in_order() -> None:
    async with running() as server, clients(server, "ann", "bob") as (ann, bob):
        answers = await asyncio.gather(
            *(client.command(TABLE, {"type": "add", "amount": 1}) for client in (ann, bob) for _ in range(20))
        )
        assert sorted(answer["seq"] for answer in answers) == list(range(1, 41))
        await eventually(lambda: ann.seqs[TABLE] == bob.seqs[TABLE] == 40)
        assert ann.views == bob.views


@pytest.mark.parametrize("transports", [("polling",), ("polling", "websocket")])
async def test_long_polling_where_it_is_allowed(transports: tuple[str, ...]) -> None:
    async with running(polling=True) as server, clients(server, "ann") as (ann,):
        bob = await Client().connect(server, server.ticket("bob"), *transports)
        await bob.subscribe(TABLE)
        await ann.command(TABLE, {"type": "add", "amount": 1})
        assert (await bob.command(TABLE, {"type": "add", "amount": 1}))["seq"] == 2
        await bob.until(partial(total, bob, 2))
        await bob.hang_up()


async def test_no_long_polling_unless_it_is_allowed() -> None:
    async with running() as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET /live/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert b" 400 " in await reader.readline()
        writer.close()
