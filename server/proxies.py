"""Who is asking, and how they came: what a proxy says counts only where we were told to believe it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

import msgspec

Header = tuple[bytes, bytes]
Address = IPv4Address | IPv6Address
TOLD: Final = (b"x-forwarded-", b"forwarded")
"""How the names of headers begin that only a proxy may send."""
HOME: Final = 64
"""Bits of an IPv6 address that one line of a customer has; the rest is theirs to choose."""


class Came(msgspec.Struct, frozen=True):
    """``address``: for limits; of IPv6 the network, since whoever has one address there has all of it."""

    address: str
    secure: bool
    headers: Sequence[Header]
    """Without what proxies say: nothing behind us can take it for the truth."""


class Proxies:
    """The proxies that are believed: addresses and networks. Raises ValueError for what is neither."""

    def __init__(self, believed: Iterable[str] = ()) -> None:
        self._believed = [ip_network(each) for each in believed]

    def came(self, peer: str, headers: Sequence[Header], *, secure: bool) -> Came:
        """Return who asks, ``peer`` being at the other end of the connection, and ``secure`` whether that is TLS."""
        address = read(peer)
        told = [header for header in headers if header[0].startswith(TOLD)]
        if not told:
            return Came(line_of(address, peer), secure, headers)
        rest = [header for header in headers if not header[0].startswith(TOLD)]
        if address is None or not self._believes(address):
            return Came(line_of(address, peer), secure, rest)
        return Came(line_of(self._behind(address, told), peer), secure or is_secure(told), rest)

    def believes(self, peer: str) -> bool:
        """Whether what somebody at the other end of a connection says of others is believed."""
        address = read(peer)
        return address is not None and self._believes(address)

    def _behind(self, address: Address, told: Sequence[Header]) -> Address:
        """Return the last address before those that are believed. Where two kinds of headers differ, one of them was
        sent by whoever asks: then it is the proxy's own, which is nobody's gain.
        """
        chains = [chain for chain in (forwarded_for(told), forwarded(told, "for")) if chain]
        if any(chain != chains[0] for chain in chains):
            return address
        for each in reversed(chains[0] if chains else []):
            before = read(each)
            if before is None:
                break
            address = before
            if not self._believes(address):
                break
        return address

    def _believes(self, address: Address) -> bool:
        return any(address in network for network in self._believed)


def read(text: str) -> Address | None:
    """Read an address, as it stands in a header: perhaps with a port, quotes or brackets."""
    text = text.strip().strip('"')
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def line_of(address: Address | None, otherwise: str) -> str:
    if isinstance(address, IPv6Address) and not address.is_loopback:
        return str(IPv6Network((int(address) >> (128 - HOME) << (128 - HOME), HOME)))
    return str(address) if address else otherwise


def values(told: Iterable[Header], name: bytes) -> list[str]:
    """Return what the headers of a name say, in order: each is a list with commas."""
    joined = ",".join(value.decode("latin1") for each, value in told if each == name)
    return [each.strip() for each in joined.split(",") if each.strip()]


def forwarded_for(told: Iterable[Header]) -> list[str]:
    return values(told, b"x-forwarded-for")


def forwarded(told: Iterable[Header], name: str) -> list[str]:
    """Return what ``Forwarded`` (RFC 7239) says of ``for`` or ``proto``."""
    pairs = [pair.partition("=") for each in values(told, b"forwarded") for pair in each.split(";")]
    return [value.strip().strip('"') for key, _, value in pairs if key.strip().lower() == name]


def is_secure(told: Iterable[Header]) -> bool:
    """Whether the last proxy was reached over TLS."""
    told = list(told)
    said = [*values(told, b"x-forwarded-proto")[-1:], *forwarded(told, "proto")[-1:]]
    return bool(said) and all(each.lower() in {"https", "wss"} for each in said)
