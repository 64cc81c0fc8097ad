"""How organizations measure. Who changed it last, and when, is kept with it."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, insert, select

from server.metrics.yardstick import Yardstick
from server.people.database import Database
from server.people.schema import yardstick


class Kept(msgspec.Struct, frozen=True):
    """``by``: the organizer's person; ``changed``: ms since the Unix epoch. Both empty where nobody changed it."""

    yardstick: Yardstick = Yardstick()
    by: str = ""
    changed: int = 0


class Yardsticks:
    """The table ``yardstick``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, organization: str) -> Yardstick:
        return (await self.find(organization)).yardstick

    async def find(self, organization: str) -> Kept:
        """Return an organization's yardstick; the usual one where it has none, or one that fits no longer."""
        row = await self._database.first(select(yardstick).where(yardstick.c.organization == organization))
        if row is None:
            return Kept()
        _, changed, by, data = row
        try:
            return Kept(msgspec.json.decode(data, type=Yardstick), by, changed)
        except msgspec.MsgspecError:
            return Kept()

    async def save(self, organization: str, new: Yardstick, by: str, now: int) -> None:
        """Keep a yardstick in place of the one there is. Raises Taken where there is no such organization."""
        values = {"organization": organization, "changed": now, "by": by, "data": msgspec.json.encode(new)}
        mine = delete(yardstick).where(yardstick.c.organization == organization)
        await self._database.change(mine, insert(yardstick).values(**values))
