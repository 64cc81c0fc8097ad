"""Workers of this release on tables that a later one has brought already: after a crash, or rolled back."""

from __future__ import annotations

import asyncio
from pathlib import Path

from click.testing import Result

from server.config import Settings
from server.log.migrate import migrate, newest
from server.serve import house
from tests.bench.house import Place, lay_one
from tests.log.conftest import postgres_server, postgres_url, sqlite_url, url
from tests.log.releases import TO_COME, beside, migrate_to_come
from tests.test_cli import call, serving
from tests.wire import Wire

__all__ = ["postgres_server", "postgres_url", "sqlite_url", "url"]

SECRET = "a key that both releases have"
RUNS_BESIDE = f"later release ({TO_COME}); this one ({newest()}) runs beside it"


async def lay(folder: Path, url: str) -> Place:
    """Seat somebody at a table, as a worker would."""
    async with house(Settings(data=folder / "data", database_url=url, secret_key=SECRET)) as nijikai:
        (places,) = [await lay_one(nijikai, "short", 2, start=False, bots=1)]
        await nijikai.close()
    return places[0]


async def start_game(server: str, place: Place) -> None:
    """Start the table's game at a worker."""
    wire, stream = Wire(), f"table/{place.table}"
    await wire.open(server, place.ticket)
    await wire.ask("subscribe", {"stream": stream})
    answer = await wire.ask("command", {"id": "start-the-game", "stream": stream, "command": {"type": "start"}})
    await wire.close()
    assert answer.get("seq"), answer


def test_a_worker_starts_beside_later_tables_and_carries_out(tmp_path: Path, url: str) -> None:
    asyncio.run(bring(url, newest()))
    place = asyncio.run(lay(tmp_path, url))
    given = {"DATABASE_URL": url, "SECRET_KEY": SECRET}
    with serving(tmp_path, **given) as (_, said):
        assert said.count(RUNS_BESIDE) == 1, said
        port = said.partition("http://localhost:")[2].partition("/")[0]
        asyncio.run(start_game(f"ws://127.0.0.1:{port}", place))
    assert call(tmp_path, "migrate", **given).exit_code == 0
    file = tmp_path / "log.jsonl"
    assert call(tmp_path, "export", str(file), "--names", **given).exit_code == 0
    assert b'"started"' in file.read_bytes()
    refused(call(tmp_path, "backup", str(tmp_path / "backup.zip"), **given))
    assert not (tmp_path / "backup.zip").exists()


def test_none_starts_on_tables_that_are_not_for_it(tmp_path: Path, sqlite_url: str) -> None:
    asyncio.run(bring(sqlite_url, TO_COME))
    for command in ("serve", "migrate"):
        refused(call(tmp_path, command, DATABASE_URL=sqlite_url, SECRET_KEY=SECRET))


async def bring(url: str, oldest: str) -> None:
    """Bring this release's tables, and then those of a later one that lets ``oldest`` run on them."""
    await migrate(url)
    await migrate_to_come(url, beside(oldest))


def refused(done: Result) -> None:
    assert done.exit_code == 2
    (told,) = done.stderr.splitlines()
    assert "by a later release" in told
