"""Houses to measure in: a log and people in memory, in SQLite files, and in a real PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack

import msgspec
import pytest
from sqlalchemy import insert

from server.live.clock import FakeClock
from server.log import LogStore, MemoryLog, migrate, open_log
from server.log.records import Append
from server.measuring.measuring import Measuring
from server.people.database import in_memory, open_people
from server.people.meetups import Owned
from server.people.people import People, people_in
from server.people.schema import organization
from tests.log.conftest import postgres_server, postgres_url, sqlite_url

__all__ = ["postgres_server", "postgres_url", "sqlite_url"]

NOW = 1_800_000_000_000
ORGANIZATION = "org"
MINUTE = 60_000
OpenHouse = Callable[[str], Awaitable["House"]]


class House:
    """A log, people, and who measures them."""

    def __init__(self, store: LogStore, people: People, url: str) -> None:
        self.store = store
        self.people = people
        self.clock = FakeClock(NOW)
        self.url = url
        self.measuring = self.another()

    def another(self) -> Measuring:
        """As another process of the same house would have it."""
        return Measuring(self.store, self.people, self.clock, self.url)

    @property
    def asked(self) -> int:
        return self.measuring.asking.asked

    async def found(self) -> None:
        new = insert(organization).values(id=ORGANIZATION, name="Org", created=1)
        await self.people.database.change(new)

    async def meetup(self, id: str, *, came: int = 2, series: str | None = None) -> str:
        """A meetup of half an hour, with a hall and a table that say a little."""
        await self.people.meetups.add(Owned(id, ORGANIZATION, series, NOW))
        plan = {"title": f"Evening {id[-1]}", "starts": NOW, "seats": 4}
        await self.append(f"meetup/{id}", {"type": "prepared", "meetup": id, "plan": plan}, {"type": "opened"})
        for number in range(came):
            await self.come(id, f"p-{number}")
        await self.append(f"room/{id}-0", {"type": "opened"})
        await self.append(f"lounge/{id}", {"type": "established"})
        return id

    async def come(self, meetup: str, person: str) -> None:
        joined = {"type": "joined", "person": person, "name": person, "avatar": "a", "lang": "en"}
        await self.append(f"meetup/{meetup}", joined, {"type": "arrived", "person": person}, by=person)

    async def append(self, stream: str, *events: Mapping[str, object], by: str = "") -> None:
        data = tuple(msgspec.json.encode(event) for event in events)
        role = "attendee" if by else "system"
        seq = await self.store.last_seq(stream)
        await self.store.append(Append(stream, seq, self.clock.now(), by, role, "", data))


@pytest.fixture
async def open_house(request: pytest.FixtureRequest) -> AsyncIterator[OpenHouse]:
    async with AsyncExitStack() as stack:

        async def opens(place: str) -> House:
            url = "" if place == "memory" else str(request.getfixturevalue(f"{place}_url"))
            if url:
                await migrate(url)
            store: LogStore = await open_log(url) if url else MemoryLog()
            people = people_in(open_people(url) if url else in_memory())
            stack.push_async_callback(people.database.close)
            stack.push_async_callback(store.close)
            house = House(store, people, url)
            await house.found()
            return house

        yield opens


@pytest.fixture(params=["memory", "sqlite", "postgres"])
async def house(request: pytest.FixtureRequest, open_house: OpenHouse) -> House:
    return await open_house(request.param)


@pytest.fixture
async def small(open_house: OpenHouse) -> House:
    """One in memory."""
    return await open_house("memory")
