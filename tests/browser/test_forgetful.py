"""A browser that forbids all storage, as some in-app browsers do: everything works but remembering."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.conftest import Invite
from tests.browser.houses import House
from tests.browser.laying import lay, stage
from tests.browser.people import Way

FORBID = """
for (const name of ['localStorage', 'sessionStorage']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError') } })
}
"""


async def test_without_any_storage(house: House, invite: Invite) -> None:
    laid = await lay(house, stage("lobby"), bots=1)
    person = await invite(Way(lang="en", phone=True))
    await person.page.add_init_script(FORBID)
    await person.take_seat(f"{house.url}/t/{laid.table}", "Ren")
    await person.say("anyone home")
    await expect(person.page.locator("#chat").get_by_text("anyone home")).to_be_visible()
    await person.press("button", "lobby-start")
    await expect(person.page.locator(".board-svg .station").first).to_be_visible()
