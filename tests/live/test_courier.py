"""Errands: exactly once, in order, whatever breaks between doing one and noting that it is done."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import msgspec
import pytest

from server.live import streams
from server.live.clock import FakeClock
from server.live.courier import LONGEST_PAUSE, PAUSE
from server.live.ticker import RESCAN
from server.log.errors import Conflict, LogError, StoreUnavailable
from server.log.memory import MemoryLog
from server.log.records import Append
from server.meetup import commands
from tests.live.harness import eventually
from tests.live.meetups import STREAM, Party, party, plan


async def delivered(made: Party) -> bool:
    return not (await made.state()).errands


async def at_table(made: Party, room: str) -> list[str]:
    table = await made.server.nijikai.streams.open(f"table/{room}")
    return [player.person for player in table.state.players]


async def kinds_of_events(store: MemoryLog, stream: str) -> list[str]:
    return [str(msgspec.json.decode(record.data)["type"]) for record in await store.read(stream)]


async def test_tables_are_laid_and_people_seated() -> None:
    async with party() as made:
        room = await made.open_room()
        await made.join("ann", "bob")
        await made.place(room, "ann", "bob")
        await eventually(lambda: delivered(made))
        assert sorted(await at_table(made, room)) == ["ann", "bob"]
        table = (await made.server.nijikai.streams.open(f"table/{room}")).state
        assert len(table.commitment) == 64


class Breaking(MemoryLog):
    """A log in which whoever writes one kind of event gets no answer, or an error."""

    def __init__(self) -> None:
        super().__init__()
        self.stuck = ""
        """Kind of event whose append never comes back."""
        self.broken = ""
        """Beginning of the names of streams that cannot be written."""
        self.fault: LogError = StoreUnavailable("store-full", place="here")
        self.tried = 0

    async def append(self, append: Append) -> int:
        if self.stuck and any(self.stuck.encode() in event for event in append.events):
            await asyncio.Event().wait()
        if self.broken and append.stream.startswith(self.broken):
            self.tried += 1
            raise self.fault
        return await super().append(append)


async def test_killed_between_the_errand_and_its_delivery_it_is_done_once() -> None:
    clock, store = FakeClock(), Breaking()
    async with party(store, clock=clock) as made:
        store.stuck = '"delivered"'
        room = await made.open_room()
        await made.join("ann")
        await made.place(room, "ann")
        await eventually(lambda: _has(store, f"table/{room}", "opened"))
        assert not await delivered(made)
    store.stuck = ""
    clock.advance(RESCAN * 2)
    async with party(store, clock=clock) as again:
        await eventually(lambda: delivered(again))
        assert "ann" in await at_table(again, room)
    events = await kinds_of_events(store, f"table/{room}")
    assert events.count("opened") == 1
    assert events.count("seated") == 1


async def _has(store: MemoryLog, stream: str, kind: str) -> bool:
    return kind in await kinds_of_events(store, stream)


async def test_a_restarted_server_finds_errands_by_the_meetups_deadline() -> None:
    """Nobody follows the meetup, nobody asks for it: its clock leads the courier there."""
    clock, store = FakeClock(), Breaking()
    async with party(store, clock=clock) as made:
        store.broken = "table/"
        room = await made.open_room()
        await eventually(lambda: store.tried > 0)
    store.broken = ""
    clock.advance(RESCAN * 2)
    async with party(store, clock=clock):
        await eventually(lambda: _has(store, f"table/{room}", "opened"))
        await eventually(lambda: _has(store, STREAM, "delivered"))


@pytest.mark.parametrize("fault", [StoreUnavailable("store-full", place="here"), Conflict("table/t", 1)])
async def test_a_log_that_fails_is_tried_again_and_is_not_a_refusal(
    fault: LogError, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "PATIENCE", 0.01)
    clock, store = FakeClock(), Breaking()
    store.fault = fault
    async with party(store, clock=clock) as made:
        store.broken = "table/"
        room = await made.open_room()
        for pause in (PAUSE, PAUSE * 2, PAUSE * 4):
            tried = store.tried
            await eventually(partial(_waits, store, tried, clock))
            clock.advance(pause)
        store.broken = ""
        clock.advance(LONGEST_PAUSE)
        await eventually(lambda: delivered(made))
        assert await _has(store, f"table/{room}", "opened")
        ends = [msgspec.json.decode(r.data) for r in await store.read(STREAM) if b'"delivered"' in r.data]
        assert not any(end.get("failed") for end in ends)


def _waits(store: Breaking, tried: int, clock: FakeClock) -> bool:
    return store.tried > tried or clock.waiting >= 2


async def test_what_is_refused_is_reported_to_staff_and_holds_up_nothing() -> None:
    async with party() as made:
        await made.run(commands.Prepare(plan(mode="nonsense")), "o-org", "organizer")
        fay = await made.connect("f-fay", "facilitator")
        await fay.subscribe(STREAM)
        await made.open_room()
        await fay.until(lambda: any(e["type"] == "delivered" for u in fay.updates for e in u["events"]))
        failed = next(e for u in fay.updates for e in u["events"] if e["type"] == "delivered")["failed"]
        assert list(failed.values()) == ["no-such-mode"]
        await fay.until(lambda: fay.views[STREAM]["pending"] == 0)


async def test_errands_to_one_table_keep_their_order() -> None:
    async with party() as made:
        await made.run(commands.Prepare(plan(seats=4)), "o-org", "organizer")
        one, two = await made.open_room(), await made.open_room()
        await made.join("ann", "bob", "cem")
        for _ in range(5):
            await made.place(one, "ann")
            await made.place(two, "ann", "bob")
            await made.place(one, "cem", "bob")
        await made.place(two, "ann")
        await eventually(lambda: delivered(made))
        state = await made.state()
        for room in (one, two):
            seated = {person for person in await at_table(made, room) if person}
            assert seated == {person for person, who in state.people.items() if who.room == room and who.plays}


async def test_a_fault_of_ours_in_one_errand_is_reported_and_holds_up_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with party() as made:
        decider: Any = made.server.nijikai.streams.kinds.of("room/x").decider
        decide = type(decider).decide

        def failing(self: Any, state: Any, command: Any, context: Any) -> Any:  # noqa: ANN401
            if type(command).__name__ == "Dress":
                raise KeyError("secret words")
            return decide(self, state, command, context)

        monkeypatch.setattr(type(decider), "decide", failing)
        room = await made.open_room()
        await eventually(lambda: delivered(made))
        assert (await made.server.nijikai.streams.open(f"table/{room}")).seq == 1
