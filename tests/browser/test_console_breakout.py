"""Small groups at the console: planned, begun, looked after, ended, opened again; and announcements by voice."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from game.decider import Context
from server.meetup.commands import BreakOut, EndBreakout, EndRound, Help, Recall, Wish
from server.meetup.scheme import Scheme
from server.meetup.state import Meetup, Step
from server.talk.messages import Enter, Say
from tests.browser.conftest import Invite as Guests
from tests.browser.consoles import (
    DESK,
    PHONE,
    Night,
    at_console,
    both_ways,
    button,
    card,
    slip,
    tab,
    tap,
    undo,
)
from tests.browser.looking import focus_is_seen, problems
from tests.browser.meeting import AGENDA, HOST, SMALL, meeting
from tests.browser.people import Person, Way
from tests.live.harness import eventually

QUICK = Scheme(id="quick", name="Quick", back=0)


@pytest_asyncio.fixture(loop_scope="session")
async def night(browser: Browser, tmp_path: Path) -> AsyncIterator[Night]:
    """Twelve people at three tables of four; small groups are next. Their rounds end without a last sentence."""
    agenda = tuple(
        Step("small", "breakout", 20, scheme="quick") if step.kind == "breakout" else step for step in AGENDA
    )
    async with meeting(seats=4, data=tmp_path, agenda=agenda, schemes=(QUICK,)) as met:
        yield await Night.begin(met)


@pytest_asyncio.fixture(loop_scope="session")
async def host(night: Night, invite: Guests) -> Person:
    return await at_console(night, await invite(DESK))


def groups(state: Meetup) -> dict[str, set[str]]:
    """Who is in which room of the round."""
    found: dict[str, set[str]] = {}
    for who, one in state.people.items():
        if one.breakout:
            found.setdefault(one.breakout, set()).add(who)
    return found


def is_open(state: Meetup) -> bool:
    return state.breakout is not None and len(state.breakout.open) == 3


async def state_of(night: Night) -> Meetup:
    return await night.met.state()


async def in_round(night: Night, host: Person) -> None:
    """Begin the first round, as the programme does; the host sees it."""
    await night.met.step(SMALL)
    await night.until(is_open)
    await expect(press_of(host)).to_contain_text("12")


async def talk(night: Night, room: str, person: str, *commands: Any) -> None:  # noqa: ANN401 - commands of a room
    for command in commands:
        role: Any = "system" if isinstance(command, Enter) else "attendee"
        context = Context(person, role, night.met.nijikai.clock.now())
        await night.met.nijikai.streams.run(f"room/{room}", command, context, "")


def press_of(person: Person) -> Locator:
    return person.page.locator(".next-press")


# --- planning -------------------------------------------------------------------------------------------------------


@both_ways
async def test_a_plan_is_found_and_told_in_plain_words(night: Night, invite: Guests, way: Way) -> None:
    host = await at_console(night, await invite(way))
    await night.met.do(Wish("apart", tuple(f"p{n}" for n in range(12))))
    await tab(host, "groups")
    await host.page.get_by_role("button", name=host.t("desk-scheme-people", size=3), exact=True).click()
    await host.page.get_by_label(host.t("desk-scheme-rounds"), exact=True).fill("2")
    await host.page.get_by_label(host.t("desk-scheme-rounds"), exact=True).press("Tab")
    await expect(host.page.locator(".scheme-box .reach")).to_contain_text("12")
    found = {"form": await problems(host.page, touch=way.phone)}
    await button(host, "desk-groups-find")
    await expect(host.page.locator(".verdict-line")).to_be_visible()
    await expect(host.page.locator(".gave")).to_contain_text(host.t("desk-broken-apart", who="", count=12)[-12:])
    await expect(host.page.locator(".coming li")).to_have_count(4)
    found["ready"] = await problems(host.page, touch=way.phone)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    planned = await state_of(night)
    assert planned.breakout
    assert (planned.breakout.scheme.size, planned.breakout.scheme.rounds, planned.breakout.round) == (3, 2, 0)


async def test_who_is_mixed_so_that_nobody_meets_twice_is_told_so(night: Night, host: Person) -> None:
    await tab(host, "groups")
    await host.page.get_by_role("button", name="3", exact=True).click()
    await host.page.get_by_label(host.t("desk-scheme-rounds"), exact=True).fill("1")
    await host.page.get_by_label(host.t("desk-scheme-rounds"), exact=True).press("Tab")
    await button(host, "desk-groups-find")
    await expect(host.page.locator(".verdict.good")).to_contain_text(host.t("desk-verdict-nobody"))


async def test_a_search_can_be_settled(night: Night, host: Person) -> None:
    """Where two are to be together it is not known whether a better plan can be: it pays to look longer."""
    await night.met.do(Wish("together", ("p0", "p1")))
    await tab(host, "groups")
    await button(host, "desk-groups-find")
    await button(host, "desk-groups-longer")
    await expect(host.page.locator(".searching progress")).to_be_visible()
    await host.page.locator(".searching .button").click()
    await night.until(lambda state: state.breakout is not None and state.breakout.search is None)
    await expect(host.page.locator(".verdict-line")).to_be_visible()


async def test_ways_are_kept_under_a_name_chosen_and_dropped(night: Night, host: Person) -> None:
    await tab(host, "groups")
    await host.page.locator(".rule", has_text=host.t("desk-mixing-choose")).click()
    await host.page.get_by_label(host.t("desk-scheme-topics")).fill("Onboarding | 6\nOur failures")
    await button(host, "desk-scheme-keep")
    await host.page.get_by_label(host.t("desk-scheme-name")).fill("By topic")
    await host.page.keyboard.press("Enter")
    await slip(host, "desk-told-keep-scheme", name="By topic")
    _, kept = (await plan_of(night)).schemes
    assert (kept.name, kept.rule, [one.places for one in kept.topics]) == ("By topic", "choose", [6, 0])
    await button(host, "desk-scheme-usual")
    await host.page.get_by_role("button", name="By topic", exact=True).click()
    await expect(host.page.get_by_label(host.t("desk-scheme-topics"))).to_have_value("Onboarding | 6\nOur failures")
    await button(host, "desk-scheme-drop")
    done = await slip(host, "desk-told-drop-scheme", name="By topic")
    assert (await plan_of(night)).schemes == (QUICK,)
    await undo(host, done)
    await expect(host.page.get_by_role("button", name="By topic", exact=True)).to_be_visible()


async def plan_of(night: Night) -> Any:  # noqa: ANN401 - there is one
    return (await state_of(night)).plan


async def test_wishes_for_small_groups(night: Night, host: Person) -> None:
    await tab(host, "programme")
    await button(host, "desk-wishes")
    dialog = host.page.locator("dialog.wishes")
    await dialog.get_by_role("searchbox").fill("Alex")
    await dialog.locator(".tick", has_text="Alex").click()
    await button(host, "desk-wish-host")
    await expect(dialog.locator(".wishes")).to_contain_text(host.t("desk-wished-host"))
    await dialog.get_by_role("searchbox").fill("Grace")
    await dialog.locator(".tick", has_text="Grace").click()
    await dialog.locator("input[type=number]").fill("2")
    await button(host, "desk-wish-pin", number=2)
    await night.until(
        lambda state: (
            {(one.kind, one.people, one.room) for one in state.wishes} == {("host", ("p3",), 0), ("pin", ("p4",), 2)}
        )
    )
    assert await problems(host.page, touch=False) == []
    await button(host, "desk-unwish-one", who="Grace")
    await night.until(lambda state: [one.kind for one in state.wishes] == ["host"])


# --- a round --------------------------------------------------------------------------------------------------------


@both_ways
async def test_rounds_from_the_first_to_the_next_by_the_big_action(night: Night, invite: Guests, way: Way) -> None:
    host = await at_console(night, await invite(way))
    await night.met.do(Help(), role="attendee", person="p4")
    await in_round(night, host)
    first = groups(await state_of(night))
    await expect(host.page.locator(".room-card")).to_have_count(3)
    await expect(host.page.locator(".round-clock")).to_contain_text(host.t("desk-round-of", round=1, rounds=3))
    await expect(host.page.locator(".room-card").first).to_contain_text("Grace")
    found = {"rooms": await problems(host.page, touch=way.phone)}
    await tap(host, press_of(host))
    await expect(host.page.locator("dialog[open]")).to_contain_text("12")
    found["ask"] = await problems(host.page, touch=way.phone)
    await button(host, "desk-round-end")
    await expect(press_of(host)).to_contain_text(host.t("desk-do-round", round=2, rounds=3))
    await expect(host.page.locator(".coming-card")).to_have_count(3)
    found["between"] = await problems(host.page, touch=way.phone)
    await tab(host, "groups")
    found["rest"] = await problems(host.page, touch=way.phone)
    await tap(host, press_of(host))
    await night.until(lambda state: is_open(state) and state.breakout is not None and state.breakout.round == 2)
    assert set(map(frozenset, first.values())) != set(map(frozenset, groups(await state_of(night)).values()))
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


async def test_a_round_that_was_ended_by_mistake_goes_on(night: Night, host: Person) -> None:
    await night.met.step(SMALL)
    await night.until(is_open)
    await night.met.do(EndBreakout())
    await night.until(lambda state: not groups(state))
    await night.met.do(BreakOut(Scheme(back=60), begin=True))
    await night.until(is_open)
    await tap(host, press_of(host))
    await button(host, "desk-round-end")
    done = await slip(host, "desk-told-end-round", where=host.t("desk-all-rooms-small", count=3))
    await expect(host.page.locator(".round-clock.over")).to_be_visible()
    await undo(host, done)
    await expect(host.page.locator(".round-clock.over")).to_have_count(0)
    await night.until(
        lambda state: is_open(state) and min(state.rooms[room].ends for room in groups(state)) > later(night)
    )


def later(night: Night) -> int:
    """In some minutes."""
    return night.met.nijikai.clock.now() + 300_000


async def test_more_time_for_one_room_and_an_end_for_another(night: Night, host: Person) -> None:
    await in_round(night, host)
    before = await state_of(night)
    one, other, _ = groups(before)
    await tap(host, host.page.locator(f'[data-room-open="{one}"]'))
    await button(host, "desk-round-more")
    name = host.t("meet-breakout-name", number=before.rooms[one].number)
    done = await slip(host, "desk-told-round-longer", where=name, seconds=60)
    await night.until(lambda state: state.rooms[one].ends == before.rooms[one].ends + 60_000)
    assert (await state_of(night)).rooms[other].ends == before.rooms[other].ends
    await undo(host, done)
    await night.until(lambda state: state.rooms[one].ends == before.rooms[one].ends)
    await button(host, "desk-watch-close")
    await tap(host, host.page.locator(f'[data-room-open="{other}"]'))
    await button(host, "desk-room-end")
    await expect(card(host, other)).to_have_count(0)
    await expect(host.page.locator(".watch")).to_contain_text(host.t("desk-room-closed-small"))
    await expect(host.page.locator(".roomless")).to_contain_text(host.t("desk-roomless", count=4))


async def test_moving_by_keyboard_in_a_round_and_back(night: Night, host: Person) -> None:
    await in_round(night, host)
    rooms = groups(await state_of(night))
    before = next(room for room, people in rooms.items() if "p1" in people)
    there = next(room for room in rooms if room != before)
    press = host.page.keyboard.press
    await press("u")
    await host.page.locator(".person-row").first.wait_for()
    await press("Tab")
    await host.page.keyboard.type("けん")
    await expect(host.page.locator(".person-row")).to_have_count(1)
    await press("Tab")
    await expect(host.page.locator(".person-row")).to_be_focused()
    assert await focus_is_seen(host.page)
    await press("Enter")
    await host.page.locator("dialog.person").wait_for()
    await press("Enter")  # the first thing offered is to move
    await host.page.locator("dialog.move").wait_for()
    name = host.t("meet-breakout-name", number=(await state_of(night)).rooms[there].number)
    place = host.page.locator(".place", has_text=name)
    while not await place.evaluate("(element) => element === document.activeElement"):
        await press("Tab")
    await press("Enter")
    await night.until(lambda state: state.people["p1"].breakout == there)
    seat = (await state_of(night)).people["p1"].room
    assert seat  # at the table it is kept
    await slip(host, "desk-told-move", who="けん", where=name)
    await press("Escape")
    await press("z")
    await night.until(lambda state: state.people["p1"].breakout == before and state.people["p1"].room == seat)


async def test_a_latecomer_and_somebody_in_the_hall_are_given_rooms(night: Night, host: Person) -> None:
    await in_round(night, host)
    room = (await state_of(night)).people["p2"].breakout
    await tap(host, card(host, room).locator(".head").first)
    who = await host.page.locator("dialog.person h2").inner_text()
    await button(host, "desk-move-small")
    await tap(host, host.page.locator(".place", has_text=host.t("desk-hall-text-small")))
    await expect(host.page.locator(".roomless")).to_contain_text(who)
    await button(host, "desk-place-all", count=1)
    await slip(host, "desk-told-seat-small")
    await night.until(lambda state: all(one.breakout for one in state.people.values()))


async def test_a_call_for_help_is_answered_and_the_room_visited(night: Night, host: Person) -> None:
    await in_round(night, host)
    room = (await state_of(night)).people["p4"].breakout
    await talk(night, room, "p4", Enter("p4", "Grace", "x", "ja", "attendee"), Say("Can somebody help?"))
    await night.met.do(Help(), role="attendee", person="p4")
    await expect(host.page.locator(".room-card").first).to_have_attribute("data-room", room)
    await tab(host, "help")
    await button(host, "desk-answer-of", who="Grace")
    await expect(host.page.locator(".watch")).to_contain_text("Can somebody help?")
    await expect(host.page.locator(".visit")).to_contain_text(host.t("desk-visit-unseen"))
    assert HOST not in await guests(night, room)
    await button(host, "desk-visit-enter")
    await expect(host.page.locator(".visit")).to_contain_text(host.t("desk-visit-seen"))
    assert (await guests(night, room))[HOST]["role"] == "facilitator"
    await expect(host.page.locator(".visit-voice button").first).to_be_visible()  # by voice, too
    await host.page.get_by_placeholder(host.t("desk-say-small")).fill("I am here")
    await host.page.keyboard.press("Enter")
    await expect(host.page.locator(".talk-log li")).to_have_count(2)
    assert await problems(host.page, touch=False) == []
    await button(host, "desk-visit-leave")
    await expect(host.page.locator(".visit")).to_contain_text(host.t("desk-visit-unseen"))
    await eventually(lambda: gone(night, room))
    await button(host, "desk-watch-close")
    await button(host, "desk-answered-of", who="Grace")
    await night.until(lambda state: not state.people["p4"].help)


async def guests(night: Night, room: str) -> dict[str, Any]:
    """Who everybody sees in a room."""
    view: Any = (await night.met.nijikai.streams.open(f"room/{room}")).view("public")
    return dict(msgspec.json.decode(msgspec.json.encode(view))["people"])


async def gone(night: Night, room: str) -> bool:
    return HOST not in await guests(night, room)


async def test_recalled_and_released_in_a_round(night: Night, host: Person) -> None:
    await in_round(night, host)
    before = groups(await state_of(night))
    await host.page.keyboard.press("c")
    await expect(host.page.locator("dialog[open] .reach")).to_contain_text("12")
    await night.met.do(Recall(5))
    await host.page.keyboard.press("Escape")
    await night.until(lambda state: state.together)
    await expect(host.page.locator(".round-clock")).to_contain_text(host.t("desk-round-held"))
    await expect(press_of(host)).to_contain_text(host.t("desk-do-release"))
    await host.page.keyboard.press("n")
    await night.until(lambda state: not state.together)
    assert groups(await state_of(night)) == before


async def test_opened_again_for_the_same_people_and_given_up(night: Night, host: Person) -> None:
    await in_round(night, host)
    before = groups(await state_of(night))
    await night.met.do(EndRound())
    await night.until(lambda state: not groups(state))
    await tab(host, "groups")
    await button(host, "desk-reopen", minutes=3)
    await night.until(lambda state: groups(state) == before)
    await button(host, "desk-groups-end")
    await expect(host.page.locator("dialog[open]")).to_contain_text("12")
    assert await problems(host.page, touch=False) == []
    await button(host, "desk-groups-end")
    await night.until(lambda state: not groups(state))
    await slip(host, "desk-told-end-breakout")


async def test_what_was_chosen_counts_while_it_is_there(night: Night, host: Person) -> None:
    await in_round(night, host)
    await host.page.locator(".room-pick input").first.check()
    await host.page.keyboard.press("b")
    await expect(host.page.locator("dialog[open] .reach")).to_contain_text("4")
    await host.page.keyboard.press("Escape")
    await night.met.do(EndRound())
    await night.until(lambda state: not groups(state))
    await expect(host.page.locator(".chosen-bar")).to_have_count(0)
    await host.page.keyboard.press("b")
    await expect(host.page.locator("dialog[open] .reach")).to_contain_text("12")


# --- by voice -------------------------------------------------------------------------------------------------------


async def test_what_is_said_is_heard_by_those_it_is_for(night: Night, host: Person, invite: Guests) -> None:
    await in_round(night, host)
    guest = await invite(Way(lang="en"))
    await guest.come(night.met.link)
    await guest.page.get_by_label(guest.t("join-name")).fill("Kai")
    await guest.press("button", "door-go")
    await host.page.keyboard.press("v")
    await expect(host.page.locator("dialog[open] .reach")).to_contain_text("13")
    await button(host, "desk-speak-record")
    await expect(host.page.locator(".level").first).to_have_accessible_name(host.t("desk-speak-heard"))
    await expect(host.page.locator(".taking-left b")).to_have_text(re.compile(r"^1?\d$"))  # of twenty
    await button(host, "desk-speak-stop")
    await expect(host.page.locator(".taken audio")).to_be_visible()
    assert await problems(host.page, touch=False) == []
    await button(host, "desk-speak-send")
    await slip(host, "desk-told-spoken", where=host.t("desk-all-rooms-small", count=3))
    await guest.page.locator(".clip audio").wait_for(state="attached")
    await eventually(lambda: is_heard(guest))
    assert await problems(guest.page, touch=False) == []
    await guest.page.reload()
    await expect(guest.page.locator(".clip")).to_contain_text(guest.t("clip-again"))  # not by itself a second time
    assert await guest.page.evaluate("document.querySelector('.clip audio').currentTime") == 0


async def is_heard(guest: Person) -> bool:
    """Whether the announcement has come, and is playing."""
    sound = guest.page.locator(".clip audio")
    return bool(await sound.evaluate("(sound) => sound.readyState >= 2 && sound.currentTime > 0"))


async def test_without_a_microphone_words_still_go_out(night: Night, invite: Guests) -> None:
    visitor = await invite(PHONE)
    await visitor.page.add_init_script(
        "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotFoundError') }"
    )
    host = await at_console(night, visitor)
    await tab(host, "programme")
    await button(host, "desk-speak")
    await button(host, "desk-speak-record")
    await expect(host.page.get_by_role("alert")).to_contain_text(host.t("desk-speak-none"))
    assert await problems(host.page, touch=True) == []
    await host.page.get_by_label(host.t("desk-speak-words")).fill("あと5分です")
    await button(host, "desk-broadcast-send")
    await night.until(lambda state: [(one.text, one.clip) for one in state.notices] == [("あと5分です", "")])
