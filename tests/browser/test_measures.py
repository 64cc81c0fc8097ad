"""What a meetup did, in real browsers: the overview for everybody, its pictures by keyboard, the report on paper."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Page, ViewportSize, expect

from server.measuring.measuring import Reading
from server.meetup.commands import Arrive, Join
from server.pages.waiting import EXTENSION, Waits
from tests.browser.conftest import Invite
from tests.browser.looking import focus_is_seen, problems
from tests.browser.meeting import HELLO, Meeting, meeting
from tests.browser.people import Person, Way, focus
from tests.browser.test_lounge_organize import sign_in
from tests.pages.evenings import evening
from tests.pages.test_measures import Fixed
from tests.pages.test_waiting import NOW, Slow

PEOPLE = 24
DESK = Way(lang="en")
PHONE = Way(phone=True, dark=True)
NARROW: ViewportSize = {"width": 700, "height": 900}
PLACES = """() => ['.station', '.track line'].map((what) => [...document.querySelectorAll(`.timeline ${what}`)]
  .map((mark) => Math.round(mark.getAttribute('cx') ?? mark.getAttribute('x1'))))"""
FITS = """() => [...document.querySelectorAll('.picture-room')]
  .every((room) => room.scrollWidth <= room.clientWidth && room.clientWidth <= innerWidth)"""


@pytest_asyncio.fixture(loop_scope="session")
async def held() -> AsyncIterator[Meeting]:
    """A meetup that goes on, with measures made up."""
    async with meeting(lounge=30) as met:
        for number in range(PEOPLE):
            await met.do(Join(f"p{number}", f"なまえ{number:02}"), role="system", person="")
            await met.do(Arrive(f"p{number}"), role="system", person="")
        await met.step(HELLO)
        met.nijikai.pages.extensions["nijikai-measuring"] = Fixed(evening(PEOPLE, meetup=met.id))
        yield met


async def drawn(page: Page, pictures: int) -> None:
    await expect(page.locator("[data-picture][data-drawn]")).to_have_count(pictures)


async def test_organizers_see_what_it_did(held: Meeting, invite: Invite) -> None:
    desk = await invite(DESK)
    await sign_in(held, desk)
    base = f"{held.house.url}/organize/meetups/{held.id}"
    await from_the_meetup(desk, base)
    await by_keyboard(desk)
    await at_any_width(desk)
    await named(desk, base)
    await to_definition_and_people(desk)
    await on_paper(desk, base)
    await on_a_phone(held, await invite(PHONE), desk, base)


async def test_what_takes_long_says_so_and_goes_on_by_itself(held: Meeting, invite: Invite) -> None:
    desk = await invite(DESK)
    await sign_in(held, desk)
    pages, page = held.nijikai.pages, desk.page
    ready, slow = pages.extensions["nijikai-measuring"], Slow(Reading(evening(PEOPLE, meetup=held.id), NOW))
    pages.extensions |= {"nijikai-measuring": slow, EXTENSION: Waits(grace=0.05)}
    await desk.come(f"{held.house.url}/organize/meetups/{held.id}/measures?lang=en")
    await expect(page.get_by_role("status").filter(has_text=desk.t("at-work-stay"))).to_be_visible()
    assert await problems(page, touch=False) == []
    pages.extensions |= {"nijikai-measuring": ready, EXTENSION: Waits()}
    slow.go()
    await drawn(page, 3)
    assert page.url.endswith("/measures?lang=en")


async def from_the_meetup(desk: Person, base: str) -> None:
    await desk.come(base)
    await desk.press("link", "measures-go")
    await drawn(desk.page, 3)
    await expect(desk.page.locator(".headline")).to_have_count(6)
    assert await problems(desk.page, touch=False) == []


async def by_keyboard(desk: Person) -> None:
    """Open the tables behind the pictures, and look at one person after the other."""
    page = desk.page
    for place in ("timeline", "heat", "graph"):
        figure = page.locator(f"figure:has([data-picture={place}])")
        await focus(figure.locator("summary"))
        assert await focus_is_seen(page)
        await page.keyboard.press("Enter")
        await expect(figure.locator("table").first).to_be_visible()
    assert await problems(page, touch=False) == []
    whom = page.get_by_label(desk.t("picture-whom"))
    await focus(whom)
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(".graph.focused .someone.here")).to_have_count(1)
    await expect(page.locator(".graph-words")).to_contain_text(desk.t("measures-person", number=1))
    near = await page.locator(".graph .someone.near").count()
    assert near > 0
    ties = page.get_by_role("checkbox")
    for number in range(await ties.count()):
        await focus(ties.nth(number))
        await page.keyboard.press("Space")
    await expect(page.locator(".graph .someone.near")).to_have_count(0)


async def at_any_width(desk: Person) -> None:
    """Pictures are drawn anew: stations stay where their steps begin."""
    before = await desk.page.evaluate(PLACES)
    size = desk.page.viewport_size
    await desk.page.set_viewport_size(NARROW)
    await desk.page.wait_for_function(f"JSON.stringify(({PLACES})()) != '{before}'.replaceAll(' ', '')")
    stations, tracks = await desk.page.evaluate(PLACES)
    assert stations[: len(tracks)] == tracks
    await desk.page.wait_for_function(FITS)
    assert size
    await desk.page.set_viewport_size(size)


async def named(desk: Person, base: str) -> None:
    await desk.press("link", "measures-names-show")
    await drawn(desk.page, 3)
    await expect(desk.page.locator(".someone text").first).to_contain_text("なまえ")
    first = desk.page.locator("figure:has([data-picture=heat]) a").first
    assert "/r/" in str(await first.get_attribute("href"))
    assert base.rpartition("/")[2] in str(await first.get_attribute("href"))


async def to_definition_and_people(desk: Person) -> None:
    page = desk.page
    await page.locator(".headline a").first.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(desk.t("measure-attended"))
    assert await problems(page, touch=False) == []
    await desk.press("link", "measures-behind")
    await expect(page.locator("tbody tr")).to_have_count(PEOPLE)
    assert await problems(page, touch=False) == []


async def on_paper(desk: Person, base: str) -> None:
    """Paper is white, and holds all of it."""
    page = desk.page
    await desk.come(f"{base}/report")
    await drawn(page, 2)
    assert await problems(page, touch=False) == []
    await page.evaluate("document.documentElement.dataset.theme = 'dark'")
    await page.evaluate("addEventListener('beforeprint', () => { printed = document.documentElement.dataset.theme })")
    paper = await page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert await page.evaluate("[printed, document.documentElement.dataset.theme]") == ["light", "dark"]


async def on_a_phone(held: Meeting, phone: Person, desk: Person, base: str) -> None:
    """The same account, in Japanese, by night."""
    session = next(cookie for cookie in await desk.page.context.cookies() if cookie["name"] == "organizer")
    await phone.page.context.add_cookies([{"name": "organizer", "value": session["value"], "url": held.house.url}])
    await phone.come(f"{base}/measures")
    await drawn(phone.page, 3)
    assert await problems(phone.page, touch=True) == []
    await phone.page.wait_for_function(FITS)
    assert await phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await phone.page.locator("figure:has([data-picture=graph]) summary").tap()
    await expect(phone.page.locator("figure:has([data-picture=graph]) table").first).to_be_visible()
    assert held.id in phone.page.url
