"""How fast the log appends, and what that costs: 40 streams in a closed loop, each waiting for its commit. Prints JSON.

    python -m tests.bench.log_bench [--seconds 5] [--streams 40] [--stores sqlite,postgres]

CPU is that of this process (loop and writer's thread); PostgreSQL's own processes are counted apart.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import mean, median
from typing import Any

import psutil

from server.log import Append, MemoryLog, Recorded, Snapshot, SqlLog, migrate, open_log
from server.log.plan import Outcome
from server.log.writer import Committer
from tests.servers import postgres, shared_folder

EVENT = b'{"type":"moved","seat":2,"path":["s17","s18","s19","s20"],"left":0,"why":{"kind":"item","id":"express_pass"}}'
EVENTS = (EVENT, EVENT.replace(b"moved", b"arrived"), EVENT.replace(b"moved", b"turn_began"))
Cpu = Callable[[], float]


class Counted:
    """A Committer that notes how many appends each of its commits carried."""

    def __init__(self, inner: Committer) -> None:
        self.inner = inner
        self.sizes: list[int] = []

    async def commit(self, batch: Sequence[Append]) -> list[Outcome]:
        self.sizes.append(len(batch))
        return await self.inner.commit(batch)

    async def save_snapshot(self, snapshot: Snapshot) -> None:
        await self.inner.save_snapshot(snapshot)

    async def redact(self, records: Sequence[Recorded], fresh: Snapshot) -> None:
        await self.inner.redact(records, fresh)

    async def close(self) -> None:
        await self.inner.close()


async def play(log: SqlLog | MemoryLog, stream: str, until: float, took: list[float]) -> None:
    """One stream: append, wait, append."""
    seq = 0
    while (begun := time.perf_counter()) < until:
        at = int(time.time() * 1000)
        command = f"person-{seq % 5}:{seq:012}"
        seq = await log.append(Append(stream, seq, at, f"person-{seq % 5}", "attendee", command, EVENTS, at + 30_000))
        took.append(time.perf_counter() - begun)


async def measure(log: SqlLog | MemoryLog, streams: int, seconds: float, database_cpu: Cpu) -> dict[str, object]:
    counted = Counted(log._writer._committer) if isinstance(log, SqlLog) else None
    if counted and isinstance(log, SqlLog):
        log._writer._committer = counted
    gc.collect()
    gc.freeze()
    took: list[float] = []
    begun, cpu, theirs = time.perf_counter(), time.process_time(), database_cpu()
    await asyncio.gather(*(play(log, f"table/bench-{n:012}", begun + seconds, took) for n in range(streams)))
    wall, cpu, theirs = time.perf_counter() - begun, time.process_time() - cpu, database_cpu() - theirs
    took.sort()
    return {
        "appends": len(took),
        "appends_per_second": round(len(took) / wall),
        "cpu_seconds_per_1000": round(cpu * 1000 / len(took), 4),
        "database_cpu_seconds_per_1000": round(theirs * 1000 / len(took), 4),
        "p50_ms": round(median(took) * 1000, 2),
        "p99_ms": round(took[int(len(took) * 0.99)] * 1000, 2),
        "commits": len(counted.sizes) if counted else 0,
        "appends_per_commit": round(mean(counted.sizes), 1) if counted else 1,
    }


@asynccontextmanager
async def opened(store: str, folder: Path) -> AsyncIterator[tuple[SqlLog | MemoryLog, Cpu]]:
    if store == "memory":
        yield MemoryLog(), lambda: 0.0
    elif store == "sqlite":
        async with opened_sql(f"sqlite:///{folder}/log.sqlite3") as log:
            yield log, lambda: 0.0
    else:
        with postgres(shared_folder()) as server:
            async with opened_sql(server.get_uri()) as log:
                yield log, postgres_cpu


@asynccontextmanager
async def opened_sql(url: str) -> AsyncIterator[SqlLog]:
    await migrate(url)
    log = await open_log(url)
    try:
        yield log
    finally:
        await log.close()


def postgres_cpu() -> float:
    """CPU seconds of all PostgreSQL processes."""
    times = [process.cpu_times() for process in psutil.process_iter(["name"]) if process.info["name"] == "postgres"]
    return sum(time.user + time.system for time in times)


async def bench(store: str, streams: int, seconds: float) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        async with opened(store, Path(folder)) as (log, cpu):
            return await measure(log, streams, seconds, cpu)


def figures(stores: Sequence[str], streams: int, seconds: float) -> dict[str, Any]:
    """Measure each store in turn."""
    measured = {store: asyncio.run(bench(store, streams, seconds)) for store in stores}
    return {"events_per_append": len(EVENTS), "streams": streams, **measured}


def main() -> None:
    parser = argparse.ArgumentParser(description="measure the log")
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--streams", type=int, default=40)
    parser.add_argument("--stores", default="memory,sqlite,postgres")
    given = parser.parse_args()
    json.dump(figures(given.stores.split(","), given.streams, given.seconds), sys.stdout, indent=2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
