"""Names that stand for people without saying who they are, always the same ones for a key."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable
from functools import cache
from typing import Final

from server.folders import folder
from server.texts import Texts

LETTERS: Final = "ABCDEFGHJKLMNPRTUVWXY"
DIGITS: Final = "23456789"
"""What is not easily taken for another."""
BYTES: Final = 9
"""Of a keyed hash, that make an id: as many as those of a person's own."""
SHORTEST: Final = 2
"""Pairs of a letter and a digit in a name."""
STAFF: Final = ("f-", "o-")
"""How ids of facilitators and organizers begin; measures pass them over, under a pseudonym as well."""


def key_of(secret: str, organization: str = "") -> bytes:
    """Return the key of an organization in a house with this secret: whoever has neither can undo no pseudonym."""
    return hmac.digest(secret.encode(), b"pseudonyms:" + organization.encode(), "sha256")


class Pseudonyms:
    """``key``: secret; ``people``: those of one file or replay. Names differ among them however many there are.

    The same person has the same id in everything that has the same key, and nearly always the same name: only where
    two people's names would be alike has one of them a longer one.
    """

    def __init__(self, key: bytes, people: Iterable[str] = (), texts: Texts | None = None) -> None:
        self._key = key
        self._texts = texts
        self._codes: dict[str, str] = {}
        self._taken: set[str] = set()
        for person in sorted(set(people)):
            self.code(person)

    def id(self, person: str) -> str:
        """Return the id that stands for a person's: ``x-`` and 12 characters, after ``f-`` or ``o-`` for staff."""
        kept = person[:2] if person.startswith(STAFF) else ""
        return f"{kept}x-{self.token(person)}"

    def token(self, text: str) -> str:
        """Return 12 characters of the base64url alphabet that stand for any text, such as the name of a company."""
        return base64.urlsafe_b64encode(self._digest("id", text)[:BYTES]).decode()

    def word(self, text: str) -> str:
        """Return a word of letters and digits that stands for a text."""
        return "x" + self._digest("word", text).hex()[:12]

    def name(self, person: str, lang: str) -> str:
        """Return a name that nobody has, such as "Attendee K7M2", in a language of the catalogue."""
        key = "pseudonym-staff" if person.startswith(STAFF) else "pseudonym-attendee"
        return (self._texts or _texts()).text(lang, key, code=self.code(person))

    def code(self, person: str) -> str:
        """Return what a name ends with."""
        if person not in self._codes:
            spelt = spell(self._digest("name", person))
            lengths = range(2 * SHORTEST, len(spelt) + 1, 2)
            self._codes[person] = next(spelt[:length] for length in lengths if spelt[:length] not in self._taken)
            self._taken.add(self._codes[person])
        return self._codes[person]

    def _digest(self, purpose: str, text: str) -> bytes:
        return hmac.digest(self._key, f"{purpose}:{text}".encode(), hashlib.sha256)


def spell(digest: bytes) -> str:
    """Spell a hash in pairs of a letter and a digit; 20 of them tell any two apart.

    >>> spell(bytes(32))[:6]
    'A2A2A2'
    """
    number, pairs = int.from_bytes(digest, "big"), []
    for _ in range(20):
        number, pair = divmod(number, len(LETTERS) * len(DIGITS))
        pairs.append(LETTERS[pair % len(LETTERS)] + DIGITS[pair // len(LETTERS)])
    return "".join(pairs)


@cache
def _texts() -> Texts:
    return Texts(folder("static") / "locale")
