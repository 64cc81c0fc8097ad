from __future__ import annotations

from pathlib import Path

import pytest

from game.evolve import fold
from game.state import Table
from game.verify import verify
from tests.game import golden

FILES = sorted(golden.FOLDER.glob("*.jsonl"))


def test_there_are_golden_logs() -> None:
    assert len(FILES) >= len(golden.GAMES)


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_golden_logs_fold_as_ever(file: Path) -> None:
    head, story = golden.read(file)
    assert len(story) == head.events
    state = fold(Table(), story)
    assert state.stage == "finished"
    assert golden.digest(state) == head.digest


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_golden_logs_verify(file: Path) -> None:
    _, story = golden.read(file)
    report = verify(enumerate(story, 1))
    assert report.fault is None
    assert report.events == len(story)
    assert report.draws > 40
