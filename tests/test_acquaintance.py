"""A meetup of a series knows who has met before, once it opens; others know of nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec
from sqlalchemy import insert

from server import acquaintance
from server.app import Nijikai
from server.log.errors import StoreUnavailable
from server.log.memory import MemoryLog
from server.log.records import Append, Recorded
from server.log.store import PAGE
from server.meetup import commands, naming
from server.meetup.state import Meetup
from server.people.meetups import Owned
from server.people.schema import organization
from server.wiring import kinds
from tests.live.harness import eventually, running
from tests.live.meetups import PACKS, Party, plan

FIRST, SECOND, THIRD = ("maaaaaaaaaaaaaaa", "mbbbbbbbbbbbbbbb", "mccccccccccccccc")


async def owned(nijikai: Nijikai) -> str:
    """Let there be an organization; return the id of its series."""
    people = nijikai.people
    await people.database.change(insert(organization).values(id="org", name="Org", created=1))
    return (await people.meetups.add_series("org", "Evenings", "", 1)).id


async def prepare(made: Party, series: str | None, starts: int) -> None:
    await made.server.nijikai.people.meetups.add(Owned(made.meetup, "org", series, starts))
    new = commands.Prepare(plan(starts=starts, seats=2), made.meetup)
    await made.run(new, "o-org", "organizer")
    await made.run(commands.Invite("f-fay", "Fay"), "o-org", "organizer")


async def play(made: Party, *tables: tuple[str, ...]) -> None:
    for people in tables:
        await made.join(*people)
        room = await made.open_room()
        await made.place(room, *people)
    await made.run(commands.Advance(1), "f-fay")


async def recalled(made: Party) -> bool:
    return (await made.state()).recalled


@asynccontextmanager
async def watching(store: MemoryLog | None = None) -> AsyncIterator[Party]:
    async with running(kinds=kinds(PACKS), packs=PACKS, store=store, clock_speed=100.0) as server:
        keeper = asyncio.ensure_future(acquaintance.watch(server.nijikai))
        try:
            yield Party(server, FIRST)
        finally:
            keeper.cancel()
            await server.nijikai.people.database.close()


async def test_a_series_remembers_who_was_together() -> None:
    async with watching() as first:
        series = await owned(first.server.nijikai)
        second, third = (Party(first.server, id) for id in (SECOND, THIRD))
        await prepare(first, series, 1000)
        await prepare(second, series, 2000)
        await prepare(third, None, 3000)
        await play(first, ("p1", "p2"), ("p3", "p4"), ("p5",))
        await eventually(lambda: recalled(first))
        assert (await first.state()).met == ()
        assert not await recalled(second), "it is not open yet"
        await second.run(commands.Open(), "f-fay")
        await eventually(lambda: recalled(second))
        assert (await second.state()).met == (("p1", "p2"), ("p3", "p4"))
        await third.run(commands.Open(), "f-fay")
        await eventually(lambda: recalled(third))
        assert (await third.state()).met == ()


class Reluctant(MemoryLog):
    """A log that does not take the first such answer."""

    def __init__(self) -> None:
        super().__init__()
        self.refused = 0

    async def append(self, append: Append) -> int:
        if not self.refused and any(b'"acquainted"' in event for event in append.events):
            self.refused += 1
            raise StoreUnavailable("store-full", place="here")
        return await super().append(append)


async def test_it_waits_for_the_log_and_says_so_once() -> None:
    store = Reluctant()
    async with watching(store) as made:
        await prepare(made, await owned(made.server.nijikai), 1000)
        await made.run(commands.Open(), "f-fay")
        await eventually(lambda: recalled(made))
        await made.run(commands.Advance(0), "f-fay")
    told = [record for record in await store.read(naming.stream(FIRST)) if b'"acquainted"' in record.data]
    assert (store.refused, len(told)) == (1, 1)


class Spoilt(MemoryLog):
    """A log in which a meetup cannot be read any more."""

    async def read(self, stream: str, after: int = 0, limit: int = PAGE) -> list[Recorded]:
        found = await super().read(stream, after, limit)
        spoilt = stream == naming.stream(SECOND) and not after
        return [msgspec.structs.replace(found[0], data=b"{}"), *found[1:]] if spoilt and found else found


async def test_one_meetup_that_cannot_be_read_keeps_no_other_from_being_told() -> None:
    store = Spoilt()
    async with watching(store) as first:
        series = await owned(first.server.nijikai)
        third = Party(first.server, THIRD)
        await first.server.nijikai.people.meetups.add(Owned(SECOND, "org", series, 500))
        await store.append(Append(naming.stream(SECOND), 0, 1, "", "system", "", (b"{}",)))
        await prepare(first, series, 1000)
        await prepare(third, None, 3000)
        await first.run(commands.Open(), "f-fay")
        await third.run(commands.Open(), "f-fay")
        await eventually(lambda: recalled(third))
        assert not await recalled(first)


def test_only_an_open_meetup_asks() -> None:
    assert not acquaintance.is_due(Meetup())
    assert acquaintance.is_due(Meetup(stage="lobby"))
    assert not acquaintance.is_due(Meetup(stage="running", recalled=True))
