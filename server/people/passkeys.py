"""Passkeys: public keys by which accounts sign in without a password."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, insert, select, update

from server.people.database import Database
from server.people.schema import passkey


class Passkey(msgspec.Struct, frozen=True):
    """``id`` is the credential's, in base64url. Times in milliseconds since the Unix epoch."""

    id: str
    account: str
    name: str
    public_key: bytes
    sign_count: int
    created: int
    used: int | None = None


class Passkeys:
    """The passkeys of all accounts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, new: Passkey) -> None:
        """Raises Taken if this passkey is known already."""
        await self._database.change(insert(passkey).values(**msgspec.structs.asdict(new)))

    async def find(self, id: str) -> Passkey | None:
        row = await self._database.first(select(passkey).where(passkey.c.id == id))
        return Passkey(*row) if row else None

    async def of(self, account: str) -> list[Passkey]:
        query = select(passkey).where(passkey.c.account == account).order_by(passkey.c.created, passkey.c.id)
        return [Passkey(*row) for row in await self._database.rows(query)]

    async def use(self, id: str, sign_count: int, now: int) -> None:
        await self._database.change(update(passkey).where(passkey.c.id == id).values(sign_count=sign_count, used=now))

    async def remove(self, account: str, id: str) -> bool:
        """Remove an account's passkey; false if it has no such one."""
        row = (passkey.c.account == account) & (passkey.c.id == id)
        return await self._database.change(delete(passkey).where(row)) > 0
