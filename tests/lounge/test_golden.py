from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec
import pytest

from server.lounge import personal
from server.lounge.events import Forgotten, LoungeEvent
from server.lounge.evolve import fold
from tests.lounge import golden
from tests.lounge.lounges import DECIDER, holds

FILES = sorted(golden.FOLDER.glob("*.jsonl"))


def test_every_event_is_in_a_golden_log() -> None:
    assert {file.stem for file in FILES} >= set(golden.LOUNGES)
    assert {type(event) for file in FILES for event in golden.read(file)[1]} == set(get_args(LoungeEvent))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_golden_logs_fold_as_ever(file: Path) -> None:
    head, story = golden.read(file)
    assert len(story) == head.events
    state = fold(DECIDER.initial, story)
    holds(state)
    assert golden.digest(state) == head.digest


def test_a_lounge_from_which_somebody_was_taken_out_is_the_same() -> None:
    story = golden.month().log
    place = next(place for place, event in enumerate(story) if isinstance(event, Forgotten))
    blanked = [personal.blank(event, "a") for event in story]
    state = fold(DECIDER.initial, story[: place + 1])
    assert fold(DECIDER.initial, blanked[: place + 1]) == state
    assert fold(DECIDER.initial, blanked) == fold(DECIDER.initial, story)
    for left in (msgspec.json.encode(blanked).decode(), msgspec.json.encode(state).decode()):
        assert "a@example.org" not in left
        assert '"A"' not in left
        assert "trains" not in left
