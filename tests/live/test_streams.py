"""The runtime by itself: two processes on one log, interruptions, snapshots, forgetting."""

from __future__ import annotations

import asyncio

import msgspec
import pytest

from game.decider import Context, Refusal
from server.live.clock import FakeClock
from server.live.kinds import Kinds
from server.live.stream import RING
from server.live.streams import Streams, named
from server.live.telling import Update
from server.log.errors import Contended, StoreUnavailable
from server.log.memory import MemoryLog
from server.log.records import Append, Recorded
from tests.live.counter import Add, Explode, counter_kind
from tests.live.harness import eventually

NAME = "table/t1"
ANN = Context("ann", "attendee", 1)


class Told:
    """Remembers what was told."""

    def __init__(self) -> None:
        self.updates: list[tuple[str, Update]] = []
        self.followed = {NAME}

    def tell(self, stream: str, update: Update) -> None:
        self.updates.append((stream, update))

    def listeners(self, stream: str) -> int:
        return stream in self.followed

    def audiences(self, stream: str) -> list[str]:
        return ["public"] if stream in self.followed else []


def process(store: MemoryLog, *, idle: int = 10, every: int = 10) -> tuple[Streams, Told]:
    told = Told()
    return Streams(Kinds([counter_kind()]), store, told, FakeClock(), idle=idle, every=every), told


async def add(streams: Streams, key: str = "", amount: int = 1, name: str = NAME) -> int:
    return await streams.run(name, Add(amount), ANN, key)


async def total(streams: Streams, name: str = NAME) -> int:
    return int((await streams.open(name)).state.total)


async def test_two_processes_on_one_log_agree() -> None:
    store = MemoryLog()
    (one, told), (two, _) = process(store), process(store)
    for number in range(10):
        assert await add(one, f"one-{number}") == 2 * number + 1
        assert await add(two, f"two-{number}") == 2 * number + 2
    await add(one)
    assert await total(one) == 21
    seqs = [(update.start, update.seq) for _, update in told.updates]
    assert seqs == [(number, number + 1) for number in range(21)]


async def test_a_command_of_another_process_is_not_done_again() -> None:
    store = MemoryLog()
    (one, _), (two, told) = process(store), process(store)
    await two.open(NAME)
    assert await add(one, "ann:same") == 1
    await add(one)
    assert await add(two, "ann:same") == 1
    await two.open(NAME)
    assert await add(two, "ann:same") == 1
    assert (await two.open(NAME)).seq == 2
    assert [update.seq for _, update in told.updates] == [2]


class Crowded(MemoryLog):
    """A log that somebody else writes to whenever we want to."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    async def append(self, append: Append) -> int:
        if self.times:
            self.times -= 1
            await super().append(msgspec.structs.replace(append, command=f"other:{self.times}"))
        return await super().append(append)


async def test_whoever_is_slower_gets_a_turn_in_the_end() -> None:
    store = Crowded(times=100)
    streams, told = process(store)
    assert await add(streams, "ann:1") == 101
    assert await total(streams) == 101
    assert streams.counts.again == 100
    assert told.updates[-1][1].seq == 101


async def test_where_others_never_stop_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.live.streams.PATIENCE", 0.02)
    streams, _ = process(Crowded(times=-1))
    with pytest.raises(Contended):
        await add(streams, "ann:1")
    assert await streams._store.find_command(NAME, "ann:1") is None


async def test_a_refused_command_changes_nothing() -> None:
    streams, told = process(MemoryLog())
    with pytest.raises(Refusal, match="too-small"):
        await add(streams, amount=-1)
    with pytest.raises(KeyError):
        await streams.run(NAME, Explode(), ANN, "")
    assert (await add(streams), len(told.updates)) == (1, 1)


async def test_unknown_streams_are_refused() -> None:
    streams, _ = process(MemoryLog())
    for name in ("table", "meetup/x", ""):
        with pytest.raises(Refusal, match="unknown-stream"):
            await streams.open(name)


class SlowLog(MemoryLog):
    """Writes, and answers only when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.written = asyncio.Event()
        self.answer = asyncio.Event()

    async def append(self, append: Append) -> int:
        seq = await super().append(append)
        self.written.set()
        await self.answer.wait()
        return seq


