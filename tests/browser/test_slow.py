"""A slow phone: 400 kbit/s, 300 ms each way and back."""

from __future__ import annotations

import sys
import time

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import Invite, Seat
from tests.browser.houses import House
from tests.browser.laying import lay, stage
from tests.browser.people import Way

BYTES_PER_SECOND = 400_000 / 8
LATENCY = 300
SLOW = 120_000
"""Milliseconds that each part may take. How long it took is printed; fifteen seconds is what we aim at."""


async def test_slow_network(house: House, seat: Seat, invite: Invite, capsys: pytest.CaptureFixture[str]) -> None:
    laid = await lay(house, stage("lobby"), bots=1)
    first = await seat(laid, 0)
    await first.press("button", "lobby-start")
    phone = await invite(Way(lang="en", phone=True))
    phone.page.set_default_timeout(SLOW)
    await slow_down(phone.page)
    started = time.monotonic()
    await phone.come(f"{house.url}/t/{laid.table}")
    await phone.page.get_by_label(phone.t("join-name")).fill("Ren")
    joined = time.monotonic()
    await phone.press("button", "join-go")
    await phone.connected()
    await expect(phone.page.locator(".board-svg .station").first).to_be_visible(timeout=SLOW)
    ready = time.monotonic()
    with capsys.disabled():
        sys.stdout.write(
            f"\n400 kbit/s, 300 ms: join page {joined - started:.1f} s, then board {ready - joined:.1f} s\n"
        )


async def slow_down(page: Page) -> None:
    line = await page.context.new_cdp_session(page)
    await line.send("Network.enable")
    await line.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY,
            "downloadThroughput": BYTES_PER_SECOND,
            "uploadThroughput": BYTES_PER_SECOND,
        },
    )
