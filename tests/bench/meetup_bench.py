"""A meetup of a thousand people at two hundred tables: everybody comes at once, plays, and reloads at once.

The server has one core to itself; the people are in other processes.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from game.decider import Context, Role
from server.app import Nijikai, create_app
from server.config import Settings
from server.first_run import prepare
from server.log.migrate import migrate
from server.log.sql import open_log
from server.meetup import commands, naming
from server.meetup.state import Plan, Step
from server.people.database import open_people
from server.people.meetups import Owned
from server.people.people import people_in
from server.people.tickets import Ticket
from server.wiring import packs_of
from tests.bench import meetup_people
from tests.bench.house import LIVE_HOURS, House, house
from tests.bench.meetup_people import Place
from tests.wire import Wire

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "1000"))
SEATS = 5
SECONDS = float(os.environ.get("BENCH_SECONDS", "40"))
ONE_ADDRESS = {"NIJIKAI_RATE_BURST": str(PEOPLE)}
"""All people of the benchmark come from one address, which a server would slow down."""
FACILITATOR = "f-bench"


async def lay(folder: Path, opened: Callable[[Nijikai, str], Awaitable[None]]) -> tuple[str, str]:
    """Make a meetup in a database in ``folder``, by commands; return its id and a facilitator's ticket."""
    return await lay_in(prepare(Settings(data=folder)), opened)


async def lay_in(settings: Settings, opened: Callable[[Nijikai, str], Awaitable[None]]) -> tuple[str, str]:
    """Make a meetup in the database of the settings."""
    await migrate(settings.database_url)
    store = await open_log(settings.database_url)
    people = people_in(open_people(settings.database_url))
    try:
        nijikai = create_app(settings, store, packs_of(None), people=people)
        meetup = naming.new_id(os.urandom(naming.BYTES))
        organization = await people.organizations.create("Bench", 1)
        await people.meetups.add(Owned(id=meetup, organization=organization.id, series=None, created=1))
        await opened(nijikai, meetup)
        await nijikai.close()
    finally:
        await people.database.close()
        await store.close()
    return meetup, ticket(nijikai, meetup)


async def open_meetup(nijikai: Nijikai, meetup: str, people: int = PEOPLE) -> None:
    """Bring it to its table step, so that whoever comes is seated at once."""
    agenda = (Step("table", "table", 120), Step("after", "after", 15))
    await begin(nijikai, meetup, Plan(title="Bench", capacity=people + 10, mode="long", seats=SEATS, agenda=agenda))


async def begin(nijikai: Nijikai, meetup: str, plan: Plan) -> None:
    """Bring a meetup to its first step."""
    for command, person, role in (
        (commands.Prepare(plan, meetup), "o-bench", "organizer"),
        (commands.Invite(FACILITATOR, "Fay"), "o-bench", "organizer"),
        (commands.Open(), FACILITATOR, "facilitator"),
        (commands.Advance(), FACILITATOR, "facilitator"),
    ):
        await run(nijikai, meetup, command, person, role)  # type: ignore[arg-type]


async def run(nijikai: Nijikai, meetup: str, command: Any, person: str, role: Role) -> None:  # noqa: ANN401
    context = Context(person, role, nijikai.clock.now())
    await nijikai.streams.run(naming.stream(meetup), command, context, "")


def ticket(nijikai: Nijikai, meetup: str) -> str:
    made = Ticket(
        kind="meetup",
        place=meetup,
        person=FACILITATOR,
        role="facilitator",
        name="Fay",
        avatar="a",
        lang="en",
        expires=round(time.time()) + LIVE_HOURS * 3600,
    )
    return nijikai.tickets.sign(made)


class Facilitator:
    """Looks on at everything, as the console does."""

    def __init__(self, server: House, meetup: str) -> None:
        self.server = server
        self.meetup = meetup
        self.wire = Wire()

    async def look(self, signed: str) -> None:
        await self.wire.open(self.server.ws, signed)
        for event, asked in (
            ("subscribe", {"stream": naming.stream(self.meetup)}),
            ("overview", {"meetup": self.meetup}),
        ):
            answer = await self.wire.ask(event, asked)
            if "error" in answer:
                raise AssertionError(answer)

    async def command(self, command: dict[str, Any]) -> None:
        message = {"id": f"bench-{time.monotonic_ns()}", "stream": naming.stream(self.meetup), "command": command}
        answer = await self.wire.ask("command", message)
        if "error" in answer:
            raise AssertionError(answer)


