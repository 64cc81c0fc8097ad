"""Games that people share to be replayed. What was taken back says nothing any more, but that it was."""

from __future__ import annotations

import secrets

import msgspec
from sqlalchemy import insert, select, update

from server.people.database import Database
from server.people.schema import highlight


class Highlight(msgspec.Struct, frozen=True):
    """A person's own game under its public ``id``. ``gone``: when it was taken back or erased; then ``data`` is empty.
    Times in milliseconds since the Unix epoch.
    """

    id: str
    meetup: str
    person: str
    made: int
    gone: int | None
    data: bytes


class Highlights:
    """The table ``highlight``: of each person at most one of each meetup that is not gone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, meetup: str, person: str, data: bytes, now: int) -> str:
        """Keep a highlight, in place of the one there is; return its id, which nobody can guess."""
        known = await self.of(meetup, person)
        if known is not None:
            row = (highlight.c.id == known.id) & highlight.c.gone.is_(None)
            if await self._database.change(update(highlight).where(row).values(data=data, made=now)):
                return known.id
        id = secrets.token_urlsafe(16)
        new = Highlight(id, meetup, person, now, None, data)
        await self._database.change(insert(highlight).values(**msgspec.structs.asdict(new)))
        return id

    async def find(self, id: str) -> Highlight | None:
        """Return a highlight, also one that is gone."""
        row = await self._database.first(select(highlight).where(highlight.c.id == id))
        return Highlight(*row) if row else None

    async def of(self, meetup: str, person: str) -> Highlight | None:
        """Return the highlight that somebody shares of a meetup."""
        mine = (highlight.c.meetup == meetup) & (highlight.c.person == person) & highlight.c.gone.is_(None)
        row = await self._database.first(select(highlight).where(mine).order_by(highlight.c.made.desc()))
        return Highlight(*row) if row else None

    async def by(self, person: str) -> list[Highlight]:
        """Return all highlights that somebody shares."""
        mine = (highlight.c.person == person) & highlight.c.gone.is_(None)
        rows = await self._database.rows(select(highlight).where(mine).order_by(highlight.c.made))
        return [Highlight(*row) for row in rows]

    async def take_back(self, now: int, *, person: str = "", meetup: str = "", id: str = "") -> None:
        """Empty the highlights of a person, of a meetup, of a person at a meetup, or the one with an id."""
        if not (person or meetup or id):
            raise ValueError("whose?")
        rows = update(highlight).where(highlight.c.gone.is_(None))
        for column, value in ((highlight.c.person, person), (highlight.c.meetup, meetup), (highlight.c.id, id)):
            if value:
                rows = rows.where(column == value)
        await self._database.change(rows.values(gone=now, data=b""))
