"""A browser for the tests beside this file."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, async_playwright

from tests.browser.browser import WHY_NOT, find, launch


@pytest.fixture(scope="session")
def browser_path() -> str:
    return find() or pytest.skip(WHY_NOT)


@pytest.fixture
async def browser(browser_path: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        running = await launch(playwright, browser_path)
        yield running
        await running.close()
