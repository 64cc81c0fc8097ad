"""Coming back: a reload in the middle, a second tab, the stands, and a seat that a bot kept warm."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Route, expect

from tests.browser.conftest import Invite, Seat
from tests.browser.houses import House
from tests.browser.laying import Laid, lay, phase, stage
from tests.browser.people import Person, Way, hold_ticket


@pytest.mark.parametrize("moment", ["plan", "route", "choice", "telling", "answering", "review"])
async def test_reload_shows_the_same_and_play_goes_on(house: House, seat: Seat, moment: str) -> None:
    laid = await lay(house, phase(moment))
    me = await seat(laid, asked(laid), Way(lang="en", phone=moment in {"route", "telling"}))
    await expect(me.offered.first).to_be_visible()
    before = await shown(me)
    await me.page.reload()
    await me.connected()
    await same(me, before)
    tab = await me.another_tab()
    await same(tab, before)
    await me.choose()
    await expect(me.offered).not_to_have_text(before[2])
    await expect(tab.headline).to_have_text(await me.headline.inner_text())
    await expect(tab.offered).to_have_text(await me.offered.all_text_contents())


async def test_a_page_whose_words_and_pack_fail_at_first(house: House, invite: Invite) -> None:
    """It is there as soon as they are, without a reload, and in words."""
    laid = await lay(house, phase("plan"))
    me, failed = await invite(Way(lang="en")), set[str]()

    async def once(route: Route) -> None:
        first = route.request.url not in failed
        failed.add(route.request.url)
        await (route.abort() if first else route.continue_())

    await me.page.route(re.compile(r"/locale/|/packs/.*json"), once)
    await hold_ticket(me.page.context, house.url, laid.table, laid.places[laid.turn].ticket)
    await me.come(f"{house.url}/t/{laid.table}")
    await me.connected()
    await expect(me.offered.first).to_be_enabled()
    assert any("/locale/" in url for url in failed)
    assert any("/packs/" in url for url in failed)
    assert (await shown(me))[2][0].strip() != ""
    me.forgive("ERR_FAILED")


async def shown(person: Person) -> tuple[str, str, list[str]]:
    """What is going on, who has what, and what can be pressed."""
    await expect(person.headline).to_be_visible()
    players = await person.page.locator("#players").inner_text()
    return await person.headline.inner_text(), players, await person.offered.all_text_contents()


async def same(person: Person, before: tuple[str, str, list[str]]) -> None:
    """Wait until all of it is to be seen again."""
    headline, players, offered = before
    await expect(person.headline).to_have_text(headline, use_inner_text=True)
    await expect(person.page.locator("#players")).to_have_text(players, use_inner_text=True)
    await expect(person.offered).to_have_text(offered)


def asked(laid: Laid) -> int:
    """A seat that the table waits for."""
    return int(laid.view["phase"].get("seats", [laid.turn])[0])


async def test_the_stands_see_vote_and_cheer(house: House, seat: Seat, invite: Invite) -> None:
    laid = await lay(house, phase("plan"))
    player = await seat(laid, laid.turn, Way(lang="en"))
    watcher = await watch(house, laid, await invite(Way(lang="ja")), "かんな")
    other = await watch(house, laid, await invite(Way(lang="en", phone=True)), "Kit")
    await expect(player.page.get_by_text(player.t("people-watching", count=2)).first).to_be_visible()
    votes = watcher.by("group", "ballot-trouble").get_by_role("button")
    await votes.first.click()
    await expect(votes.first).to_have_attribute("aria-pressed", "true")
    await other.open_talk()
    await expect(other.by("group", "ballot-trouble").get_by_role("button").first).to_contain_text("1")
    cheered = f"Person {laid.turn}"
    await watcher.press("button", "cheer-for", name=cheered)
    await expect(watcher.page.get_by_text(watcher.t("cheer-done"))).to_be_visible()
    await expect(player.page.locator("#live")).to_contain_text(player.t("told-cheer", who=cheered))
    before = await watcher.headline.inner_text()
    await player.choose()
    await expect(watcher.headline).not_to_have_text(before)
    assert await watcher.offered.count() == 0


async def watch(house: House, laid: Laid, person: Person, name: str) -> Person:
    await person.come(f"{house.url}/t/{laid.table}/watch")
    await person.page.get_by_label(person.t("join-name")).fill(name)
    await person.press("button", "join-go-watch")
    await person.connected()
    return person


async def test_a_newcomer_takes_over_a_bot(house: House, seat: Seat, invite: Invite) -> None:
    laid = await lay(house, stage("lobby"), bots=1)
    first = await seat(laid, 0, Way(lang="en"))
    await first.press("button", "lobby-start")
    bot = first.page.locator("#players").get_by_text(first.t("bot-name-1"), exact=True)
    await expect(bot).to_be_visible()
    newcomer = await invite(Way(lang="ja", phone=True))
    await newcomer.take_seat(f"{house.url}/t/{laid.table}", "あとから")
    await expect(newcomer.page.locator(".player.mine")).to_contain_text("あとから")
    await expect(first.page.locator("#players").get_by_text("あとから", exact=True)).to_be_visible()
    await expect(bot).to_have_count(0)
    view = await newcomer.view()
    actor, other = (first, newcomer) if view["turn"] == 0 else (newcomer, first)
    before = await other.headline.inner_text()
    await actor.choose()
    await expect(other.headline).not_to_have_text(before)
