"""Mails as a mail server and a mail program see them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest

from server.reminders.asking import is_address
from server.reminders.letters import Letter, message
from server.reminders.mail import Mailer, server_of
from tests.reminders.houses import SETTINGS
from tests.reminders.sinks import MailSink, mail_sink

LETTER = Letter(
    to="mio@example.org",
    lang="ja",
    subject="金曜会のラウンジから\r\nBcc: x@example.org",
    greeting="みおさん",
    lines=["<b>あき</b>さんから", "主催者から"],
    link="https://play.example.org/m/x/lounge",
    go="ひらく",
    footer="希望された方に",
    stop="https://play.example.org/u/token",
    stopping="やめる",
)


@pytest.fixture
async def sink() -> AsyncIterator[MailSink]:
    async with mail_sink() as opened:
        yield opened


def mailer(sink: MailSink) -> Mailer:
    return Mailer(msgspec.structs.replace(SETTINGS, smtp_url=sink.url), pauses=(0.0, 0.0))


async def test_a_mail_as_it_arrives(sink: MailSink) -> None:
    assert (await mailer(sink).send(message(LETTER, SETTINGS.mail_from))).outcome == "sent"
    (mail,) = sink.mails
    assert sink.recipients == ["mio@example.org"]
    assert (mail["From"], mail["To"]) == ("Nijikai <lounge@example.org>", "mio@example.org")
    assert mail["Subject"] == "金曜会のラウンジから Bcc: x@example.org"
    assert mail["Bcc"] is None
    assert mail["List-Unsubscribe"] == "<https://play.example.org/u/token>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["Auto-Submitted"] == "auto-generated"
    plain, rich = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain
    assert rich
    assert "・<b>あき</b>さんから" in plain.get_content()
    assert "https://play.example.org/u/token" in plain.get_content()
    assert "&lt;b&gt;あき&lt;/b&gt;さんから" in rich.get_content()
    assert '<html lang="ja">' in rich.get_content()
    assert "<img" not in rich.get_content()


def test_what_is_sent_once_has_no_end() -> None:
    once = message(msgspec.structs.replace(LETTER, stop=""), SETTINGS.mail_from)
    assert once["List-Unsubscribe"] is None


@pytest.mark.parametrize(
    ("answers", "outcome", "asked"),
    [
        (["451 later", "452 later"], "sent", 3),
        (["451 later"] * 3, "later", 3),
        (["554 spam"], "refused", 1),
        (["421 bye"], "sent", 2),
    ],
)
async def test_it_is_tried_again_only_while_it_has_not_arrived(
    sink: MailSink, answers: list[str], outcome: str, asked: int
) -> None:
    sink.answers = answers
    sent = await mailer(sink).send(message(LETTER, SETTINGS.mail_from))
    assert (sent.outcome, sink.asked) == (outcome, asked)
    assert "mio" not in sent.why
    assert len(sink.mails) == (outcome == "sent")


async def test_nobody_answers() -> None:
    async with mail_sink() as sink:
        made = mailer(sink)
    assert (await made.send(message(LETTER, SETTINGS.mail_from))).outcome == "later"


async def test_tls_is_not_given_up_where_the_server_has_none(sink: MailSink) -> None:
    """A relay that offers no STARTTLS gets nothing, least of all the password."""
    settings = msgspec.structs.replace(SETTINGS, smtp_url=sink.url.replace("smtp+plain", "smtp"))
    made = Mailer(settings, pauses=())
    assert (await made.send(message(LETTER, SETTINGS.mail_from))).outcome == "later"
    assert sink.asked == 0


@pytest.mark.parametrize(
    ("url", "port", "tls"),
    [
        ("smtps://mail.example.org", 465, (True, False)),
        ("smtp://mail.example.org", 587, (False, True)),
        ("smtp+plain://localhost:2525", 2525, (False, False)),
    ],
)
def test_ways_to_a_mail_server(url: str, port: int, tls: tuple[bool, bool]) -> None:
    found: dict[str, Any] = server_of(msgspec.structs.replace(SETTINGS, smtp_url=url))
    assert (found["port"], (found["use_tls"], found["start_tls"])) == (port, tls)


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("mio@example.org", True),
        ("mio+x.y@sub.example.co.jp", True),
        ("mio@example", False),
        ("mio", False),
        ("a@b@example.org", False),
        ("mio@example.org\nBcc: x@example.org", False),
        ("mio@-example.org", False),
        (".mio@example.org", False),
        ("x" * 65 + "@example.org", False),
        ("みお@example.org", False),
    ],
)
def test_addresses(text: str, good: bool) -> None:  # noqa: FBT001
    assert is_address(text) is good
