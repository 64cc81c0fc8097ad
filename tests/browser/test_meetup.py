"""A whole evening: from the set-up link to goodbye, twelve tables, sixty people by script, two facilitators."""

from __future__ import annotations

import asyncio
import csv
import io
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import cast

import pytest
import pytest_asyncio
from playwright.async_api import FilePayload, Locator, expect

from tests.browser.conftest import Invite, OwnHouse
from tests.browser.guests import Guest, all_see
from tests.browser.looking import problems
from tests.browser.people import Person, Way
from tests.browser.test_organize import set_up

FAMILIES = ("佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田")
GIVEN = ("みお", "りく", "あやね", "けん", "Grace")
LEVELS = ("初参加", "実践者", "ベテラン")
TABLES, SEATS = 12, 5
DESKTOP, PHONE, SECOND = Way(), Way(phone=True), Way(lang="en", dark=True)
GUEST = Way(lang="en", phone=True)
PICTURES = os.environ.get("NIJIKAI_PICTURES", "")
Shown = Callable[[Person, str], Awaitable[None]]


def people_list() -> str:
    """Sixty people of twenty companies, five for each table, as a spreadsheet in Japan saves it."""
    rows = [
        f"{family}{given},会社{(at * SEATS + of) % 20},{LEVELS[of % 3]},{chr(65 + at)}"
        for at, family in enumerate(FAMILIES)
        for of, given in enumerate(GIVEN)
    ]
    return "\r\n".join(["名前,会社,経験,グループ", *rows]) + "\r\n"


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    """Keep a picture of a page, for people to look at."""

    async def keep(person: Person, name: str) -> None:
        folder = Path(PICTURES) if PICTURES else tmp_path
        await person.page.screenshot(path=folder / f"evening-{name}-{person.way.lang}.png")

    return keep


@pytest_asyncio.fixture(loop_scope="session")
async def guests() -> AsyncIterator[list[Guest]]:
    """Whoever has come goes home in the end."""
    there: list[Guest] = []
    yield there
    await asyncio.gather(*(guest.go() for guest in there))


async def test_a_whole_evening(own_house: OwnHouse, invite: Invite, guests: list[Guest], shown: Shown) -> None:
    house = own_house()
    owner = await invite(DESKTOP)
    await set_up(owner, house.setup)
    meetup = await prepare(owner)
    await shown(owner, "organizer")
    lead = await facilitator(invite, await facilitator_link(owner, "けい"), PHONE)
    await press_next(lead, "desk-do-open")
    guests += [Guest(house.url, meetup, at, *each) for at, each in enumerate(await personal_links(owner, meetup))]
    await asyncio.gather(*(guest.come() for guest in guests))
    await all_see(guests, lambda guest: guest.meetup_view["present"] == len(guests))
    await shown(lead, "doors-open")
    await start_everything(lead, guests)
    await shown(lead, "running")
    watcher = await second_screen(invite, guests[7])
    await shown(watcher, "attendee")
    await pause_and_go_on(lead, guests, shown)
    await answer_help(lead, guests[13])
    free = guests[22].room
    await remove(lead, invite, guests[22], shown)
    await move(lead, guests[41], free, shown)
    second = await take_over(invite, await facilitator_link(owner, "Robin"), lead)
    await shown(second, "second")
    left = [guest for guest in guests if guest is not guests[22]]
    await call_back(second, left, shown)
    await end(second, left)
    await shown(watcher, "afterwards")
    watcher.forgive("WebSocket")


# --- preparing ----------------------------------------------------------------------------------------------------


