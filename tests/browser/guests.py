"""Attendees by script: through the door by their personal link, at their table or in their small group over a real
socket, until they go.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.bench.meetup_people import Person
from tests.scripted import steps
from tests.wire import Json, Wire, WireError

PACE = 1.0
"""Seconds that somebody thinks before each move."""
PATIENCE = 60
"""Seconds that anything may take on a busy machine."""


class Guest(Person):
    """One of them. ``playing`` goes on by itself wherever they are seated."""

    def __init__(self, house: str, meetup: str, number: int, name: str, link: str) -> None:
        super().__init__(house, meetup, number)
        self.name = name
        self.link = link
        self.playing: asyncio.Task[None] | None = None
        self._here: list[str] = []
        self._chance = Random(number)

    @property
    def meetup_view(self) -> Json:
        return dict(self.views[f"meetup/{self.meetup}"])

    @property
    def table(self) -> Json:
        """What is seen of the table, or nothing yet."""
        return dict(self.views.get(f"table/{self.room}", {}))

    async def come(self) -> None:
        """From the personal link to the hall."""
        await self.ask_page("GET", urlsplit(self.link).path + "?" + urlsplit(self.link).query)
        await self.ask_page("POST", f"/m/{self.meetup}/join", urlencode({"avatar": f"f{self.number}", "consent": "1"}))
        await self.knock()
        await self.follow(f"meetup/{self.meetup}")
        await self.follow(f"room/{self.meetup}-0")
        self.playing = asyncio.create_task(self._play())

    async def knock(self) -> None:
        """Connect. Raises WireError when refused."""
        await self.wire.open(self.house.replace("http", "ws"), self.cookies[f"ticket-{self.meetup}"])

    async def ended(self) -> None:
        """Wait until the server has hung up."""
        async with asyncio.timeout(PATIENCE):
            await self.wire.left()
        await self.go()

    async def refused(self) -> str:
        """Try to connect anew; return why that is refused."""
        self.wire = Wire(self._hear)
        try:
            await self.knock()
        except WireError as error:
            return str(error)
        finally:
            await self.wire.close()
        return ""

    async def ask_of_meetup(self, **command: Any) -> Json:  # noqa: ANN401 - fields of a command
        return await self.command(f"meetup/{self.meetup}", command)

    async def go(self) -> None:
        if self.playing is not None:
            self.playing.cancel()
            with suppress(asyncio.CancelledError, WireError):
                await self.playing
        await self.wire.close()

    # --- at the table ---------------------------------------------------------------------------------------------

    async def _play(self) -> None:
        while True:
            self.moved.clear()
            await self._sit()
            for command in self._mine():
                await asyncio.sleep(PACE)
                await self.command(f"table/{self.room}", command)
                break
            else:
                await self.moved.wait()

    @property
    def group(self) -> str:
        """The small group's room, or nothing."""
        return str(self.me["breakout"])

    def _streams(self) -> list[str]:
        """What a page follows where they belong, besides the hall."""
        view = self.meetup_view
        if view["where"] != "rooms":
            return []
        if view.get("breakout", {}).get("phase") == "open":
            return [f"room/{self.group}"] if self.group in view["rooms"] else []
        return [f"{kind}/{self.room}" for kind in ("room", "table") if self.room]

    async def _sit(self) -> None:
        """Follow the room that the meetup says, and leave the one before."""
        streams = self._streams()
        for stream in set(self._here) - set(streams):
            await self.wire.ask("unsubscribe", {"stream": stream})
        before, self._here = self._here, streams
        for stream in streams:
            if stream not in before:
                await self.follow(stream)

    def _mine(self) -> list[Json]:
        """What the table waits for from this person."""
        view = self.views.get(f"table/{self.room}")
        if f"table/{self.room}" not in self._here or not view or view["stage"] != "playing":
            return []
        me = self.me["person"]
        return [command for seat, command in steps(view, self._chance) if view["players"][str(seat)]["person"] == me]


async def all_see(guests: list[Guest], condition: Callable[[Guest], bool]) -> None:
    """Wait until it is true for everybody."""
    await asyncio.gather(*(watch(guest, condition) for guest in guests))


async def watch(guest: Guest, condition: Callable[[Guest], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition(guest):  # noqa: ASYNC110 - their own task clears the event that says that something moved
            await asyncio.sleep(0.05)
