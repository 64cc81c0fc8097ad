"""Which messages a lounge hears of, so that those who are away are told: new ones, and each only once."""

from __future__ import annotations

from msgspec.structs import replace

from server.hearing import NEW, matters
from server.lounge import commands
from server.lounge.rules.heard import QUIET
from tests.lounge.lounges import Salon


def test_an_old_message_that_is_read_from_the_log_again_is_no_news() -> None:
    """They were there when it was written, and have gone since; then the server starts anew."""
    salon = Salon().opened("ab")
    salon.found("ab")
    salon.away("b")
    said = salon.at = salon.at + QUIET
    assert matters(salon.state, "1", ("a",), said, said), "the first one"
    salon.system(commands.Heard("1", "a", ("a", "b")))
    assert matters(salon.state, "1", ("a",), said, said + NEW)
    assert not matters(salon.state, "1", ("a",), said, said + NEW + 1)
    assert not matters(salon.state, "1", ("a", "b"), said, said)
    told = replace(salon.state, threads=salon.state.threads | {"1": replace(salon.thread(), spoken=said)})
    assert not matters(told, "1", ("a",), said + QUIET - 1, said + QUIET - 1)
    assert matters(told, "1", ("a",), said + QUIET, said + QUIET)
