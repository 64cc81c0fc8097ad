"""Measures over time in real browsers, from logs to pages: compared meetups, cohorts, another yardstick, customers."""

from __future__ import annotations

import re

from playwright.async_api import FilePayload, expect

from tests.browser.conftest import Invite, OwnHouse
from tests.browser.houses import House
from tests.browser.looking import focus_is_seen, problems
from tests.browser.people import Person, Way
from tests.browser.test_organize import PASSWORD, set_up

DESK = Way()
PHONE = Way(lang="en", phone=True, dark=True)
MEETUPS, PEOPLE = 3, 12
HEAD = "会社名,ランク,売上,前年売上,契約更新日,状態"
ROWS = [f"取引先{number},1,{1000 + 10 * number},1000,2027/3/31,継続" for number in range(12)]
GOOD = "\n".join((HEAD, *ROWS))
BAD = f"{HEAD}\n取引先,1,-5,1000,2027/3/31,継続\n取引先,1,5,1000,いつか,継続"


async def test_organizers_see_how_it_went_on(own_house: OwnHouse, invite: Invite) -> None:
    house = own_house()
    desk = await invite(DESK)
    await set_up(desk, house.setup)
    house.run("generate", "--into-database", f"--people={PEOPLE}", "--minutes=10", f"--meetups={MEETUPS}")
    home = desk.page.url
    await compared(desk)
    await shared(desk)
    await named(desk)
    await tried(desk, home)
    await imported(desk, home)
    await on_a_phone(house, await invite(PHONE), home)


async def compared(desk: Person) -> None:
    """From the organization's page: a chart for each measure, tables by keyboard, cohorts that lead to meetups."""
    page = desk.page
    await desk.press("link", "org-tabs-measures")
    await expect(page.locator(".multiple").first).to_be_visible()
    attended = page.get_by_role("img", name=desk.t("measure-attended"))
    await expect(attended.locator("circle")).to_have_count(MEETUPS)
    grid = page.locator("#comparison details").first
    await grid.locator("summary").focus()
    assert await focus_is_seen(page)
    await page.keyboard.press("Enter")
    await expect(grid.get_by_role("row")).to_have_count(MEETUPS + 1)
    await expect(page.locator(".cohort-grid tbody tr")).to_have_count(MEETUPS)
    first = page.locator(".cohort-grid tbody tr").first
    await expect(first.locator(".cohort-cell")).to_have_count(MEETUPS - 1)
    leads = [await link.get_attribute("href") or "" for link in await first.locator("th a").all()]
    assert re.fullmatch(r"/organize/meetups/(\w+)/measures /r/\1", " ".join(leads))
    await who_came_again(desk)


async def who_came_again(desk: Person) -> None:
    """A cell leads to its people by name, and back."""
    page = desk.page
    link = page.locator(".cohort-cell a").first
    many = int((await link.locator("b + span").text_content() or "").removesuffix("人"))
    await link.focus()
    assert await focus_is_seen(page)
    await page.keyboard.press("Enter")
    await expect(desk.by("heading", "cohort-who-came", count=many)).to_be_visible()
    await expect(page.get_by_role("table").first.locator("tbody tr")).to_have_count(many)
    assert await problems(page, touch=False) == []
    await page.locator(".crumbs a").click()
    await expect(page.locator(".cohort-grid")).to_be_visible()


async def shared(desk: Person) -> None:
    """Small groups can be hidden before the page is shown to others."""
    page = desk.page
    await desk.press("link", "over-time-share")
    await expect(page.get_by_text(desk.t("over-time-hidden", few=5))).to_be_visible()
    await expect(page.locator(".cohort-cell.few").first).to_be_visible()
    await desk.press("link", "over-time-show-all")
    await expect(page.locator(".cohort-cell.few")).to_have_count(0)


async def named(desk: Person) -> None:
    """Names are shown when they are asked for, and that is written down."""
    page = desk.page
    await desk.press("link", "advocate-names")
    await expect(page.locator("#standings tbody tr").first).to_be_attached()
    await page.locator("#standings summary").click()
    await expect(page.locator("#standings tbody th").first).not_to_be_empty()
    assert await problems(page, touch=False) == []


