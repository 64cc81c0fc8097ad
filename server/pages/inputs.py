"""What a meetup's figure is made of, in numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from server.metrics.facts import MeetupFacts
from server.metrics.figure import FEW
from server.metrics.measures import Measure
from server.pages.figures import Say, grouped

MINUTE = 60_000
COUNTS: Final[Mapping[str, Callable[[MeetupFacts], int]]] = {
    "registered": lambda facts: sum(1 for each in facts.people if each.registered),
    "came": lambda facts: sum(1 for each in facts.people if each.present),
    "attended": lambda facts: sum(1 for each in facts.people if each.attended),
    "least": lambda facts: facts.least // MINUTE,
    "steps": lambda facts: len(facts.steps),
    "rooms": lambda facts: sum(1 for each in facts.rooms if each.kind in {"table", "breakout"}),
    "acts": lambda facts: sum(sum(each.acts.values()) for each in facts.people),
    "ties": lambda facts: len(facts.ties),
    "raters": lambda facts: sum(1 for each in facts.people if each.stars),
    "takers": lambda facts: sum(1 for each in facts.people if each.taking),
    "events": lambda facts: facts.events,
}
PRIVATE: Final = frozenset({"raters", "takers"})
"""What somebody answered on their own: not told of fewer than five."""
USED: Final[Mapping[str, tuple[str, ...]]] = {
    "registered": ("registered", "came", "attended", "least"),
    "people": ("came", "attended", "least", "steps"),
    "attendees": ("attended", "least", "acts"),
    "rooms": ("rooms", "steps"),
    "pairs": ("attended", "ties"),
    "takers": ("attended", "takers"),
    "raters": ("attended", "raters"),
}
"""By what a measure's n counts."""


def inputs(measure: Measure, facts: MeetupFacts, say: Say) -> list[tuple[str, str]]:
    """Return what goes into a measure: what it is, and how much of it there is."""
    names = (*USED.get(measure.over, ()), "events")
    return [(say(f"measures-input-{name}"), counted(name, COUNTS[name](facts), say)) for name in names]


def counted(name: str, count: int, say: Say) -> str:
    few = name in PRIVATE and 0 < count < FEW
    return say("measures-fewer", few=FEW) if few else grouped(count)
