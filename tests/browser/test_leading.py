"""The host's desk at a table of its own: longer, further, back, and what everybody at the table sees of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import expect

from game.commands import Forget
from game.decider import Context
from tests.browser.conftest import Seat
from tests.browser.houses import House
from tests.browser.laying import Wanted, lay, phase, stage, workshop
from tests.browser.looking import problems
from tests.browser.people import Person, Way, focus

WAYS = {"desktop": Way(lang="en"), "phone": Way(phone=True, dark=True)}
ALBUM = os.environ.get("NIJIKAI_ALBUM", "")
"""A folder for pictures, for whoever wants to look."""


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
async def test_longer_further_and_back(house: House, seat: Seat, way: Way) -> None:
    laid = await lay(house, phase("plan"))
    host, player = await seat(laid, -1, way), await seat(laid, laid.turn, way)
    before = await host.view()
    await press(host, "host-extend", seconds=30)
    await told(player, "told-extended", seconds=30)
    assert (await host.view())["clock"]["length"] == before["clock"]["length"] + 30_000
    await press(host, "host-skip")
    await told(player, "told-skipped")
    assert (await host.view())["phase"] != before["phase"] or (await host.view())["turn"] != laid.turn
    await press(host, "host-undo")
    name = player.t("who", name=before["players"][str(laid.turn)]["name"])
    await told(player, "told-undone", who=name)
    after = await host.view()
    assert after["players"] == before["players"]
    assert (after["turn"], after["phase"]) == (before["turn"], before["phase"])
    await expect(player.offered.first).to_be_enabled()


async def press(host: Person, what: str, **args: str | int) -> None:
    """By keyboard: the desk opens, the button is reached with Tab, and the desk makes way."""
    await focus(host.by("button", "host-heading"))
    await host.page.keyboard.press("Enter")
    button = host.by("button", what, **args)
    while not await button.evaluate("button => button === document.activeElement"):
        await host.page.keyboard.press("Tab")
    await picture(host, what)
    if what == "host-extend":
        assert await problems(host.page, touch=host.way.phone) == []
    await host.page.keyboard.press("Enter")
    await expect(host.by("dialog", "host-heading")).to_have_count(0)


async def told(person: Person, what: str, **args: str | int) -> None:
    await person.saw(person.t(what, **args))
    await picture(person, what)
    assert any(person.t(what, **args) in heard for heard in await person.heard())


async def picture(person: Person, name: str) -> None:
    if ALBUM:
        size = "phone" if person.way.phone else "desktop"
        await person.page.screenshot(path=Path(ALBUM) / f"{name}-{size}-{person.way.lang}.png")


async def test_nothing_to_go_back_to(house: House, seat: Seat) -> None:
    """The desk stays open, and says why nothing has changed."""
    laid = await lay(house, lambda view: view["stage"] == "playing")
    host = await seat(laid, -1)
    await host.press("button", "host-heading")
    await host.press("button", "host-undo")
    await expect(host.page.get_by_text(host.t("refusal-nothing-to-undo"))).to_be_visible()
    await picture(host, "refused")
    await expect(host.by("dialog", "host-heading")).to_be_visible()


async def test_paused(house: House, seat: Seat) -> None:
    """Nothing goes on while paused, but one can go back."""
    laid = await lay(house, phase("route"))
    host = await seat(laid, -1)
    await host.press("button", "host-heading")
    await host.press("button", "host-pause")
    await expect(host.by("button", "host-resume")).to_be_visible()
    await expect(host.by("button", "host-skip")).to_be_disabled()
    await host.press("button", "host-undo")
    await expect(host.by("dialog", "host-heading")).to_have_count(0)
    view = await host.view()
    assert view["paused"]
    assert view["phase"] == {"kind": "plan"}


@pytest.mark.parametrize("moment", [phase("plan"), stage("finished")], ids=["playing", "finished"])
async def test_a_forgotten_person_is_someone(house: House, seat: Seat, moment: Wanted) -> None:
    laid = await lay(house, moment)
    async with workshop(house) as nijikai:
        context = Context("", "system", nijikai.clock.now())
        await nijikai.streams.run(f"table/{laid.table}", Forget(person=laid.places[0].person), context, "")
    person = await seat(laid, 1, Way(phone=True))
    places = person.page.locator("#finale" if laid.view["stage"] == "finished" else "#players")
    await expect(places.get_by_text(person.t("someone")).first).to_be_visible()
    await expect(person.page.get_by_text(laid.view["players"]["0"]["name"])).to_have_count(0)
    await picture(person, f"forgotten-{laid.view['stage']}")


AT_ONCE = """
async (close) => {
  close.click()
  await Promise.resolve()
  const opener = document.querySelector('button.host')
  opener.focus()
  const reached = document.activeElement === opener
  opener.click()
  return reached
}
"""


async def test_closing_the_desk_and_opening_it_in_one_go(house: House, seat: Seat) -> None:
    """Whoever is quick finds the page there the moment the desk has gone, and the desk open if it was asked for."""
    laid = await lay(house, lambda view: view["stage"] == "playing")
    host = await seat(laid, -1)
    await host.press("button", "host-heading")
    desk = host.by("dialog", "host-heading")
    assert await desk.get_by_role("button", name=host.t("close"), exact=True).evaluate(AT_ONCE)
    await host.innermost()  # the browser has told the page of the closing
    await expect(desk).to_be_visible()
    await expect(host.by("button", "host-undo")).to_be_visible()
