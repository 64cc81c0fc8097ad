"""People play, things break, and then everything is checked."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import msgspec

from server.app import create_app
from server.config import Settings
from server.log.migrate import migrate
from server.log.sql import open_log
from server.log.store import LogStore
from server.wiring import kinds, packs_of
from tests.bench.house import Place, lay_one
from tests.chaos.checker import Violations, check
from tests.chaos.faults import AT_ONCE, FAULTS, Monkey
from tests.chaos.people import Person
from tests.chaos.whereabouts import QUICK, whereabouts
from tests.cluster.workers import SECRET, Installation, cluster, single

LASTING = 60.0
"""Seconds after which people must be able to go on, once nothing is broken any more."""


class Plan(msgspec.Struct, frozen=True):
    """``seed``: of all that happens by chance; ``faults``: how many; ``workers``: of one house, or 1 on SQLite;
    ``tables``: of four people each.
    """

    seed: int
    faults: int
    workers: int = 3
    tables: int = 3
    only: tuple[str, ...] = ()
    """Names of the faults to choose from; all that there are, if none."""


class Outcome(msgspec.Struct, frozen=True):
    """``resumed``: seconds until everybody had a new answer, from the beginning of a fault, or, where all have to wait
    it out, from its end.
    """

    seed: int
    faults: dict[str, int]
    commands: int
    refused: dict[str, int]
    events: int
    resumed: dict[str, float]
    violations: list[str]


async def run(folder: Path, pg_folder: Path, plan: Plan, told: Callable[[str], object] = lambda _: None) -> Outcome:
    """Carry a plan out. Raises AssertionError if people cannot go on, with what each worker waits for."""
    with installation(folder, pg_folder, plan) as made:
        laid = await lay(made.database_url, plan.tables)
        await made.start()
        people = [person_of(made, place, plan.seed) for places in laid for place in places]
        monkey = Monkey(made, people, plan.seed, plan.only)
        games = [asyncio.create_task(person.play()) for person in people]
        try:
            faults, resumed = await strike(monkey, plan.faults - 1, told)
        except TimeoutError:
            raise AssertionError("\n".join(worker.waits() for worker in made.workers)) from None
        finally:
            for game in games:
                game.cancel()
            await asyncio.gather(*games, return_exceptions=True)
        await asyncio.gather(*(person.look() for person in people))
        store = await open_log(made.database_url)
        try:
            found = await whereabouts(store, people, connected=True)
            faults.append(await go(monkey, told))
            found += await whereabouts(store, people, connected=False)
            return await judged(store, people, Struck(plan.seed, faults, resumed, found))
        finally:
            await store.close()


async def go(monkey: Monkey, told: Callable[[str], object]) -> str:
    """Have everybody leave for good, in the middle of a last fault; return which."""
    fault = monkey.choose()
    happening = asyncio.ensure_future(FAULTS[fault][1](monkey))
    await monkey.pause(0, 1)
    await asyncio.gather(*(person.drop() for person in monkey.people))
    what = await happening
    first = {person.table: person for person in monkey.people}
    await asyncio.gather(*(person.look() for person in first.values()))  # what nobody opens again nobody looks into
    await asyncio.gather(*(person.drop() for person in first.values()))
    told(f"last {fault} {what}: everybody has gone")
    return fault


def installation(folder: Path, pg_folder: Path, plan: Plan) -> AbstractContextManager[Installation]:
    if plan.workers == 1:
        return single(folder, **QUICK)
    return cluster(folder, pg_folder, f"chaos-{plan.seed}-{time.time_ns()}", plan.workers, **QUICK)


async def lay(url: str, tables: int) -> list[list[Place]]:
    settings = Settings(secret_key=SECRET, database_url=url)
    await migrate(url)
    store = await open_log(url)
    try:
        nijikai = create_app(settings, store, packs_of(None))
        laid = [await lay_one(nijikai, "long", 4, start=True, bots=0) for _ in range(tables)]
        await nijikai.close()
    finally:
        await store.close()
    return laid


def person_of(made: Installation, place: Place, seed: int) -> Person:
    urls = [worker.url for worker in made.workers]
    return Person(urls, place.table, place.person, place.ticket, seed * 1000 + place.seat)


async def strike(monkey: Monkey, count: int, told: Callable[[str], object]) -> tuple[list[str], list[float]]:
    faults, resumed = [], []
    for number in range(1, count + 1):
        await everybody_goes_on(monkey.people)
        await monkey.pause(0, 0.3)
        fault = monkey.choose()
        what, took = await struck(monkey, fault)
        await every_worker_works(monkey)
        faults.append(fault)
        resumed.append(took)
        told(f"{number:4} {fault} {what}: everybody went on after {took:.2f} s")
    return faults, resumed


async def struck(monkey: Monkey, fault: str) -> tuple[str, float]:
    """Let something go wrong; return what, and the seconds until everybody went on: from its beginning where others can
    take over, else from its end.
    """
    happening = asyncio.ensure_future(FAULTS[fault][1](monkey))
    if fault in AT_ONCE:
        await asyncio.sleep(0)  # it has begun
        took = await everybody_goes_on(monkey.people)
        return await happening, took
    what = await happening
    return what, await everybody_goes_on(monkey.people)


async def every_worker_works(monkey: Monkey) -> None:
    """Have something said by each: people go on without one that is stuck, and do not notice. Raises TimeoutError."""
    speakers = monkey.people[: len(monkey.installation.workers)]
    async with asyncio.timeout(LASTING):
        await asyncio.gather(
            *(person.speak_at(worker.url) for person, worker in zip(speakers, monkey.installation.workers, strict=True))
        )


async def everybody_goes_on(people: list[Person]) -> float:
    """Return the seconds until each has had an answer to something new."""
    began = time.monotonic()
    for person in people:
        person.ask_anew()
    async with asyncio.timeout(LASTING):
        for person in people:
            await person.answered.wait()
    return time.monotonic() - began


class Struck(msgspec.Struct, frozen=True):
    """A round, and what was found to be wrong before its log was looked into."""

    seed: int
    faults: list[str]
    resumed: list[float]
    found: Violations


async def judged(store: LogStore, people: list[Person], struck: Struck) -> Outcome:
    violations = struck.found + await check(store, kinds(packs_of(None)), people)
    events = sum(head.seq for head in await store.heads(["table/", "room/"]))
    acknowledged = sum(bool(one.seqs) for person in people for one in person.sent)
    refused = Counter(one.refused for person in people for one in person.sent if one.refused)
    faults, resumed = dict(Counter(struck.faults)), figures(struck.resumed)
    return Outcome(struck.seed, faults, acknowledged, dict(refused), events, resumed, violations)


def figures(seconds: list[float]) -> dict[str, Any]:
    if not seconds:
        return {}
    ordered = sorted(seconds)
    at = min(len(ordered) - 1, round(len(ordered) * 0.99))
    return {"p50": round(statistics.median(ordered), 3), "p99": round(ordered[at], 3), "longest": round(ordered[-1], 3)}
