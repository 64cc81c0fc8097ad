"""Whose meetup is whose, and the series they belong to. What a meetup is like is in its stream."""

from __future__ import annotations

import secrets

import msgspec
from sqlalchemy import delete, insert, select, update

from server.people.database import Database
from server.people.schema import meetup, series


class Owned(msgspec.Struct, frozen=True):
    """A meetup and whose it is. ``expired``: when all that was personal was erased, its days being over."""

    id: str
    organization: str
    series: str | None
    created: int
    expired: int | None = None


class Series(msgspec.Struct, frozen=True):
    """A programme that repeats."""

    id: str
    organization: str
    title: str
    about: str
    created: int


class Meetups:
    """All meetups and series of this house."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, new: Owned) -> None:
        """Raises Taken if there is a meetup with this id."""
        await self._database.change(insert(meetup).values(**msgspec.structs.asdict(new)))

    async def remove(self, id: str) -> None:
        """Forget a meetup that did not come to be."""
        await self._database.change(delete(meetup).where(meetup.c.id == id))

    async def find(self, id: str) -> Owned | None:
        row = await self._database.first(select(meetup).where(meetup.c.id == id))
        return Owned(*row) if row else None

    async def of(self, organization: str, limit: int = 1000) -> list[Owned]:
        """Return an organization's latest meetups, newest first."""
        query = select(meetup).where(meetup.c.organization == organization)
        query = query.order_by(meetup.c.created.desc(), meetup.c.id).limit(limit)
        return [Owned(*row) for row in await self._database.rows(query)]

    async def like(self, id: str, limit: int) -> list[Owned]:
        """Return the latest meetups of the same series, this one among them; nothing where there is no series."""
        this = meetup.alias()
        query = select(meetup).join(this, meetup.c.series == this.c.series).where(this.c.id == id)
        query = query.order_by(meetup.c.created.desc(), meetup.c.id).limit(limit)
        return [Owned(*row) for row in await self._database.rows(query)]

    async def kept(self) -> list[Owned]:
        """Return the meetups of which something personal is kept still, the oldest first."""
        query = select(meetup).where(meetup.c.expired.is_(None)).order_by(meetup.c.created, meetup.c.id)
        return [Owned(*row) for row in await self._database.rows(query)]

    async def expire(self, id: str, at: int) -> None:
        """Note that nothing personal of a meetup is kept any longer."""
        await self._database.change(update(meetup).where(meetup.c.id == id).values(expired=at))

    async def put_into(self, id: str, series_id: str | None) -> None:
        await self._database.change(update(meetup).where(meetup.c.id == id).values(series=series_id))

    async def all_series(self, organization: str) -> list[Series]:
        query = select(series).where(series.c.organization == organization).order_by(series.c.title, series.c.id)
        return [Series(*row) for row in await self._database.rows(query)]

    async def find_series(self, id: str) -> Series | None:
        row = await self._database.first(select(series).where(series.c.id == id))
        return Series(*row) if row else None

    async def add_series(self, organization: str, title: str, about: str, now: int) -> Series:
        new = Series(secrets.token_urlsafe(9), organization, title, about, now)
        await self._database.change(insert(series).values(**msgspec.structs.asdict(new)))
        return new

    async def edit_series(self, id: str, title: str, about: str) -> None:
        await self._database.change(update(series).where(series.c.id == id).values(title=title, about=about))

    async def remove_series(self, id: str) -> None:
        """Remove a series; its meetups stay."""
        loose = update(meetup).where(meetup.c.series == id).values(series=None)
        await self._database.change(loose, delete(series).where(series.c.id == id))
