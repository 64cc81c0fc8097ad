"""From a link to a finished game: two people at two browsers and two bots, by pressing what the page offers."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from PIL import Image
from playwright.async_api import TimeoutError as TookTooLong
from playwright.async_api import expect

from tests.browser.conftest import Invite, OwnHouse
from tests.browser.houses import House
from tests.browser.people import OFFERED, OVER, Person, Way

CLOCK_SPEED = "5"
"""Bots think 0.3 s; people have 5 s and more."""
MOST_PRESSES = 120
QUICK = 4_000
COVERED = """(element) => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = element.getBoundingClientRect()
  return !element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
}"""


async def test_short_game(invite: Invite, own_house: OwnHouse, tmp_path: Path) -> None:
    house = own_house(NIJIKAI_CLOCK_SPEED=CLOCK_SPEED)
    host = await invite(Way(lang="ja", moving=True))
    guest = await invite(Way(lang="en", phone=True))
    await gather_people(house, host, guest)
    await asyncio.gather(play_on(host), play_on(guest))
    await check_finale(host)
    await check_finale(guest)
    await save_card(host, "みお", tmp_path / "host.png")
    await save_card(guest, "Ren", tmp_path / "guest.png")
    await check_words(host)
    await check_words(guest)
    check_log(house, tmp_path / "game.jsonl")


async def gather_people(house: House, host: Person, guest: Person) -> None:
    join, link = house.join, house.host
    await host.come(link)
    await host.connected()
    await host.by("button", "lobby-sit").first.click()
    await host.page.get_by_label(host.t("join-name")).fill("みお")
    await host.press("button", "join-go")
    await host.connected()
    await guest.take_seat(join, "Ren")
    await expect(host.page.locator(".berth-name", has_text="Ren")).to_be_visible()
    await host.press("button", "lobby-start")


async def play_on(person: Person) -> None:
    """Press what is offered until the game is over."""
    for _ in range(MOST_PRESSES):
        await person.page.wait_for_selector(f"{OFFERED}, {OVER}")
        if await person.page.locator(OVER).count():
            return
        await check_width(person)
        await press_something(person)
    raise AssertionError("the game does not end")


async def check_width(person: Person) -> None:
    """Nothing hidden makes the page wider than the screen."""
    inside, screen = await person.page.evaluate("[innerWidth, screen.width]")
    assert inside == screen


async def press_something(person: Person) -> None:
    """Press one of the answers, and wait until the table asks for something else or for nothing.

    The moment may pass before the finger is down: the clock runs out, or somebody else closes it.
    """
    asked = await person.offered.all_text_contents()
    which = len(asked) // 2
    while asked and await person.offered.all_text_contents() == asked:
        with suppress(TookTooLong):
            await person.choose(which, patience=QUICK)
            break
        with suppress(TookTooLong):  # the moment has passed, or the machine stood still: it was not covered, at least
            covered = await person.offered.nth(which).evaluate(COVERED, timeout=QUICK)
            assert not covered or await person.offered.all_text_contents() != asked, f"cannot be pressed: {asked}"
    await expect(person.offered).not_to_have_text(asked)


async def check_finale(person: Person) -> None:
    """The page tells the end as the server does: places, names, scores; and a card for everybody."""
    view = await person.view()
    assert view["stage"] == "finished"
    standings = person.by("region", "standings-title").get_by_role("listitem")
    places = sorted(view["personas"].values(), key=lambda persona: persona["place"])
    await expect(standings).to_have_count(4)
    for item, persona in zip(await standings.all(), places, strict=True):
        await expect(item.locator(".standing-score")).to_contain_text(str(persona["score"]))
        await expect(item).to_contain_text(persona["noun"][person.way.lang])
    names = [player["name"] for player in view["players"].values() if player["person"]]
    assert sorted(names) == ["Ren", "みお"]
    for name in names:
        await expect(standings.get_by_text(name, exact=True)).to_be_visible()
    await expect(person.by("region", "cards-title").get_by_role("img")).to_have_count(4)


async def save_card(person: Person, name: str, file: Path) -> None:
    async with person.page.expect_download() as download:
        await person.press("button", "card-save", name=name)
    await (await download.value).save_as(file)
    with Image.open(file) as card:
        card.load()
        assert card.format == "PNG"
        assert 1000 <= card.width <= 2400
        assert 500 <= card.height <= 2400
        colors = card.convert("RGB").getcolors(2**24) or []
        assert len(colors) > 500, "a picture, not a plain ground"


async def check_words(person: Person) -> None:
    """The live region told the game, and never the same sentence twice in a row."""
    heard = await person.heard()
    assert len(heard) > 10
    assert all(before != after for before, after in pairwise(heard))
    assert not [words for words in heard if "{" in words or "undefined" in words]


def check_log(house: House, file: Path) -> None:
    table = house.join.rpartition("/")[2]
    house.run("export", str(file), "--stream", f"table/{table}")
    house.run("verify", str(file))
