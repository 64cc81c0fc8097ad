"""A meetup's log as it may be shown: at today's version, without what erased people left, without names if so asked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, Final, Protocol

import msgspec

from server.live.kinds import Kinds
from server.live.redaction import WORD, blanked
from server.log.records import Recorded
from server.log.store import LogStore, Span

PAGE: Final = 1000
"""Events of one read."""
FORGOTTEN: Final = (b'{"type":"forgotten"', b'{"type":"erased"')


class Mask(Protocol):
    """Puts pseudonyms in the place of names."""

    def __call__(self, record: Recorded) -> Recorded: ...

    def id(self, person: str) -> str: ...


class Broken(Exception):
    """An event that cannot be read, or folded."""

    def __init__(self, stream: str, seq: int) -> None:
        super().__init__(f"{stream} {seq}")
        self.stream = stream
        self.seq = seq


class Appended(msgspec.Struct, frozen=True):
    """Events that were written together, as far as the log can tell: by the same one, with the same command, in the
    same millisecond. ``start`` and ``seq``: the stream's numbers before and after.
    """

    start: int
    seq: int
    at: int
    events: tuple[Any, ...]


class Reader:
    """Reads the streams of one meetup. ``erased``: people whose traces are left out, whatever the log still says."""

    def __init__(self, store: LogStore, kinds: Kinds, erased: frozenset[str], mask: Mask | None = None) -> None:
        self.kinds = kinds
        self.erased = erased
        self._store = store
        self._words = frozenset(person.encode() for person in erased)
        self._mask = mask
        self._ahead: dict[tuple[str, int], list[Recorded]] = {}
        """What has been read of streams, by where it begins."""

    async def fetch(self, spans: Sequence[Span]) -> None:
        """Read what is wanted of several streams next, at one go: there are hundreds, and most are short."""
        self._ahead = {}
        for stream, records in groupby(await self._store.read_all(spans), key=attrgetter("stream")):
            found = list(records)
            self._ahead[stream, found[0].seq - 1] = found

    async def pages(self, stream: str, after: int = 0, until: int = 2**31) -> AsyncIterator[list[Recorded]]:
        """Yield the events as they stand in the log, from the one after ``after`` to the one called ``until``."""
        while after < until:
            known = self._ahead.pop((stream, after), None)
            records = known or await self._store.read(stream, after, min(PAGE, until - after))
            if records:
                yield records
            if not known and len(records) < PAGE:
                return
            after = records[-1].seq

    async def appends(self, stream: str, after: int = 0, until: int = 2**31) -> AsyncIterator[Appended]:
        """Yield what was appended. Raises Broken."""
        group: list[Recorded] = []
        async for page in self.pages(stream, after, until):
            for record in page:
                if group and key_of(record) != key_of(group[0]):
                    yield self.appended(group)
                    group = []
                group.append(record)
        if group:
            yield self.appended(group)

    def appended(self, group: list[Recorded]) -> Appended:
        """Raises Broken."""
        events = tuple(self.event(record) for record in group)
        return Appended(group[0].seq - 1, group[-1].seq, group[0].at, events)

    def event(self, record: Recorded) -> Any:  # noqa: ANN401 - of any kind
        """Raises Broken."""
        kind = self.kinds.of(record.stream)
        try:
            record = self.kinds.upcasts.today(record)
            if self._words and (present := self._words.intersection(WORD.findall(record.data))):
                record = blanked(self.kinds, record, {person.decode() for person in present}) or record
            if self._mask is not None:
                record = self._mask(record)
            return kind.event(record.data)
        except (msgspec.MsgspecError, KeyError, TypeError, ValueError) as error:
            raise Broken(record.stream, record.seq) from error


def key_of(record: Recorded) -> tuple[int, str, str, str]:
    """Return what the events of one append have in common."""
    return record.at, record.by, record.role, record.command


def forgets(record: Recorded) -> str:
    """Return whom an event erases; empty for all others."""
    if not record.data.startswith(FORGOTTEN):
        return ""
    try:
        return str(msgspec.json.decode(record.data).get("person", ""))
    except (msgspec.MsgspecError, AttributeError):
        return ""


async def breathe(count: int, every: int = 50) -> None:
    """Let others have their turn, now and then."""
    if count % every == 0:
        await asyncio.sleep(0)
