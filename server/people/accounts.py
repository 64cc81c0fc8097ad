"""Accounts: organizers who sign in. Attendees need none: see ``persons``."""

from __future__ import annotations

import secrets

import msgspec
from sqlalchemy import Row, delete, insert, select, update

from server.people import links
from server.people.database import Anything, Database
from server.people.links import Link, Links
from server.people.schema import account, membership


class Account(msgspec.Struct, frozen=True):
    """``email`` is in small letters; ``password`` a hash, or None where there are passkeys only."""

    id: str
    email: str
    name: str
    lang: str
    password: str | None
    generation: int
    """Sessions of earlier generations are over."""
    created: int

    @property
    def person(self) -> str:
        """Who they are in the log."""
        return f"o-{self.id}"

    @property
    def facilitator(self) -> str:
        """Who they are at a console: somebody else after each time that they were signed out everywhere."""
        return f"{self.person}-{self.generation}"


def new_account(email: str, name: str, lang: str, password: str | None, now: int) -> Account:
    return Account(secrets.token_urlsafe(9), email, name, lang, password, 0, now)


class Accounts:
    """The accounts of this house."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, new: Account) -> None:
        """Raises Taken if there is an account with this e-mail address."""
        await self._database.change(insert(account).values(**msgspec.structs.asdict(new)))

    async def any(self) -> bool:
        return await self._database.first(select(account.c.id)) is not None

    async def find(self, id: str) -> Account | None:
        return made(await self._database.first(select(account).where(account.c.id == id)))

    async def by_email(self, email: str) -> Account | None:
        return made(await self._database.first(select(account).where(account.c.email == email)))

    async def rename(self, id: str, name: str, lang: str) -> None:
        await self._database.change(update(account).where(account.c.id == id).values(name=name, lang=lang))

    async def set_password(self, id: str, password: str) -> None:
        """Set the hash of another password; all sessions are over."""
        change = {"password": password, "generation": account.c.generation + 1}
        await self._database.change(update(account).where(account.c.id == id).values(**change))

    async def reset(self, used: Link, password: str) -> bool:
        """Set another password by a link to reset it; false if that was used meanwhile."""
        change = {"password": password, "generation": account.c.generation + 1}
        async with self._database.changing() as connection:
            if not await links.use(connection, used):
                return False
            await connection.execute(update(account).where(account.c.id == used.account).values(**change))
        return True

    async def rehash(self, id: str, before: str, after: str) -> None:
        """Keep the same password under a better hash."""
        row = (account.c.id == id) & (account.c.password == before)
        await self._database.change(update(account).where(row).values(password=after))

    async def end_sessions(self, id: str) -> None:
        change = {"generation": account.c.generation + 1}
        await self._database.change(update(account).where(account.c.id == id).values(**change))

    async def remove_strays(self, id: str) -> None:
        """Remove an account that belongs to no organization."""
        belongs = select(membership.c.account).where(membership.c.account == id).exists()
        await self._database.change(delete(account).where(account.c.id == id, ~belongs))


def made(row: Row[*Anything] | None) -> Account | None:
    return Account(*row) if row else None


async def reset_token(accounts: Accounts, links: Links, email: str, now: int) -> str:
    """Return the token of a link to choose a new password; empty if there is no such account."""
    known = await accounts.by_email(email.strip().lower())
    return await links.make("reset", now, account=known.id) if known else ""
