"""Keys by which other programs read an organization's shared figures. Kept as a hash: nobody can read one here."""

from __future__ import annotations

import hashlib
import secrets

import msgspec
from sqlalchemy import delete, insert, select, update

from server.people.database import Database
from server.people.schema import access_key

PREFIX = "nijikai_"
"""By which a key is known for one, also by programs that look for secrets in code."""
DAY = 86_400_000
KEPT = 365 * DAY
"""Milliseconds for which an ended key says whose name it was, as long as looks do."""
MOST = 20
"""Keys of an organization that are good at the same time."""


class AccessKey(msgspec.Struct, frozen=True):
    """``by``: the organizer's person who made it. ``used``: the day of the last use; ``ended``: when it was. Times in
    milliseconds since the Unix epoch.
    """

    id: str
    organization: str
    name: str
    hash: str
    by: str
    created: int
    used: int | None = None
    ended: int | None = None

    @property
    def person(self) -> str:
        """Who it is where looks are written down."""
        return f"k-{self.id}"


def hashed(secret: str) -> str:
    """A key has 256 bits of chance, so a plain hash keeps it."""
    return hashlib.sha256(secret.encode()).hexdigest()


class AccessKeys:
    """The table ``access_key``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(self, organization: str, name: str, by: str, now: int) -> str:
        """Return the secret of a new key; it cannot be had again. Raises Taken where there is no organization."""
        secret = PREFIX + secrets.token_urlsafe(32)
        new = AccessKey(secrets.token_urlsafe(9), organization, name, hashed(secret), by, now)
        await self._database.change(insert(access_key).values(**msgspec.structs.asdict(new)))
        return secret

    async def of(self, organization: str) -> list[AccessKey]:
        """Return the keys that are good, the latest first."""
        good = (access_key.c.organization == organization) & access_key.c.ended.is_(None)
        query = select(access_key).where(good).order_by(access_key.c.created.desc(), access_key.c.id)
        return [AccessKey(*row) for row in await self._database.rows(query)]

    async def find(self, secret: str) -> AccessKey | None:
        """Return the key of this secret, also one that was ended."""
        if not secret.startswith(PREFIX):
            return None
        row = await self._database.first(select(access_key).where(access_key.c.hash == hashed(secret)))
        return AccessKey(*row) if row else None

    async def use(self, key: AccessKey, now: int) -> None:
        """Note the day of a use; once a day."""
        day = now - now % DAY
        if key.used is None or key.used < day:
            await self._database.change(update(access_key).where(access_key.c.id == key.id).values(used=day))

    async def prune(self, now: int) -> int:
        """Forget the keys that were ended a year ago; return how many that were."""
        return await self._database.change(delete(access_key).where(access_key.c.ended < now - KEPT))

    async def end(self, organization: str, id: str, now: int) -> bool:
        """End a key of an organization; false if it had none such."""
        good = (access_key.c.id == id) & (access_key.c.organization == organization) & access_key.c.ended.is_(None)
        return await self._database.change(update(access_key).where(good).values(ended=now)) > 0
