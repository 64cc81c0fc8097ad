"""Closed-loop table round trips: a command is sent, committed, and shown to everybody at the table; then the next."""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from tests.bench.house import House, Place, house, run
from tests.scripted import steps
from tests.wire import Wire, merge

TABLES, PEOPLE = 40, 5
SECONDS = float(os.environ.get("BENCH_SECONDS", "12"))
FREE = {"NIJIKAI_RATE_PER_SECOND": "100000", "NIJIKAI_RATE_BURST": "1000000"}
"""A closed loop sends as fast as it is answered: the limit for people does not apply."""


class Seated:
    """One table of connections. The first keeps the whole view; all say how far they have seen."""

    def __init__(self, places: list[Place], chance: Random) -> None:
        self.places = places
        self.chance = chance
        self.stream = f"table/{places[0].table}"
        self.view: Any = {}
        self.seen = [0] * len(places)
        self.moved = asyncio.Event()
        self.sizes: list[int] = []
        self.wires = [Wire(self._listener(number)) for number in range(len(places))]

    def _listener(self, number: int) -> Any:  # noqa: ANN401
        def hear(update: dict[str, Any], size: int) -> None:
            if update["stream"] != self.stream:
                return
            self.seen[number] = update["seq"]
            if number == 0:
                self.view = merge(self.view, update["patch"])
                self.sizes.append(size)
            self.moved.set()

        return hear

    async def open(self, url: str) -> None:
        for place, wire in zip(self.places, self.wires, strict=True):
            await wire.open(url, place.ticket)
            for stream in (self.stream, f"room/{place.table}"):
                answer = await wire.ask("subscribe", {"stream": stream})
                if stream == self.stream:
                    self.seen[place.seat] = answer["seq"]
                    self.view = answer["view"]

    async def play(self, until: float) -> list[float]:
        """Play on until the time (of ``time.perf_counter``) or the end; return seconds per round trip."""
        times: list[float] = []
        number = 0
        while time.perf_counter() < until and (todo := steps(self.view, self.chance)):
            seat, command = todo[0]
            number += 1
            began = time.perf_counter()
            payload = {"id": f"bench-{self.places[seat].person}-{number}", "stream": self.stream, "command": command}
            answer = await self.wires[seat].ask("command", payload)
            if "error" in answer:
                raise AssertionError((command, answer))
            await self.reach(answer["seq"])
            times.append(time.perf_counter() - began)
        return times

    async def reach(self, seq: int) -> None:
        """Wait until everybody has been shown ``seq``."""
        while min(self.seen) < seq:
            self.moved.clear()
            await self.moved.wait()

    async def close(self) -> None:
        for wire in self.wires:
            await wire.close()


async def play(house: House, laid: list[list[Place]]) -> dict[str, Any]:
    tables = [Seated(places, Random(number)) for number, places in enumerate(laid)]
    for table in tables:
        await table.open(house.ws)
    for table in tables:
        table.sizes.clear()
    cpu, began = house.cpu(), time.perf_counter()
    runs = await asyncio.gather(*(table.play(began + SECONDS) for table in tables))
    took, used = time.perf_counter() - began, house.cpu() - cpu
    sizes = [size for table in tables for size in table.sizes]
    for table in tables:
        await table.close()
    return figures([each for run_ in runs for each in run_], sizes, took, used)


def figures(times: list[float], sizes: list[int], took: float, used: float) -> dict[str, Any]:
    hundredths = statistics.quantiles(times, n=100)
    return {
        "tables": TABLES,
        "people": TABLES * PEOPLE,
        "commands": len(times),
        "seconds": round(took, 2),
        "commands_per_second": round(len(times) / took),
        "cpu_seconds_per_1000_commands": round(used / len(times) * 1000, 3),
        "core_used_percent": round(used / took * 100),
        "round_trip_ms": {"p50": round(hundredths[49] * 1000, 1), "p99": round(hundredths[98] * 1000, 1)},
        "update_bytes": {
            "median": round(statistics.median(sizes)),
            "mean": round(statistics.mean(sizes)),
            "p95": round(statistics.quantiles(sizes, n=20)[18]),
        },
    }


def measure() -> dict[str, Any]:
    """Lay the tables, run the server on one core and the people on another, and play."""
    with tempfile.TemporaryDirectory() as folder:
        laid = run(Path(folder), TABLES, PEOPLE, "long", start=True)
        core = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
        with house(Path(folder), core, **FREE) as server:
            return asyncio.run(play(server, laid))
