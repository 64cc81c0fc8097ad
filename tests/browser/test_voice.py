"""Three people, three browsers, fake microphones: everybody hears everybody, whatever happens to the page or server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, async_playwright, expect

from server.meetup.commands import Move, OpenRoom
from tests.browser.browser import launch
from tests.browser.conftest import OwnHouse
from tests.browser.houses import STILL, House
from tests.browser.laying import Laid, lay, stage
from tests.browser.meeting import GAME, SMALL, Meeting, meeting
from tests.browser.people import NO_LINE, Person, Way, hold_ticket, visitor
from tests.browser.talkers import WATCH, connections, hears, inside, join, sees, tile, until

Come = Callable[..., Awaitable[Person]]
EN = Way(lang="en")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def machines(browser_path: str) -> AsyncIterator[list[Browser]]:
    async with async_playwright() as playwright:
        running = await asyncio.gather(*(launch(playwright, browser_path) for _ in range(3)))
        yield running
        await asyncio.gather(*(one.close() for one in running))


@pytest_asyncio.fixture(loop_scope="session")
async def come(machines: list[Browser]) -> AsyncIterator[Come]:
    """Bring somebody on a machine of their own; nothing may have gone wrong there."""
    people: list[Person] = []
    async with AsyncExitStack() as stack:

        async def one(way: Way = EN) -> Person:
            context: BrowserContext = await stack.enter_async_context(visitor(machines[len(people)], way))
            await context.add_init_script(WATCH)
            people.append(Person(await context.new_page(), way))
            return people[-1]

        yield one
    assert [fault for person in people for fault in person.faults] == []


async def seated(come: Come, house: House, laid: Laid) -> list[Person]:
    people = [await come() for _ in laid.places]
    await asyncio.gather(*(sit(person, house, laid, seat) for seat, person in enumerate(people)))
    return people


async def sit(person: Person, house: House, laid: Laid, seat: int) -> None:
    await hold_ticket(person.page.context, house.url, laid.table, laid.places[seat].ticket)
    await person.come(f"{house.url}/t/{laid.table}")
    await person.connected()


async def each_has(many: int, *people: Person) -> bool:
    return [await connections(person) for person in people] == [many] * len(people)


async def all_hear(*people: Person) -> None:
    await asyncio.gather(*(hears(person, len(people) - 1) for person in people))


async def test_everybody_hears_everybody(own_house: OwnHouse, come: Come) -> None:
    """Also after a reload, without the server, and when it is back."""
    house = own_house(**STILL)
    laid = await lay(house, stage("lobby"), people=3)
    people = await seated(come, house, laid)
    ann, ben, cem = people
    await asyncio.gather(*(join(person) for person in people))
    await all_hear(*people)
    await ann.press("button", "voice-camera-on")
    await asyncio.gather(sees(ben), sees(cem))
    await ben.page.reload()
    await ben.connected()
    await inside(ben)
    await all_hear(*people)
    house.kill()
    await expect(cem.page.get_by_text(cem.t("live-reconnecting"))).to_be_visible()
    await all_hear(*people)
    house.start()
    await asyncio.gather(*(person.connected() for person in people))
    await cem.page.reload()
    await cem.connected()
    await all_hear(*people)
    await until(lambda: each_has(2, *people))
    await ben.press("button", "voice-leave")
    await asyncio.gather(*(expect(tile(person, "Person 1")).to_have_count(0) for person in (ann, cem)))
    await all_hear(ann, cem)
    for person in people:
        person.forgive(*NO_LINE)


@pytest_asyncio.fixture(loop_scope="session")
async def held() -> AsyncIterator[Meeting]:
    async with meeting(seats=2) as made:
        yield made


async def test_a_room_is_a_room(held: Meeting, come: Come) -> None:
    """Who is elsewhere hears nothing; whoever goes elsewhere talks there at once."""
    ann, ben, cem = [await enter(await come(), held, name) for name in ("Ann", "Ben", "Cem")]
    await held.step(GAME)
    await held.do(OpenRoom())
    full = await held.room_of("Cem")
    spare = next(room for room in (await held.state()).rooms if room not in {full, f"{held.id}-0"})
    await held.do(Move((await held.person("Cem"),), spare))
    await expect(ann.page.locator("#people .tile", has_text="Cem")).to_have_count(0)
    people = (ann, ben, cem)
    await asyncio.gather(*(person.connected() for person in people))
    await asyncio.gather(*(join(person) for person in people))
    await all_hear(ann, ben)
    assert await cem.page.evaluate("lines.length") == 0
    await held.step(SMALL)
    await all_hear(ann, ben, cem)
    await held.do(Move((await held.person("Ann"),), ""))
    await expect(ann.page.locator(".voice-bar")).to_have_count(0)
    await all_hear(ben, cem)
    await until(lambda: each_has(0, ann))


async def enter(person: Person, held: Meeting, name: str) -> Person:
    await person.come(held.link)
    await person.page.get_by_label(person.t("join-name")).fill(name)
    await person.press("button", "door-go")
    await expect(person.page.locator("#hall .announce")).to_be_visible()
    return person