async def prepare(owner: Person) -> str:
    """Make a meetup through the pages, with its list; return its id."""
    page = owner.page
    await owner.follow("org-meetups-new")
    await page.get_by_label(owner.t("org-meetup-name")).fill("カスタマーサクセスの夕べ 第3回")
    await page.get_by_label(owner.t("org-meetup-date")).fill("2027-01-21")
    await page.get_by_label(owner.t("org-meetup-time")).fill("19:30")
    await page.get_by_label(owner.t("org-rule-assigned")).check()
    await owner.press("button", "org-new-save")
    await owner.follow("org-people-heading")
    file = FilePayload(name="list.csv", mimeType="text/csv", buffer=people_list().encode("cp932"))
    await page.get_by_label(owner.t("org-people-file")).set_input_files(file)
    await owner.press("button", "org-people-upload")
    await expect(page.get_by_text(owner.t("org-people-taken", count=TABLES * SEATS))).to_be_visible()
    return page.url.partition("/meetups/")[2].partition("/")[0]


async def facilitator_link(owner: Person, name: str) -> str:
    """Make a link for a facilitator, on the meetup's page."""
    await owner.come(owner.page.url.partition("?")[0].removesuffix("/people"))
    await owner.page.get_by_label(owner.t("org-facilitators-name")).fill(name)
    await owner.press("button", "org-facilitators-make")
    return await owner.page.get_by_label(owner.t("org-facilitators-link", name=name), exact=True).input_value()


async def personal_links(owner: Person, meetup: str) -> list[tuple[str, str]]:
    """Everybody's name and link, group by group, from the file that organizers save."""
    base = owner.page.url.partition("/organize")[0]
    answer = await owner.page.request.get(f"{base}/organize/meetups/{meetup}/people/links.csv")
    rows = list(csv.reader(io.StringIO((await answer.text()).removeprefix("\ufeff"))))[1:]
    assert len(rows) == TABLES * SEATS
    return [(name, link) for _, name, link in sorted((row[3], row[0], row[-1]) for row in rows)]


# --- the facilitators ---------------------------------------------------------------------------------------------


async def facilitator(invite: Invite, link: str, way: Way) -> Person:
    """Open the console by a facilitator's link."""
    person = await invite(way)
    await person.come(link)
    await person.page.locator(".desk-head").wait_for()
    await expect(person.page.locator(".desk > .banner")).to_have_count(0)
    return person


async def tap(person: Person, target: Locator) -> None:
    await (target.tap() if person.way.phone else target.click())


async def press(person: Person, key: str, **args: str | int) -> None:
    """Press what the catalogue calls so, in the dialog if one is open."""
    scope = await person.innermost()
    await tap(person, scope.get_by_role("button", name=person.t(key, **args), exact=True).first)


async def press_next(person: Person, key: str, **args: str | int) -> None:
    """Press the big button once it offers this."""
    big = person.page.locator(".next-press")
    await expect(big).to_contain_text(person.t(key, **args))
    await tap(person, big)


async def panel(person: Person, name: str) -> None:
    await tap(person, person.page.locator(f'.tabs-row [data-panel="{name}"]'))


async def told(person: Person, key: str, **args: str | int) -> None:
    await person.page.locator(".slip", has_text=person.t(key, **args)).first.wait_for()


async def start_everything(lead: Person, guests: list[Guest]) -> None:
    """One press seats sixty people at twelve tables by their list, and starts all games."""
    await press_next(lead, "desk-do-begin", step=lead.t("desk-step-welcome"))
    await press_next(lead, "desk-do-start")
    await expect(lead.page.locator(".room-card")).to_have_count(TABLES)
    await all_see(guests, lambda guest: guest.table.get("stage") == "playing")
    for at in range(TABLES):
        together = guests[at * SEATS : (at + 1) * SEATS]
        assert len({guest.room for guest in together}) == 1, "those of a group share a table"
    first = {guest.room: guest.table["turn"] for guest in guests}
    await all_see(guests, lambda guest: guest.table["turn"] != first[guest.room])


async def second_screen(invite: Invite, guest: Guest) -> Person:
    """The same person on a phone too, by their own link."""
    person = await invite(GUEST)
    await person.come(guest.link)
    await expect(person.page.locator("#board svg").first).to_be_visible()
    await person.connected()
    return person


