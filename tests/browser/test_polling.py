"""A network that blocks WebSockets: where the house allows it, pages go by long polling."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.conftest import Invite, OwnHouse
from tests.browser.houses import STILL
from tests.browser.laying import lay, stage
from tests.browser.people import Person, hold_ticket

BLOCKED = """
globalThis.WebSocket = class {
  constructor() { setTimeout(() => this.onerror?.(new Event('error'))) }
  send() {}
  close() {}
}
"""


async def test_people_talk_without_websockets(own_house: OwnHouse, invite: Invite) -> None:
    house = own_house(**STILL, NIJIKAI_POLLING="1")
    laid = await lay(house, stage("lobby"))

    async def come(seat: int, *, blocked: bool) -> Person:
        person = await invite()
        if blocked:
            await person.page.context.add_init_script(BLOCKED)
        await hold_ticket(person.page.context, house.url, laid.table, laid.places[seat].ticket)
        await person.come(f"{house.url}/t/{laid.table}")
        await person.connected()
        return person

    ann, ben = await come(0, blocked=True), await come(1, blocked=False)
    for speaker, words in ((ann, "回り道でも届きます"), (ben, "届いています")):
        await speaker.say(words)
        for each in (ann, ben):
            await expect(each.page.locator("#talk")).to_contain_text(words)
