"""Small groups. Two hundred people go to fifty rooms, three times: how long until the last screen knows its room? And a
thousand people's six rounds are looked for: how long does the server stand still meanwhile, and what does it take?
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import combinations
from pathlib import Path
from typing import Any

import psutil

from server import wiring
from server.app import Nijikai
from server.meetup import naming
from server.meetup.commands import MOST_ROWS, Arrive, BeginRound, BreakOut, Join, Register, Registrant
from server.meetup.scheme import Breakout, Scheme
from server.meetup.state import Meetup, Plan, Step
from server.wiring import packs_of
from tests.bench.house import House, house
from tests.bench.meetup_bench import FACILITATOR, Facilitator, begin, lay, run
from tests.bench.meetup_people import Person
from tests.live.harness import running
from tests.wire import Json

PEOPLE = int(os.environ.get("BENCH_TALKERS", "200"))
SIZE, ROUNDS = 4, 3
MANY, MANY_SIZE, MANY_ROUNDS, COMPANIES = 1000, 5, 6, 200
QUICK = Scheme(id="quick", size=SIZE, rounds=ROUNDS, back=0)
Meetings = Counter[frozenset[int]]
BLINK = 0.002
"""Seconds between two looks at the event loop."""
ONE_ADDRESS = {"NIJIKAI_RATE_BURST": str(PEOPLE)}


def measure() -> dict[str, Any]:
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]
    with tempfile.TemporaryDirectory() as folder:
        meetup, signed = asyncio.run(lay(Path(folder), open_small))
        with house(Path(folder), cores[0], **ONE_ADDRESS) as server:
            rounds = asyncio.run(measure_rounds(server, meetup, signed))
    return {"rounds": rounds, "search": asyncio.run(measure_search())}


# --- rounds -----------------------------------------------------------------------------------------------------------


async def open_small(nijikai: Nijikai, meetup: str) -> None:
    agenda = (Step("hello", "welcome", 5), Step("small", "breakout", 60, scheme=QUICK.id))
    plan = Plan(title="Bench", capacity=PEOPLE + 10, agenda=agenda, schemes=(QUICK,))
    await begin(nijikai, meetup, plan)


class Talker(Person):
    """Somebody who goes where the small groups are."""

    async def connect(self) -> None:
        await self.wire.open(self.house.replace("http", "ws"), self.cookies[f"ticket-{self.meetup}"])
        await self.follow(naming.stream(self.meetup))

    @property
    def group(self) -> str:
        return str(self.me["breakout"])

    async def knows(self) -> float:
        await self.until(lambda: self.group != "")
        return time.perf_counter()

    async def enters(self) -> float:
        """Follow the room's talk too, as the page does."""
        await self.knows()
        await self.follow(f"room/{self.group}")
        return time.perf_counter()

    async def is_back(self) -> None:
        await self.until(lambda: self.group == "")


