"""What people cost who are just there: memory per idle connection, both streams followed, and CPU for their pings."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.house import House, Place, house, run
from tests.wire import Wire

with contextlib.suppress(ImportError):
    import resource

PEOPLE = 5
CONNECTIONS = int(os.environ.get("BENCH_CONNECTIONS", "10000"))
SPARE = 200
"""Files that a process has open besides its connections."""
AT_ONCE = 40
SECONDS = 50.0
"""Of doing nothing: two rounds of pings."""
CROWDED = {"NIJIKAI_CONNECTIONS_PER_ADDRESS": "1000000"}
"""All come from this machine."""


def reachable() -> int:
    """Return how many connections the system lets one process have of those we want, in whole tables."""
    wanted = CONNECTIONS
    if "resource" in globals():
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft < wanted + SPARE and soft != hard:
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        wanted = min(wanted, hard - SPARE) if hard > 0 else wanted
    return wanted // PEOPLE * PEOPLE


async def connect(server: House, places: Sequence[Place]) -> list[Wire]:
    """Connect some people, a few at a time."""
    slots = asyncio.Semaphore(AT_ONCE)

    async def one(place: Place) -> Wire:
        async with slots:
            wire = Wire()
            await wire.open(server.ws, place.ticket)
            for kind in ("table", "room"):
                await wire.ask("subscribe", {"stream": f"{kind}/{place.table}"})
            return wire

    return await asyncio.gather(*(one(place) for place in places))


async def fill(server: House, laid: list[list[Place]], seconds: float = SECONDS) -> dict[str, Any]:
    warm = await connect(server, laid[0])
    before = server.memory()
    wires = await connect(server, [place for places in laid[1:] for place in places])
    after, cpu, began = server.memory(), server.cpu(), time.perf_counter()
    await asyncio.sleep(seconds)
    used = (server.cpu() - cpu) / (time.perf_counter() - began)
    still = sum(not wire.over for wire in wires)
    for wire in warm + wires:
        await wire.close()
    return {
        "connections": len(wires),
        "wanted": CONNECTIONS,
        "still_connected": still,
        "kib_per_connection": round((after - before) / len(wires) / 1024, 1),
        "server_mib": round(after / 1024 / 1024),
        "server_mib_before": round(before / 1024 / 1024),
        "cpu_percent_of_a_core_while_idle": round(used * 100, 1),
    }


def measure() -> dict[str, Any]:
    """Connect people who do nothing; their tables' state is part of what is counted."""
    gc.collect()
    tables = reachable() // PEOPLE
    with tempfile.TemporaryDirectory() as folder:
        laid = run(Path(folder), tables + 1, PEOPLE, "standard", start=False)
        core = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
        with house(Path(folder), core, **CROWDED) as server:
            return asyncio.run(fill(server, laid))
