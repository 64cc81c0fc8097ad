"""The stores that the contract is tried on: in memory, SQLite files, and a real PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path

import pytest

from server.log import LogStore, MemoryLog, SqlLog, migrate, open_log
from tests.servers import Postgres, postgres, shared_folder

Opener = Callable[[], Awaitable[SqlLog]]
numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    with postgres(shared_folder()) as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: Postgres, worker_id: str) -> Iterator[str]:
    """The address of an empty database of its own."""
    name = f"{worker_id}_{next(numbers)}"
    postgres_server.psql(f"create database {name}")
    yield postgres_server.get_uri(name)
    postgres_server.psql(f"drop database {name} with (force)")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/log.sqlite3"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a database with nothing in it."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def place(request: pytest.FixtureRequest) -> str:
    """The address of a database with nothing in it, or ``memory``."""
    return "memory" if request.param == "memory" else str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def log(place: str) -> AsyncIterator[LogStore]:
    """An empty log of each kind."""
    if place == "memory":
        yield MemoryLog()
        return
    await migrate(place)
    async with opener(place) as opens:
        yield await opens()


@pytest.fixture
async def opened(url: str) -> AsyncIterator[Opener]:
    """Opens the log in a new database, each time as another process would; closes all at the end."""
    await migrate(url)
    async with opener(url) as opens:
        yield opens


@asynccontextmanager
async def opener(url: str) -> AsyncIterator[Opener]:
    async with AsyncExitStack() as stack:

        async def opens() -> SqlLog:
            log = await open_log(url)
            stack.push_async_callback(log.close)
            return log

        yield opens
