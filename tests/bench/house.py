"""A real server in its own process, with tables laid and people seated before it starts."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import psutil

from game.commands import Sit, Start
from game.decider import Context
from server.app import Nijikai, create_app
from server.config import Settings
from server.first_run import prepare
from server.log.migrate import migrate
from server.log.sql import open_log
from server.pages.tables import open_table
from server.people.tickets import Ticket
from server.wiring import packs_of

PATIENCE = 30.0
LIVE_HOURS = 12


class Place(msgspec.Struct, frozen=True):
    """A person's place at a table and the ticket that proves it."""

    table: str
    seat: int
    person: str
    ticket: str


async def lay(folder: Path, tables: int, people: int, mode: str, *, start: bool, bots: int = 0) -> list[list[Place]]:
    """Open tables in a database in ``folder`` and seat people, by the same commands that a running server takes."""
    settings = prepare(Settings(data=folder))
    await migrate(settings.database_url)
    store = await open_log(settings.database_url)
    try:
        nijikai = create_app(settings, store, packs_of(None))
        laid = [await lay_one(nijikai, mode, people, start=start, bots=bots) for _ in range(tables)]
        await nijikai.close()
    finally:
        await store.close()
    return laid


async def lay_one(nijikai: Nijikai, mode: str, people: int, *, start: bool, bots: int) -> list[Place]:
    table = await open_table(nijikai.streams, nijikai.clock, "cs_college", mode, people)
    places = [place(nijikai, table, seat) for seat in range(people - bots)]
    for each in places:
        command = Sit(f"Person {each.seat}", "avatar", each.seat)
        await nijikai.streams.run(f"table/{table}", command, context(nijikai, each.person), "")
    if start:
        await nijikai.streams.run(f"table/{table}", Start(), context(nijikai, places[0].person), "")
    return places


def context(nijikai: Nijikai, person: str) -> Context:
    return Context(person, "attendee", nijikai.clock.now())


def place(nijikai: Nijikai, table: str, seat: int) -> Place:
    person = secrets.token_urlsafe(9)
    ticket = Ticket(
        place=table,
        person=person,
        role="attendee",
        name=f"Person {seat}",
        avatar="avatar",
        lang="en",
        expires=round(time.time()) + LIVE_HOURS * 3600,
    )
    return Place(table, seat, person, nijikai.tickets.sign(ticket))


class House(msgspec.Struct, frozen=True):
    """A server that runs: where, and as which process."""

    port: int
    process: psutil.Process

    @property
    def http(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ws(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def cpu(self) -> float:
        """CPU-seconds used so far, user and system."""
        used = self.process.cpu_times()
        return float(used.user + used.system)

    def memory(self) -> int:
        """Resident bytes."""
        return int(self.process.memory_info().rss)


@contextmanager
def house(folder: Path, core: int | None = None, **settings: str) -> Iterator[House]:
    """Run ``nijikai serve`` on what ``lay`` prepared, on one core where the machine can say so."""
    port = free_port()
    given = {"NIJIKAI_DATA": str(folder), "NIJIKAI_HOST": "127.0.0.1", "PORT": str(port)}
    environment = os.environ | given | {"NIJIKAI_CONNECTIONS_PER_ADDRESS": "1000000"} | settings
    with subprocess.Popen(
        [Path(sys.executable).with_name("nijikai"), "serve"], env=environment, stdout=subprocess.DEVNULL
    ) as server:
        process = psutil.Process(server.pid)
        if core is not None and sys.platform == "linux":
            process.cpu_affinity([core])
        try:
            wait_until_up(port)
            yield House(port, process)
        finally:
            server.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_up(port: int) -> None:
    """Ask until the server answers. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)  # another process is starting; there is nothing else to wait for
    raise TimeoutError(port)


def run(folder: Path, tables: int, people: int, mode: str, *, start: bool, bots: int = 0) -> list[list[Place]]:
    """``lay`` from code that has no event loop."""
    return asyncio.run(lay(folder, tables, people, mode, start=start, bots=bots))