async def pause_and_go_on(lead: Person, guests: list[Guest], shown: Shown) -> None:
    await panel(lead, "programme")
    await press(lead, "desk-pause-all")
    await told(lead, "desk-told-pause", where=lead.t("desk-all-rooms", count=TABLES))
    await all_see(guests, lambda guest: guest.table["paused"])
    await shown(lead, "paused")
    assert await problems(lead.page, touch=True) == []
    await press(lead, "desk-resume-all")
    await all_see(guests, lambda guest: not guest.table["paused"])


async def answer_help(lead: Person, guest: Guest) -> None:
    """Somebody calls, is seen at the head of the queue, and hears who comes."""
    assert (await guest.ask_of_meetup(type="help", on=True))["ok"]
    await panel(lead, "help")
    await expect(lead.page.locator(".call")).to_contain_text(guest.name)
    await press(lead, "desk-answer-of", who=guest.name)
    await all_see([guest], lambda guest: guest.me.get("helper") == "けい")
    await expect(lead.page.locator(".watch-board .board-svg")).to_be_visible()
    await press(lead, "desk-watch-close")
    await press(lead, "desk-answered-of", who=guest.name)
    await all_see([guest], lambda guest: not guest.me.get("help"))


async def remove(lead: Person, invite: Invite, guest: Guest, shown: Shown) -> None:
    """A troublemaker is out, in the tab there is, by a new connection, and in another profile by the same link."""
    await find(lead, guest)
    await press(lead, "desk-remove-one", who=guest.name)
    await press(lead, "desk-remove")
    await told(lead, "desk-told-remove", who=guest.name)
    await guest.ended()
    assert '"removed"' in await guest.refused()
    elsewhere = await invite(Way())
    await elsewhere.come(guest.link)
    await expect(elsewhere.by("heading", "door-removed-title")).to_be_visible()
    await shown(elsewhere, "removed")
    elsewhere.forgive("403")


async def find(lead: Person, guest: Guest) -> None:
    """Find somebody by typing, and open what can be done for them."""
    await panel(lead, "people")
    await lead.page.get_by_label(lead.t("desk-search-people")).fill(guest.name)
    await tap(lead, lead.page.locator(f'[data-person="{guest.me["person"]}"]'))


async def move(lead: Person, guest: Guest, there: str, shown: Shown) -> None:
    """Somebody moves to the seat that has become free, and plays on there."""
    await find(lead, guest)
    await press(lead, "desk-move")
    await shown(lead, "moving")
    name = lead.page.get_by_text(guest.meetup_view["rooms"][there]["name"], exact=True)
    await tap(lead, lead.page.locator(".place").filter(has=name))
    await all_see([guest], lambda guest: guest.room == there and f"table/{there}" in guest.views and guest.sits())


async def take_over(invite: Invite, link: str, lead: Person) -> Person:
    """A second facilitator comes, and is in charge from then on; the first sees it."""
    second = await facilitator(invite, link, SECOND)
    await expect(second.page.locator(".room-card")).to_have_count(TABLES)
    await press(second, "desk-take-over")
    await told(second, "desk-told-lead")
    await panel(lead, "programme")
    await expect(lead.page.get_by_text(lead.t("desk-lead", name="Robin")).first).to_be_visible()
    return second


async def call_back(second: Person, guests: list[Guest], shown: Shown) -> None:
    await press_next(second, "desk-do-back")
    await expect(second.page.locator("dialog[open] .reach")).to_contain_text(str(len(guests)))
    await press(second, "desk-seconds", seconds=10)
    await press(second, "desk-recall-go")
    await second.page.locator(".step-clock.counting").wait_for()
    await shown(second, "calling-back")
    await all_see(guests, lambda guest: bool(guest.meetup_view["together"]))


async def end(second: Person, guests: list[Guest]) -> None:
    """The finale, the talk after it, goodbye."""
    await press_next(second, "desk-do-next", step=second.t("desk-step-finale"))
    await all_see(guests, lambda guest: guest.meetup_view["step"] == 2)
    await press_next(second, "desk-do-next", step=second.t("desk-step-after"))
    await press_next(second, "desk-do-close")
    await press(second, "desk-do-close")
    await all_see(guests, lambda guest: cast("bool", guest.meetup_view["stage"] == "closed"))
