"""The same work given to us and to two peers, in one run: plain Socket.IO on Node, and boardgame.io. And to a program
that only hands frames on: what is left then is the machine and Python.

Only when asked for: it installs them by name. A command of one of five people is checked, the table changes, all
five are shown; then the next. What the peers leave out is said beside their figures.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
import psutil

import hatch_build
from tests.bench import idle_bench, table_bench
from tests.bench.house import PATIENCE, House, free_port, house, run
from tests.wire import Wire

HERE = Path(__file__).parent / "peers"
PLACE = Path(__file__).parents[2] / "build" / "peers"
NAMES = ("socket.io", "boardgame.io")
TABLES, PEOPLE = table_bench.TABLES, table_bench.PEOPLE
SECONDS = table_bench.SECONDS
IDLE = 1000
"""Connections that do nothing."""
decode = msgspec.json.Decoder().decode


class SocketIo(Wire):
    """One person at a table of the Socket.IO peer."""

    path = "/socket.io/"
    script = "socketio.js"
    leaves_out: tuple[str, ...] = (
        "saves nothing",
        "sends the whole view each time",
        "a command sent again happens again",
    )

    def __init__(self, table: str, seat: int) -> None:
        super().__init__(self._shown)
        self.table, self.seat = table, seat
        self.seq = 0
        self.moved: Callable[[], None] = lambda: None

    def _shown(self, update: dict[str, Any], _size: int) -> None:
        self.seq = update["seq"]
        self.moved()

    async def join(self, url: str) -> None:
        await self.open(url, "")
        await self.ask("join", {"table": self.table, "seat": self.seat})

    async def step(self, steps: int) -> None:
        answer = await self.ask("command", {"type": "step", "steps": steps})
        assert "ok" in answer, answer


class BoardgameIo(SocketIo):
    """One person at a table of boardgame.io: events in a namespace, answered by nothing but the new state."""

    space = "/table,"
    state = 0
    script = "boardgame.js"
    leaves_out = ("saves nothing", "sends the whole state each time", "no acknowledgement", "a stale move is dropped")

    async def join(self, url: str) -> None:
        await self.open(url, "")
        self.moved = (joined := asyncio.Event()).set
        self._emit("sync", self.table, str(self.seat), None, PEOPLE)
        await joined.wait()

    async def step(self, steps: int) -> None:
        payload = {"type": "step", "args": [{"type": "step", "steps": steps}], "playerID": str(self.seat)}
        self._emit("update", {"type": "MAKE_MOVE", "payload": payload}, self.state, self.table, str(self.seat))

    def _emit(self, *event: Any) -> None:  # noqa: ANN401
        self._send(f"42{self.space}".encode() + msgspec.json.encode(event))

    def _event(self, text: bytes) -> None:
        name, _match, told, *_ = decode(text[len(self.space) + 2 :])
        if name in {"sync", "update"}:
            told = told["state"] if name == "sync" else told
            self.seq, self.state = told["G"]["seq"], told["_stateID"]
            self.moved()


class BoardgameIoFiles(BoardgameIo):
    """The same, keeping matches in files."""

    leaves_out = ("shows a move before it is saved", *BoardgameIo.leaves_out[1:])


class Bare(SocketIo):
    """The floor of what can be done on asyncio."""

    script = "bare.py"
    leaves_out = ("everything: it hands frames on",)


PEERS: dict[str, type[SocketIo]] = {
    "nothing but asyncio": Bare,
    "socket.io": SocketIo,
    "boardgame.io": BoardgameIo,
    "boardgame.io with files": BoardgameIoFiles,
}


def install() -> dict[str, str]:
    """Get the peers, if they are not there yet; return their versions."""
    PLACE.mkdir(parents=True, exist_ok=True)
    if not (PLACE / "node_modules").exists():
        shutil.copy(HERE / "package.json", PLACE)
        hatch_build.run(PLACE, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund")
    for script in HERE.glob("*.js"):
        shutil.copy(script, PLACE)
    found = (msgspec.json.decode((PLACE / "node_modules" / name / "package.json").read_bytes()) for name in NAMES)
    return {package["name"]: package["version"] for package in found}


@contextmanager
def peer(kind: type[SocketIo], core: int | None) -> Iterator[House]:
    """Run a peer's server, on one core."""
    port, node = free_port(), hatch_build.node_home()[0] / "node"
    program = [sys.executable, "-m", "tests.bench.peers.bare"] if kind is Bare else [node, PLACE / kind.script]
    with tempfile.TemporaryDirectory() as folder:
        store = {"STORE": folder} if kind is BoardgameIoFiles else {}
        environment = os.environ | {"PORT": str(port), "NODE_ENV": "production"} | store
        with subprocess.Popen(program, env=environment, stdout=subprocess.DEVNULL) as server:
            process = psutil.Process(server.pid)
            if core is not None:
                process.cpu_affinity([core])
            try:
                wait_until_open(port)
                yield House(port, process)
            finally:
                server.terminate()


