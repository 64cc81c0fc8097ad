"""Tables brought to a wanted moment before anybody opens them, by the commands that a running server takes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from random import Random
from typing import Any, Protocol

import msgspec

from game.decider import Context
from server.app import Nijikai, create_app
from server.config import from_environment
from server.first_run import prepare
from server.log.sql import open_log
from server.pages.tables import host_ticket
from server.wiring import packs_of
from tests.bench.house import Place, lay_one
from tests.scripted import Command, View, steps

Wanted = Callable[[View], bool]
MOST_STEPS = 400


class Lived(Protocol):
    """A house, or a worker of one: ``environment`` has its settings."""

    environment: dict[str, str]


class Laid(msgspec.Struct, frozen=True):
    """A table that waits: its people by seat, a host's ticket, and what everybody sees."""

    table: str
    places: list[Place]
    host: str
    view: View

    @property
    def turn(self) -> int:
        return int(self.view["turn"])


async def lay(house: Lived, wanted: Wanted, *, people: int = 2, bots: int = 0) -> Laid:
    """Open tables and play them with scripted people until one is as wanted. The house may be running."""
    async with workshop(house) as nijikai:
        for seed in count():
            places = await lay_one(nijikai, "short", people, start=False, bots=bots)
            if await play(nijikai, places, wanted, Random(seed)):
                table = places[0].table
                ticket = host_ticket(table, "Host", nijikai.tickets.expiry())
                view = await view_of(nijikai, table)
                return Laid(table, places, nijikai.tickets.sign(ticket), view)
    raise AssertionError


@asynccontextmanager
async def workshop(house: Lived) -> AsyncIterator[Nijikai]:
    """The server's parts in this process, on a house's log."""
    settings = prepare(from_environment(house.environment))
    store = await open_log(settings.database_url)
    nijikai = create_app(settings, store, packs_of(None))
    try:
        yield nijikai
    finally:
        await nijikai.close()
        await store.close()


async def play(nijikai: Nijikai, places: list[Place], wanted: Wanted, chance: Random) -> bool:
    """Return whether the wanted moment came."""
    for _ in range(MOST_STEPS):
        view = await view_of(nijikai, places[0].table)
        if wanted(view):
            return True
        seat, command = next_step(view, chance)
        if not command:
            return False
        await run(nijikai, places[seat], command)
    return False


def next_step(view: View, chance: Random) -> tuple[int, Command]:
    if view["stage"] == "lobby":
        return 0, {"type": "start"}
    return next(iter(steps(view, chance)), (0, {}))


async def run(nijikai: Nijikai, place: Place, command: Command) -> None:
    name = f"table/{place.table}"
    made = nijikai.streams.kinds.of(name).command(command)
    await nijikai.streams.run(name, made, Context(place.person, "attendee", nijikai.clock.now()), "")


async def view_of(nijikai: Nijikai, table: str) -> View:
    view = (await nijikai.streams.open(f"table/{table}")).view("public")
    decoded: View = msgspec.json.decode(msgspec.json.encode(view))
    return decoded


# --- moments ------------------------------------------------------------------------------------------------------


def phase(kind: str, of: str = "") -> Wanted:
    """A table that waits for this kind of answer."""
    return lambda view: bool(view["stage"] == "playing" and is_phase(view["phase"], kind, of))


def is_phase(now: dict[str, Any], kind: str, of: str) -> bool:
    return bool(now["kind"] == kind and (not of or now.get("of") == of))


def stage(name: str) -> Wanted:
    return lambda view: bool(view["stage"] == name)
