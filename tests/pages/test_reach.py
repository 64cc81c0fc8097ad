"""Asking to be reminded, confirming it, and ending it, as browsers and mail programs do."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from icalendar import Calendar
from sqlalchemy import insert

from game.decider import Context
from server import erasure
from server.app import create_app
from server.cards.card import Card
from server.live.clock import FakeClock
from server.live.kinds import Kinds
from server.log.memory import MemoryLog
from server.lounge.state import Lounge, Member, Thread
from server.meetup import naming
from server.people.database import in_memory
from server.people.people import people_in
from server.people.reaches import UNCONFIRMED, Reach, mailbox
from server.people.schema import organization
from server.reminders import leaving
from server.reminders.tokens import Tokens
from server.wiring import room_kind, table_kind
from server.wiring_meetup import meetup_kind
from tests.live.harness import eventually
from tests.pages.meetups import ORGANIZATION, Venue
from tests.pages.site import packs
from tests.reminders.houses import HOUR, NOON, SETTINGS, SLOT, Be, lounge_kind
from tests.reminders.sinks import Browser, MailSink, PushSink, mail_sink, push_sink

ONE_CLICK = {"Content-Type": "application/x-www-form-urlencoded"}


class Place(Venue):
    """A meetup with a lounge in which Mio, who asks, talks with Aki."""

    def __init__(self, nijikai: Any, clock: FakeClock) -> None:  # noqa: ANN401
        super().__init__(nijikai, "")
        self.clock = clock
        self.mio = ""

    @classmethod
    async def begin(cls, **changes: Any) -> Place:  # noqa: ANN401 - settings
        clock = FakeClock(NOON)
        kinds = Kinds([meetup_kind(), lounge_kind(), room_kind({}), table_kind(packs())])
        settings = msgspec.structs.replace(SETTINGS, **changes)
        people = people_in(in_memory())
        nijikai = create_app(settings, MemoryLog(), packs(), clock=clock, kinds=kinds, people=people)
        await people.database.change(insert(organization).values(id=ORGANIZATION, name="Org", created=1))
        place = cls(nijikai, clock)
        place.id = await place.prepare()
        await place.join()
        place.mio = next(iter((await place.state).people))
        await place.be()
        return place

    async def be(self, **changes: Any) -> None:  # noqa: ANN401 - fields
        pair = Thread(kind="pair", people=(self.mio, "p-aki"), slots={"1": SLOT}, opened=NOON)
        usual: dict[str, Any] = {
            "meetup": self.id,
            "title": "Friday",
            "phase": "open",
            "members": {self.mio: Member(name="Mio"), "p-aki": Member(name="Aki")},
            "threads": {"1": pair, "2": Thread(kind="pair", people=("p-aki", "p-ren"), slots={"1": SLOT})},
        }
        await self.nijikai.streams.run(
            naming.lounge(self.id), Be(Lounge(**usual | changes)), Context("", "system", NOON), ""
        )

    async def member(self) -> Member:
        state: Lounge = (await self.nijikai.streams.open(naming.lounge(self.id))).state
        return state.members[self.mio]

    async def rows(self, way: str = "") -> list[Reach]:
        return [row for row in await self.nijikai.people.reaches.of(self.mio) if way in {"", row.way}]

    async def ask(self, method: str, way: str, body: Any = None, client: Any = None) -> tuple[int, Any]:  # noqa: ANN401
        asked = getattr(client or self.client, method)
        answer = await asked(f"/m/{self.id}/lounge/{way}", data=msgspec.json.encode(body) if body is not None else None)
        text = await answer.get_data()
        is_json = answer.content_type == "application/json"
        return answer.status_code, msgspec.json.decode(text) if is_json else text

    async def visit(self, path: str, method: str = "get", **more: Any) -> tuple[int, str]:  # noqa: ANN401
        """As a stranger, in English."""
        headers = {"Accept-Language": "en"} | more.pop("headers", {})
        answer = await getattr(self.stranger(), method)(path, headers=headers, **more)
        return answer.status_code, await answer.get_data(as_text=True)


@pytest.fixture
async def mails() -> AsyncIterator[MailSink]:
    async with mail_sink() as opened:
        yield opened


@pytest.fixture
async def service() -> AsyncIterator[PushSink]:
    async with push_sink() as opened:
        yield opened


@pytest.fixture
async def place(mails: MailSink) -> AsyncIterator[Place]:
    opened = await Place.begin(smtp_url=mails.url)
    yield opened
    await opened.close()


def link_in(mails: MailSink, pattern: str) -> str:
    plain = mails.mails[-1].get_body(("plain",))
    assert plain
    found = re.search(pattern, plain.get_content())
    assert found
    return found[0]


# --- this browser -------------------------------------------------------------------------------------------------


async def test_a_browser_subscribes_and_ends_it(place: Place, service: PushSink) -> None:
    status, answer = await place.ask("get", "push")
    assert (status, len(answer["key"])) == (200, 87)
    assert await place.ask("post", "push", Browser(service, "mio").subscription) == (200, {"confirmed": True})
    (row,) = await place.rows()
    assert (row.way, row.address, row.agent) == ("push", f"{service.url}/mio", "other")
    assert (await place.member()).push
    assert await place.ask("delete", "push") == (200, {"forgotten": True})
    assert await place.rows() == []
    assert not (await place.member()).push


async def test_bad_subscriptions_are_not_kept(place: Place, service: PushSink) -> None:
    good = Browser(service, "mio").subscription
    assert (await place.ask("post", "push", good | {"endpoint": "http://127.0.0.2/x"}))[0] == 422
    assert (await place.ask("post", "push", good | {"keys": {"p256dh": "AAAA", "auth": "AAAA"}}))[0] == 422
    assert (await place.ask("post", "push", {"endpoint": 1}))[0] == 400
    assert (await place.ask("post", "push"))[0] == 400
    assert await place.rows() == []
    assert not (await place.member()).push


async def test_nothing_is_offered_that_is_not_set_up(service: PushSink) -> None:
    place = await Place.begin(public_url="")
    assert await place.ask("get", "push") == (200, {"key": ""})
    assert await place.ask("post", "push", Browser(service, "mio").subscription) == (409, {"why": "unoffered"})
    assert (await place.ask("get", "mail"))[1]["offered"] is False
    assert await place.ask("post", "mail", {"address": "mio@example.org"}) == (409, {"why": "unoffered"})
    await place.close()


async def test_only_members_are_asked(place: Place, service: PushSink) -> None:
    body = Browser(service, "mio").subscription
    for method, way in (("get", "push"), ("post", "push"), ("delete", "push"), ("get", "mail"), ("delete", "mail")):
        assert (await place.ask(method, way, body, client=place.stranger()))[0] == 403
    await place.be(members={place.mio: Member(name="Mio", gone=True)})
    assert (await place.ask("post", "push", body))[0] == 403
    elsewhere = await place.prepare()
    assert (await place.client.get(f"/m/{elsewhere}/lounge/push")).status_code == 404


async def test_another_site_cannot_subscribe_anybody(place: Place, service: PushSink) -> None:
    body = msgspec.json.encode(Browser(service, "mio").subscription)
    answer = await place.client.post(
        f"/m/{place.id}/lounge/push", data=body, headers={"Origin": "https://evil.example"}
    )
    assert answer.status_code == 403


async def test_what_another_lounge_reminds_by_stays(place: Place, service: PushSink) -> None:
    first, place.id = place.id, await place.prepare()
    await place.client.post(f"/m/{place.id}/join", form={"name": "Mio", "avatar": "f", "lang": "en", "consent": "y"})
    await place.be()
    body = Browser(service, "mio").subscription
    assert (await place.ask("post", "push", body))[0] == 200
    second, place.id = place.id, first
    assert (await place.ask("post", "push", body))[0] == 200
    assert await place.ask("delete", "push") == (200, {"forgotten": False})
    assert len(await place.rows()) == 1
    place.id = second
    assert await place.ask("delete", "push") == (200, {"forgotten": True})
    assert await place.rows() == []


# --- mail -----------------------------------------------------------------------------------------------------------


async def test_an_address_is_confirmed_by_whoever_reads_its_mails(place: Place, mails: MailSink) -> None:
    assert await place.ask("post", "mail", {"address": " Mio@example.org "}) == (202, {"confirmed": False})
    assert not (await place.member()).mail
    assert mails.recipients == ["Mio@example.org"]
    assert mails.mails[0]["List-Unsubscribe"] is None
    path = link_in(mails, rf"(?<=https://play\.example\.org)/m/{place.id}/lounge/mail/\S+")
    status, html = await place.visit(path)  # what looks into mails, too
    assert status == 200
    assert "Mio@example.org" in html
    assert not (await place.member()).mail
    assert (await place.visit(path, "post"))[0] == 200
    assert (await place.member()).mail
    assert (await place.ask("get", "mail"))[1] == {"offered": True, "address": "Mio@example.org", "confirmed": True}
    assert (await place.visit(path, "post"))[0] == 410
    assert await place.ask("post", "mail", {"address": "mio@example.org"}) == (200, {"confirmed": True})
    assert len(mails.mails) == 1
    assert await place.ask("delete", "mail") == (200, {"forgotten": True})
    assert await place.rows() == []


@pytest.mark.parametrize("spoil", ["later", "other address", "other meetup", "edited", "erased"])
async def test_a_link_that_is_good_no_more(place: Place, mails: MailSink, spoil: str) -> None:
    await place.ask("post", "mail", {"address": "mio@example.org"})
    path = link_in(mails, rf"(?<=https://play\.example\.org)/m/{place.id}/lounge/mail/\S+")
    if spoil == "later":
        place.clock.advance(UNCONFIRMED + 1)
        await place.nijikai.people.reaches.sweep(place.clock.now())
    elif spoil == "other address":
        place.clock.advance(1)
        await place.ask("post", "mail", {"address": "mio@example.com"})
    elif spoil == "other meetup":
        path = path.replace(place.id, await place.prepare())
    elif spoil == "edited":
        path = path[:-9] + ("A" if path[-9] != "A" else "B") + path[-8:]
    else:
        await erasure.erase(place.nijikai, place.mio)
    for method in ("get", "post"):
        assert (await place.visit(path, method))[0] == 410


async def test_mails_to_confirm_are_few(place: Place, mails: MailSink) -> None:
    answers = [await place.ask("post", "mail", {"address": f"x{number}@example.org"}) for number in range(5)]
    assert [status for status, _ in answers] == [202] * 4 + [429]
    assert answers[-1][1] == {"why": "many"}
    assert len(mails.mails) == 4


async def test_a_clock_that_is_set_back_costs_nobody_a_mail(place: Place) -> None:
    assert (await place.ask("post", "mail", {"address": "x1@example.org"}))[0] == 202
    place.clock.advance(-2 * HOUR)
    assert (await place.ask("post", "mail", {"address": "x2@example.org"}))[0] == 202


async def test_an_address_that_is_none_or_is_refused(place: Place, mails: MailSink) -> None:
    assert await place.ask("post", "mail", {"address": "mio"}) == (422, {"why": "address"})
    mails.answers = ["550 no such mailbox"]
    assert await place.ask("post", "mail", {"address": "mio@example.org"}) == (422, {"why": "refused"})
    assert await place.rows() == []


# --- the end --------------------------------------------------------------------------------------------------------


async def reminded(place: Place, service: PushSink) -> None:
    """Mio is reminded by both ways."""
    await place.ask("post", "push", Browser(service, "mio").subscription)
    await place.ask("post", "mail", {"address": "mio@example.org"})
    (row,) = await place.rows("mail")
    token = Tokens(SETTINGS.secret_key).confirm(row.id, place.mio, place.id, row.created)
    assert (await place.visit(f"/m/{place.id}/lounge/mail/{token}", "post"))[0] == 200


async def test_one_tap_ends_it_and_looking_does_not(place: Place, service: PushSink) -> None:
    await reminded(place, service)
    path = f"/u/{Tokens(SETTINGS.secret_key).stop(place.mio, place.id, 'mail')}"
    for _ in range(2):
        status, html = await place.visit(path)
        assert status == 200
        assert f'action="{path}"' in html
        assert html.count("<button") == 1
    assert (await place.member()).mail
    assert (await place.visit(path, "post"))[0] == 200
    assert [row.way for row in await place.rows()] == ["push"]
    assert ((await place.member()).push, (await place.member()).mail) == (True, False)
    assert (await place.visit(path, "post"))[0] == 200  # once more does no harm


@pytest.mark.parametrize("headers", [{}, {"Origin": "null"}, {"Origin": "https://mail.example.com"}])
async def test_mail_programs_end_it_on_their_own(place: Place, service: PushSink, headers: dict[str, str]) -> None:
    """RFC 8058: a POST without cookies, from wherever the mail is read."""
    await reminded(place, service)
    path = f"/u/{Tokens(SETTINGS.secret_key).stop(place.mio, place.id, 'mail')}"
    body = "List-Unsubscribe=One-Click"
    assert (await place.visit(path, "post", data=body, headers=ONE_CLICK | headers))[0] == 200
    assert await place.rows("mail") == []


async def test_notifications_end_everywhere(place: Place, service: PushSink) -> None:
    await reminded(place, service)
    path = f"/u/{Tokens(SETTINGS.secret_key).stop(place.mio, place.id, 'push')}"
    assert (await place.visit(path, "post"))[0] == 200
    assert [row.way for row in await place.rows()] == ["mail"]
    assert not (await place.member()).push


@pytest.mark.parametrize("text", ["x", "x" * 500, "WyJhIl0.abc"])
async def test_nobody_can_end_it_for_somebody_else(place: Place, text: str) -> None:
    for method in ("get", "post"):
        assert (await place.visit(f"/u/{text}", method))[0] == 404


async def test_a_link_of_one_kind_is_none_of_another(place: Place) -> None:
    tokens = Tokens(SETTINGS.secret_key)
    assert (await place.visit(f"/u/{tokens.confirm('x', place.mio, place.id, 1)}"))[0] == 404
    assert (await place.visit(f"/m/{place.id}/lounge/mail/{tokens.stop(place.mio, place.id, 'mail')}"))[0] == 410


async def test_what_is_kept_is_shown_and_erased(place: Place, service: PushSink) -> None:
    await reminded(place, service)
    kept = msgspec.json.decode(await (await place.client.get("/me.json")).get_data())
    assert {(one["way"], one["address"]) for one in kept["reach"]} == {
        ("push", f"{service.url}/mio"),
        ("mail", "mio@example.org"),
    }
    await erasure.erase(place.nijikai, place.mio)
    assert await place.rows() == []


BLANK = Card(
    game={}, seat=0, score=1, place=1, rank=0, epithet={}, noun={"en": "Guide"}, joint={}, awards=(), grades=()
)


async def leave(place: Place) -> None:
    await place.be(members={place.mio: Member(name="Mio", gone=True)})


@pytest.mark.parametrize("late", [False, True], ids=["at once", "after a stop"])
async def test_whoever_leaves_everything_is_not_known_how_to_be_reached(
    place: Place, service: PushSink, *, late: bool
) -> None:
    await place.nijikai.people.reaches.keep(Browser(service, "mio").row(place.mio))
    await place.ask("post", "mail", {"address": "mio@example.org"})
    cards = place.nijikai.people.cards
    card = await cards.share(place.id, place.mio, BLANK, NOON)
    if late:  # the server stopped when they had left; this is the one after it
        await leave(place)
        place.nijikai.streams.memory.clear()
    keeper = asyncio.ensure_future(leaving.watch(place.nijikai))
    await asyncio.sleep(0)
    await (place.member() if late else leave(place))

    async def forgotten() -> bool:
        shared = await cards.find(card)
        return await place.rows() == [] and shared is not None and shared.card is None

    await eventually(forgotten)
    keeper.cancel()


async def test_whoever_leaves_one_lounge_is_still_reached_by_another(place: Place, service: PushSink) -> None:
    keeper = asyncio.ensure_future(leaving.watch(place.nijikai))
    first, place.id = place.id, await place.prepare()
    await place.client.post(f"/m/{place.id}/join", form={"name": "Mio", "avatar": "f", "lang": "en", "consent": "y"})
    await place.be()
    assert (await place.ask("post", "push", Browser(service, "mio").subscription))[0] == 200
    await place.nijikai.people.reaches.keep(mailbox(ORGANIZATION, place.mio, "mio@example.org", NOON, "en"))
    second, place.id = place.id, first
    await leave(place)

    async def only_push() -> bool:
        return [row.way for row in await place.rows()] == ["push"]

    await eventually(only_push)
    place.id = second
    await leave(place)

    async def forgotten() -> bool:
        return await place.rows() == []

    await eventually(forgotten)
    keeper.cancel()


# --- calendars and home screens ---------------------------------------------------------------------------------------


async def test_a_time_is_a_file_for_calendars(place: Place) -> None:
    async def file() -> Any:  # noqa: ANN401 - a calendar
        answer = await place.client.get(f"/m/{place.id}/lounge/1/1.ics", headers={"Accept-Language": "en"})
        assert answer.status_code == 200
        assert answer.content_type == "text/calendar; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-store"
        return Calendar.from_ical(await answer.get_data())

    first = await file()
    (event,) = first.walk("VEVENT")
    assert first["method"] == "PUBLISH"
    assert (event["summary"], event["status"]) == ("Talk with Aki", "TENTATIVE")
    assert event["dtstart"].dt.timestamp() * 1000 == NOON + HOUR
    assert event["dtstart"].params["TZID"] == "Asia/Tokyo"
    assert (event["dtend"].dt - event["dtstart"].dt).total_seconds() == 30 * 60
    assert event["url"] == f"https://play.example.org/m/{place.id}/lounge#t1"
    assert [one["trigger"].dt.total_seconds() for one in first.walk("VALARM")] == [-600]
    assert len(first.walk("VTIMEZONE")) == 1
    place.clock.advance(60_000)
    pair = Thread(kind="pair", people=(place.mio, "p-aki"), slots={"1": SLOT}, opened=NOON, fixed="1")
    await place.be(threads={"1": pair})
    (later,) = (await file()).walk("VEVENT")
    assert (later["uid"], later["status"]) == (event["uid"], "CONFIRMED")
    assert later["sequence"] > event["sequence"]


@pytest.mark.parametrize("path", ["2/1", "1/2", "7/1", "1/x"])
async def test_others_times_are_nobodys_business(place: Place, path: str) -> None:
    assert (await place.client.get(f"/m/{place.id}/lounge/{path}.ics")).status_code == 404


@pytest.mark.parametrize(
    "aki", [Member(name="Aki"), Member(name="Aki", gone=True), Member(name="", erased=True, gone=True)]
)
async def test_no_time_says_how_a_thread_has_ended(place: Place, aki: Member) -> None:
    ended = Thread(kind="pair", people=(place.mio, "p-aki"), slots={"1": SLOT}, opened=NOON, ended=NOON + 1)
    await place.be(threads={"1": ended}, members={place.mio: Member(name="Mio"), "p-aki": aki})
    answer = await place.client.get(f"/m/{place.id}/lounge/1/1.ics")
    assert answer.status_code == 404


async def test_strangers_get_no_times(place: Place) -> None:
    assert (await place.stranger().get(f"/m/{place.id}/lounge/1/1.ics")).status_code == 403


async def test_the_worker_is_asked_for_anew_each_time(place: Place) -> None:
    answer = await place.stranger().get("/sw.js")
    assert answer.content_type == "text/javascript; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; connect-src 'self'; img-src 'self'"
    again = await place.stranger().get("/sw.js", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    policy = (await place.client.get(f"/m/{place.id}")).headers["Content-Security-Policy"]
    assert "worker-src 'self'" in policy


async def test_a_home_screen_begins_with_ones_own_link(place: Place) -> None:
    answer = await place.client.get(f"/m/{place.id}/lounge/app.webmanifest")
    made = msgspec.json.decode(await answer.get_data())
    assert answer.content_type == "application/manifest+json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert (made["name"], made["display"]) == ("Friday", "standalone")
    assert made["start_url"].startswith("/p/")
    assert (await place.stranger().get(made["start_url"])).status_code == 303
    assert (await place.stranger().get(f"/m/{place.id}/lounge/app.webmanifest")).status_code == 403
    for icon in made["icons"]:
        image = await (await place.stranger().get(icon["src"])).get_data()
        assert image.startswith(b"\x89PNG")
    assert (await place.stranger().get("/icon-99.png")).status_code == 404
