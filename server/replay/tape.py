"""The recording of one stream: where it is cut into chunks, and the chunks, each of which begins with a whole view."""

from __future__ import annotations

import copy
from bisect import bisect_right
from collections.abc import Callable
from typing import Any, Final

import msgspec

from server.live.kinds import Kind
from server.live.telling import Change
from server.log.records import MAX_SEQ, Recorded
from server.lounge.decider import LoungeDecider, WatchedLounge
from server.replay.reader import Appended, Broken, Reader, breathe, key_of

MOST_UPDATES: Final = 250
MOST_BYTES: Final = 192 * 1024
"""Of a chunk's events in the log; it ends with the update that reaches either."""

encode = msgspec.json.encode
Watch = Callable[[Appended, Any, Any], None]
"""Is told of every append, with the states before and after."""

Heed = Callable[[str, list[Recorded]], None]
"""Is told of every row of a stream, page by page."""


class Cut(msgspec.Struct):
    """A chunk. ``start``: the event of the log that its view is after; ``number`` and ``to``: the stream's numbers, for
    its audience, before and after; ``at``: since when the view has been so; ``begin`` and ``end``: of its updates, ms.
    """

    start: int
    number: int
    at: int
    begin: int
    to: int = 0
    end: int = 0
    updates: int = 0
    bytes: int = 0

    @property
    def full(self) -> bool:
        return self.updates >= MOST_UPDATES or self.bytes >= MOST_BYTES

    @property
    def told(self) -> dict[str, int]:
        """As the index says it."""
        return {"from": self.number, "to": self.to, "start": self.begin, "end": self.end}


class Tape:
    """Knows where it is cut from a look at the log's rows; folds only what is asked for."""

    def __init__(self, name: str, kind: Kind, audience: str) -> None:
        self.name = self.alias = name
        """``alias``: what it is called to whoever looks."""
        self.kind = impersonal(kind)
        self.audience = audience
        self.seq = 0
        """Up to which event of the log it is known."""
        self.cuts: list[Cut] = []
        self._states: dict[int, Any] = {0: kind.decider.initial}
        """After some events: those where chunks begin."""
        self._last: tuple[int, str, str, str] | None = None
        self._at = 0

    @property
    def told(self) -> dict[str, Any]:
        """As the index says it."""
        return {"seq": self.cuts[-1].to if self.cuts else 0, "chunks": [cut.told for cut in self.cuts]}

    def find(self, number: int) -> int | None:
        """Return the place of the chunk that begins at a number."""
        place = bisect_right(self.cuts, number, key=lambda cut: cut.number) - 1
        return place if place >= 0 and self.cuts[place].number == number else None

    async def survey(self, reader: Reader, heed: Heed, until: int = MAX_SEQ) -> None:
        """Go on to an event of the log; ``heed`` is told of all rows."""
        async for page in reader.pages(self.name, self.seq, until):
            heed(self.name, page)
            last = self._last
            for record in page:
                key = key_of(record)
                self.note(record.seq - 1, record.seq, record.at, len(record.data), fresh=key != last)
                last = key
            self._last, self.seq = last, page[-1].seq

    def note(self, start: int, seq: int, at: int, size: int, *, fresh: bool) -> None:
        """Count an event in, or a whole append: ``fresh`` unless it belongs to the same update as the one before."""
        if not self.cuts or (fresh and self.cuts[-1].full):
            self.cuts.append(Cut(start, self.number(start), self._at or at, at))
        cut = self.cuts[-1]
        cut.to, cut.end = seq, at
        cut.updates += fresh
        cut.bytes += size
        self._at = at

    def number(self, start: int) -> int:
        """Return the number of the audience's view after an event of the log."""
        return start

    # --- chunks -------------------------------------------------------------------------------------------------------

    async def chunk(self, reader: Reader, place: int) -> bytes:
        """Return a chunk as JSON. Raises Broken."""
        cut = self.cuts[place]
        whole = place + 1 < len(self.cuts)
        until = self.cuts[place + 1].start if whole else self.seq
        state = await self.state(reader, cut.start)
        head = {"stream": self.alias, "from": cut.number, "at": cut.at}
        view = encode(self.kind.decider.view(state, self.audience))
        updates: list[bytes] = []
        async for one in reader.appends(self.name, cut.start, until):
            after = self.fold(state, one)
            if made := self._update(state, after, one):
                updates.append(made)
            state = after
            await breathe(len(updates), 20)
        if whole:
            self._states[until] = state
        return b'%s,"view":%s,"updates":[%s]}' % (encode(head)[:-1], view, b",".join(updates))

    def _update(self, before: Any, after: Any, one: Appended) -> bytes:  # noqa: ANN401
        change = Change(self.alias, one.start, one.seq, before, after, one.events)
        told = change.update(self.kind, (self.audience,)).encoded.get(self.audience, b"")
        return told and b'{"at":%d,%s' % (one.at, told[1:])

    async def state(self, reader: Reader, seq: int) -> Any:  # noqa: ANN401
        """Return the state after an event of the log at which a chunk begins. Raises Broken."""
        known = max(at for at in self._states if at <= seq)
        state, wanted = self._states[known], {cut.start for cut in self.cuts}
        if known < seq:
            async for one in reader.appends(self.name, known, seq):
                state = self.fold(state, one)
                if one.seq in wanted:
                    self._states[one.seq] = state
                await breathe(one.seq)
        return state

    def keep(self, seq: int, state: Any) -> None:  # noqa: ANN401
        """Take a state that somebody else has come by."""
        self._states[seq] = state

    def fold(self, state: Any, one: Appended) -> Any:  # noqa: ANN401
        """Raises Broken."""
        try:
            for event in one.events:
                state = self.kind.decider.evolve(state, event)
        except Exception as error:
            raise Broken(self.name, one.start + 1) from error
        return state


class Folded(Tape):
    """Folds as it goes: for streams whose states are needed anyway, or whose audience is told in numbers of its own."""

    def __init__(self, name: str, kind: Kind, audience: str, watch: Watch | None = None) -> None:
        super().__init__(name, kind, audience)
        self.latest: Any = kind.decider.initial
        self._watch = watch
        self._number = 0
        self._visible = 0

    async def survey(self, reader: Reader, heed: Heed, until: int = MAX_SEQ) -> None:
        group: list[Recorded] = []
        async for page in reader.pages(self.name, self.seq, until):
            heed(self.name, page)
            for record in page:
                if group and key_of(record) != key_of(group[0]):
                    await self._turn(reader, group)
                    group = []
                group.append(record)
        if group:
            await self._turn(reader, group)

    async def _turn(self, reader: Reader, group: list[Recorded]) -> None:
        self._take(reader.appended(group), sum(len(one.data) for one in group))
        await breathe(group[0].seq, 20)

    def _take(self, one: Appended, size: int) -> None:
        before = self.latest
        self.latest = self.fold(before, one)
        if self._watch is not None:
            self._watch(one, before, self.latest)
        discreet = self.kind.discreet
        number = one.seq if discreet is None else discreet(self.latest, self.audience)
        if number != self._number:
            if not self.cuts or self.cuts[-1].full:
                self.keep(one.start, before)
            self.note(one.start, number, one.at, size, fresh=True)
            self._number = number
        self.seq = one.seq

    def number(self, start: int) -> int:  # noqa: ARG002 - it is the one before the update that is being noted
        return self._number


def impersonal(kind: Kind) -> Kind:
    """Return the same kind without what single persons see: nobody watches a recording as one of its people."""
    made = copy.copy(kind)
    made.personal = None
    if isinstance(made.decider, LoungeDecider):
        made.decider = WatchedLounge()
    return made
