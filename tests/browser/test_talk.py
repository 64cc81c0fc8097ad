"""Talk in a room: the shared note, turns by the clock, the table host, hidden messages, a muted chat."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from playwright.async_api import Locator, expect

from game.decider import Context
from tests.browser.conftest import Invite, OwnHouse, Seat
from tests.browser.houses import House
from tests.browser.laying import Laid, lay, phase, stage, workshop
from tests.browser.looking import focus_is_seen, problems
from tests.browser.people import PATIENCE, Person, Way, hold_ticket

JA, EN_PHONE = Way(lang="ja"), Way(lang="en", phone=True, dark=True)
both_ways = pytest.mark.parametrize(
    "way", [Way(lang="en", dark=True), Way(lang="ja", phone=True)], ids=["desktop", "phone"]
)
QUICK = {"NIJIKAI_CLOCK_SPEED": "3"}


async def by_server(house: House, laid: Laid, **command: Any) -> None:  # noqa: ANN401
    """Let the server say something about a room that nobody has opened yet."""
    async with workshop(house) as nijikai:
        room = f"room/{laid.table}"
        made = nijikai.streams.kinds.of(room).command(command)
        await nijikai.streams.run(room, made, Context("", "system", nijikai.clock.now()), "")


async def show(person: Person, mode: str) -> None:
    await person.open_talk()
    segment = person.page.locator(".segments").get_by_role("button", name=person.t(mode))
    await (segment.tap() if person.way.phone else segment.click())
    await expect(segment).to_have_attribute("aria-pressed", "true")


async def press(person: Person, target: Locator) -> None:
    await (target.tap() if person.way.phone else target.click())


def lines(person: Person) -> Locator:
    return person.page.locator(".note-lines > li > p")


async def write(person: Person, words: str) -> None:
    await person.by("textbox", "note-field").fill(words)
    await person.page.keyboard.press("Enter")
    await expect(lines(person).last).to_have_text(words)


def tool(person: Person, key: str, words: str) -> Locator:
    return person.by("button", key, text=words)


# --- the shared note ----------------------------------------------------------------------------------------------


async def test_a_note_written_by_two(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("plan"))
    ann, bob = await seat(laid, 0, JA), await seat(laid, 1, EN_PHONE)
    for person in (ann, bob):
        await show(person, "mode-note")
    await write(ann, "はじめの一行")
    await write(bob, "A second line")
    await expect(lines(ann)).to_have_text(["はじめの一行", "A second line"])
    await press(bob, tool(bob, "note-remove", "はじめの一行"))
    await expect(lines(ann)).to_have_text(["A second line"])
    await ann.page.reload()
    await ann.connected()
    await show(ann, "mode-note")
    await expect(lines(ann)).to_have_text(["A second line"])


@pytest.mark.parametrize("mine", [True, False], ids=["mine", "theirs"])
async def test_who_was_slower_chooses(house: House, seat: Seat, mine: bool) -> None:  # noqa: FBT001
    laid = await lay(house, phase("plan"))
    ann, bob = await seat(laid, 0, JA), await seat(laid, 1, EN_PHONE)
    for person in (ann, bob):
        await show(person, "mode-note")
    await write(ann, "before")
    await press(bob, tool(bob, "note-change", "before"))
    await bob.by("textbox", "note-line").fill("by bob")
    await press(ann, tool(ann, "note-change", "before"))
    await ann.by("textbox", "note-line").fill("by ann")
    await ann.page.keyboard.press("Enter")
    await expect(lines(ann)).to_have_text(["by ann"])
    await expect(bob.page.get_by_role("alert")).to_contain_text(bob.t("note-clash", name="Person 0"))
    await expect(bob.page.get_by_role("alert")).to_contain_text("by ann")
    await bob.by("textbox", "note-line").press("Enter")
    await expect(bob.page.locator("#toasts")).to_contain_text(bob.t("refusal-line-changed", text="by ann"))
    await expect(bob.by("textbox", "note-line")).to_have_value("by bob")
    await bob.press("button", "note-mine" if mine else "note-theirs")
    for person in (ann, bob):
        await expect(lines(person)).to_have_text(["by bob" if mine else "by ann"])


async def test_a_line_removed_while_it_is_changed(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("plan"))
    ann, bob = await seat(laid, 0, JA), await seat(laid, 1, JA)
    for person in (ann, bob):
        await show(person, "mode-note")
    await write(ann, "before")
    await press(bob, tool(bob, "note-change", "before"))
    await bob.by("textbox", "note-line").fill("by bob")
    await press(ann, tool(ann, "note-remove", "before"))
    await expect(bob.page.get_by_role("alert")).to_contain_text(bob.t("note-gone"))
    await bob.press("button", "note-again")
    await expect(lines(ann)).to_have_text(["by bob"])


async def test_enter_that_confirms_a_conversion_writes_nothing(house: House, seat: Seat) -> None:
    """In the field of one line, and in the one that grows."""
    laid = await lay(house, phase("plan"))
    ann = await seat(laid, 0, JA)
    await show(ann, "mode-note")
    await convert(ann, ann.by("textbox", "note-field"))
    await expect(lines(ann)).to_have_count(0)
    await ann.page.keyboard.press("Enter")
    await expect(lines(ann)).to_have_text(["日本語"])
    await press(ann, tool(ann, "note-change", "日本語"))
    await ann.by("textbox", "note-line").fill("")
    await convert(ann, ann.by("textbox", "note-line"))
    await ann.page.keyboard.type("です")
    await ann.page.keyboard.press("Enter")
    await expect(lines(ann)).to_have_text(["日本語です"])


async def convert(person: Person, field: Locator) -> None:
    """Type as a Japanese input method does, with the Enter that confirms."""
    await field.click()
    line = await person.page.context.new_cdp_session(person.page)
    await line.send("Input.imeSetComposition", {"text": "にほんご", "selectionStart": 4, "selectionEnd": 4})
    await expect(field).to_have_value("にほんご")
    await person.page.keyboard.press("Enter")
    await line.send("Input.insertText", {"text": "日本語"})
    await expect(field).to_have_value("日本語")


# --- turns --------------------------------------------------------------------------------------------------------


async def test_turns_by_the_clock(own_house: OwnHouse, invite: Invite) -> None:
    """Started once, everybody has the floor in order, and then it is over, without a hand."""
    house = own_house(**QUICK)
    laid = await lay(house, stage("lobby"))
    ann, bob = await invite(JA), await invite(EN_PHONE)
    for number, person in enumerate((ann, bob)):
        await hold_ticket(person.page.context, house.url, laid.table, laid.places[number].ticket)
        await person.come(f"{house.url}/t/{laid.table}")
        await person.connected()
        await show(person, "mode-turns")
    await ann.press("button", "turns-seconds", seconds=30)
    await ann.press("button", "turns-start")
    await asyncio.gather(
        expect(ann.page.locator(".speaker")).to_contain_text(ann.t("turns-yours")),
        expect(bob.page.locator(".speaker")).to_contain_text(bob.t("turns-now", name="Person 0")),
        expect(bob.page.get_by_role("timer")).to_be_visible(),
    )
    await asyncio.gather(
        expect(bob.page.locator(".speaker")).to_contain_text(bob.t("turns-yours"), timeout=PATIENCE),
        expect(ann.page.locator(".order li").first).to_contain_text(ann.t("turns-is-done")),
        bob.saw(bob.t("turns-yours")),
    )
    for person in (ann, bob):
        await expect(person.by("button", "turns-start")).to_be_visible(timeout=PATIENCE)
    assert ann.t("turns-done") in await ann.heard()


async def test_next_pass_and_the_prompt(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("plan"))
    ann, bob = await seat(laid, 0, JA), await seat(laid, 1, EN_PHONE)
    for person in (ann, bob):
        await show(person, "mode-turns")
    await ann.press("button", "prompt-show")
    prompt = ann.page.locator(".prompt-large")
    first = await prompt.inner_text()
    await ann.press("button", "prompt-next")
    await expect(prompt).not_to_have_text(first)
    await bob.press("button", "turns-start")
    await expect(bob.by("button", "turns-next")).to_have_count(0)
    await bob.press("button", "turns-pass-ahead")
    await expect(ann.page.locator(".order li").last).to_contain_text(ann.t("turns-is-passed"))
    await show(bob, "mode-chat")
    strip = bob.page.locator(".now")
    await expect(strip).to_contain_text(bob.t("turns-now", name="Person 0"))
    await ann.press("button", "turns-next")
    await expect(ann.by("button", "turns-start")).to_be_visible()
    await expect(strip.get_by_role("timer")).to_have_count(0)
    await ann.press("button", "prompt-away")
    await expect(strip).to_have_count(0)


# --- who looks after the room -------------------------------------------------------------------------------------


async def test_the_table_host_learns_the_job_and_hides(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("plan"))
    await by_server(house, laid, type="host", person=laid.places[0].person)
    ann, bob = await seat(laid, 0, JA), await seat(laid, 1, EN_PHONE)
    for person, words in ((ann, "job-yours"), (bob, "job-theirs")):
        await person.open_talk()
        await press(person, person.page.locator(".host-badge"))
        await expect(person.by("dialog", "job-name")).to_contain_text(person.t(words, name="Person 0"))
        await person.press("button", "job-done")
    await bob.say("one")
    await expect(bob.page.locator(".said li")).to_have_count(1)
    await bob.say("rude words")
    await expect(bob.page.locator(".hide")).to_have_count(0)
    await expect(ann.page.locator(".said li")).to_have_count(2)
    await hide_by_keyboard(ann, "rude words")
    await expect(bob.page.locator(".said li").last).to_contain_text(bob.t("talk-hidden"))
    await expect(bob.page.get_by_text("rude words")).to_have_count(0)
    assert "rude words" not in str((await bob.served())["streams"]["room"])
    await ann.press("button", "talk-show", name="Person 1")
    await expect(bob.page.locator(".said li").last).to_contain_text("rude words")


async def hide_by_keyboard(person: Person, words: str) -> None:
    """One stop for Tab, at the newest message; arrows lead to the others."""
    await person.page.get_by_role("log").focus()
    await person.page.keyboard.press("Tab")
    await expect(person.by("button", "talk-hide", text=words)).to_be_focused()
    assert await focus_is_seen(person.page)
    await person.page.keyboard.press("ArrowUp")
    await expect(person.by("button", "talk-hide", text="one")).to_be_focused()
    await person.page.keyboard.press("ArrowDown")
    await person.page.keyboard.press("Enter")


async def test_a_muted_chat(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("plan"))
    host, bob = await seat(laid, -1, JA), await seat(laid, 1, EN_PHONE)
    await bob.open_talk()
    field = bob.by("textbox", "talk-field")
    await field.fill("half a thought")
    await host.press("button", "host-heading")
    await host.press("button", "talk-mute")
    await host.press("button", "close")
    await expect(field).to_have_count(0)
    await expect(bob.page.get_by_text(bob.t("talk-muted")).first).to_be_visible()
    await host.say("お聞きください")
    await expect(bob.page.locator(".said li.staff")).to_contain_text("お聞きください")
    await host.press("button", "talk-unmute")
    await expect(field).to_have_value("half a thought")


# --- for everybody ------------------------------------------------------------------------------------------------


@both_ways
async def test_everybody_can_use_it(house: House, seat: Seat, way: Way) -> None:
    laid = await lay(house, phase("plan"))
    await by_server(house, laid, type="host", person=laid.places[laid.turn].person)
    me, host = await seat(laid, laid.turn, way), await seat(laid, -1, way)
    await host.say("welcome")
    found = {}
    await show(me, "mode-note")
    await write(me, "a line")
    found["note"] = await problems(me.page, touch=way.phone)
    await press(me, tool(me, "note-change", "a line"))
    found["change"] = await problems(me.page, touch=way.phone)
    await show(me, "mode-turns")
    found["start"] = await problems(me.page, touch=way.phone)
    await me.press("button", "prompt-show")
    await me.press("button", "turns-start")
    await expect(me.page.get_by_role("timer").first).to_be_visible()
    found["turns"] = await problems(me.page, touch=way.phone)
    await show(me, "mode-chat")
    found["chat"] = await problems(me.page, touch=way.phone)
    await press(me, me.page.locator(".host-badge"))
    found["job"] = await problems(me.page, touch=way.phone)
    await me.press("button", "job-done")
    await host.press("button", "host-heading")
    await host.press("button", "talk-mute")
    await expect(me.page.locator(".muted-note")).to_be_visible()
    found["muted"] = await problems(me.page, touch=way.phone)
    assert {where: each for where, each in found.items() if each} == {}


@both_ways
async def test_the_newest_message_stays_in_sight(house: House, seat: Seat, way: Way) -> None:
    """Also when a prompt takes its place above the chat."""
    laid = await lay(house, phase("plan"))
    ann, bob = await seat(laid, 0, way), await seat(laid, 1, JA)
    for number in range(12):
        await bob.say(f"message {number}")
        await expect(bob.page.locator(".said li")).to_have_count(number + 1)
    await ann.open_talk()
    newest = ann.page.locator(".said li").last
    await expect(newest).to_be_in_viewport(ratio=1)
    await show(bob, "mode-turns")
    await bob.press("button", "prompt-show")
    await expect(ann.page.locator(".now")).to_be_visible()
    await expect(newest).to_be_in_viewport(ratio=1)
