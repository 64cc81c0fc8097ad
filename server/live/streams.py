"""The stream runtime: the one path by which anything happens. Decide, append, evolve, tell; acknowledge after commit.

Every command takes it, whether a person, the ticker, presence or the command line sends it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Collection
from typing import Any

import msgspec

from game.decider import Context, Refusal
from server.live.clock import Clock
from server.live.herald import Herald, Teller
from server.live.kinds import Kind, Kinds
from server.live.redaction import mentioned, redact
from server.live.stream import Stream
from server.log.errors import Conflict, DuplicateCommand, LogError
from server.log.records import Append, Snapshot
from server.log.store import PAGE, LogStore

log = logging.getLogger("nijikai.streams")

ATTEMPTS = 8
"""How often a command is decided anew because another process was faster."""

Loaded = Callable[[Stream], None]
"""Is told that a stream was read from the log; the stream is held meanwhile."""
Moved = Callable[[Stream, Any, int | None], None]
"""Is told, with the state before and the deadline now, that a stream has advanced; the stream is held meanwhile."""


class Streams:
    """All streams of this process: loaded when needed, kept while in use."""

    def __init__(
        self, kinds: Kinds, store: LogStore, teller: Teller, clock: Clock, *, idle: int = 2000, every: int = 200
    ) -> None:
        self.kinds = kinds
        self._clock = clock
        self.on_loaded: list[Loaded] = []
        self.on_moved: list[Moved] = []
        self._store = store
        self._teller = teller
        self._herald = Herald(teller, clock)
        self._idle = idle
        self._every = every
        self._streams: OrderedDict[str, Stream] = OrderedDict()
        self._saving: set[asyncio.Task[None]] = set()

    async def run(self, name: str, command: Any, context: Context, command_id: str) -> int:  # noqa: ANN401
        """Carry out a command exactly once; return the stream's number after it.

        ``command_id`` is the key under which the log remembers it; with an empty one it may happen again.
        Raises Refusal, and LogError where it is unknown whether it happened.
        """
        stream = self._get(name)
        async with stream.lock:
            await self._current(stream)
            return await self._run(stream, command, context, command_id)

    async def open(self, name: str) -> Stream:
        """Return a stream that knows all the log knows. Raises Refusal ``unknown-stream``."""
        stream = self._get(name)
        if stream.behind:
            async with stream.lock:
                await self._current(stream)
        return stream

    async def exists(self, name: str) -> bool:
        """Whether anything has ever happened in a stream; asking does not load it."""
        self.kinds.of(name)
        known = self._streams.get(name)
        return (known is not None and known.seq > 0) or await self._store.last_seq(name) > 0

    async def redact(self, name: str, persons: Collection[str]) -> int:
        """Take what is personal of some people out of a stream's log, once the stream has forgotten them; return out
        of how many events. Raises LogError; then it can be done again.
        """
        return await redact(self._store, self.kinds, await self.open(name), persons, self._clock.now())

    async def mentioned(self, name: str, persons: Collection[str]) -> set[str]:
        """Return which of the persons a stream's log is about."""
        return await mentioned(self._store, name, persons)

    async def close(self) -> None:
        """Wait for what is still being saved."""
        await self._herald.close()
        await asyncio.gather(*self._saving, return_exceptions=True)

    # --- one command ----------------------------------------------------------------------------------------------

    async def _run(self, stream: Stream, command: Any, context: Context, command_id: str) -> int:  # noqa: ANN401
        for _ in range(ATTEMPTS):
            if (known := stream.answers.get(command_id)) is not None:
                return known
            events = tuple(stream.kind.decider.decide(stream.state, command, context))
            try:
                seq = await self._append(stream, events, context, command_id) if events else stream.seq
            except Conflict:
                await self._catch_up(stream)
                continue
            except DuplicateCommand as first:
                await self._catch_up(stream)
                seq = first.seq
            stream.remember(command_id, seq)
            return seq
        raise Refusal("busy", stream=stream.name)

    async def _append(self, stream: Stream, events: tuple[Any, ...], context: Context, command_id: str) -> int:
        after = stream.fold(events)
        deadline = stream.kind.decider.deadline(after)
        append = Append(
            stream=stream.name,
            expected=stream.seq,
            at=context.at,
            by=context.person,
            role=context.role,
            command=command_id,
            events=tuple(msgspec.json.encode(event) for event in events),
            deadline=deadline,
            version=self.kinds.upcasts.current(stream.kind.name),
        )
        stream.behind = True  # until told otherwise: an append that is interrupted may have been committed
        seq = await self._store.append(append)
        stream.behind = False
        self._advance(stream, after, seq, events, deadline)
        return seq

    def _advance(
        self,
        stream: Stream,
        after: Any,  # noqa: ANN401
        seq: int,
        events: tuple[Any, ...],
        deadline: int | None,
    ) -> None:
        before = stream.state
        stream.advance(after, seq, events)
        if stream.loaded:
            self._herald.moved(stream)
            for moved in self.on_moved:
                moved(stream, before, deadline)
        if seq - stream.saved >= self._every:
            self._save(stream)

    # --- reading --------------------------------------------------------------------------------------------------

    def _get(self, name: str) -> Stream:
        stream = self._streams.get(name)
        if stream is None:
            stream = self._streams[name] = Stream(name, self.kinds.of(name))
            self._evict()
        self._streams.move_to_end(name)
        return stream

    def _evict(self) -> None:
        if len(self._streams) <= self._idle:
            return
        idle = (name for name, stream in self._streams.items() if stream.free and not self._teller.listeners(name))
        for name in list(idle)[: len(self._streams) - self._idle]:
            del self._streams[name]

    async def _current(self, stream: Stream) -> None:
        if not stream.behind:
            return
        fresh = not stream.loaded
        if fresh:
            await self._load_snapshot(stream)
        await self._catch_up(stream)
        if fresh:
            stream.settle()
            stream.loaded = True
            for loaded in self.on_loaded:
                loaded(stream)

    async def _load_snapshot(self, stream: Stream) -> None:
        snapshot = await self._store.snapshot(stream.name)
        if snapshot is not None and snapshot.schema == stream.kind.schema:
            stream.begin(stream.kind.load_state(snapshot.data), snapshot.seq)

    async def _catch_up(self, stream: Stream) -> None:
        """Fold what the log has and this process has not, and tell it."""
        while records := await self._store.read(stream.name, stream.seq, PAGE):
            events = tuple(stream.kind.event(self.kinds.upcasts.today(record).data) for record in records)
            after = stream.fold(events)
            self._advance(stream, after, records[-1].seq, events, stream.kind.decider.deadline(after))
            if len(records) < PAGE:
                break
        stream.behind = False

    def _save(self, stream: Stream) -> None:
        stream.saved = stream.seq
        task = asyncio.ensure_future(self._save_snapshot(stream.kind, stream.name, stream.seq, stream.state))
        self._saving.add(task)
        task.add_done_callback(self._saving.discard)

    async def _save_snapshot(self, kind: Kind, name: str, seq: int, state: Any) -> None:  # noqa: ANN401
        snapshot = Snapshot(name, seq, kind.schema, self._clock.now(), msgspec.json.encode(state))
        try:
            await self._store.save_snapshot(snapshot)
        except LogError:
            log.exception("could not save a snapshot of a %s; the next will do", kind.name)
