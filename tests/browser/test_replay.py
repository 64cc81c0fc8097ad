"""A recorded evening in a real browser: scrubbing, marks, rooms, people, names, links, dice; somebody's own game."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import msgspec
import pytest_asyncio
from playwright.async_api import Page, expect
from playwright.async_api import TimeoutError as TookTooLong

from server import wiring
from server.log.records import Entry
from server.pages.highlights import Kept
from server.wiring import packs_of
from tests.browser.conftest import Invite
from tests.browser.looking import problems
from tests.browser.people import Person, Way
from tests.browser.replaying import Evening, player_of, second, slider, stands
from tests.live.harness import running
from tests.replay.reels import evening

FOLDED = """async ({ source, meetup }) => {
  const { Recording } = await import(source)
  const index = await (await fetch(`/r/${meetup}/index.json`)).json()
  const recording = new Recording(index)
  const views = {}
  for (const name of Object.keys(index.streams)) {
    for (const missing of recording.rest(name)) missing.put(await (await fetch(missing.path)).json())
    views[name] = recording.at(name, 8e15).view
  }
  return { index, views }
}"""
"""What the browser's own module makes of every recorded stream at its end."""
REACHED = """() => [...document.querySelectorAll(':is(.replay-head, .replay-tabs, .replay-bar) :is(a, button, select)')]
  .filter((element) => element.checkVisibility())
  .filter((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return !element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
  .map((element) => element.outerHTML.slice(0, 120))"""
"""What can be pressed, but is covered, or outside of the window."""
NARROW = """() => {
  const line = document.querySelector('.highlight-steps')
  for (let n = 0; n < 24; n++) line.append(line.lastElementChild.cloneNode(true))
  const narrow = [...line.querySelectorAll('button')].map((step) => step.offsetWidth).filter((width) => width < 44)
  for (let n = 0; n < 24; n++) line.lastElementChild.remove()
  return narrow
}"""
"""Of many moments, those too narrow for a finger."""
RESTING = """{
  const usual = setTimeout
  globalThis.setTimeout = (act, after, ...more) => usual(act, after > 2_500 ? 100 * after : after, ...more)
}"""
"""A moment rests for as long as somebody looks at it, however slow this machine may be."""
OVERFLOWS = "(it) => it.scrollHeight > it.clientHeight && !it.getAnimations().length"
SOON = 60
"""Events of a table within which it asks somebody for something."""


@pytest_asyncio.fixture(loop_scope="session")
async def night() -> AsyncIterator[Evening]:
    meetup, records = evening()
    packs = packs_of(None)
    async with running(kinds=wiring.kinds(packs), packs=packs, glances=wiring.glances(packs)) as house:
        await house.nijikai.store.load(Entry(line, record) for line, record in enumerate(records))
        try:
            yield Evening(house, meetup)
        finally:
            await house.nijikai.people.database.close()


async def test_an_evening_again(night: Evening, invite: Invite) -> None:
    desk = await invite(Way(lang="en"))
    await night.staff(desk)
    await night.open(desk)
    await folds_as_live(night, desk)
    await scrubbed(night, desk)
    await marked(night, desk)
    await looked_into(night, desk)
    await asked(desk)
    await diced(night, desk)
    assert await problems(desk.page, touch=False) == []


async def folds_as_live(night: Evening, desk: Person) -> None:
    """Every stream that is recorded ends as the server's own view of it does."""
    source = await desk.page.evaluate("document.querySelector('script[type=module]').src")
    module = re.sub(r"/static/(v-[^/]+/)?.*", r"/static/\1replay/recording.js", source)
    told = await desk.page.evaluate(FOLDED, {"source": module, "meetup": night.meetup})
    night.index = told["index"]
    assert len(told["views"]) > 4
    for name, view in told["views"].items():
        stream = await night.house.nijikai.streams.open(name)
        audience = {"meetup": "staff", "lounge": "staff@"}.get(name.partition("/")[0], "public")
        assert view == msgspec.json.decode(msgspec.json.encode(stream.view(audience))), name


async def scrubbed(night: Evening, desk: Person) -> None:
    """By keys and by pointer, there and back; the address follows."""
    page = desk.page
    await slider(desk).focus()
    await page.keyboard.press("Home")
    await stands(desk, 0)
    for key, at in (("ArrowRight", 5), ("Shift+ArrowRight", 65), ("l", 75), ("j", 65), ("ArrowLeft", 60)):
        await page.keyboard.press(key)
        await stands(desk, at)
    await page.keyboard.press("End")
    length = (night.index["end"] - night.index["start"]) / 1000
    await stands(desk, round(length - 0.5))
    box = await page.locator(".timeline").bounding_box()
    assert box
    await page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 30)
    await page.mouse.down()
    for part in (0.7, 0.2, 0.5):
        await page.mouse.move(box["x"] + box["width"] * part, box["y"] + 30)
        await expect(page.locator(".timeline.dragging")).to_be_visible()
    await page.mouse.up()
    await expect(page.locator(".timeline.dragging")).to_have_count(0)
    half = await second(desk)
    assert abs(half - length / 2) < length / 100
    moment = f"t={night.index['start'] + half * 1000}"
    await page.wait_for_function("(moment) => location.hash.slice(0, 12) === `#${moment}`.slice(0, 12)", arg=moment)
    await page.keyboard.press(".")
    later = await second(desk)
    await page.keyboard.press(",")
    assert later >= half >= await second(desk)
    await page.keyboard.press("4")
    await expect(page.locator(".replay-speed select")).to_have_value("8")


