"""The race test, for every command there is: a snapshot at n and the updates n..m make the snapshot at m."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import msgspec

from game.decider import Context, Refusal, Role
from server.live.clock import FakeClock
from server.live.streams import Streams
from server.live.telling import Update
from server.log.memory import MemoryLog
from server.wiring import kinds, packs_of
from tests.scripted import steps
from tests.wire import merge

TABLE, ROOM = "table/t1", "room/t1"
PEOPLE = ("ann", "bob", "cem")
MOST_GAMES = 30


class Latecomer:
    """Took a snapshot at some moment, and has followed since."""

    def __init__(self, stream: str, seq: int, view: Any) -> None:  # noqa: ANN401
        self.stream, self.seq, self.view = stream, seq, view

    def take(self, update: dict[str, Any]) -> None:
        if update["stream"] == self.stream:
            assert update["from"] == self.seq
            self.view = merge(self.view, update["patch"])
            self.seq = update["seq"]


class Scene:
    """A table and its room, watched by people who came at different moments."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.clock = FakeClock()
        self.streams = Streams(kinds(packs_of(None)), MemoryLog(), self, self.clock)
        self.watching: list[Latecomer] = []
        self.done: set[tuple[str, str]] = set()

    def tell(self, stream: str, update: Update) -> None:
        told = msgspec.json.decode(update.encoded["public"])
        assert told["stream"] == stream
        for latecomer in self.watching:
            latecomer.take(told)

    def listeners(self, stream: str) -> int:
        return len(stream)

    def audiences(self, stream: str) -> list[str]:
        return ["public"] if stream else []

    async def view(self, stream: str) -> Any:  # noqa: ANN401 - any view
        return msgspec.json.decode(bytes((await self.streams.open(stream)).view("public")))

    async def ask(self, stream: str, person: str, data: dict[str, Any], role: Role = "attendee") -> bool:
        """Send a command; check everybody who watches; let somebody new come in. False when it was refused."""
        command = self.streams.kinds.of(stream).command(data)
        try:
            await self.streams.run(stream, command, Context(person, role, self.clock.now()), "")
        except Refusal:
            return False
        self.done.add((stream.partition("/")[0], data["type"]))
        view = await self.view(stream)
        seq = (await self.streams.open(stream)).seq
        for latecomer in self.watching:
            if latecomer.stream == stream:
                assert (latecomer.seq, latecomer.view) == (seq, view), data
        if len(self.watching) < 12:
            self.watching.append(Latecomer(stream, seq, view))
        elif self.chance.random() < 0.1:
            self.watching[self.chance.randrange(12)] = Latecomer(stream, seq, view)
        return True

    async def table(self, by: str, type_: str, role: Role = "attendee", **fields: Any) -> bool:  # noqa: ANN401
        return await self.ask(TABLE, by, {"type": type_, **fields}, role)

    async def room(self, by: str, type_: str, role: Role = "attendee", **fields: Any) -> bool:  # noqa: ANN401
        return await self.ask(ROOM, by, {"type": type_, **fields}, role)


async def lobby(scene: Scene, mode: str) -> None:
    secret = scene.chance.randbytes(32).hex()
    assert await scene.table("", "open", "system", pack="cs_college", mode=mode, seats=4, secret=secret)
    for person in PEOPLE:
        assert await scene.table(person, "sit", name=person, avatar="a")
    assert await scene.table("cem", "stand")
    assert await scene.table("host", "seat_bot", "host", seat=3)
    assert await scene.table("host", "clear_seat", "host", seat=3)
    assert await scene.table("cem", "sit", name="Cem", avatar="b", seat=3)
    assert await scene.table("ann", "start")


async def talk(scene: Scene) -> None:
    for person in PEOPLE:
        guest = {"person": person, "name": person, "avatar": "a", "lang": "ja", "role": "attendee"}
        assert await scene.ask(ROOM, "", {"type": "enter", **guest}, "system")
    for number in range(110):
        assert await scene.room(scene.chance.choice(PEOPLE), "say", text=f"word {number}")
    assert await scene.room("ann", "react", kind="clap")
    assert await scene.room("ann", "hand", up=True)
    await lead_talk(scene)
    await take_turns(scene)
    assert await scene.room("", "leave", "system", person="ann")
    assert await scene.room("", "forget", "system", person="ann")


async def lead_talk(scene: Scene) -> None:
    assert await scene.room("", "dress", "system", pack="cs_college")
    assert await scene.room("", "host", "system", person="bob")
    assert await scene.room("bob", "hide", message=105)
    assert await scene.room("fay", "mute", "facilitator", on=True)
    assert await scene.room("fay", "mute", "facilitator", on=False)
    assert await scene.room("ann", "note", text="what we want to remember")
    assert await scene.room("ann", "prompt")
    assert await scene.room("", "expel", "system", person="cem")
    assert await scene.room("", "expel", "system", person="cem", on=False)


