"""Writing a backup: one moment of the whole database, however long it takes, while everybody plays on."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Final

from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from server.backup.archive import KEY, PICTURE, Manifest, Packer, member_of
from server.backup.rows import Form, tables
from server.config import Settings
from server.folders import private
from server.log.address import Address, parse
from server.log.engines import reading, writing
from server.log.faults import told
from server.log.migrate import check_revision, newest
from server.log.sqlite import check_file
from server.people.secret import mark_of

PAGE: Final = 500
"""Rows in memory at once."""
Progress = Callable[[int], None]
"""Is told of how many rows have been written."""


async def backup(settings: Settings, file: Path, *, with_key: bool, progress: Progress) -> dict[str, int]:
    """Write everything an installation needs into a file; return what is in it. The file is there when it is complete,
    and readable by its owner only. Raises StoreUnavailable or OSError.
    """
    part = file.with_name(f"{file.name}.part")
    try:
        with open(part, "wb", opener=private) as opened:  # noqa: ASYNC230 - nobody else waits
            os.fchmod(opened.fileno(), 0o600)
            with Packer(opened) as packer:
                counts = await write(settings, packer, with_key=with_key, progress=progress)
            counts["bytes"] = opened.tell()
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink()
    return counts


async def write(settings: Settings, packer: Packer, *, with_key: bool, progress: Progress) -> dict[str, int]:
    address = parse(settings.database_url)
    engine = reading(address) if address.kind == "sqlite" else writing(address)
    made = round(time.time() * 1000)
    try:
        with told(address):
            if address.kind == "sqlite":
                check_file(address)
            await check_revision(engine, address)
            await write_tables(engine, address, packer, progress)
    finally:
        await engine.dispose()
    pictures = write_pictures(packer, settings.data / "logos")
    if with_key:
        packer.add(KEY, settings.secret_key.encode())
    rows = sum(member.rows for member in packer.members)
    key = mark_of(settings.secret_key)
    packer.close(Manifest(made=made, release=version("nijikai"), revision=newest(), key=key, members=packer.members))
    return {"rows": rows, "pictures": pictures}


async def write_tables(engine: AsyncEngine, address: Address, packer: Packer, progress: Progress) -> None:
    """Write all tables as they were at one moment. On SQLite a transaction that reads sees its beginning throughout."""
    async with engine.connect() as connection:
        if address.kind == "postgresql":
            await connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        done = 0
        for table in tables():
            done = await write_table(connection, table, packer, done, progress)


async def write_table(connection: AsyncConnection, table: Table, packer: Packer, done: int, progress: Progress) -> int:
    form, part = Form(table), packer.open(member_of(table.name))
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=PAGE)
    async with connection.stream(query) as found:
        async for page in found.partitions():
            part.write([form.written(row) for row in page])
            done += len(page)
            progress(done)
    part.close()
    return done


def write_pictures(packer: Packer, folder: Path) -> int:
    """Write the organizers' pictures. None is ever changed, so they are at least as new as the rows."""
    found = 0
    for path in of_folder(folder):
        name = f"logos/{path.name}"
        if PICTURE.fullmatch(name) and path.is_file():
            packer.add(name, path.read_bytes())
            found += 1
    return found


def of_folder(folder: Path) -> Iterable[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else ()
