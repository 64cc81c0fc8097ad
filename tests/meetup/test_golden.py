from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from server.meetup.events import MeetupEvent
from server.meetup.evolve import fold
from tests.meetup import golden
from tests.meetup.meetups import DECIDER, holds

FILES = sorted(golden.FOLDER.glob("*.jsonl"))


def test_every_event_is_in_a_golden_log() -> None:
    assert {file.stem for file in FILES} >= set(golden.MEETUPS)
    assert {type(event) for file in FILES for event in golden.read(file)[1]} == set(get_args(MeetupEvent))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_golden_logs_fold_as_ever(file: Path) -> None:
    head, story = golden.read(file)
    assert len(story) == head.events
    state = fold(DECIDER.initial, story)
    holds(state)
    assert golden.digest(state) == head.digest
