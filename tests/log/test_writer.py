"""Group commit, seen from a committer whose commits take as long as the test wants."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence

import pytest

from server.log import Append, LogClosed, Recorded, Snapshot, StoreUnavailable
from server.log.plan import Outcome
from server.log.writer import MAX_APPENDS, Writer
from tests.log.samples import append, until


class Gate:
    """A committer that waits to be let through."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.open = asyncio.Event()
        self.error: Exception | None = None

    async def commit(self, batch: Sequence[Append]) -> list[Outcome]:
        self.batches.append([append.stream for append in batch])
        await self.open.wait()
        if self.error:
            raise self.error
        return [append.seq for append in batch]

    async def redact(self, records: Sequence[Recorded], fresh: Snapshot) -> None:
        raise AssertionError("a writer does not ask this of it here")

    async def save_snapshot(self, snapshot: Snapshot) -> None:
        raise AssertionError("a writer does not ask this of it here")

    async def close(self) -> None:
        raise AssertionError("a writer does not ask this of it here")


def begin(call: Awaitable[int]) -> asyncio.Future[int]:
    return asyncio.ensure_future(call)


async def test_gathers_while_a_commit_runs() -> None:
    gate = Gate()
    writer = Writer(gate)
    first = begin(writer.append(append("a")))
    await until(lambda: gate.batches)
    rest = [begin(writer.append(append(name))) for name in "bcd"]
    await until(lambda: len(writer._waiting) == 3)
    assert not first.done()
    gate.open.set()
    assert await asyncio.gather(first, *rest) == [1] * 4
    assert gate.batches == [["a"], ["b", "c", "d"]]


async def test_callers_of_one_turn_share_a_commit() -> None:
    gate = Gate()
    gate.open.set()
    writer = Writer(gate)
    await asyncio.gather(*(writer.append(append(str(n))) for n in range(40)))
    assert [len(batch) for batch in gate.batches] == [40]


async def test_batches_are_bounded() -> None:
    gate = Gate()
    gate.open.set()
    writer = Writer(gate)
    await asyncio.gather(*(writer.append(append(str(n))) for n in range(MAX_APPENDS + 5)))
    assert [len(batch) for batch in gate.batches] == [MAX_APPENDS, 5]
    gate.batches.clear()
    big = [b"{%s}" % (b" " * 500_000)] * 4
    await asyncio.gather(*(writer.append(append(str(n), events=big)) for n in range(5)))
    assert [len(batch) for batch in gate.batches] == [3, 2]


async def test_cancelled_before_its_commit_is_never_written() -> None:
    gate = Gate()
    writer = Writer(gate)
    tasks = [begin(writer.append(append(name))) for name in "ab"]
    await until(lambda: gate.batches)
    waiting = [begin(writer.append(append(name))) for name in "cd"]
    await until(lambda: len(writer._waiting) == 2)
    waiting[0].cancel()
    gate.open.set()
    await asyncio.wait([*tasks, *waiting])
    assert waiting[0].cancelled()
    assert gate.batches == [["a", "b"], ["d"]]


async def test_cancelled_during_its_commit_is_written() -> None:
    gate = Gate()
    writer = Writer(gate)
    tasks = [begin(writer.append(append(name))) for name in "ab"]
    await until(lambda: gate.batches)
    tasks[0].cancel()
    gate.open.set()
    with pytest.raises(asyncio.CancelledError):
        await tasks[0]
    assert await tasks[1] == 1
    assert gate.batches == [["a", "b"]]


@pytest.mark.parametrize(
    ("error", "code"),
    [(StoreUnavailable("store-full", place="x"), "store-full"), (RuntimeError("a fault of ours"), "store-failed")],
)
async def test_broken_database_is_told_to_everyone_and_forgotten(error: Exception, code: str) -> None:
    gate = Gate()
    gate.error = error
    gate.open.set()
    writer = Writer(gate)
    answers = await asyncio.gather(*(writer.append(append(name)) for name in "abc"), return_exceptions=True)
    assert [getattr(answer, "code", None) for answer in answers] == [code] * 3
    assert len({id(answer) for answer in answers}) == 3
    gate.error = None
    assert await writer.append(append("a")) == 1


async def test_close_waits_and_refuses() -> None:
    gate = Gate()
    writer = Writer(gate)
    task = begin(writer.append(append("a")))
    await until(lambda: gate.batches)
    closing = asyncio.create_task(writer.close())
    await asyncio.sleep(0)
    with pytest.raises(LogClosed):
        await writer.append(append("b"))
    assert not closing.done()
    gate.open.set()
    await closing
    assert task.result() == 1


async def test_nobody_waits_for_ever_when_the_loop_stops() -> None:
    gate = Gate()
    writer = Writer(gate)
    tasks = [begin(writer.append(append("a")))]
    await until(lambda: gate.batches)
    tasks.append(begin(writer.append(append("b"))))
    await until(lambda: writer._waiting)
    assert writer._drain
    writer._drain.cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(answer) for answer in answers] == [LogClosed, LogClosed]
