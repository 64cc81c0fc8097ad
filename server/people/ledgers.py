"""What an organization's CRM said of its customers on a day. Companies are no persons: erasing one does not reach here.

An import is kept whole or not at all, and removed whole.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence

import msgspec
from sqlalchemy import delete, func, insert, select

from server.people.database import Database
from server.people.schema import customer, ledger


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


class KeptCustomer(msgspec.Struct, frozen=True):
    """``key``: the name by which companies are told apart; ``data``: JSON of what the CRM said."""

    key: str
    company: str
    data: bytes


class Ledgers:
    """The tables ``ledger`` and ``customer``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(
        self, organization: str, day: str, name: str, by: str, customers: Sequence[KeptCustomer], now: int
    ) -> str:
        """Keep a ledger with all its customers, or nothing; return its id. Raises Taken for two of the same key."""
        new = KeptLedger(secrets.token_urlsafe(9), organization, day, name[:120], by, now)
        row = {name: value for name, value in msgspec.structs.asdict(new).items() if name != "companies"}
        async with self._database.changing() as connection:
            await connection.execute(insert(ledger).values(**row))
            if customers:
                rows = [{"ledger": new.id, **msgspec.structs.asdict(each)} for each in customers]
                await connection.execute(insert(customer), rows)
        return new.id

    async def of(self, organization: str) -> list[KeptLedger]:
        """Return an organization's ledgers, the earliest day first; of the same day, what was imported last is last."""
        count = func.count(customer.c.key)
        query = select(ledger, count).outerjoin(customer, customer.c.ledger == ledger.c.id)
        query = query.where(ledger.c.organization == organization).group_by(*ledger.c)
        rows = await self._database.rows(query.order_by(ledger.c.day, ledger.c.made, ledger.c.id))
        return [KeptLedger(*row) for row in rows]

    async def customers(self, id: str) -> list[KeptCustomer]:
        """Return the customers of a ledger, by their key."""
        columns = (customer.c.key, customer.c.company, customer.c.data)
        rows = await self._database.rows(select(*columns).where(customer.c.ledger == id).order_by(customer.c.key))
        return [KeptCustomer(*row) for row in rows]

    async def remove(self, organization: str, id: str) -> bool:
        """Remove a ledger of an organization with all its customers; false if it had none such."""
        mine = (ledger.c.id == id) & (ledger.c.organization == organization)
        customers = customer.c.ledger.in_(select(ledger.c.id).where(mine))
        return await self._database.change(delete(customer).where(customers), delete(ledger).where(mine)) > 0
