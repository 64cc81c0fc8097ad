"""A short attack of each kind on one house; and what every request passes first, given anything at all."""

from __future__ import annotations

from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from server.gate import guarded, netloc_of
from server.logs import told
from server.pages.signin import BACK
from server.proxies import Proxies
from tests.fuzz.by_frame import SocketAttack
from tests.fuzz.by_request import RequestAttack
from tests.fuzz.canaries import Canary, Leak, Watch
from tests.fuzz.laying import lay
from tests.fuzz.running import schema, secrets_of
from tests.fuzz.served import served

FRAMES, REQUESTS = 1000, 100
NAMES = st.sampled_from([b"x-forwarded-for", b"x-forwarded-proto", b"forwarded", b"host", b"cookie"])
HEADERS = st.lists(st.tuples(NAMES, st.binary(max_size=60)), max_size=6)


async def test_a_house_holds_out(tmp_path: Path) -> None:
    laid = await lay(tmp_path, 1)
    with served(tmp_path) as house:
        attacks = SocketAttack(house, laid, FRAMES, 1), RequestAttack(house, laid, REQUESTS, 1)
        found = [await attack.run() for attack in attacks]
        found[0].read_log(house.log, secrets_of(laid))
    assert [each.faults for each in found] == [[], []], msgspec.json.encode(found).decode()
    assert all(each.well for each in found)
    assert found[0].inputs >= FRAMES
    assert found[0].answers["ok"], "what is behind the checks has to be reached, too"
    assert found[1].inputs >= REQUESTS
    assert found[1].answers["200"] > REQUESTS // 20


async def test_what_the_description_says_holds(tmp_path: Path) -> None:
    found = await schema(tmp_path, 200, 1)
    assert found.well, found.faults
    assert found.inputs >= 200


def test_a_leak_is_found() -> None:
    watch = Watch([Canary("a word", "secret-word", frozenset({"ann"})), Canary("dice", "c0ffee")])
    assert watch.leaks(b"nothing here", "bob") == []
    assert watch.leaks(b"the secret-word", "ann") == []
    assert watch.leaks(b"the secret-word", "bob", "chat") == [Leak("a word", "bob", "chat")]
    assert watch.leaks(b"c0ffee", "ann") == [Leak("dice", "ann", "")]


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.text(max_size=80) | st.sampled_from(["127.0.0.1", "10.0.0.1", "::1"]), HEADERS, st.booleans())
def test_whatever_proxies_say_is_read(peer: str, headers: list[tuple[bytes, bytes]], secure: bool) -> None:  # noqa: FBT001
    came = Proxies(["127.0.0.0/8", "::1"]).came(peer, headers, secure=secure)
    assert not [name for name, _ in came.headers if name.startswith((b"x-forwarded", b"forwarded"))]
    assert came.secure or not secure


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_logged_stays_on_its_line(text: str) -> None:
    assert len(told(text).splitlines()) <= 1
    assert told(text).isprintable() or not any(ord(char) < 32 for char in told(text))


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=80).map(lambda text: f"http://{text}") | st.text(max_size=80))
def test_whatever_an_origin_is_it_has_a_place_or_none(text: str) -> None:
    assert isinstance(netloc_of(text), str)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(alphabet="/\\.:@organizeinvitexampl?#", max_size=30))
def test_after_signing_in_nobody_gets_elsewhere(path: str) -> None:
    if BACK.fullmatch(path) and "//" not in path:
        assert path.startswith(("/organize", "/invite"))
        assert "\\" not in path
        assert ":" not in path


def test_what_an_answer_says_itself_stays() -> None:
    own = [(b"Content-Security-Policy", b"default-src 'self'"), (b"Content-Type", b"text/html")]
    headers = guarded(own, lasting=True)
    assert [value for name, value in headers if name.lower() == b"content-security-policy"] == [b"default-src 'self'"]
    assert (b"strict-transport-security", b"max-age=31536000") in headers
