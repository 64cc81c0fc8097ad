"""What figures are made of."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.findings import Findings


class Known:
    """The findings, and the facts without the figures."""

    def __init__(self, found: Findings, facts: MeetupFacts) -> None:
        self.found = found
        self.facts = facts
        self.steps = facts.steps
        self.came = [one for one in facts.people if one.dwell]
        self.attendees = [one for one in facts.people if one.attended]
        self.registered = [one for one in facts.people if one.registered]
        self.takers = [one for one in facts.people if one.taking]
        self.raters = [one for one in facts.people if one.stars]
        self.rooms = [room for room in facts.rooms if room.kind != "hall"]

    @cached_property
    def pairs(self) -> list[int]:
        """Return of each pair of attendees that met in how many rooms they did."""
        attended = {one.person for one in self.attendees}
        return [met.rooms for met in self.found.meetings if met.rooms and {met.one, met.other} <= attended]

    @cached_property
    def possible(self) -> int:
        """Return how many pairs of attendees there are."""
        return len(self.attendees) * (len(self.attendees) - 1) // 2


Formula = Callable[[str, Known], Figure]
