"""Chance that anyone can check: every draw follows from a secret the table committed to before the first one."""

from __future__ import annotations

import hashlib
import hmac
from functools import lru_cache
from typing import Final

LANE: Final = 8
"""Bytes of a digest used for one try; a digest has four of them."""
SPAN: Final = 1 << (8 * LANE)
GAME: Final = "draw"
"""Label of the numbered draws of the game itself."""


def commitment(secret: str) -> str:
    """SHA-256, in hex, of the secret's bytes: shown at the start, so that nobody can change the secret later."""
    return hashlib.sha256(bytes.fromhex(secret)).hexdigest()


def draw(secret: str, number: int, bound: int, label: str = GAME) -> int:
    """Draw ``number`` of a label: an even 0..``bound``-1.

    HMAC-SHA256 keyed with the secret over ``label:number:bound:attempt``, read as four 64-bit numbers; the first one
    below the greatest multiple of ``bound`` counts, so that no result is likelier than another.
    """
    limit = SPAN - SPAN % bound
    attempt = 0
    while True:
        mac = keyed(secret).copy()
        mac.update(f"{label}:{number}:{bound}:{attempt}".encode())
        digest = mac.digest()
        for start in range(0, len(digest), LANE):
            lane = int.from_bytes(digest[start : start + LANE], "big")
            if lane < limit:
                return lane % bound
        attempt += 1


@lru_cache(maxsize=1000)
def keyed(secret: str) -> hmac.HMAC:
    """Return the HMAC of a table's secret before any message, to be copied: setting one up is the dear part."""
    return hmac.new(bytes.fromhex(secret), digestmod="sha256")


class Chance:
    """Chance apart from the game's numbered draws, under a label of its own: what a bot tosses in its head."""

    __slots__ = ("label", "number", "secret")

    def __init__(self, secret: str, label: str) -> None:
        self.secret = secret
        self.label = label
        self.number = 0

    def below(self, bound: int) -> int:
        """Return an even 0..``bound``-1, another one every time."""
        self.number += 1
        return draw(self.secret, self.number, bound, self.label)
