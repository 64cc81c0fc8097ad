"""Bringing whole streams into the database, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from sqlalchemy import Insert, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from server.log.errors import StreamDiffers
from server.log.records import Entry, Recorded
from server.log.schema import command, event, head

PAGE = 500


async def load_entries(connection: AsyncConnection, entries: Iterable[Entry]) -> int:
    """Insert the streams that are not here yet; return how many events that were. Raises StreamDiffers."""
    loader = Loader(connection)
    for page in pages(entries):
        for stream, group in groupby(page, key=lambda entry: entry.record.stream):
            await loader.take(stream, list(group))
    await loader.finish()
    return loader.count


def pages(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    rest = iter(entries)
    while page := list(islice(rest, PAGE)):
        yield page


def keep_commands(stream: str) -> Insert:
    """Fill the table of commands from a stream's events."""
    found = (
        select(event.c.stream, event.c.command, func.max(event.c.seq))
        .where(event.c.stream == stream, event.c.command != "")
        .group_by(event.c.stream, event.c.command)
    )
    return insert(command).from_select(command.c.keys(), found)


class Loader:
    """One import. What it keeps in memory is one line per stream."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._here: dict[str, int] = {}
        self._lasts: dict[str, Entry] = {}
        self.count = 0

    async def take(self, stream: str, given: list[Entry]) -> None:
        """Take the next events of a stream."""
        if stream not in self._here:
            self._here[stream] = await self._last_seq(stream)
        if self._here[stream]:
            await self._compare(stream, given)
        else:
            await self._insert(given)
        self._lasts[stream] = given[-1]

    async def finish(self) -> None:
        """Set commands and heads of the new streams; raise StreamDiffers if one that was here is longer."""
        for stream, last in self._lasts.items():
            if self._here[stream] > last.record.seq:
                raise StreamDiffers(stream, last.line)
            if not self._here[stream]:
                await self._connection.execute(keep_commands(stream))
                await self._connection.execute(insert(head).values((stream, last.record.seq, last.deadline)))

    async def _last_seq(self, stream: str) -> int:
        found = (await self._connection.execute(select(head.c.seq).where(head.c.stream == stream))).scalar()
        return found or 0

    async def _compare(self, stream: str, given: list[Entry]) -> None:
        first, last = given[0].record.seq, given[-1].record.seq
        query = select(event).where(event.c.stream == stream, event.c.seq.between(first, last)).order_by(event.c.seq)
        here = [Recorded(*row) for row in (await self._connection.execute(query)).all()]
        for position, entry in enumerate(given):
            if here[position : position + 1] != [entry.record]:
                raise StreamDiffers(stream, entry.line)

    async def _insert(self, given: list[Entry]) -> None:
        names = event.c.keys()
        rows = [{name: getattr(entry.record, name) for name in names} for entry in given]
        try:
            await self._connection.execute(insert(event), rows)
        except IntegrityError as error:  # another process has begun the stream meanwhile
            raise StreamDiffers(given[0].record.stream, given[0].line) from error
        self.count += len(rows)
