"""Links that are good once: to set the house up, to join an organization, to choose a new password.

What is kept is a hash: whoever reads the database can use none of them.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Literal

import msgspec
from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from server.people.database import Database
from server.people.schema import link

Kind = Literal["setup", "invite", "reset"]
DAY = 86_400_000
LASTING: dict[str, int] = {"setup": DAY, "invite": 7 * DAY, "reset": DAY}
"""Milliseconds for which each kind is good."""


class Link(msgspec.Struct, frozen=True):
    """``role``: what an invited person becomes. Times in milliseconds since the Unix epoch."""

    hash: str
    kind: Kind
    organization: str | None
    account: str | None
    role: str
    created: int
    expires: int


def hashed(token: str) -> str:
    """A token has 256 bits of chance, so a plain hash keeps it."""
    return hashlib.sha256(token.encode()).hexdigest()


class Links:
    """All links that are still good."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(
        self, kind: Kind, now: int, *, organization: str | None = None, account: str | None = None, role: str = ""
    ) -> str:
        """Return the token of a new link. A new one to reset replaces those before it."""
        token = secrets.token_urlsafe(32)
        new = Link(hashed(token), kind, organization, account, role, now, now + LASTING[kind])
        stale = link.c.expires <= now
        if kind == "reset":
            stale |= (link.c.kind == kind) & (link.c.account == account)
        await self._database.change(delete(link).where(stale), insert(link).values(**msgspec.structs.asdict(new)))
        return token

    async def find(self, kind: Kind, token: str, now: int) -> Link | None:
        """Return a link if it is still good."""
        row = (link.c.hash == hashed(token)) & (link.c.kind == kind) & (link.c.expires > now)
        found = await self._database.first(select(link).where(row))
        return Link(*found) if found else None

    async def invitations(self, organization: str, now: int) -> list[Link]:
        row = (link.c.organization == organization) & (link.c.kind == "invite") & (link.c.expires > now)
        return [Link(*found) for found in await self._database.rows(select(link).where(row).order_by(link.c.created))]

    async def withdraw(self, organization: str, kept: str) -> bool:
        row = (link.c.organization == organization) & (link.c.hash == kept) & (link.c.kind == "invite")
        return await self._database.change(delete(link).where(row)) > 0


async def use(connection: AsyncConnection, used: Link) -> bool:
    """Use a link up, in the transaction of what it is for; false if somebody was faster.

    Once the house is set up, no link does so again.
    """
    mine = (await connection.execute(delete(link).where(link.c.hash == used.hash))).rowcount > 0
    if mine and used.kind == "setup":
        await connection.execute(delete(link).where(link.c.kind == "setup"))
    return mine
