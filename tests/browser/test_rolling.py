"""A new release while people play: workers are started anew one after the other, and no page shows anything of it."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from playwright.async_api import expect

from tests.browser.conftest import Invite
from tests.browser.houses import CALM, STILL
from tests.browser.laying import Laid, lay, phase
from tests.browser.people import PATIENCE, Person, Way, hold_ticket
from tests.cluster.front import front
from tests.cluster.workers import cluster
from tests.servers import shared_folder

BLINK = 1_500
"""Milliseconds without a line that a page keeps to itself."""
WATCH = (
    f"""{{
  const usual = setTimeout
  globalThis.setTimeout = (act, after, ...more) => usual(act, after === {BLINK} ? {PATIENCE} : after, ...more)
}}
"""
    """
addEventListener('DOMContentLoaded', () => {
  globalThis.banners = []
  const banner = document.getElementById('banner')
  const note = () => banners.push([Math.round(performance.now()), banner.textContent])
  if (banner) new MutationObserver(note).observe(banner, { childList: true, subtree: true })
})
"""
)
"""Writes down whatever the page says about its line; it is as patient as we are, however slow this machine may be."""


async def test_workers_are_restarted_while_people_play(invite: Invite, tmp_path: Path) -> None:
    name = f"rolling-{time.time_ns()}"
    with cluster(tmp_path, shared_folder(), name, 2, **CALM, **STILL) as made:
        await made.start()
        laid = await lay(made.workers[0], phase("plan"))
        async with front(made.urls) as house:
            mio = await sit(house.url, laid, laid.turn, await invite(Way(lang="ja")))
            ren = await sit(house.url, laid, 1 - laid.turn, await invite(Way(lang="en", phone=True)))
            await ren.open_talk()
            await ren.by("textbox", "talk-field").fill("half a senten")
            for number, worker in enumerate(made.workers):
                assert await asyncio.to_thread(worker.stop) == 0, worker.said()
                await mio.say(f"まだいますか {number}")
                await expect(ren.page.get_by_role("log").get_by_text(f"まだいますか {number}")).to_have_count(1)
                await worker.start()
            await mio.choose()
            await expect(mio.by("group", "destinations-title")).to_be_visible()
            await expect(ren.by("textbox", "talk-field")).to_have_value("half a senten")
            for person in (mio, ren):
                await person.connected()
                assert await person.page.evaluate("banners") == []
                await person.page.close()


async def sit(url: str, laid: Laid, seat: int, person: Person) -> Person:
    context = person.page.context
    await context.add_init_script(WATCH)
    await hold_ticket(context, url, laid.table, laid.places[seat].ticket)
    await person.come(f"{url}/t/{laid.table}")
    await person.connected()
    await person.page.evaluate("banners.length = 0")
    return person
