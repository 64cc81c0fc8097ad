"""The database of people: the one that the log is in too. On SQLite it shares the file with the log's writer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, nullcontext
from typing import Any

from sqlalchemy import ClauseElement, Executable, Row, Select, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlalchemy.schema import CreateIndex, CreateTable

from server.log.address import Address, parse
from server.log.engines import postgresql, reading, sqlite
from server.log.faults import told
from server.log.postgres import COMMAND_SECONDS
from server.people.schema import metadata

__all__ = ["Database", "Taken", "in_memory", "metadata", "open_people"]

Anything = tuple[Any, ...]


class Taken(Exception):
    """A key that must be unique is there already, or what a row refers to is not."""


class Database:
    """Reads and changes tables of people. Every method raises StoreUnavailable where the database cannot be used."""

    def __init__(self, address: Address, reads: AsyncEngine, writes: AsyncEngine) -> None:
        self._address = address
        self._reads = reads
        self._writes = writes
        # SQLite has one writer at a time: ours queue here, so that the log's has but one rival.
        self._turn = asyncio.Lock() if address.kind == "sqlite" else nullcontext()

    async def rows(self, query: Select[*Anything]) -> Sequence[Row[*Anything]]:
        with told(self._address):
            async with self._reads.connect() as connection:
                return (await connection.execute(query)).all()

    async def first(self, query: Select[*Anything]) -> Row[*Anything] | None:
        found = await self.rows(query.limit(1))
        return found[0] if found else None

    async def change(self, *statements: Executable) -> int:
        """Carry out the statements in one transaction; return how many rows the last of them touched. Raises Taken."""
        touched = 0
        async with self.changing() as connection:
            for statement in statements:
                touched = (await connection.execute(statement)).rowcount
        return touched

    @asynccontextmanager
    async def changing(self) -> AsyncIterator[AsyncConnection]:
        """Begin a transaction that sees the latest and is committed in the end. Raises Taken."""
        with told(self._address):
            try:
                async with self._turn, self._writes.begin() as connection:
                    yield connection
            except IntegrityError as error:
                raise Taken from error

    async def close(self) -> None:
        await self._reads.dispose()
        await self._writes.dispose()


def open_people(url: str) -> Database:
    """Open the tables of people at a DATABASE_URL; nothing is connected before it is needed.

    Raises StoreUnavailable if the address is none.
    """
    address = parse(url)
    if address.kind == "postgresql":
        engine = postgresql(address, COMMAND_SECONDS)
        return Database(address, engine, engine)
    settings = ("PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON")
    return Database(address, reading(address), sqlite(address, "rw", *settings, begin="BEGIN IMMEDIATE"))


def in_memory() -> Database:
    """Make an empty database that is gone when closed."""
    engine = create_async_engine("sqlite+aiosqlite://", poolclass=AsyncAdaptedQueuePool, pool_size=1, max_overflow=0)

    def on_connect(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy's wrapper of aiosqlite
        cursor = connection.cursor()
        for statement in ("PRAGMA foreign_keys=ON", *map(spelled, definitions())):
            cursor.execute(statement)
        cursor.close()

    def spelled(statement: ClauseElement) -> str:
        return str(statement.compile(engine.sync_engine))

    event.listen(engine.sync_engine, "connect", on_connect)
    return Database(Address("sqlite"), engine, engine)


def definitions() -> list[ClauseElement]:
    tables = metadata.sorted_tables
    return [*map(CreateTable, tables), *(CreateIndex(index) for table in tables for index in table.indexes)]
