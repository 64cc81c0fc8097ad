"""The command line as a process: what it says, and with which exit code."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import insert

from game.commands import Start
from game.decider import Context
from server.app import create_app
from server.cli import main
from server.config import Settings
from server.first_run import prepare
from server.log.migrate import migrate
from server.log.sql import open_log
from server.meetup.commands import Join, Move, OpenRoom, Prepare
from server.meetup.state import Plan
from server.pages.tables import open_table
from server.people.accounts import Accounts, new_account
from server.people.database import open_people
from server.people.meetups import Owned
from server.people.schema import organization
from server.serve import house
from server.wiring import packs_of

NIJIKAI = Path(sys.executable).with_name("nijikai")


def environment(folder: Path, **more: str) -> dict[str, str]:
    quiet = {"NIJIKAI_DATA": str(folder / "data"), "NIJIKAI_HOST": "127.0.0.1", "PORT": "0", "LANGUAGE": "en"}
    return {name: value for name, value in os.environ.items() if not name.startswith("NIJIKAI_")} | quiet | more


def call(folder: Path, *arguments: str, **more: str) -> Result:
    """Run a command in this process, which is much quicker."""
    return CliRunner().invoke(main, arguments, env=environment(folder, **more))


def run(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [NIJIKAI, *arguments], env=environment(folder, **more), capture_output=True, text=True, check=False, timeout=60
    )


@contextmanager
def serving(folder: Path, **more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the server; yield it and all it said at its start."""
    with subprocess.Popen(
        [NIJIKAI, "serve"], env=environment(folder, **more), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        assert server.stdout is not None
        said = ""
        for line in server.stdout:
            said += line
            if "Ctrl+C" in line:
                break
        try:
            yield server, said
        finally:
            server.kill()


def link(said: str, kind: str) -> str:
    found = re.search(rf"http://[^ ]*/{kind}/[^\s]+", said)
    assert found, said
    return found[0]


def get(url: str) -> int:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own
        return int(answer.status)


def test_first_start_and_second(tmp_path: Path) -> None:
    with serving(tmp_path) as (server, said):
        first = link(said, "t")
        assert "█" in said
        assert get(first) == 200
        assert get(link(said, "h")) == 200
        assert get(link(said, "setup")) == 200
        server.send_signal(signal.SIGTERM)
        assert server.wait(10) == 0
        assert server.stdout is not None
        assert server.stdout.read().strip() == ""
    key = tmp_path / "data" / "secret.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with serving(tmp_path, LANGUAGE="ja") as (server, said):
        assert link(said, "t").partition("/t/")[2] == first.partition("/t/")[2]
        assert "参加リンク" in said
        server.send_signal(signal.SIGINT)
        assert server.wait(10) == 0


def test_a_lost_password(tmp_path: Path) -> None:
    assert call(tmp_path, "migrate").exit_code == 0
    unknown = call(tmp_path, "account", "reset", "yui@example.org")
    assert (unknown.exit_code, "yui@example.org" in unknown.stderr) == (2, True)
    asyncio.run(add_account(f"sqlite:///{tmp_path / 'data' / 'nijikai.db'}"))
    told = call(tmp_path, "account", "reset", "Yui@example.org")
    assert (told.exit_code, "/reset/" in told.stdout) == (0, True)


async def add_account(url: str) -> None:
    database = open_people(url)
    await Accounts(database).add(new_account("yui@example.org", "Yui", "en", None, 1))
    await database.close()


def one_line(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("nijikai: ")
    for word in words:
        assert word in done.stderr
    assert done.stdout == ""


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        one_line(run(tmp_path, "serve", PORT=port), "PORT", port)


def test_a_data_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    one_line(run(tmp_path, "serve"), "NIJIKAI_DATA", str(tmp_path / "data"))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"NIJIKAI_CLOCK_SPEED": "fast"}, ["NIJIKAI_CLOCK_SPEED", "fast"]),
        ({"DATABASE_URL": "mysql://x"}, ["DATABASE_URL"]),
        ({"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}, ["127.0.0.1"]),
        ({"NIJIKAI_SAMPLE_PACK": "none"}, ["none"]),
        ({"NIJIKAI_HOST": "256.1.1.1"}, ["256.1.1.1"]),
    ],
)
def test_a_setting_that_cannot_be_used(tmp_path: Path, more: dict[str, str], words: list[str]) -> None:
    one_line(run(tmp_path, "serve", **more), *words)


def test_a_damaged_key(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "secret.key").write_text("")
    one_line(run(tmp_path, "serve"), "secret.key")


@pytest.mark.parametrize(
    "command",
    [
        "serve",
        "erase",
        "simulate",
        "verify",
        "export",
        "import",
        "metrics",
        "replay",
        "generate",
        "migrate",
        "pack check",
        "schema",
    ],
)
def test_help(tmp_path: Path, command: str) -> None:
    done = call(tmp_path, *command.split(), "--help")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Usage:" in done.stdout


def test_simulate(tmp_path: Path) -> None:
    arguments = ("simulate", "--games", "4", "--mode", "short", "--seed", "7", "--json")
    first, second = call(tmp_path, *arguments), call(tmp_path, *arguments)
    assert (first.exit_code, first.stdout) == (0, second.stdout)
    assert json.loads(first.stdout)["games"] == 4
    assert call(tmp_path, "simulate", "--pack", "none").exit_code == 2
    assert call(tmp_path, "simulate", "--mode", "none").exit_code == 2


