"""Reading what a database holds of meetups, by a process that has nothing else to do: straight, without a loop.

Works on SQLite and PostgreSQL; what is read comes a few thousand rows at a time.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, cast

from server.log.address import Address, parse
from server.log.records import Bundle, Cell

TOGETHER = 5000
"""Rows of one read."""
EVENTS = 'select seq, at, "by", command, data from event where stream = {} and seq > {} and seq <= {} '
EVENTS += "order by seq limit {}"
FACTS = "select data from measured where meetup = {}"


class Rows(Protocol):
    """A database that answers."""

    def fetch(self, query: str, *values: Any) -> Sequence[Sequence[Any]]:  # noqa: ANN401 - what a column holds
        """Return the rows; ``{}`` stands for a value."""


class SqliteRows:
    """A SQLite file, which is only read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def fetch(self, query: str, *values: Any) -> Sequence[Sequence[Any]]:  # noqa: ANN401
        return self._connection.execute(query.replace("{}", "?"), values).fetchall()


class PostgresRows:
    """A connection to PostgreSQL, and the loop that it lives in."""

    def __init__(self, loop: asyncio.AbstractEventLoop, connection: Any) -> None:  # noqa: ANN401 - asyncpg's
        self._loop = loop
        self._connection = connection

    def fetch(self, query: str, *values: Any) -> Sequence[Sequence[Any]]:  # noqa: ANN401
        numbered = query.format(*(f"${number}" for number in range(1, len(values) + 1)))
        found: Sequence[Sequence[Any]] = self._loop.run_until_complete(self._connection.fetch(numbered, *values))
        return found


@contextmanager
def opened(url: str) -> Iterator[Rows]:
    """Open the database at a DATABASE_URL for reading. Raises StoreUnavailable, or what the driver raises."""
    address = parse(url)
    with _sqlite(address) if address.kind == "sqlite" else _postgres(address) as rows:
        yield rows


@contextmanager
def _sqlite(address: Address) -> Iterator[Rows]:
    connection = sqlite3.connect(f"{address.path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        yield SqliteRows(connection)
    finally:
        connection.close()


@contextmanager
def _postgres(address: Address) -> Iterator[Rows]:
    from server.log.postgres import connect  # noqa: PLC0415 - a driver, only where it is used

    loop = asyncio.new_event_loop()
    connection = loop.run_until_complete(connect(address, None))
    try:
        yield PostgresRows(loop, connection)
    finally:
        loop.run_until_complete(connection.close())
        loop.close()


def bundles(rows: Rows, heads: Sequence[tuple[str, int]]) -> Iterator[Bundle]:
    """Yield the events of these streams, each up to its seq, in order: of each only what a measure needs."""
    for stream, last in heads:
        after = 0
        while after < last:
            found = rows.fetch(EVENTS, stream, after, last, TOGETHER)
            if not found:
                break
            yield stream, cast("Sequence[Cell]", found)
            after = found[-1][0]


def facts(rows: Rows, meetup: str) -> bytes:
    """Return what was kept of a meetup; empty, if that is gone."""
    found = rows.fetch(FACTS, meetup)
    return bytes(found[0][0]) if found else b""
