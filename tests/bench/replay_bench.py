"""Opening a replay of five hundred people in two hours: milliseconds as a browser sees them, of a server that runs."""

from __future__ import annotations

import asyncio
import http.client
import os
import statistics
import tempfile
import threading
import time
from pathlib import Path
from random import Random
from typing import Any

import brotli  # type: ignore[import-untyped]
import msgspec

from server.config import Settings
from server.first_run import prepare
from server.generate.files import entries
from server.generate.guests import guests
from server.generate.meetup import Evening, Recipe
from server.log.migrate import migrate
from server.log.records import Entry
from server.log.sql import open_log
from server.people.tickets import Ticket, Tickets
from server.wiring import packs_of
from tests.bench.house import House, house

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "500"))
MINUTES = int(os.environ.get("BENCH_MINUTES", "120"))
MOMENTS = 60
"""Moments gone to, anywhere in a room chosen by chance."""


class Viewer:
    """Somebody who has led the meetup, with one connection."""

    def __init__(self, port: int, cookie: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self._headers = {"Cookie": cookie, "Accept-Encoding": "br"}
        self.bytes = 0

    def get(self, path: str) -> tuple[float, bytes]:
        """Return milliseconds until all is here, and what it is."""
        start = time.perf_counter()
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        body = answer.read()
        took = (time.perf_counter() - start) * 1000
        if answer.status != 200:
            raise AssertionError((path, answer.status))
        self.bytes += len(body)
        return took, brotli.decompress(body) if answer.headers.get("Content-Encoding") == "br" else body

    def json(self, path: str) -> tuple[float, Any]:
        took, body = self.get(path)
        return took, msgspec.json.decode(body)


class Bystander(threading.Thread):
    """Asks the server for nothing much all the while: its longest wait is what those who play would feel."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self._viewer = Viewer(port, "")
        self._done = threading.Event()
        self.waits: list[float] = []

    def run(self) -> None:
        while not self._done.wait(0.005):
            self.waits.append(self._viewer.get("/healthz")[0])

    def end(self) -> dict[str, float]:
        self._done.set()
        self.join()
        waits = sorted(self.waits)
        return {"p50": round(statistics.median(waits), 1), "p99": at(waits, 0.99), "longest": round(waits[-1], 1)}


def measure() -> dict[str, Any]:
    """Return milliseconds and bytes: cold (nothing recorded yet), and once it is."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        played = play()
        meetup, cookie = asyncio.run(keep(folder, played))
        with house(folder) as server:
            return {"people": PEOPLE, "minutes": MINUTES, "events": len(played), **look(server, meetup, cookie)}


def play() -> list[Entry]:
    recipe = Recipe(seed="bench", people=tuple(guests("bench", PEOPLE)), minutes=MINUTES, after=1)
    return entries(Evening(recipe, packs_of(None)))


async def keep(folder: Path, played: list[Entry]) -> tuple[str, str]:
    """Put it into a house's log; return its id, and the cookie of one of its facilitators."""
    settings = prepare(Settings(data=folder))
    await migrate(settings.database_url)
    store = await open_log(settings.database_url)
    try:
        await store.load(played)
    finally:
        await store.close()
    meetup = next(entry.record.stream for entry in played if entry.record.stream.startswith("meetup/"))[7:]
    invited = next(entry.record for entry in played if entry.record.data.startswith(b'{"type":"invited"'))
    tickets = Tickets(settings.secret_key)
    ticket = Ticket(
        kind="meetup", place=meetup, person=msgspec.json.decode(invited.data)["person"], role="facilitator",
        name="F", avatar="f", lang="en", expires=tickets.expiry(),
    )  # fmt: skip
    return meetup, f"ticket-{meetup}={tickets.sign(ticket)}"


def look(server: House, meetup: str, cookie: str) -> dict[str, Any]:
    viewer, chance = Viewer(server.port, cookie), Random(1)
    quiet = Bystander(server.port)
    quiet.start()
    time.sleep(2)  # how long a bystander waits while nothing is recorded
    before, busy = quiet.end(), Bystander(server.port)
    busy.start()
    page, _ = viewer.get(f"/r/{meetup}")
    index_ms, index = viewer.json(f"/r/{meetup}/index.json")
    sizes = {"index": viewer.bytes}
    chunks = moments(meetup, index, chance)
    cold = [viewer.get(path)[0] for path in chunks]
    walls = [f"/r/{meetup}/wall/{number}.json" for number in range(len(index["wall"]["chunks"]))]
    first = viewer.get(walls[0])[0]
    last = viewer.get(walls[-1])[0]
    stall = busy.end()
    warm = sorted(viewer.get(path)[0] for path in chunks)
    sizes["all"] = everything(viewer, meetup, index, walls)
    process = recorder(server)
    return {
        "page": round(page, 1),
        "index": {"cold": round(index_ms, 1), "warm": round(viewer.get(f"/r/{meetup}/index.json")[0], 1)},
        "moment_cold": spread(sorted(cold)),
        "moment_warm": spread(warm),
        "wall": {"first": round(first, 1), "last": round(last, 1), "warm": round(viewer.get(walls[-1])[0], 1)},
        "bystander": {"before": before, "while_recording": stall},
        "bytes": sizes,
        "memory": {"server": server.memory(), "recorder": process},
    }


def moments(meetup: str, index: dict[str, Any], chance: Random) -> list[str]:
    """Return the addresses of what is needed to stand in some room at some moment."""
    streams = index["streams"]
    rooms = [name for name in streams if name.startswith(("table/", "room/"))]
    names = [f"meetup/{meetup}", *(chance.choice(rooms) for _ in range(MOMENTS))]
    return [address(meetup, name, chance.choice(streams[name]["chunks"])) for name in names]


def address(meetup: str, stream: str, piece: dict[str, int]) -> str:
    return f"/r/{meetup}/chunk/{stream}/{piece['from']}.json"


def everything(viewer: Viewer, meetup: str, index: dict[str, Any], walls: list[str]) -> int:
    """Fetch all there is; return its bytes."""
    before = viewer.bytes
    for name, told in index["streams"].items():
        for piece in told["chunks"]:
            viewer.get(address(meetup, name, piece))
    for wall in walls:
        viewer.get(wall)
    return viewer.bytes - before


def recorder(server: House) -> dict[str, float]:
    """Return bytes and CPU-seconds of the process that makes recordings."""
    child = server.process.children()[0]
    used = child.cpu_times()
    return {"memory": child.memory_info().rss, "cpu": round(used.user + used.system, 2)}


def spread(times: list[float]) -> dict[str, float]:
    return {"p50": round(statistics.median(times), 1), "p95": at(times, 0.95), "longest": round(max(times), 1)}


def at(ordered: list[float], share: float) -> float:
    return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)], 1)
