"""A line that breaks off, a browser that forbids: what was asked for comes all the same, and what is pressed works."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from functools import partial
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Route, expect

from tests.browser.conftest import Invite, Seat
from tests.browser.houses import House
from tests.browser.laying import lay, phase, stage
from tests.browser.meeting import GAME, RESULTS
from tests.browser.people import NO_LINE, ROOT, Way
from tests.browser.test_attend import Hold, at_table, come, hold
from tests.browser.test_files import CHUNK, HEAD, Shaky, page, whole
from tests.live.harness import eventually
from tests.pages.test_cards import finished

__all__ = ("hold", "page")
AT_WORK = (ROOT / "static" / "measures" / "at_work.js").read_bytes()
WORKING = b'<!doctype html><p data-status data-away="away">at work</p><script type="module" src="/at_work.js"></script>'
DRESSED = "[...document.styleSheets].some(({ href }) => href?.includes('finale'))"
PAINTED = """(canvas) => {
  const { width, height } = canvas
  return width > 300 && canvas.getContext('2d').getImageData(width / 2, height / 2, 1, 1).data[3] === 255
}"""
COPIES = """globalThis.copies = []
document.addEventListener('copy', () => copies.push(String(document.activeElement?.value ?? getSelection())), true)"""


async def test_the_way_to_the_table_where_its_files_do_not_come(hold: Hold, invite: Invite) -> None:
    """The page stays, and goes there once the line is back."""
    held = await hold()
    mio, alex = await invite(Way()), await invite(Way(lang="en"))
    for person, name in ((mio, "みお"), (alex, "Alex")):
        await come(held, person, name)
    lost = asyncio.Event()

    async def break_off(route: Route) -> None:
        lost.set()
        await route.abort("internetdisconnected")

    await mio.page.route(re.compile(r"attable|/healthz$|/m/[^/]+$"), break_off)
    await held.step(GAME)
    await lost.wait()
    await mio.innermost()
    await mio.page.unroute_all()
    await at_table(mio)
    mio.forgive(*NO_LINE)


async def test_the_finale_is_dressed_and_its_cards_are_painted(house: House, seat: Seat, invite: Invite) -> None:
    """Its looks come at the second try, letters of its own never."""
    laid = await lay(house, stage("finished"))
    me, failed = await invite(Way(lang="en")), list[str]()

    async def once(route: Route) -> None:
        failed.append(route.request.url)
        await (route.abort() if len(failed) == 1 else route.continue_())

    await me.page.route("**/css/finale*", once)
    await me.page.route("**/*.woff2", lambda route: route.abort())
    await me.page.context.add_cookies(
        [{"name": f"ticket-{laid.table}", "value": laid.places[0].ticket, "url": house.url, "httpOnly": True}]
    )
    await me.come(f"{house.url}/t/{laid.table}")
    card = me.page.locator(".persona canvas").first
    await expect(card).to_be_visible()
    await eventually(partial(me.page.evaluate, DRESSED))
    assert len(failed) > 1
    await eventually(partial(card.evaluate, PAINTED))
    me.forgive("ERR_FAILED")


async def test_a_card_can_be_shared_although_the_first_question_was_lost(hold: Hold, invite: Invite) -> None:
    held, mio = await hold(lounge=30), await invite(Way(phone=True))
    await come(held, mio, "みお")
    person = await held.person("みお")
    await held.step(GAME)
    stream = await held.nijikai.streams.open(f"table/{await held.room_of('みお')}")
    stream.state = finished(stream.state, person, "みお")
    await held.step(RESULTS)
    asked: list[str] = []

    async def once(route: Route) -> None:
        asked.append(route.request.url)
        await (route.abort() if len(asked) == 1 else route.continue_())

    await mio.page.route("**/lounge/card", once)
    await mio.come(f"{held.link}/lounge")
    await expect(mio.by("button", "sharing-make")).to_be_visible()
    mio.forgive("ERR_FAILED")


@pytest.mark.parametrize("place", ["page", "dialog"])
async def test_a_link_is_copied_where_the_clipboard_is_forbidden(
    house: House, seat: Seat, place: Literal["page", "dialog"]
) -> None:
    laid = await lay(house, stage("lobby") if place == "page" else phase("plan"))
    me = await seat(laid, -1, Way(lang="en"))
    line = await me.page.context.new_cdp_session(me.page)
    forbidden = {"permission": {"name": "clipboard-write"}, "setting": "denied", "origin": house.url}
    await line.send("Browser.setPermission", forbidden)
    await me.page.evaluate(COPIES)
    if place == "dialog":
        await me.press("button", "menu-open")
    inside = await me.innermost()
    copy = inside.get_by_role("button", name=me.t("copy"), exact=True)
    link = await inside.get_by_label(me.t("lobby-share-link")).input_value()
    await copy.press("Enter")
    await expect(inside.get_by_role("button", name=me.t("copied"), exact=True)).to_be_focused()
    assert await me.page.evaluate("copies") == [link]


class Tired(Shaky):
    """Breaks off while it tells that it is at work, is away, and then has it; answers a question at the third try."""

    def answer(self, path: str) -> bytes:
        self.asked += path in {"/working", "/index.json"}
        match path, self.asked:
            case "/at_work.js", _:
                return whole(200, "text/javascript", AT_WORK)
            case "/working", 1:
                return whole(202, "text/html", WORKING)
            case "/working", 2:
                return HEAD.format(status=202, kind="text/html").encode() + CHUNK
            case (("/working" | "/index.json"), 1 | 2 | 3):
                return whole(502, "text/html", b"<p>of a proxy</p>")
            case "/working", _:
                return whole(200, "text/html", b"<h1>figures</h1>")
            case "/index.json", _:
                return whole(200, "application/json", b'{"index": 1}')
            case _:
                return super().answer(path)


@pytest_asyncio.fixture(loop_scope="session")
async def tired(browser: Browser) -> AsyncIterator[Page]:
    async with await asyncio.start_server(Tired().serve, "127.0.0.1", 0) as server:
        context = await browser.new_context(base_url=f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        yield await context.new_page()
        await context.close()


async def test_figures_come_although_the_line_broke_off(tired: Page) -> None:
    await tired.goto("/working")
    await expect(tired.get_by_role("heading", name="figures")).to_be_visible()


async def test_a_question_is_asked_until_the_server_answers(tired: Page) -> None:
    await tired.goto("/")
    found = await tired.evaluate("import('/files.js').then(({ answered }) => answered('/index.json'))")
    assert found == {"ok": True, "status": 200, "data": {"index": 1}}


async def test_a_refusal_is_an_answer(page: Page) -> None:
    found = await page.evaluate("import('/files.js').then(({ answered }) => answered('/refused'))")
    assert found == {"ok": False, "status": 409, "data": {"code": "highlight-early"}}
