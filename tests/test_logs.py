"""What is logged: no secrets, no names' addresses, no forged lines."""

from __future__ import annotations

import asyncio
import logging

import pytest

from server.logs import FORM, Line, told, unhandled
from server.people.personal import PersonalLinks
from server.people.tickets import Tickets
from tests.live.harness import ticket

KEY = "a key for tests only"


def line(message: str, *args: object, error: BaseException | None = None) -> str:
    info = (type(error), error, error.__traceback__) if error else None
    return Line(FORM).format(logging.LogRecord("x", logging.ERROR, "f", 1, message, args, info))


@pytest.mark.parametrize("around", ["%s", "at /h/%s", "cookie: ticket-t1=%s;", '{"ticket":"%s"}', "GET /p/%s HTTP/1.1"])
def test_what_we_have_signed_is_in_no_line(around: str) -> None:
    for secret in (Tickets(KEY).sign(ticket("ann")), PersonalLinks(KEY).sign("p-0123456789", 0)):
        told_so = told(around % secret)
        assert secret not in told_so
        assert secret.rpartition(".")[2] not in told_so


@pytest.mark.parametrize(
    ("message", "secret"),
    [
        ("to yui@example.org", "yui@example.org"),
        ("Authorization: Bearer abcdefgh", "abcdefgh"),
        ("key nijikai_abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnop"),
        ("postgresql://user:hunter22@db/x", "hunter22"),
        ("GET /setup/abcdefg", "abcdefg"),
        ("POST /invite/abcdefg", "abcdefg"),
        ("GET /reset/abcdefg", "abcdefg"),
        ("GET /t/abcdefghijklmnopqrstuv", "abcdefghijklmnopqrstuv"),
        ("$argon2id$v=19$m=65536$abc", "65536$abc"),
    ],
)
def test_other_secrets_are_in_no_line(message: str, secret: str) -> None:
    assert secret not in line("%s", message)


def test_ordinary_lines_stay_as_they_are() -> None:
    for text in (
        "incident 0a1b2c3d in meetup.show: KeyError",
        "the log is not available: disk full",
        "server/live/gateway.py",
    ):
        assert told(text) == text


def test_one_line_stays_one_line() -> None:
    forged = line("said %s", "x\n2026-01-01 00:00:00 ERROR forged\x1b[2J\u2028y")
    assert len(forged.splitlines()) == 1
    assert "\x1b" not in forged
    assert len(told("x" * 10_000)) <= 2000


def test_exceptions_tell_their_place_and_not_what_they_quote() -> None:
    try:
        int("what somebody typed")
    except ValueError as error:
        shown = line("trouble", error=error)
    assert "what somebody" not in shown.partition("\n")[0] + shown.rpartition("\n")[2]
    assert shown.endswith("ValueError")
    assert "test_logs.py" in shown


async def test_connections_that_were_cut_are_no_fault_of_ours(caplog: pytest.LogCaptureFixture) -> None:
    loop = asyncio.get_running_loop()
    for error in (asyncio.CancelledError(), ConnectionResetError()):
        unhandled(loop, {"message": "x", "exception": error})
    assert caplog.records == []
    unhandled(loop, {"message": "x", "exception": ValueError("typed")})
    unhandled(loop, {"message": "no exception at all"})
    assert [record.getMessage() for record in caplog.records] == [
        "nobody caught this: ValueError", "nobody caught this: no exception at all",
    ]  # fmt: skip