async def measure_rounds(server: House, meetup: str, signed: str) -> dict[str, Any]:
    people = [Talker(server.http, meetup, number) for number in range(PEOPLE)]
    facilitator = Facilitator(server, meetup)
    await facilitator.look(signed)
    await asyncio.gather(*(person.join() for person in people))
    met: Meetings = Counter()
    cpu = server.cpu()
    first = await one_round(facilitator, people, met, {"type": "advance"})
    later = [await one_round(facilitator, people, met, {"type": "begin_round"}) for _ in range(ROUNDS - 1)]
    used, memory = server.cpu() - cpu, server.memory()
    await asyncio.gather(*(person.leave() for person in people), facilitator.wire.close())
    return {
        "people": PEOPLE,
        "rooms": -(-PEOPLE // SIZE),
        "from_step_with_search_ms": first,
        "from_begin_round_ms": later,
        "met_twice": sum(count - 1 for count in met.values()),
        "server_cpu_seconds": round(used, 2),
        "server_mib": round(memory / 2**20),
    }


async def one_round(facilitator: Facilitator, people: list[Talker], met: Meetings, press: Json) -> dict[str, int]:
    """Press, wait until all are in their rooms, and end the round; return milliseconds to the last screen."""
    began = time.perf_counter()
    known = asyncio.gather(*(person.knows() for person in people))
    entered = asyncio.gather(*(person.enters() for person in people))
    await facilitator.command(press)
    took = {"room_known": max(await known) - began, "room_entered": max(await entered) - began}
    groups: dict[str, list[int]] = {}
    for person in people:
        groups.setdefault(person.group, []).append(person.number)
    for group in groups.values():
        met.update(map(frozenset, combinations(group, 2)))
    await facilitator.command({"type": "end_round"})
    await asyncio.gather(*(person.is_back() for person in people))
    return {name: round(seconds * 1000) for name, seconds in took.items()}


# --- a search ---------------------------------------------------------------------------------------------------------


async def measure_search() -> dict[str, Any]:
    """Look for the rounds of a thousand people in a server of this process, and watch its event loop."""
    packs = packs_of(None)
    async with running(kinds=wiring.kinds(packs), packs=packs, away_seconds=300.0) as server:
        try:
            return await searched(server.nijikai)
        finally:
            await server.nijikai.people.database.close()


async def searched(nijikai: Nijikai) -> dict[str, Any]:
    meetup = await gather_many(nijikai)
    stream = await nijikai.streams.open(naming.stream(meetup))

    def found() -> Breakout | None:
        state: Meetup = stream.state
        return state.breakout if state.breakout and not state.breakout.search else None

    rested = time.perf_counter() + 1
    idle = await worst_pause(lambda: time.perf_counter() > rested)
    scheme = Scheme(id="many", size=MANY_SIZE, rounds=MANY_ROUNDS, back=0)
    with memory_watched() as memory:
        began = time.perf_counter()
        watch = asyncio.create_task(worst_pause(lambda: found() is not None))
        await run(nijikai, meetup, BreakOut(scheme), FACILITATOR, "facilitator")
        worst = await watch
        took = time.perf_counter() - began
    began = time.perf_counter()
    await run(nijikai, meetup, BeginRound(), FACILITATOR, "facilitator")
    begin_took = time.perf_counter() - began
    now = found()
    verdict = now.verdict if now else None
    return {
        "people": MANY,
        "rounds": MANY_ROUNDS,
        "size": MANY_SIZE,
        "seconds": round(took, 2),
        "repeats": verdict.repeats if verdict else None,
        "least": verdict.least if verdict else None,
        "of_one_company": verdict.company if verdict else None,
        "worst_pause_ms": round(worst * 1000, 1),
        "worst_pause_idle_ms": round(idle * 1000, 1),
        "begin_round_ms": round(begin_took * 1000, 1),
        **memory,
    }


async def gather_many(nijikai: Nijikai) -> str:
    """Let a thousand people of two hundred companies be at a meetup: their wish for others keeps a search busy."""
    meetup = naming.new_id(os.urandom(naming.BYTES))
    await begin(nijikai, meetup, Plan(title="Bench", capacity=MANY + 10, agenda=(Step("hello", "welcome", 5),)))
    listed = [Registrant(f"p{number}", f"Person {number}", f"Company {number % COMPANIES}") for number in range(MANY)]
    for at in range(0, MANY, MOST_ROWS):
        await run(nijikai, meetup, Register(tuple(listed[at : at + MOST_ROWS])), "o-bench", "organizer")
    for one in listed:
        for command in (Join(one.person, one.name), Arrive(one.person)):
            await run(nijikai, meetup, command, "", "system")
    return meetup


async def worst_pause(over: Callable[[], bool]) -> float:
    """Return how many seconds the event loop let somebody wait at most who wanted to go on at once."""
    worst = 0.0
    while not over():
        asked = time.perf_counter()
        await asyncio.sleep(BLINK)
        worst = max(worst, time.perf_counter() - asked - BLINK)
    return worst


@contextmanager
def memory_watched() -> Iterator[dict[str, int]]:
    """Fill in MiB: what this process has at most meanwhile, and those that it starts."""
    most, over = {"server_mib": 0, "worker_mib": 0}, threading.Event()
    mine = psutil.Process()

    def look() -> None:
        while not over.wait(0.05):
            with suppress(psutil.NoSuchProcess):
                workers = sum(int(each.memory_info().rss) for each in mine.children(recursive=True))
                most["worker_mib"] = max(most["worker_mib"], round(workers / 2**20))
            most["server_mib"] = max(most["server_mib"], round(mine.memory_info().rss / 2**20))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield most
    finally:
        over.set()
        watcher.join()
