"""The lounge as attendees live it: asked at the finale, a profile in seconds, people suggested, found, come back to."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from game.decider import Context
from server.lounge.commands import DealNow, Tune
from server.lounge.parts import Options
from server.meetup import naming
from server.meetup.commands import Close
from tests.browser.conftest import Invite
from tests.browser.looking import problems
from tests.browser.meeting import HOST, RESULTS, Meeting, meeting
from tests.browser.people import PATIENCE, Person, Way

JA = Way(phone=True)
EN = Way(lang="en", dark=True)
SOON = Options(wait=3600, reveal=2)
"""Mutual likes are seen at once; people are suggested when the test says so."""


@pytest_asyncio.fixture(loop_scope="session")
async def held() -> AsyncIterator[Meeting]:
    """A meetup whose lounge loses no time; it ends after the people of the test have gone."""
    async with meeting(lounge=30) as one:
        yield one


async def come(held: Meeting, person: Person, name: str) -> None:
    await person.come(held.link)
    await person.page.get_by_label(person.t("join-name")).fill(name)
    await person.press("button", "door-go")
    await expect(person.page.locator("#hall .announce-now")).to_be_visible(timeout=PATIENCE)


async def staff(held: Meeting, command: DealNow | Tune) -> None:
    context = Context(HOST, "facilitator", held.nijikai.clock.now())
    await held.nijikai.streams.run(naming.lounge(held.id), command, context, "")


async def take_part(person: Person) -> None:
    """Agree, and pass over what is not to be told."""
    await person.press("button", "lounge-invite-yes")
    await expect(person.page.locator(".lounge-ask")).to_be_visible(timeout=PATIENCE)


async def say(person: Person, key: str, *words: str) -> None:
    """Answer one of the questions and go on."""
    field = person.page.get_by_role("textbox", name=person.t(f"lounge-ask-{key}"))
    for word in words:
        await field.fill(word)
        await field.press("Enter")
    await person.press("button", "lounge-ask-next")


def ticket(person: Person, name: str) -> Locator:
    return person.page.locator(".lounge-ticket").filter(has_text=name)


async def answer(person: Person, name: str, key: str) -> None:
    await ticket(person, name).get_by_role("button", name=person.t(key), exact=True).click(timeout=PATIENCE)


async def sound(person: Person) -> None:
    assert await problems(person.page, touch=person.way.phone) == []


async def test_from_the_finale_to_each_other(held: Meeting, invite: Invite) -> None:
    mio, alex = await invite(JA), await invite(EN)
    await come(held, mio, "みお")
    await come(held, alex, "Alex")
    await staff(held, Tune(SOON))
    await held.step(RESULTS)
    await expect(mio.by("heading", "lounge-invite-ask")).to_be_visible(timeout=PATIENCE)
    await sound(mio)
    await take_part(mio)
    await mio.page.reload()
    await say(mio, "offers", "議事録の整理")
    await sound(mio)
    await mio.press("button", "lounge-ask-enough")
    await take_part(alex)
    await say(alex, "offers")
    await say(alex, "wants", "議事録の整理", "Running meetups")
    await alex.press("button", "lounge-ask-enough")
    await staff(held, DealNow())
    await they_are_suggested(mio, alex)
    await they_find_each_other(mio, alex)
    await held.do(Close())
    await back_by_link(held, mio)


async def they_are_suggested(mio: Person, alex: Person) -> None:
    for one, name in ((mio, "Alex"), (alex, "みお")):
        await expect(ticket(one, name)).to_be_visible(timeout=PATIENCE)
        await expect(ticket(one, name).locator(".lounge-why li")).not_to_have_count(0)
        await sound(one)
    await answer(mio, "Alex", "lounge-pass")
    await expect(ticket(mio, "Alex")).to_contain_text(mio.t("lounge-mine-pass", name="Alex"))
    await ticket(mio, "Alex").get_by_role("button").click()
    await answer(mio, "Alex", "lounge-like")
    await expect(mio.page.locator(".lounge-progress")).to_contain_text(mio.t("lounge-done"))


async def they_find_each_other(mio: Person, alex: Person) -> None:
    await answer(alex, "みお", "lounge-like")
    for one, name in ((mio, "Alex"), (alex, "みお")):
        words = one.t("lounge-found-pair", names=one.t("lounge-name", name=name))
        await expect(one.page.locator(".lounge-match h2")).to_have_text(words, timeout=PATIENCE)
        await sound(one)
    await alex.press("button", "lounge-found-open")
    await expect(alex.page.locator(".lounge-match")).to_have_count(0)


async def back_by_link(held: Meeting, mio: Person) -> None:
    """The closed meetup shows the way in, and the lounge's own page is as it was left."""
    await mio.page.reload()
    await mio.press("link", "after-lounge")
    await expect(mio.page).to_have_url(f"{held.link}/lounge")
    await expect(mio.page.locator(".lounge-match")).to_have_count(1)
    await expect(mio.page.locator(".lounge-mine .lounge-word")).to_have_text(["議事録の整理"])
    await sound(mio)


pytestmark = pytest.mark.usefixtures("browser")
