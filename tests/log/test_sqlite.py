"""What only SQLite can get wrong."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from server.log import Conflict, DuplicateCommand, Snapshot, StoreUnavailable, migrate
from server.log import sqlite as sqlite_module
from server.log.address import Address
from tests.log.conftest import opener
from tests.log.samples import append


@pytest.fixture
async def file(sqlite_url: str, tmp_path: Path) -> Path:
    await migrate(sqlite_url)
    return tmp_path / "log.sqlite3"


@pytest.fixture
def other(file: Path) -> Iterator[sqlite3.Connection]:
    """Another program on the same file."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        yield connection


async def test_commits_survive_power_loss(sqlite_url: str, file: Path) -> None:
    with closing(sqlite_module.connect(Address("sqlite", path=file))) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_files_are_made_by_several_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        for turn in range(20):  # every fifth was refused when nobody tried again
            address = Address("sqlite", path=tmp_path / str(turn) / "log.sqlite3")
            list(pool.map(sqlite_module.make_file, [address] * 4))
            with closing(sqlite_module.connect(address)) as connection:
                assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_busy_file_is_not_waited_for_forever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_module, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(tmp_path / "log.sqlite3", isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            sqlite_module.make_file(Address("sqlite", path=tmp_path / "log.sqlite3"))


async def test_reads_while_another_writes(sqlite_url: str, other: sqlite3.Connection) -> None:
    async with opener(sqlite_url) as opens:
        log = await opens()
        await log.append(append())
        other.execute("BEGIN EXCLUSIVE")
        other.execute("DELETE FROM event")
        async with asyncio.timeout(30):
            assert len(await log.read("table/a")) == 1
        other.execute("ROLLBACK")


async def test_busy_file_is_told_and_recovered(
    sqlite_url: str, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_module, "BUSY_SECONDS", 0.01)
    async with opener(sqlite_url) as opens:
        log = await opens()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable) as caught:
            await log.append(append(command="ann:1"))
        assert caught.value.code == "store-busy"
        other.execute("ROLLBACK")
        assert await log.append(append(command="ann:1")) == 1


async def test_failing_commit_leaves_nothing_half_there(sqlite_url: str, other: sqlite3.Connection) -> None:
    other.execute("CREATE TRIGGER full BEFORE INSERT ON head BEGIN SELECT raise(ABORT, 'full'); END")
    async with opener(sqlite_url) as opens:
        log = await opens()
        calls = [log.append(append(name, command="ann:1")) for name in ("table/a", "table/b")]
        answers = await asyncio.gather(*calls, return_exceptions=True)
        assert [type(answer) for answer in answers] == [StoreUnavailable] * 2
        assert other.execute("SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM command)").fetchone() == (0, 0)
        other.execute("DROP TRIGGER full")
        assert await log.append(append("table/a", command="ann:1")) == 1


async def test_what_is_written_already_is_known_beside_what_is_new(sqlite_url: str, file: Path) -> None:
    async with opener(sqlite_url) as opens:
        log = await opens()
        assert await log.append(append(command="ann:1")) == 1
        calls = [append(expected=1, command="ann:2"), append(expected=0, command="ann:1"), append("table/b")]
        new, again, other = await asyncio.gather(*map(log.append, calls), return_exceptions=True)
        assert (new, other) == (2, 1)
        assert isinstance(again, DuplicateCommand)


async def test_what_follows_on_what_is_not_there_is_not_written(sqlite_url: str, file: Path) -> None:
    async with opener(sqlite_url) as opens:
        log = await opens()
        with pytest.raises(Conflict):
            await log.append(append(expected=7))
        assert await log.read("table/a") == []


async def test_what_is_redacted_is_not_in_the_file(sqlite_url: str, file: Path) -> None:
    name = b"Hanako Yamada"
    async with opener(sqlite_url) as opens:
        log = await opens()
        await log.append(append(events=[b'{"name":"%s","more":"%s"}' % (name, b"x" * size) for size in (1, 9000)]))
        await log.save_snapshot(Snapshot("table/a", 1, "v", 1, name + b"y" * 9000))
        await log.save_snapshot(Snapshot("table/a", 2, "v", 1, name + b"y" * 90))
        records = [msgspec.structs.replace(record, data=b"{}") for record in await log.read("table/a")]
        await log.redact(records, Snapshot("table/a", 2, "v", 1, b"{}"))
    content = {each.name: each.read_bytes() for each in await asyncio.to_thread(list, file.parent.iterdir())}
    assert list(content) == [file.name]
    assert name not in content[file.name]
