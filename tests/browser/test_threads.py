"""Those who found each other go on talking: words, a time to meet, a call, and an end that tells nobody anything."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest_asyncio
from playwright.async_api import Locator, expect

from server.lounge.commands import Block
from tests.browser.conftest import Invite
from tests.browser.looking import problems
from tests.browser.lounging import Lounging
from tests.browser.meeting import HOST, RESULTS, meeting
from tests.browser.people import Person, Way
from tests.browser.talkers import inside

JA = Way(phone=True)
EN = Way(lang="en", dark=True)


@pytest_asyncio.fixture(loop_scope="session")
async def lounge() -> AsyncIterator[Lounging]:
    async with AsyncExitStack() as stack:
        yield Lounging(await stack.enter_async_context(meeting(lounge=30)))


async def come(lounge: Lounging, person: Person, name: str) -> str:
    """Through the door of the meetup; return who they are."""
    await person.come(lounge.held.link)
    await person.page.get_by_label(person.t("join-name")).fill(name)
    await person.press("button", "door-go")
    await expect(person.page.locator("#hall .announce-now")).to_be_visible()
    return await lounge.held.person(name)


def words(person: Person) -> Locator:
    return person.page.get_by_role("log").locator(".said-words p:not(.said-who, .sr)")


async def say(person: Person, text: str) -> None:
    await person.by("textbox", "talk-field").fill(text)
    await person.press("button", "talk-send")


async def show(person: Person, part: str) -> None:
    """On a phone, one part of a thread is in sight at a time."""
    if person.way.phone:
        await person.page.locator(".thread-parts button", has_text=person.t(f"thread-part-{part}")).tap()


async def sound(person: Person) -> None:
    assert await problems(person.page, touch=person.way.phone) == []


async def test_a_thread_from_its_first_word_to_its_end(lounge: Lounging, invite: Invite) -> None:
    mio, alex = await invite(JA), await invite(EN)
    who = [await come(lounge, mio, "みお"), await come(lounge, alex, "Alex")]
    await lounge.held.step(RESULTS)
    await lounge.opened()
    thread = await lounge.bring_together(*who, text="ふたりともラジオが好きです")
    await mio.come(f"{lounge.link}#t{thread}")
    await alex.come(lounge.link)
    await they_talk(mio, alex, thread)
    await they_settle_a_time(mio, alex)
    await they_reach_each_other(mio, who[1])
    await they_call(mio, alex)
    await the_blocked_are_folded_away(lounge, mio, alex, who)
    await it_ends(mio, alex, thread)


async def they_talk(mio: Person, alex: Person, thread: str) -> None:
    await expect(mio.page.locator(".thread-first-text")).to_contain_text("ふたりともラジオが好きです")
    await sound(mio)
    await say(mio, "こんにちは！")
    mine = alex.page.locator(f"[data-thread='{thread}']")
    await expect(mine.locator(".badge")).to_contain_text("1")
    await sound(alex)
    await mine.click()
    await expect(words(alex)).to_have_text(["こんにちは！"])
    await expect(alex.page.locator("#thread-title")).to_be_focused()
    await expect(mio.page.locator(".thread-titles p")).to_have_text(mio.t("thread-here"))
    await alex.by("textbox", "talk-field").fill("half a senten")
    await alex.page.reload()  # what is read stays read, and what is being written stays
    await expect(words(alex)).to_have_text(["こんにちは！"])
    await expect(mine.locator(".badge")).to_have_count(0)
    await expect(alex.by("textbox", "talk-field")).to_have_value("half a senten")
    await say(alex, "Hello <b>there</b>")
    await expect(words(mio)).to_have_text(["こんにちは！", "Hello <b>there</b>"])
    await sound(alex)


async def they_settle_a_time(mio: Person, alex: Person) -> None:
    await alex.page.locator(".slot-chips button").first.click()
    await alex.press("button", "slots-propose")
    await expect(alex.page.locator(".slot")).to_contain_text(alex.t("slots-mine"))
    await expect(mio.page.locator(".thread-parts .dot")).to_be_visible()
    await show(mio, "times")
    await sound(mio)
    await mio.press("button", "slots-i-can")
    for person in (mio, alex):
        await expect(person.page.locator(".slot.fixed")).to_contain_text(person.t("slots-fixed"))
    path = await mio.by("link", "slots-calendar").get_attribute("href")
    file = await mio.page.request.get(mio.page.url.partition("/m/")[0] + str(path))
    assert "BEGIN:VEVENT" in await file.text()
    await show(mio, "talk")
    await expect(mio.page.locator(".thread-next")).to_be_visible()


async def they_reach_each_other(mio: Person, other: str) -> None:
    await show(mio, "about")
    link = mio.page.get_by_role("link", name=f"https://example.com/{other}")
    await expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")
    await sound(mio)
    await show(mio, "talk")


async def they_call(mio: Person, alex: Person) -> None:
    """It stays with this thread: in the plenary nobody hears it."""
    await alex.page.locator(".voice-start").click()
    await alex.press("button", "voice-listen")
    await inside(alex)
    await expect(mio.page.locator(".voice-line")).to_contain_text(mio.t("voice-going", count=1))
    await alex.page.locator("[data-thread='0']").click()
    await expect(alex.page.locator("#thread-title")).to_have_text(alex.t("threads-plenary"))
    await expect(alex.page.locator(".thread-call-where")).to_contain_text(alex.t("call-elsewhere", names="みお"))
    await inside(alex)
    await alex.press("button", "call-back")
    await alex.press("button", "voice-leave")
    await expect(mio.page.get_by_text(mio.t("voice-going", count=1))).to_have_count(0)


async def the_blocked_are_folded_away(lounge: Lounging, mio: Person, alex: Person, who: list[str]) -> None:
    """In the plenary, by the browser of whoever has blocked them, and of nobody else."""
    await lounge.run(Block(HOST), who[0])
    await lounge.say("0", "ノートもどうぞ")
    for person in (mio, alex):
        await person.come(f"{lounge.link}#t0")
        await person.page.reload()
    await say(alex, "Anybody here?")
    await expect(words(mio)).to_have_text(["Anybody here?"])
    await expect(mio.page.locator(".said-folded")).to_have_text(mio.t("thread-folded", count=1))
    await expect(words(alex)).to_have_text(["ノートもどうぞ", "Anybody here?"])
    await sound(mio)


async def it_ends(mio: Person, alex: Person, thread: str) -> None:
    """By one of them; the other sees that it has ended, and no more."""
    await alex.page.locator(f"[data-thread='{thread}']").click()
    await mio.press("button", "thread-back")
    await mio.page.locator(f"[data-thread='{thread}']").tap()
    await mio.press("button", "part-open")
    await mio.press("button", "part-end")
    await sound(mio)
    await mio.page.locator("dialog[open]").get_by_role("button", name=mio.t("part-end"), exact=True).tap()
    await expect(alex.page.locator(".thread-over")).to_have_text(alex.t("thread-closed"))
    await expect(alex.by("textbox", "talk-field")).to_have_count(0)
    await expect(words(alex)).to_have_count(2)
    await expect(alex.page.locator("#toasts .toast")).to_have_count(0)
    await mio.page.locator(".threads-ended summary").tap()
    await mio.page.locator(f"[data-thread='{thread}']").tap()
    await expect(mio.page.locator(".thread-over")).to_have_text(mio.t("thread-closed"))
