"""What a first play weighs on the network: from the link to the board, in a browser that has seen nothing before."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from playwright.async_api import Browser, CDPSession, Page, ViewportSize, async_playwright

from tests.bench.house import House, house, run
from tests.browser.browser import find, launch
from tests.browser.meeting import GAME, Meeting, meeting

KINDS = {"Document": "html", "Stylesheet": "css", "Script": "scripts", "Font": "fonts", "Image": "images"}


class Scales:
    """Adds up the bytes that the browser says came over the network, headers included."""

    def __init__(self) -> None:
        self.bytes: Counter[str] = Counter()
        self._kinds: dict[str, str] = {}

    async def put(self, page: Page) -> None:
        session: CDPSession = await page.context.new_cdp_session(page)
        await session.send("Network.enable")
        session.on("Network.responseReceived", self._response)
        session.on("Network.loadingFinished", self._finished)

    def _response(self, event: dict[str, Any]) -> None:
        path = urlparse(event["response"]["url"]).path
        placed = "/vendor/" in path and "/packed/" not in path and path.endswith(".js")
        kind = "libraries" if placed else KINDS.get(event["type"], "data")
        self._kinds[event["requestId"]] = kind

    def _finished(self, event: dict[str, Any]) -> None:
        self.bytes[self._kinds.get(event["requestId"], "other")] += round(event["encodedDataLength"])


Play = Callable[[Page, str], Awaitable[None]]
PHONE: ViewportSize = {"width": 390, "height": 844}


async def first_play(browser: Browser, play: Play, language: str) -> dict[str, Any]:
    """Weigh what somebody does who comes with a link, in a language, until they play; and a reload."""
    async with await browser.new_context(locale=language, viewport=PHONE) as context:
        page = await context.new_page()
        scales = Scales()
        await scales.put(page)
        await play(page, language)
        kib = {kind: round(size / 1024, 1) for kind, size in sorted(scales.bytes.items())}
        first = scales.bytes.total()
        await page.reload()
        await settled(page)
        again = scales.bytes.total() - first
    return {"kib": round(first / 1024, 1), "of": kib, "reload_kib": round(again / 1024, 1)}


async def join(page: Page, link: str, language: str) -> None:
    await page.goto(link)
    await page.fill("#name", "たかはし" if language == "ja" else "Alex")
    await page.click("button.press")


def at_table(server: House, table: str) -> Play:
    """Follow the link, join, and wait for the board."""

    async def play(page: Page, language: str) -> None:
        await join(page, f"{server.http}/t/{table}", language)
        await settled(page)

    return play


def at_meetup(held: Meeting) -> Play:
    """Follow the link to a meetup, join, wait in its hall until all go to their tables, and for the board."""

    async def play(page: Page, language: str) -> None:
        await join(page, held.link, language)
        await page.wait_for_selector("#hall .hall")
        await held.step(GAME)
        await settled(page)

    return play


async def settled(page: Page) -> None:
    await page.wait_for_selector("#board svg")
    await page.wait_for_load_state("networkidle")


async def weigh(server: House, tables: list[str]) -> dict[str, Any]:
    path = find()
    if path is None:
        return {"error": "no browser"}
    async with async_playwright() as playwright:
        browser = await launch(playwright, path)
        result: dict[str, Any] = {
            language: await first_play(browser, at_table(server, table), language)
            for language, table in zip(("ja", "en"), tables, strict=True)
        }
        result["meetup"] = {language: await weigh_meetup(browser, language) for language in ("ja", "en")}
        await browser.close()
    return result


async def weigh_meetup(browser: Browser, language: str) -> dict[str, Any]:
    async with meeting() as held:
        return await first_play(browser, at_meetup(held), language)


def measure() -> dict[str, Any]:
    """Join a table whose game has begun, taking over a bot's seat, and a meetup before it begins; in each language."""
    with tempfile.TemporaryDirectory() as folder:
        laid = run(Path(folder), 2, 4, "short", start=True, bots=1)
        with house(Path(folder)) as server:
            return asyncio.run(weigh(server, [places[0].table for places in laid]))
