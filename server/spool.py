"""A log file taken apart into its meetups, in so much memory and no more: what is too much waits in a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Self

import msgspec

from server.log.records import Bundle, Cell
from server.meetup import naming

MOST: Final = 400_000
"""Events that are kept in memory: somewhat more than a large meetup has."""
LENGTH: Final = 4
"""Bytes that say how long a bundle in a file is."""
BUNDLES: Final = msgspec.msgpack.Decoder(list[tuple[str, list[Cell]]])


class Names(dict[str, str]):
    """Stream -> meetup; nothing for a table that stands alone."""

    def __missing__(self, stream: str) -> str:
        meetup = self[stream] = naming.meetup_of(stream) or ""
        return meetup


class Spool:
    """What has been read of each meetup. Events of tables that stand alone are passed over. Used as a context, so
    that nothing stays behind.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._count = 0
        self._held: dict[str, list[Bundle]] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="nijikai-")
        self._names = Names()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._folder.cleanup()

    def read(self, bundles: Iterable[Bundle]) -> list[str]:
        """Take all of a file; return its meetups, in the order in which they were met. Raises what reading does."""
        for bundle in bundles:
            stream, cells = bundle
            if meetup := self._names[stream]:
                self._held.setdefault(meetup, []).append(bundle)
                self._count += len(cells)
                if self._count > self._most:
                    self._put_away()
        return list(self._held)

    def bundles(self, meetup: str) -> Iterator[Bundle]:
        """Yield what there is of a meetup: each of its streams in order."""
        place = self._place(meetup)
        if place.exists():
            with place.open("rb") as file:
                while head := file.read(LENGTH):
                    yield from BUNDLES.decode(file.read(int.from_bytes(head)))
        yield from self._held[meetup]

    def _put_away(self) -> None:
        for meetup, bundles in self._held.items():
            if bundles:
                data = msgspec.msgpack.encode(bundles)
                with self._place(meetup).open("ab") as file:
                    file.write(len(data).to_bytes(LENGTH) + data)
                bundles.clear()
        self._count = 0

    def _place(self, meetup: str) -> Path:
        return Path(self._folder.name) / meetup