async def marked(night: Evening, desk: Person) -> None:
    """From mark to mark by keys, by the list, and by kind."""
    page = desk.page
    await page.keyboard.press("Home")
    await page.keyboard.press("]")
    first = min(mark["at"] for mark in night.index["marks"] if mark["at"] > night.index["start"])
    await stands(desk, (first - night.index["start"]) // 1000)
    kinds = page.locator(".mark-kind")
    programme = desk.page.get_by_role("button", name=re.compile(f"^{desk.t('replay-kind-step')}"))
    for kind in await kinds.all():
        if await kind.get_attribute("aria-pressed") == "true":
            await kind.click()
    await expect(page.locator(".mark-row")).to_have_count(0)
    await programme.click()
    await expect(page.locator(".mark-row")).to_have_count(len(night.index["steps"]))
    game = page.locator(".mark-row", has_text=desk.t("step-table")).first
    await game.click()
    await stands(desk, (night.game["start"] - night.index["start"]) // 1000)
    await expect(game).to_have_attribute("aria-current", "true")


async def looked_into(night: Evening, desk: Person) -> None:
    """From the wall into a room, by a link that others may have."""
    page = desk.page
    await night.open(desk, f"#t={night.middle}")
    await page.reload()
    await expect(page.locator(".room-card .crowd").first).to_be_visible()
    room = await page.locator(".room-card").first.get_attribute("data-room")
    await expect(page.locator(".room-pick, .remedies, .line")).to_have_count(0)
    await page.locator(".room-open").first.click()
    await expect(page.locator(".board-svg")).to_be_visible()
    await expect(page.locator(".player")).not_to_have_count(0)
    await expect(page.locator(".replay-roll")).to_be_visible()
    await expect(page.locator("#chat form, .feelings")).to_have_count(0)
    await page.wait_for_function("(room) => location.hash.includes(`room=${room}`)", arg=room)
    await expect(page.locator(".replay-loading")).to_have_count(0)
    seen = await page.locator(".player-list").inner_text()
    await desk.page.goto("about:blank")
    await night.open(desk, f"#t={night.middle}&room={room}")
    await expect(page.locator(".player-list")).to_have_text(seen, use_inner_text=True)
    before = await second(desk)
    await page.keyboard.press("Space")
    await page.wait_for_function(
        "(before) => Number(document.querySelector('.timeline-slider').ariaValueNow) > before + 1", arg=before
    )
    await page.keyboard.press("k")
    await expect(desk.by("button", "replay-play")).to_be_visible()


async def asked(desk: Person) -> None:
    """What the table was asked can be read to its end by keys alone; the clock stays."""
    page, sheets = desk.page, desk.page.locator(".replay-sheets")
    for _ in range(SOON):
        if await sheets.locator(".sheet").count():
            break
        await page.keyboard.press(".")
        await expect(page.locator(".replay-waiting, .replay-loading")).to_have_count(0)
    await expect(sheets.locator(".sheet")).to_be_visible()
    await sheets.evaluate("(sheets) => (sheets.style.maxHeight = '80px')")
    at = await second(desk)
    await sheets.focus()
    await page.wait_for_function(OVERFLOWS, arg=await sheets.element_handle())  # it shrinks little by little
    await page.keyboard.press("PageDown")
    await page.wait_for_function("() => document.querySelector('.replay-sheets').scrollTop > 0")
    assert await second(desk) == at
    assert await problems(page, touch=False) == []
    await sheets.evaluate("(sheets) => sheets.removeAttribute('style')")


async def diced(night: Evening, desk: Person) -> None:
    """Every draw of the game is checked here, and the outcome is said."""
    page = desk.page
    await page.keyboard.press("End")
    table = next(name for name in night.index["streams"] if name.startswith("table/"))
    await night.open(desk, f"#t={night.index['end']}&room={table.partition('/')[2]}")
    await page.reload()
    await expect(page.locator(".replay-proof.is-right")).to_be_visible()
    view = (await night.house.nijikai.streams.open(table)).view("public")
    secret = msgspec.json.decode(msgspec.json.encode(view))["secret"]
    await page.locator(".replay-proof summary").click()
    await expect(page.locator(".replay-proof")).to_contain_text(secret)


async def test_after_somebody_on_a_phone(night: Evening, invite: Invite) -> None:
    phone = await invite(Way(lang="ja", phone=True, dark=True))
    await night.staff(phone)
    await night.open(phone)
    night.index = await (await phone.page.request.get(f"{night.house.url}/r/{night.meetup}/index.json")).json()
    person, guest = next(
        (id, guest)
        for id, guest in night.index["people"].items()
        if not guest["staff"] and any(start <= night.middle < end for _, start, end in guest["stays"])
    )
    await followed(night, phone, person, guest)
    await without_names(night, phone, guest)
    assert await problems(phone.page, touch=True) == []
    await in_large_letters(phone)


async def in_large_letters(phone: Person) -> None:
    """Letters twice as large: all that can be pressed is still there."""
    page = phone.page
    await all_reached(page)
    await page.locator(".room-open").first.tap()
    await expect(page.locator(".board-svg")).to_be_visible()
    await all_reached(page)
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    await all_reached(page)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def all_reached(page: Page) -> None:
    with suppress(TookTooLong):  # what changes is about to come to rest
        await page.wait_for_function(f"() => !({REACHED})().length")
    assert await page.evaluate(REACHED) == []


async def followed(night: Evening, phone: Person, person: str, guest: dict[str, Any]) -> None:
    """Found by name; the view goes where they go."""
    page = phone.page
    await night.open(phone, f"#t={night.middle}")
    await page.reload()
    await phone.press("button", "replay-find")
    await page.get_by_role("searchbox").fill(guest["name"])
    await page.locator(".found-row", has=page.get_by_text(guest["name"], exact=True)).first.tap()
    await expect(page.locator(".replay-followed")).to_contain_text(guest["name"])
    await page.wait_for_function("(person) => location.hash.includes(`who=${person}`)", arg=person)
    hall = f"{night.meetup}-0"
    for room, start, end in guest["stays"][:3]:
        await page.evaluate("(at) => (location.hash = at)", f"#t={(start + end) // 2}&who={person}")
        place = "hall" if room == hall else "table|group"
        await expect(page.locator("body")).to_have_attribute("data-place", re.compile(place))
    await page.evaluate("(at) => (location.hash = at)", f"#t={night.index['start']}&who={person}")


async def without_names(night: Evening, phone: Person, guest: dict[str, Any]) -> None:
    """The server hides names everywhere; the moment stays, and whoever is followed."""
    page = phone.page
    await phone.press("button", "menu-open")
    await phone.press("button", "replay-names-pseudonyms")
    await expect(page).to_have_url(re.compile("names=pseudonyms"))
    await expect(page.locator(".replay-note")).to_contain_text(phone.t("replay-pseudonyms"))
    await expect(page.locator(".replay-followed")).to_be_visible()
    await page.evaluate("(at) => (location.hash = at)", f"#t={night.middle}")
    await expect(page.locator(".room-card .crowd").first).to_be_visible()
    assert guest["name"] not in await page.content()


async def test_my_own_game(night: Evening, invite: Invite) -> None:
    """One's own game: for whoever has the link, moment by moment, and gone when it is taken back."""
    state = await night.state()
    person, room = await player_of(night, state)
    nijikai = night.house.nijikai
    id = await nijikai.people.highlights.put(night.meetup, person, msgspec.json.encode(Kept(room)), nijikai.clock.now())
    anybody = await invite(Way(lang="ja", phone=True))
    page = anybody.page
    await page.add_init_script(RESTING)
    await page.goto(f"{night.house.url}/h/{id}")
    await expect(page.locator(".board-svg")).to_be_visible()
    await expect(page.locator(".highlight-caption")).to_contain_text(state.people[person].name)
    others = [one.name for who, one in state.people.items() if who != person and one.name]
    content = await page.content()
    assert [name for name in others if re.search(rf"{re.escape(name)}(?!\d)", content)] == []
    steps = page.locator(".highlight-steps button")
    await anybody.press("button", "replay-pause")
    assert await page.evaluate(NARROW) == []
    await steps.nth(1).tap()
    await expect(steps.nth(1)).to_have_attribute("aria-current", "step")
    await steps.last.tap()
    await anybody.press("button", "highlight-next")
    await expect(page.locator(".highlight-end")).to_be_visible()
    await expect(page.locator(".highlight-end a")).to_have_attribute("href", f"/m/{night.meetup}")
    assert await problems(page, touch=True) == []
    await page.locator(".highlight-end").get_by_role("button", name=anybody.t("highlight-again")).tap()
    await expect(steps.first).to_have_attribute("aria-current", "step")
    await nijikai.people.highlights.take_back(nijikai.clock.now(), id=id)
    await page.reload()
    await expect(page.locator(".board-svg")).to_have_count(0)
    anybody.forgive("410")
