"""The meetup benchmark by several workers, on one PostgreSQL and one Valkey: what does it cost to be many?

People come in three ways: to lone workers without Valkey, each with a database of its own (``apart``); each meetup to
one of the workers of a house, as a proxy brings it there (``together``); and each person to any, so that every room is
at every worker (``scattered``). How many processes share a machine says more about what each costs than what they have
to say to each other: so runs by as many workers are to be compared. At last a worker is killed while people are at it,
and each acknowledgement is looked for in the log.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

import psutil

from server.app import Nijikai
from server.config import Settings
from server.log.sql import open_log
from tests.bench.house import House
from tests.bench.meetup_bench import Crowds, Facilitator, crowds, lay_in, open_meetup
from tests.bench.meetup_people import Place
from tests.cluster.workers import SECRET, Cluster, cluster
from tests.servers import postmaster, shared_folder

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "200"))
MEETUPS = int(os.environ.get("BENCH_MEETUPS", "4"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "20"))
PERIOD = float(os.environ.get("BENCH_PERIOD", "0.4"))
"""Seconds between two moves at a table while costs are measured: five times as fast as people are."""
SETTLE: Final = 15.0
"""Seconds after people came, before anything is measured: by then streams are kept where their people are."""
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "1"))
"""How often everything is run, forwards and backwards in turn: one round alone says little of a few percent."""
COUNTS = tuple(int(count) for count in os.environ.get("BENCH_WORKERS", "1 2 4").split())
WAYS = tuple(os.environ.get("BENCH_WAYS", "apart together scattered").split())
RUNS: Final = tuple((way, count) for way in WAYS for count in COUNTS if way != "scattered" or count > 1)
OPTIONS: Final = {"NIJIKAI_RATE_BURST": "100000", "NIJIKAI_CONNECTIONS_PER_ADDRESS": "1000000"}
Laid = list[tuple[str, str]]
"""Meetups, each with a facilitator's ticket."""


class Costs:
    """CPU-seconds since it was made, by whom: all workers, PostgreSQL with its backends, Valkey."""

    def __init__(self, houses: list[Cluster]) -> None:
        self._houses = houses
        self._before = self._now()

    def _now(self) -> dict[str, float]:
        main = postmaster(self._houses[0].database)  # one for all houses
        return {
            "workers": sum(spent(psutil.Process(worker.pid)) for house in self._houses for worker in house.workers),
            "postgres": sum(spent(each) for each in (main, *main.children(recursive=True))),
            "valkey": sum(spent(psutil.Process(house.valkey._process.pid)) for house in self._houses),
        }

    def per_thousand(self, commands: int) -> dict[str, float]:
        return {who: round((now - self._before[who]) / commands * 1000, 3) for who, now in self._now().items()}


def spent(process: psutil.Process) -> float:
    """Return a process's CPU-seconds, with those of its children that have ended: so one that is no more has none."""
    try:
        used = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(used.user + used.system + used.children_user + used.children_system)


async def lay(url: str, meetups: int) -> Laid:
    settings = Settings(secret_key=SECRET, database_url=url)

    async def opened(nijikai: Nijikai, meetup: str) -> None:
        await open_meetup(nijikai, meetup, PEOPLE)

    return [await lay_in(settings, opened) for _ in range(meetups)]


def places_of(house: Cluster, laid: Laid, way: str) -> list[Place]:
    """Return where people go, in turn; as many places for each meetup, so that tables are full."""
    urls = [worker.url for worker in house.workers]
    if way == "scattered":
        return [(url, meetup) for url in urls for meetup, _ in laid]
    return [(urls[number % len(urls)], meetup) for number, (meetup, _) in enumerate(laid)]


async def begin(made: Cluster, laid: Laid) -> None:
    """Let the games begin; a facilitator comes by the same proxy as the people of a meetup."""
    for number, (meetup, signed) in enumerate(laid):
        worker = made.workers[number % len(made.workers)]
        facilitator = Facilitator(House(worker.port, psutil.Process(worker.pid)), meetup)
        await facilitator.look(signed)
        await facilitator.command({"type": "remedy", "act": "start"})
        await facilitator.wire.close()


async def play(houses: list[Cluster], crowd: Crowds, period: float, seconds: float) -> dict[str, Any]:
    costs, began = Costs(houses), time.perf_counter()
    parts = await crowd.ask("play", seconds, period)
    took = time.perf_counter() - began
    commands = sum(part["commands"] for part in parts)
    moves = [each * 1000 for part in parts for each in part["moves"]]
    hundredths = statistics.quantiles(moves, n=100)
    return {
        "commands": commands,
        "commands_per_second": round(commands / took),
        "cpu_seconds_per_1000": costs.per_thousand(commands),
        "to_last_screen_ms": {"p50": round(hundredths[49], 1), "p99": round(hundredths[98], 1)},
        "people_core_percent": round(sum(part["core"] for part in parts) * 100),
    }


