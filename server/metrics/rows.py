"""The log's records as rows that can be measured. The tag is taken from the payload's first bytes; only those that a
measure is made of are read any further.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from server.log.records import Bundle, Cell
from server.metrics.broken import BrokenEvent
from server.metrics.lean import Lean
from server.metrics.tags import OWN, READ, Event, Stem

Reading = tuple[str, Callable[[bytes], Lean], bool]
"""A tag, how to read what it names, and whether that counts only if somebody did it themselves."""
Heads = dict[bytes, Reading | None]
"""What payloads that begin like this are read as: there are few beginnings, and many events."""
PLAIN: Final = b'{"type":"'
"""How the payload of every event begins, as we write it. Others may put spaces, or other fields first."""
HEAD: Final = 24
"""Bytes of a payload in which all tags that are wanted end."""
MOST_HEADS: Final = 5_000
NOTHING: Final = Lean()


def unread(_data: bytes) -> Lean:
    return NOTHING


DECODERS: Final[dict[Stem, dict[bytes, Reading]]] = {
    stem: {
        tag.encode(): (tag, unread if shape is Lean else msgspec.json.Decoder(shape).decode, (stem, tag) in OWN)
        for tag, shape in shapes.items()
    }
    for stem, shapes in READ.items()
}
BROKEN: Final = (msgspec.DecodeError, UnicodeError, RecursionError)
STEMS: Final[dict[str, Stem]] = {"meetup": "meetup", "room": "room", "table": "table", "lounge": "lounge"}


class Named(Lean, frozen=True):
    type: str = ""


NAMED: Final = msgspec.json.Decoder(Named).decode


class Row(msgspec.Struct, frozen=True, gc=False):
    """One event. ``at``: ms since the Unix epoch, never before that of an earlier row of its stream."""

    at: int
    by: str
    command: str
    tag: str
    event: Event


class Strand:
    """The rows of one stream. ``room``: the id of the room, or the number of the thread."""

    def __init__(self, stream: str, stem: Stem, room: str, heads: Heads) -> None:
        self._stream = stream
        self.stem = stem
        self.room = room
        self._heads = heads
        self.rows: list[Row] = []
        self.first = self.at = 0
        """When its first and its latest record were written."""

    def add(self, cells: Iterable[Cell]) -> int:
        """Read more of its events, in their order. Return how many there were. Raises BrokenEvent."""
        heads, append, at, count = self._heads, self.rows.append, self.at, 0
        for seq, when, by, command, data in cells:
            count += 1
            if when > at:
                at = when
                self.first = self.first or at
            known = heads[head] if (head := data[:HEAD]) in heads else self._look(seq, data)
            if known is None or (known[2] and not by):
                continue
            try:
                append(Row(at, by, command, known[0], known[1](data)))
            except BROKEN as error:
                self._check(error, seq)
        self.at = at
        return count

    def _look(self, seq: int, data: bytes) -> Reading | None:
        """Return how to read an event, None for one that is not wanted; know it again by its first bytes."""
        tag = data[9 : data.find(b'"', 9)] if data.startswith(PLAIN) else self._strange(seq, data)
        known = DECODERS[self.stem].get(tag)
        if data.startswith(PLAIN + tag + b'"', 0, HEAD) and len(self._heads) < MOST_HEADS:
            self._heads[data[:HEAD]] = known
        return known

    def _strange(self, seq: int, data: bytes) -> bytes:
        """Return the tag of an event that was not written by us; nothing, if it has none. Raises BrokenEvent."""
        try:
            return NAMED(data).type.encode()
        except BROKEN as error:
            self._check(error, seq)
            return b""

    def _check(self, error: Exception, seq: int) -> None:
        """Pass over an event that is odd: JSON, but not what its tag says. Raises BrokenEvent for all others."""
        if not isinstance(error, msgspec.ValidationError):
            raise BrokenEvent(self._stream, seq) from None


class Log:
    """All that is read of one meetup. ``events``: how many records there were."""

    def __init__(self, meetup: str) -> None:
        self.events = 0
        self._strands: dict[str, Strand | None] = {}
        self._heads: dict[Stem, Heads] = {stem: {} for stem in READ}
        self._own = re.compile(
            "(?:(meetup|lounge)/{0}|(room|table)/({0}-[0-9]+)|room/{0}-t([0-9]+))".format(re.escape(meetup))
        )

    def add(self, stream: str, cells: Iterable[Cell]) -> None:
        """Read events of a stream that follow on those before. Raises BrokenEvent."""
        if stream not in self._strands:
            self._strands[stream] = self._strand(stream)
        strand = self._strands[stream]
        if strand is not None:
            self.events += strand.add(cells)

    def _strand(self, stream: str) -> Strand | None:
        """Return a new strand; None for a stream that is not of this meetup."""
        found = self._own.fullmatch(stream)
        if found is None:
            return None
        alone, paired, room, thread = found.groups()
        stem = "thread" if thread else STEMS[alone or paired]
        return Strand(stream, stem, thread or room or "", self._heads[stem])

    def spans(self) -> tuple[int, int]:
        """Return when the first and the last record were written, in ms, without those of the lounge; 0 without any."""
        own = [one for one in self._strands.values() if one is not None and one.stem in {"meetup", "room", "table"}]
        return min((one.first for one in own), default=0), max((one.at for one in own), default=0)

    def of(self, stem: Stem) -> list[Strand]:
        """Return the streams of a kind, by their rooms' numbers."""
        found = (one for one in self._strands.values() if one is not None and one.stem == stem)
        return sorted(found, key=lambda one: int(one.room.rpartition("-")[2] or 0))

    def only(self, stem: Stem) -> list[Row]:
        """Return the rows of the stream of which there is one at most."""
        return [row for strand in self.of(stem) for row in strand.rows]


def rows(found: Iterable[Bundle], meetup: str) -> Log:
    """Read the events of a meetup; those of others are passed over. Raises BrokenEvent."""
    log = Log(meetup)
    for stream, cells in found:
        log.add(stream, cells)
    return log
