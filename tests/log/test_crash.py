"""kill -9 while writing: what was acknowledged is there exactly once, what was not is there whole or not at all."""

from __future__ import annotations

import asyncio
import random
import sys
from asyncio.subprocess import PIPE

from server.log import Recorded, migrate
from tests.log.conftest import opener
from tests.log.crash_writer import EVENTS, STREAMS
from tests.log.samples import read_all

RUNS = 6


async def test_nothing_acknowledged_is_lost(url: str) -> None:
    await migrate(url)
    chance = random.Random(1)
    acknowledged: dict[tuple[str, str], int] = {}
    for run in range(RUNS):
        acknowledged |= await write_until_killed(url, f"run{run}", chance.randrange(5, 300))
        await check(url, acknowledged)
    assert len(acknowledged) > RUNS * 5


async def write_until_killed(url: str, run: str, lines: int) -> dict[tuple[str, str], int]:
    """Start a writer, kill it after so many acknowledgements; return all it printed: (stream, command) -> seq."""
    writer = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.log.crash_writer", url, run, stdout=PIPE)
    assert writer.stdout
    printed = [await asyncio.wait_for(writer.stdout.readline(), 30) for _ in range(lines)]
    writer.kill()
    rest = (await writer.stdout.read()).splitlines(keepends=True)
    await writer.wait()
    whole = [line.decode().split() for line in [*printed, *rest] if line.endswith(b"\n")]
    return {(stream, command): int(seq) for stream, seq, command in whole}


async def check(url: str, acknowledged: dict[tuple[str, str], int]) -> None:
    async with opener(url) as opens:
        log = await opens()
        found = {stream: await read_all(log, stream) for stream in await log.streams()}
        assert len(found) == STREAMS
        for stream, records in found.items():
            check_whole(records)
            assert await log.last_seq(stream) == len(records)
            assert await log.find_command(stream, records[-1].command) == len(records)
        assert dict(await log.due(10**9)) == {stream: len(records) - EVENTS for stream, records in found.items()}
    for (stream, command), seq in acknowledged.items():
        assert [record.seq for record in found[stream] if record.command == command] == [seq - 2, seq - 1, seq]


def check_whole(records: list[Recorded]) -> None:
    assert [record.seq for record in records] == list(range(1, len(records) + 1))
    assert len(records) % EVENTS == 0
    parts = [record.data for record in records]
    assert parts == [
        b'{"command":"%s","part":%d}' % (record.command.encode(), n % EVENTS) for n, record in enumerate(records)
    ]
    assert len(set(parts)) == len(parts)
