"""The notes of a meetup's rooms: read once, and again where something has been written since."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterable
from typing import Any

import msgspec

from server.live.streams import Streams, named
from server.talk.state import Room

AT_ONCE = 8
"""Rooms that are read at the same time."""
BREATH = 50
"""Rooms after which others get their turn."""
MOST = 20
"""Meetups whose notes are kept in memory."""


class Written(msgspec.Struct, frozen=True):
    """One line of a note."""

    text: str
    name: str
    section: str


class Leaf(msgspec.Struct, frozen=True):
    """What a room has written, and what its talk was about."""

    pack: str
    topic: str
    title: str
    sections: tuple[str, ...]
    lines: tuple[Written, ...]


def leaf_of(room: Room) -> Leaf | None:
    """Return a room's note; None where nothing is written."""
    if not room.note:
        return None
    lines = tuple(Written(line.text, line.name, line.section) for line in room.note.values())
    return Leaf(room.pack, room.topic, room.title, room.sections, lines)


class Notebook:
    """Those of one meetup. ``version`` changes with them; ``albums``: what was made of them, by language."""

    def __init__(self) -> None:
        self.version = 0
        self.albums: dict[str, Any] = {}
        self._leaves: dict[str, Leaf | None] = {}
        self._stale: set[str] = set()
        self._reading = asyncio.Lock()

    @property
    def leaves(self) -> dict[str, Leaf]:
        """The notes of rooms that have one."""
        return {room: leaf for room, leaf in self._leaves.items() if leaf is not None}

    async def read(self, rooms: Iterable[str], streams: Streams) -> None:
        """Know what those rooms have written. Raises LogError."""
        async with self._reading:
            await self._catch_up([room for room in rooms if self._wants(room)], streams)

    def _wants(self, room: str) -> bool:
        return room in self._stale or room not in self._leaves

    async def _catch_up(self, rooms: list[str], streams: Streams) -> None:
        waiting = iter(enumerate(rooms))

        async def work() -> None:
            for number, room in waiting:
                if number % BREATH == 0:
                    await asyncio.sleep(0)
                stream = await streams.open(f"room/{room}")
                self._take(room, leaf_of(stream.state))

        await asyncio.gather(*(work() for _ in range(min(AT_ONCE, len(rooms)))))

    def _take(self, room: str, leaf: Leaf | None) -> None:
        self._stale.discard(room)
        if self._leaves.get(room) != leaf:
            self.version += 1
        self._leaves[room] = leaf

    def moved(self, room: str, before: Room, after: Room) -> None:
        """Something has happened in a room: perhaps it has to be read again."""
        if before.note is not after.note or heading(before) != heading(after):
            self._stale.add(room)


def heading(room: Room) -> tuple[str, str, str, tuple[str, ...]]:
    return room.pack, room.topic, room.title, room.sections


class Notebooks:
    """Those of all meetups that were asked for lately."""

    def __init__(self, streams: Streams) -> None:
        self._streams = streams
        self._kept: OrderedDict[str, Notebook] = OrderedDict()
        streams.heed(self._moved, named("room"))

    async def open(self, meetup: str, rooms: Iterable[str]) -> Notebook:
        """Return what those rooms have written by now. Raises LogError."""
        book = self._kept.setdefault(meetup, Notebook())
        self._kept.move_to_end(meetup)
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)
        await book.read(rooms, self._streams)
        return book

    def _moved(self, stream: Any, before: Any, _deadline: int | None) -> None:  # noqa: ANN401
        room = stream.name.partition("/")[2]
        book = self._kept.get(room.rpartition("-")[0])
        if book is not None:
            book.moved(room, before, stream.state)
