"""What goes into the log and what comes out of it. All times are milliseconds since the Unix epoch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

import msgspec

MAX_SEQ = 2**31 - 1
MAX_TIME = 2**53
MAX_NAME = 200
"""Characters of a stream's, person's or role's name and of a command's key."""


MAX_EVENT = 512 * 1024
"""Bytes of one event: an export must stay readable line by line."""


class Append(msgspec.Struct, frozen=True):
    """The events of one decision, to be written together or not at all.

    ``expected`` is the seq of the last event that the decision knew (0: a new stream); the events get the next ones.
    Without events the append only remembers the command and sets the deadline.
    """

    stream: str
    expected: int
    at: int
    by: str
    role: str
    command: str
    """Key that makes the command happen once per stream, such as ``<person>:<id>``; empty: not remembered."""
    events: tuple[bytes, ...]
    """Each a JSON object."""
    deadline: int | None = None
    """When the stream next wants a tick; it replaces what an earlier append said, None removes it."""
    version: int = 1
    """Schema version of the events."""

    def __post_init__(self) -> None:
        """Refuse what one of the databases could not store. Raises ValueError."""
        check_names(self.stream, self.by, self.role, self.command)
        if not self.stream or not (self.events or self.expected):
            raise ValueError("an append without a stream, or a stream that begins without an event")
        if not (0 <= self.expected <= MAX_SEQ - len(self.events) and 0 < self.version <= MAX_SEQ):
            raise ValueError(f"expected {self.expected} or version {self.version} is out of range")
        if any(len(data) > MAX_EVENT for data in self.events):
            raise ValueError(f"an event is longer than {MAX_EVENT} bytes")
        if not (0 <= self.at <= MAX_TIME and (self.deadline is None or 0 <= self.deadline <= MAX_TIME)):
            raise ValueError(f"a time is out of range: {self.at}, {self.deadline}")

    @property
    def seq(self) -> int:
        """The seq of the stream after this append."""
        return self.expected + len(self.events)


class Recorded(msgspec.Struct, frozen=True, gc=False):
    """One event as it stands in the log."""

    stream: str
    seq: int
    """1, 2, 3... without gaps in each stream."""
    at: int
    by: str
    role: str
    command: str
    version: int
    data: bytes
    """JSON object."""


Cell = tuple[int, int, str, str, bytes]
"""What a measure needs of an event as it stands in the log: ``seq``, ``at``, ``by``, ``command``, ``data``."""
Bundle = tuple[str, Sequence[Cell]]
"""A stream, and events of it that follow one another."""


class Head(msgspec.Struct, frozen=True):
    """Where a stream stands."""

    stream: str
    seq: int
    deadline: int | None = None


class Snapshot(msgspec.Struct, frozen=True):
    """A folded state, kept so that a long stream opens fast; always made from events ``1..seq`` and never needed."""

    stream: str
    seq: int
    schema: str
    """Fingerprint of the state's schema: one that differs makes the snapshot worthless to the reader."""
    at: int
    data: bytes


class Entry(msgspec.Struct, frozen=True, gc=False):
    """An event that an import brings."""

    line: int
    """Where it stood in the imported file."""
    record: Recorded
    deadline: int | None = None
    """The stream's deadline, if this is its last event."""


def bundled(records: Iterable[Recorded]) -> Iterator[Bundle]:
    """Yield records as bundles: as many of a stream as follow each other."""
    for stream, group in groupby(records, key=attrgetter("stream")):
        yield stream, [(one.seq, one.at, one.by, one.command, one.data) for one in group]


def check_names(*names: str) -> None:
    """Raise ValueError for text that is too long, contains NUL or cannot be written as UTF-8."""
    for name in names:
        if len(name) > MAX_NAME or "\0" in name:
            raise ValueError(f"name too long or with NUL: {name[:40]!r}")
        if not name.isascii():
            name.encode()  # a lone surrogate raises UnicodeEncodeError, which is a ValueError
