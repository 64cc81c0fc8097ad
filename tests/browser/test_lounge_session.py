"""The community begins: from the finale to a match, a thread, a time, and whether they met; with restarts, another
device, days that pass, and somebody who passes and is never noticed.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import msgspec
import pytest_asyncio
from playwright.async_api import Error, Locator, Request, WebSocket, expect

from game.decider import Context
from server.live.clock import SystemClock
from server.meetup import naming
from server.meetup.commands import Invite as InviteFacilitator
from server.meetup.commands import Prepare, Register, Registrant
from server.meetup.state import Plan, Step
from server.people.database import open_people
from server.people.meetups import Owned
from server.people.people import people_in
from server.people.personal import PersonalLinks
from server.people.persons import Person as Row
from server.people.tickets import Ticket
from tests.browser.conftest import Invite, OwnHouse
from tests.browser.guests import Guest, all_see
from tests.browser.houses import House
from tests.browser.laying import workshop
from tests.browser.people import NO_LINE, PATIENCE, Person, Way

JA, EN, ELSEWHERE = Way(phone=True), Way(lang="en"), Way(dark=True)
AGENDA = (Step("hello", "welcome", 5), Step("results", "finale", 5), Step("talk", "after", 15))
NAMES = ("みお", "Alex", "ノア")
DAY = 86_400_000
HOST = "f-host"
SLOW = {"wait": 3600, "reveal": 3600}
"""Nobody is suggested or told of a match before the test says so. Seconds."""
TOLD = {"likes", "passes", "passed", '"pass"', "planned"}
"""What the others answered would be among these, on the wire."""


class Ears:
    """Everything that a page receives from the server but its files: every frame, and every other answer's body."""

    def __init__(self, person: Person) -> None:
        self.frames: list[str] = []
        self.mark = 0
        self._bodies: list[asyncio.Task[str]] = []
        person.page.on("websocket", self._listen)
        person.page.on("requestfinished", self._answered)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda data: self.frames.append(data if isinstance(data, str) else repr(data)))

    def _answered(self, request: Request) -> None:
        if "/static/" not in request.url and "/packs/" not in request.url:
            self._bodies.append(asyncio.ensure_future(body_of(request)))

    async def heard(self) -> str:
        return "\n".join([*self.frames, *await asyncio.gather(*self._bodies)])

    def since(self, start: int) -> list[dict[str, Any]]:
        """Return the updates that came after so many frames: pings and answers to one's own commands are not."""
        found = [json.loads(frame.lstrip("0123456789")) for frame in self.frames[start:] if frame.startswith("42")]
        return [body for event, body in found if event == "update"]


async def body_of(request: Request) -> str:
    """Read an answer at once: it is gone with its page. One that leads elsewhere has no body."""
    with suppress(Error):  # the page was left in this very moment
        answer = await request.response()
        return await answer.text() if answer is not None and answer.status == 200 else ""
    return ""


class Cast:
    """Who is there: two at browsers, one by script, and whoever leads."""

    def __init__(self, house: House, meetup: str, guests: list[Guest], links: list[str]) -> None:
        self.house = house
        self.meetup = meetup
        self.lead, self.noa = guests
        self.links = links
        self.shifted = 0

    @property
    def stream(self) -> str:
        return naming.lounge(self.meetup)

    async def ask(self, **command: Any) -> None:  # noqa: ANN401 - fields of a command
        """Ask as the facilitator, of the lounge."""
        answer = await self.lead.command(self.stream, command)
        assert answer.get("ok"), answer

    async def lead_on(self, **command: Any) -> None:  # noqa: ANN401 - as above
        answer = await self.lead.ask_of_meetup(**command)
        assert answer.get("ok"), answer

    async def restart(self, days: int = 0) -> None:
        """Lose the server, and start it again so many days later."""
        await self.lead.go()
        await self.noa.go()
        self.house.kill()
        self.shifted += days
        real = time.time() * 1000 - SystemClock.EPOCH
        self.house.environment["NIJIKAI_CLOCK_SPEED"] = f"{1 + self.shifted * DAY / real:.9f}"
        self.house.start()

    def id_of(self, name: str) -> str:
        """Return a person's id, as the facilitator sees them."""
        members = self.lead.views[self.stream]["members"]
        return str(next(id for id, member in members.items() if member["name"] == name))


@pytest_asyncio.fixture(loop_scope="session")
async def cast(own_house: OwnHouse) -> AsyncIterator[Cast]:
    house = own_house()
    meetup, facilitator, links = await prepare(house)
    lead = Guest(house.url, meetup, 1, "けい", "")
    await lead.ask_page("GET", facilitator)
    noa = Guest(house.url, meetup, 3, NAMES[2], links[2])
    yield Cast(house, meetup, [lead, noa], links)
    await lead.go()
    await noa.go()


