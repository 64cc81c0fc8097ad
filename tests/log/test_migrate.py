"""Migrations build what the code expects, whoever runs them and however often."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from server.log import StoreUnavailable, migrate, open_log
from server.log.address import parse
from server.log.engines import writing
from server.log.migrate import newest
from server.log.schema import metadata
from server.people.schema import metadata as people
from tests.log.conftest import opener
from tests.log.samples import append


async def run(url: str, work: object) -> object:
    engine = writing(parse(url))
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)  # type: ignore[arg-type]
    finally:
        await engine.dispose()


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    both: Any = [metadata, people]  # alembic takes several, its types do not say so
    return list(compare_metadata(context, both))


async def test_migrations_build_the_schema(url: str) -> None:
    await migrate(url)
    assert await run(url, differences) == []


async def test_again_changes_nothing(url: str) -> None:
    await migrate(url)
    async with opener(url) as opens:
        await (await opens()).append(append())
    await migrate(url)
    async with opener(url) as opens:
        assert await (await opens()).last_seq("table/a") == 1


async def test_several_at_once(url: str) -> None:
    await asyncio.gather(*(migrate(url) for _ in range(4)))
    assert await run(url, differences) == []


async def test_several_processes_at_once(url: str) -> None:
    code = f"import asyncio; from server.log import migrate; asyncio.run(migrate({url!r}))"
    processes = [await asyncio.create_subprocess_exec(sys.executable, "-c", code) for _ in range(3)]
    assert [await process.wait() for process in processes] == [0, 0, 0]
    assert await run(url, differences) == []


async def test_open_wants_tables(url: str) -> None:
    touch(url)
    assert await refused(url) == "store-not-migrated"


async def test_later_release(url: str) -> None:
    await migrate(url)
    await run(url, lambda connection: connection.execute(text("update alembic_version set version_num = 'r9999'")))
    assert await refused(url) == "store-newer"
    with pytest.raises(StoreUnavailable) as caught:
        await migrate(url)
    assert caught.value.code == "store-newer"


async def test_interrupted_migration_leaves_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last table cannot be made: nothing of the release is there afterwards."""
    touch(url)
    await run(url, lambda connection: connection.execute(text("create table snapshot (mine integer)")))
    with pytest.raises(StoreUnavailable) as caught:
        await migrate(url)
    assert caught.value.code == "store-failed"
    await run(url, lambda connection: connection.execute(text("drop table snapshot")))
    assert await refused(url) == "store-not-migrated"
    await migrate(url)
    assert await run(url, differences) == []


def touch(url: str) -> None:
    """Make an empty database, as PostgreSQL's is."""
    if url.startswith("sqlite"):
        Path(url.removeprefix("sqlite:///")).touch()


async def refused(url: str) -> str:
    with pytest.raises(StoreUnavailable) as caught:
        await open_log(url)
    return caught.value.code


def test_newest_is_the_only_head() -> None:
    assert newest() == "r0006"
