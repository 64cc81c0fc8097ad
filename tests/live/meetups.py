"""A meetup on a real server, made by commands, with people on real sockets."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec

from game.decider import Context, Role
from server.log.memory import MemoryLog
from server.meetup import commands, naming
from server.meetup.state import Meetup, Plan, Step
from server.wiring import kinds, packs_of
from tests.live.harness import Client, Running, running

ID = "maaaaaaaaaaaaaaa"
STREAM, HALL = f"meetup/{ID}", f"room/{ID}-0"
PACKS = packs_of(None)
AGENDA = (Step("welcome", "welcome", 5), Step("table", "table", 30), Step("after", "after", 15))


def plan(**changes: Any) -> Plan:  # noqa: ANN401
    return msgspec.structs.replace(Plan(title="An evening", seats=2, agenda=AGENDA), **changes)


class Party:
    """One meetup of a running server."""

    def __init__(self, server: Running, meetup: str = ID) -> None:
        self.server = server
        self.meetup = meetup
        self.clients: list[Client] = []

    async def run(self, command: Any, person: str = "", role: Role = "facilitator") -> int:  # noqa: ANN401
        streams = self.server.nijikai.streams
        now = self.server.nijikai.clock.now()
        return await streams.run(naming.stream(self.meetup), command, Context(person, role, now), "")

    async def prepare(self, **changes: Any) -> None:  # noqa: ANN401
        await self.run(commands.Prepare(plan(**changes), self.meetup), "o-org", "organizer")
        await self.run(commands.Invite("f-fay", "Fay"), "o-org", "organizer")
        await self.run(commands.Open(), "f-fay")

    async def join(self, *persons: str) -> None:
        for person in persons:
            await self.run(commands.Join(person, f"{person} Smith", "a", "en"), role="system")

    async def place(self, room: str, *persons: str) -> None:
        await self.run(commands.Move(persons, room), "f-fay")

    async def open_room(self) -> str:
        await self.run(commands.OpenRoom(), "f-fay")
        return max((await self.state()).rooms, key=naming.number_of)

    async def state(self) -> Meetup:
        made: Meetup = (await self.server.nijikai.streams.open(naming.stream(self.meetup))).state
        return made

    async def connect(self, person: str, role: Role = "attendee") -> Client:
        ticket = self.server.ticket(person, self.meetup, kind="meetup", role=role)
        client = await Client().connect(self.server, ticket)
        self.clients.append(client)
        return client

    async def close(self) -> None:
        for client in self.clients:
            await client.close()


@asynccontextmanager
async def party(store: MemoryLog | None = None, **options: Any) -> AsyncIterator[Party]:  # noqa: ANN401
    """Run a server with one meetup on it."""
    async with running(kinds=kinds(PACKS), packs=PACKS, store=store, **options) as server:
        made = Party(server)
        if not await server.nijikai.streams.exists(STREAM):
            await made.prepare()
        try:
            yield made
        finally:
            await made.close()
