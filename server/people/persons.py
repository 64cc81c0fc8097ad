"""Attendees as an organization knows them: the same person at every meetup, without an account."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Executable, String, bindparam, delete, exists, insert, select, update

from server.people.database import Database, Taken
from server.people.schema import attendance, person, reach

MOST = 500
"""Arrivals of one transaction."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept about somebody between meetups. ``epoch``: of the personal links that are good; ``created`` and
    ``erased`` in milliseconds since the Unix epoch.
    """

    id: str
    organization: str
    name: str
    avatar: str = ""
    lang: str = "ja"
    company: str = ""
    level: str = ""
    grp: str = ""
    epoch: int = 0
    created: int = 0
    erased: int | None = None


class Attended(msgspec.Struct, frozen=True):
    """A meetup that somebody came to, and when they came first."""

    meetup: str
    joined_at: int


COLUMNS = [person.c[name] for name in Person.__struct_fields__]

ATTEND = insert(attendance).from_select(
    ["person", "meetup", "joined_at"],
    select(
        bindparam("who", type_=String),
        bindparam("where", type_=String),
        bindparam("when", type_=BigInteger),
    ).where(
        ~exists().where(
            attendance.c.person == bindparam("who", type_=String),
            attendance.c.meetup == bindparam("where", type_=String),
        )
    ),
)
"""Once; coming again changes nothing."""


class Arrival(msgspec.Struct):
    """Somebody who is being written down: a new person, an attendance, or both."""

    done: asyncio.Future[None]
    new: dict[str, Any] | None = None
    attends: dict[str, Any] | None = None


class Persons:
    """The tables ``person`` and ``attendance``. Whoever arrives in the same moment is written in one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[Arrival] = []
        self._writing: asyncio.Task[None] | None = None

    def new(self, organization: str, name: str, at: int, **known: Any) -> Person:  # noqa: ANN401 - fields
        """Make a person who is not yet written down; ``known``: further fields."""
        return Person(id=secrets.token_urlsafe(9), organization=organization, name=name, created=at, **known)

    async def create(self, organization: str, name: str, at: int, **known: Any) -> Person:  # noqa: ANN401 - fields
        """Write a new person down. Raises Taken where there is no such organization."""
        made = self.new(organization, name, at, **known)
        await self._write(new=msgspec.structs.asdict(made))
        return made

    async def welcome(self, new: Person, meetup: str, at: int) -> None:
        """Write down a new person and that they come to a meetup. Raises Taken."""
        await self._write(new=msgspec.structs.asdict(new), attends={"who": new.id, "where": meetup, "when": at})

    async def attend(self, known: str, meetup: str, at: int) -> None:
        """Write down that somebody comes to a meetup. Raises Taken where nobody has this id."""
        await self._write(attends={"who": known, "where": meetup, "when": at})

    async def find(self, id: str) -> Person | None:
        """Return a person, also one who was erased."""
        row = await self._database.first(select(*COLUMNS).where(person.c.id == id))
        return Person(**row._mapping) if row else None  # noqa: SLF001 - the public name of it

    async def find_all(self, ids: Sequence[str]) -> list[Person]:
        rows = await self._database.rows(select(*COLUMNS).where(person.c.id.in_(ids)))
        return [Person(**row._mapping) for row in rows]  # noqa: SLF001 - as above

    async def update(self, id: str, **changes: str) -> None:
        """Change what is known of somebody who was not erased."""
        if changes:
            await self._change(update(person).where(person.c.id == id, person.c.erased.is_(None)).values(**changes))

    async def renew(self, id: str) -> Person | None:
        """End the personal links there are; return the person with the epoch of new ones."""
        await self._change(
            update(person).where(person.c.id == id, person.c.erased.is_(None)).values(epoch=person.c.epoch + 1)
        )
        return await self.find(id)

    async def meetups(self, id: str) -> list[Attended]:
        """Return the meetups that somebody came to, the latest first."""
        query = select(attendance.c.meetup, attendance.c.joined_at).where(attendance.c.person == id)
        rows = await self._database.rows(query.order_by(attendance.c.joined_at.desc(), attendance.c.meetup))
        return [Attended(*row) for row in rows]

    async def forget(self, id: str, at: int) -> None:
        """Begin to erase somebody: their links end now, and nobody can reach them any more; the row is emptied last, so
        that it says what is unfinished.
        """
        await self._change(
            delete(reach).where(reach.c.person == id),
            update(person)
            .where(person.c.id == id, person.c.erased.is_(None))
            .values(erased=at, epoch=person.c.epoch + 1),
        )

    async def forgetting(self) -> list[str]:
        """Return whose erasure has begun and not ended."""
        rows = await self._database.rows(select(person.c.id).where(person.c.erased.is_not(None), person.c.name != ""))
        return [row[0] for row in rows]

    async def erase(self, id: str, at: int) -> None:
        """Empty a person's row and end their links. That somebody was there stays, without saying who."""
        empty = dict.fromkeys(("name", "avatar", "company", "level", "grp"), "")
        await self.forget(id, at)
        await self._change(update(person).where(person.c.id == id).values(**empty))

    async def withdraw(self, id: str) -> None:
        """Remove a new person who was not let in after all."""
        await self._change(delete(person).where(person.c.id == id))

    async def _change(self, *statements: Executable) -> None:
        await self._database.change(*statements)

    # --- those who arrive -----------------------------------------------------------------------------------------

    async def _write(self, new: dict[str, Any] | None = None, attends: dict[str, Any] | None = None) -> None:
        arrival = Arrival(asyncio.get_running_loop().create_future(), new, attends)
        self._waiting.append(arrival)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.ensure_future(self._write_all())
        await asyncio.shield(arrival.done)

    async def _write_all(self) -> None:
        while self._waiting:
            together, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            try:
                await self._insert(together)
            except Taken:
                for each in together:
                    await self._write_one(each)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is theirs to hear
                settle(together, error)
            else:
                settle(together)

    async def _write_one(self, arrival: Arrival) -> None:
        """One of them does not fit; the others shall not suffer for it."""
        try:
            await self._insert([arrival])
        except Exception as error:  # noqa: BLE001 - as above
            settle([arrival], error)
        else:
            settle([arrival])

    async def _insert(self, together: list[Arrival]) -> None:
        new = [each.new for each in together if each.new]
        attend = [each.attends for each in together if each.attends]
        async with self._database.changing() as connection:
            if new:
                await connection.execute(insert(person), new)
            if attend:
                await connection.execute(ATTEND, attend)


def settle(arrivals: Sequence[Arrival], error: Exception | None = None) -> None:
    for arrival in arrivals:
        if arrival.done.done():
            continue
        if error is None:
            arrival.done.set_result(None)
        else:
            arrival.done.set_exception(error)
