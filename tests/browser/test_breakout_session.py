"""Twelve people in three rooms for three rounds: prepared by an organizer, led at the console, on pages and by script.
One leaves, one comes late, one calls for help, all are called back in the middle. Nobody meets twice unless nobody
could do better, and what was noted down is there for everybody afterwards.
"""

from __future__ import annotations

import asyncio
import csv
import io
import os
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import pytest
import pytest_asyncio
from playwright.async_api import FilePayload, expect

from server.live.clock import SystemClock
from tests.bench import meetup_people
from tests.browser.conftest import Invite, OwnHouse
from tests.browser.guests import Guest, all_see, watch
from tests.browser.looking import problems
from tests.browser.people import Person, Way
from tests.browser.test_meetup import facilitator, facilitator_link, panel, press, press_next
from tests.browser.test_organize import set_up

SPEED = 10
"""How much faster the server's clock runs."""
HASTE = {"NIJIKAI_CLOCK_SPEED": str(SPEED), "NIJIKAI_AWAY_SECONDS": "3000", "NIJIKAI_REJOIN_SECONDS": "3000"}
SAME_HASTE = f"""{{
  const real = Date.now.bind(Date)
  Date.now = () => {SystemClock.EPOCH} + (real() - {SystemClock.EPOCH}) * {SPEED}
}}"""
"""The clocks of the browsers' machines run as fast."""
NAMES = (
    "佐藤みお", "鈴木りく", "高橋あや", "田中けん", "Grace Lee", "渡辺なお", "山本ゆう", "中村はる", "小林そら",
    "Alex Kim", "吉田まこ", "山田れん", "Robin Sato",
)  # fmt: skip
PEOPLE, SIZE, ROUNDS = 12, 4, 3
LATE = 12
"""The number of who comes in the second round."""
LEAVER, CALLER = 5, 7
SOON = 30
"""Seconds that the first round has left once everybody has seen it."""
PICTURES = os.environ.get("NIJIKAI_PICTURES", "")
"""Folder for pictures of every stage; who asks for them gets both casts."""
CASTS = {
    "ja": (Way(), Way(lang="en", phone=True), Way(), Way(phone=True)),
    "en": (
        Way(lang="en", phone=True),
        Way(phone=True, dark=True),
        Way(lang="en"),
        Way(lang="en", phone=True, dark=True),
    ),
}
"""How the facilitator, two people of the first hour and the latecomer look at their pages. The first cast has both
languages, phones and desktops.
"""
Group = frozenset[str]
Shown = Callable[[Person, str], Awaitable[None]]


class Watcher(meetup_people.Person):
    """Sees what the facilitators see."""

    @property
    def view(self) -> dict[str, Any]:
        return dict(self.views[f"meetup/{self.meetup}"])

    @property
    def small(self) -> dict[str, Any]:
        return dict(self.view.get("breakout", {}))

    async def look(self, lead: Person) -> None:
        """Connect by the console's ticket."""
        cookies = await lead.page.context.cookies()
        (signed,) = [each["value"] for each in cookies if each["name"] == f"ticket-{self.meetup}"]
        await self.wire.open(self.house.replace("http", "ws"), signed)
        await self.follow(f"meetup/{self.meetup}")

    async def ask_for(self, **command: Any) -> None:  # noqa: ANN401 - fields of a command
        assert (await self.command(f"meetup/{self.meetup}", command))["ok"]

    async def phase(self, name: str, number: int) -> None:
        """Wait until a round has come so far."""
        await self.until(lambda: (self.small.get("phase"), self.small.get("round")) == (name, number))

    def groups(self) -> list[Group]:
        """Return who is with whom now."""
        rooms: dict[str, set[str]] = {}
        for who, person in self.view["people"].items():
            rooms.setdefault(person.get("breakout", ""), set()).add(who)
        rooms.pop("", None)
        return [frozenset(people) for people in rooms.values()]


class Cast(msgspec.Struct):
    """Everybody."""

    lead: Person
    watcher: Watcher
    guests: list[Guest]
    phone: Person
    desktop: Person
    shown: Shown
    lines: list[str] = msgspec.field(default_factory=list)
    """Of all notes."""

    @property
    def pages(self) -> tuple[Person, Person]:
        return self.phone, self.desktop


@pytest.fixture
def shown(request: pytest.FixtureRequest, tmp_path: Path) -> Shown:
    """Keep a picture of a page, for people to look at."""

    async def keep(person: Person, name: str) -> None:
        folder = Path(PICTURES) if PICTURES else tmp_path
        kind = f"{person.way.lang}-{'phone' if person.way.phone else 'desktop'}"
        await person.page.screenshot(path=folder / f"session-{request.node.callspec.id}-{name}-{kind}.png")

    return keep


