"""When a search comes to an end."""

from __future__ import annotations

from server.meetup.grouping.problem import Limits

LOOK = 16
"""Units of work between two looks at the clock."""


class Pace:
    """Counts units of work, each well below a millisecond. ``part``: of the budget, for those who have only a part."""

    def __init__(self, limits: Limits, part: float = 1.0) -> None:
        self._limits = limits
        self._end = limits.clock() + limits.budget * part
        self._steps = max(1, int(limits.steps * part)) if limits.steps else 0
        self._look = 0
        self.done = 0
        """Units of work."""
        self.over = False

    def more(self, units: int = 1) -> bool:
        """Say whether there is time for so much more work."""
        self.done += units
        if self.over or (self._steps and self.done > self._steps):
            self.over = True
        elif self.done >= self._look:
            self._look = self.done + LOOK
            late = not self._steps and self._limits.clock() >= self._end
            self.over = late or self._limits.stopped()
        return not self.over
