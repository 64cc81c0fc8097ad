"""What of an event screens are told: what they animate or announce. State comes in the patch beside it."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from game import events
from game.events import TableEvent

HIDDEN: Final = frozenset({
    events.Waits, events.Drawn, events.Counted, events.TurnBegan, events.Asked, events.Chose, events.Answered,
    events.BallotSet, events.Voted, events.DiceSet, events.ReadySaid, events.Allowed, events.Forgotten,
})  # fmt: skip
"""Nothing to see; not yet; nobody else's business; or told by the patch, and a choice by what comes of it."""
BRIEF: Final[dict[type[Any], frozenset[str]]] = {
    events.Opened: frozenset({"secret", "commitment"}),
    events.Rolled: frozenset({"routes"}),
    events.Moved: frozenset({"distance", "lines"}),
    events.Warped: frozenset({"distance"}),
    events.Started: frozenset({"abilities", "budget", "motivation"}),
    events.GoalSet: frozenset({"distance"}),
    events.QuarterClosed: frozenset({"income", "accounts"}),
    events.HalfTime: frozenset({"scores"}),
    events.Cheered: frozenset({"round"}),
    events.Finished: frozenset({"personas", "secret"}),
}
"""Fields that the patch tells, or that only the log needs."""


def show(event: TableEvent) -> dict[str, Any] | None:
    """Return the event for screens, without fields that have their default; None when it is not for them."""
    kind = type(event)
    if kind in HIDDEN:
        return None
    shown: dict[str, Any] = msgspec.to_builtins(event)
    for name in BRIEF.get(kind, ()):
        shown.pop(name, None)
    if kind is events.Reacted and not shown["person"]:
        del shown["person"]
    return shown
