"""By which ways people can be reached: browsers' push subscriptions, and mail addresses that they have confirmed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Literal

import msgspec
from sqlalchemy import delete, insert, select, update

from server.people.database import Database
from server.people.schema import reach

Way = Literal["push", "mail"]
MOST = 8
"""Browsers of one person; the one that has been there longest goes when another comes."""
UNCONFIRMED = 2 * 86_400_000
"""Milliseconds for which an address waits to be confirmed; then it is forgotten."""


class Reach(msgspec.Struct, frozen=True, kw_only=True):
    """One way to reach somebody. ``address``: a push subscription's endpoint, or a mail address; ``public_key`` and
    ``auth`` are the subscription's, in base64url. Times in milliseconds since the Unix epoch.
    """

    id: str
    organization: str
    person: str
    way: Way
    address: str
    public_key: str = ""
    auth: str = ""
    agent: str = ""
    lang: str = "ja"
    created: int = 0
    confirmed: int | None = None


def browser(organization: str, person: str, endpoint: str, at: int, **known: str) -> Reach:
    """Make the row of a browser. It is one browser of an organization: whoever subscribed there last has it."""
    id = hashed(organization, "push", endpoint)
    return Reach(
        id=id, organization=organization, person=person, way="push", address=endpoint, created=at, confirmed=at, **known
    )


def mailbox(organization: str, person: str, address: str, at: int, lang: str) -> Reach:
    """Make the row of a mail address that is still to be confirmed. A person has one."""
    id = hashed(organization, "mail", person)
    return Reach(id=id, organization=organization, person=person, way="mail", address=address, lang=lang, created=at)


def hashed(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


class Reaches:
    """The table ``reach``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, new: Reach) -> None:
        """Write one down; it takes the place of what was there by the same id. Raises Taken for no organization."""
        await self._database.change(
            delete(reach).where(reach.c.id == new.id), insert(reach).values(**msgspec.structs.asdict(new))
        )
        for old in [one for one in await self.of(new.person) if one.way == "push"][:-MOST]:
            await self.remove(old.id)

    async def of(self, person: str) -> list[Reach]:
        """Return somebody's ways, the oldest first; also those that are not confirmed."""
        return await self.of_all([person])

    async def of_all(self, persons: Sequence[str]) -> list[Reach]:
        query = select(reach).where(reach.c.person.in_(persons)).order_by(reach.c.created, reach.c.id)
        return [Reach(**row._mapping) for row in await self._database.rows(query)]  # noqa: SLF001 - its public name

    async def confirm(self, id: str, created: int, at: int) -> bool:
        """Note that an address is theirs; false where it is no longer the one that was asked."""
        asked = (reach.c.id == id) & (reach.c.created == created) & (reach.c.confirmed.is_(None))
        return await self._database.change(update(reach).where(asked).values(confirmed=at)) > 0

    async def remove(self, id: str, person: str = "") -> bool:
        """Remove a way; only if it is this person's, where one is given."""
        row = (reach.c.id == id) & (reach.c.person == person) if person else reach.c.id == id
        return await self._database.change(delete(reach).where(row)) > 0

    async def stop(self, person: str, way: Way) -> int:
        """Remove all ways of one kind; return how many there were."""
        return await self._database.change(delete(reach).where(reach.c.person == person, reach.c.way == way))

    async def sweep(self, now: int) -> int:
        """Forget the addresses that nobody has confirmed in time."""
        stale = (reach.c.confirmed.is_(None)) & (reach.c.created < now - UNCONFIRMED)
        return await self._database.change(delete(reach).where(stale))
