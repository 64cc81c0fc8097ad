"""Every byte that somebody receives, while somebody else likes, passes, blocks, wishes for more, or does nothing.

Real sockets on a real server, real pages, a real matching; only the clock is moved by hand, so that the same happens at
the same time in every world. What is different in a byte, a number, an order or a count would tell of somebody else.
"""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import msgspec
import websockets

from server.live.clock import FakeClock
from server.lounge.state import Lounge
from server.meetup import commands, naming
from server.meetup.state import Step
from server.wiring import kinds
from tests.live.harness import Running, running
from tests.live.meetups import PACKS, Party
from tests.wire import merge

CHANCE = re.compile(r'"(?:sid|ticket)": ?"[^"]*"|nonce[=-]"?[A-Za-z0-9_-]+"?')
"""What is made by chance for each connection or page."""
HEAD = ("date:", "set-cookie:", "content-length:", "x-request-id:")
"""What the wall's clock and chance write; and the length, since chance does not always make tickets of one length."""
PING, PONG = "2", "3"
PERIOD = 10_000
"""Milliseconds by which the clock is moved; reveals lie on every third."""
HANDLE = "{0}@reach.example"
Json = dict[str, Any]


class Witness:
    """Somebody with a browser, and everything that it receives."""

    def __init__(self, server: Running, meetup: str, person: str, role: str = "attendee") -> None:
        self.server = server
        self.meetup = meetup
        self.person = person
        self.received: list[str] = []
        self.seq: dict[str, int] = {}
        self.views: dict[str, Any] = {}
        self._ticket = server.ticket(person, meetup, kind="meetup", role=role)
        self._numbers = itertools.count()
        self._answers: dict[str, asyncio.Future[Any]] = {}
        self._reader: asyncio.Task[None] | None = None
        self._socket: Any = None

    async def connect(self) -> None:
        address = f"ws://127.0.0.1:{self.server.port}/live/?EIO=4&transport=websocket"
        self._socket = await websockets.connect(address, compression=None, ping_interval=None, max_size=2**22)
        await self._socket.send("40" + msgspec.json.encode({"ticket": self._ticket}).decode())
        for _ in range(2):
            self._keep(str(await self._socket.recv()))
        self._reader = asyncio.ensure_future(self._read())

    async def close(self) -> None:
        if self._reader is not None:
            self._reader.cancel()
            with suppress(asyncio.CancelledError):
                await self._reader
        await self._socket.close()

    async def _read(self) -> None:
        async for frame in self._socket:
            if frame == PING:
                await self._socket.send(PONG)
            else:
                self._keep(str(frame))

    def _keep(self, frame: str) -> None:
        self.received.append(self._plain(frame))
        if frame.startswith("43"):
            at = frame.index("[")
            self._answers.pop(frame[2:at]).set_result(msgspec.json.decode(frame[at:])[0])
        elif frame.startswith("42"):
            event, told = msgspec.json.decode(frame[2:])
            if event == "update" and self.seq.get(told["stream"]) == told["from"]:
                self._take(told)

    def _plain(self, text: str) -> str:
        """Leave out what is made by chance, and the name of this world."""
        return CHANCE.sub("", text).replace(self.meetup, "MEETUP")

    def _take(self, update: Json) -> None:
        stream = update["stream"]
        self.views[stream], self.seq[stream] = merge(self.views[stream], update["patch"]), update["seq"]

    async def ask(self, event: str, message: Json) -> Json:
        number = str(next(self._numbers))
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        await self._socket.send(f"42{number}" + msgspec.json.encode([event, message]).decode())
        return dict(await asyncio.wait_for(answer, 10))

    async def follow(self, stream: str, since: int | None = None) -> Json:
        answer = await self.ask("subscribe", {"stream": stream} | ({} if since is None else {"since": since}))
        if "view" in answer:
            self.views[stream], self.seq[stream] = answer["view"], answer["seq"]
        return answer

    async def command(self, **command: Any) -> Json:  # noqa: ANN401
        """Ask for something in the lounge."""
        message = {"id": f"command-{next(self._numbers)}", "stream": self.lounge, "command": command}
        return await self.ask("command", message)

    async def get(self, path: str) -> str:
        """Ask for a page, and keep all of it but the lines of its head that chance or the wall's clock writes."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: ticket-{self.meetup}={self._ticket}"
        writer.write(f"{head}\r\nConnection: close\r\n\r\n".encode())
        answer = (await reader.read()).decode()
        writer.close()
        lines = [line for line in answer.split("\r\n") if not line.lower().startswith(HEAD)]
        self.received.append(self._plain("\n".join(lines)))
        return answer

    @property
    def lounge(self) -> str:
        return naming.lounge(self.meetup)

    @property
    def me(self) -> Json:
        return dict(self.views[self.lounge]["me"])

    @property
    def told(self) -> list[str]:
        """What came unasked."""
        return [frame for frame in self.received if frame.startswith("42")]


class World:
    """One evening that ends in the lounge: Ann, Bob and Cem take part, Fay leads. ``number``: of the world."""

    def __init__(self, server: Running, clock: FakeClock, number: int) -> None:
        self.server = server
        self.clock = clock
        self.meetup = "m" + "a" * 13 + "abcdefghijklmnopqrstuvwxyz"[number] + "a"
        self.ann, self.bob, self.cem = (Witness(server, self.meetup, person) for person in ("ann", "bob", "cem"))
        self.fay = Witness(server, self.meetup, "f-fay", "facilitator")
        self.lounge = naming.lounge(self.meetup)
        self.plenary, self.first = (f"room/{naming.thread_room(self.meetup, number)}" for number in "01")

    @property
    def people(self) -> tuple[Witness, ...]:
        return self.fay, self.ann, self.bob, self.cem

    async def state(self) -> Lounge:
        found: Lounge = (await self.server.nijikai.streams.open(self.lounge)).state
        return found

    async def begin(self) -> None:
        party = Party(self.server, self.meetup)
        await party.prepare(lounge=30, agenda=(Step("welcome", "welcome", 5), Step("finale", "finale", 5)))
        await party.join("ann", "bob", "cem")
        await party.run(commands.Advance(0), "f-fay")
        await until(self._is("waiting"))
        for who in self.people:
            await who.connect()
            for stream in (naming.stream(self.meetup), self.lounge):
                await who.follow(stream)
        for who in self.people[1:]:
            profile = {"interests": ["teaching"], "handles": [HANDLE.format(who.person)]}
            await who.command(type="write", profile=profile)
            await who.command(type="take_part", on=True, seen=True)
        await party.run(commands.Advance(1), "f-fay")
        await until(self._is("open"))
        for who in self.people:
            await who.follow(self.plenary)

    def _is(self, phase: str) -> Callable[[], Awaitable[bool]]:
        async def look() -> bool:
            return (await self.state()).phase == phase and await self.is_quiet()

        return look

    async def is_quiet(self) -> bool:
        """Whether all is done that is due."""
        streams = self.server.nijikai.streams
        state, house = await self.state(), (await streams.open(naming.stream(self.meetup))).state
        due = streams.kinds.of(self.lounge).decider.deadline(state)
        return state.deal is None and not state.errands and not house.errands and (not due or due > self.clock.now())

    async def come_back(self) -> None:
        """Those who look on ask again for what they may have missed."""
        for who in (self.bob, self.cem):
            await who.follow(self.lounge, who.seq[self.lounge])

    async def look_around(self) -> None:
        """Bob does all that a script could do to find something out about Ann."""
        bob = self.bob
        for answer in ("pass", "later"):
            await bob.command(type="answer", person="cem", answer=answer)
        await bob.command(type="more", person="ann", on=True)
        await bob.command(type="answer", person="nobody", answer="like")
        await bob.command(type="answer_circle", circle="1", on=True)
        await bob.command(type="end_contact", thread="1")
        await bob.command(type="propose", thread="1", starts=self.clock.now() + 60_000)
        await bob.command(type="remind", push=False, mail=False)
        await bob.command(type="tune", options={})
        await bob.follow(self.first)
        for path in ("lounge", "lounge/prefill.json"):
            assert "200" in (await bob.get(f"/m/{self.meetup}/{path}"))[:20]
        await bob.close()
        await bob.connect()
        await bob.follow(self.lounge, bob.seq[self.lounge])
        for stream in (self.lounge, naming.stream(self.meetup), self.plenary):
            await bob.follow(stream)


class Worlds:
    """The same evening in several worlds at once: all have one clock, so that the same happens at the same time."""

    def __init__(self, clock: FakeClock, worlds: dict[str, World]) -> None:
        self.clock = clock
        self.all = worlds

    async def each(self, act: Callable[[World], Awaitable[None]]) -> None:
        for world in self.all.values():
            await act(world)

    async def pass_time(self, times: int) -> None:
        for _ in range(times):
            self.clock.advance(PERIOD)
            for world in self.all.values():
                await until(world.is_quiet)
            await self.each(World.come_back)


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait, and leave the processor to the process that works out who is suggested to whom."""
    async with asyncio.timeout(60):
        while not await condition():  # noqa: ASYNC110 - it is about the state, and nothing tells of that
            await asyncio.sleep(0.01)


