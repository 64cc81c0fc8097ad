"""A meetup on a server in this process: people come with browsers, the test is its facilitator."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import insert

from game.decider import Context
from server import wiring
from server.meetup import naming
from server.meetup.commands import Advance, Invite, Prepare, Recall, Release
from server.meetup.state import Meetup, Plan, Step
from server.people.meetups import Owned
from server.people.schema import organization
from server.wiring import packs_of
from tests.live.harness import Running, running

AGENDA = (
    Step("hello", "welcome", 5),
    Step("game", "table", 30),
    Step("small", "breakout", 10),
    Step("results", "finale", 5),
    Step("talk", "after", 15),
)
HELLO, GAME, SMALL, RESULTS, TALK = range(len(AGENDA))
HOST = "f-host"


class Meeting:
    """The meetup, and what facilitators do there."""

    def __init__(self, house: Running, meetup: str) -> None:
        self.house = house
        self.nijikai = house.nijikai
        self.id = meetup

    @property
    def link(self) -> str:
        return f"{self.house.url}/m/{self.id}"

    async def do(self, command: Any, *, role: Any = "facilitator", person: str = HOST) -> None:  # noqa: ANN401
        context = Context(person, role, self.nijikai.clock.now())
        await self.nijikai.streams.run(naming.stream(self.id), command, context, "")

    async def step(self, number: int) -> None:
        await self.do(Advance(number))
        await self.delivered()

    async def recall(self, *seen: Awaitable[Any]) -> None:
        """Call everybody back, once with time for the countdown to be seen, then for good."""
        await self.do(Recall(600))
        await asyncio.gather(*seen)
        await self.do(Release())
        await self.do(Recall(5))

    async def delivered(self) -> None:
        """Wait until everything that the meetup wants of its rooms is done."""
        while (await self.state()).errands:  # noqa: ASYNC110 - the courier tells nobody
            await asyncio.sleep(0.02)

    async def state(self) -> Meetup:
        state: Meetup = (await self.nijikai.streams.open(naming.stream(self.id))).state
        return state

    async def person(self, name: str) -> str:
        """Return the id of whoever is called so."""
        return next(who for who, one in (await self.state()).people.items() if one.name == name)

    async def room_of(self, name: str) -> str:
        return (await self.state()).people[await self.person(name)].room

    async def table(self, room: str) -> dict[str, Any]:
        """Return what everybody sees of a table."""
        view = (await self.nijikai.streams.open(f"table/{room}")).view("public")
        return dict(msgspec.json.decode(msgspec.json.encode(view)))


@asynccontextmanager
async def meeting(data: Path | None = None, **plan: Any) -> AsyncIterator[Meeting]:  # noqa: ANN401 - fields of a plan
    """``data``: the server's folder, for those who keep something there."""
    packs = packs_of(None)
    changes: dict[str, Any] = {"data": data} if data else {}
    async with running(kinds=wiring.kinds(packs), packs=packs, away_seconds=300.0, **changes) as house:
        try:
            yield await prepared(house, plan)
        finally:
            await house.nijikai.people.database.close()


async def prepared(house: Running, plan: dict[str, Any]) -> Meeting:
    people = house.nijikai.people
    await people.database.change(insert(organization).values(id="org", name="Org", created=1))
    made = Meeting(house, naming.new_id(secrets.token_bytes(10)))
    now = house.nijikai.clock.now()
    usual: dict[str, Any] = {"title": "春のコミュニティ会", "starts": now + 600_000, "agenda": AGENDA, "seats": 2}
    await made.do(Prepare(Plan(**usual | plan), id=made.id), role="organizer", person="o-1")
    await people.meetups.add(Owned(made.id, "org", None, now))
    await made.do(Invite(HOST, "けい"), role="organizer", person="o-1")
    return made
