"""People at browsers: they read the page in their language, press what it offers, and note what goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from server.texts import Texts

ROOT = Path(__file__).parents[2]
PATIENCE = 30_000
"""Milliseconds that anything may take on a busy machine."""
expect.set_options(timeout=PATIENCE)
OFFERED = (
    "#dialogs button:enabled, .many-ways button.way, "
    "body:not(:has(#dialogs .sheet, .many-ways)) .action-main button:enabled"
)
"""What the table asks of me: answers of a sheet or ways on the map; without them, the action bar's buttons."""
NO_LINE = (
    "WebSocket connection",
    "ERR_CONNECTION_",
    "ERR_EMPTY_RESPONSE",
    "ERR_CONTENT_LENGTH_MISMATCH",
    "ERR_INCOMPLETE_CHUNKED_ENCODING",
    "ERR_INTERNET_DISCONNECTED",
    "ERR_NETWORK_",
    "ERR_SOCKET_NOT_CONNECTED",
)
"""What a browser complains of while it has no line to the server, whatever it was doing just then."""
OVER = "body:is([data-stage=finished], [data-stage=closed])"
LISTEN = """
globalThis.papers = []
new MutationObserver((changes) => {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element)
  for (const paper of added.flatMap((node) => [node, ...node.querySelectorAll(':is(.toast, .slip, .news-card)')]))
    if (paper.matches('.toast, .slip, .news-card')) papers.push(paper.textContent.replace(/\\s+/g, ' '))
}).observe(document, { childList: true, subtree: true })
addEventListener('DOMContentLoaded', () => {
  globalThis.heard = []
  const region = document.getElementById('live')
  if (region) new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true })
})
"""
"""Keeps what was said, and what stood on slips of paper: they stay for some seconds only."""
SAW = "(words) => papers.some((paper) => paper.includes(words.replace(/\\s+/g, ' ')))"
FOCUSED = "(element) => (element.focus(), element === document.activeElement)"
Role = Literal["button", "link", "heading", "region", "alert", "status", "textbox", "dialog", "group", "checkbox"]


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """How somebody looks at the page."""

    lang: Literal["ja", "en"] = "ja"
    phone: bool = False
    dark: bool = False
    moving: bool = False

    def settings(self) -> dict[str, Any]:
        size = {"width": 390, "height": 844} if self.phone else {"width": 1440, "height": 900}
        hand = {"has_touch": True, "is_mobile": True, "device_scale_factor": 2} if self.phone else {}
        return {
            "viewport": size,
            "locale": {"ja": "ja-JP", "en": "en-GB"}[self.lang],
            "color_scheme": "dark" if self.dark else "light",
            "reduced_motion": "no-preference" if self.moving else "reduce",
        } | hand


@cache
def texts() -> Texts:
    return Texts(ROOT / "static" / "locale")


