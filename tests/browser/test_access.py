"""Everybody can play: axe finds nothing, letters and targets are large enough, a whole turn goes by keyboard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from random import Random

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Invite, Seat
from tests.browser.houses import House
from tests.browser.laying import Laid, lay, phase, stage
from tests.browser.looking import focus_is_seen, problems
from tests.browser.people import OFFERED, Person, Way, focus, hold_ticket
from tests.scripted import steps

DESKTOP = Way(lang="en")
PHONE = Way(lang="ja", phone=True, dark=True)
WAYS = {"desktop": DESKTOP, "phone": PHONE, "desktop-dark": Way(lang="ja", dark=True), "phone-light": Way(phone=True)}
MOMENTS = {
    "lobby": stage("lobby"),
    "plan": phase("plan"),
    "route": phase("route"),
    "telling": phase("telling"),
    "answering": phase("answering"),
    "review": phase("review"),
    "finale": stage("finished"),
    **{of: phase("choice", of) for of in ("training", "trouble", "account", "tend", "talk", "study", "desk")},
}
MOST_TABS = 15
MOST_ANSWERS = 12
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
both_ways = pytest.mark.parametrize("way", [DESKTOP, PHONE], ids=["desktop", "phone"])
Found = dict[str, list[str]]


@every_way
async def test_on_the_way_in(house: House, invite: Invite, way: Way) -> None:
    laid = await lay(house, stage("lobby"), bots=1)
    person = await invite(way)
    found: Found = {}
    for path in ("/", f"/t/{laid.table}", f"/t/{laid.table}/watch", "/nowhere"):
        await person.come(house.url + path)
        await person.page.get_by_role("heading", level=1).wait_for()
        found[path] = await problems(person.page, touch=way.phone)
    person.forgive("Failed to load resource")
    assert only_wrong(found) == {}


@both_ways
@pytest.mark.parametrize("half", [0, 1])
async def test_every_moment(house: House, invite: Invite, way: Way, half: int) -> None:
    person = await invite(way)
    found: Found = {}
    for moment in list(MOMENTS)[half::2]:
        laid = await lay(house, MOMENTS[moment])
        await sit_down(house, person, laid)
        found[moment] = await problems(person.page, touch=way.phone)
    assert only_wrong(found) == {}


async def sit_down(house: House, person: Person, laid: Laid) -> None:
    """At a seat that the table waits for, if it waits for one."""
    seat = int(laid.view["phase"].get("seats", [max(0, laid.turn)])[0])
    await hold_ticket(person.page.context, house.url, laid.table, laid.places[seat].ticket)
    await person.come(f"{house.url}/t/{laid.table}")
    await person.connected()


@both_ways
async def test_what_opens(house: House, seat: Seat, way: Way) -> None:
    laid = await lay(house, phase("plan"))
    host, player = await seat(laid, -1, way), await seat(laid, laid.turn, way)
    found: Found = {}
    for name, (person, open_it) in openers(host, player).items():
        await open_it()
        found[name] = await problems(person.page, touch=way.phone)
        await person.page.keyboard.press("Escape")
    assert only_wrong(found) == {}


def openers(host: Person, player: Person) -> dict[str, tuple[Person, Callable[[], Awaitable[None]]]]:
    """Dialogs, sheets and folded parts: whose they are, and how they open."""

    async def ask_close() -> None:
        await host.press("button", "host-heading")
        await host.press("button", "host-close")

    async def fold_out() -> None:
        for part in await player.page.locator("details").all():
            await part.evaluate("part => { part.open = true }")

    return {
        "menu": (player, lambda: player.press("button", "menu-open")),
        "ticket": (player, player.page.locator(".tickets button").first.click),
        "player": (player, player.page.locator(".player-more").first.click),
        "words": (player, lambda: player.press("button", "board-in-words")),
        "folded": (player, fold_out),
        "stands": (host, host.open_talk),
        "host": (host, lambda: host.press("button", "host-heading")),
        "close": (host, ask_close),
    }


def only_wrong(found: Found) -> Found:
    return {where: each for where, each in found.items() if each}


async def test_a_turn_by_keyboard(house: House, seat: Seat) -> None:
    """With Tab and Enter alone: roll, go, answer, until it is somebody else's turn."""
    laid = await lay(house, phase("plan"))
    me = await seat(laid, laid.turn, DESKTOP)
    await me.page.keyboard.press("Tab")
    await expect(me.by("link", "skip-actions")).to_be_focused()
    await me.page.keyboard.press("Enter")
    for _ in range(MOST_ANSWERS):
        if not await is_asked(me, laid.turn):
            break
        await expect(me.offered.first).to_be_visible()
        before = await me.offered.all_text_contents()
        await tab_to_an_answer(me)
        await me.page.keyboard.press("Enter")
        await expect(me.offered).not_to_have_text(before)
    view = await me.view()
    assert view["turn"] != laid.turn or view["phase"]["kind"] in {"telling", "answering"}
    assert view["players"][str(laid.turn)]["at"] != laid.view["players"][str(laid.turn)]["at"]


async def is_asked(me: Person, seat: int) -> bool:
    """Whether the server waits for something from this seat. What the page offers may be about to change."""
    return seat in {asked for asked, _ in steps(await me.view(), Random(0))}


async def tab_to_an_answer(me: Person) -> None:
    for _ in range(MOST_TABS):
        if await me.page.evaluate("(offered) => document.activeElement.matches(offered)", OFFERED):
            assert await focus_is_seen(me.page)
            return
        await me.page.keyboard.press("Tab")
    raise AssertionError("Tab does not lead to what is asked")


async def test_keys_and_the_map(house: House, seat: Seat) -> None:
    """R rolls, but not while writing; a station of the map is a button too."""
    laid = await lay(house, phase("plan"))
    me = await seat(laid, laid.turn, DESKTOP)
    await focus(me.by("textbox", "talk-field"))
    await me.page.keyboard.press("r")
    await expect(me.by("textbox", "talk-field")).to_have_value("r")
    await focus(me.page.locator(".board-map"))
    await me.page.keyboard.press("r")
    await expect(me.by("group", "destinations-title")).to_be_visible()
    station = me.page.locator(".reachable[role=button]").first
    await focus(station)
    await me.page.keyboard.press("Enter")
    ways = me.page.locator(".many-ways button.way")
    gone = me.page.locator("body:not(:has(.reachable))")
    await expect(ways.first.or_(gone)).to_be_visible()
    if await ways.count():
        await expect(ways.first).to_be_focused()
        await me.page.keyboard.press("Enter")
    await expect(me.page.locator(".reachable")).to_have_count(0)


TAKE_A_TICKET = """async () => {
  document.querySelector('.tickets button').click()
  await Promise.resolve().then(() => {})
  return Boolean(document.activeElement?.closest('.item-sheet'))
}"""


async def test_a_sheet_has_the_focus_before_the_next_key(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("plan"))
    me = await seat(laid, laid.turn, DESKTOP)
    await me.page.locator(".tickets button").first.wait_for()
    assert await me.page.evaluate(TAKE_A_TICKET)
