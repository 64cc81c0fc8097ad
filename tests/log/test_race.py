"""Two processes on one database, and opening it again: nothing twice, nothing lost, no gap."""

from __future__ import annotations

import asyncio

import pytest

from server.log import Append, Conflict, DuplicateCommand, Snapshot, SqlLog
from tests.log.conftest import Opener
from tests.log.samples import append, numbered, read_all


async def test_one_of_two_wins(opened: Opener) -> None:
    logs = [await opened(), await opened()]
    await logs[0].append(append())
    for seq in range(1, 20):
        answers = await asyncio.gather(*(log.append(append(expected=seq)) for log in logs), return_exceptions=True)
        assert sorted(type(answer).__name__ for answer in answers) == ["Conflict", "int"]
    assert await logs[1].last_seq("table/a") == 20


async def test_both_get_on_by_deciding_again(opened: Opener) -> None:
    logs = [await opened(), await opened()]
    await asyncio.gather(*(insist(log, f"table/{n % 3}", 10) for n in range(6) for log in logs))
    for name in range(3):
        found = await read_all(logs[0], f"table/{name}")
        assert [record.seq for record in found] == list(range(1, 41))
        assert [record.data for record in found] == [numbered(f"table/{name}", seq).events[0] for seq in range(1, 41)]


async def insist(log: SqlLog, stream: str, times: int) -> None:
    """Append so often, each time after what is there."""
    done = 0
    while done < times:
        try:
            await log.append(numbered(stream, await log.last_seq(stream) + 1))
            done += 1
        except Conflict:
            continue


async def test_command_once_from_two_processes(opened: Opener) -> None:
    logs = [await opened(), await opened()]
    for seq in range(20):
        calls = [log.append(append(expected=seq, command=f"ann:{seq}")) for log in logs for _ in range(3)]
        answers = await asyncio.gather(*calls, return_exceptions=True)
        assert [a if isinstance(a, int) else getattr(a, "seq", a) for a in answers] == [seq + 1] * 6
    assert await logs[0].last_seq("table/a") == 20


async def test_command_once_across_reopen(opened: Opener) -> None:
    first = await opened()
    await first.append(append(command="ann:1", events=[b"{}", b"{}"]))
    await first.close()
    again = await opened()
    with pytest.raises(DuplicateCommand) as caught:
        await again.append(append(expected=2, command="ann:1"))
    assert caught.value.seq == 2


async def test_conflict_spares_the_other_streams_of_its_batch(opened: Opener) -> None:
    here, there = await opened(), await opened()
    await there.append(append("table/taken"))
    names = [f"table/{n}" for n in range(30)]
    calls = [here.append(append(name)) for name in [*names[:15], "table/taken", *names[15:]]]
    answers = await asyncio.gather(*calls, return_exceptions=True)
    assert [answer for answer in answers if answer != 1] == [answers[15]]
    assert isinstance(answers[15], Conflict)
    assert answers[15].last == 1
    assert await there.streams() == sorted([*names, "table/taken"])


async def test_what_was_written_is_there_again(opened: Opener) -> None:
    first = await opened()
    await first.append(append(deadline=7))
    await first.save_snapshot(Snapshot("table/a", 1, "v", 1, b"{}"))
    before = await first.read("table/a")
    await first.close()
    again = await opened()
    assert await again.read("table/a") == before
    assert await again.due(7) == [("table/a", 7)]
    assert await again.snapshot("table/a") == Snapshot("table/a", 1, "v", 1, b"{}")


async def test_close_writes_what_waits(opened: Opener) -> None:
    first = await opened()
    waiting = [asyncio.create_task(first.append(append(f"table/{n}"))) for n in range(50)]
    await asyncio.sleep(0)
    await first.close()
    assert await asyncio.gather(*waiting) == [1] * 50
    assert len(await (await opened()).streams()) == 50


async def test_readers_do_not_wait_for_the_writer(opened: Opener) -> None:
    here, there = await opened(), await opened()
    await here.append(append())
    writing: list[asyncio.Task[int]] = []
    for n in range(200):
        writing.append(asyncio.create_task(here.append(Append(f"t/{n}", 0, 0, "", "", "", (b"{}",) * 50))))
        assert len(await there.read("table/a")) == 1
    await asyncio.gather(*writing)


async def test_cancelled_append_is_whole_or_absent(opened: Opener) -> None:
    log = await opened()
    for n in range(30):
        task = asyncio.create_task(log.append(append(f"table/{n}", command="ann:1", events=[b"{}"] * 3)))
        for _ in range(n % 4):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await log.append(append("table/last"))
    for n in range(30):
        seq = await log.find_command(f"table/{n}", "ann:1")
        assert (await log.last_seq(f"table/{n}"), len(await log.read(f"table/{n}"))) in {(0, 0), (3, 3)}
        assert seq == (await log.last_seq(f"table/{n}") or None)
