"""One house that was played in, and its backup: made while people went on playing."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec
import pytest
from sqlalchemy import insert

from server.people.accounts import Accounts, new_account
from server.people.database import open_people
from server.people.passwords import hasher
from server.people.schema import organization
from tests.bench.house import Place, house, run
from tests.bench.table_bench import FREE, Seated
from tests.generate.logs import file_of
from tests.log.conftest import postgres_server, postgres_url
from tests.scripted import steps
from tests.test_cli import NIJIKAI, call, environment

__all__ = ["postgres_server", "postgres_url"]

EMAIL, PASSWORD = "owner@example.org", "an old railway map"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR" + bytes(20)
NAME = f"{hashlib.sha256(PICTURE).hexdigest()[:32]}.png"


class Kept(msgspec.Struct, frozen=True):
    """``folder``: of the house, its server stopped; ``file``: the backup; ``began``, ``ended``: the number that people
    at each table had seen when the backup began, and when it was there.
    """

    folder: Path
    file: Path
    places: list[list[Place]]
    began: dict[str, int]
    ended: dict[str, int]


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    folder = tmp_path_factory.mktemp("house")
    places = run(folder / "data", 2, 3, "long", start=True)
    file = folder / "log.jsonl"
    file.write_bytes(file_of())
    assert call(folder, "import", str(file)).exit_code == 0
    asyncio.run(furnish(folder))
    with house(folder / "data", None, **FREE) as server:
        began, ended = asyncio.run(play(server.ws, places, folder))
    yield Kept(folder, folder / "kept.zip", places, began, ended)
    shutil.rmtree(folder)


async def furnish(folder: Path) -> None:
    database = open_people(f"sqlite:///{folder}/data/nijikai.db")
    await database.change(insert(organization).values(id="org", name="二次会\n", created=1))
    await Accounts(database).add(new_account(EMAIL, "Owner", "ja", hasher.hash(PASSWORD), 1))
    await database.close()
    logos = folder / "data" / "logos"
    logos.mkdir()
    (logos / NAME).write_bytes(PICTURE)
    (logos / "notes.txt").write_text("not ours")


async def play(url: str, laid: list[list[Place]], folder: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Have people play, and make a backup meanwhile; return how far they had seen before and after."""
    tables = [Seated(places, Random(number)) for number, places in enumerate(laid)]
    for table in tables:
        await table.open(url)
    clock = asyncio.get_running_loop()
    playing = [asyncio.ensure_future(go_on(table)) for table in tables]
    start = {table.stream: min(table.seen) for table in tables}
    for table in tables:
        async with asyncio.timeout(60):
            await table.reach(start[table.stream] + 6)
    began = {table.stream: min(table.seen) for table in tables}
    made = await clock.run_in_executor(None, write, folder)
    assert made.returncode == 0, made.stderr
    ended = {table.stream: max(table.seen) for table in tables}
    for one in playing:
        one.cancel()
    await asyncio.gather(*playing, return_exceptions=True)
    for table in tables:
        await table.close()
    return began, ended


async def go_on(table: Seated, most: int = 10**6) -> None:
    """Play on, step by step, at a pace that leaves the game unfinished."""
    for number in range(most):
        seat, command = steps(table.view, table.chance)[0]
        asked = {"id": f"step-{most}-{number}", "stream": table.stream, "command": command}
        answer = await table.wires[seat].ask("command", asked)
        assert "error" not in answer, answer
        async with asyncio.timeout(60):
            await table.reach(answer["seq"])
        await asyncio.sleep(0.1)


def write(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [NIJIKAI, "backup", str(folder / "kept.zip")],
        env=environment(folder), capture_output=True, text=True, check=False,
    )  # fmt: skip
