"""The log in a database: SQLite or PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncEngine

from server.log.address import Address, parse
from server.log.engines import reading, writing
from server.log.errors import LogClosed
from server.log.faults import told
from server.log.load import load_entries
from server.log.migrate import check_revision
from server.log.postgres import PostgresCommitter
from server.log.records import Append, Entry, Head, Recorded, Snapshot
from server.log.schema import command, event, head, snapshot
from server.log.sqlite import SqliteCommitter, check_file
from server.log.store import PAGE, Span
from server.log.writer import Committer, Writer

Anything = tuple[Any, ...]
LAST_CHARACTER = chr(0x10FFFF)
TOGETHER = 100
"""Beginnings of names of one query: databases limit how many values one may have."""


async def open_log(url: str) -> SqlLog:
    """Open the log at a DATABASE_URL; its tables must be there (see ``migrate``): this release's, or a later one's that
    lets this one run on them. Raises StoreUnavailable.
    """
    address = parse(url)
    engine = reading(address)
    try:
        with told(address):
            if address.kind == "sqlite":
                await asyncio.to_thread(check_file, address)
            await check_revision(engine, address, beside=True)
    except BaseException:
        await engine.dispose()
        raise
    return SqlLog(address, engine)


def committer_for(address: Address) -> Committer:
    return SqliteCommitter(address) if address.kind == "sqlite" else PostgresCommitter(address)


class SqlLog:
    """A LogStore. Appends go through the group-commit writer, everything else through SQLAlchemy's pool."""

    def __init__(self, address: Address, engine: AsyncEngine) -> None:
        self._address = address
        self._engine = engine
        self._committer = committer_for(address)
        self._writer = Writer(self._committer)
        self.counts = self._writer.counts
        self._closing: asyncio.Task[None] | None = None

    async def append(self, append: Append) -> int:
        return await self._writer.append(append)

    async def read(self, stream: str, after: int = 0, limit: int = PAGE) -> list[Recorded]:
        query = select(event).where(event.c.stream == stream, event.c.seq > after).order_by(event.c.seq).limit(limit)
        return [Recorded(*row) for row in await self._rows(query)]

    async def read_all(self, spans: Sequence[Span]) -> list[Recorded]:
        found: list[Recorded] = []
        ordered = sorted(spans)
        for at in range(0, len(ordered), TOGETHER):
            some = ordered[at : at + TOGETHER]
            wanted = [(event.c.stream == name) & event.c.seq.between(after + 1, until) for name, after, until in some]
            query = select(event).where(or_(*wanted)).order_by(event.c.stream, event.c.seq)
            found += [Recorded(*row) for row in await self._rows(query)]
        return found

    async def head(self, stream: str) -> Head:
        rows = await self._rows(select(head).where(head.c.stream == stream))
        return Head(*rows[0]) if rows else Head(stream, 0)

    async def last_seq(self, stream: str) -> int:
        return (await self.head(stream)).seq

    async def find_command(self, stream: str, key: str) -> int | None:
        rows = await self._rows(select(command.c.seq).where(command.c.stream == stream, command.c.command == key))
        return rows[0][0] if rows else None

    async def snapshot(self, stream: str) -> Snapshot | None:
        rows = await self._rows(select(snapshot).where(snapshot.c.stream == stream))
        return Snapshot(*rows[0]) if rows else None

    async def save_snapshot(self, new: Snapshot) -> None:
        self._check_open()
        await self._committer.save_snapshot(new)

    async def redact(self, records: Sequence[Recorded], fresh: Snapshot) -> None:
        self._check_open()
        await self._committer.redact(records, fresh)

    async def due(self, now: int, limit: int = PAGE) -> list[tuple[str, int]]:
        query = select(head.c.stream, head.c.deadline).where(head.c.deadline <= now)
        rows = await self._rows(query.order_by(head.c.deadline, head.c.stream).limit(limit))
        return [(stream, at) for stream, at in rows]

    async def next_deadline(self) -> int | None:
        earliest: int | None
        ((earliest,),) = await self._rows(select(func.min(head.c.deadline)).where(head.c.deadline.is_not(None)))
        return earliest

    async def streams(self, prefix: str = "") -> list[str]:
        query = select(head.c.stream).where(head.c.stream >= prefix, head.c.stream < prefix + LAST_CHARACTER)
        return [row[0] for row in await self._rows(query.order_by(head.c.stream))]

    async def heads(self, prefixes: Sequence[str]) -> list[Head]:
        found: dict[str, Head] = {}
        for at in range(0, len(prefixes), TOGETHER):
            some = prefixes[at : at + TOGETHER]
            begins = [(head.c.stream >= prefix) & (head.c.stream < prefix + LAST_CHARACTER) for prefix in some]
            found |= {row[0]: Head(*row) for row in await self._rows(select(head).where(or_(*begins)))}
        return [found[name] for name in sorted(found)]

    async def load(self, entries: Iterable[Entry]) -> int:
        self._check_open()
        engine = writing(self._address)
        try:
            with told(self._address):
                async with engine.begin() as connection:
                    return await load_entries(connection, entries)
        finally:
            await engine.dispose()

    async def close(self) -> None:
        if self._closing is None:
            self._closing = asyncio.create_task(self._close())
        await asyncio.shield(self._closing)

    async def _close(self) -> None:
        await self._writer.close()
        await self._engine.dispose()
        await self._committer.close()  # last: on SQLite only who may write can fold the WAL into the file

    async def _rows(self, query: Select[*Anything]) -> Sequence[Row[*Anything]]:
        self._check_open()
        with told(self._address):
            async with self._engine.connect() as connection:
                return (await connection.execute(query)).all()

    def _check_open(self) -> None:
        if self._closing is not None:
            raise LogClosed
