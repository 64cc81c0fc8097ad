"""The postman, with a real mail server and a real push service at the other end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest

from server.log.errors import StoreUnavailable
from server.log.memory import MemoryLog
from server.reminders.hours import GAP, GATHER
from tests.live.harness import eventually
from tests.reminders.houses import (
    HOUR,
    MINUTE,
    NOON,
    house,
    lounge,
    member,
    reminder,
)
from tests.reminders.sinks import Browser, MailSink, PushSink, mail_sink, push_sink


@pytest.fixture
async def service() -> AsyncIterator[PushSink]:
    async with push_sink() as opened:
        yield opened


@pytest.fixture
async def mails() -> AsyncIterator[MailSink]:
    async with mail_sink() as opened:
        yield opened


async def test_a_notification_and_a_mail(service: PushSink, mails: MailSink) -> None:
    mio, aki = Browser(service, "mio"), Browser(service, "aki")
    async with house(smtp_url=mails.url) as opened:
        await opened.keep(mio.row("p-mio"), aki.row("p-aki", "ja"))
        await opened.confirmed("p-mio", "mio@example.org")
        people = {"p-mio": member("Mio", mail=True), "p-aki": member("Aki")}
        await opened.be(lounge(reminder(), reminder("match", person="p-aki"), members=people))
        await opened.pass_by(GATHER)
        await eventually(lambda: len(service.arrived) == 2 and len(mails.mails) == 1)
        assert (await opened.state()).reminders == {}
    (told,) = mio.read(service)
    assert told["title"] == "There is a new message in your conversation with Aki."
    assert told["body"] == "The lounge of Friday"
    assert told["url"] == "/m/maaaaaaaaaaaaaaa/lounge#t1"
    assert aki.read(service)[0]["title"] == "Mioさんも、あなたと話してみたいと思っていました。"
    (mail,) = mails.mails
    assert mail["To"] == "mio@example.org"
    assert "#t1" in str(mail.get_body(("plain",)))
    assert mail["List-Unsubscribe"].startswith("<https://play.example.org/u/")


async def test_it_waits_for_others_and_says_all_at_once(service: PushSink) -> None:
    mio = Browser(service, "mio")
    async with house() as opened:
        await opened.keep(mio.row("p-mio"))
        several = [reminder(thread=thread) for thread in ("1", "1", "2", "3")]
        await opened.be(lounge(*several, reminder("announce", "", text="See you on Friday")))
        await opened.pass_by(GATHER - 1)
        assert len((await opened.state()).reminders) == 5
        await opened.pass_by(1)
        await opened.taken()
        await eventually(lambda: bool(service.arrived))
        (told,) = mio.read(service)
        assert told["title"] == "4 things are new in the lounge of Friday"
        assert told["url"] == "/m/maaaaaaaaaaaaaaa/lounge"
        assert told["body"].splitlines() == [
            "There is a new message in your conversation with Aki.",
            "There is a new message in your conversation with Ren and Sora.",
            "There is a new message in the study group on “tests”.",
            "From the organizers: See you on Friday",
        ]
        await opened.be(lounge(reminder(at=opened.clock.now())))
        await opened.pass_by(GAP - 1)
        assert len(service.arrived) == 1
        await opened.pass_by(1)
        await eventually(lambda: len(service.arrived) == 2)


@pytest.mark.parametrize(
    "changes",
    [
        {"members": {"p-mio": member("Mio", here=True)}},
        {"members": {"p-mio": member("Mio", gone=True)}},
        {"members": {"p-mio": member("Mio", push=False)}},
        {"members": {"p-mio": member("Mio", blocked=("p-aki",)), "p-aki": member("Aki")}},
        {"members": {"p-mio": member("Mio"), "p-aki": member("", gone=True)}},
        {"members": {}},
        {"threads": {}},
        {"phase": "over"},
    ],
    ids=["here", "gone", "not wished for", "blocked", "the other is gone", "unknown", "no thread", "over"],
)
async def test_what_nobody_needs_is_only_taken_away(service: PushSink, changes: dict[str, Any]) -> None:
    mio = Browser(service, "mio")
    async with house() as opened:
        await opened.keep(mio.row("p-mio"))
        await opened.be(lounge(reminder(), **changes))
        await opened.taken()
        await opened.pass_by(HOUR)
        assert service.asked == []


async def test_whoever_comes_back_is_not_told(service: PushSink) -> None:
    async with house() as opened:
        await opened.keep(Browser(service, "mio").row("p-mio"))
        waiting = lounge(reminder())
        await opened.be(waiting)
        await opened.pass_by(GATHER // 2)
        await opened.be(lounge(reminder(), members=waiting.members | {"p-mio": member("Mio", here=True)}))
        await opened.taken()
        await opened.pass_by(GATHER)
        assert service.asked == []


async def test_nights_are_quiet_but_for_what_was_agreed(service: PushSink) -> None:
    """It is 22:30 in Tokyo; a time that all agreed to is at 23:30."""
    mio = Browser(service, "mio")
    async with house() as opened:
        late = NOON + 10 * HOUR + 30 * MINUTE
        opened.clock.advance(late - opened.clock.now())
        await opened.keep(mio.row("p-mio"))
        pair = lounge().threads["1"]
        slot = msgspec.structs.replace(pair.slots["1"], starts=late + HOUR)
        agreed = {"1": msgspec.structs.replace(pair, slots={"1": slot}, fixed="1")}
        await opened.be(lounge(reminder("soon", at=late), threads=lounge().threads | agreed))
        await opened.taken()
        await eventually(lambda: len(service.arrived) == 1)
        assert service.arrived[0].headers["Urgency"] == "high"
        assert "23:30 (Tokyo time)" in mio.read(service)[0]["title"]
        await opened.be(lounge(reminder(at=late)))
        await opened.pass_by(9 * HOUR)
        assert len((await opened.state()).reminders) == 1
        await opened.pass_by(30 * MINUTE)
        await eventually(lambda: len(service.arrived) == 2)


async def test_ones_trouble_is_not_the_others(service: PushSink, caplog: pytest.LogCaptureFixture) -> None:
    browsers = {person: Browser(service, person) for person in ("p-mio", "p-aki", "p-ren", "p-sora")}
    async with house() as opened:
        for person, each in browsers.items():
            await opened.keep(each.row(person))
        service.answers = {"/p-mio": [400], "/p-aki": [410]}
        await opened.be(lounge(*(reminder(thread="3", person=person) for person in browsers)))
        await opened.pass_by(GATHER)
        await eventually(lambda: len(service.arrived) == 2 and len(service.asked) == 4)

        async def swept() -> bool:
            return not await opened.people.reaches.of("p-aki")

        await eventually(swept)  # its browser is no more
        assert len(await opened.people.reaches.of("p-mio")) == 1
    assert "p-mio" not in caplog.text


async def test_two_postmen_tell_once(service: PushSink) -> None:
    """Two processes over one log, both of which find the same reminders at the same moment."""
    log, browsers = MemoryLog(), [Browser(service, f"p-{number}") for number in range(30)]
    people = {f"p-{number}": member(f"P{number}") for number in range(30)}
    async with house(store=log) as one:
        await one.keep(*(each.row(each.path[1:]) for each in browsers))
        told = lounge(
            *(reminder("announce", "", person, text="Hello") for person in people),
            members=people,
        )
        async with house(store=log, clock=one.clock, people=one.people) as other:
            await one.be(told)
            assert len((await other.state()).reminders) == 30  # it knows, too
            await eventually(lambda: one.clock.waiting > 1)
            one.clock.advance(GATHER)
            await one.taken()
            await eventually(lambda: len(service.arrived) == 30)
            one.clock.advance(HOUR)
            await asyncio.sleep(0)
    assert sorted(service.asked) == sorted(each.path for each in browsers)


async def test_a_crash_between_taking_and_sending_tells_nobody_twice(
    service: PushSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, mio = MemoryLog(), Browser(service, "mio")
    async with house(store=log) as first:
        await first.keep(mio.row("p-mio"))
        died = asyncio.Event()

        def die(*_: object) -> None:
            died.set()
            raise asyncio.CancelledError  # as when the process ends

        monkeypatch.setattr("server.reminders.round.Round.send", die)
        await first.be(lounge(reminder()))
        await first.pass_by(GATHER)
        await died.wait()
        monkeypatch.undo()
        async with house(store=log, clock=first.clock, people=first.people) as second:
            await eventually(lambda: second.clock.waiting > 0)
            assert (await second.state()).reminders == {}
            second.clock.advance(HOUR)
            await second.be(lounge(reminder(at=second.clock.now())))  # and the next one arrives
            await second.pass_by(GATHER)
            await eventually(lambda: len(service.arrived) == 1)
    assert service.asked == ["/mio"]


class Fragile(MemoryLog):
    """A log that writes, and then says that it could not."""

    def __init__(self) -> None:
        super().__init__()
        self.fails = False

    async def append(self, append: Any) -> int:  # noqa: ANN401
        seq = await super().append(append)
        if self.fails:
            self.fails = False
            raise StoreUnavailable("store-failed", reason="gone")
        return seq


async def test_nothing_is_sent_where_it_is_unknown_whether_it_was_taken(service: PushSink) -> None:
    log = Fragile()
    async with house(store=log) as opened:
        await opened.keep(Browser(service, "mio").row("p-mio"))
        await opened.be(lounge(reminder()))
        log.fails = True
        await opened.pass_by(GATHER)
        await eventually(lambda: not log.fails)
        await opened.taken()
        await opened.pass_by(HOUR)
        assert service.asked == []


async def test_what_waited_before_a_start_is_found(service: PushSink) -> None:
    log = MemoryLog()
    async with house(store=log) as first:
        await first.keep(Browser(service, "mio").row("p-mio"))
        await eventually(lambda: first.clock.waiting > 0)
        first.postman.cancel()
        await first.be(lounge(reminder(), reminder("met", at=NOON - 4 * 24 * HOUR)))
        first.clock.advance(HOUR)
        async with house(store=log, clock=first.clock, people=first.people) as second:
            await second.taken()
            await eventually(lambda: len(service.arrived) == 1)
    assert service.asked == ["/mio"]


async def test_so_many_in_an_hour_and_no_more(service: PushSink) -> None:
    people = {f"p-{number}": member(f"P{number}") for number in range(6)}
    async with house(push_per_hour=4) as opened:
        await opened.keep(*(Browser(service, person).row(person) for person in people))
        told = [reminder("announce", "", person, text="Hello") for person in people]
        await opened.be(lounge(*told, members=people))
        await opened.pass_by(GATHER)
        await eventually(lambda: len(service.arrived) == 2)
        assert len((await opened.state()).reminders) == 4
        await opened.pass_by(16 * MINUTE)
        await eventually(lambda: len(service.arrived) == 3)


async def test_nobody_is_told_what_was_written(service: PushSink) -> None:
    mio = Browser(service, "mio")
    async with house() as opened:
        await opened.keep(mio.row("p-mio"))
        await opened.be(lounge(reminder(text="my secret")))
        await opened.pass_by(GATHER)
        await eventually(lambda: bool(service.arrived))
    assert "secret" not in str(mio.read(service))


async def test_without_any_way_set_up_reminders_do_not_pile_up() -> None:
    async with house(public_url="") as opened:
        await opened.be(lounge(reminder()))
        await opened.pass_by(GATHER)
        await opened.taken()


async def test_erasing_somebody_ends_it(service: PushSink) -> None:
    async with house() as opened:
        await opened.keep(Browser(service, "mio").row("p-mio"))
        await opened.confirmed("p-mio", "mio@example.org")
        await opened.people.persons.forget("p-mio", 5)
        assert await opened.people.reaches.of("p-mio") == []
        await opened.be(lounge(reminder()))
        await opened.pass_by(GATHER)
        await opened.taken()
        assert service.asked == []
