"""A log that forgets when the process ends: for tests and simulations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

import msgspec

from server.log.errors import LogClosed, StreamDiffers
from server.log.plan import plan
from server.log.records import Append, Entry, Head, Recorded, Snapshot
from server.log.store import PAGE, Span


class MemoryLog:
    """A LogStore in dictionaries."""

    def __init__(self) -> None:
        self._events: dict[str, list[Recorded]] = {}
        self._heads: dict[str, Head] = {}
        self._commands: dict[tuple[str, str], int] = {}
        self._snapshots: dict[str, Snapshot] = {}
        self._closed = False

    async def append(self, append: Append) -> int:
        self._check_open()
        planned = plan([append], {append.stream: self._head(append.stream).seq}, self._commands)
        (outcome,) = planned.outcomes
        if isinstance(outcome, Exception):
            raise outcome
        self._events.setdefault(append.stream, []).extend(Recorded(*row) for row in planned.events)
        self._commands |= planned.commands
        self._heads |= planned.heads
        return outcome

    async def read(self, stream: str, after: int = 0, limit: int = PAGE) -> list[Recorded]:
        self._check_open()
        return self._events.get(stream, [])[after : after + limit]

    async def read_all(self, spans: Sequence[Span]) -> list[Recorded]:
        self._check_open()
        return [one for stream, after, until in sorted(spans) for one in self._events.get(stream, [])[after:until]]

    async def head(self, stream: str) -> Head:
        self._check_open()
        return self._head(stream)

    async def last_seq(self, stream: str) -> int:
        return (await self.head(stream)).seq

    async def find_command(self, stream: str, command: str) -> int | None:
        self._check_open()
        return self._commands.get((stream, command))

    async def snapshot(self, stream: str) -> Snapshot | None:
        self._check_open()
        return self._snapshots.get(stream)

    async def save_snapshot(self, snapshot: Snapshot) -> None:
        self._check_open()
        before = self._snapshots.get(snapshot.stream)
        if before is None or before.seq <= snapshot.seq:
            self._snapshots[snapshot.stream] = snapshot

    async def redact(self, records: Sequence[Recorded], fresh: Snapshot) -> None:
        self._check_open()
        events = self._events.get(fresh.stream, [])
        for new in records:
            events[new.seq - 1] = msgspec.structs.replace(events[new.seq - 1], version=new.version, data=new.data)
        self._snapshots[fresh.stream] = fresh

    async def due(self, now: int, limit: int = PAGE) -> list[tuple[str, int]]:
        return [(stream, at) for at, stream in self._deadlines() if at <= now][:limit]

    async def next_deadline(self) -> int | None:
        return next((at for at, _ in self._deadlines()), None)

    async def streams(self, prefix: str = "") -> list[str]:
        self._check_open()
        return sorted(name for name in self._heads if name.startswith(prefix))

    async def heads(self, prefixes: Sequence[str]) -> list[Head]:
        self._check_open()
        return [head for name, head in sorted(self._heads.items()) if name.startswith(tuple(prefixes))]

    async def load(self, entries: Iterable[Entry]) -> int:
        self._check_open()
        brought: dict[str, list[Entry]] = {}
        for entry in entries:
            brought.setdefault(entry.record.stream, []).append(entry)
        new = [stream for stream, given in brought.items() if self._is_new(stream, given)]
        for stream in new:
            self._load_stream(stream, brought[stream])
        return sum(len(brought[stream]) for stream in new)

    async def close(self) -> None:
        self._closed = True

    def _is_new(self, stream: str, given: list[Entry]) -> bool:
        here = self._events.get(stream)
        if here is None:
            return True
        for entry, record in zip_longest(given, here):
            if entry is None or entry.record != record:
                raise StreamDiffers(stream, (entry or given[-1]).line)
        return False

    def _load_stream(self, stream: str, given: list[Entry]) -> None:
        self._events[stream] = [entry.record for entry in given]
        self._heads[stream] = Head(stream, given[-1].record.seq, given[-1].deadline)
        self._commands |= {(stream, e.record.command): e.record.seq for e in given if e.record.command}

    def _head(self, stream: str) -> Head:
        return self._heads.get(stream) or Head(stream, 0)

    def _deadlines(self) -> list[tuple[int, str]]:
        self._check_open()
        return sorted((head.deadline, name) for name, head in self._heads.items() if head.deadline is not None)

    def _check_open(self) -> None:
        if self._closed:
            raise LogClosed
