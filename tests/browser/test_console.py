"""The console against a real server: three tables, people by script, a phone or a desk, two facilitators."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from game.decider import Context
from server.meetup.commands import Invite, Leave, Move, Revoke
from server.talk.messages import Enter, Hand, Say
from tests.browser.conftest import Invite as Guests
from tests.browser.consoles import (
    DESK,
    NAMES,
    SECOND,
    Come,
    Night,
    at_console,
    both_ways,
    button,
    card,
    number,
    slip,
    tab,
    tap,
    undo,
)
from tests.browser.looking import come_to_rest, focus_is_seen, problems
from tests.browser.meeting import GAME, HELLO, HOST, RESULTS, meeting
from tests.browser.people import PATIENCE, Person, Way, focus
from tests.live.harness import eventually
from tests.pages.meetups import Venue


@pytest_asyncio.fixture(loop_scope="session")
async def night(browser: Browser) -> AsyncIterator[Night]:
    async with meeting(seats=4) as met:
        await met.do(Invite(SECOND, "Second"), role="organizer", person="o-1")
        yield await Night.begin(met)


@pytest_asyncio.fixture(loop_scope="session")
async def come(night: Night, invite: Guests) -> Come:
    """Bring a facilitator to the console by their link."""

    async def open_console(way: Way = DESK, person: str = HOST) -> Person:
        visitor = await at_console(night, await invite(way), person)
        await expect(visitor.page.locator(".room-card")).to_have_count(len(await night.rooms) - 1)
        return visitor

    return open_console


@both_ways
async def test_pause_all_and_take_it_back(night: Night, come: Come, way: Way) -> None:
    host = await come(way)
    if way.phone:
        await tab(host, "programme")
    await button(host, "desk-pause-all")
    done = await slip(host, "desk-told-pause", where=host.t("desk-all-rooms", count=3))
    await night.until(lambda state: all(room.paused for room in state.rooms.values() if room.started))
    await undo(host, done)
    await night.until(lambda state: not any(room.paused for room in state.rooms.values()))


@both_ways
async def test_help_is_answered_and_the_room_looked_into(night: Night, come: Come, way: Way) -> None:
    host = await come(way)
    room = await night.room_of("p4")
    await night.call("p4")
    await tab(host, "help")
    await expect(host.page.locator(".call")).to_contain_text("Grace")
    await button(host, "desk-answer-of", who="Grace")
    await expect(host.page.locator(".watch-head h2")).to_have_text(host.t("desk-room", number=number(room)))
    await night.until(lambda state: state.people["p4"].helper == HOST)
    await expect(host.page.locator(".watch-board .board-svg")).to_be_visible()
    await button(host, "desk-watch-close")
    await button(host, "desk-answered-of", who="Grace")
    await night.until(lambda state: not state.people["p4"].help)


async def test_who_needs_help_comes_first(night: Night, come: Come) -> None:
    host = await come()
    room = await night.room_of("p11")
    await night.call("p11")
    first = host.page.locator(".room-card").first
    await expect(first).to_have_attribute("data-room", room)
    await expect(first).to_contain_text(host.t("desk-need-help", who="ひなた", minutes=0))


async def test_moving_somebody_by_keyboard(night: Night, come: Come) -> None:
    host = await come()
    page, before = host.page, await night.room_of("p1")
    there = next(room for room in await night.rooms if room not in {before, f"{night.met.id}-0"})
    await page.keyboard.press("u")
    await page.locator(".person-row").first.wait_for()
    await page.keyboard.press("Tab")
    await page.keyboard.type("けん")
    await expect(page.locator(".person-row")).to_have_count(1)
    await page.keyboard.press("Tab")
    await expect(page.locator(".person-row")).to_be_focused()
    assert await focus_is_seen(page)
    await page.keyboard.press("Enter")
    await page.locator("dialog.person").wait_for()
    await page.keyboard.press("Enter")  # the first thing offered is to move
    await page.locator("dialog.move").wait_for()
    await focus(page.get_by_role("button", name=host.t("desk-as-watcher")))
    await page.keyboard.press("Space")
    name = host.t("desk-room", number=number(there))
    place = page.locator(".place", has_text=name)
    while not await place.evaluate("(element) => element === document.activeElement"):
        await page.keyboard.press("Tab")
    assert await focus_is_seen(page)
    await page.keyboard.press("Enter")
    await night.until(lambda state: state.people["p1"].room == there)
    await slip(host, "desk-told-move", who="けん", where=name)
    await page.keyboard.press("Escape")
    await page.keyboard.press("z")
    await night.until(lambda state: state.people["p1"].room == before and state.people["p1"].plays)


BEFORE_A_FRAME = """async (key) => {
  const framed = new Promise((drawn) => requestAnimationFrame(() => drawn('a frame was first')))
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  const focused = Promise.resolve()
    .then(() => {})
    .then(() => document.activeElement?.matches('.panel-body, [data-key]'))
  return Promise.race([focused, framed])
}"""


async def test_what_a_key_opens_has_the_focus_before_the_next_is_typed(night: Night, come: Come) -> None:
    page = (await come()).page
    for key in ("u", "g", "/", "h"):
        assert await page.evaluate(BEFORE_A_FRAME, key) is True, key


ESCAPED_AND = """async (key) => {
  document.querySelector('dialog[open]').requestClose() // as Escape does
  await new Promise((turn) => queueMicrotask(turn))
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}"""


async def test_the_key_after_escape_is_heard(night: Night, come: Come) -> None:
    """Also before the browser tells that it has closed the dialog."""
    page = (await come()).page
    await page.keyboard.press("?")
    await page.locator("dialog.keys").wait_for()
    for key, opened in (("b", "broadcast"), ("?", "keys"), ("?", "keys")):
        await page.evaluate(ESCAPED_AND, key)
        await expect(page.locator(f"dialog.{opened}")).to_be_visible()


async def test_moving_somebody_by_hand(night: Night, come: Come) -> None:
    host = await come()
    before = await night.room_of("p2")
    there = next(room for room in await night.rooms if room not in {before, f"{night.met.id}-0"})
    await night.met.do(Leave((await night.people_in(there))[0]), role="system", person="")
    await tab(host, "people")
    await host.page.locator('[data-person="p2"]').drag_to(card(host, there))
    refused = host.page.locator(".slip")
    await refused.first.wait_for()  # moved, or told that the table is full
    assert (await night.room_of("p2")) in {before, there}


@both_ways
async def test_a_troublemaker_is_removed_and_let_back_in(night: Night, come: Come, way: Way) -> None:
    host = await come(way)
    before = await night.room_of("p3")
    await tab(host, "people")
    await tap(host, host.page.locator('[data-person="p3"]'))
    await button(host, "desk-remove-one", who="Alex")
    await expect(host.page.locator("dialog[open]")).to_contain_text(host.t("desk-room", number=number(before)))
    await button(host, "desk-remove")
    done = await slip(host, "desk-told-remove", who="Alex")
    await night.until(lambda state: state.people["p3"].removed)
    await undo(host, done)
    await night.until(lambda state: not state.people["p3"].removed and state.people["p3"].room == before)


@both_ways
async def test_calling_everybody_back(night: Night, come: Come, way: Way) -> None:
    host = await come(way)
    await tap(host, host.page.locator(".next-press"))
    await expect(host.page.locator("dialog[open] .reach")).to_contain_text("12")
    await button(host, "desk-seconds", seconds=120)
    await button(host, "desk-recall-go")
    await host.page.locator(".step-clock.counting").wait_for()
    assert await problems(host.page, touch=way.phone) == []
    await night.until(lambda state: state.recall > 0)
    await button(host, "desk-do-wait")
    await night.until(lambda state: not state.recall)
    await expect(host.page.locator(".step-clock.counting")).to_have_count(0)


async def test_merging_two_tables(night: Night, come: Come) -> None:
    host = await come()
    rooms = [room for room in await night.rooms if not room.endswith("-0")]
    old, into = rooms[0], rooms[1]
    for room in (old, into):  # else there are not seats enough
        await night.met.do(Move(tuple((await night.people_in(room))[:2])))
    moved = await night.people_in(old)
    await tap(host, host.page.locator(f'[data-room-open="{old}"]'))
    await button(host, "desk-more")
    await button(host, "desk-merge")
    await tap(host, host.page.locator(".place", has_text=host.t("desk-room", number=number(into))))
    await expect(host.page.locator("dialog[open]")).to_contain_text(host.t("desk-room", number=number(into)))
    await button(host, "desk-merge-go")
    await night.until(lambda state: state.rooms[old].closed and all(state.people[who].room == into for who in moved))
    await expect(card(host, old)).to_have_count(0)


@both_ways
async def test_reading_along_and_hiding(night: Night, come: Come, way: Way) -> None:
    host = await come(way)
    room = await night.room_of("p5")
    await night.talk("p5", Enter("p5", "大輔", "x", "ja", "attendee"), Say("ひどい言葉"), Hand(up=True))
    await tap(host, host.page.locator(f'[data-room-open="{room}"]'))
    words = host.page.locator(".talk-log li")
    await expect(words).to_contain_text("ひどい言葉")
    await tap(host, words.get_by_role("button"))
    done = await slip(host, "desk-told-hide")
    await expect(words).to_contain_text(host.t("desk-hidden"))
    await undo(host, done)
    await expect(words).to_contain_text("ひどい言葉")
    await host.page.get_by_placeholder(host.t("desk-say")).fill("こんばんは")
    await host.page.keyboard.press("Enter")
    await expect(host.page.locator(".talk-log li")).to_have_count(2)


async def test_remedies_for_one_table(night: Night, come: Come) -> None:
    host = await come()
    room = await night.room_of("p6")
    where = host.t("desk-room", number=number(room))
    await tap(host, host.page.locator(f'[data-room-open="{room}"]'))
    await button(host, "desk-remedy-extend")
    await slip(host, "desk-told-extend", where=where, seconds=30)
    before = await night.met.table(room)
    await button(host, "desk-remedy-skip")
    await slip(host, "desk-told-skip", where=where)
    await eventually(lambda: moved_on(night, room, before))
    await button(host, "desk-remedy-undo")
    await slip(host, "desk-told-undo", where=where)
    await button(host, "desk-more")
    await button(host, "desk-feature")
    await night.until(lambda state: state.featured == room)
    await button(host, "desk-shut")
    await night.until(lambda state: not state.rooms[room].open)
    await button(host, "desk-give-host")
    await tap(host, host.page.locator(".place", has_text="Bartholomew"))
    await night.until(lambda state: state.rooms[room].host == "p6")
    await button(host, "desk-rename")
    await expect(host.page.locator("dialog.name input")).to_be_focused()
    await host.page.keyboard.type("Onboarding")
    await host.page.keyboard.press("Enter")
    await expect(host.page.locator(".watch-head h2")).to_have_text("Onboarding")
    await button(host, "desk-split")
    await host.page.locator("dialog .tick", has_text="Bartholomew").click()
    await button(host, "desk-split-go", count=1)
    await night.until(lambda state: state.people["p6"].room != room)
    await expect(host.page.locator(".room-card")).to_have_count(4)


async def moved_on(night: Night, room: str, before: dict[str, Any]) -> bool:
    now = await night.met.table(room)
    return (now["phase"], now["turn"]) != (before["phase"], before["turn"])


async def test_a_second_facilitator_takes_over(night: Night, come: Come) -> None:
    host, second = await come(), await come(DESK, SECOND)
    await button(second, "desk-take-over")
    await expect(host.page.locator(".lead").first).to_contain_text("Second")
    await night.until(lambda state: state.lead == SECOND)
    await tab(host, "programme")
    await expect(host.page.locator(".crew li", has_text="Second")).to_contain_text(host.t("desk-is-here"))
    await button(second, "desk-lock")
    await expect(host.page.locator(".tool.on")).to_contain_text(host.t("desk-unlock"))
    await button(second, "desk-pause-all")
    told = second.t("desk-told-pause", where=second.t("desk-all-rooms", count=3))
    await slip(host, "desk-heard-by", who="Second", what=told)


async def test_several_tables_at_once(night: Night, come: Come) -> None:
    host = await come()
    rooms = [room for room in await night.rooms if not room.endswith("-0")][:2]
    for room in rooms:
        await card(host, room).get_by_role("checkbox").check()
    bar = host.page.locator(".chosen-bar")
    await expect(bar).to_contain_text(host.t("desk-chosen", count=2))
    await tap(host, bar.get_by_role("button", name=host.t("desk-remedy-mute")))
    await night.until(lambda state: [state.rooms[room].muted for room in rooms] == [True, True])
    await tap(host, bar.get_by_role("button", name=host.t("desk-remedy-end")))
    await expect(host.page.locator("dialog[open]")).to_contain_text("2 tables, 8 people")
    await button(host, "desk-remedy-end")
    await night.until(lambda state: all(state.rooms[room].over for room in rooms))


async def test_the_hall_is_looked_into(night: Night, come: Come) -> None:
    host = await come()
    hall = f"room/{night.met.id}-0"
    for command, role in ((Enter("p7", "あやね", "x", "ja", "attendee"), "system"), (Hand(up=True), "attendee")):
        context = Context("p7", role, night.met.nijikai.clock.now())  # type: ignore[arg-type]
        await night.met.nijikai.streams.run(hall, command, context, "")
    await expect(host.page.locator(".hall-hands")).to_contain_text("あやね")
    await button(host, "desk-look-hall")
    await host.page.get_by_placeholder(host.t("desk-say")).fill("Welcome")
    await host.page.keyboard.press("Enter")
    await expect(host.page.locator(".talk-log li")).to_contain_text("Welcome")
    await button(host, "desk-remedy-mute")
    await slip(host, "desk-told-mute", where=host.t("desk-hall"))
    await expect(host.page.locator(".talk h3")).to_contain_text(host.t("desk-is-muted"))


async def test_what_did_not_get_through_is_told_with_its_reason(night: Night, come: Come) -> None:
    host = await come()
    await button(host, "desk-choose-all")
    bar = host.page.locator(".chosen-bar")
    await tap(host, bar.get_by_role("button", name=host.t("desk-remedy-undo")))
    await button(host, "desk-remedy-undo")
    refused = host.page.locator(".slip.refusal")
    await expect(refused).to_contain_text(host.t("refusal-nothing-to-undo"))


async def test_telling_everybody_names_its_reach(night: Night, come: Come) -> None:
    host = await come()
    await host.page.keyboard.press("b")
    await expect(host.page.locator("dialog[open] .reach")).to_contain_text("all 3 tables, 12 people")
    await host.page.keyboard.type("Five more minutes")
    await host.page.keyboard.press("Enter")
    await night.until(lambda state: [notice.text for notice in state.notices] == ["Five more minutes"])


async def test_a_revoked_link_says_so_at_once(night: Night, come: Come) -> None:
    second = await come(DESK, SECOND)
    await night.met.do(Revoke(SECOND), role="organizer", person="o-1")
    await expect(second.page.locator(".banner")).to_contain_text(second.t("desk-revoked"))


STAND_STILL = """() => {
  const [usual, at] = [Date.now, Date.now()]
  Date.now = () => at
  globalThis.goOn = () => void (Date.now = usual)
}"""
"""The page's clock: however long it takes until somebody's call is seen, the finger was there a moment ago."""


async def test_what_needs_somebody_stays_put_under_a_finger(night: Night, come: Come) -> None:
    host = await come()
    first = host.page.locator(".room-card").first
    before = await first.get_attribute("data-room")
    other = next(room for room in await night.rooms if room not in {before, f"{night.met.id}-0"})
    await first.hover()
    await host.page.evaluate(STAND_STILL)
    await night.call((await night.people_in(other))[0])
    await expect(card(host, other)).to_contain_text(host.t("desk-need-help-short").split()[0])
    assert await first.get_attribute("data-room") == before
    await host.page.evaluate("goOn()")
    await expect(first).to_have_attribute("data-room", other, timeout=PATIENCE)


OPENERS: dict[str, Callable[[Person], Awaitable[Any]]] = {
    "rooms": lambda _: asyncio.sleep(0),
    "help": lambda host: tab(host, "help"),
    "people": lambda host: tab(host, "people"),
    "programme": lambda host: tab(host, "programme"),
    "next": lambda host: tap(host, host.page.locator(".next-press")),
    "menu": lambda host: button(host, "menu-open"),
    "keys": lambda host: host.page.keyboard.press("?"),
    "seating": lambda host: host.page.keyboard.press("s"),
    "broadcast": lambda host: host.page.keyboard.press("b"),
}


async def tab_to(host: Person, target: Locator) -> None:
    """Go there by keyboard alone; the way is seen."""
    for _ in range(80):
        await host.page.keyboard.press("Tab")
        await come_to_rest(host.page)
        assert await focus_is_seen(host.page), await host.page.evaluate(
            "document.activeElement.outerHTML.slice(0, 200)"
        )
        if await target.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(target)


async def test_a_whole_evening_by_keyboard(browser: Browser, invite: Guests) -> None:
    async with meeting(seats=4) as met:
        night, host = Night(met), await invite(DESK)
        ticket = Venue(met.nijikai, met.id).ticket(person=HOST, role="facilitator", name=HOST)
        await host.come(f"{met.house.url}/f/{ticket}")
        await host.page.locator(".desk-head").wait_for()
        press = host.page.keyboard.press
        await press("n")  # open the doors
        await night.until(lambda state: state.stage == "lobby")
        for number, name in enumerate(NAMES[:5]):
            await night.arrive(f"p{number}", name)
        await expect(host.page.locator(".before-count")).to_contain_text("5")
        await press("n")  # begin the welcome
        await night.until(lambda state: state.step == HELLO)
        await expect(host.page.locator(".next-press")).to_contain_text(host.t("desk-do-start"))
        await press("n")  # seat and start
        await night.until(lambda state: state.step == GAME and all(one.room for one in state.people.values()))
        await expect(host.page.locator(".room-card")).to_have_count(2)
        await met.delivered()
        await expect(host.by("button", "desk-pause-all")).to_be_visible()
        await press("p")
        await night.until(lambda state: sum(room.paused for room in state.rooms.values()) == 2)
        await slip(host, "desk-told-pause", where=host.t("desk-all-rooms", count=2))
        await press("z")
        await night.until(lambda state: not any(room.paused for room in state.rooms.values()))
        await tab_to(host, host.page.get_by_role("button", name=host.t("desk-longer-by", minutes=5)))
        await press("Enter")
        await slip(host, "desk-told-lengthen", minutes=5)
        await press("n")
        await host.page.locator("dialog.recall").wait_for()
        await press("Enter")  # call everybody back
        await night.until(lambda state: state.recall > 0)
        await expect(host.page.locator(".next-press")).to_contain_text(host.t("desk-do-wait"))
        await press("n")
        await night.until(lambda state: not state.recall)
        await press("g")
        await tab_to(host, host.page.get_by_role("button", name=host.t("desk-go-step", step=host.t("desk-step-after"))))
        await press("Enter")
        await host.page.locator("dialog.sure").wait_for()
        await press("Enter")
        await expect(host.page.locator(".next-press")).to_contain_text(host.t("desk-do-close"))
        await press("n")
        await tab_to(host, host.page.locator("dialog[open] .button.danger"))
        await press("Enter")
        await night.until(lambda state: state.stage == "closed")


@both_ways
async def test_everybody_can_use_every_panel_and_dialog(night: Night, come: Come, way: Way) -> None:
    host = await come(way)
    await night.call("p0")
    found: dict[str, list[str]] = {}
    for name, open_it in OPENERS.items():
        await open_it(host)
        found[name] = await problems(host.page, touch=way.phone)
        await host.page.keyboard.press("Escape")
    found |= await look_at_the_programme(host)
    found |= await look_at_a_room(host, await night.room_of("p0"))
    found |= await look_at_a_person(host)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


async def look_at_the_programme(host: Person) -> dict[str, list[str]]:
    found = {}
    await tab(host, "programme")
    for key in ("desk-invite", "desk-wishes", "desk-seat-open"):
        await button(host, key)
        found[key] = await problems(host.page, touch=host.way.phone)
        await host.page.keyboard.press("Escape")
    return found


async def look_at_a_room(host: Person, room: str) -> dict[str, list[str]]:
    found = {}
    if host.way.phone:
        await tab(host, "rooms")
    await tap(host, host.page.locator(f'[data-room-open="{room}"]'))
    await host.page.locator(".watch-board .board-svg").wait_for()
    await button(host, "desk-more")
    found["watch"] = await problems(host.page, touch=host.way.phone)
    for key in ("desk-split", "desk-merge", "desk-give-host", "desk-rename", "desk-remedy-end", "desk-close-room"):
        await button(host, key)
        found[key] = await problems(host.page, touch=host.way.phone)
        await host.page.keyboard.press("Escape")
    await button(host, "desk-watch-close")
    return found


async def look_at_a_person(host: Person) -> dict[str, list[str]]:
    found = {}
    await tab(host, "people")
    for key in ("", "desk-move", "desk-warn", "desk-remove-one"):
        await tap(host, host.page.locator('[data-person="p3"]'))
        if key:
            await button(host, key, who="Alex")
        found[key or "person"] = await problems(host.page, touch=host.way.phone)
        await host.page.keyboard.press("Escape")
    return found


async def test_the_big_screen(night: Night, come: Come) -> None:
    host = await come()
    await host.come(f"{night.met.link}/stage")
    page = host.page
    await page.locator(".tables-map .board-svg").wait_for()
    await expect(page.locator(".standings-all li").first).to_be_visible()
    found = {"tables": await problems(page, touch=False)}
    await night.met.recall(page.locator(".screen-recall").wait_for())
    await night.until(lambda state: state.together)
    await page.locator(".welcome-qr").wait_for()
    found["welcome"] = await problems(page, touch=False)
    await night.met.step(RESULTS)
    await page.locator(".final-card .final-title").first.wait_for()
    found["finale"] = await problems(page, touch=False)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
