"""Passwords: what makes a good one, and hashing them with argon2, a few at a time, off the event loop."""

from __future__ import annotations

import asyncio
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from game.decider import Refusal

SHORTEST, LONGEST = 10, 200
DIFFERENT = 5
"""Different characters that a password needs at least."""
AT_ONCE = 2
"""Each takes 64 MiB and a core for a moment."""

hasher = PasswordHasher()


def normal(password: str) -> str:
    """Return the same for the same keys pressed, whatever the input method made of them."""
    return unicodedata.normalize("NFKC", password)


def check_password(password: str, *known: str) -> None:
    """Refuse what is guessed at once; ``known``: words that anybody would try. Raises Refusal."""
    password = normal(password)
    if len(password) < SHORTEST:
        raise Refusal("password-short", shortest=SHORTEST)
    if len(password) > LONGEST:
        raise Refusal("password-long", longest=LONGEST)
    words = {word.casefold() for text in known for word in (text, text.partition("@")[0]) if word}
    if len(set(password)) < DIFFERENT or password.casefold() in words:
        raise Refusal("password-easy")


class Passwords:
    """Hashes and verifies. ``verify`` takes as long for an account that does not exist."""

    def __init__(self) -> None:
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def hash(self, password: str) -> str:
        async with self._turns:
            return await asyncio.to_thread(hasher.hash, normal(password))

    async def verify(self, kept: str | None, password: str) -> bool:
        """Whether this is the password of a hash; without a hash it never is."""
        async with self._turns:
            right = await asyncio.to_thread(matches, kept or dummy(), normal(password[: LONGEST * 4]))
        return right and kept is not None

    def dated(self, kept: str) -> bool:
        """Whether today's parameters are better than those of the hash."""
        return hasher.check_needs_rehash(kept)


def matches(kept: str, password: str) -> bool:
    try:
        return hasher.verify(kept, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def dummy() -> str:
    """A hash that no account has."""
    return hasher.hash("nobody's")