def wait_until_open(port: int) -> None:
    """Knock until somebody opens. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)  # another process is starting; there is nothing else to wait for
    raise TimeoutError(port)


async def play_table(people: list[SocketIo], until: float) -> list[float]:
    """One table: a command, all five shown, the next. Return seconds per round trip."""
    shown = asyncio.Event()
    for person in people:
        person.moved = shown.set
    times: list[float] = []
    while (began := time.perf_counter()) < until:
        wanted = people[0].seq + 1
        await people[(wanted - 1) % PEOPLE].step(wanted % 6 + 1)
        while min(person.seq for person in people) < wanted:
            shown.clear()
            await shown.wait()
        times.append(time.perf_counter() - began)
    return times


async def play(server: House, kind: type[SocketIo]) -> dict[str, Any]:
    tables = [[kind(f"t{number}", seat) for seat in range(PEOPLE)] for number in range(TABLES)]
    for table in tables:
        for person in table:
            await person.join(server.ws)
    cpu, began = server.cpu(), time.perf_counter()
    received = sum(person.received for table in tables for person in table)
    runs = await asyncio.gather(*(play_table(table, began + SECONDS) for table in tables))
    took, used = time.perf_counter() - began, server.cpu() - cpu
    times = [each for run_ in runs for each in run_]
    sizes = [round((sum(person.received for table in tables for person in table) - received) / len(times) / PEOPLE)]
    for table in tables:
        for person in table:
            await person.close()
    return table_bench.figures(times, sizes * 2, took, used) | {"update_bytes": sizes[0]}


async def idle(server: House, kind: type[SocketIo]) -> float:
    """Return KiB per connection that does nothing."""
    people = [kind(f"idle{number // PEOPLE}", number % PEOPLE) for number in range(IDLE)]
    for person in people[:PEOPLE]:
        await person.join(server.ws)
    before = server.memory()
    for person in people[PEOPLE:]:
        await person.join(server.ws)
    after = server.memory()
    for person in people:
        await person.close()
    return round((after - before) / (IDLE - PEOPLE) / 1024, 1)


def measure_peer(kind: type[SocketIo], core: int | None) -> dict[str, Any]:
    with peer(kind, core) as server:
        figures = asyncio.run(play(server, kind))
    with peer(kind, core) as server:
        kept = asyncio.run(idle(server, kind))
    return figures | {"kib_per_idle_connection": kept, "leaves_out": kind.leaves_out}


def measure_us(core: int | None) -> dict[str, Any]:
    figures = table_bench.measure()
    with tempfile.TemporaryDirectory() as folder:
        laid = run(Path(folder), IDLE // PEOPLE, PEOPLE, "standard", start=False)
        with house(Path(folder), core) as server:
            kept = asyncio.run(idle_bench.fill(server, laid, seconds=0))
    return figures | {"kib_per_idle_connection": kept["kib_per_connection"], "leaves_out": []}


def measure() -> dict[str, Any]:
    """Measure everybody, one after the other, each server on one core and its people on another."""
    versions = install()
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    core = cores[0] if cores else None
    results: dict[str, Any] = {"versions": versions, "nijikai, on the disk before it is shown": measure_us(core)}
    for name, kind in PEERS.items():
        results[name] = measure_peer(kind, core)
    return results
