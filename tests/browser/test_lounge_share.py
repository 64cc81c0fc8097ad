"""Sharing one's card, from the lounge: made, posted, seen by somebody else, taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import expect

from tests.browser.conftest import Invite
from tests.browser.looking import problems
from tests.browser.meeting import GAME, RESULTS, Meeting, meeting
from tests.browser.people import PATIENCE, Way
from tests.pages.test_cards import finished


@pytest_asyncio.fixture(loop_scope="session")
async def held() -> AsyncIterator[Meeting]:
    async with meeting(lounge=30) as one:
        yield one


async def test_a_card_is_shared_and_taken_back(held: Meeting, invite: Invite) -> None:
    mio, other = await invite(Way(phone=True)), await invite(Way(lang="en"))
    await mio.come(held.link)
    await mio.page.get_by_label(mio.t("join-name")).fill("高橋 みお")
    await mio.press("button", "door-go")
    await expect(mio.page.locator("#hall .announce-now")).to_be_visible(timeout=PATIENCE)
    person = await held.person("高橋 みお")
    await held.step(GAME)
    stream = await held.nijikai.streams.open(f"table/{await held.room_of('高橋 みお')}")
    stream.state = finished(stream.state, person, "高橋 みお")
    await held.step(RESULTS)
    await mio.come(f"{held.link}/lounge")
    await mio.press("button", "sharing-make")
    picture = mio.page.locator(".sharing-picture")
    await expect(picture).to_be_visible(timeout=PATIENCE)
    assert await picture.evaluate("(image) => image.decode().then(() => image.naturalWidth)") == 1200
    assert await problems(mio.page, touch=True) == []
    link = await mio.by("link", "sharing-open").get_attribute("href")
    await other.come(f"{str(link).partition('?')[0]}")
    await expect(other.page.get_by_role("heading", level=1)).to_have_text("高橋 みお is “Festive Companion”")
    assert await problems(other.page, touch=False) == []
    await mio.press("button", "sharing-take-back")
    await mio.by("button", "sharing-make").wait_for()
    await other.page.reload()
    await expect(other.by("heading", "sharing-gone-title")).to_be_visible()
    other.forgive("410")
