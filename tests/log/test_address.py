"""DATABASE_URL, and databases that are not what it says: one code each, and never a password shown."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path

import pytest

from server.log import StoreUnavailable, migrate, open_log
from server.log.address import parse
from tests.log.conftest import opener
from tests.log.samples import append, until
from tests.servers import Postgres


@pytest.mark.parametrize(
    ("url", "kind", "shown"),
    [
        ("sqlite:///data/nijikai.sqlite3", "sqlite", "data/nijikai.sqlite3"),
        ("sqlite:////var/lib/n.sqlite3", "sqlite", "/var/lib/n.sqlite3"),
        ("sqlite+aiosqlite:////var/a%20b.sqlite3?x=1", "sqlite", "/var/a b.sqlite3"),
        ("postgres://ann:secret@db.example/nijikai", "postgresql", "db.example/nijikai"),
        ("postgresql://ann:secret@db.example:5433/n?sslmode=require", "postgresql", "db.example:5433/n"),
        ("postgresql+asyncpg://ann@/n?host=/run/pg", "postgresql", "/run/pg/n"),
    ],
)
def test_forms(url: str, kind: str, shown: str) -> None:
    assert (parse(url).kind, parse(url).shown) == (kind, shown)


def test_options() -> None:
    address = parse("postgres://ann:p%40ss@db/n?sslmode=require&channel_binding=require&connect_timeout=3&x=a%20b")
    assert address.dsn == "postgresql://ann:p%40ss@db/n?sslmode=require&x=a+b"
    assert address.timeout == 3


@pytest.mark.parametrize(
    "url",
    [
        "", "secret", "sqlite:", "sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite://secret/x", "mysql://secret@x/y",
        "postgres:secret", "postgresql://u:secret@host:port/n", "postgresql://u:secret@[::1/n", "postgres://u:secret@x/n?a",
        "postgres://u:secret@x/n?connect_timeout=soon", "http://secret/",
    ],
)  # fmt: skip
def test_not_an_address(url: str) -> None:
    with pytest.raises(StoreUnavailable) as caught:
        parse(url)
    assert caught.value.code == "store-url"
    assert "secret" not in str(caught.value)


async def fault_of(url: str, opening: str = "") -> StoreUnavailable:
    """What migrate says; open says the same, unless told."""
    with pytest.raises(StoreUnavailable) as first:
        await migrate(url)
    with pytest.raises(StoreUnavailable) as second:
        await open_log(url)
    assert second.value.code == (opening or first.value.code)
    assert first.value.params.get("place") == parse(url).shown
    assert "\n" not in str(first.value)
    return first.value


async def test_folder_is_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/folder/x y?.sqlite3".replace("?", "%3F")
    await migrate(url)
    async with opener(url) as opens:
        assert await (await opens()).append(append()) == 1
    assert (tmp_path / "new/folder/x y?.sqlite3").exists()


async def test_folder_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert (await fault_of(f"sqlite:///{tmp_path}/file/log.sqlite3", "store-no-database")).code == "store-unwritable"


async def test_path_is_a_folder(tmp_path: Path) -> None:
    assert (await fault_of(f"sqlite:///{tmp_path}", "store-no-database")).code == "store-unwritable"


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc/sys").exists(), reason="nothing here refuses root")
async def test_folder_is_not_writable(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o500)
    place = "/proc/sys" if os.geteuid() == 0 else folder
    assert (await fault_of(f"sqlite:///{place}/log.sqlite3", "store-no-database")).code == "store-unwritable"


async def test_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as caught:
        await open_log(f"sqlite:///{tmp_path}/log.sqlite3")
    assert caught.value.code == "store-no-database"
    assert not (tmp_path / "log.sqlite3").exists()


async def test_not_a_database(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("dear diary " * 100)
    assert (await fault_of(f"sqlite:///{tmp_path}/notes.txt")).code == "store-not-a-database"
    assert (tmp_path / "notes.txt").read_text() == "dear diary " * 100


async def test_damaged_file(sqlite_url: str, tmp_path: Path) -> None:
    await migrate(sqlite_url)
    async with opener(sqlite_url) as opens:
        await (await opens()).append(append(events=[b"{%s}" % (b" " * 9000)] * 9))
    file = tmp_path / "log.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(file.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    file.write_bytes(data)
    with pytest.raises(StoreUnavailable) as caught:
        async with opener(sqlite_url) as opens:
            await (await opens()).read("table/a")
    assert caught.value.code == "store-corrupt"


async def test_nobody_answers() -> None:
    assert (await fault_of("postgresql://ann:secret@127.0.0.1:1/n")).code == "store-unreachable"
    assert (await fault_of("postgresql://ann@/n?host=/nonexistent")).code == "store-unreachable"


async def test_no_such_host() -> None:
    assert (await fault_of("postgresql://ann:secret@no-such-host.invalid/n")).code == "store-unreachable"


@asynccontextmanager
async def silent_server() -> AsyncIterator[int]:
    """Takes connections and says nothing."""

    here: list[asyncio.StreamWriter] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        here.append(writer)
        with suppress(ConnectionError):
            await reader.read()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        here.remove(writer)

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        await until(lambda: not here)
        server.close()
        await server.wait_closed()


async def test_silent_server_times_out() -> None:
    async with silent_server() as port:
        fault = await fault_of(f"postgresql://ann:secret@127.0.0.1:{port}/n?connect_timeout=0.2")
    assert fault.code == "store-unreachable"


async def test_no_such_database(postgres_server: Postgres) -> None:
    assert (await fault_of(postgres_server.get_uri("nowhere"))).code == "store-no-database"


async def test_unknown_user(postgres_server: Postgres) -> None:
    url = postgres_server.get_uri().replace("postgres:@", "nobody:secret@")
    fault = await fault_of(url)
    assert fault.code == "store-wrong-password"
    assert "secret" not in str(fault)


async def test_user_without_rights(postgres_url: str, postgres_server: Postgres) -> None:
    postgres_server.psql("do $$ begin create role guest login; exception when duplicate_object then null; end $$")
    with pytest.raises(StoreUnavailable) as caught:
        await migrate(postgres_url.replace("postgres:@", "guest:@"))
    assert caught.value.code == "store-forbidden"


async def test_unknown_option(postgres_url: str) -> None:
    fault = await fault_of(postgres_url + "&nonsense=1")
    assert fault.code == "store-failed"
    assert "nonsense" in str(fault.params["reason"])
