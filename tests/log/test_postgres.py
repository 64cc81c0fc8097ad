"""What only PostgreSQL can get wrong: connections that break, servers that restart."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator

import pytest

from server.log import DuplicateCommand, SqlLog, StoreUnavailable, migrate
from server.log.engines import CONNECTIONS
from tests.log.conftest import opener
from tests.log.samples import append, numbered, read_all, until
from tests.servers import Postgres, postgres, restart, shared_folder

HANG_UP = "select pg_terminate_backend(pid) from pg_stat_activity where datname = '{}' and pid <> pg_backend_pid()"

COUNT = "select count(*) from pg_stat_activity where datname = '{}' and pid <> pg_backend_pid()"


async def test_reconnects_after_the_database_hung_up(postgres_url: str, postgres_server: Postgres) -> None:
    await migrate(postgres_url)
    async with opener(postgres_url) as opens:
        log = await opens()
        assert await log.append(append()) == 1
        hang_up(postgres_server, postgres_url)
        assert len(await log.read("table/a")) == 1
        assert await insist(log, 1) == 2
        assert await log.append(append(expected=2)) == 3


async def test_however_many_ask_a_worker_takes_few_connections(postgres_url: str, postgres_server: Postgres) -> None:
    """A server has a hundred for all workers together."""
    await migrate(postgres_url)
    async with opener(postgres_url) as opens:
        log = await opens()
        await log.append(append())
        async with asyncio.TaskGroup() as group:
            asked = [group.create_task(log.read("table/a")) for _ in range(100)]
            group.create_task(log.append(append(expected=1)))
        assert all(len(each.result()) >= 1 for each in asked)
        assert connections(postgres_server, postgres_url) <= sum(CONNECTIONS.values()) + 1


def connections(server: Postgres, url: str) -> int:
    told = server.psql(COUNT.format(database_of(url)))
    return int(next(line for line in told.splitlines() if line.strip().isdigit()))


def database_of(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


def hang_up(server: Postgres, url: str) -> None:
    server.psql(HANG_UP.format(database_of(url)))


async def insist(log: SqlLog, expected: int) -> int:
    """Send an append until the database takes it, as a client would."""
    async with asyncio.timeout(60):
        while True:
            try:
                return await log.append(append(expected=expected, command=f"ann:{expected}"))
            except StoreUnavailable as error:
                assert error.code == "store-unreachable"  # noqa: PT017 - and it goes on after it


@pytest.fixture
def own_server() -> Iterator[Postgres]:
    """A PostgreSQL that may be stopped."""
    with postgres(shared_folder().with_name(f"nijikai-{os.getpid()}-own")) as server:
        yield server


async def test_restarts_lose_nothing_acknowledged(own_server: Postgres) -> None:
    await migrate(own_server.get_uri())
    async with opener(own_server.get_uri()) as opens:
        log = await opens()
        seqs: list[int] = []
        writing = asyncio.create_task(write(log, seqs))
        for _ in range(2):
            await reached(seqs, len(seqs) + 20)
            await asyncio.to_thread(restart, own_server)
        await reached(seqs, len(seqs) + 20)
        writing.cancel()
        await asyncio.wait([writing])
        found = await read_all(log, "table/a")
        assert seqs == list(range(1, len(seqs) + 1))
        assert [record.command for record in found][: len(seqs)] == [f"ann:{seq}" for seq in range(len(seqs))]


async def reached(seqs: list[int], length: int) -> None:
    await until(lambda: len(seqs) >= length)


async def write(log: SqlLog, seqs: list[int]) -> None:
    """Append without end, sending again what got no answer."""
    while True:
        try:
            seqs.append(await insist(log, len(seqs)))
        except DuplicateCommand as first:  # the answer to its commit had been lost
            seqs.append(first.seq)


async def test_two_processes_with_many_streams_never_deadlock(postgres_url: str) -> None:
    await migrate(postgres_url)
    async with opener(postgres_url) as opens:
        logs = [await opens(), await opens()]
        names = [f"table/{n}" for n in range(50)]
        for seq in range(1, 6):
            forth = [logs[0].append(numbered(name, seq)) for name in names]
            back = [logs[1].append(numbered(name, seq)) for name in reversed(names)]
            async with asyncio.timeout(60):
                answers = await asyncio.gather(*forth, *back, return_exceptions=True)
            assert sum(answer == seq for answer in answers) == len(names)
