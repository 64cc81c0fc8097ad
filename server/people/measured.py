"""What was measured of meetups, kept so that nobody measures twice. It can always be made anew from the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from server.people.database import Database, Taken
from server.people.schema import measured


class Measured(msgspec.Struct, frozen=True):
    """``heads``: up to where the streams were read, and with which yardstick; ``made``: when reading began, ms;
    ``data``: JSON of the facts. Without data it says that what was read before ``made`` must not be kept.
    """

    meetup: str
    version: int
    heads: str
    made: int
    data: bytes


class MeasuredMeetups:
    """The table ``measured``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, meetups: Sequence[str]) -> dict[str, Measured]:
        """Return what is kept of these meetups, by meetup."""
        rows = await self._database.rows(select(measured).where(measured.c.meetup.in_(meetups)))
        return {row[0]: Measured(*row) for row in rows if row[4]}

    async def stamps(self, meetups: Sequence[str]) -> dict[str, Measured]:
        """Return the same without the data, which may be large."""
        columns = [measured.c[name] for name in ("meetup", "version", "heads", "made")]
        kept = measured.c.meetup.in_(meetups) & (measured.c.heads != "")
        rows = await self._database.rows(select(*columns).where(kept))
        return {row[0]: Measured(row[0], row[1], row[2], row[3], b"") for row in rows}

    async def save(self, new: Measured) -> bool:
        """Keep what was measured; false if it was read before something newer, or before somebody was erased."""
        try:
            async with self._database.changing() as connection:
                return await _save(connection, new)
        except Taken:  # another process was as fast
            return False

    async def discard(self, meetups: Sequence[str], now: int) -> None:
        """Throw away what was measured of these meetups, and whatever was read before now."""
        async with self._database.changing() as connection:
            await connection.execute(delete(measured).where(measured.c.meetup.in_(meetups)))
            if meetups:
                await connection.execute(insert(measured), [_nothing(each, now) for each in dict.fromkeys(meetups)])


def _nothing(meetup: str, now: int) -> dict[str, Any]:
    return msgspec.structs.asdict(Measured(meetup, 0, "", now, b""))


async def _save(connection: AsyncConnection, new: Measured) -> bool:
    here = measured.c.meetup == new.meetup
    values = msgspec.structs.asdict(new)
    found = (await connection.execute(select(measured.c.made).where(here))).first()
    if found is None:
        await connection.execute(insert(measured).values(**values))
        return True
    if found[0] > new.made:
        return False
    await connection.execute(update(measured).where(here).values(**values))
    return True
