"""A door that closes while somebody is on the way in: nobody stays in a room without a connection."""

from __future__ import annotations

import asyncio

import pytest

from server.log.memory import MemoryLog
from server.log.records import Append, Recorded
from server.log.store import PAGE
from tests.live.harness import eventually
from tests.live.meetups import STREAM, Party, party


class Slow(MemoryLog):
    """A log that takes its time over a room, once it is told which and whether to read or to write."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = self.writing = ""
        self.asked, self.goes_on = asyncio.Event(), asyncio.Event()

    async def read(self, stream: str, after: int = 0, limit: int = PAGE) -> list[Recorded]:
        if stream == self.reading:
            await self._wait()
        return await super().read(stream, after, limit)

    async def append(self, append: Append) -> int:
        if append.stream == self.writing:
            await self._wait()
        return await super().append(append)

    async def _wait(self) -> None:
        self.asked.set()
        await self.goes_on.wait()


@pytest.mark.parametrize("act", ["reading", "writing"])
async def test_whoever_is_moved_on_the_way_into_a_room_is_not_left_there(act: str) -> None:
    store = Slow()
    async with party(store, idle_streams=1) as made:
        one, two = await made.open_room(), await made.open_room()
        await made.join("ann")
        await made.place(one, "ann")
        ann, bob = await made.connect("ann"), await made.connect("f-fay", "facilitator")
        await ann.subscribe(STREAM)
        room = f"room/{one}"
        await eventually(lambda: _delivered(made))
        await bob.subscribe(f"room/{two}")  # the other one is forgotten, and has to be read
        setattr(store, act, room)
        coming = asyncio.ensure_future(ann.subscribe(room))
        await store.asked.wait()
        await made.place(two, "ann")
        await ann.until(lambda: ("closed", {"stream": room, "code": "not-allowed"}) in ann.said)
        store.goes_on.set()
        assert (await coming)["error"]["code"] == "not-allowed"
        await ann.subscribe(f"room/{two}")
        await eventually(lambda: ann.views[f"room/{two}"]["people"].keys() == {"ann", "f-fay"})
        await eventually(lambda: _is_empty(made, room))


async def _is_empty(made: Party, room: str) -> bool:
    return not (await made.server.nijikai.streams.open(room)).state.people


async def _delivered(made: Party) -> bool:
    return not (await made.state()).errands