async def test_an_append_that_was_interrupted_after_it_was_written_is_told() -> None:
    store = SlowLog()
    streams, told = process(store)
    first = asyncio.create_task(add(streams, "ann:first"))
    await store.written.wait()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    store.answer.set()
    assert await add(streams, "ann:first") == 1
    assert await add(streams, "ann:second") == 2
    assert [update.seq for _, update in told.updates] == [1, 2]


class BrokenLog(MemoryLog):
    broken = True

    async def append(self, append: Append) -> int:
        if self.broken:
            raise StoreUnavailable("store-full", place="here")
        return await super().append(append)


async def test_nothing_is_shown_that_was_not_written() -> None:
    store = BrokenLog()
    streams, told = process(store)
    with pytest.raises(StoreUnavailable):
        await add(streams, "ann:first")
    assert told.updates == []
    assert await total(streams) == 0
    store.broken = False
    assert await add(streams, "ann:first") == 1


class CountingLog(MemoryLog):
    read_events = 0

    async def read(self, stream: str, after: int = 0, limit: int = 500) -> list[Recorded]:
        found = await super().read(stream, after, limit)
        self.read_events += len(found)
        return found


async def test_a_long_stream_opens_from_its_snapshot() -> None:
    store = CountingLog()
    streams, _ = process(store, every=10)
    for _ in range(27):
        await add(streams)
    await streams.close()
    store.read_events = 0
    later, _ = process(store)
    assert await total(later) == 27
    assert store.read_events == 7


async def test_a_snapshot_of_another_form_is_left_alone() -> None:
    store = CountingLog()
    streams, _ = process(store, every=10)
    for _ in range(12):
        await add(streams)
    await streams.close()
    later, _ = process(store)
    later.kinds.of(NAME).schema = "another"
    assert await total(later) == 12


async def test_streams_of_which_nobody_hears_are_forgotten() -> None:
    store = MemoryLog()
    streams, told = process(store, idle=3)
    told.followed = {"table/0"}
    for number in range(6):
        await add(streams, name=f"table/{number}")
    assert len(list(streams.memory)) == 3
    assert streams.memory.peek("table/0")
    assert await add(streams, name="table/1") == 2


async def test_who_sees_to_a_kind_is_told_of_no_other() -> None:
    streams = Streams(Kinds([counter_kind("table"), counter_kind("room")]), MemoryLog(), Told(), FakeClock())
    heard, looked = list[str](), list[str]()
    streams.heed(lambda stream, _before, _at: heard.append(stream.name), named("room"))
    streams.duty(lambda stream: looked.append(stream.name), of=named("table"))
    for name in (NAME, "room/t1"):
        await add(streams, name=name)
    assert heard == ["room/t1"]
    assert looked == [NAME, NAME]  # when it had been read, and when it had moved


async def test_the_ring_gives_the_gap_or_nothing() -> None:
    streams, _ = process(MemoryLog())
    for _ in range(RING + 5):
        await add(streams)
    stream = await streams.open(NAME)
    assert stream.gap(stream.seq, "public") == []
    assert len(stream.gap(5, "public") or []) == RING
    assert stream.gap(4, "public") is None
    assert stream.gap(stream.seq + 1, "public") is None


async def test_commands_at_the_same_time_are_put_in_order() -> None:
    store = MemoryLog()
    (one, _), (two, _) = process(store), process(store)
    await asyncio.gather(*(add(streams) for streams in (one, two) for _ in range(25)))
    await eventually(lambda: _same(one, two, 50))


async def _same(one: Streams, two: Streams, expected: int) -> bool:
    for streams in (one, two):
        await add(streams, "ann:last")
    return await total(one) == await total(two) == expected + 1