@pytest_asyncio.fixture(loop_scope="session")
async def crowd() -> AsyncIterator[list[meetup_people.Person]]:
    """Whoever has come by script goes home in the end."""
    there: list[meetup_people.Person] = []
    yield there
    await asyncio.gather(*(guest.go() if isinstance(guest, Guest) else guest.wire.close() for guest in there))


@pytest.mark.parametrize("lang", list(CASTS) if PICTURES else list(CASTS)[:1])
async def test_three_rounds(
    own_house: OwnHouse, invite: Invite, crowd: list[meetup_people.Person], shown: Shown, lang: str
) -> None:
    house = own_house(**HASTE)
    lead_way, phone_way, desktop_way, late_way = CASTS[lang]
    owner = await invite(Way(lang=lead_way.lang))
    await set_up(owner, house.setup)
    meetup = await prepare(owner, shown)
    link = await facilitator_link(owner, "けい")
    lead = await facilitator(partial(hasty, invite), link, lead_way)
    links = await personal_links(owner, meetup)
    guests = [Guest(house.url, meetup, at, name, links[name]) for at, name in enumerate(NAMES[: PEOPLE - 2])]
    watcher = Watcher(house.url, meetup, 99)
    crowd += [*guests, watcher]
    await watcher.look(lead)
    await press_next(lead, "desk-do-open")
    await asyncio.gather(*(guest.come() for guest in guests))
    phone, desktop = await asyncio.gather(
        arrive(invite, links[NAMES[10]], phone_way), arrive(invite, links[NAMES[11]], desktop_way)
    )
    cast = Cast(lead, watcher, guests, phone, desktop, shown)
    await watcher.until(lambda: watcher.view["present"] == PEOPLE)
    rounds = [
        await first_round(cast),
        await second_round(cast, lambda: arrive(invite, links[NAMES[LATE]], late_way)),
        await third_round(cast),
    ]
    nobody_meets_twice(rounds, watcher.small["verdict"])
    await afterwards(cast, meetup)
    for page in (phone, desktop, lead, owner):
        page.forgive("WebSocket")


# --- before -----------------------------------------------------------------------------------------------------------


async def prepare(owner: Person, shown: Shown) -> str:
    """Make the meetup, its way to make small groups and its list through the pages; return its id."""
    page = owner.page
    await owner.follow("org-meetups-new")
    await page.get_by_label(owner.t("org-meetup-name")).fill("カスタマーサクセスの夕べ 第4回")
    await page.get_by_label(owner.t("org-meetup-date")).fill("2027-01-21")
    await page.get_by_label(owner.t("org-meetup-time")).fill("19:30")
    for kind in ("table", "finale"):
        await owner.press("button", "org-agenda-drop", step=owner.t(f"org-step-kind-{kind}"))
    await owner.press("button", "org-agenda-add")
    await owner.press("button", "org-agenda-up", step=owner.t("org-step-kind-breakout"))
    await owner.press("button", "org-scheme-add")
    fields = {"name": "はじめまして", "size": SIZE, "rounds": ROUNDS, "minutes": 40, "warn": 60, "back": 90}
    for name, value in fields.items():
        await page.locator("#schemes").get_by_label(owner.t(f"org-scheme-{name}"), exact=True).fill(str(value))
    await page.get_by_label(owner.t("org-agenda-scheme"), exact=True).select_option("はじめまして")
    await shown(owner, "prepared")
    await owner.press("button", "org-new-save")
    await owner.follow("org-people-heading")
    rows = [f"{name},会社{at},実践者" for at, name in enumerate(NAMES)]
    file = FilePayload(name="list.csv", mimeType="text/csv", buffer="\n".join(["名前,会社,経験", *rows]).encode())
    await page.get_by_label(owner.t("org-people-file")).set_input_files(file)
    await owner.press("button", "org-people-upload")
    await expect(page.get_by_text(owner.t("org-people-taken", count=len(NAMES)))).to_be_visible()
    return page.url.partition("/meetups/")[2].partition("/")[0]


async def personal_links(owner: Person, meetup: str) -> dict[str, str]:
    base = owner.page.url.partition("/organize")[0]
    answer = await owner.page.request.get(f"{base}/organize/meetups/{meetup}/people/links.csv")
    rows = list(csv.reader(io.StringIO((await answer.text()).removeprefix("\ufeff"))))[1:]
    return {row[0]: row[-1] for row in rows}


