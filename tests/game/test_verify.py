"""An edited log: verify says at which event, and why."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from game import events
from game.events import TableEvent
from game.verify import Fault, verify
from tests.game import golden


@pytest.fixture(scope="module")
def story() -> list[TableEvent]:
    return golden.read(golden.FOLDER / "cs_college-standard.jsonl")[1]


def fault(story: list[TableEvent]) -> Fault:
    found = verify(enumerate(story, 1)).fault
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "changes", "code"),
    [
        (events.Opened, {"commitment": "0" * 64}, "commitment"),
        (events.Opened, {"secret": "00" * 32}, "commitment"),
        (events.Drawn, {"bound": 7}, "draw"),
        (events.Drawn, {"bound": 0}, "draw"),
        (events.Drawn, {"draw": 3}, "draw-number"),
        (events.Rolled, {"steps": 40}, "steps"),
        (events.Rolled, {"dice": (7,)}, "draw"),
        (events.Checked, {"roll": 101}, "draw"),
        (events.Finished, {"secret": "00" * 32}, "secret"),
    ],
)
def test_an_edited_event(story: list[TableEvent], kind: type[Any], changes: dict[str, Any], code: str) -> None:
    place = next(number for number, event in enumerate(story) if type(event) is kind)
    edited = [*story[:place], replace(story[place], **changes), *story[place + 1 :]]
    found = fault(edited)
    assert (found.seq, found.code) == (place + 1, code)
    assert found.params


def test_a_check_whose_outcome_was_turned_round(story: list[TableEvent]) -> None:
    place, check = next((number, event) for number, event in enumerate(story) if isinstance(event, events.Checked))
    edited = [*story[:place], replace(check, success=not check.success), *story[place + 1 :]]
    assert fault(edited) == Fault(place + 1, "outcome", {"roll": check.roll, "chance": check.chance})


def test_a_missing_draw(story: list[TableEvent]) -> None:
    place = next(number for number, event in enumerate(story) if isinstance(event, events.Drawn))
    assert fault(story[:place] + story[place + 1 :]).code == "draw-number"


def test_a_gap_and_a_beginning_that_is_none(story: list[TableEvent]) -> None:
    gap = verify([(1, story[0]), (3, story[1])]).fault
    assert gap == Fault(3, "seq-gap", {"expected": 2, "found": 3})
    assert fault(story[1:]).code == "not-opened"
    assert fault([story[0], story[0]]).code == "opened-twice"


def test_a_log_that_stops_early_holds_as_far_as_it_goes(story: list[TableEvent]) -> None:
    assert verify(enumerate(story[:100], 1)).fault is None
    assert verify([]).events == 0
