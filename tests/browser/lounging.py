"""A lounge for tests with browsers: it opens, and people find each other by the commands that pages would send."""

from __future__ import annotations

import asyncio
from typing import Any

from game.decider import Context
from server.lounge.commands import Answer, Introduce, TakePart, Tune, Write
from server.lounge.parts import Options, Profile
from server.lounge.state import Lounge
from server.meetup import naming
from server.talk.messages import Say
from tests.browser.meeting import HOST, Meeting
from tests.browser.people import PATIENCE

SOON = Options(reveal=2, wait=0)
"""Nobody waits long for a moment at which likes are revealed."""


class Lounging:
    """The lounge of a meetup."""

    def __init__(self, held: Meeting) -> None:
        self.held = held
        self.name = naming.lounge(held.id)

    @property
    def link(self) -> str:
        return f"{self.held.link}/lounge"

    async def state(self) -> Lounge:
        state: Lounge = (await self.held.nijikai.streams.open(self.name)).state
        return state

    async def run(self, command: Any, person: str, role: Any = "attendee") -> None:  # noqa: ANN401
        context = Context(person, role, self.held.nijikai.clock.now())
        await self.held.nijikai.streams.run(self.name, command, context, "")

    async def lead(self, command: Any) -> None:  # noqa: ANN401
        await self.run(command, HOST, "facilitator")

    async def say(self, thread: str, text: str) -> None:
        """Say something there as the one who leads."""
        room = f"room/{naming.thread_room(self.held.id, thread)}"
        context = Context(HOST, "facilitator", self.held.nijikai.clock.now())
        await self.held.nijikai.streams.run(room, Say(text), context, "")

    async def opened(self) -> None:
        await self._until(lambda state: state.phase == "open")

    async def bring_together(self, *people: str, text: str = "") -> str:
        """Introduce people who would all like to; return their thread once it is there."""
        await self.lead(Tune(SOON))
        for one in people:
            await self.run(Write(Profile(handles=(f"https://example.com/{one}",))), one)
            await self.run(TakePart(on=True, seen=True), one)
        await self.lead(Introduce(people, text))
        for one in people:
            for other in people:
                if other != one:
                    await self.run(Answer(other, "like"), one)
        await self._until(lambda state: self.thread_of(state, people) != "")
        return self.thread_of(await self.state(), people)

    @staticmethod
    def thread_of(state: Lounge, people: tuple[str, ...]) -> str:
        found = (number for number, thread in state.threads.items() if set(thread.people) == set(people))
        return next(found, "")

    async def _until(self, holds: Any) -> None:  # noqa: ANN401
        async with asyncio.timeout(PATIENCE / 1000):
            while not holds(await self.state()):  # noqa: ASYNC110 - moments of a grid, and a courier that tells nobody
                await asyncio.sleep(0.05)
