"""Where the figures come from: the parts of a running server that count."""

from __future__ import annotations

from typing import Protocol

import msgspec

from server.counting import QUICK, DoorCounts, HouseCounts, LogCounts, RequestCounts, Spread
from server.live.live import Live
from server.log.store import LogStore


class Opened(Protocol):
    """What the gate knows."""

    counts: RequestCounts

    @property
    def sockets(self) -> int:
        """How many are open."""


class House(Protocol):
    """What a worker that has neighbours knows of them."""

    me: str
    counts: HouseCounts
    linked: bool
    others: int


class Sources(msgspec.Struct, frozen=True, kw_only=True):
    """The parts. ``lag``: seconds by which the event loop was late."""

    live: Live
    store: LogStore
    doors: DoorCounts
    gate: Opened
    lag: Spread = msgspec.field(default_factory=lambda: Spread(QUICK))

    @property
    def log(self) -> LogCounts | None:
        """Of the log's writer; None for a log in memory."""
        counts = getattr(self.store, "counts", None)
        return counts if isinstance(counts, LogCounts) else None

    @property
    def house(self) -> House | None:
        """Of the other workers; None where there can be none."""
        neighbours = self.live.streams.neighbours
        return None if neighbours.alone else neighbours  # type: ignore[return-value]
