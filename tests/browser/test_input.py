"""What people type, and links that lead nowhere: shown harmlessly, or refused in words."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import Invite, Seat
from tests.browser.houses import House
from tests.browser.laying import lay, phase, stage
from tests.browser.people import Person, Way

SCRIPT = "<img src=x onerror=alert(1)>"
NAMES = {
    "long": ("あ" * 10_000, "あ" * 20),
    "html": ("<b onclick=alert(1)>x</b>", "<b onclick=alert(1)>"),
    "emoji": ("👩‍👩‍👧‍👦" * 30 + "🇯🇵", "👩‍👩‍👧‍👦" * 5),
    "right-to-left": ("\u202eשלום עולם\u202e", "שלום עולם"),
}
"""What is typed, and what is left of it to be seen."""
NOTE_ENTERS = """
  globalThis.enters = []
  addEventListener('keydown', (event) => enters.push(event.isComposing), true)
"""
LOST = ("Failed to load resource",)
"""What the console says of a page whose status is an error."""


@pytest.mark.parametrize("kind", NAMES)
async def test_names(house: House, seat: Seat, invite: Invite, kind: str) -> None:
    typed, left = NAMES[kind]
    laid = await lay(house, stage("lobby"), bots=1)
    other = await seat(laid, 0, Way(lang="en"))
    guest = await invite(Way(lang="ja", phone=True))
    await join_as(guest, f"{house.url}/t/{laid.table}", typed)
    for person in (guest, other):
        await expect(person.page.locator(".berth-name", has_text=left)).to_have_text(left)
    await other.press("button", "lobby-start")
    await guest.say(f"{SCRIPT} {left}")
    for person in (guest, other):
        await expect(person.page.locator(".player-name b", has_text=left)).to_have_text(left)
        await expect(person.page.get_by_role("log").get_by_text(SCRIPT)).to_be_attached()
        assert await person.page.locator("[onclick], [onerror], .log img").count() == 0
        assert await is_whole(person.page)


async def join_as(person: Person, link: str, name: str) -> None:
    """Join with a name that the field itself would have cut."""
    await person.come(link)
    field = person.page.get_by_label(person.t("join-name"))
    await field.evaluate("field => field.removeAttribute('maxlength')")
    await field.fill(name)
    await person.press("button", "join-go")
    await person.connected()


async def is_whole(page: Page) -> bool:
    """Whether nothing sticks out of the page."""
    return bool(await page.evaluate("innerWidth === screen.width && document.body.scrollWidth <= innerWidth"))


async def test_a_name_of_nothing_is_refused_in_words(house: House, invite: Invite) -> None:
    laid = await lay(house, stage("lobby"), bots=1)
    for way in (Way(lang="ja"), Way(lang="en", phone=True)):
        person = await invite(way)
        await person.come(f"{house.url}/t/{laid.table}")
        await person.page.get_by_label(person.t("join-name")).fill("\u200b\u3164 ")
        await person.press("button", "join-go")
        await expect(person.page.get_by_role("alert")).to_have_text(person.t("refusal-blank-name"))
        await expect(person.page.get_by_label(person.t("join-name"))).to_have_attribute("aria-invalid", "true")
        person.forgive(*LOST)


async def test_enter_that_confirms_a_conversion_does_not_send(house: House, seat: Seat) -> None:
    laid = await lay(house, phase("plan"))
    person = await seat(laid, laid.turn, Way(lang="ja"))
    field = person.by("textbox", "talk-field")
    log = person.page.get_by_role("log")
    await field.click()
    line = await person.page.context.new_cdp_session(person.page)
    await line.send("Input.imeSetComposition", {"text": "にほんご", "selectionStart": 4, "selectionEnd": 4})
    await expect(field).to_have_value("にほんご")
    await person.page.evaluate(NOTE_ENTERS)
    await person.page.keyboard.press("Enter")
    await line.send("Input.insertText", {"text": "日本語"})
    await expect(field).to_have_value("日本語")
    await person.page.keyboard.press("Enter")
    await expect(log.get_by_text("日本語")).to_be_visible()
    await expect(log.get_by_role("listitem")).to_have_count(1)
    assert await person.page.evaluate("enters") == [True, False], "the browser says which Enter confirms"
    await expect(field).to_have_value("")


async def test_a_refused_command_says_why(house: House, seat: Seat) -> None:
    """Two tabs cheer in one round; the second is refused, in the person's language."""
    for way in (Way(lang="ja"), Way(lang="en", phone=True)):
        laid = await lay(house, phase("plan"))
        watcher = await seat(laid, -1, way)
        tab = await watcher.another_tab()
        await watcher.press("button", "cheer-for", name="Person 0")
        await expect(watcher.page.get_by_text(watcher.t("cheer-done"))).to_be_visible()
        await tab.press("button", "cheer-for", name="Person 0")
        await expect(tab.page.locator("#toasts")).to_contain_text(tab.t("refusal-already-cheered"))


@pytest.mark.parametrize("lang", ["ja", "en"])
async def test_links_that_lead_nowhere(house: House, invite: Invite, lang: str) -> None:
    laid = await lay(house, stage("lobby"), bots=1)
    ticket = laid.host
    person = await invite(Way(lang="ja" if lang == "ja" else "en"))
    for path, status, kind in (
        ("/t/AAAAAAAAAAAAAAAAAAAAAA", 404, "not-found"),
        ("/nowhere", 404, "not-found"),
        (f"/h/{ticket[:-3]}abc", 404, "ticket"),
        (f"/h/{laid.places[0].ticket}", 404, "not-found"),
    ):
        answer = await person.page.goto(house.url + path)
        assert answer
        assert answer.status == status, path
        await expect(person.by("heading", f"error-{kind}-title")).to_be_visible()
        await expect(person.page.get_by_text(person.t(f"error-{kind}-text"))).to_be_visible()
    assert not [each for each in await person.page.context.cookies() if each.get("name", "").startswith("ticket")]
    person.forgive(*LOST)


@pytest.mark.parametrize("lang", ["ja", "en"])
async def test_a_closed_table(house: House, seat: Seat, invite: Invite, lang: str) -> None:
    laid = await lay(house, phase("plan"))
    way = Way(lang="ja" if lang == "ja" else "en")
    host = await seat(laid, -1, way)
    player = await seat(laid, 0, way)
    await host.press("button", "host-heading")
    await host.press("button", "host-close")
    await host.press("button", "host-close-confirm")
    for person in (host, player):
        await expect(person.by("heading", "finale-title")).to_be_visible()
    late = await invite(way)
    answer = await late.page.goto(f"{house.url}/t/{laid.table}")
    assert answer
    assert answer.status == 410
    await expect(late.by("heading", "error-closed-title")).to_be_visible()
    late.forgive(*LOST)
