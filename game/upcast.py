"""Events of earlier releases: how each is brought to today's form before it is folded.

An event keeps its form for ever; a field that is added has a default. Where that is not enough, the version goes up by
one step here. The log stores the version beside every event and applies the steps (``server.log.upcast``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

Step = Callable[[dict[str, Any]], dict[str, Any]]
"""Makes of an event of one version, as JSON, the same event of the next."""

STEPS: Final[Mapping[int, Step]] = {}
"""Version -> the step to the one after it. None so far: every event there is has version 1."""
VERSION: Final = len(STEPS) + 1


def today(version: int, event: dict[str, Any]) -> dict[str, Any]:
    """Bring an event to today's version; one of today or of a later release comes back as it is."""
    for number in range(version, VERSION):
        event = STEPS[number](event)
    return event