@asynccontextmanager
async def worlds(*names: str) -> AsyncIterator[Worlds]:
    clock = FakeClock()
    async with running(kinds=kinds(PACKS), packs=PACKS, clock=clock, rate_burst=10_000) as server:
        made = Worlds(clock, {name: World(server, clock, number) for number, name in enumerate(names)})
        await made.each(World.begin)
        await made.pass_time(10)
        try:
            yield made
        finally:
            for world in made.all.values():
                for who in world.people:
                    await who.close()
            await server.nijikai.people.database.close()


def answer(person: str, said: str) -> Json:
    return {"type": "answer", "person": person, "answer": said}


BLOCK: Json = {"type": "block", "person": "bob", "on": True}
DEEDS: dict[str, tuple[Json, ...]] = {
    "nothing": (),
    "pass": (answer("bob", "pass"),),
    "pass both": (answer("bob", "pass"), answer("cem", "pass")),
    "like": (answer("bob", "like"),),
    "like, then not": (answer("bob", "like"), answer("bob", "later")),
    "like, then block": (answer("bob", "like"), BLOCK),
    "more": ({"type": "more", "person": "bob", "on": True},),
    "block": (BLOCK,),
    "report": ({"type": "report", "person": "bob", "text": "He was rude.", "block": True},),
    "mutual": (answer("bob", "like"),),
}
"""What Ann does, in each world. In the last one Bob likes her, too."""
PRIVATE = ("likes", "passes", "laters", "handles", "blocked", "reach.example")


