"""Short rounds of what ``make chaos`` does at length. One that fails is run again with its seed."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

from tests.chaos.run import Outcome, Plan, run
from tests.cluster.workers import NIJIKAI, SECRET
from tests.servers import shared_folder

FAULTS, KILLS = 5, 20


async def test_nothing_is_lost_whatever_breaks(tmp_path: Path) -> None:
    outcome = await run(tmp_path, shared_folder(), Plan(seed=11, faults=FAULTS, workers=2, tables=1))
    assert outcome.violations == []
    assert sum(outcome.faults.values()) == FAULTS
    assert outcome.commands > FAULTS


async def test_kill_nine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One worker on SQLite, killed in the middle of a game, twenty times: nobody loses anything."""
    seed = secrets.randbelow(10**6)
    outcome = await run(
        tmp_path, shared_folder(), Plan(seed=seed, faults=KILLS, workers=1, tables=1, only=("kill-worker",))
    )
    tell(outcome, capsys)
    assert outcome.violations == []
    assert outcome.faults == {"kill-worker": KILLS}
    assert outcome.commands > KILLS
    log = tmp_path / "log.jsonl"
    for command in ("export", "verify"):
        done = nijikai(tmp_path, command, str(log))
        assert done.returncode == 0, done.stderr


async def test_no_room_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = await run(tmp_path, shared_folder(), Plan(seed=12, faults=2, workers=1, tables=1, only=("full-disk",)))
    tell(outcome, capsys)
    assert outcome.violations == []
    assert outcome.refused == {}, "what could not be written is refused for now, and sent again"


def tell(outcome: Outcome, capsys: pytest.CaptureFixture[str]) -> None:
    """Print how long people had to wait: on a busy machine longer than the three seconds that we aim at."""
    with capsys.disabled():
        sys.stdout.write(
            f"\nseed {outcome.seed}, {outcome.faults}: {outcome.commands} commands acknowledged; everybody went on "
            f"after at most {outcome.resumed['longest']:.2f} s, median {outcome.resumed['p50']:.2f} s\n"
        )


def nijikai(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    settings = {"DATABASE_URL": f"sqlite:///{folder / 'nijikai.db'}", "SECRET_KEY": SECRET, "NIJIKAI_DATA": str(folder)}
    return subprocess.run(
        [NIJIKAI, *arguments], env=os.environ | settings, capture_output=True, text=True, check=False, timeout=120
    )