async def prepare(house: House) -> tuple[str, str, list[str]]:
    """Make a meetup with a lounge and a list of people; return its id, and the links of facilitator and people."""
    meetup = naming.new_id(secrets.token_bytes(10))
    persons = await listed(house, meetup)
    async with workshop(house) as nijikai:
        now = nijikai.clock.now()
        context = Context("o-1", "organizer", now)
        plan = Plan(title="春のコミュニティ会", starts=now, agenda=AGENDA, lounge=30)
        people = tuple(Registrant(person.id, person.name) for person in persons)
        for command in (Prepare(plan, id=meetup), InviteFacilitator(HOST, "けい"), Register(people)):
            await nijikai.streams.run(naming.stream(meetup), command, context, "")
        signer = PersonalLinks(nijikai.settings.secret_key)
        links = [f"{house.url}/p/{signer.sign(one.id, one.epoch)}?to={meetup}" for one in persons]
        return meetup, f"/f/{nijikai.tickets.sign(leading(meetup, nijikai.tickets.expiry()))}", links


async def listed(house: House, meetup: str) -> list[Row]:
    """Write down whose meetup it is, and who its people are."""
    people = people_in(open_people(house.database_url))
    owner = await people.organizations.create("Org", 1)
    await people.meetups.add(Owned(meetup, owner.id, None, 1))
    made = [await people.persons.create(owner.id, name, 1, avatar=f"f{at}") for at, name in enumerate(NAMES)]
    await people.database.close()
    return made


def leading(meetup: str, expires: int) -> Ticket:
    base = Ticket(place=meetup, person=HOST, role="facilitator", name="けい", avatar="k", lang="ja", expires=expires)
    return msgspec.structs.replace(base, kind="meetup")


# --- the evening ------------------------------------------------------------------------------------------------------


async def test_from_the_finale_to_having_met(cast: Cast, invite: Invite) -> None:
    mio, alex = await invite(JA), await invite(EN)
    ears = Ears(alex)
    await begin(cast, mio, alex)
    await nobody_notices_who_passes(cast, mio, alex, ears)
    await found(cast, mio, alex)
    await talk(mio, alex)
    await cast.restart()
    await settle_a_time(mio, alex)
    await cast.restart(days=1)
    await next_day(cast, mio, alex)
    await cast.restart(days=9)
    await did_you_meet(cast, await invite(ELSEWHERE), alex)
    heard = await ears.heard()
    assert heard.count('id="page"') == 3  # the meetup's, and twice again
    assert [word for word in TOLD if word in heard] == []
    for person in (mio, alex):
        person.forgive(*NO_LINE)


async def begin(cast: Cast, mio: Person, alex: Person) -> None:
    """Everybody comes by their personal link; at the finale all take part, and are suggested to each other."""
    await cast.lead.knock()
    await cast.lead.follow(f"meetup/{cast.meetup}")
    await cast.lead_on(type="open")
    for person, link in ((mio, cast.links[0]), (alex, cast.links[1])):
        await person.come(link)
        await person.press("button", "door-go")
        await expect(person.page.locator("#hall .announce-now")).to_be_visible(timeout=PATIENCE)
    await cast.noa.come()
    await cast.lead_on(type="advance", step=1)
    await cast.lead.follow(cast.stream)
    await cast.ask(type="tune", options=SLOW)
    await cast.noa.follow(cast.stream)
    assert (await cast.noa.command(cast.stream, {"type": "take_part", "on": True}))["ok"]
    for person in (mio, alex):
        await person.press("button", "lounge-invite-yes")
        await person.press("button", "lounge-ask-enough")
    await cast.ask(type="deal_now")
    await all_see([cast.noa], lambda guest: len(guest.views[cast.stream]["me"]["suggestions"]) == 2)
    for person, others in ((mio, ("Alex", "ノア")), (alex, ("みお", "ノア"))):
        for name in others:
            await expect(ticket(person, name)).to_be_visible(timeout=PATIENCE)


def ticket(person: Person, name: str) -> Locator:
    return person.page.locator(".lounge-ticket").filter(has_text=name)


async def answer(person: Person, name: str, key: str) -> None:
    button = ticket(person, name).get_by_role("button", name=person.t(key), exact=True)
    await (button.tap() if person.way.phone else button.click())
    await expect(ticket(person, name)).to_contain_text(person.t(key.replace("lounge-", "lounge-mine-"), name=name))


