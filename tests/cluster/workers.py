"""Workers as real processes, all on the loopback: several of one house, on PostgreSQL and Valkey, or one on SQLite."""

from __future__ import annotations

import asyncio
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any

from tests.bench.house import free_port
from tests.servers import Postgres, postgres, start_valkey

NIJIKAI = Path(sys.executable).with_name("nijikai")
SECRET = "a key that all workers of a test share"
PATIENCE = 60.0
TOLD = 5.0
"""Seconds within which one that can says what it waits for."""
SETTINGS = {
    "NIJIKAI_AWAY_SECONDS": "300",
    "NIJIKAI_REJOIN_SECONDS": "300",
    "NIJIKAI_RATE_PER_SECOND": "1000",
    "NIJIKAI_RATE_BURST": "1000",
    "LANG": "en_US.UTF-8",
}


class Worker:
    """One server process, on one port for all its lives."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        own = {"NIJIKAI_DATA": str(folder), "NIJIKAI_HOST": "127.0.0.1", "PORT": str(self.port), "SECRET_KEY": SECRET}
        self.environment = os.environ | SETTINGS | environment | own
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    @property
    def lives(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def begin(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "server.log").open("ab") as written:
            self.process = subprocess.Popen(
                [NIJIKAI, "serve"], env=self.environment, stdout=subprocess.DEVNULL, stderr=written
            )

    async def start(self) -> None:
        """Start it and wait until it answers."""
        self.begin()
        async with asyncio.timeout(PATIENCE):
            while not await asyncio.to_thread(self.answers):
                assert self.lives, self.said()
                await asyncio.sleep(0.02)  # the process is starting; there is nothing else to wait for

    def answers(self, path: str = "/healthz") -> bool:
        asking = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            asking.request("GET", path)
            return asking.getresponse().status == HTTPStatus.OK
        except OSError:
            return False
        finally:
            asking.close()

    def send(self, number: int) -> None:
        if self.process is not None and self.lives:
            self.process.send_signal(number)

    def kill(self) -> None:
        """Take it away as if the machine had lost its power."""
        self.send(signal.SIGCONT)
        self.send(signal.SIGKILL)
        if self.process is not None:
            self.process.wait()

    def stop(self) -> int:
        """End it as an operator does; return its exit code. Raises AssertionError, with what it waits for."""
        self.send(signal.SIGCONT)
        self.send(signal.SIGTERM)
        assert self.process is not None
        try:
            return self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError(self.waits()) from None

    def waits(self) -> str:
        """Have it say what everything in it waits for; return the end of its log."""
        before, end = len(self.said()), time.monotonic() + TOLD
        self.send(signal.SIGUSR1)
        while " waiting: " not in self.said()[before:] and time.monotonic() < end:
            time.sleep(0.05)  # it is another process; there is nothing else to wait for
        return self.said()[-20_000:]

    def said(self) -> str:
        """Return what it has written to its log."""
        with suppress(OSError):
            return (self._folder / "server.log").read_text("utf-8")
        return ""


class Installation:
    """A database, and workers on it."""

    def __init__(self, folder: Path, database_url: str, count: int, settings: dict[str, str]) -> None:
        self.database_url = database_url
        shared = {"DATABASE_URL": database_url, **settings}
        self.workers = [Worker(folder / f"worker-{number}", shared) for number in range(count)]

    async def start(self) -> None:
        for worker in self.workers:  # the first brings the tables
            await worker.start()

    @property
    def urls(self) -> list[str]:
        return [worker.url for worker in self.workers if worker.lives]

    def close(self) -> None:
        for worker in self.workers:
            worker.kill()


class Cluster(Installation):
    """Several workers on one PostgreSQL and one Valkey."""

    def __init__(self, folder: Path, database: Postgres, name: str, valkey: Any, count: int, **settings: str) -> None:  # noqa: ANN401
        self.database = database
        self.valkey = valkey
        """The one that runs now."""
        self.redis_url = f"redis://127.0.0.1:{valkey.port}/0"
        url = database.get_uri(name).replace("postgresql://", "postgresql+asyncpg://", 1)
        super().__init__(folder, url, count, {"REDIS_URL": self.redis_url, **settings})


@contextmanager
def cluster(folder: Path, pg_folder: Path, name: str, count: int, **settings: str) -> Iterator[Cluster]:
    """Make one; ``name``: of a database of its own."""
    with postgres(pg_folder) as database:
        database.psql(f'create database "{name}"')
        made = Cluster(folder, database, name, start_valkey(), count, **settings)
        try:
            yield made
        finally:
            made.close()
            made.valkey.stop()


@contextmanager
def single(folder: Path, **settings: str) -> Iterator[Installation]:
    """Make one worker on SQLite, as most are."""
    made = Installation(folder, f"sqlite:///{folder / 'nijikai.db'}", 1, settings)
    try:
        yield made
    finally:
        made.close()
