"""Bad luck in the middle of a meetup, for a facilitator who plays too: the server dies, the line breaks, a reload."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.conftest import Invite, OwnHouse
from tests.browser.houses import House
from tests.browser.people import NO_LINE, PATIENCE, Person, Way
from tests.browser.test_attend import at_table, in_hall
from tests.browser.test_meetup import facilitator, facilitator_link, press_next
from tests.browser.test_organize import set_up


async def evening(house: House, invite: Invite) -> tuple[Person, Person, Person]:
    """A meetup with one table: the facilitator's console, the table where they play, and an attendee's."""
    owner = await invite(Way())
    await set_up(owner, house.setup)
    await owner.follow("org-meetups-new")
    await owner.page.get_by_label(owner.t("org-meetup-name")).fill("Short evening")
    await owner.page.get_by_label(owner.t("org-meetup-date")).fill("2027-01-21")
    await owner.page.get_by_label(owner.t("org-meetup-time")).fill("19:30")
    await owner.press("button", "org-new-save")
    meetup = owner.page.url.partition("/meetups/")[2].partition("?")[0].partition("/")[0]
    console = await facilitator(invite, await facilitator_link(owner, "けい"), Way())
    await press_next(console, "desk-do-open")
    seat = Person(await console.page.context.new_page(), console.way, console.faults)
    await seat.come(f"{house.url}/m/{meetup}")  # known already: one tap
    await seat.press("button", "door-go-back")
    await in_hall(seat)
    mio = await invite(Way(lang="en", phone=True))
    await enter(mio, f"{house.url}/m/{meetup}", "Mio")
    await press_next(console, "desk-do-begin", step=console.t("desk-step-welcome"))
    await press_next(console, "desk-do-start")
    for person in (seat, mio):
        await at_table(person)
    return console, seat, mio


async def enter(person: Person, link: str, name: str) -> None:
    await person.come(link)
    await person.page.get_by_label(person.t("join-name")).fill(name)
    await person.press("button", "door-go")
    await in_hall(person)


async def back(console: Person, *seats: Person) -> None:
    """Everybody is connected again, and where they were."""
    await expect(console.page.locator(".desk > .banner")).to_have_count(0, timeout=PATIENCE)
    await expect(console.page.locator(".room-card")).to_have_count(1)
    for person in seats:
        await at_table(person)
        person.forgive(*NO_LINE)
    console.forgive(*NO_LINE)


async def test_a_server_that_dies_in_the_middle_of_a_meetup(own_house: OwnHouse, invite: Invite) -> None:
    house = own_house()
    console, seat, mio = await evening(house, invite)
    house.kill()
    for person in (seat, mio):
        await expect(person.page.get_by_text(person.t("live-reconnecting"))).to_be_visible()
    house.start()
    await back(console, seat, mio)
    await mio.say("Still here?")
    await expect(seat.page.get_by_role("log").get_by_text("Still here?")).to_have_count(1)
    await seat.page.reload()
    await console.page.reload()
    await back(console, seat, mio)
    await mio.press("button", "meet-help")
    await expect(console.page.locator(".room-card")).to_contain_text("Mio")


async def test_a_line_that_breaks_while_everybody_is_called_back(own_house: OwnHouse, invite: Invite) -> None:
    """Whoever was away meanwhile finds themselves where the others are."""
    console, seat, mio = await evening(own_house(), invite)
    await mio.page.context.set_offline(True)
    await expect(mio.page.get_by_text(mio.t("live-reconnecting"))).to_be_visible(timeout=60_000)
    await press_next(console, "desk-do-back")
    await console.page.locator("dialog[open]").get_by_role("button", name=console.t("desk-seconds", seconds=10)).click()
    await console.page.locator("dialog[open]").get_by_role("button", name=console.t("desk-recall-go")).click()
    await expect(seat.page.locator("#hall .announce")).to_be_visible(timeout=PATIENCE)
    await mio.page.context.set_offline(False)
    await expect(mio.page.locator("#hall .announce")).to_be_visible(timeout=PATIENCE)
    for person in (console, seat, mio):
        person.forgive(*NO_LINE)
