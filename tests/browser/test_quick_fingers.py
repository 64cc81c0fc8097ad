"""Whoever is quicker than the line or the browser: nothing pressed is lost, done twice, or done to something else."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import msgspec
from playwright.async_api import Page, Route, expect

from server.meetup.commands import BreakOut
from server.meetup.scheme import Scheme
from server.meetup.state import Step
from server.packs import builtin, localized
from tests.browser.conftest import Invite, Seat
from tests.browser.consoles import DESK, Night, at_console, tab
from tests.browser.houses import House
from tests.browser.laying import lay, phase
from tests.browser.lounging import Lounging
from tests.browser.meeting import HELLO, RESULTS
from tests.browser.people import Person, Way
from tests.browser.test_attend import Hold, come, hold
from tests.browser.test_breakout_attendee import TOPICS

__all__ = ("hold",)
ASKING = {"trouble", "study", "desk"}
STEPS = (Step("a", "welcome", 5, "First"), Step("b", "plenary", 5, "Second"), Step("c", "plenary", 5, "Third"))
WHERE = "document.activeElement?.closest('[id]')?.id ?? ''"
"""What has the focus, by the nearest id; empty: nothing has."""
BOTH = "(wishes) => [wishes[1], wishes[0]].forEach((wish) => wish.click())"
TWICE = "(form) => [1, 2].forEach(() => form.requestSubmit())"
ASIDE = """async (other) => {
  const told = new Promise((done) => addEventListener('hashchange', done, { once: true }))
  document.querySelector('.thread-back').click()
  await Promise.resolve()
  document.querySelector(`[data-thread="${other}"]`).click()
  await told
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}"""


# --- the language -------------------------------------------------------------------------------------------------


async def test_a_language_that_takes_long_is_not_lost_to_other_words(house: House, seat: Seat) -> None:
    """While its files are on their way, a refusal needs words of its own: the page is in one language in the end."""
    laid = await lay(house, phase("plan"))
    watcher = await seat(laid, -1, Way(lang="ja"))
    other, here = await watcher.another_tab(), asyncio.Event()

    async def late(route: Route) -> None:
        await here.wait()
        await route.continue_()

    await other.press("button", "cheer-for", name="Person 0")
    await expect(other.page.get_by_text(other.t("cheer-done"))).to_be_visible()
    await watcher.page.route("**/locale/en.ftl", late)
    await watcher.press("button", "menu-open")
    await watcher.press("button", "language-en")
    await watcher.page.keyboard.press("Escape")
    async with watcher.page.expect_request("**/refusals.ftl"):
        await watcher.press("button", "cheer-for", name="Person 0")
    here.set()
    await expect(watcher.page.locator("html")).to_have_attribute("lang", "en")
    english = Person(watcher.page, Way(lang="en"))
    await expect(english.page.locator("#toasts")).to_contain_text(english.t("refusal-already-cheered"))
    await expect(english.by("button", "menu-open")).to_be_visible()


async def test_the_board_moves_on_in_another_language(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("plan"))
    me = await seat(laid, laid.turn, Way(lang="ja"))
    world, first = me.page.locator(".board-svg > g"), me.page.locator(".names")
    names = await first.text_content()
    await me.press("button", "menu-open")
    await me.press("button", "language-en")
    await me.page.keyboard.press("Escape")
    await expect(first).not_to_have_text(names or "")
    before = await world.get_attribute("transform")
    await Person(me.page, Way(lang="en")).press("button", "board-nearer")
    await expect(world).not_to_have_attribute("transform", before or "")


# --- held and pressed at once -------------------------------------------------------------------------------------


def leads_to_a_question(view: dict[str, Any]) -> bool:
    """Whether the first destination always asks something, with one way there."""
    if not phase("route")(view):
        return False
    ends = Counter(route.split()[-1] for route in view["phase"]["routes"])
    first = view["phase"]["routes"][0].split()[-1]
    stations = msgspec.json.decode(localized(builtin()["cs_college"], "en").body)["stations"]
    kinds = {station["id"]: station["kind"] for station in stations}
    return ends[first] == 1 and kinds[first] in ASKING and view["goal"] != first


async def test_a_key_that_is_held_does_not_answer_what_comes_next(house: House, seat: Seat) -> None:
    laid = await lay(house, leads_to_a_question)
    me = await seat(laid, laid.turn, Way(lang="en"))
    await expect(me.by("group", "destinations-title")).to_be_visible()
    await me.page.keyboard.down("1")
    asked = me.page.locator("#dialogs .sheet.ask")
    await expect(asked).to_be_visible()
    await me.page.keyboard.down("1")
    await me.page.keyboard.up("1")
    await me.say("held")
    await expect(me.page.get_by_role("log").get_by_text("held")).to_be_visible()
    assert (await me.view())["phase"]["kind"] == "choice"
    await expect(asked).to_be_visible()


async def test_a_key_that_is_held_leads_one_step_on(hold: Hold, invite: Invite) -> None:
    met = await hold(agenda=STEPS)
    await met.step(0)
    host = await at_console(Night(met), await invite(DESK))
    now = host.page.locator(".agenda li[aria-current=step]")
    await expect(now).to_contain_text(STEPS[0].title)
    await host.page.keyboard.down("n")
    await expect(now).to_contain_text(STEPS[1].title)
    await host.page.keyboard.down("n")
    await host.page.keyboard.up("n")
    await host.page.keyboard.press("l")
    await Night(met).until(lambda state: state.locked)
    assert (await met.state()).step == 1


async def test_wishes_pressed_at_once_all_count(hold: Hold, invite: Invite) -> None:
    scheme = Scheme(id="wish", rule="vote", size=4, rounds=1, topics=TOPICS, back=3)
    held = await hold(schemes=(scheme,))
    me = await invite(Way(phone=True))
    await come(held, me, "みお")
    await held.step(HELLO)
    await held.do(BreakOut(scheme))
    wishes = me.page.locator(".wish")
    await expect(wishes).to_have_count(3)
    await wishes.evaluate_all(BOTH)
    await expect(me.page.locator(".wish[aria-pressed=true]")).to_have_count(2)
    await expect(wishes.nth(0).locator(".wish-rank")).to_have_text("2")
    assert (await held.state()).people[await held.person("みお")].topics == ("b", "a")


async def test_what_is_told_everybody_is_told_once(hold: Hold, invite: Invite) -> None:
    met = await hold(lounge=30)
    lounge = Lounging(met)
    host = await at_console(Night(met), await invite(DESK))
    await met.step(RESULTS)
    await lounge.opened()
    await tab(host, "programme")
    await host.page.get_by_text(host.t("desk-lounge-announce"), exact=True).click()
    field = host.page.get_by_label(host.t("desk-lounge-text"))
    await field.fill("ありがとう")
    await host.page.locator(".desk-lounge form:has(textarea)").evaluate(TWICE)
    await expect(field).to_have_value("")
    assert [said.text for said in (await lounge.state()).announcements] == ["ありがとう"]


async def test_a_thread_that_is_opened_while_another_closes_stays(hold: Hold, invite: Invite) -> None:
    met = await hold(lounge=30)
    lounge, who = Lounging(met), []
    mio, alex = await invite(Way(lang="ja")), await invite(Way(lang="en"))
    for person, name in ((mio, "みお"), (alex, "Alex")):
        await come(met, person, name)
        who.append(await met.person(name))
    await met.step(RESULTS)
    await lounge.opened()
    thread = await lounge.bring_together(*who)
    await mio.come(lounge.link)
    await mio.page.locator(f'[data-thread="{thread}"]').click()
    await expect(mio.page.locator(".thread")).to_be_visible()
    await mio.page.evaluate(ASIDE, "0")
    await expect(mio.page.locator(".thread-title")).to_have_text(mio.t("threads-plenary"))
    assert mio.page.url.endswith("#t0")
    await mio.page.go_back()
    await expect(mio.page.locator(".thread")).to_have_count(0)


# --- where the keyboard is ----------------------------------------------------------------------------------------


async def test_when_a_story_is_told_the_keyboard_is_at_the_actions(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("telling"))
    me = await seat(laid, laid.turn, Way(lang="en"))
    sheet = me.page.locator(".sheet.telling")
    await expect(sheet).to_be_focused()
    await sheet.get_by_role("button", name=me.t("action-finish")).press("Enter")
    await expect(sheet).to_have_count(0)
    assert await focused(me.page) in {"actions-area", "dialogs"}, "there, or at the sheet that comes next"


async def test_a_ticket_that_is_put_back_has_the_focus(house: House, seat: Seat) -> None:
    laid = await lay(house, lambda view: phase("plan")(view) and bool(view["players"][str(view["turn"])]["items"]))
    me = await seat(laid, laid.turn, Way(lang="en"))
    ticket = me.page.locator("button.ticket").first
    await ticket.press("Enter")
    await expect(me.page.locator(".item-sheet").get_by_role("button", name=me.t("close"))).to_be_focused()
    await me.page.keyboard.press("Escape")
    await expect(me.page.locator(".item-sheet")).to_have_count(0)
    await expect(ticket).to_be_focused()


async def focused(page: Page) -> str:
    return str(await page.evaluate(WHERE))