async def tried(desk: Person, home: str) -> None:
    """Another yardstick is tried, refused where it makes no sense, and saved."""
    page = desk.page
    await desk.come(f"{home}/yardstick")
    bound = page.get_by_label(desk.t("level-name-leading"), exact=True)
    await bound.fill("1")
    await page.keyboard.press("Enter")
    await expect(bound).to_have_attribute("aria-invalid", "true")
    await expect(page.locator("#wrong-bound-leading")).to_be_visible()
    for level, points in (("participating", "0.5"), ("contributing", "1"), ("leading", "1.5")):
        await page.get_by_label(desk.t(f"level-name-{level}"), exact=True).fill(points)
    await desk.press("button", "yard-preview-go")
    leading = page.locator("#effect").get_by_role("row", name=desk.t("level-name-leading")).first
    then = await leading.get_by_role("cell").nth(1).text_content() or ""
    await expect(leading.get_by_role("cell").first).not_to_have_text(then)
    await expect(page.locator("#effect .enter .name-chip")).to_have_count(int(then))
    assert await problems(page, touch=False) == []
    await desk.press("button", "yard-save")
    await expect(page.get_by_text(desk.t("yard-done"))).to_be_visible()
    await expect(page.get_by_text(desk.t("yard-changed", name="佐藤ゆい"))).to_be_visible()
    await desk.come(f"{home}/measures")
    await expect(page.locator(".headline").nth(2).locator(".number")).to_have_text(then)
    desk.forgive("422")


async def imported(desk: Person, home: str) -> None:
    """A file with faults is explained line by line and not kept; a good one is looked at, and then kept."""
    page = desk.page
    await desk.come(f"{home}/accounts")
    await upload(desk, BAD.encode())
    await expect(page.get_by_role("alert").get_by_role("row")).to_have_count(4)
    await expect(page.get_by_role("alert")).to_contain_text(desk.t("crm-fault-negative"))
    await expect(desk.by("button", "crm-keep", count=2)).to_have_count(0)
    assert await problems(page, touch=False) == []
    await desk.press("link", "crm-give-up")
    await expect(page.get_by_text(desk.t("crm-ledgers-none"))).to_be_visible()
    await upload(desk, GOOD.encode("cp932"))
    await page.get_by_label(desk.t("crm-column-tier")).select_option("")
    await desk.press("button", "crm-read-again")
    await expect(page.get_by_label(desk.t("crm-column-tier"))).to_have_value("")
    await expect(page.get_by_role("columnheader", name=desk.t("crm-column-tier"))).to_have_count(0)
    await desk.press("button", "crm-keep", count=12)
    await expect(page.get_by_text(desk.t("crm-kept", count=12))).to_be_visible()
    await expect(page.get_by_text(desk.t("crm-correlation"))).to_be_visible()
    await expect(page.get_by_text(desk.t("crm-why-success"))).to_be_visible()
    assert await problems(page, touch=False) == []
    desk.forgive("422")


async def upload(desk: Person, content: bytes) -> None:
    file = FilePayload(name="customers.csv", mimeType="text/csv", buffer=content)
    await desk.page.get_by_label(desk.t("crm-file"), exact=True).set_input_files(file)
    await desk.press("button", "crm-read")
    await desk.page.locator("#reading-title").wait_for()


async def on_a_phone(house: House, phone: Person, home: str) -> None:
    """Everything fits, in the other language and at night."""
    page = phone.page
    await phone.come(f"{house.url}/signin")
    await page.get_by_label(phone.t("org-account-email")).fill("yui@example.org")
    await page.get_by_label(phone.t("org-account-password")).fill(PASSWORD)
    await phone.press("button", "org-signin-go")
    await page.wait_for_url("**/organize/o/*")
    for part in ("measures?names=on", "yardstick", "accounts"):
        await phone.come(f"{home}/{part}")
        assert await problems(page, touch=True) == [], part
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), part
    remove = page.locator("#ledgers").get_by_role("button")
    await remove.tap()
    await expect(page.get_by_text(phone.t("crm-removed"))).to_be_visible()
