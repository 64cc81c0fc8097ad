"""An evening that is over, on a server that has nothing but its log; and what looking at its replay takes."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Locator, expect

from server.meetup import naming
from server.meetup.state import Meetup
from tests.browser.people import Person
from tests.live.harness import Running


class Evening:
    """A server that has nothing but the log of a meetup that is over."""

    def __init__(self, house: Running, meetup: str) -> None:
        self.house = house
        self.meetup = meetup
        self.index: dict[str, Any] = {}

    async def state(self) -> Meetup:
        state: Meetup = (await self.house.nijikai.streams.open(naming.stream(self.meetup))).state
        return state

    async def staff(self, person: Person) -> None:
        """Let somebody in as the meetup's facilitator."""
        facilitator = next(iter((await self.state()).facilitators))
        ticket = self.house.ticket(facilitator, self.meetup, kind="meetup", role="facilitator")
        cookie: Any = {"name": f"ticket-{self.meetup}", "value": ticket, "url": self.house.url}
        await person.page.context.add_cookies([cookie])

    async def open(self, person: Person, rest: str = "") -> None:
        await person.page.goto(f"{self.house.url}/r/{self.meetup}{rest}")
        await expect(person.page.locator(".timeline-slider")).to_be_visible()
        await expect(person.page.locator(".replay-loading")).to_have_count(0)

    @property
    def game(self) -> dict[str, Any]:
        return next(step for step in self.index["steps"] if step["kind"] == "table")

    @property
    def middle(self) -> int:
        return int(self.game["start"] + self.game["end"]) // 2


async def second(person: Person) -> int:
    """Where the clock stands, in seconds since the recording begins."""
    return int(await slider(person).get_attribute("aria-valuenow") or -1)


def slider(person: Person) -> Locator:
    return person.page.locator(".timeline-slider")


async def stands(person: Person, at: int) -> None:
    await expect(slider(person)).to_have_attribute("aria-valuenow", str(at))


async def player_of(night: Evening, state: Meetup) -> tuple[str, str]:
    """Return somebody who has finished a game, and where."""
    for room in (room for room, one in state.rooms.items() if one.kind == "table"):
        table = (await night.house.nijikai.streams.open(f"table/{room}")).state
        for player in table.players:
            if table.personas and player.person in state.people and state.people[player.person].room == room:
                return player.person, room
    raise AssertionError
