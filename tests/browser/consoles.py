"""Facilitators at the console, and an evening with twelve people for them to look after."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Locator, expect

from game.decider import Context
from server.meetup.commands import Arrive, Help, Join
from server.talk.messages import Enter
from tests.browser.meeting import GAME, HELLO, HOST, Meeting
from tests.browser.people import Person, Way
from tests.live.harness import eventually
from tests.pages.meetups import Venue

NAMES = ("みお", "けん", "さとみ", "Alex", "Grace", "大輔", "Bartholomew", "あやね", "翔", "Maria", "直人", "ひなた")
SECOND = "f-second"
DESK, PHONE = Way(lang="en"), Way(lang="ja", phone=True, dark=True)
both_ways = pytest.mark.parametrize("way", [DESK, PHONE], ids=["desk", "phone"])
Come = Callable[..., Awaitable[Person]]


class Night:
    """A meetup under way with twelve people at three tables, and what scripts do in it."""

    def __init__(self, met: Meeting) -> None:
        self.met = met

    @classmethod
    async def begin(cls, met: Meeting) -> Night:
        night = cls(met)
        await met.step(HELLO)
        for number, name in enumerate(NAMES):
            await night.arrive(f"p{number}", name)
        await met.step(GAME)
        return night

    async def arrive(self, person: str, name: str) -> None:
        await self.met.do(Join(person, name, person), role="system", person="")
        await self.met.do(Arrive(person), role="system", person="")

    async def call(self, person: str) -> None:
        await self.met.do(Help(), role="attendee", person=person)

    async def room_of(self, person: str) -> str:
        return (await self.met.state()).people[person].room

    async def talk(self, person: str, *commands: Any) -> None:  # noqa: ANN401 - commands of a room
        room = await self.room_of(person)
        for command in commands:
            role: Any = "system" if isinstance(command, Enter) else "attendee"
            context = Context(person, role, self.met.nijikai.clock.now())
            await self.met.nijikai.streams.run(f"room/{room}", command, context, "")

    async def people_in(self, room: str) -> list[str]:
        return [who for who, one in (await self.met.state()).people.items() if one.room == room]

    @property
    async def rooms(self) -> dict[str, Any]:
        return (await self.met.state()).rooms

    async def until(self, condition: Callable[[Any], bool]) -> None:
        async def holds() -> bool:
            return condition(await self.met.state())

        await eventually(holds)


async def at_console(night: Night, visitor: Person, person: str = HOST) -> Person:
    """Open the console by a facilitator's link."""
    link = Venue(night.met.nijikai, night.met.id).ticket(
        person=person, role="facilitator", name=person, lang=visitor.way.lang
    )
    await visitor.come(f"{night.met.house.url}/f/{link}")
    await visitor.page.locator(".desk-head").wait_for()
    await expect(visitor.page.locator(".desk > .banner")).to_have_count(0)
    return visitor


async def tap(person: Person, target: Locator) -> None:
    await (target.tap() if person.way.phone else target.click())


async def button(person: Person, key: str, **args: str | int) -> None:
    """Press what the catalogue calls so; the topmost if there are several."""
    scope = await person.innermost()
    await tap(person, scope.get_by_role("button", name=person.t(key, **args), exact=True).first)


async def tab(person: Person, name: str) -> None:
    await tap(person, person.page.locator(f'.tabs-row [data-panel="{name}"]'))


async def slip(person: Person, key: str, **args: str | int) -> Locator:
    found = person.page.locator(".slip", has_text=person.t(key, **args))
    await found.first.wait_for()
    return found.first


async def undo(person: Person, on: Locator) -> None:
    await tap(person, on.get_by_role("button", name=person.t("desk-undo")))


def number(room: str) -> int:
    return int(room.rpartition("-")[2])


def card(person: Person, room: str) -> Locator:
    return person.page.locator(f'[data-room="{room}"]')
