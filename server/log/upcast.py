"""Reading events of earlier releases: each is brought to today's schema step by step before it is folded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from server.log.records import Recorded

Step = Callable[[dict[str, Any]], dict[str, Any]]
"""Makes of an event of one version the same event of the next."""


class Upcasts:
    """The steps of each kind of stream (what stands before the ``/`` of its name).

    ``steps["table"][1]`` makes version 2 of version 1, and so on; the steps of a kind leave no gap, and today's version
    of a kind is one more than its last step. A kind without steps is at version 1.

    >>> upcasts = Upcasts({"room": {1: lambda event: {**event, "lang": "ja"}}})
    >>> upcasts.current("room")
    2
    """

    def __init__(self, steps: Mapping[str, Mapping[int, Step]] | None = None) -> None:
        self._steps = {kind: dict(chain) for kind, chain in (steps or {}).items()}
        for kind, chain in self._steps.items():
            if sorted(chain) != list(range(1, len(chain) + 1)):
                raise ValueError(f"the steps of {kind} leave a gap: {sorted(chain)}")

    def current(self, kind: str) -> int:
        """The version that new events of such streams have."""
        return len(self._steps.get(kind, ())) + 1

    def today(self, record: Recorded) -> Recorded:
        """The record at today's version; one of today or of a later release comes back as it is."""
        kind = record.stream.partition("/")[0]
        current = self.current(kind)
        if record.version >= current:
            return record
        event: dict[str, Any] = msgspec.json.decode(record.data)
        for version in range(record.version, current):
            event = self._steps[kind][version](event)
        return msgspec.structs.replace(record, version=current, data=msgspec.json.encode(event))
