"""A discreet kind: who is told, when, and by which number, tells nobody of others. Few followers, and many."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Any

import msgspec

from game.decider import Context, Role
from server.live.clock import FakeClock
from server.live.herald import MANY, WINDOW
from server.live.kinds import Kinds
from server.live.streams import Streams
from server.live.telling import Update
from server.log.memory import MemoryLog
from server.lounge import commands
from server.lounge.commands import LoungeCommand
from server.wiring_lounge import lounge_kind
from tests.wire import merge

ID = "mabcdefghijklmno"
STREAM = f"lounge/{ID}"
AUDIENCES = ("@ann", "@bob", "staff@f-fay", "staff@o-org")


class Crowd:
    """Screens of a lounge; ``others``: followers besides, who only count."""

    def __init__(self, others: int = 0) -> None:
        self.clock = FakeClock(1_000_030)
        self.store = MemoryLog()
        self.streams = Streams(Kinds([lounge_kind()]), self.store, self, self.clock)
        self.others = others
        self.views: dict[str, Any] = {}
        self.numbers: dict[str, int] = {}
        self.told: list[tuple[int, str]] = []
        """When, and who."""

    def tell(self, _stream: str, update: Update) -> None:
        for audience in self.views:
            encoded = update.of(audience)
            if encoded is None:
                continue
            found = msgspec.json.decode(encoded)
            assert found["patch"], "nobody gets an empty update"
            assert found["from"] == self.numbers[audience]
            self.views[audience] = merge(self.views[audience], found["patch"])
            self.numbers[audience] = found["seq"]
            self.told.append((self.clock.now(), audience))

    def listeners(self, _stream: str) -> int:
        return len(AUDIENCES) + self.others

    def audiences(self, _stream: str) -> Collection[str]:
        return AUDIENCES

    async def say(self, command: LoungeCommand, person: str = "", role: Role = "system") -> list[str]:
        """Return who is told at once."""
        before = len(self.told)
        await self.streams.run(STREAM, command, Context(person, role, self.clock.now()), "")
        return [audience for _, audience in self.told[before:]]

    async def begin(self) -> None:
        await self.say(commands.Establish(ID, "An evening", "cs_college", "Asia/Tokyo"))
        for person in ("ann", "bob"):
            await self.say(commands.Come(person, person))
        await self.pass_time(1_000)
        stream = await self.streams.open(STREAM)
        self.views = {audience: msgspec.json.decode(bytes(stream.view(audience))) for audience in AUDIENCES}
        self.numbers = {audience: stream.number(audience) for audience in AUDIENCES}

    async def pass_time(self, milliseconds: int) -> None:
        self.clock.advance(milliseconds)
        for _ in range(6):
            await asyncio.sleep(0)  # whoever waited has its turn

    async def check(self) -> None:
        await self.pass_time(1_000)
        stream = await self.streams.open(STREAM)
        for audience in AUDIENCES:
            assert self.views[audience] == stream.kind.decider.view(stream.state, audience), audience
            assert self.numbers[audience] == stream.number(audience)


async def crowd(others: int = 0) -> Crowd:
    made = Crowd(others)
    await made.begin()
    return made


async def test_only_those_are_told_whose_own_view_has_changed() -> None:
    made = await crowd()
    assert await made.say(commands.More("bob"), "ann", "attendee") == ["@ann"]
    assert await made.say(commands.Block("bob"), "ann", "attendee") == ["@ann"]
    staff = ["staff@f-fay", "staff@o-org"]
    assert sorted(await made.say(commands.TakePart(on=True), "ann", "attendee")) == ["@ann", *staff]
    assert sorted(await made.say(commands.Go("bob"))) == staff
    assert sorted(await made.say(commands.TakePart(on=True, seen=True), "bob", "attendee")) == sorted(AUDIENCES)
    await made.check()


async def test_each_has_numbers_of_their_own_that_begin_again_nowhere() -> None:
    made = await crowd()
    for _ in range(3):
        await made.say(commands.More("bob"), "ann", "attendee")
        await made.say(commands.More("bob", on=False), "ann", "attendee")
    assert made.numbers["@ann"] == made.numbers["@bob"] + 6
    again = Streams(Kinds([lounge_kind()]), made.store, made, made.clock)
    stream = await again.open(STREAM)
    assert {audience: stream.number(audience) for audience in AUDIENCES} == made.numbers


async def test_whoever_comes_back_gets_nothing_or_the_whole_view() -> None:
    made = await crowd()
    stream = await made.streams.open(STREAM)
    await made.say(commands.More("bob"), "ann", "attendee")
    assert stream.gap(made.numbers["@bob"], "@bob") == []
    assert stream.gap(made.numbers["@ann"], "@ann") == []
    assert stream.gap(made.numbers["@ann"] - 1, "@ann") is None
    assert stream.gap(stream.seq, "@bob") is None
    assert stream.snapshot("@bob")["seq"] == made.numbers["@bob"]


async def test_where_there_are_many_the_clock_alone_says_when_they_are_told() -> None:
    for busy in (False, True):
        made = await crowd(MANY)
        started = made.clock.now() - made.clock.now() % WINDOW
        if busy:
            await made.say(commands.More("bob"), "ann", "attendee")
        await made.pass_time(40)
        assert await made.say(commands.TakePart(on=True, seen=True), "bob", "attendee") == []
        await made.pass_time(WINDOW)
        assert {(at - started) // WINDOW for at, who in made.told if who == "@bob"} == {1}
        await made.check()
