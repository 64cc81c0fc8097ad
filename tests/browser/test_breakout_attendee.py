"""Small groups as attendees live them: a round from its beginning to its end, what there is to choose, the notes."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
import pytest_asyncio
from msgspec.structs import replace
from playwright.async_api import Locator, expect

from game.decider import Context
from server.meetup.commands import Arrive, BreakOut, Close, EndRound, Join, Move, Release, Reopen, TimeRound
from server.meetup.scheme import Scheme, Topic
from server.talk.messages import Enter
from tests.browser.conftest import Invite
from tests.browser.looking import focus_is_seen, problems
from tests.browser.meeting import AGENDA, HELLO, HOST, SMALL, TALK, Meeting, meeting
from tests.browser.people import PATIENCE, Person, Way, focus

JA = Way(phone=True)
EN = Way(lang="en", dark=True)
OTHER = Way(lang="en")
both = pytest.mark.parametrize("way", [JA, EN], ids=["ja-phone", "en-desktop"])
PAIRS = Scheme(id="pairs", rule="random", size=2, rounds=2, seconds=300, warn=60, back=10)
TOPICS = (Topic("a", "解約を防ぐ工夫"), Topic("b", "はじめの百日"), Topic("failure"))

Hold = Callable[..., Any]


@pytest_asyncio.fixture(loop_scope="session")
async def hold() -> AsyncIterator[Hold]:
    """Hold meetups whose small groups are made as a scheme says; they end after the people of the test have gone."""
    async with AsyncExitStack() as stack:

        async def one(scheme: Scheme) -> Meeting:
            agenda = tuple(replace(step, scheme=scheme.id) if step.kind == "breakout" else step for step in AGENDA)
            return await stack.enter_async_context(meeting(agenda=agenda, schemes=(scheme,)))

        yield one


async def come(held: Meeting, person: Person, name: str) -> None:
    await person.come(held.link)
    await person.page.get_by_label(person.t("join-name")).fill(name)
    await person.press("button", "door-go")
    await in_hall(person)


async def silent(held: Meeting, *names: str) -> None:
    """People who are there, and no more."""
    for name in names:
        await held.do(Join(f"p-{name}", name), role="system")
        await held.do(Arrive(f"p-{name}"), role="system")


async def in_hall(person: Person, key: str = "", **args: Any) -> None:  # noqa: ANN401 - arguments of a text
    """Be in the hall, whose lit board says so."""
    board = person.page.locator("#hall .announce-now")
    await expect(board).to_be_visible(timeout=PATIENCE)
    await expect(person.page.locator("#banner")).to_be_empty()
    if key:
        await expect(board).to_have_text(person.t(key, **args), timeout=PATIENCE)


async def in_group(person: Person) -> None:
    await expect(person.page.locator(".group-people")).to_be_visible(timeout=PATIENCE)


async def sound(person: Person) -> None:
    """There is nothing that keeps anybody out."""
    assert await problems(person.page, touch=person.way.phone) == []


async def told(person: Person, key: str, **args: Any) -> None:  # noqa: ANN401 - arguments of a text
    await person.saw(person.t(key, **args))


async def small_room(held: Meeting, name: str) -> str:
    return (await held.state()).people[await held.person(name)].breakout


# --- a round ------------------------------------------------------------------------------------------------------


async def test_a_round_from_beginning_to_end(hold: Hold, invite: Invite) -> None:
    """For somebody with a phone in Japanese, and for somebody at a desktop in English, in the dark."""
    held: Meeting = await hold(PAIRS)
    me, other = await invite(JA), await invite(EN)
    await come(held, me, "みお")
    await come(held, other, "Alex")
    await silent(held, "Kai", "Rin")
    await held.step(SMALL)
    await in_group(me)
    await other_in(held, other)
    for person, name in ((me, "Alex"), (other, "みお")):
        await expect(person.page.locator(".group-list li").filter(has_text=name)).to_contain_text(
            person.t("group-first")
        )
        await expect(person.page.locator(".round-clock")).to_contain_text(re.compile("[34]:"))
        await sound(person)
    await draw_cards(me, other)
    await write_the_note(me, other)
    for person in (me, other):
        await person.page.reload()
        await in_group(person)
        lines = part(person, "learned").locator(".note-lines > li > p")
        await expect(lines).to_have_text(["声をかけた回数が効いていた"])
    await speak_in_turn(me, other)
    await speak_in_turn(other, me)
    await visited(held, me, other)
    await called_together(held, me, other)
    await the_end_comes(held, me, other)
    await opened_again(held, me, other)


async def other_in(held: Meeting, other: Person) -> None:
    """See to it that Alex is in the room of みお."""
    room = await small_room(held, "みお")
    if await small_room(held, "Alex") != room:
        await in_group(other)
        await held.do(Move((await held.person("Alex"),), room))
        number = (await held.state()).rooms[room].number
        await other.saw(other.t("meet-breakout-name", number=number))
    await expect(other.page.locator(".group-list li").filter(has_text="みお")).to_be_visible()


async def draw_cards(me: Person, other: Person) -> None:
    """Everybody sees the same card; it goes as deep as anybody wants."""
    both = (me, other)
    card, theirs = (person.page.locator(".topic-card .prompt-large") for person in both)
    for person in both:
        await expect(person.page.locator(".topic-card .prompt-large")).to_have_text(person.t("topic-none"))
    await me.press("button", "topic-practitioner")
    for person in both:
        await expect(person.by("button", "topic-practitioner")).to_have_attribute("aria-pressed", "true")
        await expect(person.page.locator(".topic-card .prompt-large")).not_to_have_text(person.t("topic-none"))
    for person, seen in ((me, theirs), (other, card)):
        before = await seen.inner_text()
        await person.press("button", "topic-next")
        await expect(seen).not_to_have_text(before)
        await expect(person.by("button", "topic-practitioner")).to_have_attribute("aria-pressed", "true")


def part(person: Person, heading: str) -> Locator:
    return person.page.locator("#note").get_by_role("region", name=person.t(f"note-heading-{heading}"), exact=True)


async def write_the_note(me: Person, other: Person) -> None:
    both = (me, other)
    for person, heading, words in (
        (me, "learned", "声をかけた回数が効いていた"),
        (other, "next", "Call one customer tomorrow"),
    ):
        field = part(person, heading).get_by_role("textbox")
        name = person.t("note-field-of", heading=person.t(f"note-heading-{heading}"))
        await expect(field).to_have_accessible_name(name)
        await field.fill(words)
        await person.page.keyboard.press("Enter")
        for reader in both:
            await expect(part(reader, heading).locator(".note-lines > li > p")).to_have_text([words])
    for person in both:
        await expect(part(person, "hypothesis").locator(".note-lines > li")).to_have_count(0)
        await sound(person)


async def speak_in_turn(me: Person, other: Person) -> None:
    await me.press("button", "turns-start")
    await expect(me.page.locator(".turns .speaker")).to_be_visible()
    await expect(other.page.locator(".turns .order li")).to_have_count(2)
    await sound(me)
    await me.page.locator(".turns").get_by_role("button", name=me.t("turns-end"), exact=True).first.click()
    for person in (me, other):
        await expect(person.page.locator(".turns .speaker")).to_have_count(0)


async def visited(held: Meeting, *both: Person) -> None:
    """A facilitator who drops in is seen."""
    room = f"room/{await small_room(held, 'みお')}"
    context = Context("", "system", held.nijikai.clock.now())
    entered = Enter(person=HOST, name="けい", avatar="k", lang="ja", role="facilitator")
    await held.nijikai.streams.run(room, entered, context, "")
    for person in both:
        await expect(person.page.locator(".group-staff")).to_have_text(person.t("group-staff-here", name="けい"))


async def called_together(held: Meeting, *both: Person) -> None:
    """In the middle: the hall, where it is said that the group waits; a reload; back to the group."""
    await held.recall(*(expect(person.page.locator(".notice.recall")).to_be_visible() for person in both))
    for person in both:
        await in_hall(person, "between-waiting")
        await sound(person)
        await person.page.reload()
        await in_hall(person, "between-waiting")
    await held.do(Release())
    for person in both:
        await in_group(person)
        await expect(part(person, "learned").locator(".note-lines > li")).to_have_count(1)


async def the_end_comes(held: Meeting, me: Person, other: Person) -> None:
    both = (me, other)
    await held.do(TimeRound(120))
    await asyncio.gather(*(person.saw(person.t("round-longer-said", time="").strip()[:6]) for person in both))
    room = (await held.state()).rooms[await small_room(held, "みお")]
    await held.do(TimeRound(59 - (room.ends - held.nijikai.clock.now()) // 1000))
    await asyncio.gather(*(told(person, "round-soon-minutes", minutes=1) for person in both))
    for person in both:
        await expect(person.page.locator(".round-clock.is-soon")).to_be_visible()
        await sound(person)
    await held.do(EndRound())
    await asyncio.gather(*(closing(person) for person in both))
    await asyncio.gather(*(ended(person) for person in both))
    for person, name in ((me, "Alex"), (other, "みお")):
        words = {person.t("round-closing", seconds=seconds) for seconds in range(1, PAIRS.back + 1)}
        assert words & set(await person.heard())
        await expect(person.page.locator("section[aria-labelledby=met]")).to_contain_text(name)
        await sound(person)


async def closing(person: Person) -> None:
    await expect(person.page.locator(".round-closing")).to_be_visible()
    await in_group(person)
    await sound(person)


async def ended(person: Person) -> None:
    await in_hall(person, "between-rest")
    await told(person, "round-ended-said", round=1)


async def opened_again(held: Meeting, me: Person, other: Person) -> None:
    await held.do(Reopen(60))
    for person in (me, other):
        await in_group(person)
    for writer, reader, lines in ((me, other, 2), (other, me, 3)):
        await expect(part(writer, "next").locator(".note-lines > li > p").first).to_have_text(
            "Call one customer tomorrow"
        )
        await part(writer, "next").get_by_role("textbox").fill("もう一歩")
        await writer.page.keyboard.press("Enter")
        await expect(part(reader, "next").locator(".note-lines > li")).to_have_count(lines)


# --- choosing -----------------------------------------------------------------------------------------------------


async def test_choose_a_room_by_keyboard(hold: Hold, invite: Invite) -> None:
    held: Meeting = await hold(Scheme(id="own", rule="choose", size=2, rounds=1, topics=TOPICS, back=3))
    me, other = await invite(EN), await invite(OTHER)
    await come(held, me, "みお")
    await come(held, other, "Alex")
    await silent(held, "Kai", "Rin")
    await held.step(SMALL)
    await in_hall(me, "between-outside")
    await sound(me)
    await choose(me, 1, "解約を防ぐ工夫")
    await in_group(me)
    await expect(me.page.locator(".announce-now")).to_have_text("解約を防ぐ工夫")
    await choose(other, 1, "解約を防ぐ工夫")
    await in_group(other)
    late = await invite(JA)
    await late.come(held.link)
    await late.page.get_by_label(late.t("join-name")).fill("おそい")
    await late.press("button", "door-go")
    await expect(late.page.locator("#hall")).to_contain_text(late.t("groups-choose"))
    await expect(way_in(late, 1, "解約を防ぐ工夫")).to_be_disabled()
    await sound(late)
    await me.press("button", "groups-other")
    await sound(me)
    await choose(me, 2, "はじめの百日")
    await expect(me.page.locator(".announce-now")).to_have_text("はじめの百日")
    await expect(me.page.locator("dialog[open]")).to_have_count(0)


def way_in(person: Person, number: int, topic: str) -> Locator:
    """A button whose name says into which room it leads."""
    name = f"{person.t('meet-breakout-name', number=number)} {topic} {person.t('groups-go')}"
    return person.page.get_by_role("button", name=name, exact=True)


async def choose(person: Person, number: int, topic: str) -> None:
    """By keyboard, or with a finger."""
    button = way_in(person, number, topic)
    if person.way.phone:
        return await button.tap()
    await focus(button)
    await person.page.keyboard.press("Enter")
    return None


@both
async def test_say_what_to_talk_about(hold: Hold, invite: Invite, way: Way) -> None:
    held: Meeting = await hold(scheme := Scheme(id="wish", rule="vote", size=4, rounds=1, topics=TOPICS, back=3))
    me, other = await invite(way), await invite(OTHER)
    await come(held, me, "みお")
    await come(held, other, "Alex")
    await held.step(HELLO)
    await held.do(BreakOut(scheme))
    wishes = me.page.locator(".wish")
    await expect(wishes).to_have_count(3, timeout=PATIENCE)
    for topic in (1, 0):
        if way.phone:
            await wishes.nth(topic).tap()
        else:
            await focus(wishes.nth(topic))
            assert await focus_is_seen(me.page)
            await me.page.keyboard.press("Space")
        await expect(wishes.nth(topic)).to_have_attribute("aria-pressed", "true")
    await expect(wishes.nth(0)).to_contain_text("2")
    await expect(other.page.locator(".wish").nth(1)).to_contain_text(other.t("wishes-count", count=1))
    await sound(me)
    assert (await held.state()).people[await held.person("みお")].topics == ("b", "a")
    await wishes.nth(1).click()
    await expect(wishes.nth(0).locator(".wish-rank")).to_have_text("1")
    await me.press("button", "wishes-clear")
    await expect(me.page.locator(".wish[aria-pressed=true]")).to_have_count(0)
    await wishes.nth(1).click()
    await held.step(SMALL)
    await in_group(me)


# --- afterwards ---------------------------------------------------------------------------------------------------


async def test_the_notes_stay(hold: Hold, invite: Invite) -> None:
    held: Meeting = await hold(PAIRS)
    me, other = await invite(JA), await invite(OTHER)
    await come(held, me, "みお")
    await come(held, other, "Alex")
    await silent(held, "Kai", "Rin")
    await held.step(SMALL)
    for person, words in ((me, "声をかける"), (other, "Ask first")):
        await in_group(person)
        await part(person, "hypothesis").get_by_role("textbox").fill(words)
        await person.page.keyboard.press("Enter")
        await expect(part(person, "hypothesis")).to_contain_text(words)
    await held.do(EndRound())
    await in_hall(me, "between-rest")
    await me.press("button", "notes-so-far")
    await expect(me.page.locator(".notes")).to_contain_text("声をかける")
    await sound(me)
    await held.step(TALK)
    await held.do(Close())
    await in_hall(me, "after-is-over")
    await me.page.reload()
    notes = me.page.locator(".notes")
    await expect(notes).to_contain_text("声をかける")
    await expect(notes.locator(".notes-room").first).to_contain_text(me.t("notes-mine"))
    await expect(me.page.locator("section[aria-labelledby=met]")).to_be_visible()
    await sound(me)
    async with me.page.expect_download() as download:
        await me.press("link", "notes-save")
    path = await (await download.value).path()
    assert "声をかける" in path.read_text("utf-8")
