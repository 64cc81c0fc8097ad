"""kill -9 of the server in the middle of a game, twenty times: nobody loses anything."""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from game.decider import Context
from server.app import create_app
from server.config import Settings
from server.first_run import prepare
from server.live.kinds import Kinds
from server.log.migrate import migrate
from server.log.records import Recorded
from server.log.sql import open_log
from server.log.store import LogStore
from server.wiring import kinds, packs_of
from tests.bench.house import Place, free_port, lay_one
from tests.failure.people import Acked, Player

KILLS = 20
PATIENCE = 120
"""Seconds that anything may take on a busy machine. How long it took is printed; three seconds is what we aim at."""
SPEED = 10
NIJIKAI = Path(sys.executable).with_name("nijikai")


class House:
    """The server's process, on one port and one folder for all its lives."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.environment = os.environ | {
            "NIJIKAI_DATA": str(folder),
            "NIJIKAI_HOST": "127.0.0.1",
            "PORT": str(self.port),
            "NIJIKAI_CLOCK_SPEED": str(SPEED),
            "NIJIKAI_AWAY_SECONDS": "300",
            "NIJIKAI_REJOIN_SECONDS": "300",
            "NIJIKAI_RATE_PER_SECOND": "1000",
            "LANG": "en_US.UTF-8",
        }
        self.process: subprocess.Popen[bytes]

    async def start(self) -> None:
        """Start it and wait until it answers."""
        self.process = subprocess.Popen([NIJIKAI, "serve"], env=self.environment, stdout=subprocess.DEVNULL)  # noqa: ASYNC220
        while not await self._answers():
            assert self.process.poll() is None, "the server did not start"

    async def _answers(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            await asyncio.sleep(0.01)  # the process is starting; there is nothing else to wait for
            return False
        writer.close()
        return True

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=PATIENCE)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [NIJIKAI, *arguments], env=self.environment, capture_output=True, text=True, check=False, timeout=PATIENCE
        )


async def test_kill_nine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seed = int(os.environ.get("NIJIKAI_KILL_SEED", secrets.randbelow(10**6)))
    chance = Random(seed)
    places = await lay_table(tmp_path)
    house = House(tmp_path)
    await house.start()
    url = f"http://127.0.0.1:{house.port}"
    players = [Player(url, one.table, one.person, one.ticket, seed + one.seat) for one in places]
    games = [asyncio.create_task(player.play()) for player in players]
    took = []
    try:
        for _ in range(KILLS):
            await some_commands(players, chance.randint(1, 6))
            await asyncio.sleep(chance.uniform(0, 0.02))  # the random moment itself
            before = [len(player.acked) for player in players]
            house.kill()
            for player in players:
                player.ready.clear()
            await house.start()
            took.append(await everybody_goes_on(players, before))
    finally:
        for game in games:
            game.cancel()
        await asyncio.gather(*games, return_exceptions=True)
    assert house.stop() == 0
    acked = [ack for player in players for ack in player.acked]
    with capsys.disabled():
        sys.stdout.write(
            f"\nkill -9, seed {seed}: {KILLS} kills, {len(acked)} commands acknowledged; everybody went on after "
            f"at most {max(took):.2f} s, median {statistics.median(took):.2f} s, of the server answering again\n"
        )
    await check_log(tmp_path, acked)
    check_export(house, tmp_path)


async def lay_table(folder: Path) -> list[Place]:
    settings = prepare(Settings(data=folder, clock_speed=SPEED))
    await migrate(settings.database_url)
    store = await open_log(settings.database_url)
    nijikai = create_app(settings, store, packs_of(None))
    places = await lay_one(nijikai, "long", 4, start=True, bots=0)
    await nijikai.close()
    await store.close()
    return places


async def some_commands(players: Sequence[Player], number: int) -> None:
    """Wait until so many more commands have been acknowledged."""
    goal = sum(len(player.acked) for player in players) + number
    async with asyncio.timeout(PATIENCE):
        while sum(len(player.acked) for player in players) < goal:
            waits = [asyncio.create_task(player.progress.wait()) for player in players]
            _, others = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            for other in others:
                other.cancel()
            for player in players:
                player.progress.clear()


async def everybody_goes_on(players: Sequence[Player], before: Sequence[int]) -> float:
    """Return the seconds until each person has caught up and had a new command acknowledged."""
    started = time.monotonic()
    async with asyncio.timeout(PATIENCE):
        for player, already in zip(players, before, strict=True):
            await player.ready.wait()
            while len(player.acked) <= already:
                player.progress.clear()
                await player.progress.wait()
    return time.monotonic() - started


async def check_log(folder: Path, acked: Sequence[Acked]) -> None:
    """Every acknowledged command is in the log once, whole, where its answer said."""
    store = await open_log(prepare(Settings(data=folder)).database_url)
    known = kinds(packs_of(None))
    try:
        for stream in {ack.stream for ack in acked}:
            await check_stream(store, known, stream, {ack.key: ack for ack in acked if ack.stream == stream})
    finally:
        await store.close()


async def check_stream(store: LogStore, known: Kinds, stream: str, acked: dict[str, Acked]) -> None:
    kind = known.of(stream)
    records: list[Recorded] = []
    while page := await store.read(stream, len(records)):
        records += page
    assert [record.seq for record in records] == list(range(1, len(records) + 1))
    batches: dict[str, list[Recorded]] = defaultdict(list)
    for record in records:
        batches[record.command].append(record)
    states = [kind.decider.initial]
    for record in records:
        states.append(kind.decider.evolve(states[-1], kind.event(record.data)))
    for key, ack in acked.items():
        batch = batches[key]
        if not batch:  # it changed nothing, so there was nothing to write
            assert not kind.decider.decide(
                states[ack.seq], kind.command(ack.command), Context(key.partition(":")[0], "attendee", 0)
            )
            continue
        first, last = batch[0], batch[-1]
        assert (last.seq, len(batch)) == (ack.seq, last.seq - first.seq + 1)
        context = Context(first.by, "attendee", first.at)
        decided = kind.decider.decide(states[first.seq - 1], kind.command(ack.command), context)
        assert list(decided) == [kind.event(record.data) for record in batch]


def check_export(house: House, folder: Path) -> None:
    file = folder / "log.jsonl"
    exported = house.run("export", str(file))
    assert exported.returncode == 0, exported.stderr
    verified = house.run("verify", str(file))
    assert verified.returncode == 0, verified.stderr