class Crowds:
    """The processes of the people."""

    def __init__(self, pipes: list[Connection]) -> None:
        self._pipes = pipes

    async def ask(self, *order: Any) -> list[Any]:  # noqa: ANN401
        """Let all of them do something at once."""
        for pipe in self._pipes:
            pipe.send(order)
        loop = asyncio.get_running_loop()
        return list(await asyncio.gather(*(loop.run_in_executor(None, pipe.recv) for pipe in self._pipes)))


@contextmanager
def crowds(places: Sequence[Place], people: int, cores: list[int]) -> Iterator[Crowds]:
    """Start a process for each core, each with its share of the people."""
    context, pipes, made = multiprocessing.get_context("spawn"), [], []
    for number, core in enumerate(cores):
        ours, theirs = context.Pipe()
        numbers = range(number, people, len(cores))
        process = context.Process(target=meetup_people.main, args=(theirs, places, numbers))
        process.start()
        theirs.close()  # so that a process that ends is noticed
        if hasattr(os, "sched_setaffinity") and process.pid:
            os.sched_setaffinity(process.pid, {core})
        pipes.append(ours)
        made.append(process)
    try:
        yield Crowds(pipes)
    finally:
        for process in made:
            process.terminate()
            process.join()


async def measure_all(server: House, meetup: str, signed: str, crowd: Crowds) -> dict[str, Any]:
    facilitator = Facilitator(server, meetup)
    await facilitator.look(signed)
    joined, join_core = await storm(server, crowd, "join")
    await facilitator.command({"type": "remedy", "act": "start"})
    await asyncio.sleep(3)  # what the joining left behind is not to be measured with the playing
    played = await play(server, crowd, facilitator)
    reloaded, reload_core = await storm(server, crowd, "reload")
    memory = server.memory()
    await crowd.ask("close")
    await facilitator.wire.close()
    return {
        "people": PEOPLE,
        "join_seconds": joined | {"server_core_percent": join_core},
        **played,
        "reload_seconds": reloaded | {"server_core_percent": reload_core},
        "server_mib": round(memory / 2**20),
    }


async def storm(server: House, crowd: Crowds, what: str) -> tuple[dict[str, float], int]:
    """Let everybody do the same at the same moment."""
    cpu, began = server.cpu(), time.perf_counter()
    took = [each for times in await crowd.ask(what) for each in times]
    used = (server.cpu() - cpu) / (time.perf_counter() - began)
    return {"half": round(statistics.median(took), 2), "all": round(max(took), 2)}, round(used * 100)


async def play(server: House, crowd: Crowds, facilitator: Facilitator) -> dict[str, Any]:
    cpu, began, received = server.cpu(), time.perf_counter(), facilitator.wire.received
    parts = await crowd.ask("play", SECONDS)
    took = time.perf_counter() - began
    used, heard = server.cpu() - cpu, facilitator.wire.received - received
    moves = [each for part in parts for each in part["moves"]]
    bytes_ = [each for part in parts for each in part["bytes"]]
    hundredths = statistics.quantiles(moves, n=100)
    return {
        "tables": sum(part["tables"] for part in parts),
        "seconds": round(took, 1),
        "moves_per_second": round(len(moves) / took, 1),
        "to_last_screen_ms": {"p50": round(hundredths[49] * 1000, 1), "p99": round(hundredths[98] * 1000, 1)},
        "server_core_percent": round(used / took * 100),
        "facilitator_bytes_per_second": round(heard / took),
        "attendee_bytes_per_second": {"mean": round(statistics.mean(bytes_)), "worst": round(max(bytes_))},
        "people_core_percent": round(sum(part["core"] for part in parts) * 100),
    }


def measure() -> dict[str, Any]:
    """Run the server on one core and the people on the others."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]
    with tempfile.TemporaryDirectory() as folder:
        meetup, signed = asyncio.run(lay(Path(folder), open_meetup))
        with (
            house(Path(folder), cores[0], **ONE_ADDRESS) as server,
            crowds([(server.http, meetup)], PEOPLE, cores[1:] or cores) as crowd,
        ):
            return asyncio.run(measure_all(server, meetup, signed, crowd))
