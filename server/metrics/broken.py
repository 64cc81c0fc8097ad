"""An event that cannot be read."""

from __future__ import annotations


class BrokenEvent(Exception):
    """The payload of an event that a measure needs is not what it says it is: the log was truncated or edited."""

    def __init__(self, stream: str, seq: int) -> None:
        super().__init__(stream, seq)
        self.stream = stream
        self.seq = seq

    def __str__(self) -> str:
        return f"{self.stream}, event {self.seq}"
