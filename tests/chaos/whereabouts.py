"""Who the log says is present, against who is: everybody while they are connected, nobody once they have gone."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from server.log.store import LogStore
from server.wiring import kinds, packs_of
from tests.chaos.checker import Violations, read
from tests.chaos.people import Person

SETTLED = 30.0
"""Seconds within which the log must say so, once nothing is broken and nobody comes or goes any more."""
LOOK = 0.2
"""Seconds between one look into the log of other processes and the next; there is nothing else to wait for."""
QUICK = {"NIJIKAI_AWAY_SECONDS": "1", "NIJIKAI_REJOIN_SECONDS": "3"}
"""So that people leave, and come back, in the middle of it all."""

KINDS = kinds(packs_of(None))


async def whereabouts(store: LogStore, people: Sequence[Person], *, connected: bool) -> Violations:
    """Wait until the log says of all streams what is true; return of whom it does not."""
    expected = {stream: set[str]() for person in people for stream in person.seen}
    for person in people if connected else ():
        for stream in person.seen:
            expected[stream].add(person.person)
    wrong, end = dict(expected), time.monotonic() + SETTLED
    while wrong and time.monotonic() < end:
        await asyncio.sleep(LOOK)
        said = {stream: await present(store, stream) for stream in wrong}
        wrong = {stream: said[stream] for stream in wrong if said[stream] != expected[stream]}
    return [
        f"{stream}: {sorted(here ^ expected[stream])} {'not here' if connected else 'still here'}, says the log"
        for stream, here in wrong.items()
    ]


async def present(store: LogStore, stream: str) -> set[str]:
    kind = KINDS.of(stream)
    state = kind.decider.initial
    for record in await read(store, stream):
        state = kind.decider.evolve(state, kind.event(record.data))
    return set(kind.presence.here(state))
