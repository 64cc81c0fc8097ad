"""Bringing a backup back: looked through from end to end, then written in one transaction."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from server.backup.archive import KEY, Archive, member_of
from server.backup.errors import BackupError
from server.backup.rows import Form, forms
from server.config import Settings
from server.folders import private
from server.log.address import parse
from server.log.engines import writing
from server.log.faults import told
from server.log.migrate import migrate, newest
from server.log.records import Recorded
from server.people.secret import mark_of
from server.verify import verify_records

PAGE: Final = 500
Progress = Callable[[int], None]
"""Is told of how many rows have been brought in."""


async def restore(
    settings: Settings, archive: Archive, *, keep_key: bool, verified: bool, progress: Progress
) -> dict[str, int]:
    """Bring a backup into an empty database, all or nothing; return what was. ``settings``: with the database's
    address. ``keep_key``: go on with the key that is here. ``verified``: have the log checked before.

    Raises BackupError, Finding, StoreUnavailable or OSError.
    """
    known = forms()
    check_release(archive, known)
    counts = look_through(archive, known, verified=verified)
    key = key_to_write(settings, archive, keep_key=keep_key)
    await migrate(settings.database_url)
    address = parse(settings.database_url)
    engine = writing(address)
    try:
        with told(address):
            async with engine.begin() as connection:
                await check_empty(connection, known)
                await load(connection, archive, known, progress)
                write_files(settings.data, archive, key)
    finally:
        await engine.dispose()
    return counts


def check_release(archive: Archive, known: Mapping[str, Form]) -> None:
    """The tables have to be those of this release: another one may have meant something else by them."""
    manifest = archive.manifest
    if manifest.revision != newest() or archive.tables() != set(known):
        raise BackupError("backup-release", release=manifest.release[:40], revision=manifest.revision[:40])


# --- before anything is changed ---------------------------------------------------------------------------------------


def look_through(archive: Archive, known: Mapping[str, Form], *, verified: bool) -> dict[str, int]:
    """Read every member to its end, and the log as whoever verifies it. Raises BackupError or Finding."""
    heads = {row["stream"]: row["seq"] for row in rows(archive, known["head"])}
    follows = Follows()
    events = (record_of(row) for row in follows.each(rows(archive, known["event"])))
    if verified:
        counts = verify_records(enumerate(events, 1))
    else:
        counts = {"events": sum(1 for _ in events), "streams": len(follows.last)}
    if heads != follows.last:
        raise BackupError("backup-heads")
    for name, form in known.items():
        if name not in {"event", "head"}:
            counts[name] = sum(1 for _ in rows(archive, form))
    for name in archive.pictures:
        picture_of(archive, name)
    return counts


class Follows:
    """Sees to it that each stream's events come in order and without gaps. ``last``: the latest seq of each."""

    def __init__(self) -> None:
        self.last: dict[str, int] = {}

    def each(self, found: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for row in found:
            if row["seq"] != self.last.get(row["stream"], 0) + 1:
                raise BackupError("backup-damaged", part=member_of("event"))
            self.last[row["stream"]] = row["seq"]
            yield row


def record_of(row: dict[str, Any]) -> Recorded:
    return Recorded(**row)


def rows(archive: Archive, form: Form) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table. Raises BackupError where one is none."""
    for number, line in enumerate(archive.lines(form.table.name), 1):
        try:
            yield form.read(line)
        except (ValueError, RecursionError) as error:
            raise BackupError("backup-row", table=form.table.name, line=number) from error


def picture_of(archive: Archive, name: str) -> bytes:
    """Return a picture. Its name has to be what it says of what is in it."""
    data = archive.whole(name)
    if hashlib.sha256(data).hexdigest()[:32] != Path(name).stem:
        raise BackupError("backup-damaged", part=name)
    return data


def key_to_write(settings: Settings, archive: Archive, *, keep_key: bool) -> str:
    """Return the secret key that is to be kept in the data folder; empty where there is one. Raises BackupError where
    another one is here.
    """
    here = key_here(settings)
    mark = archive.manifest.key
    if here and mark_of(here) != mark and not keep_key:
        raise BackupError("backup-key")
    if here or not archive.has_key or keep_key:
        return ""
    key = archive.whole(KEY).decode("ascii", "replace").strip()
    if mark_of(key) != mark or len(key) < 16:
        raise BackupError("backup-damaged", part=KEY)
    return key


def key_here(settings: Settings) -> str:
    if settings.secret_key:
        return settings.secret_key
    with suppress(FileNotFoundError):
        return (settings.data / KEY).read_text("utf-8").strip()
    return ""


# --- the change -------------------------------------------------------------------------------------------------------


async def check_empty(connection: AsyncConnection, known: Mapping[str, Form]) -> None:
    for form in known.values():
        if (await connection.execute(select(form.table).limit(1))).first() is not None:
            raise BackupError("backup-not-empty", table=form.table.name)


def write_files(folder: Path, archive: Archive, key: str) -> None:
    """Write pictures, and last the key: all rows are in, and only the commit is to come. Should a file fail, none of
    them is left. Raises BackupError or OSError.
    """
    made: list[Path] = []
    try:
        for name in archive.pictures:
            data, path = picture_of(archive, name), folder / name
            if not path.exists():
                made.append(path)
            put(path, data)
        if key:
            put(folder / KEY, key.encode())
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        raise


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    try:
        with open(part, "wb", opener=private) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


async def load(connection: AsyncConnection, archive: Archive, known: Mapping[str, Form], progress: Progress) -> None:
    done = 0
    for form in known.values():
        found = rows(archive, form)
        while page := list(islice(found, PAGE)):
            try:
                await connection.execute(insert(form.table), page)
            except DBAPIError as error:
                if "Integrity" in type(error).__name__:  # twice the same key, or what it refers to is not there
                    raise BackupError("backup-row", table=form.table.name, line=done) from error
                raise
            done += len(page)
            progress(done)