async def nobody_notices_who_passes(cast: Cast, mio: Person, alex: Person, ears: Ears) -> None:
    """What comes to Alex is the same whether somebody answers in between or not: what everybody is told, no more."""
    for name in ("みお", "ノア"):
        await answer(alex, name, "lounge-like")
    ears.mark = len(ears.frames)
    quiet = await announced(cast, alex, ears, "1 of 3")
    noa, them = cast.noa, [cast.id_of("Alex"), cast.id_of("みお")]
    for other in them:
        assert (await noa.command(cast.stream, {"type": "answer", "person": other, "answer": "pass"}))["ok"]
    passed = await announced(cast, alex, ears, "2 of 3")
    await answer(mio, "Alex", "lounge-like")
    await answer(mio, "ノア", "lounge-pass")
    liked = await announced(cast, alex, ears, "3 of 3")
    assert quiet == passed == liked == [(1, ["announcements"])]


async def announced(cast: Cast, alex: Person, ears: Ears, text: str) -> list[tuple[int, list[str]]]:
    """Tell everybody something; return what has come to Alex since the last time: steps, and what changed."""
    await cast.ask(type="announce", text=text)
    await expect(alex.page.locator(".lounge-said")).to_contain_text(text)
    came = [(update["seq"] - update["from"], sorted(update["patch"])) for update in ears.since(ears.mark)
            if update["stream"] == cast.stream]  # fmt: skip
    ears.mark = len(ears.frames)
    return came


async def found(cast: Cast, mio: Person, alex: Person) -> None:
    """At the next moment both are told, at once; nobody else is."""
    await cast.ask(type="tune", options=SLOW | {"reveal": 2})
    for person, name in ((mio, "Alex"), (alex, "みお")):
        words = person.t("lounge-found-pair", names=person.t("lounge-name", name=name))
        await expect(person.page.locator(".lounge-match h2")).to_have_text(words, timeout=PATIENCE)
    assert set(cast.noa.views[cast.stream]["me"]["threads"]) == {"0"}


async def talk(mio: Person, alex: Person) -> None:
    for person in (mio, alex):
        await person.press("button", "lounge-found-open")
        await expect(person.page.locator(".thread-first")).to_be_visible(timeout=PATIENCE)
    await say(alex, "Hello Mio, how do you begin?")
    await expect(mio.page.locator(".thread-talk")).to_contain_text("Hello Mio, how do you begin?")


async def say(person: Person, words: str) -> None:
    line = person.page.locator(".thread-talk")
    await line.get_by_role("textbox", name=person.t("talk-field"), exact=True).fill(words)
    await line.get_by_role("button", name=person.t("talk-send"), exact=True).click()


async def settle_a_time(mio: Person, alex: Person) -> None:
    """The server is another one, the talk goes on; one proposes a time, the other can. The last of those that are
    offered is more than a day ahead at every hour of every weekday, and less than a week.
    """
    await say(mio, "まずは聞くことからです")
    await expect(alex.page.locator(".thread-talk")).to_contain_text("まずは聞くことからです", timeout=PATIENCE)
    await mio.press("button", "thread-part-times")
    await mio.page.locator(".slot-chips button").last.tap()
    await mio.press("button", "slots-propose")
    await alex.press("button", "slots-i-can")
    for person in (mio, alex):
        await expect(person.page.locator(".slot.fixed")).to_contain_text(person.t("slots-fixed"))


# --- days later -------------------------------------------------------------------------------------------------------


async def next_day(cast: Cast, mio: Person, alex: Person) -> None:
    """The meetup is over, the lounge is not: what was said and settled is there."""
    await cast.lead.knock()
    await cast.lead_on(type="close")
    await alex.page.reload()
    await expect(alex.page.locator(".slot.fixed")).to_be_visible(timeout=PATIENCE)
    await expect(alex.page.locator(".thread-talk")).to_contain_text("まずは聞くことからです")
    await expect(alex.page.locator(".thread-met")).to_have_count(0)
    await mio.page.close()


async def did_you_meet(cast: Cast, mio: Person, alex: Person) -> None:
    """After a week both are asked; one of them on another device, come to by her personal link."""
    await alex.page.reload()
    await alex.press("button", "met-yes")
    await alex.press("button", "met-stars", stars=4)
    await mio.come(cast.links[0])
    await expect(mio.page).to_have_url(f"{cast.house.url}/m/{cast.meetup}/lounge")
    await mio.page.locator(".threads-item").filter(has_text="Alex").click()
    await expect(mio.page.locator(".thread-talk")).to_contain_text("Hello Mio, how do you begin?")
    await mio.press("button", "met-planned")
    await expect(mio.page.locator(".thread-met")).to_contain_text(mio.t("met-said-planned"))
    await expect(alex.page.locator(".thread-met")).to_contain_text(alex.t("met-said-yes"))
    await cast.lead.knock()
    await cast.lead.follow(cast.stream)
    funnel = cast.lead.views[cast.stream]["funnel"]
    assert (funnel["mutual"], funnel["first"], funnel.get("met")) == (2, 1, None)  # so few are not counted out
