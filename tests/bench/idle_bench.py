"""What a person costs who is just there: resident memory per idle connection, both streams followed."""

from __future__ import annotations

import asyncio
import gc
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.house import House, Place, house, run
from tests.wire import Wire

TABLES, PEOPLE = 200, 5


async def connect(server: House, place: Place) -> Wire:
    wire = Wire()
    await wire.open(server.ws, place.ticket)
    for kind in ("table", "room"):
        await wire.ask("subscribe", {"stream": f"{kind}/{place.table}"})
    return wire


async def fill(server: House, laid: list[list[Place]]) -> dict[str, Any]:
    warm = [await connect(server, place) for place in laid[0]]
    before = server.memory()
    wires = [await connect(server, place) for places in laid[1:] for place in places]
    after = server.memory()
    for wire in warm + wires:
        await wire.close()
    return {
        "connections": len(wires),
        "kib_per_connection": round((after - before) / len(wires) / 1024, 1),
        "server_mib": round(after / 1024 / 1024),
    }


def measure() -> dict[str, Any]:
    """Connect a thousand people who do nothing; their tables' state is part of what is counted."""
    gc.collect()
    with tempfile.TemporaryDirectory() as folder:
        laid = run(Path(folder), TABLES, PEOPLE, "standard", start=False)
        with house(Path(folder)) as server:
            return asyncio.run(fill(server, laid))
