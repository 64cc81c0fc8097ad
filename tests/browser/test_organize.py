"""An organizer at a browser: from the set-up link to a meetup with a list; passkeys; pages that everybody can use."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import FilePayload, expect

from tests.browser.conftest import Invite, OwnHouse
from tests.browser.looking import problems
from tests.browser.people import Person, Way, focus

PASSWORD = "an old railway map"
LIST = "名前,会社,経験,グループ\n佐藤みお,あおぞら株式会社,初参加,A\n田中りく,みどり商事,実践者,B\n,名前のない会社,,\n"
WAYS = {"desktop-en": Way(lang="en"), "phone-ja-dark": Way(phone=True, dark=True)}
PICTURES = os.environ.get("NIJIKAI_PICTURES", "")
"""Folder for pictures of the pages, for people to look at."""


Shown = Callable[[Person, str], Awaitable[None]]


async def set_up(person: Person, link: str) -> None:
    """Make the first organization, with a password."""
    await person.come(link)
    await person.page.get_by_label(person.t("org-setup-organization")).fill("あおぞらコミュニティ")
    await person.page.get_by_label(person.t("org-account-name")).fill("佐藤ゆい")
    await person.page.get_by_label(person.t("org-account-email")).fill("yui@example.org")
    await person.page.get_by_label(person.t("org-account-password")).fill(PASSWORD)
    await person.press("button", "org-setup-go")
    await person.by("heading", "org-meetups-heading").wait_for()


async def prepare(person: Person, title: str = "カスタマーサクセスの夕べ 第3回") -> None:
    """Make a meetup."""
    await person.follow("org-meetups-new")
    await person.page.get_by_label(person.t("org-meetup-name")).fill(title)
    await person.page.get_by_label(person.t("org-meetup-about")).fill("同じ悩みを持つ人と、卓を囲んで話しましょう。")
    await person.page.get_by_label(person.t("org-meetup-date")).fill("2027-01-21")
    await person.page.get_by_label(person.t("org-meetup-time")).fill("19:30")
    await person.press("button", "org-new-save")
    await person.page.get_by_role("heading", name=title).wait_for()


async def change(person: Person, meetup: str) -> None:
    """Begin to change a meetup: small groups, and a way to make them."""
    await person.come(f"{meetup}/edit")
    await person.press("button", "org-agenda-add")
    await person.press("button", "org-scheme-add")
    await person.page.locator(".scheme[open]").wait_for()


async def upload(person: Person, text: str = LIST) -> None:
    await person.follow("org-people-heading")
    file = FilePayload(name="list.csv", mimeType="text/csv", buffer=text.encode("cp932"))
    await person.page.get_by_label(person.t("org-people-file")).set_input_files(file)
    await person.press("button", "org-people-upload")


@pytest.mark.parametrize("way", [Way(), Way(lang="en", phone=True)], ids=["ja-desktop", "en-phone"])
async def test_from_the_first_link_to_a_list(own_house: OwnHouse, invite: Invite, way: Way) -> None:
    house = own_house()
    person = await invite(way)
    await set_up(person, house.setup)
    await prepare(person)
    await upload(person)
    await expect(person.page.get_by_role("alert")).to_contain_text(person.t("org-roster-line", line=4))
    await person.press("button", "org-roster-take", count=2)
    await expect(person.page.get_by_text("田中りく", exact=True)).to_be_visible()
    person.forgive("422")
    link = await person.page.get_by_label(person.t("org-people-link-of", name="佐藤みお"), exact=True).input_value()
    await person.come(link)
    await expect(person.page.get_by_text("佐藤みお").first).to_be_visible()


async def test_the_agenda_by_keyboard(own_house: OwnHouse, invite: Invite) -> None:
    person = await invite(Way(lang="en"))
    await set_up(person, own_house().setup)
    await person.follow("org-meetups-new")
    kinds = person.page.locator(".step-kind")
    game = person.t("org-step-kind-table")
    await focus(person.by("button", "org-agenda-down", step=game))
    await person.page.keyboard.press("Enter")
    await expect(kinds.nth(2)).to_have_text(game)
    await expect(person.by("button", "org-agenda-down", step=game)).to_be_focused()
    await person.page.keyboard.press("Enter")
    await expect(kinds.nth(3)).to_have_text(game)
    await expect(person.by("button", "org-agenda-up", step=game)).to_be_focused()
    await person.press("button", "org-agenda-add")
    await expect(kinds).to_have_count(5)
    await focus(person.by("button", "org-agenda-drop", step=game))
    await person.page.keyboard.press("Space")
    await expect(kinds).to_have_count(4)


async def test_ways_to_make_small_groups(own_house: OwnHouse, invite: Invite) -> None:
    """Add, name, copy, remove one without a reload; choose it for a step; what is wrong is found again, open."""
    person = await invite(Way(lang="en"))
    await set_up(person, own_house().setup)
    await person.follow("org-meetups-new")
    await person.page.get_by_label(person.t("org-meetup-name")).fill("Spring")
    await person.page.get_by_label(person.t("org-meetup-date")).fill("2027-01-21")
    await person.page.get_by_label(person.t("org-meetup-time")).fill("19:30")
    await person.press("button", "org-agenda-add")
    await person.press("button", "org-scheme-add")
    name = person.page.locator("#schemes").get_by_label(person.t("org-scheme-name"))
    await expect(name).to_be_focused()
    await person.page.keyboard.type("First round")
    await person.page.get_by_label(person.t("org-scheme-topics")).fill("Pricing | 6\nMistakes")
    await person.page.get_by_label(person.t("org-scheme-minutes")).fill("long")
    await person.press("button", "org-scheme-copy-one", name="A new way")
    await expect(person.page.locator(".scheme")).to_have_count(2)
    await expect(person.page.locator(".scheme[open]")).to_have_count(2)
    await expect(name.nth(1)).to_be_focused()
    await person.press("button", "org-scheme-drop-one", name="First round")
    await expect(person.page.locator(".scheme")).to_have_count(1)
    await expect(person.by("button", "org-scheme-add")).to_be_focused()
    await name.fill("Second round")
    await person.page.get_by_label(person.t("org-agenda-scheme")).select_option("Second round")
    await person.press("button", "org-new-save")
    await expect(person.page.get_by_label(person.t("org-scheme-minutes"))).to_have_attribute("aria-invalid", "true")
    await person.page.get_by_label(person.t("org-scheme-minutes")).fill("7.5")
    await person.press("button", "org-new-save")
    await person.page.get_by_role("heading", name="Spring").wait_for()
    await expect(person.page.locator(".agenda-short")).to_contain_text("Second round")
    person.forgive("422")


async def test_passkeys(own_house: OwnHouse, invite: Invite) -> None:
    """Set up with a passkey only, sign out, and come back with it."""
    person = await invite(Way(lang="en"))
    await authenticator(person)
    await person.come(own_house().setup.replace("127.0.0.1", "localhost"))
    await person.page.get_by_label(person.t("org-setup-organization")).fill("Aozora")
    await person.page.get_by_label(person.t("org-account-name")).fill("Yui")
    await person.page.get_by_label(person.t("org-account-email")).fill("yui@example.org")
    await person.press("button", "org-passkey-make")
    await person.by("heading", "org-meetups-heading").wait_for()
    await person.page.get_by_role("link", name="Yui").click()
    await expect(person.page.get_by_text(person.t("org-account-no-password"))).to_be_visible()
    await person.press("button", "org-signout-go")
    await person.press("button", "org-passkey-use")
    await person.by("heading", "org-meetups-heading").wait_for()


async def authenticator(person: Person) -> None:
    """Give the browser a device that makes passkeys."""
    devtools = await person.page.context.new_cdp_session(person.page)
    await devtools.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = device | {"isUserVerified": True, "automaticPresenceSimulation": True}
    await devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
async def test_everybody_can_use_the_pages(own_house: OwnHouse, invite: Invite, way: Way, shown: Shown) -> None:
    house = own_house()
    person = await invite(way)
    found: dict[str, list[str]] = {}

    async def look(name: str) -> None:
        await person.page.get_by_role("heading", level=1).wait_for()
        await shown(person, name)
        found[name] = await problems(person.page, touch=way.phone)

    await person.come(house.setup)
    await look("setup")
    await person.press("button", "org-setup-go")
    await look("setup-wrong")
    await set_up(person, house.setup)
    await look("home-empty")
    await person.follow("org-meetups-new")
    await person.press("button", "org-new-save")
    await look("new-wrong")
    await person.page.go_back()
    await person.page.go_back()
    await prepare(person)
    meetup = person.page.url.partition("?")[0]
    await person.page.get_by_label(person.t("org-facilitators-name")).fill("高橋なお")
    await person.press("button", "org-facilitators-make")
    await look("meetup")
    await change(person, meetup)
    await look("edit")
    await person.come(meetup)
    await upload(person)
    await look("people-problems")
    await person.press("button", "org-roster-take", count=2)
    await look("people")
    await person.come(f"{house.url}/organize")
    await look("home")
    home = person.page.url
    for part in ("members", "series"):
        await person.come(f"{home}/{part}")
        await look(part)
    await person.come(f"{home}/members")
    await person.press("button", "org-members-invite-make")
    await look("invited")
    invitation = await person.page.get_by_label(person.t("org-members-invite-link"), exact=True).input_value()
    await person.come(f"{house.url}/organize/account")
    await look("account")
    await person.press("button", "org-signout-go")
    await look("signin")
    await person.come(invitation)
    await look("invite")
    await person.come(house.setup)
    await look("gone")
    person.forgive("422", "410")
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.fixture
def shown(request: pytest.FixtureRequest) -> Shown:
    """Keep a picture of a page."""
    kind = re.sub(r"\W+", "-", request.node.callspec.id)

    async def keep(person: Person, name: str) -> None:
        if PICTURES:
            await person.page.screenshot(path=f"{PICTURES}/{kind}-{name}.png", full_page=True)

    return keep