async def take_turns(scene: Scene) -> None:
    guest = {"person": "cem", "name": "cem", "avatar": "a", "lang": "ja", "role": "attendee"}
    assert await scene.ask(ROOM, "", {"type": "enter", **guest}, "system")
    assert await scene.room("ann", "turns", on=True, seconds=30)
    assert await scene.room("fay", "next", "facilitator")
    assert await scene.room("ann", "pass")
    scene.clock.advance(40_000)
    assert await scene.room("", "tick", "system")
    await scene.room("ann", "turns", on=False)
    await speak(scene)


async def speak(scene: Scene) -> None:
    """Take part by voice, until the talk is over."""
    assert await scene.room("ann", "voice", peer="page-1")
    assert await scene.room("ann", "measure", on=True)
    assert await scene.room("ann", "airtime", seconds=7)
    assert await scene.room("fay", "call", "facilitator", url="https://meet.example.org/x")
    assert await scene.room("", "finish", "system", on=True)
    assert await scene.room("", "finish", "system", on=False)


async def play(scene: Scene) -> None:
    """Play to the end, with all the things people do besides."""
    while (view := await scene.view(TABLE))["stage"] == "playing":
        await aside(scene, view)
        moves = steps(await scene.view(TABLE), scene.chance)
        scene.clock.advance(scene.chance.randint(100, 3000))
        mine = [(seat, move) for seat, move in moves if view["players"][str(seat)]["person"]]
        if mine and scene.chance.random() < 0.9:
            seat, move = scene.chance.choice(mine)
            await scene.ask(TABLE, view["players"][str(seat)]["person"], move)
        else:
            deadline = view["clock"]["deadline"]
            scene.clock.advance(max(deadline - scene.clock.now(), 0))
            await scene.table("", "tick", "system")


async def aside(scene: Scene, view: dict[str, Any]) -> None:
    """Something that is not the expected next move."""
    for person, kind, role, fields in asides(view, scene.chance):
        if scene.chance.random() < 0.25:
            await scene.table(person, kind, role, **fields)


def asides(view: dict[str, Any], chance: Random) -> Iterator[tuple[str, str, Role, dict[str, Any]]]:
    person = chance.choice(PEOPLE)
    yield "", "away", "system", {"person": person}
    yield "", "back", "system", {"person": person}
    yield "host", "pause", "host", {}
    yield "host", "resume", "host", {}
    if chance.random() < 0.1:
        yield from leading(person, chance)
    yield "fan", "vote", "attendee", {"on": chance.choice(["trouble", "prompt"]), "choice": chance.randint(0, 1)}
    yield "fan", "cheer", "attendee", {"seat": chance.randrange(len(view["players"]))}
    yield "fan", "react", "attendee", {"kind": "same"}
    actor = view["players"][str(view["turn"])]
    if actor["person"] and chance.random() < 0.2:
        yield actor["person"], "rest", "attendee", {}
    if actor["person"] and actor["items"]:
        item, other = chance.choice(actor["items"]), chance.randrange(len(view["players"]))
        yield actor["person"], "use_item", "attendee", {"item": item, "target": other}
        yield actor["person"], "use_item", "attendee", {"item": item}
        yield actor["person"], "give", "attendee", {"item": item, "target": other}


def leading(person: str, chance: Random) -> Iterator[tuple[str, str, Role, dict[str, Any]]]:
    yield "f", "skip", "facilitator", {}
    yield "f", "extend", "facilitator", {"seconds": 30}
    yield "f", "undo", "facilitator", {}
    yield "f", "allow", "facilitator", {"person": person, "factor": chance.randint(1, 3)}
    yield "", "unseat", "system", {"person": person}
    yield "", "place", "system", {"person": person, "name": person, "avatar": "a"}
    yield "", "forget", "system", {"person": person}


async def test_every_command_leaves_every_screen_right() -> None:
    done: set[tuple[str, str]] = set()
    wanted = {(kind.name, tag) for kind in kinds({}) if kind.name in {"table", "room"} for tag in kind.by_tag}
    for seed in range(MOST_GAMES):
        scene = Scene(seed)
        await lobby(scene, "short" if seed % 3 else "standard")
        await talk(scene)
        await play(scene)
        await scene.table("host", "close", "host")
        done |= scene.done
        if done == wanted and seed >= 3:
            break
    assert done == wanted


async def test_two_people_cannot_take_one_seat() -> None:
    scene = Scene(1)
    assert await scene.table("", "open", "system", pack="cs_college", mode="short", seats=2, secret="ab" * 32)
    assert await scene.table("ann", "sit", name="ann", avatar="a", seat=0)
    assert not await scene.table("bob", "sit", name="bob", avatar="a", seat=0)
    view = await scene.view(TABLE)
    assert [view["players"][seat]["person"] for seat in ("0", "1")] == ["ann", ""]
