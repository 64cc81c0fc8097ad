"""Taking out of a stream's log what is personal of somebody who is erased. What happened stays, and folds as before."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Collection

import msgspec

from server.live.kinds import Kinds
from server.live.stream import Stream
from server.log.records import Recorded, Snapshot
from server.log.store import PAGE, LogStore

WORD = re.compile(rb'"([^"\\]{1,40})"')
"""What may be a person's id, wherever in an event."""


async def redact(store: LogStore, kinds: Kinds, stream: Stream, persons: Collection[str], at: int) -> int:
    """Blank a stream's events, and put a snapshot of what it is now in place of its own, as one transaction.

    The stream must have forgotten the persons already; return how many events that were. Raises LogError.
    """
    fresh = Snapshot(stream.name, stream.seq, stream.kind.schema, at, msgspec.json.encode(stream.state))
    blanked = [record async for record in personal(store, kinds, stream.name, persons)]
    if blanked:
        await store.redact(blanked, fresh)
    return len(blanked)


async def mentioned(store: LogStore, name: str, persons: Collection[str]) -> set[str]:
    """Return which of the persons a stream's events are about."""
    found: set[str] = set()
    async for _, present in about(store, name, persons):
        found |= present
    return found


async def personal(store: LogStore, kinds: Kinds, name: str, persons: Collection[str]) -> AsyncIterator[Recorded]:
    """Yield the events that hold something personal, without it."""
    async for record, present in about(store, name, persons):
        if blank := blanked(kinds, record, present):
            yield blank


async def about(store: LogStore, name: str, persons: Collection[str]) -> AsyncIterator[tuple[Recorded, set[str]]]:
    """Yield the events that name some of the persons, and whom. Others get their turn in between."""
    wanted, after = {person.encode() for person in persons}, 0
    while records := await store.read(name, after, PAGE):
        for record in records:
            after = record.seq
            if present := wanted.intersection(WORD.findall(record.data)):
                await asyncio.sleep(0)
                yield record, {person.decode() for person in present}


def blanked(kinds: Kinds, record: Recorded, persons: Collection[str]) -> Recorded | None:
    kind = kinds.of(record.stream)
    if kind.forgetting is None:
        return None
    today = kinds.upcasts.today(record)
    event = without = kind.event(today.data)
    for person in persons:
        without = kind.forgetting.blank(without, person)
    if without == event:
        return None
    return msgspec.structs.replace(today, data=msgspec.json.encode(without))
