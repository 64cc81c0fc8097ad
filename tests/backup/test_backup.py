"""Backups that are brought back for real: elsewhere, into another database, and interrupted."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import stat
import subprocess
import sys
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from server.backup.rows import tables
from server.log.address import parse
from server.log.engines import reading
from server.log.schema import head
from tests.backup.conftest import EMAIL, NAME, PASSWORD, PICTURE, Kept, go_on
from tests.bench.house import house
from tests.bench.table_bench import FREE, Seated
from tests.test_cli import call, environment
from tests.test_logs_cli import good, wrong

pytestmark = pytest.mark.xdist_group("backup")

Rows = dict[str, list[tuple[Any, ...]]]


async def contents(url: str) -> Rows:
    """Return all that is in a database."""
    engine = reading(parse(url))
    found: Rows = {}
    try:
        async with engine.connect() as connection:
            for table in tables():
                query = select(table).order_by(*table.primary_key.columns)
                found[table.name] = [tuple(row) for row in await connection.execute(query)]
    finally:
        await engine.dispose()
    return found


def of(url: str) -> Rows:
    return asyncio.run(contents(url))


def sqlite(folder: Path) -> str:
    return f"sqlite:///{folder}/data/nijikai.db"


def test_it_is_of_one_moment_while_people_play(kept: Kept, tmp_path: Path) -> None:
    done = good(call(tmp_path, "restore", str(kept.file), "--json"))
    before, now = of(sqlite(kept.folder)), of(sqlite(tmp_path))
    assert done["events"] == len(now["event"]) > 100
    assert done["draws"] > 0
    seqs: dict[str, int] = {}
    there = {row[:2]: row for row in before["event"]}
    for row in now["event"]:
        assert row == there[row[:2]]
        assert row[1] == seqs.get(row[0], 0) + 1
        seqs[row[0]] = row[1]
    assert seqs == {row[0]: row[1] for row in now["head"]}
    for stream, began in kept.began.items():
        assert began <= seqs[stream] <= kept.ended[stream]
    assert {name: rows for name, rows in now.items() if name not in {"event", "head", "command"}} == {
        name: rows for name, rows in before.items() if name not in {"event", "head", "command"}
    }
    assert [row[1] for row in now["organization"]] == ["二次会\n"]
    assert (tmp_path / "data" / "secret.key").read_text() == (kept.folder / "data" / "secret.key").read_text()
    assert [path.name for path in (tmp_path / "data" / "logos").iterdir()] == [NAME]
    assert (tmp_path / "data" / "logos" / NAME).read_bytes() == PICTURE


def test_only_its_owner_may_read_it_and_nothing_else_is_left(kept: Kept) -> None:
    assert stat.S_IMODE(kept.file.stat().st_mode) == 0o600
    assert not kept.file.with_name("kept.zip.part").exists()
    with zipfile.ZipFile(kept.file) as opened:
        assert "tables/measured.jsonl" not in opened.namelist()
        assert "logos/notes.txt" not in opened.namelist()


def test_what_was_brought_back_plays_on(kept: Kept, tmp_path: Path) -> None:
    good(call(tmp_path, "restore", str(kept.file), "--json"))
    log = tmp_path / "log.jsonl"
    assert call(tmp_path, "export", str(log), "--names").exit_code == 0
    assert call(tmp_path, "verify", str(log)).exit_code == 0
    with house(tmp_path / "data", None, **FREE) as server:
        assert sign_in(server.http) == "/organize"
        asyncio.run(come_back(server.ws, kept))


def sign_in(url: str) -> str:
    """Sign the owner in; return where that leads."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with opener.open(f"{url}/signin") as page:
        token = re.search(r'name="csrf" value="([^"]+)"', page.read().decode())
    assert token is not None
    form = {"email": EMAIL, "password": PASSWORD, "csrf": token[1]}
    with opener.open(f"{url}/signin", urllib.parse.urlencode(form).encode()) as page:
        return str(urllib.parse.urlsplit(page.url).path)


async def come_back(url: str, kept: Kept) -> None:
    """Come back with the tickets of before, and play."""
    for places in kept.places:
        table = Seated(places, Random(1))
        await table.open(url)
        assert min(table.seen) >= kept.began[table.stream]
        await go_on(table, 3)
        await table.close()


