"""The log as everything else sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from server.log.records import Append, Entry, Head, Recorded, Snapshot

PAGE = 500
"""Events of one read, unless told."""
Span = tuple[str, int, int]
"""A stream, after which seq, up to which."""


class LogStore(Protocol):
    """An append-only log of streams. Every method may raise StoreUnavailable, and LogClosed after ``close``."""

    async def append(self, append: Append) -> int:
        """Write the events and return the stream's new seq, once they are durable.

        Raises DuplicateCommand if the stream has the command already (whatever was expected), else Conflict if its last
        seq is not the expected one. Cancelled while it waits, the append may or may not be written;
        ``find_command`` tells, and sending it again is safe.
        """

    async def read(self, stream: str, after: int = 0, limit: int = PAGE) -> list[Recorded]:
        """At most ``limit`` events with a seq above ``after``, in order; fewer than that means there are no more."""

    async def read_all(self, spans: Sequence[Span]) -> list[Recorded]:
        """All events of several streams, one stream after the other, each in order."""

    async def head(self, stream: str) -> Head:
        """Where the stream stands; seq 0 if there is no such stream."""

    async def last_seq(self, stream: str) -> int:
        """The stream's last seq, 0 if there is no such stream."""

    async def find_command(self, stream: str, command: str) -> int | None:
        """The stream's seq after the append that carried the command; None if it never came."""

    async def snapshot(self, stream: str) -> Snapshot | None:
        """The stream's newest snapshot. The caller compares its schema with its own."""

    async def save_snapshot(self, snapshot: Snapshot) -> None:
        """Keep the snapshot, unless there is one of a later seq."""

    async def due(self, now: int, limit: int = PAGE) -> list[tuple[str, int]]:
        """Streams whose deadline is at or before ``now``, and when that was: the most overdue first."""

    async def next_deadline(self) -> int | None:
        """The earliest deadline of all streams."""

    async def streams(self, prefix: str = "") -> list[str]:
        """Names of the streams that begin so, sorted by code point."""

    async def heads(self, prefixes: Sequence[str]) -> list[Head]:
        """Where all streams stand that begin with one of these, sorted by name; each of them once."""

    async def redact(self, records: Sequence[Recorded], fresh: Snapshot) -> None:
        """Put other content into events of a stream that are here, as one transaction: for erasing a person's data.

        Only ``version`` and ``data`` change, never a seq. ``fresh`` takes the place of the stream's snapshot, which
        may hold what is to be erased; its seq must be after everything that said so, so that no older one comes back.
        """

    async def load(self, entries: Iterable[Entry]) -> int:
        """Import whole streams, all or nothing; return how many events were new.

        The entries are read while the transaction runs; what their iterator raises ends it. Streams that are here
        already with the same events are left alone. Raises StreamDiffers.
        """

    async def close(self) -> None:
        """Write what is still waiting, then let go of the database. May be called again."""
