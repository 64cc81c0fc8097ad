"""The lounge as facilitators see it at the console, and organizers on its page: numbers, introductions, weights."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from playwright.async_api import expect

from game.decider import Context
from server.lounge.commands import Come, TakePart, Tune
from server.lounge.parts import Options
from server.lounge.state import Lounge
from server.meetup import naming
from server.people.accounts import new_account
from tests.browser.conftest import Invite
from tests.browser.consoles import DESK, Night, at_console, button, slip, tab
from tests.browser.looking import problems
from tests.browser.meeting import HOST, RESULTS, Meeting, meeting
from tests.browser.people import Person, Way
from tests.live.harness import eventually
from tests.pages.office import PASSWORD, usual_hash

NAMES = ("みお", "けん", "Grace", "大輔", "あやね")
PHONE = Way(phone=True, dark=True)


@pytest_asyncio.fixture(loop_scope="session")
async def held() -> AsyncIterator[Meeting]:
    """A meetup at its results, with a lounge in which some take part; suggestions are made when the test says so."""
    async with meeting(lounge=30) as met:
        for number, name in enumerate(NAMES):
            await Night(met).arrive(f"p{number}", name)
        await met.step(RESULTS)
        await eventually(lambda: is_open(met))
        await ask(met, Tune(Options(wait=3600)), "facilitator", HOST)
        for number, name in enumerate(NAMES):
            await ask(met, Come(f"p{number}", name), "system", "")
            await ask(met, TakePart(on=True), "attendee", f"p{number}")
        yield met


async def ask(met: Meeting, command: Any, role: Any, person: str) -> None:  # noqa: ANN401
    context = Context(person, role, met.nijikai.clock.now())
    await met.nijikai.streams.run(naming.lounge(met.id), command, context, "")


async def lounge(met: Meeting) -> Lounge:
    state: Lounge = (await met.nijikai.streams.open(naming.lounge(met.id))).state
    return state


async def is_open(met: Meeting) -> bool:
    return (await lounge(met)).phase == "open"


async def sign_in(met: Meeting, person: Person) -> None:
    """Sign in as somebody who owns the organization."""
    people = met.nijikai.people
    account = new_account("yui@example.org", "佐藤ゆい", "ja", usual_hash(), 1)
    await people.accounts.add(account)
    link = await people.links.find("invite", await people.links.make("invite", 1, organization="org", role="owner"), 1)
    assert link
    await people.organizations.accept(link, account, 1, new=False)
    await person.come(f"{met.house.url}/signin")
    await person.page.get_by_label(person.t("org-account-email")).fill("yui@example.org")
    await person.page.get_by_label(person.t("org-account-password")).fill(PASSWORD)
    await person.press("button", "org-signin-go")
    await person.page.wait_for_url("**/organize/o/*")


async def test_facilitators_and_organizers_look_after_it(held: Meeting, invite: Invite) -> None:
    await at_the_console(held, await at_console(Night(held), await invite(DESK)))
    person = await invite(PHONE)
    await sign_in(held, person)
    page = f"{held.house.url}/organize/meetups/{held.id}/lounge"
    await introduce(held, person, page)
    await weigh(held, person, page)


async def at_the_console(held: Meeting, host: Person) -> None:
    """See how many take part, tell everybody something, introduce two, have all of them suggested to each other."""
    await tab(host, "programme")
    panel = host.page.locator(".desk-lounge")
    await expect(panel).to_contain_text(host.t("desk-lounge-counts", taking=5, waiting=5))
    await panel.locator("summary", has_text=host.t("desk-lounge-announce")).click()
    await host.page.get_by_label(host.t("desk-lounge-text")).fill("See you next month")
    await button(host, "desk-lounge-announce-go", count=5)
    await slip(host, "desk-told-announce")
    await panel.locator("summary", has_text=host.t("desk-lounge-introduce")).click()
    for number, name in ((1, "みお"), (2, "Grace")):
        field = host.page.get_by_label(host.t("desk-lounge-person", number=number), exact=True)
        await field.select_option(name + host.t("desk-lounge-no-match"))
    await host.page.get_by_label(host.t("desk-lounge-why")).fill("Both run")
    assert await problems(host.page, touch=False) == []
    await button(host, "desk-lounge-introduce-go")
    await slip(host, "desk-told-introduce")
    await button(host, "desk-lounge-deal")
    await slip(host, "desk-told-deal-now")

    async def dealt() -> bool:
        return (await lounge(held)).report is not None

    await eventually(dealt)
    state = await lounge(held)
    assert state.announcements[0].text == "See you next month"
    assert state.suggestions["1"].people == ("p0", "p2")


async def introduce(held: Meeting, person: Person, page: str) -> None:
    """Find people while typing their names, choose no more than three, and bring them together."""
    await person.come(page)
    choice = person.page.locator(".choice")
    await expect(choice).to_have_count(len(NAMES))
    await expect(person.page.locator("#quality li").first).to_contain_text("5")
    assert await problems(person.page, touch=True) == []
    search = person.page.get_by_label(person.t("org-introduce-find"))
    await search.fill("けん")
    await expect(choice.filter(visible=True)).to_have_count(1)
    await choice.filter(has_text="けん").tap()
    await search.fill("")
    for name in ("大輔", "あやね"):
        await choice.filter(has_text=name).tap()
    await expect(choice.filter(has_text="みお").locator("input")).to_be_disabled()
    await choice.filter(has_text="あやね").tap()
    await person.page.get_by_label(person.t("org-introduce-why")).fill("二人とも走るのが好きです")
    await person.press("button", "org-introduce-go")
    await expect(person.page.get_by_role("status").first).to_have_text(person.t("org-lounge-done", what="introduced"))
    made = list((await lounge(held)).suggestions.values())[-1]
    assert (made.people, made.by.startswith("o-")) == (("p1", "p3"), True)


async def weigh(held: Meeting, person: Person, page: str) -> None:
    """Slide a weight, see its share and what it would change, then save it."""
    await person.come(f"{page}/weights")
    slider = person.page.locator(".signal", has_text=person.t("org-signal-company")).locator("input[type=range]")
    await slider.evaluate("(range) => { range.value = 60; range.dispatchEvent(new Event('input', { bubbles: true })) }")
    await expect(person.page.locator("#weight-company")).to_have_value("60")
    await expect(person.page.locator('[data-of="weight-company"]')).to_have_text(
        person.t("org-weights-share", share=37)
    )
    await person.press("button", "org-weights-preview")
    await expect(person.page.locator("#preview .sample")).to_be_visible(timeout=60_000)
    assert await problems(person.page, touch=True) == []
    await person.press("button", "org-weights-save")
    await expect(person.page.get_by_role("status").first).to_have_text(person.t("org-lounge-done", what="weighed"))
    assert (await lounge(held)).options.weights.company == 60
