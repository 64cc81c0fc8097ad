"""One stream in memory: its state, and what it can still tell latecomers without asking the log."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from typing import Any

import msgspec

from server.live.kinds import AUDIENCES, Kind

RING = 128
"""Updates kept per stream for whoever reconnects."""
ANSWERS = 512
"""Commands whose answers are remembered in memory; the log remembers all."""


class Update(msgspec.Struct, frozen=True):
    """What one append changed: ``start`` and ``seq`` are the stream's numbers before and after; ``encoded`` holds
    the JSON of the message for each audience.
    """

    start: int
    seq: int
    encoded: dict[str, bytes]


class Stream:
    """State and number of a stream, the lock that orders its commands, its latest updates and answers."""

    def __init__(self, name: str, kind: Kind) -> None:
        self.name = name
        self.kind = kind
        self.lock = asyncio.Lock()
        self.state: Any = kind.decider.initial
        self.seq = 0
        self.saved = 0
        """Number of the latest snapshot."""
        self.loaded = False
        self.behind = True
        """Whether the log may know more than this process."""
        self.answers: OrderedDict[str, int] = OrderedDict()
        self._ring: deque[Update] = deque(maxlen=RING)
        self._views: dict[str, msgspec.Raw] = {}

    @property
    def free(self) -> bool:
        """Whether it may be forgotten."""
        return not self.lock.locked()

    def begin(self, state: Any, seq: int) -> None:  # noqa: ANN401
        """Start from a snapshot."""
        self.state, self.seq, self.saved = state, seq, seq

    def fold(self, events: tuple[Any, ...]) -> Any:  # noqa: ANN401
        state = self.state
        for event in events:
            state = self.kind.decider.evolve(state, event)
        return state

    def advance(self, after: Any, seq: int, events: tuple[Any, ...]) -> Update:  # noqa: ANN401
        """Take over the state after committed events; return what to tell."""
        encoded = {audience: self._encode(after, seq, events, audience) for audience in AUDIENCES}
        update = Update(self.seq, seq, encoded)
        self.state, self.seq = after, seq
        self._views.clear()
        self._ring.append(update)
        return update

    def _encode(self, after: Any, seq: int, events: tuple[Any, ...], audience: str) -> bytes:  # noqa: ANN401
        decider = self.kind.decider
        shown = [part for event in events if (part := decider.show(event, audience)) is not None]
        patch = decider.patch(self.state, after, audience)
        return msgspec.json.encode({"stream": self.name, "from": self.seq, "seq": seq, "events": shown, "patch": patch})

    def remember(self, command_id: str, seq: int) -> None:
        if command_id:
            self.answers[command_id] = seq
        if len(self.answers) > ANSWERS:
            self.answers.popitem(last=False)

    def view(self, audience: str) -> msgspec.Raw:
        """Return the whole view as JSON, encoded once for all who ask at this number."""
        if audience not in self._views:
            view = self.kind.decider.view(self.state, audience)
            self._views[audience] = msgspec.Raw(msgspec.json.encode(view))
        return self._views[audience]

    def gap(self, since: int, audience: str) -> list[msgspec.Raw] | None:
        """Return the updates after ``since``, or None where only the whole view will do."""
        if since == self.seq:
            return []
        missed = [update for update in self._ring if update.start >= since]
        if not missed or missed[0].start != since:
            return None
        return [msgspec.Raw(update.encoded[audience]) for update in missed]
