"""Deadlines become ticks; presence has its grace; all of it survives a restart. Time is moved by hand."""

from __future__ import annotations

import asyncio

import pytest

from server.live.clock import FakeClock, SystemClock
from server.live.ticker import RESCAN
from server.log.memory import MemoryLog
from tests.live.harness import Client, clients, eventually, running

TABLE, ROOM = "table/t1", "room/t1"


def ticks(client: Client, expected: int) -> bool:
    return bool(client.views[TABLE]["ticks"] == expected)


async def test_a_deadline_becomes_one_tick_when_it_is_due() -> None:
    clock = FakeClock()
    async with running(clock=clock) as server, clients(server, "ann") as (ann,):
        await ann.command(TABLE, {"type": "add", "amount": 1, "due_in": 700})
        clock.advance(699)
        await ann.command(TABLE, {"type": "add", "amount": 1, "due_in": 700})  # put off
        clock.advance(1)
        await ann.command(ROOM, {"type": "say", "text": "not yet"})
        assert ticks(ann, 0)
        clock.advance(699)
        await ann.until(lambda: ticks(ann, 1))
        assert ann.updates[-1]["events"] == [{"type": "ticked", "at": clock.now()}]


async def test_a_tick_that_has_ended_is_not_under_way() -> None:
    clock = FakeClock()
    async with running(clock=clock) as server, clients(server, "ann") as (ann,):
        ticker = server.nijikai.live.ticker
        await ann.command(TABLE, {"type": "add", "amount": 1, "due_in": 700})
        clock.advance(700)
        ticker._tick_due()
        (tick,) = ticker._ticks.values()
        while not tick.done():
            assert ticker._ticks
            await asyncio.sleep(0)  # sees the loop's very next round, before who waits for the task hears of it
        assert not ticker._ticks


async def test_a_clock_that_ran_out_while_the_server_was_down_is_noticed() -> None:
    clock, store = FakeClock(), MemoryLog()
    async with running(clock=clock, store=store) as server, clients(server, "ann") as (ann,):
        await ann.command(TABLE, {"type": "add", "amount": 1, "due_in": 60_000})
    clock.advance(90_000)
    async with running(clock=clock, store=store):
        await eventually(lambda: _last(store, TABLE, 2))


async def test_a_deadline_of_another_process_is_found() -> None:
    clock, store = FakeClock(), MemoryLog()
    one, two = running(clock=clock, store=store), running(clock=clock, store=store)
    async with one, two as server, clients(server, "ann") as (ann,):
        await ann.command(TABLE, {"type": "add", "amount": 1, "due_in": 1000})
        await server.nijikai.live.ticker.close()
        clock.advance(RESCAN)
        await eventually(lambda: _last(store, TABLE, 2))


async def _last(store: MemoryLog, stream: str, seq: int) -> bool:
    return await store.last_seq(stream) == seq


async def test_whoever_is_gone_for_long_has_left() -> None:
    clock = FakeClock()
    async with running(clock=clock, away_seconds=10.0) as server, clients(server, "ann", "bob") as (ann, bob):
        await ann.close()
        await eventually(lambda: clock.waiting >= 2)
        clock.advance(9_999)
        await bob.command(ROOM, {"type": "say", "text": "still here?"})
        assert "ann" in bob.views[ROOM]["people"]
        clock.advance(1)
        await bob.until(lambda: "ann" not in bob.views[ROOM]["people"])


async def test_whoever_is_back_in_time_has_not_left() -> None:
    clock = FakeClock()
    async with running(clock=clock, away_seconds=10.0) as server, clients(server, "ann", "bob") as (ann, bob):
        await ann.close()
        await eventually(lambda: clock.waiting >= 2)
        clock.advance(9_000)
        async with clients(server, "ann"):
            clock.advance(9_000)
            await bob.command(ROOM, {"type": "say", "text": "welcome back"})
            assert "ann" in (await bob.subscribe(ROOM))["view"]["people"]


async def test_after_a_restart_those_who_do_not_come_back_have_left() -> None:
    clock, store = FakeClock(), MemoryLog()
    async with running(clock=clock, store=store, away_seconds=10.0) as server, clients(server, "ann", "bob"):
        await server.nijikai.live.presences.close()
    async with running(clock=clock, store=store, rejoin_seconds=15.0) as server, clients(server, "bob") as (bob,):
        assert "ann" in bob.views[ROOM]["people"]
        await eventually(lambda: clock.waiting >= 2)
        clock.advance(15_000)
        await bob.until(lambda: "ann" not in bob.views[ROOM]["people"])
        assert "bob" in bob.views[ROOM]["people"]


async def test_a_wait_that_is_cancelled_as_it_wakes_ends() -> None:
    wake = asyncio.Event()
    waiting = asyncio.ensure_future(SystemClock().until(2**45, wake))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    wake.set()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
