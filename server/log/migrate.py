"""Building the tables, and bringing those of an earlier release up to date.

The library for that is loaded when it is used: short processes that only read the log would wait for it.
"""

from __future__ import annotations

import asyncio
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

from server.log.address import Address, parse
from server.log.engines import writing
from server.log.errors import StoreUnavailable
from server.log.faults import told
from server.log.sqlite import make_file

SCRIPTS = Path(__file__).parent / "migrations"
LOCK = 7_151_907_362
"""Key of the advisory lock; any number that nobody else uses."""


async def migrate(url: str) -> None:
    """Bring the database at a DATABASE_URL to this release's tables; a SQLite file and its folder are made.

    Several processes may do so at once. Raises StoreUnavailable.
    """
    address = parse(url)
    with told(address):
        if address.kind == "sqlite":
            await asyncio.to_thread(make_file, address)
        engine = writing(address)
        try:
            await upgrade(engine, address)
        finally:
            await engine.dispose()


async def upgrade(engine: AsyncEngine, address: Address) -> None:
    async with engine.begin() as connection:
        if address.kind == "postgresql":
            await connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": LOCK})
        await connection.run_sync(run_scripts, address)


def run_scripts(connection: Connection, address: Address) -> None:
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415

    check_known(connection, address)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


async def check_revision(engine: AsyncEngine, address: Address) -> None:
    """Raise StoreUnavailable if the tables are not this release's."""
    async with engine.connect() as connection:
        if await connection.run_sync(check_known, address) != newest():
            raise StoreUnavailable("store-not-migrated", place=address.shown)


def check_known(connection: Connection, address: Address) -> str | None:
    """Find the revision of the tables. Raises StoreUnavailable if a later release made them."""
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415 - see above

    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in revisions():
        raise StoreUnavailable("store-newer", place=address.shown)
    return found


@cache
def revisions() -> tuple[str, ...]:
    """This release's revisions, newest first."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see above

    return tuple(script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions())


def newest() -> str:
    return revisions()[0]
