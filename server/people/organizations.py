"""Organizations, who belongs to them, and as what."""

from __future__ import annotations

import secrets
from typing import Literal

import msgspec
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from game.decider import Refusal
from server.people import links
from server.people.accounts import Account
from server.people.database import Database
from server.people.links import Link
from server.people.schema import account, membership, organization

Role = Literal["owner", "organizer", "viewer"]
"""Owners also say who belongs to it; organizers prepare meetups; viewers may help to facilitate, and change nothing."""
ROLES: tuple[Role, ...] = ("owner", "organizer", "viewer")


class Organization(msgspec.Struct, frozen=True):
    id: str
    name: str
    created: int


class Membership(msgspec.Struct, frozen=True):
    """One organization of an account."""

    organization: Organization
    role: Role


class Member(msgspec.Struct, frozen=True):
    """One account of an organization."""

    account: str
    name: str
    email: str
    role: Role
    joined: int


class Organizations:
    """All organizations of this house."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, name: str, now: int, owner: str = "") -> Organization:
        """Make an organization; an account may own it."""
        async with self._database.changing() as connection:
            new = await add(connection, name, now)
            if owner:
                await join(connection, new.id, owner, "owner", now)
        return new

    async def set_up(self, link: Link, name: str, owner: Account) -> Organization | None:
        """Make the first organization with its first account; None if the set-up link was used meanwhile."""
        async with self._database.changing() as connection:
            if await inhabited(connection) or not await links.use(connection, link):
                return None
            await connection.execute(insert(account).values(**msgspec.structs.asdict(owner)))
            new = await add(connection, name, owner.created)
            await join(connection, new.id, owner.id, "owner", owner.created)
        return new

    async def accept(self, link: Link, guest: Account, now: int, *, new: bool) -> bool:
        """Let whoever holds an invitation in, with a ``new`` account or their own; false if it was used meanwhile."""
        async with self._database.changing() as connection:
            if link.organization is None or not await links.use(connection, link):
                return False
            if new:
                await connection.execute(insert(account).values(**msgspec.structs.asdict(guest)))
            if await role_in(connection, link.organization, guest.id) is None:
                await join(connection, link.organization, guest.id, link.role, now)
        return True

    async def find(self, id: str) -> Organization | None:
        row = await self._database.first(select(organization).where(organization.c.id == id))
        return Organization(*row) if row else None

    async def rename(self, id: str, name: str) -> None:
        await self._database.change(update(organization).where(organization.c.id == id).values(name=name))

    async def of(self, account_id: str) -> list[Membership]:
        """Return an account's organizations by name."""
        query = (
            select(organization, membership.c.role)
            .join(membership, membership.c.organization == organization.c.id)
            .where(membership.c.account == account_id)
            .order_by(organization.c.name, organization.c.id)
        )
        return [Membership(Organization(*row[:3]), row[3]) for row in await self._database.rows(query)]

    async def role(self, id: str, account_id: str) -> Role | None:
        mine = (membership.c.organization == id) & (membership.c.account == account_id)
        row = await self._database.first(select(membership.c.role).where(mine))
        return row[0] if row else None

    async def members(self, id: str) -> list[Member]:
        query = (
            select(account.c.id, account.c.name, account.c.email, membership.c.role, membership.c.joined)
            .join(membership, membership.c.account == account.c.id)
            .where(membership.c.organization == id)
            .order_by(membership.c.joined, account.c.id)
        )
        return [Member(*row) for row in await self._database.rows(query)]

    async def set_role(self, id: str, member: str, role: Role) -> None:
        """Raises Refusal ``last-owner``."""
        async with self._database.changing() as connection:
            if role != "owner":
                await keep_an_owner(connection, id, member)
            mine = (membership.c.organization == id) & (membership.c.account == member)
            await connection.execute(update(membership).where(mine).values(role=role))

    async def remove(self, id: str, member: str) -> None:
        """End a membership. Raises Refusal ``last-owner``."""
        async with self._database.changing() as connection:
            await keep_an_owner(connection, id, member)
            mine = (membership.c.organization == id) & (membership.c.account == member)
            await connection.execute(delete(membership).where(mine))


async def inhabited(connection: AsyncConnection) -> bool:
    return (await connection.execute(select(account.c.id).limit(1))).first() is not None


async def add(connection: AsyncConnection, name: str, now: int) -> Organization:
    new = Organization(secrets.token_urlsafe(9), name, now)
    await connection.execute(insert(organization).values(**msgspec.structs.asdict(new)))
    return new


async def join(connection: AsyncConnection, id: str, member: str, role: str, now: int) -> None:
    await connection.execute(insert(membership).values(organization=id, account=member, role=role, joined=now))


async def role_in(connection: AsyncConnection, id: str, member: str) -> str | None:
    mine = (membership.c.organization == id) & (membership.c.account == member)
    row = (await connection.execute(select(membership.c.role).where(mine))).first()
    return row[0] if row else None


async def keep_an_owner(connection: AsyncConnection, id: str, leaving: str) -> None:
    """Refuse if nobody but this member owns the organization. Two owners who leave at once wait for each other."""
    await connection.execute(select(organization.c.id).where(organization.c.id == id).with_for_update())
    owners = (membership.c.organization == id) & (membership.c.role == "owner")
    others = select(func.count()).select_from(membership).where(owners, membership.c.account != leaving)
    if await role_in(connection, id, leaving) == "owner" and not (await connection.execute(others)).scalar_one():
        raise Refusal("last-owner")
