"""Logs to record: golden ones, and a small meetup that was generated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from server.generate.guests import guests
from server.generate.meetup import Evening, Recipe, whole
from server.live.kinds import Kinds
from server.log.memory import MemoryLog
from server.log.records import Entry, Recorded
from server.replay.booth import Booth
from server.replay.messages import Answer, Asked, What
from server.replay.veil import veils
from server.texts import Texts
from server.wiring import glances, kinds, packs_of
from tests.pages.site import packs
from tests.wire import merge

MEETUP = "mabcdefghijklmno"


@cache
def all_kinds() -> Kinds:
    return kinds(packs_of(None))


def lines(stream: str, data: Iterable[bytes], version: int = 1) -> Iterator[Recorded]:
    """Yield golden events as they would stand in the log, each appended alone."""
    for seq, line in enumerate(data, 1):
        yield Recorded(stream, seq, 1_000_000 + seq * 1000, "p0", "attendee", f"p0:{seq}", version, line)


async def stored(records: Iterable[Recorded]) -> MemoryLog:
    log = MemoryLog()
    await log.load(Entry(line, record) for line, record in enumerate(records))
    return log


@cache
def evening() -> tuple[str, tuple[Recorded, ...]]:
    """A generated meetup of a few people, with a lounge; its id, and its records."""
    recipe = Recipe(seed="replay", people=tuple(guests("replay", 8)), minutes=40, after=3, mode="short")
    return recipe.id, tuple(whole(Evening(recipe, packs()).records()))


def decoded(body: bytes) -> Any:  # noqa: ANN401 - any JSON
    import brotli  # type: ignore[import-untyped]

    return msgspec.json.decode(brotli.decompress(body))


class Watching:
    """Somebody who asks a booth."""

    def __init__(self, log: MemoryLog, meetup: str, *, most: int = 2**24, **asked: Any) -> None:  # noqa: ANN401
        self.booth = Booth(log, all_kinds(), glances(packs()), most, veils(texts))
        self.meetup = meetup
        self.asked = asked

    async def ask(self, what: What, **more: Any) -> Answer:  # noqa: ANN401
        return await self.booth.answer(Asked(id=1, meetup=self.meetup, what=what, **self.asked, **more))

    async def index(self) -> Any:  # noqa: ANN401
        return decoded((await self.ask("index")).body)

    async def chunk(self, stream: str, number: int) -> Any:  # noqa: ANN401
        return decoded((await self.ask("chunk", stream=stream, number=number)).body)

    async def wall(self, number: int) -> Any:  # noqa: ANN401
        return decoded((await self.ask("wall", number=number)).body)


@cache
def texts() -> Texts:
    from server.folders import folder

    return Texts(folder("static") / "locale")


def views(chunk: dict[str, Any]) -> Iterator[tuple[int, Any]]:
    """Yield each number of a chunk and the view then, as a browser puts it together."""
    number, view = chunk["from"], chunk["view"]
    yield number, view
    for update in chunk["updates"]:
        assert update["from"] == number
        number, view = update["seq"], merge(view, update["patch"])
        yield number, view


def everything_of(index: dict[str, Any], base: str, query: str = "") -> Iterator[str]:
    """Yield the addresses of all chunks that an index tells of."""
    for name, told in index["streams"].items():
        yield from (f"{base}/chunk/{name}/{piece['from']}.json{query}" for piece in told["chunks"])
    yield from (f"{base}/wall/{number}.json{query}" for number in range(len(index["wall"]["chunks"])))


def personal(data: bytes) -> Iterator[str]:
    """Yield names and what people wrote, of an event as it is."""
    event = msgspec.json.decode(data)
    if event["type"] in {"joined", "came", "entered", "seated", "invited"} and event.get("person"):
        yield from (event["name"], event["person"])
    if event["type"] in {"said", "noted", "announced", "notified", "reported"} and len(event["text"]) > 1:
        yield event["text"]
    for row in event["people"] if event["type"] == "registered" else ():
        yield from (row["name"], row["person"])
