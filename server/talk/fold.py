"""What each event makes of a room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import replace

from server.talk import crowd, notes, prompts, speech, turns, voices
from server.talk.messages import (
    Aired,
    Called,
    Dressed,
    Entered,
    Expelled,
    Finished,
    Forgotten,
    HandMoved,
    Hidden,
    Hosted,
    Left,
    Measured,
    Muted,
    Noted,
    Passed,
    Prompted,
    Reacted,
    Spoke,
    TurnCame,
    TurnsBegan,
    TurnsEnded,
    Voiced,
)
from server.talk.state import Room

FOLD: Mapping[type[Any], Callable[[Room, Any], Room]] = {
    Entered: crowd.entered,
    Left: lambda state, event: crowd.left(state, event.person),
    Hosted: lambda state, event: replace(state, host=event.person),
    Expelled: crowd.expelled,
    Forgotten: lambda state, event: crowd.forgotten(state, event.person),
    Spoke: speech.spoke,
    Reacted: lambda state, _event: state,
    HandMoved: speech.hand_moved,
    Muted: lambda state, event: replace(state, muted=event.on),
    Hidden: speech.hidden,
    Noted: notes.noted,
    TurnsBegan: turns.began,
    TurnCame: turns.came,
    Passed: turns.passed,
    TurnsEnded: lambda state, _event: replace(state, turns=None),
    Prompted: prompts.prompted,
    Dressed: prompts.dressed,
    Finished: voices.finished,
    Voiced: voices.voiced,
    Called: voices.called,
    Measured: voices.measured,
    Aired: voices.aired,
}


def evolve(state: Room, event: Any) -> Room:  # noqa: ANN401 - one of the above
    return FOLD[type(event)](state, event)