async def test_what_somebody_does_in_private_changes_no_byte_for_anybody_else() -> None:
    async with worlds(*DEEDS) as made:
        for name, deeds in DEEDS.items():
            world = made.all[name]
            assert set(world.bob.me["suggestions"]) == {"ann", "cem"}
            for deed in deeds:
                assert (await world.ann.command(**deed))["ok"]
        mutual = made.all["mutual"]
        assert (await mutual.bob.command(**answer("ann", "like")))["ok"]
        await found_out(made, mutual)
        del made.all["mutual"]
        for _ in range(2):
            await made.each(World.look_around)
            await made.pass_time(8)
        same(made)
        for name, world in made.all.items():
            for_staff(name, world)


def same(made: Worlds) -> None:
    """Bob and Cem have received the same in all worlds."""
    nothing = made.all["nothing"]
    for name, world in made.all.items():
        alike(name, nothing.bob.received, world.bob.received)
        alike(name, nothing.cem.received, world.cem.received)


def alike(name: str, expected: list[str], received: list[str]) -> None:
    for place, (one, other) in enumerate(zip(expected, received, strict=False)):
        assert one == other, (name, place)
    assert len(expected) == len(received), name


async def found_out(made: Worlds, mutual: World) -> None:
    """Both hear of it at a moment of the grid, and nobody else hears of anything."""
    ann, bob, cem, fay = mutual.ann, mutual.bob, mutual.cem, mutual.fay
    state, told = await mutual.state(), len(cem.told)
    due = bob.me["nextReveal"]
    assert due == ann.me["nextReveal"]
    assert (due - state.opened) % 30_000 == 0
    while made.clock.now() < due:
        assert list(bob.me["threads"]) == list(ann.me["threads"]) == ["0"]
        await made.pass_time(1)
    for me, other in ((bob, "ann"), (ann, "bob")):
        assert me.me["threads"]["1"]["opened"] == due
        assert me.me["threads"]["1"]["people"][other]["handles"] == [HANDLE.format(other)]
        assert me.me["suggestions"].keys() == {"cem"}
    assert len(cem.told) == told
    alike("mutual", made.all["nothing"].cem.received, cem.received)
    assert not any("reach.example" in frame for frame in (*cem.received[-20:], *fay.received))
    for who, allowed in ((ann, True), (bob, True), (fay, False)):
        assert ("view" in await who.follow(mutual.first)) == allowed


def for_staff(name: str, world: World) -> None:
    """Who leads hears of nothing private but what is reported to them."""
    for frame in world.fay.received:
        shown = impersonal(frame)
        assert not any(word in shown for word in PRIVATE), (name, shown)
    assert (name == "report") == any("He was rude" in frame for frame in world.fay.received)


def impersonal(frame: str) -> str:
    """Return a frame without what is her own."""
    start = min((at for at in (frame.find("["), frame.find("{")) if at >= 0), default=0)
    return str(selfless(msgspec.json.decode(frame[start:]))) if frame[0] == "4" and frame[1] != "0" else frame


def selfless(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return {key: selfless(each) for key, each in value.items() if key != "me"}
    return [selfless(each) for each in value] if isinstance(value, list) else value
