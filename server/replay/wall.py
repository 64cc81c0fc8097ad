"""All rooms of a meetup at a glance, from beginning to end: chunks of a few minutes, changes every few seconds."""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from game.patch import difference
from server.live.glances import Glance, Glances
from server.log.store import Span
from server.replay.plot import Place
from server.replay.reader import Appended, Broken, Reader, breathe
from server.replay.tape import Tape

BEAT: Final = 5_000
"""Milliseconds: what changes within them is told as one, at their end."""
WINDOW: Final = 300_000
"""Milliseconds of a chunk; a whole number of beats."""
MOST: Final = 30_000
"""Chunks: a hundred days. Times of a log that somebody has made up may be centuries apart."""
AHEAD: Final = 400
"""Events read at once of each stream."""
BESIDE: Final = 10
"""Rooms that are read at one go."""

encode = msgspec.json.encode
Changes = dict[int, dict[str, Glance | None]]
"""When -> what is different then, as merge patches of rooms."""


def windows(start: int, end: int) -> list[dict[str, int]]:
    """Return the chunks of a wall as the index says it."""
    until = min(max(end, start + 1), start + MOST * WINDOW)
    return [{"start": at, "end": min(at + WINDOW, end)} for at in range(start, until, WINDOW)]


class Track:
    """One stream, read on from moment to moment."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.state: Any = tape.kind.decider.initial
        self.begun = False
        self._seq = 0
        self._waiting: deque[Appended] = deque()

    async def fill(self, reader: Reader, at: int) -> None:
        """Read on until all is here that happened before a moment, but not much more: there are hundreds of us."""
        while span := self.span(at):
            _, _, until = span
            async for one in reader.appends(self.tape.name, self._seq, until):
                self._waiting.append(one)
            self._seq = until

    def span(self, at: int) -> Span | None:
        """Return what has to be read next for that, if anything has."""
        if self._seq >= self.tape.seq or (self._waiting and self._waiting[-1].at >= at):
            return None
        return self.tape.name, self._seq, min(self._seq + AHEAD, self.tape.seq)

    def take(self, at: int) -> list[Moment]:
        """Take out what happened before a moment."""
        found = []
        while self._waiting and self._waiting[0].at < at:
            one = self._waiting.popleft()
            found.append((one.at, self, one))
        return found

    def fold(self, one: Appended) -> None:
        self.state, self.begun = self.tape.fold(self.state, one), True

    def copy(self) -> Track:
        made = copy.copy(self)
        made._waiting = self._waiting.copy()  # noqa: SLF001 - our own
        return made


Moment = tuple[int, Track, Appended]
"""When, in which stream, and what."""


class Seen:
    """A room, and how it was seen last."""

    def __init__(self, room: Track, table: Track) -> None:
        self._tracks = (table, room)
        self.last: Glance | None = None
        self.broken = False

    def copy(self) -> Seen:
        table, room = (track.copy() for track in self._tracks)
        made = Seen(room, table)
        made.last, made.broken = self.last, self.broken
        return made

    def spans(self, until: int) -> list[Span]:
        """Return what has to be read next of it, to know what happened until a moment."""
        return [span for track in self._tracks if (span := track.span(until))]

    async def moments(self, reader: Reader, until: int) -> list[Moment]:
        """Return what happened there until a moment, in order. Raises Broken."""
        for track in self._tracks:
            await track.fill(reader, until)
        return sorted((one for track in self._tracks for one in track.take(until)), key=lambda one: one[0])

    async def go(self, reader: Reader, at: int, glances: Glances) -> None:
        """Be as it was at a moment, without a look on the way. Raises Broken."""
        for number, (_, track, one) in enumerate(await self.moments(reader, at)):
            track.fold(one)
            await breathe(number)
        self.look(glances)

    def look(self, glances: Glances) -> Glance | None:
        """Return what is different since it was seen last; None: nothing."""
        table, room = self._tracks
        now = glances.glance(table.state if table.begun else None, room.state)
        before, self.last = self.last, now
        return (now if before is None else difference(before, now)) or None


class Wall:
    """Made chunk by chunk, in order. What is made of the past never changes."""

    def __init__(self, glances: Glances, start: int) -> None:
        self.start = start
        self.made = 0
        """Chunks that are, for good."""
        self._glances = glances
        self._rooms: dict[str, Seen] = {}

    def copy(self) -> Wall:
        """Return another one, to look ahead with."""
        made = Wall(self._glances, self.start)
        made.made = self.made
        made._rooms = {id: seen.copy() for id, seen in self._rooms.items()}
        return made

    async def window(self, reader: Reader, tape: Callable[[str], Tape], rooms: Mapping[str, Place]) -> bytes:
        """Return the next chunk as JSON."""
        start = self.start + self.made * WINDOW
        before = encode({id: seen.last for id, seen in self._rooms.items() if seen.last is not None})
        changes: Changes = {}
        there = [
            id
            for id, place in rooms.items()
            if place.number and place.start < start + WINDOW and not (place.end and place.end < start)
        ]
        async for id, seen in self._each(there, reader, tape, start + WINDOW):
            await self._try(id, rooms[id], seen, reader, changes)
        told = (b'{"at":%d,"rooms":%s}' % (at, encode(changes[at])) for at in sorted(changes))
        made = b'{"start":%d,"rooms":%s,"changes":[%s]}' % (start, before, b",".join(told))
        self.made += 1
        return made

    async def leap(self, number: int, reader: Reader, tape: Callable[[str], Tape], rooms: Mapping[str, Place]) -> None:
        """Stand before a chunk without those before it: only rooms that are there then are followed so far.

        Raises Broken.
        """
        self.made = number
        start = self.start + number * WINDOW
        there = [
            id
            for id, place in rooms.items()
            if place.number and place.start < start and not (place.end and self._beat(place.end) <= start)
        ]
        async for _, seen in self._each(there, reader, tape, start):
            await seen.go(reader, start, self._glances)

    async def _each(
        self, ids: Sequence[str], reader: Reader, tape: Callable[[str], Tape], until: int
    ) -> AsyncIterator[tuple[str, Seen]]:
        """Yield rooms, what comes next of a few of them having been read at one go."""
        for at in range(0, len(ids), BESIDE):
            some = [(id, self._seen(id, tape)) for id in ids[at : at + BESIDE]]
            await reader.fetch([span for _, seen in some for span in seen.spans(until)])
            for each in some:
                yield each

    async def _try(self, id: str, place: Place, seen: Seen, reader: Reader, changes: Changes) -> None:
        """Follow a room; from the first event on that cannot be read, it stays as it was seen last."""
        if seen.broken:
            return
        try:
            moments = await seen.moments(reader, self.start + (self.made + 1) * WINDOW)
            await self._follow(id, place, seen, moments, changes)
        except Broken:
            seen.broken = True

    async def _follow(self, id: str, place: Place, seen: Seen, moments: list[Moment], changes: Changes) -> None:
        """Find out what changes in a room within the next chunk."""
        closes = self._beat(place.end) if place.end else 0
        for number, at in enumerate(self._beats(seen, place, moments)):
            if not (closes and at >= closes) and (found := seen.look(self._glances)):
                changes.setdefault(at, {})[id] = found
            await breathe(number, 10)
        if closes and closes <= self.start + (self.made + 1) * WINDOW and seen.last is not None:
            changes.setdefault(closes, {})[id] = seen.last = None

    def _beats(self, seen: Seen, place: Place, moments: list[Moment]) -> Iterator[int]:
        """Yield when the room is to be looked at: when it opens, and at the end of each beat in which something
        happened; by then, that has been folded.
        """
        first = max(self._beat(place.start), self.start + self.made * WINDOW + BEAT)
        due = first if seen.last is None else 0
        for at, track, one in moments:
            beat = max(self._beat(at), first if seen.last is None else 0)
            if due and beat > due:
                yield due
            track.fold(one)
            due = beat
        if due:
            yield due

    def _beat(self, at: int) -> int:
        """Return the end of the beat of a moment."""
        return self.start + ((max(at, self.start) - self.start) // BEAT + 1) * BEAT

    def _seen(self, id: str, tape: Callable[[str], Tape]) -> Seen:
        if id not in self._rooms:
            self._rooms[id] = Seen(Track(tape(f"room/{id}")), Track(tape(f"table/{id}")))
        return self._rooms[id]
