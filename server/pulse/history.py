"""The latest minute: what the figures were every few seconds, so that a rate or a delay is that of now."""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path
from typing import Final

import msgspec

from server.counting import Spread
from server.pulse.readings import readings
from server.pulse.sources import Sources

EVERY: Final = 5.0
"""Seconds between two looks."""
LOOKS: Final = 13
STATM: Final = Path("/proc/self/statm")
PAGE: Final = 4096


class Parts(msgspec.Struct, frozen=True):
    """A spread, over all its labels, at a moment."""

    bounds: tuple[float, ...]
    parts: tuple[int, ...]

    def since(self, before: Parts | None) -> Parts:
        """Return what came after ``before``."""
        if before is None:
            return self
        return Parts(self.bounds, tuple(now - then for now, then in zip(self.parts, before.parts, strict=True)))

    @property
    def count(self) -> int:
        """How many values."""
        return sum(self.parts)

    def quantile(self, share: float) -> float | None:
        """Return about the value that a share of all are not above; None where there is none. Within a part, values
        count as spread evenly; above the last bound, as that bound.
        """
        wanted, sofar, low = share * self.count, 0, 0.0
        if not self.count:
            return None
        for high, many in zip(self.bounds, self.parts, strict=False):
            if many and sofar + many >= wanted:
                return low + (high - low) * (wanted - sofar) / many
            sofar, low = sofar + many, high
        return low


class Look(msgspec.Struct, frozen=True):
    """All figures at a moment, over all their labels. ``at``: seconds of the monotonic clock; ``cpu``: seconds used."""

    at: float
    cpu: float
    numbers: dict[str, float]
    spreads: dict[str, Parts]
    by_label: dict[str, dict[tuple[str, ...], float]]


def look(sources: Sources) -> Look:
    """Read everything."""
    made = Look(time.monotonic(), time.process_time(), {}, {}, {})
    for reading in readings(sources):
        if reading.sort == "histogram":
            found = [each for each in reading.values.values() if isinstance(each, Spread)]
            if found:
                bounds = tuple(float(bound) for bound in found[0].bounds)
                parts = tuple(map(sum, zip(*(each.parts for each in found), strict=True)))
                made.spreads[reading.name] = Parts(bounds, parts)
        else:
            made.by_label[reading.name] = {key: float(each) for key, each in reading.values.items()}  # type: ignore[arg-type]
            made.numbers[reading.name] = sum(made.by_label[reading.name].values())
    return made


class History:
    """The looks of the latest minute. ``began``: seconds of the monotonic clock."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.began = time.monotonic()
        self._looks: deque[Look] = deque([look(sources)], maxlen=LOOKS)

    def note(self) -> None:
        """Look now; to be asked every few seconds."""
        self._looks.append(look(self.sources))

    def latest(self) -> tuple[Look, Look]:
        """Return the figures of a minute ago, or of the start, and those of now."""
        return self._looks[0], look(self.sources)


def memory() -> int | None:
    """Return the bytes of memory this process holds; None where the system does not say."""
    try:
        return int(STATM.read_text("ascii").split()[1]) * PAGE
    except (OSError, ValueError, IndexError):
        return None