def test_it_goes_from_one_kind_of_database_to_the_other_and_back(kept: Kept, tmp_path: Path, postgres_url: str) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    good(call(here, "restore", str(kept.file), "--json", DATABASE_URL=postgres_url))
    assert of(postgres_url) == of_file(kept, tmp_path)
    good(call(here, "backup", str(tmp_path / "again.zip"), "--json", DATABASE_URL=postgres_url))
    good(call(there, "restore", str(tmp_path / "again.zip"), "--json"))
    assert of(sqlite(there)) == of(postgres_url)
    wrong(call(here, "restore", str(kept.file), DATABASE_URL=postgres_url), 1, "already")


def of_file(kept: Kept, tmp_path: Path) -> Rows:
    """Return what a backup holds, as it comes into a database of the kind it came from."""
    good(call(tmp_path / "same", "restore", str(kept.file), "--json"))
    return of(sqlite(tmp_path / "same"))


def test_a_house_that_is_lived_in_is_left_alone(kept: Kept) -> None:
    before = of(sqlite(kept.folder))
    wrong(call(kept.folder, "restore", str(kept.file)), 1, "already")
    assert of(sqlite(kept.folder)) == before


# --- the key ----------------------------------------------------------------------------------------------------------


def test_the_key_can_be_left_out(kept: Kept, tmp_path: Path) -> None:
    file = tmp_path / "without.zip"
    told = call(kept.folder, "backup", str(file), "--without-key")
    assert "secret key is not in this file" in told.stderr
    key = (kept.folder / "data" / "secret.key").read_text()
    assert key.encode() not in b"".join(zipfile.ZipFile(file).read(name) for name in zipfile.ZipFile(file).namelist())
    told = call(tmp_path, "restore", str(file))
    assert told.exit_code == 0
    assert "secret key of this backup is not here" in told.stderr
    assert not (tmp_path / "data" / "secret.key").exists()
    told = call(tmp_path / "known", "restore", str(file), SECRET_KEY=key)
    assert (told.exit_code, told.stderr) == (0, "")


def test_another_key_is_not_replaced(kept: Kept, tmp_path: Path) -> None:
    other = {"SECRET_KEY": "another key for tests only"}
    wrong(call(tmp_path, "restore", str(kept.file), **other), 1, "--keep-key")
    assert not (tmp_path / "data" / "nijikai.db").exists()
    assert call(tmp_path, "restore", str(kept.file), "--keep-key", **other).exit_code == 0
    assert not (tmp_path / "data" / "secret.key").exists()


# --- interrupted ------------------------------------------------------------------------------------------------------

STOPPING = """
import sys, time
from server.backup import restore
load = restore.load
async def slow(connection, archive, known, progress):
    def stop(done):
        print("in the middle", flush=True)
        time.sleep(600)  # it is killed here
    restore.PAGE = 50
    await load(connection, archive, known, stop)
restore.load = slow
from server.cli import main
main(["restore", sys.argv[1]])
"""


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_killed_in_its_middle_nothing_has_happened(
    kept: Kept, tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    url = sqlite(tmp_path) if kind == "sqlite" else request.getfixturevalue("postgres_url")
    environ = environment(tmp_path, DATABASE_URL=url)
    (tmp_path / "data").mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", STOPPING, str(kept.file)], env=environ, stdout=subprocess.PIPE
    ) as restoring:
        assert restoring.stdout is not None
        assert restoring.stdout.readline() == b"in the middle\n"
        os.kill(restoring.pid, signal.SIGKILL)
    assert not any(of(url).values())
    assert not (tmp_path / "data" / "secret.key").exists(), "somebody else may have it, too"
    assert not (tmp_path / "data" / "logos").exists()
    assert good(call(tmp_path, "restore", str(kept.file), "--json", DATABASE_URL=url))["events"]


def test_a_backup_that_fails_leaves_nothing_and_the_last_one_stays(kept: Kept, tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    file.write_bytes(b"the last one")
    wrong(call(tmp_path / "empty", "backup", str(file), DATABASE_URL=f"sqlite:///{tmp_path}/none.db"), 2)
    assert file.read_bytes() == b"the last one"
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []
    wrong(call(kept.folder, "backup", str(tmp_path / "no" / "folder.zip")), 2)


def test_heads_are_there_for_every_stream(kept: Kept, tmp_path: Path) -> None:
    good(call(tmp_path, "restore", str(kept.file), "--json"))
    found = of(sqlite(tmp_path))
    deadlines = [row[head.c.keys().index("deadline")] for row in found["head"]]
    assert any(deadlines)
    assert json.dumps(deadlines)
