"""The operator's page in real browsers: it opens by the link that the command prints, and renews itself."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Invite, Seat
from tests.browser.houses import House
from tests.browser.laying import lay, phase
from tests.browser.looking import problems
from tests.browser.people import Way

WAYS = (Way(lang="ja"), Way(lang="en", phone=True, dark=True))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.lang)
async def test_how_the_server_is(house: House, invite: Invite, seat: Seat, way: Way) -> None:
    desk = await invite(way)
    link = urlsplit(house.run("admin").strip())
    await desk.come(f"{house.url}{link.path}")
    await expect(desk.page).to_have_url(f"{house.url}/admin")
    assert await problems(desk.page, touch=way.phone) == []
    assert not await desk.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    connected = desk.page.locator("[data-figure=connections]")
    await expect(connected).to_have_text("0")  # whoever was here before has gone
    await seat(await lay(house, phase("plan")), 0)
    await expect(connected).to_have_text("1")  # without a reload
    await desk.press("button", "admin-out")
    await expect(desk.page.get_by_text(desk.t("admin-gate-lead"))).to_be_visible()
    assert (await desk.page.request.get(f"{house.url}/admin")).status == 401
    desk.forgive("401")
