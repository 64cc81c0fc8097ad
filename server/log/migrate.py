"""Building the tables, and bringing those of an earlier release up to date.

Each migration says which is the oldest revision whose code may run on the tables that it leaves (``beside``), so that
workers of two releases can run side by side, and be started, whichever of the two brought the tables.

The library for that is loaded when it is used: short processes that only read the log would wait for it.
"""

from __future__ import annotations

import asyncio
import logging
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

from server.log import beside as agreed
from server.log.address import Address, parse
from server.log.engines import writing
from server.log.errors import StoreUnavailable
from server.log.faults import told
from server.log.sqlite import make_file

SCRIPTS = Path(__file__).parent / "migrations"
LOCK = 7_151_907_362
"""Key of the advisory lock; any number that nobody else uses."""


log = logging.getLogger("nijikai.migrate")


async def migrate(url: str, *, beside: bool = False) -> None:
    """Bring the database at a DATABASE_URL to this release's tables; a SQLite file and its folder are made.

    Several processes may do so at once. ``beside``: tables of a later release that lets this one run on them will do as
    well, and are left as they are. Raises StoreUnavailable.
    """
    address = parse(url)
    with told(address):
        if address.kind == "sqlite":
            await asyncio.to_thread(make_file, address)
        engine = writing(address)
        try:
            await upgrade(engine, address, beside=beside)
        finally:
            await engine.dispose()


async def upgrade(engine: AsyncEngine, address: Address, *, beside: bool) -> None:
    async with engine.begin() as connection:
        if address.kind == "postgresql":
            await connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": LOCK})
        found = await connection.run_sync(check_known, address, beside=beside)
        if is_later(found):
            log.warning("the tables are those of a later release (%s); this one (%s) runs beside it", found, newest())
        else:
            await connection.run_sync(run_scripts)


def run_scripts(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    agreed.leave(connection, newest(), oldest_beside())


async def check_revision(engine: AsyncEngine, address: Address, *, beside: bool = False) -> None:
    """Raise StoreUnavailable if the tables are not this release's. ``beside``: nor a later one's that lets this one run
    on them.
    """
    async with engine.connect() as connection:
        found = await connection.run_sync(check_known, address, beside=beside)
    if found != newest() and not is_later(found):
        raise StoreUnavailable("store-not-migrated", place=address.shown)


def check_known(connection: Connection, address: Address, *, beside: bool) -> str | None:
    """Find the revision of the tables. Raises StoreUnavailable if a later release made them, unless with ``beside``
    that lets this one run on them.
    """
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415 - see above

    found = MigrationContext.configure(connection).get_current_revision()
    if is_later(found) and not (beside and agreed.oldest(connection, str(found)) in revisions()):
        raise StoreUnavailable("store-newer", place=address.shown)
    return found


def is_later(found: str | None) -> bool:
    """Whether the tables are of a release later than this."""
    return found is not None and found not in revisions()


def revisions() -> tuple[str, ...]:
    """This release's revisions, newest first."""
    return tuple(declared(SCRIPTS))


def newest() -> str:
    return revisions()[0]


def oldest_beside() -> str:
    """Find the oldest revision whose code may run on this release's tables. What one migration has ended no later one
    brings back.
    """
    return min(declared(SCRIPTS).values(), key=revisions().index)


@cache
def declared(scripts: Path) -> dict[str, str]:
    """Return what each migration says of who may run beside it, newest first; of one that says nothing: only itself."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see above

    walked = ScriptDirectory(str(scripts)).walk_revisions()
    return {script.revision: getattr(script.module, "beside", script.revision) for script in walked}
