"""One stream in memory: its state, what its followers have been told, and what it can still tell latecomers."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Collection
from typing import Any

import msgspec

from server.live.kinds import PUBLIC, Kind
from server.live.telling import Change, Update, with_me

RING = 128
"""Updates kept per stream for whoever reconnects."""
ANSWERS = 512
"""Commands whose answers are remembered in memory; the log remembers all."""


class Stream:
    """State and number of a stream, the lock that orders its commands, its latest updates and answers.

    ``state`` and ``seq`` are the latest. What followers see is the *told* state, which is the same but where many
    follow: there several changes are told as one.
    """

    def __init__(self, name: str, kind: Kind) -> None:
        self.name = name
        self.kind = kind
        self.lock = asyncio.Lock()
        self.state: Any = kind.decider.initial
        self.seq = 0
        self.told = 0
        """The number up to which followers have been told."""
        self.told_at = 0
        """When many were told last, in milliseconds since the Unix epoch."""
        self.moved = 0.0
        """Since when something is to be told, in seconds of the performance counter; 0: there is nothing."""
        self.saved = 0
        """Number of the latest snapshot."""
        self.loaded = False
        self.kept = False
        """Whether this worker sees to what is due in it."""
        self.used = 0.0
        """When it was last asked for, in seconds of the monotonic clock."""
        self.behind = True
        """Whether the log may know more than this process."""
        self.answers: OrderedDict[str, int] = OrderedDict()
        self._seen = self.state
        self._news: tuple[Any, ...] = ()
        self._ring: deque[Update] = deque(maxlen=RING)
        self._views: dict[str, msgspec.Raw] = {}

    @property
    def free(self) -> bool:
        """Whether it may be forgotten."""
        return not self.lock.locked() and self.told == self.seq

    def begin(self, state: Any, seq: int) -> None:  # noqa: ANN401
        """Start from a snapshot."""
        self.state, self.seq, self.saved = state, seq, seq
        self.settle()

    def fold(self, events: tuple[Any, ...]) -> Any:  # noqa: ANN401
        state = self.state
        for event in events:
            state = self.kind.decider.evolve(state, event)
        return state

    def advance(self, after: Any, seq: int, events: tuple[Any, ...]) -> None:  # noqa: ANN401
        """Take over the state after committed events; they are still to be told."""
        self.state, self.seq = after, seq
        self._news += events

    def settle(self) -> None:
        """Go on without telling: nobody follows."""
        self._seen, self.told, self._news, self.moved = self.state, self.seq, (), 0.0
        self._views.clear()
        self._ring.clear()

    def tell(self, audiences: Collection[str]) -> Update:
        """Make one update of all that has not been told, for those audiences; from now on it counts as told."""
        change = Change(self.name, self.told, self.seq, self._seen, self.state, self._news)
        update = change.update(self.kind, audiences)
        if self.kind.discreet is None:  # else each audience has numbers of its own, and comes back for the view
            self._ring.append(update)
        if self.kind.forgets(self._news):
            self._ring.clear()  # what was told before still says who it was
        self._seen, self.told, self._news = self.state, self.seq, ()
        self._views.clear()
        return update

    def remember(self, command_id: str, seq: int) -> None:
        if command_id:
            self.answers[command_id] = seq
        if len(self.answers) > ANSWERS:
            self.answers.popitem(last=False)

    # --- for latecomers: always what has been told ----------------------------------------------------------------

    def number(self, audience: str) -> int:
        """Return the number up to which an audience has been told."""
        return self.told if self.kind.discreet is None else self.kind.discreet(self._seen, audience)

    def view(self, audience: str) -> msgspec.Raw:
        """Return the whole view as JSON, encoded once for all who ask at this number (``told``)."""
        personal = self.kind.personal
        seen_as, single, person = audience.partition("@")
        if single and personal is not None:
            return msgspec.Raw(with_me(bytes(self.view(seen_as or PUBLIC)), personal.mine(self._seen, person)))
        if audience not in self._views:
            view = self.kind.decider.view(self._seen, audience)
            self._views[audience] = msgspec.Raw(msgspec.json.encode(view))
        return self._views[audience]

    def snapshot(self, audience: str) -> dict[str, Any]:
        """Return what a page or an answer starts from: ``{seq, view}``."""
        return {"seq": self.number(audience), "view": self.view(audience)}

    def gap(self, since: int, audience: str) -> list[msgspec.Raw] | None:
        """Return the updates after ``since``, or None where only the whole view will do."""
        if since == self.number(audience):
            return []
        missed = [update for update in self._ring if update.start >= since]
        if not missed or missed[0].start != since:
            return None
        made = [update.of(audience) for update in missed]
        return None if None in made else [msgspec.Raw(each) for each in made if each is not None]
