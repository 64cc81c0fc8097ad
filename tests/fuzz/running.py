"""Whole runs: lay a house, serve it, attack it, and read what it logged."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz.by_frame import SocketAttack
from tests.fuzz.by_request import RequestAttack
from tests.fuzz.findings import Findings
from tests.fuzz.laying import Laid, lay
from tests.fuzz.served import served

MOST_COPIES = 40
PER_COPY = 20_000
"""Frames that one meetup gets before it is the next one's turn."""


async def frames(folder: Path, count: int, seed: int, seconds: float = 0.0) -> Findings:
    laid = await lay(folder, min(count // PER_COPY + 1, MOST_COPIES))
    with served(folder) as house:
        found = await SocketAttack(house, laid, count, seed, seconds).run()
    found.read_log(house.log, secrets_of(laid))
    return found


async def requests(folder: Path, count: int, seed: int, seconds: float = 0.0) -> Findings:
    laid = await lay(folder, 1)
    with served(folder) as house:
        found = await RequestAttack(house, laid, count, seed, seconds).run()
    found.read_log(house.log, secrets_of(laid))
    return found


def secrets_of(laid: Laid) -> list[str]:
    """Return what no line of a log may tell."""
    tickets = [door.ticket for doors in laid.doors for door in doors if len(door.ticket) > 20]
    cookies = [value for kept in laid.cookies.values() for value in kept.values() if len(value) > 20]
    tokens = [value for name, value in laid.places.items() if name not in {"organization", "pack"}]
    return [*tickets, *cookies, *tokens, *(each.text for each in laid.canaries)]
