"""SQLAlchemy engines for everything but the append."""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from server.log.address import Address
from server.log.postgres import COMMAND_SECONDS, connect
from server.log.sqlite import BUSY_SECONDS

CONNECTIONS = {"pool_size": 4, "max_overflow": 2}
"""Of an engine to PostgreSQL at most. A server takes 100 in all unless told otherwise, and each worker has two engines
and the log's writer; who finds none free waits.
"""


def reading(address: Address) -> AsyncEngine:
    """For queries. On SQLite it never waits for the writer; it cannot write."""
    if address.kind == "postgresql":
        return postgresql(address, COMMAND_SECONDS)
    return sqlite(address, "ro", "PRAGMA query_only=ON", begin="BEGIN")


def writing(address: Address) -> AsyncEngine:
    """For migrations and imports. On SQLite a transaction has the database for itself from its begin."""
    if address.kind == "postgresql":
        return postgresql(address, None)
    return sqlite(address, "rw", "PRAGMA synchronous=FULL", begin="BEGIN IMMEDIATE")


def postgresql(address: Address, patience: float | None) -> AsyncEngine:
    return create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: connect(address, patience), pool_pre_ping=True, **CONNECTIONS
    )


def sqlite(address: Address, mode: str, *settings: str, begin: str) -> AsyncEngine:
    url = URL.create("sqlite+aiosqlite", database=address.path.absolute().as_uri(), query={"mode": mode, "uri": "true"})
    # The driver's own transactions would leave changes of tables out; SQLAlchemy begins them instead.
    engine = create_async_engine(url, connect_args={"isolation_level": None, "timeout": BUSY_SECONDS})

    def on_connect(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy's wrapper of aiosqlite
        cursor = connection.cursor()
        for setting in settings:
            cursor.execute(setting)
        cursor.close()

    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "connect", on_connect)
    event.listen(engine.sync_engine, "begin", on_begin)
    return engine
