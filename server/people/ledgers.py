"""What an organization's CRM said of its customers on a day. Companies are no persons: erasing one does not reach here.

An import is kept whole or not at all, and removed whole.
"""

from __future__ import annotations

import secrets

import msgspec
from sqlalchemy import delete, func, insert, select

from server.metrics.account_facts import Customer, Ledger
from server.people.database import Database
from server.people.schema import customer, ledger

LONGEST = 120
"""Characters of a file's name."""


class KeptLedger(msgspec.Struct, frozen=True):
    """``day``: the day it speaks of, as ``2026-03-31``; ``name``: of the file; ``by``: the organizer's person;
    ``made``: when it was imported, ms.
    """

    id: str
    organization: str
    day: str
    name: str
    by: str
    made: int
    companies: int = 0


class Ledgers:
    """The tables ``ledger`` and ``customer``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, organization: str, new: Ledger, name: str, by: str, now: int) -> str:
        """Keep a ledger with all its customers, or nothing; return its id. ``name``: of the file; ``by``: the
        organizer's person. Raises Taken for two customers of the same key.
        """
        id = secrets.token_urlsafe(9)
        row = {"id": id, "organization": organization, "day": new.day, "name": name[:LONGEST], "by": by, "made": now}
        rows = [
            {"ledger": id, "key": each.key, "company": each.company, "data": msgspec.json.encode(each)}
            for each in new.customers
        ]
        async with self._database.changing() as connection:
            await connection.execute(insert(ledger).values(**row))
            if rows:
                await connection.execute(insert(customer), rows)
        return id

    async def of(self, organization: str) -> list[KeptLedger]:
        """Return an organization's ledgers, the earliest day first; of the same day, what was imported last is last."""
        count = func.count(customer.c.key)
        query = select(ledger, count).outerjoin(customer, customer.c.ledger == ledger.c.id)
        query = query.where(ledger.c.organization == organization).group_by(*ledger.c)
        rows = await self._database.rows(query.order_by(ledger.c.day, ledger.c.made, ledger.c.id))
        return [KeptLedger(*row) for row in rows]

    async def all(self, organization: str) -> list[Ledger]:
        """Return an organization's ledgers with their customers, in the order of ``of``; customers by their key."""
        return [Ledger(each.day, await self._customers(each.id)) for each in await self.of(organization)]

    async def _customers(self, id: str) -> tuple[Customer, ...]:
        query = select(customer.c.data).where(customer.c.ledger == id).order_by(customer.c.key)
        return tuple(msgspec.json.decode(row[0], type=Customer) for row in await self._database.rows(query))

    async def remove(self, organization: str, id: str) -> bool:
        """Remove a ledger of an organization with all its customers; false if it had none such."""
        mine = (ledger.c.id == id) & (ledger.c.organization == organization)
        customers = customer.c.ledger.in_(select(ledger.c.id).where(mine))
        return await self._database.change(delete(customer).where(customers), delete(ledger).where(mine)) > 0
