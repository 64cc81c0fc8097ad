"""A log file taken apart into its meetups, in so much memory and no more: what is too much waits in a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Self

import msgspec

from server.log.records import Recorded
from server.meetup import naming

MOST: Final = 400_000
"""Records that are kept in memory: somewhat more than a large meetup has."""
LENGTH: Final = 4
"""Bytes that say how long a bundle in a file is."""
BUNDLE: Final = msgspec.msgpack.Decoder(list[Recorded])


class Spool:
    """What has been read of each meetup. Records of tables that stand alone are passed over. Used as a context, so
    that nothing stays behind.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._count = 0
        self._held: dict[str, list[Recorded]] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="nijikai-")
        self._names: dict[str, str] = {}
        """Stream -> meetup, or nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._folder.cleanup()

    def read(self, records: Iterable[Recorded]) -> list[str]:
        """Take all of a file; return its meetups, in the order in which they were met. Raises what reading does."""
        for record in records:
            meetup = self._names.get(record.stream)
            if meetup is None:
                meetup = self._names[record.stream] = naming.meetup_of(record.stream) or ""
            if meetup:
                self._held.setdefault(meetup, []).append(record)
                self._count += 1
                if self._count > self._most:
                    self._put_away()
        return list(self._held)

    def records(self, meetup: str) -> Iterator[Recorded]:
        """Yield what there is of a meetup: each of its streams in order."""
        place = self._place(meetup)
        if place.exists():
            with place.open("rb") as file:
                while head := file.read(LENGTH):
                    yield from BUNDLE.decode(file.read(int.from_bytes(head)))
        yield from self._held[meetup]

    def _put_away(self) -> None:
        for meetup, records in self._held.items():
            if records:
                data = msgspec.msgpack.encode(records)
                with self._place(meetup).open("ab") as file:
                    file.write(len(data).to_bytes(LENGTH) + data)
                records.clear()
        self._count = 0

    def _place(self, meetup: str) -> Path:
        return Path(self._folder.name) / meetup