async def lay(folder: Path) -> None:
    settings = prepare(Settings(data=folder / "data"))
    await migrate(settings.database_url)
    store = await open_log(settings.database_url)
    nijikai = create_app(settings, store, packs_of(None))
    table = await open_table(nijikai.streams, nijikai.clock, "cs_college", "short", 2)
    await nijikai.streams.run(f"table/{table}", Start(), Context("host", "host", nijikai.clock.now()), "")
    await nijikai.close()
    await store.close()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    asyncio.run(lay(tmp_path))
    file = tmp_path / "log.jsonl"
    assert call(tmp_path, "export", str(file), "--names").exit_code == 0
    return file


def events(file: Path) -> list[bytes]:
    """The lines of a log file without header, footer and chain."""
    return [line.partition(b',"hash"')[0] for line in file.read_bytes().splitlines()[1:-1]]


def test_an_exported_log_is_verified_and_brought_elsewhere(tmp_path: Path, log: Path) -> None:
    done = call(tmp_path, "verify", str(log), "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["streams"] == 1
    elsewhere = tmp_path / "elsewhere"
    assert call(elsewhere, "migrate").exit_code == 0
    assert call(elsewhere, "import", str(log)).exit_code == 0
    again = elsewhere / "again.jsonl"
    assert call(elsewhere, "export", str(again), "--names").exit_code == 0
    assert events(again) == events(log)


def test_an_edited_or_truncated_log_is_found_at_its_line(tmp_path: Path, log: Path) -> None:
    lines = log.read_bytes().splitlines(keepends=True)
    for number, damaged in (
        (3, [*lines[:2], lines[2].replace(b'"seq":2', b'"seq":3'), *lines[3:]]),
        (len(lines), lines[:-1]),
        (4, [*lines[:3], lines[3][:20]]),
    ):
        log.write_bytes(b"".join(damaged))
        done = call(tmp_path, "verify", str(log))
        assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
        assert f"ine {number}" in done.stderr
    assert call(tmp_path, "verify", str(tmp_path / "absent")).exit_code == 2


def test_pack_check(tmp_path: Path) -> None:
    packs = Path(__file__).parents[1] / "game" / "packs"
    assert call(tmp_path, "pack", "check", str(packs / "cs_college")).exit_code == 0
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "pack.toml").write_text("x = 1")
    done = call(tmp_path, "pack", "check", str(tmp_path / "bad"))
    assert done.exit_code == 1
    assert "pack.toml" in done.stdout


MEETUP = "maaaaaaaaaaaaaaa"


async def meet(folder: Path) -> str:
    """Somebody joins a meetup with one table; return their id."""
    async with house(Settings(data=folder / "data")) as nijikai:
        people, now = nijikai.people, nijikai.clock.now()
        await people.database.change(insert(organization).values(id="org", name="Org", created=1))
        await people.meetups.add(Owned(MEETUP, "org", None, now))
        person = await people.persons.create("org", "Erasmus Blank", now)
        for command, role in (
            (Prepare(Plan(title="T"), MEETUP), "organizer"),
            (Join(person.id, person.name, "face-of-erasmus"), "system"),
            (OpenRoom(), "organizer"),
            (Move((person.id,), f"{MEETUP}-1"), "organizer"),
        ):
            context = Context("o-1", msgspec.convert(role, Any), now)
            await nijikai.streams.run(f"meetup/{MEETUP}", command, context, "")
        while (await nijikai.streams.open(f"meetup/{MEETUP}")).state.errands:  # noqa: ASYNC110 - the courier tells nobody
            await asyncio.sleep(0.01)
        await nijikai.close()
    return person.id


def test_a_whole_meetup_is_exported_and_a_person_erased(tmp_path: Path) -> None:
    person = asyncio.run(meet(tmp_path))
    file = tmp_path / "meetup.jsonl"
    export = ("export", str(file), "--names", "--stream", f"meetup/{MEETUP}")
    hidden = tmp_path / "hidden.jsonl"
    assert call(tmp_path, "export", str(hidden), "--stream", f"meetup/{MEETUP}").exit_code == 0
    assert not [trace for trace in (b"rasmus", person.encode()) if trace in hidden.read_bytes()]
    assert call(tmp_path, "verify", str(hidden)).exit_code == 0
    assert call(tmp_path, *export).exit_code == 0
    assert b"Erasmus Blank" in file.read_bytes()
    assert json.loads(call(tmp_path, "verify", str(file), "--json").stdout)["streams"] == 4
    assert call(tmp_path, "erase", person).exit_code == 0
    assert call(tmp_path, "erase", person).exit_code == 0
    assert call(tmp_path, *export).exit_code == 0
    assert b"rasmus" not in file.read_bytes()
    assert call(tmp_path, "verify", str(file)).exit_code == 0
    elsewhere = tmp_path / "elsewhere"
    assert call(elsewhere, "migrate").exit_code == 0
    assert call(elsewhere, "import", str(file)).exit_code == 0
    assert b"rasmus" not in b"".join(each.read_bytes() for each in (tmp_path / "data").iterdir())
    one_line_of(call(tmp_path, "erase", "nobody"), "nobody")


def one_line_of(done: Result, *words: str) -> None:
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    for word in words:
        assert word in done.stderr