class Person:
    """One page of one person. ``faults``: errors of the console and the page, failed requests."""

    def __init__(self, page: Page, way: Way, faults: list[str] | None = None) -> None:
        self.page = page
        self.way = way
        self.faults = [] if faults is None else faults
        page.set_default_timeout(PATIENCE)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"page: {error}"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"{message.type}: {message.text} {message.location.get('url', '')}")

    def forgive(self, *parts: str) -> None:
        """Let go the faults that this test brought about: those with one of these words."""
        self.faults[:] = [fault for fault in self.faults if not any(part in fault for part in parts)]

    async def another_tab(self) -> Person:
        """The same person's second tab at the same page."""
        tab = Person(await self.page.context.new_page(), self.way, self.faults)
        await tab.come(self.page.url)
        await tab.connected()
        return tab

    def t(self, key: str, **args: str | int) -> str:
        """A text of the catalogue in this person's language."""
        return texts().text(self.way.lang, key, **args)

    def by(self, role: Role, key: str, **args: str | int) -> Locator:
        """What has a role, and as its name a text of the catalogue."""
        return self.page.get_by_role(role, name=self.t(key, **args), exact=True)

    async def press(self, role: Role, key: str, **args: str | int) -> None:
        target = self.by(role, key, **args)
        await (target.tap() if self.way.phone else target.click())

    async def innermost(self) -> Locator:
        """The open dialog, or the page while there is none, once what was just pressed has had its effect on either."""
        await self.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return self.page.locator("dialog[open], body:not(:has(dialog[open]))")

    async def follow(self, key: str, **args: str | int) -> None:
        """Press a link to another page, and wait until all of that is there, its modules too."""
        async with self.page.expect_event("load"):
            await self.press("link", key, **args)

    async def saw(self, words: str) -> None:
        """Wait until a slip of paper has come with these words: it may have gone by itself since."""
        await self.page.wait_for_function(SAW, arg=words)

    # --- on the way in --------------------------------------------------------------------------------------------

    async def come(self, link: str) -> None:
        """Open a join, watch or host link."""
        await self.page.goto(link)

    async def take_seat(self, link: str, name: str) -> None:
        """Join with two taps: the link, and the button (the field has the focus, or the name is remembered)."""
        await self.come(link)
        await self.page.get_by_label(self.t("join-name")).fill(name)
        await self.press("button", "join-go")
        await self.connected()

    async def connected(self) -> None:
        """Wait for the table: its board or waiting room is there, and the line to the server is open."""
        await self.page.wait_for_selector("#lobby .lobby, #actions .action-bar, #finale .finale")
        await expect(self.page.locator("#banner")).to_be_empty()

    # --- at the table ---------------------------------------------------------------------------------------------

    @property
    def offered(self) -> Locator:
        return self.page.locator(OFFERED)

    @property
    def headline(self) -> Locator:
        return self.page.locator(".headline-pill")

    async def choose(self, which: int = 0, patience: float = PATIENCE) -> None:
        """Press one of the things that the table asks for."""
        target = self.offered.nth(which)
        await (target.tap(timeout=patience) if self.way.phone else target.click(timeout=patience))

    async def say(self, words: str) -> None:
        await self.open_talk()
        await self.by("textbox", "talk-field").fill(words)
        await self.press("button", "talk-send")

    async def open_talk(self) -> None:
        tab = self.page.locator('.tab[aria-controls="talk"]')
        if self.way.phone and await tab.get_attribute("aria-expanded") == "false":
            await tab.tap()

    async def served(self) -> dict[str, Any]:
        """What the server would write into this person's page now."""
        answer = await self.page.request.get(self.page.url)
        source = (await answer.text()).partition('id="page"')[2].partition(">")[2].partition("</script>")[0]
        page: dict[str, Any] = msgspec.json.decode(source)
        return page

    async def view(self) -> dict[str, Any]:
        """The server's view of the table now."""
        view: dict[str, Any] = (await self.served())["streams"]["table"]["view"]
        return view

    async def heard(self) -> list[str]:
        """Everything the live region has said since the page was opened."""
        return list(await self.page.evaluate("heard"))


async def focus(target: Locator) -> None:
    """Give it the focus as soon as it can have it: not while a dialog that is about to go covers it."""
    async with asyncio.timeout(PATIENCE / 1000):
        while not await target.evaluate(FOCUSED):  # noqa: ASYNC110 - pages tell nobody
            await asyncio.sleep(0.05)


@asynccontextmanager
async def visitor(browser: Browser, way: Way) -> AsyncIterator[BrowserContext]:
    """A browser of somebody's own, with its cookies."""
    context = await browser.new_context(**way.settings())
    try:
        await context.add_init_script(LISTEN)
        yield context
    finally:  # a page that is left open goes on drawing, and slows all tests after it
        await context.close()


async def hold_ticket(context: BrowserContext, url: str, table: str, ticket: str) -> None:
    """Give a person the ticket that a join or host link would have given them."""
    await context.add_cookies([{"name": f"ticket-{table}", "value": ticket, "url": url, "httpOnly": True}])


def host_of(url: str) -> str:
    return urlsplit(url).netloc
