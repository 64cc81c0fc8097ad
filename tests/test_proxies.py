"""Who is taken for whom: a proxy's word counts only where it is believed."""

from __future__ import annotations

import pytest

from server.config import SettingsError, from_environment
from server.proxies import Header, Proxies

BELIEVED = Proxies(["127.0.0.1", "10.0.0.0/8", "::1"])


def headers(*pairs: tuple[str, str]) -> list[Header]:
    return [(name.lower().encode(), value.encode()) for name, value in pairs]


FOR, PROTO, NEW = "X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"


@pytest.mark.parametrize(
    ("peer", "told", "address"),
    [
        ("127.0.0.1", headers(), "127.0.0.1"),
        ("127.0.0.1", headers((FOR, "198.51.100.7")), "198.51.100.7"),
        ("127.0.0.1", headers((FOR, "203.0.113.9, 198.51.100.7")), "198.51.100.7"),  # what the browser itself said
        ("127.0.0.1", headers((FOR, "203.0.113.9"), (FOR, "198.51.100.7, 10.1.2.3")), "198.51.100.7"),
        ("127.0.0.1", headers((FOR, "10.9.9.9, 10.1.2.3")), "10.9.9.9"),
        ("127.0.0.1", headers((FOR, "evil, 10.1.2.3")), "10.1.2.3"),
        ("127.0.0.1", headers((FOR, "evil")), "127.0.0.1"),
        ("127.0.0.1", headers((FOR, "198.51.100.7:4711")), "198.51.100.7"),
        ("127.0.0.1", headers((FOR, "[2001:db8:1:2:3::4]:4711")), "2001:db8:1:2::/64"),
        ("127.0.0.1", headers((NEW, 'for="[2001:db8:1:2:3::4]";proto=https')), "2001:db8:1:2::/64"),
        ("127.0.0.1", headers((NEW, "for=203.0.113.9, for=198.51.100.7;by=10.0.0.1")), "198.51.100.7"),
        ("127.0.0.1", headers((NEW, "for=203.0.113.9"), (FOR, "198.51.100.7")), "127.0.0.1"),  # one of them is a lie
        ("198.51.100.8", headers((FOR, "203.0.113.9")), "198.51.100.8"),
        ("198.51.100.8", headers((NEW, "for=203.0.113.9")), "198.51.100.8"),
        ("::ffff:198.51.100.8", headers(), "198.51.100.8"),
        ("2001:db8:1:2:3:4:5:6", headers(), "2001:db8:1:2::/64"),
        ("::1", headers((FOR, "198.51.100.7")), "198.51.100.7"),
        ("", headers((FOR, "198.51.100.7")), ""),
    ],
)
def test_whose_limits_count(peer: str, told: list[Header], address: str) -> None:
    assert BELIEVED.came(peer, told, secure=False).address == address


@pytest.mark.parametrize(
    ("peer", "told", "secure"),
    [
        ("127.0.0.1", headers((PROTO, "https")), True),
        ("127.0.0.1", headers((PROTO, "http")), False),
        ("127.0.0.1", headers((PROTO, "https, http")), False),
        ("127.0.0.1", headers((NEW, "proto=https;for=198.51.100.7")), True),
        ("127.0.0.1", headers((NEW, "proto=http"), (PROTO, "https")), False),
        ("198.51.100.8", headers((PROTO, "https")), False),
    ],
)
def test_who_came_over_tls(peer: str, told: list[Header], *, secure: bool) -> None:
    assert BELIEVED.came(peer, told, secure=False).secure is secure
    assert BELIEVED.came(peer, told, secure=True).secure


@pytest.mark.parametrize("peer", ["127.0.0.1", "198.51.100.8"])
def test_nothing_behind_the_gate_sees_what_proxies_say(peer: str) -> None:
    told = headers(
        (FOR, "1.2.3.4"), (PROTO, "https"), ("X-Forwarded-Host", "evil.example"), (NEW, "host=evil"), ("Host", "x")
    )
    assert BELIEVED.came(peer, told, secure=False).headers == headers(("Host", "x"))


def test_by_default_nobody_is_believed() -> None:
    assert (
        Proxies().came("127.0.0.1", headers((FOR, "198.51.100.7"), (PROTO, "https")), secure=False).address
        == "127.0.0.1"
    )


@pytest.mark.parametrize("wrong", ["proxy.example", "10.0.0.1/8", "127.0.0.1 x"])
def test_what_is_no_address_is_said_at_the_start(wrong: str) -> None:
    with pytest.raises(SettingsError, match="NIJIKAI_PROXIES"):
        from_environment({"NIJIKAI_PROXIES": wrong})
