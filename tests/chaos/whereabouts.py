"""Who the log says is present, against who is: everybody while they are connected, nobody once they have gone."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from game.state import Table
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
    those = {stream: {one.person for one in people if stream in one.seen} for one in people for stream in one.seen}
    wrong, end = dict(those), time.monotonic() + SETTLED
    while wrong and time.monotonic() < end:
        await asyncio.sleep(LOOK)
        wrong = {stream: await mistaken(store, stream, those[stream] if connected else set()) for stream in wrong}
        wrong = {stream: whom for stream, whom in wrong.items() if whom}
    how = "not here" if connected else "still here"
    return [f"{stream}: {sorted(whom)} {how}, says the log" for stream, whom in wrong.items()]


async def mistaken(store: LogStore, stream: str, there: set[str]) -> set[str]:
    """Return of whom the log says something else; of nobody at a table whose game is over."""
    kind = KINDS.of(stream)
    state = kind.decider.initial
    for record in await read(store, stream):
        state = kind.decider.evolve(state, kind.event(record.data))
    over = isinstance(state, Table) and state.stage not in {"lobby", "playing"}
    return set() if over else there.symmetric_difference(kind.presence.here(state))
