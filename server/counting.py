"""What the parts of the server count while they work: plain numbers, read by ``server.pulse`` when somebody asks.

On the way of every command a label that is looked up costs more than the number; so each part adds to what it owns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

QUICK: Final = (
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
)  # fmt: skip
"""Bounds in seconds for what usually takes less than a millisecond, and may take until somebody gives up."""
LATE: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Bounds in seconds for what ought to happen at a time."""
SIZES: Final = (1, 2, 4, 8, 16, 32, 64, 128, 256)
"""Bounds for how many are done together."""


class Spread:
    """How values are spread: a histogram. ``bounds``: the upper ones of its parts; one more takes what is above."""

    __slots__ = ("bounds", "parts", "total")

    def __init__(self, bounds: Sequence[float]) -> None:
        self.bounds = bounds
        self.parts = [0] * (len(bounds) + 1)
        self.total = 0.0

    def add(self, value: float) -> None:
        """Count a value."""
        self.parts[bisect_left(self.bounds, value)] += 1
        self.total += value

    @property
    def count(self) -> int:
        """How many there were."""
        return sum(self.parts)


class LogCounts:
    """Of the writer. ``commits``: seconds of one; ``together``: appends in one."""

    __slots__ = ("commits", "together")

    def __init__(self) -> None:
        self.commits = Spread(QUICK)
        self.together = Spread(SIZES)


class StreamCounts:
    """Of the stream runtime. ``commands``: carried out, by kind of stream and command; ``appends``: seconds from asking
    for one until it is in the log; ``again``: decided anew, another process was faster; ``known``: sent again.
    """

    __slots__ = ("again", "appends", "commands", "known")

    def __init__(self) -> None:
        self.commands: Counter[tuple[str, type[Any]]] = Counter()
        self.appends = Spread(QUICK)
        self.again = 0
        self.known = 0


class DoorCounts:
    """Of what connections ask. ``answers``: seconds from reading a command until it is answered, by kind of stream;
    ``refused``: by event and code.
    """

    __slots__ = ("answers", "refused")

    def __init__(self) -> None:
        self.answers: dict[str, Spread] = {}
        self.refused: Counter[tuple[str, str]] = Counter()

    def answered(self, kind: str, seconds: float) -> None:
        """Count a command that was carried out."""
        spread = self.answers.get(kind)
        if spread is None:
            spread = self.answers[kind] = Spread(QUICK)
        spread.add(seconds)


class FanOutCounts:
    """Of telling. ``packets``: written or queued; ``dropped``: receivers that had stopped reading."""

    __slots__ = ("dropped", "packets")

    def __init__(self) -> None:
        self.packets = 0
        self.dropped = 0


class TickCounts:
    """Of the clocks. ``late``: seconds between a deadline and its tick; ``failed``: tries that came to nothing."""

    __slots__ = ("failed", "late")

    def __init__(self) -> None:
        self.late = Spread(LATE)
        self.failed = 0


class HouseCounts:
    """Of what workers say to each other, by word; ``lost``: links to Redis that broke."""

    __slots__ = ("heard", "lost", "said")

    def __init__(self) -> None:
        self.said: Counter[str] = Counter()
        self.heard: Counter[str] = Counter()
        self.lost = 0


class RequestCounts:
    """Of requests: ``answers``: seconds, by status; ``turned_away``: sockets that were refused, by status."""

    __slots__ = ("answers", "turned_away")

    def __init__(self) -> None:
        self.answers: dict[int, Spread] = {}
        self.turned_away: Counter[int] = Counter()

    def answered(self, status: int, seconds: float) -> None:
        """Count an answer."""
        spread = self.answers.get(status)
        if spread is None:
            spread = self.answers[status] = Spread(LATE)
        spread.add(seconds)