async def lose_one(made: Cluster, crowd: Crowds) -> dict[str, Any]:
    """Kill a worker while people react; return how they fared. Raises AssertionError for a false acknowledgement."""
    urls = [worker.url for worker in made.workers]
    riding = asyncio.create_task(crowd.ask("outlive", urls, SECONDS / 2))
    await asyncio.sleep(SECONDS / 6)  # in the middle of it
    lost = time.monotonic()
    await asyncio.to_thread(made.workers[-1].kill)
    parts = await riding
    acknowledged = [each for part in parts for each in part["acknowledged"]]
    missing = await missing_of(made.database_url, acknowledged)
    assert not missing, missing
    moved = sorted(each - lost for part in parts for each in part["moved"])
    figures = {"half": statistics.median(moved), "all": moved[-1]} if moved else {}
    return {
        "people_of_it": len(moved),
        "back_after_seconds": {name: round(each, 2) for name, each in figures.items()},
        "acknowledged": len(acknowledged),
        "of_these_not_in_the_log": len(missing),
    }


async def missing_of(url: str, acknowledged: list[tuple[str, str, int]]) -> list[str]:
    store = await open_log(url)
    try:
        return [key for stream, key, seq in acknowledged if await store.find_command(stream, key) != seq]
    finally:
        await store.close()


@contextmanager
def started(way: str, count: int) -> Iterator[list[Cluster]]:
    """Start one house of so many workers, or so many of one."""
    apart = way == "apart"
    with ExitStack() as open_:
        houses = [open_.enter_context(house_of(1 if apart else count)) for _ in range(count if apart else 1)]
        for worker in (worker for house in houses for worker in house.workers if apart):
            worker.environment["REDIS_URL"] = ""
        yield houses


@contextmanager
def house_of(workers: int) -> Iterator[Cluster]:
    with (
        tempfile.TemporaryDirectory(prefix="nijikai-bench-") as folder,
        cluster(Path(folder), shared_folder(), f"bench-{time.time_ns()}", workers, **OPTIONS) as made,
    ):
        yield made


async def measure_one(houses: list[Cluster], laid: list[Laid], crowd: Crowds) -> dict[str, Any]:
    await crowd.ask("join")
    for house, theirs in zip(houses, laid, strict=True):
        await begin(house, theirs)
    await asyncio.sleep(SETTLE)
    figures = {
        "paced": await play(houses, crowd, PERIOD, SECONDS),
        "flat_out": await play(houses, crowd, 0.0, SECONDS / 4),  # for longer, and games come to their end
    }
    if len(houses[0].workers) > 1:
        figures["worker_killed"] = await lose_one(houses[0], crowd)
    await crowd.ask("close")
    return figures


def run(way: str, count: int) -> dict[str, Any]:
    with started(way, count) as houses:
        laid = [asyncio.run(lay(house.database_url, MEETUPS // len(houses))) for house in houses]
        for house in houses:
            asyncio.run(house.start())
        places = [place for house, theirs in zip(houses, laid, strict=True) for place in places_of(house, theirs, way)]
        with crowds(places, PEOPLE, [0]) as crowd:
            return asyncio.run(measure_one(houses, laid, crowd))


def measure() -> dict[str, Any]:
    """Let the same people play in all ways, one after the other; nobody has a core to themselves."""
    rounds = [
        {(way, count): run(way, count) for way, count in (RUNS if number % 2 == 0 else RUNS[::-1])}
        for number in range(ROUNDS)
    ]
    return {
        "people": PEOPLE,
        "meetups": MEETUPS,
        "period": PERIOD,
        "seconds": SECONDS,
        "rounds": [{named(*each): found for each, found in found_of.items()} for found_of in rounds],
        "workers_cpu_over_apart": {
            named(way, count): {pace: ratio(rounds, way, count, pace) for pace in ("paced", "flat_out")}
            for way, count in RUNS
            if way != "apart" and ("apart", count) in RUNS
        },
    }


def named(way: str, count: int) -> str:
    return f"{way}, {count} worker{'s' * (count > 1)}"


def ratio(rounds: list[dict[tuple[str, int], Any]], way: str, count: int, pace: str) -> dict[str, float]:
    """Return what a command costs all workers, over as many lone ones of the same round."""

    def cost(found: dict[tuple[str, int], Any], way: str) -> float:
        return float(found[way, count][pace]["cpu_seconds_per_1000"]["workers"])

    ratios = [cost(found, way) / cost(found, "apart") for found in rounds]
    spread = {"median": statistics.median(ratios), "least": min(ratios), "most": max(ratios)}
    return {name: round(each, 3) for name, each in spread.items()}
