"""Whole runs: lay a house, serve it, attack it, and read what it logged."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from tests.fuzz.by_frame import SocketAttack
from tests.fuzz.by_request import RequestAttack
from tests.fuzz.by_schema import attack
from tests.fuzz.findings import Findings
from tests.fuzz.laying import Laid, lay
from tests.fuzz.served import served

MOST_COPIES = 40
GENERATED = re.compile(r"(\d+) generated")
PER_EXAMPLE = 40
"""Inputs that schemathesis makes, about, for each example that it is asked for."""
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


async def schema(folder: Path, count: int, seed: int, _seconds: float = 0.0) -> Findings:
    """Let schemathesis make of the description what it can; ``count``: roughly."""
    laid = await lay(folder, 1)
    found = Findings("schema", seed)
    with served(folder) as house:
        for known in (False, True):
            done = await asyncio.to_thread(attack, house, laid, folder, max(count // PER_EXAMPLE, 1), seed, known=known)
            found.inputs += sum(int(number) for number in GENERATED.findall(done.stdout))
            if done.returncode:
                found.unsafe += 1
                found.fault(done.stdout.partition("FAILURES")[2] or done.stderr)
        found.crashes, found.server_cpu = int(house.dead), house.cpu()
        found.memory.append(house.memory())
    found.read_log(house.log, secrets_of(laid))
    return found


def secrets_of(laid: Laid) -> list[str]:
    """Return what no line of a log may tell."""
    tickets = [door.ticket for doors in laid.doors for door in doors if len(door.ticket) > 20]
    cookies = [value for kept in laid.cookies.values() for value in kept.values() if len(value) > 20]
    tokens = [value for name, value in laid.places.items() if name not in {"organization", "pack"}]
    return [*tickets, *cookies, *tokens, *(each.text for each in laid.canaries)]
