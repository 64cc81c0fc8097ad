"""The cards that people share. What was taken back says nothing any more, but that it was."""

from __future__ import annotations

import secrets
from typing import Any

import msgspec
from sqlalchemy import Row, insert, select, update

from server.cards.card import Card
from server.people.database import Database
from server.people.schema import card


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """A card under its public ``id``. ``gone``: when it was taken back or erased; then there is no ``card``. Times in
    milliseconds since the Unix epoch.
    """

    id: str
    meetup: str
    person: str
    made: int
    gone: int | None
    card: Card | None


class Cards:
    """The table ``card``: of each person at most one of each meetup that is not gone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def share(self, meetup: str, person: str, made: Card, now: int) -> str:
        """Keep a card, in place of the one there is; return its id, which nobody can guess."""
        known = await self.of(meetup, person)
        data = msgspec.json.encode(made)
        if known is not None:
            row = (card.c.id == known.id) & card.c.gone.is_(None)
            if await self._database.change(update(card).where(row).values(data=data, made=now)):
                return known.id
        id = secrets.token_urlsafe(16)
        new = {"id": id, "meetup": meetup, "person": person, "made": now, "gone": None, "data": data}
        await self._database.change(insert(card).values(**new))
        return id

    async def find(self, id: str) -> Shared | None:
        """Return a card, also one that is gone."""
        row = await self._database.first(select(card).where(card.c.id == id))
        return _shared(row) if row else None

    async def of(self, meetup: str, person: str) -> Shared | None:
        """Return the card that somebody shares of a meetup."""
        mine = (card.c.meetup == meetup) & (card.c.person == person) & card.c.gone.is_(None)
        row = await self._database.first(select(card).where(mine).order_by(card.c.made.desc()))
        return _shared(row) if row else None

    async def by(self, person: str) -> list[Shared]:
        """Return all cards that somebody shares."""
        mine = (card.c.person == person) & card.c.gone.is_(None)
        rows = await self._database.rows(select(card).where(mine).order_by(card.c.made))
        return [_shared(row) for row in rows]

    async def take_back(self, now: int, *, person: str = "", meetup: str = "") -> None:
        """Empty the cards of a person, of a meetup, or of a person at a meetup."""
        if not person and not meetup:
            raise ValueError("whose?")
        rows = update(card).where(card.c.gone.is_(None))
        if person:
            rows = rows.where(card.c.person == person)
        if meetup:
            rows = rows.where(card.c.meetup == meetup)
        await self._database.change(rows.values(gone=now, data=b""))


def _shared(row: Row[tuple[Any, ...]]) -> Shared:
    kept = row._mapping  # noqa: SLF001 - the public name of it
    return Shared(
        id=kept["id"],
        meetup=kept["meetup"],
        person=kept["person"],
        made=kept["made"],
        gone=kept["gone"],
        card=msgspec.json.decode(kept["data"], type=Card) if kept["data"] else None,
    )
