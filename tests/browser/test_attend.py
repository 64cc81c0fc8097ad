"""An attendee from the link to goodbye: the door, the hall, the table, help, recall, a reload, removal."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Any

import pytest_asyncio
from playwright.async_api import Locator, expect

from server.meetup.commands import Answer, Close, Move, Notify, OpenRoom, Release, Remove, Warn
from tests.browser.conftest import Invite
from tests.browser.looking import problems
from tests.browser.meeting import GAME, HELLO, RESULTS, SMALL, TALK, Meeting, meeting
from tests.browser.people import PATIENCE, Person, Way, focus

JA = Way(phone=True)
EN = Way(lang="en", phone=True, dark=True)
DESKTOP = Way(lang="en")

Hold = Callable[..., Any]
Open = Callable[..., AbstractAsyncContextManager[Meeting]]


@pytest_asyncio.fixture(loop_scope="session")
async def hold() -> AsyncIterator[Hold]:
    """Hold meetups that end after the people of the test have gone."""
    async with AsyncExitStack() as stack:

        async def one(**plan: Any) -> Meeting:  # noqa: ANN401 - fields of a plan
            return await stack.enter_async_context(meeting(**plan))

        yield one


async def come(held: Meeting, person: Person, name: str) -> None:
    """Two taps: the link, and the button."""
    await person.come(held.link)
    await person.page.get_by_label(person.t("join-name")).fill(name)
    await person.press("button", "door-go")
    await in_hall(person)


async def in_hall(person: Person) -> None:
    await expect(person.page.locator("#hall .announce")).to_be_visible(timeout=PATIENCE)
    await expect(person.page.locator("#banner")).to_be_empty()


async def at_table(person: Person) -> None:
    await expect(person.page.locator("#board svg").first).to_be_visible(timeout=PATIENCE)
    await person.connected()


async def sound(person: Person) -> None:
    """There is nothing that keeps anybody out."""
    assert await problems(person.page, touch=person.way.phone) == []


async def both_come(held: Meeting, invite: Invite) -> tuple[Person, Person]:
    """Mio with her phone in Japanese, Alex with his in English, in the dark."""
    mio, alex = await invite(JA), await invite(EN)
    for person, name in ((mio, "Mio"), (alex, "Alex")):
        await come(held, person, name)
    return mio, alex


async def test_from_the_link_to_a_turn_and_back(hold: Hold, invite: Invite) -> None:
    held = await hold()
    mio, alex = await invite(JA), await invite(EN)
    for person, name in ((mio, "みお"), (alex, "Alex")):
        await person.come(held.link)
        await sound(person)
        await come(held, person, name)
    for person in (mio, alex):
        await expect(person.page.locator(".faces-here li")).to_have_count(2)
        await sound(person)
    await held.step(HELLO)
    for person in (mio, alex):
        await expect(person.page.locator(".announce-now")).to_have_text(person.t("step-welcome"))
    await held.step(GAME)
    for person in (mio, alex):
        await at_table(person)
        await sound(person)
    await take_a_turn(held, mio, alex)
    for person in (mio, alex):
        await person.page.reload()
        await at_table(person)


async def take_a_turn(held: Meeting, *people: Person) -> None:
    """Whoever is asked answers, until the turn has moved on."""
    room = await held.room_of("Alex")
    before = (await held.table(room))["turn"]
    async with asyncio.timeout(PATIENCE / 1000):
        while (await held.table(room))["turn"] == before:
            for person in people:
                await answer(person)


async def answer(person: Person) -> None:
    """Answer if something is asked now."""
    if asked := await person.offered.all_text_contents():
        await person.choose()
        await expect(person.offered).not_to_have_text(asked)


async def test_help_notices_and_warnings(hold: Hold, invite: Invite) -> None:
    held = await hold()
    mio, alex = await both_come(held, invite)
    await held.step(GAME)
    for person, name in ((mio, "Mio"), (alex, "Alex")):
        await at_table(person)
        await call_for_help(held, person, name)
    await held.do(Notify("五分後に戻ります"))
    for person in (mio, alex):
        await expect(person.page.locator("#meet-news")).to_contain_text("五分後に戻ります")
        await expect(person.page.locator("#live")).to_contain_text("五分後に戻ります")
        await person.press("button", "close")
    await warn(held, mio, "Mio", alex)
    await warn(held, alex, "Alex", mio)


async def call_for_help(held: Meeting, me: Person, name: str) -> None:
    news = me.page.locator("#meet-news")
    await me.press("button", "meet-help")
    await expect(news).to_contain_text(me.t("meet-help-called"))
    await held.do(Answer(await held.person(name)))
    await expect(news).to_contain_text(me.t("meet-help-coming", name="けい"))
    await sound(me)
    await me.press("button", "meet-help-cancel")
    await expect(news).to_be_empty()


async def warn(held: Meeting, me: Person, name: str, other: Person) -> None:
    """Whoever is warned sees it, and nobody else."""
    words = f"Please be kind, {name}."
    await held.do(Warn(await held.person(name), words))
    await expect(me.by("alert", "meet-warned")).to_contain_text(words)
    await expect(other.page.get_by_text(words)).to_have_count(0)
    await sound(me)
    await me.press("button", "meet-noted")
    await expect(me.page.locator("#meet-news")).to_be_empty()


async def test_recall_and_return(hold: Hold, invite: Invite) -> None:
    held = await hold()
    both = await both_come(held, invite)
    await held.step(GAME)
    for person in both:
        await at_table(person)
    await held.recall(*(notice(person) for person in both))
    for person in both:
        await in_hall(person)
        await expect(person.page.locator("#meet-news")).to_contain_text(person.t("meet-together"))
        await person.page.reload()
        await in_hall(person)
    await held.do(Release())
    for person in both:
        await at_table(person)
    await held.step(SMALL)
    for person in both:
        await expect(person.page.locator(".group-card").first).to_be_visible(timeout=PATIENCE)
        await sound(person)


async def notice(person: Person) -> None:
    await expect(person.page.locator(".notice.recall")).to_be_visible()
    await sound(person)


async def test_the_end(hold: Hold, invite: Invite) -> None:
    held = await hold()
    both = await both_come(held, invite)
    await held.step(GAME)
    for person in both:
        await at_table(person)
    await held.step(RESULTS)
    for person in both:
        await expect(person.page.locator("#hall .persona")).to_have_count(2)
        await rate(held, person)
        await sound(person)
    await held.step(TALK)
    for person in both:
        link = person.by("textbox", "after-link-field")
        await expect(link).to_have_value(f"{held.house.url}/p/" + (await link.input_value()).rpartition("/")[2])
    await held.do(Close())
    for person in both:
        await expect(person.page.locator(".announce-now")).to_have_text(person.t("after-is-over"))
        await sound(person)
        await person.by("link", "after-mine").click()
        await expect(person.by("heading", "me-title")).to_be_visible()
        await sound(person)


async def rate(held: Meeting, person: Person) -> None:
    """Answer the one question with a word, reload, and think better of the word."""
    asked = person.page.locator(".rating")
    await asked.get_by_role("button", name=person.t("rating-word", stars=4), exact=True).click()
    await asked.get_by_role("textbox").fill("Good company")
    await asked.get_by_role("button", name=person.t("rating-send")).click()
    await expect(asked.get_by_role("button", name=person.t("rating-change"))).to_be_disabled()
    await expect(asked.get_by_text(person.t("rating-kept"))).to_be_visible()
    await person.page.reload()
    await expect(asked.get_by_role("textbox")).to_have_value("Good company")
    await asked.get_by_role("textbox").fill("")
    await asked.get_by_role("button", name=person.t("rating-change")).click()
    await expect(asked.get_by_role("button", name=person.t("rating-send"))).to_be_disabled()
    people = (await held.state()).people.values()
    assert [(one.stars, one.comment) for one in people if one.name == await my_name(person)] == [(4, "")]


async def my_name(person: Person) -> str:
    return str(await person.page.evaluate("JSON.parse(document.getElementById('page').textContent).name"))


async def test_removed_everywhere_at_once(hold: Hold, invite: Invite) -> None:
    held = await hold()
    me = await invite(JA)
    await come(held, me, "Mio")
    tab = Person(await me.page.context.new_page(), me.way, me.faults)
    await tab.come(held.link)
    await in_hall(tab)
    mine = str((await me.served())["links"]["mine"])
    await held.do(Remove(await held.person("Mio")))
    for page in (me, tab):
        await expect(page.by("heading", "door-removed-title")).to_be_visible()
    await sound(me)
    again = await invite(EN)
    await again.come(f"{mine}?to={held.id}")
    await expect(again.by("heading", "door-removed-title")).to_be_visible()
    for person in (me, again):
        person.forgive("403")


def way_to(person: Person, number: int, way: str) -> Locator:
    """A button whose name says which table it leads to."""
    name = f"{person.t('meet-room-name', number=number)} {person.t(way)}"
    return person.page.get_by_role("button", name=name, exact=True)


async def test_choose_a_seat_by_keyboard_then_watch(hold: Hold, invite: Invite) -> None:
    held = await hold(rule="self")
    me, other = await invite(DESKTOP), await invite(JA)
    await come(held, me, "Mio")
    await come(held, other, "Alex")
    for _ in range(2):
        await held.do(OpenRoom())
    choice = way_to(me, 2, "hall-choose")
    await focus(choice)
    await me.page.keyboard.press("Enter")
    await expect(me.page.get_by_text(me.t("hall-choose-mine"))).to_be_visible()
    await sound(me)
    await way_to(other, 1, "hall-choose").tap()
    await expect(other.page.get_by_text(other.t("hall-choose-mine"))).to_be_visible()
    await held.step(GAME)
    await at_table(me)
    await held.do(Move((await held.person("Mio"),), ""))
    await in_hall(me)
    await sound(me)
    await way_to(me, 1, "hall-watch").click()
    await at_table(me)
    await sound(me)
    await me.press("button", "meet-back-hall")
    await in_hall(me)


async def test_leaving_and_coming_back_as_the_same_person(hold: Hold, invite: Invite) -> None:
    held = await hold()
    me = await invite(JA)
    await come(held, me, "みお")
    before = await held.person("みお")
    await me.press("button", "meet-leave")
    await sound(me)
    await me.press("button", "meet-leave-go")
    await expect(me.by("heading", "door-bye-title")).to_be_visible()
    await sound(me)
    await me.press("link", "door-bye-back")
    await expect(me.by("heading", "door-welcome-back", name="みお")).to_be_visible()
    await sound(me)
    await me.press("button", "door-go-back")
    await in_hall(me)
    assert await held.person("みお") == before
