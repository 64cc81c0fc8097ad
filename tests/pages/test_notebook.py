"""Reading the notes of many rooms: each once, few at a time, and others get their turn meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from game.decider import Context
from server.app import Nijikai, create_app
from server.log.memory import MemoryLog
from server.pages.notebook import AT_ONCE, MOST, Notebook, Notebooks
from server.talk.messages import Dress, Enter, Hand, Note, RoomCommand
from tests.pages.site import SETTINGS, packs

MEETUP = "maaaaaaaaaaaaaaa"
ROOMS = [f"{MEETUP}-{number}" for number in range(120)]


@pytest.fixture
async def house() -> AsyncIterator[Nijikai]:
    made = create_app(SETTINGS, MemoryLog(), packs())
    yield made
    await made.close()


async def say(house: Nijikai, room: str, command: RoomCommand, person: str = "") -> None:
    await house.streams.run(f"room/{room}", command, Context(person, "attendee" if person else "system", 1), "")


async def write(house: Nijikai, room: str, text: str) -> None:
    await say(house, room, Enter("ann", "Ann", "a", "en", "attendee"))
    await say(house, room, Note(text), "ann")


def texts(book: Notebook) -> dict[str, list[str]]:
    return {room: [line.text for line in leaf.lines] for room, leaf in book.leaves.items()}


class Opened:
    """Counts which streams are opened, and how many at a time."""

    def __init__(self, house: Nijikai, patch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        self.most = self._now = 0
        self._open = house.streams.open
        patch.setattr(house.streams, "open", self._count)

    async def _count(self, name: str) -> object:
        self._now += 1
        self.most = max(self.most, self._now)
        self.names.append(name)
        await asyncio.sleep(0)
        found = await self._open(name)
        self._now -= 1
        return found


async def test_each_room_is_read_once_and_few_at_a_time(house: Nijikai, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ROOMS[::10]:
        await write(house, room, f"of {room}")
    books, opened = Notebooks(house.streams), Opened(house, monkeypatch)
    first, second = await asyncio.gather(*(books.open(MEETUP, ROOMS) for _ in range(2)))
    assert first is second
    assert sorted(opened.names) == sorted(f"room/{room}" for room in ROOMS)
    assert opened.most == AT_ONCE
    assert texts(first) == {room: [f"of {room}"] for room in ROOMS[::10]}


async def test_only_where_something_was_written_it_is_read_again(
    house: Nijikai, monkeypatch: pytest.MonkeyPatch
) -> None:
    await write(house, ROOMS[0], "one")
    books = Notebooks(house.streams)
    version = (await books.open(MEETUP, ROOMS)).version
    opened = Opened(house, monkeypatch)
    await say(house, ROOMS[0], Hand(up=True), "ann")
    assert (await books.open(MEETUP, ROOMS)).version == version
    assert opened.names == []
    await say(house, ROOMS[0], Note("two"), "ann")
    await say(house, ROOMS[1], Dress("cs_college", "first"))
    book = await books.open(MEETUP, ROOMS)
    assert sorted(opened.names) == [f"room/{ROOMS[0]}", f"room/{ROOMS[1]}"]
    assert book.version > version
    assert texts(book) == {ROOMS[0]: ["one", "two"]}


async def test_only_so_many_meetups_are_kept(house: Nijikai) -> None:
    books = Notebooks(house.streams)
    first = await books.open(MEETUP, ())
    for number in range(MOST):
        await books.open(f"m{number}", ())
    assert await books.open(MEETUP, ()) is not first