async def hasty(invite: Invite, way: Way | None = None) -> Person:
    person = await invite(way)
    await person.page.add_init_script(SAME_HASTE)
    return person


async def arrive(invite: Invite, link: str, way: Way) -> Person:
    """Come by one's personal link, with one tap at the door."""
    person = await hasty(invite, way)
    await person.come(link)
    await person.press("button", "door-go")
    await person.page.locator("#hall .announce").wait_for()
    return person


# --- the rounds -------------------------------------------------------------------------------------------------------


async def first_round(cast: Cast) -> list[Group]:
    """The step begins: people are mixed, rooms open, and everybody is there. It ends by its clock, gently."""
    await press_next(cast.lead, "desk-do-begin", step=cast.lead.t("desk-step-welcome"))
    await press_next(cast.lead, "desk-do-next", step=cast.lead.t("desk-step-breakout"))
    groups = await everybody_is_in(cast, 1, PEOPLE)
    await note_down(cast, 1)
    await picture_everybody(cast, "round")
    left = cast.watcher.small["ends"] - SystemClock(SPEED).now()
    await cast.watcher.ask_for(type="time_round", seconds=SOON - left // 1000)
    await all_have_to_come_to_an_end(cast)
    await cast.watcher.phase("rest", 1)
    await all_see(cast.guests, lambda guest: not guest.group)
    for page in cast.pages:
        await expect(page.page.locator(".announce-now")).to_have_text(page.t("between-rest"))
    await picture_everybody(cast, "rest")
    return groups


async def all_have_to_come_to_an_end(cast: Cast) -> None:
    await asyncio.gather(*(page.page.locator(".round-closing").wait_for() for page in cast.pages))


async def everybody_is_in(cast: Cast, number: int, people: int) -> list[Group]:
    """Wait until all are in their rooms of a round; return who is with whom."""
    await cast.watcher.phase("open", number)
    await cast.watcher.until(lambda: sum(map(len, cast.watcher.groups())) == people)
    await all_see(cast.guests, lambda guest: bool(guest.group) and f"room/{guest.group}" in guest.views)
    for page in cast.pages:
        await page.page.locator(".group .announce").wait_for()
        await expect(page.page.locator(".group .announce")).to_contain_text(
            page.t("round-of", round=number, rounds=ROUNDS)
        )
    groups = cast.watcher.groups()
    assert sorted(map(len, groups)) == ([4, 4, 4] if people == PEOPLE else [3, 4, 4])
    return groups


async def note_down(cast: Cast, number: int) -> None:
    """Somebody of each room writes a line; on a page, under a heading."""
    writers = {guest.group: guest for guest in cast.guests}
    for guest in writers.values():
        cast.lines.append(f"ラウンド{number}：{guest.name}が学んだこと")
        line = {"type": "note", "text": cast.lines[-1], "section": "learned"}
        assert (await guest.command(f"room/{guest.group}", line))["ok"]
    heading = cast.desktop.t("note-heading-next")
    field = cast.desktop.page.get_by_label(cast.desktop.t("note-field-of", heading=heading))
    cast.lines.append(f"Next time, round {number}")
    await field.fill(cast.lines[-1])
    await cast.desktop.page.keyboard.press("Enter")
    await expect(cast.desktop.page.locator(".note")).to_contain_text(cast.lines[-1])


async def picture_everybody(cast: Cast, name: str) -> None:
    for person in (cast.lead, *cast.pages):
        await cast.shown(person, name)


async def second_round(cast: Cast, late: Callable[[], Awaitable[Person]]) -> list[Group]:
    """One has gone, and one comes when it is under way; there is time for a call for help, and for a word to all."""
    leaver = cast.guests.pop(LEAVER)
    assert (await leaver.ask_of_meetup(type="bow"))["ok"]
    await leaver.go()
    await cast.watcher.until(lambda: cast.watcher.view["present"] == PEOPLE - 1)
    await press_next(cast.lead, "desk-do-round", round=2, rounds=ROUNDS)
    await everybody_is_in(cast, 2, PEOPLE - 1)
    await more_time(cast)
    latecomer = await late()
    await latecomer.page.locator(".group .announce").wait_for()
    await cast.shown(latecomer, "late")
    await cast.watcher.until(lambda: sorted(map(len, cast.watcher.groups())) == [4, 4, 4])
    groups = cast.watcher.groups()
    await answer_help(cast, next(guest for guest in cast.guests if guest.number == CALLER))
    await call_back_and_release(cast, groups)
    await note_down(cast, 2)
    await end_round(cast, 2)
    return groups


async def more_time(cast: Cast) -> None:
    """Give all rooms more, by two presses."""
    before = cast.watcher.small["ends"]
    await panel(cast.lead, "groups")
    await press(cast.lead, "desk-round-more")
    await press(cast.lead, "desk-round-more")
    await cast.watcher.until(lambda: cast.watcher.small["ends"] == before + 120_000)


async def answer_help(cast: Cast, guest: Guest) -> None:
    """Somebody calls from their room; the facilitator comes, is seen there, and goes."""
    assert (await guest.ask_of_meetup(type="help", on=True))["ok"]
    await panel(cast.lead, "help")
    await expect(cast.lead.page.locator(".call")).to_contain_text(guest.name)
    await press(cast.lead, "desk-answer-of", who=guest.name)
    await watch(guest, lambda guest: guest.me.get("helper") == "けい")
    await cast.shown(cast.lead, "help")
    await press(cast.lead, "desk-watch-close")
    await press(cast.lead, "desk-answered-of", who=guest.name)
    await watch(guest, lambda guest: not guest.me.get("help"))


async def call_back_and_release(cast: Cast, groups: list[Group]) -> None:
    """All are in the hall, the clock stands; then they are in the same rooms again, with the time they had left."""
    await panel(cast.lead, "groups")
    await press(cast.lead, "desk-recall")
    await press(cast.lead, "desk-seconds", seconds=10)
    await press(cast.lead, "desk-recall-go")
    await cast.watcher.until(lambda: bool(cast.watcher.view["together"]))
    for page in cast.pages:
        await expect(page.page.locator(".announce-now")).to_have_text(page.t("between-waiting"))
    await picture_everybody(cast, "recalled")
    left = cast.watcher.small["ends"] - cast.watcher.small["held"]
    await press_next(cast.lead, "desk-do-release")
    await cast.watcher.until(lambda: not cast.watcher.view["together"])
    for page in cast.pages:
        await page.page.locator(".group .announce").wait_for()
    assert set(cast.watcher.groups()) == set(groups)
    assert left > 0


async def end_round(cast: Cast, number: int) -> None:
    """Time to finish one's sentence, then all are back."""
    await press_next(cast.lead, "desk-do-end", round=number)
    await press(cast.lead, "desk-round-end")
    await all_have_to_come_to_an_end(cast)
    await picture_everybody(cast, "closing")
    await cast.watcher.phase("rest" if number < ROUNDS else "done", number)
    await all_see(cast.guests, lambda guest: not guest.group)


async def third_round(cast: Cast) -> list[Group]:
    await press_next(cast.lead, "desk-do-round", round=3, rounds=ROUNDS)
    groups = await everybody_is_in(cast, 3, PEOPLE)
    await note_down(cast, 3)
    for page in (cast.lead, *cast.pages):
        assert await problems(page.page, touch=page.way.phone) == []
    await end_round(cast, 3)
    return groups


# --- after ------------------------------------------------------------------------------------------------------------


def nobody_meets_twice(rounds: list[list[Group]], verdict: dict[str, Any]) -> None:
    """Of twelve in three rooms of four, some must: as few as can be, and the facilitators are told how many."""
    first, second, third = map(pairs_of, rounds)
    assert len(first & second) <= 3
    met = Counter([*first, *second])
    again = third & met.keys()
    assert (len(again), verdict["rounds"]) == (verdict["repeats"], 1)
    assert 0 < verdict["least"] <= len(again)
    assert sum(met[pair] for pair in again) == least(met, sorted({who for pair in third for who in pair}))


def pairs_of(groups: Iterable[Iterable[str]]) -> set[Group]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def least(met: Counter[Group], people: list[str]) -> int:
    """Try all ways to make three rooms of four: return the fewest meetings again, a third one counted twice."""
    again = {frozenset(four): sum(met[pair] for pair in pairs_of([four])) for four in combinations(people, SIZE)}
    rooms = [room for room in again if people[0] in room]
    others = {room: [four for four in again if not four & room] for room in rooms}
    return min(
        again[room] + again[four] + again[frozenset(people) - room - four] for room in rooms for four in others[room]
    )


async def afterwards(cast: Cast, meetup: str) -> None:
    """Every note of every room is there for everybody, and stays as it is."""
    await press_next(cast.lead, "desk-do-next", step=cast.lead.t("desk-step-after"))
    for page in cast.pages:
        for line in cast.lines:
            await expect(page.page.locator(".notes")).to_contain_text(line)
    await picture_everybody(cast, "afterwards")
    base = cast.lead.page.url.partition("/m/")[0]
    kept = await (await cast.phone.page.request.get(f"{base}/m/{meetup}/notes.md")).text()
    assert [line for line in cast.lines if line not in kept] == []
