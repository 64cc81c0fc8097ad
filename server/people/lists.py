"""Many persons at once, as an organizer's list brings them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import delete, insert, select

from server.people.database import Database
from server.people.persons import Person
from server.people.schema import person


async def colleagues(database: Database, organization: str) -> list[tuple[str, str, str]]:
    """Return id, name and company of everybody an organization knows with a company, the latest last."""
    mine = (person.c.organization == organization) & person.c.erased.is_(None) & (person.c.company != "")
    query = select(person.c.id, person.c.name, person.c.company).where(mine).order_by(person.c.created, person.c.id)
    return [(row[0], row[1], row[2]) for row in await database.rows(query)]


async def write_down(database: Database, new: Sequence[Person]) -> None:
    if not new:
        return
    async with database.changing() as connection:
        await connection.execute(insert(person), [msgspec.structs.asdict(each) for each in new])


async def strike(database: Database, people: Sequence[Person]) -> None:
    """Take new persons back who were not put on a list after all."""
    if people:
        await database.change(delete(person).where(person.c.id.in_([each.id for each in people])))
