"""A short round of what ``make chaos`` does at length. One that fails is run again with its seed."""

from __future__ import annotations

from pathlib import Path

from tests.chaos.run import Plan, run
from tests.servers import shared_folder

FAULTS = 5


async def test_nothing_is_lost_whatever_breaks(tmp_path: Path) -> None:
    outcome = await run(tmp_path, shared_folder(), Plan(seed=11, faults=FAULTS, workers=2, tables=1))
    assert outcome.violations == []
    assert sum(outcome.faults.values()) == FAULTS
    assert outcome.commands > FAULTS
