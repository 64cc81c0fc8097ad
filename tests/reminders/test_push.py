"""Notifications as a push service and a browser see them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest

from server.people.reaches import Reach
from server.reminders.keys import Keys, contact_of, private_key
from server.reminders.push import Notification, Pusher, are_keys, is_service, verdict
from tests.reminders.houses import SETTINGS
from tests.reminders.sinks import Browser, PushSink, push_sink

NOTE = Notification(title="Friday", body="Mio wrote", lang="en", tag="m/1", url="/m/m/lounge#t1")


@pytest.fixture
async def sink() -> AsyncIterator[PushSink]:
    async with push_sink() as opened:
        yield opened


@pytest.fixture
async def pusher() -> AsyncIterator[Pusher]:
    opened = Pusher(SETTINGS, Keys(SETTINGS), pauses=(0.0, 0.0))
    yield opened
    await opened.close()


async def test_only_the_browser_can_read_it_and_the_service_knows_whose_it_is(sink: PushSink, pusher: Pusher) -> None:
    mine = Browser(sink, "mine")
    assert (await pusher.send(mine.row("p"), NOTE)).outcome == "sent"
    assert mine.read(sink) == [msgspec.to_builtins(NOTE)]
    (arrived,) = sink.arrived
    assert b"Mio" not in arrived.body
    assert arrived.claims["aud"] == sink.url
    assert arrived.claims["sub"] == "https://play.example.org"
    assert arrived.headers["Authorization"].endswith(Keys(SETTINGS).public)
    assert (arrived.headers["TTL"], arrived.headers["Urgency"]) == ("86400", "normal")
    assert len(arrived.headers["Topic"]) == 32


@pytest.mark.parametrize(
    ("answers", "outcome", "times"),
    [
        ([410], "gone", 1),
        ([404], "gone", 1),
        ([503, 429], "sent", 3),
        ([500, 500, 500], "later", 3),
        ([413], "refused", 1),
        ([307], "refused", 1),
    ],
)
async def test_what_services_answer(
    sink: PushSink, pusher: Pusher, answers: list[int], outcome: str, times: int
) -> None:
    mine = Browser(sink, "mine")
    sink.answers[mine.path] = answers
    sink.headers = {"Location": f"{sink.url}/elsewhere", "Retry-After": "0"}
    assert (await pusher.send(mine.row("p"), NOTE)).outcome == outcome
    assert sink.asked == [mine.path] * times


async def test_nobody_answers(pusher: Pusher) -> None:
    async with push_sink() as sink:
        row = Browser(sink, "mine").row("p")
    assert (await pusher.send(row, NOTE)).outcome == "later"


async def test_damaged_keys_are_of_no_use(sink: PushSink, pusher: Pusher) -> None:
    row = msgspec.structs.replace(Browser(sink, "mine").row("p"), public_key="AAAA")
    assert (await pusher.send(row, NOTE)).outcome == "gone"
    assert sink.asked == []


@pytest.mark.parametrize(
    ("endpoint", "known"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc:def", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/x", True),
        ("https://web.push.apple.com/Q", True),
        ("https://wns2-par02p.notify.windows.com/w/?token=x", True),
        ("https://fcm.googleapis.com:443/x", True),
        ("https://fcm.googleapis.com:8443/x", False),
        ("http://fcm.googleapis.com/x", False),
        ("https://evil.example/fcm.googleapis.com", False),
        ("https://fcm.googleapis.com@evil.example/x", False),
        ("https://evil.example/.push.apple.com", False),
        ("https://evilpush.apple.com.example/x", False),
        ("https://xfcm.googleapis.com/x", False),
        ("http://127.0.0.1:5432/x", False),
        ("http://169.254.169.254/latest", False),
        ("file:///etc/passwd", False),
        ("https://[::1/x", False),
        ("https://fcm.googleapis.com/" + "x" * 1000, False),
        ("", False),
    ],
)
def test_it_is_sent_to_push_services_only(endpoint: str, known: bool) -> None:  # noqa: FBT001
    assert is_service(endpoint, msgspec.structs.replace(SETTINGS, push_services=USUAL).push_services) is known


USUAL = next(field.default for field in msgspec.structs.fields(type(SETTINGS)) if field.name == "push_services")


async def test_keys_of_a_subscription(sink: PushSink) -> None:
    good = Browser(sink, "mine").keys
    assert are_keys(good["p256dh"], good["auth"])
    for bad in ({"p256dh": ""}, {"p256dh": good["auth"]}, {"auth": "AA"}, {"auth": "?"}, {"p256dh": "A" * 87}):
        assert not are_keys(**_renamed(good | bad))


def _renamed(keys: dict[str, str]) -> dict[str, Any]:
    return {"public": keys["p256dh"], "auth": keys["auth"]}


def test_the_key_belongs_to_the_secret_unless_one_is_given() -> None:
    again = msgspec.structs.replace(SETTINGS, port=1)
    other = msgspec.structs.replace(SETTINGS, secret_key="another key for tests")
    given = msgspec.structs.replace(SETTINGS, push_key="A" * 42 + "E")
    assert Keys(SETTINGS).public == Keys(again).public != Keys(other).public
    assert private_key(given).private_numbers().private_value == 1


@pytest.mark.parametrize(
    ("changes", "contact"),
    [
        ({}, "https://play.example.org"),
        ({"public_url": "https://play.example.org:8443/"}, "https://play.example.org"),
        ({"push_contact": "mailto:a@example.org"}, "mailto:a@example.org"),
        ({"public_url": "http://192.0.2.1:8000"}, ""),
        ({"push": False}, ""),
    ],
)
def test_without_a_contact_there_are_no_notifications(changes: dict[str, Any], contact: str) -> None:
    settings = msgspec.structs.replace(SETTINGS, **changes)
    assert contact_of(settings) == contact
    assert bool(Keys(settings).public) is bool(contact)


def test_services_may_ask_for_time() -> None:
    assert verdict(429, "30").wait == 30
    assert verdict(503, "Mon, 01 Jan 2001 00:00:00 GMT").wait == 0
    assert verdict(503, "soon").wait == 0


def test_a_browser_is_known_by_its_endpoint() -> None:
    one = Reach(id="x", organization="o", person="p", way="push", address="https://a")
    assert one.confirmed is None
