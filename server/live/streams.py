"""The stream runtime: the one path by which anything happens. Decide, append, evolve, tell; acknowledge after commit.

Every command takes it, whether a person, the ticker, presence or the command line sends it.
"""

from __future__ import annotations

import asyncio
import copy
import logging
from collections.abc import Callable, Collection, Sequence
from time import perf_counter
from typing import Any, Self

import msgspec

from game.decider import Context, Refusal
from server.counting import StreamCounts
from server.live.clock import Clock
from server.live.herald import Herald, Teller
from server.live.kinds import Kind, Kinds
from server.live.memory import Memory
from server.live.neighbours import Alone, Neighbours, news_of
from server.live.redaction import mentioned, redact
from server.live.stream import Stream
from server.log.errors import Conflict, Contended, DuplicateCommand, LogError
from server.log.records import Append, Recorded, Snapshot
from server.log.store import PAGE, LogStore
from server.spans import span

log = logging.getLogger("nijikai.streams")

PATIENCE = 10.0
"""Seconds for which a command is decided anew because others write to the stream; as long as a database may take. They
write at once, and who comes after them has to read first: it may last until they have done.
"""

Loaded = Callable[[Stream], None]
"""Is told that a stream was read from the log; the stream is held meanwhile."""
Moved = Callable[[Stream, Any, int | None], None]
"""Is told, with the state before and the deadline now, that a stream has advanced; the stream is held meanwhile."""
Which = Callable[[Kind], bool]


def every(_kind: Kind) -> bool:
    return True


def named(*names: str) -> Which:
    """Return which kinds have one of these names."""
    return lambda kind: kind.name in names


class Streams:
    """All streams of this process: loaded when needed, kept while in use."""

    def __init__(
        self,
        kinds: Kinds,
        store: LogStore,
        teller: Teller,
        clock: Clock,
        *,
        idle: int = 2000,
        every: int = 200,
        neighbours: Neighbours | None = None,
    ) -> None:
        self.kinds = kinds
        self.counts = StreamCounts()
        self._clock = clock
        self.neighbours: Neighbours = neighbours or Alone()
        self.on_loaded: list[Loaded] = []
        self.on_kept: list[Loaded] = []
        """Told when a stream comes into this worker's keeping: read from the log, or taken over from another."""
        self._on_moved: dict[str, list[Moved]] = {kind.name: [] for kind in kinds}
        self._latest = False
        self._store = store
        self._teller = teller
        self._herald = Herald(teller, clock)
        self.delays = self._herald.delays
        self.memory = Memory(idle, teller.listeners, self.neighbours.leave)
        self._every = every
        self._saving: set[asyncio.Task[None]] = set()

    async def run(self, name: str, command: Any, context: Context, command_id: str) -> int:  # noqa: ANN401
        """Carry out a command exactly once; return the stream's number after it.

        ``command_id`` is the key under which the log remembers it; with an empty one it may happen again.
        Raises Refusal, Contended, and other LogErrors where it is unknown whether it happened.
        """
        stream = self._get(name)
        async with stream.lock:
            await self._current(stream)
            return await self._run(stream, command, context, command_id)

    async def open(self, name: str, *, latest: bool = False) -> Stream:
        """Return a stream that knows all the log knows; what another worker is writing just now may be a moment away,
        unless the ``latest`` is asked for. Raises Refusal ``unknown-stream``.
        """
        stream = self._get(name)
        if (latest or self._latest) and not self.neighbours.alone:
            stream.behind = stream.behind or await self._store.last_seq(name) > stream.seq
        if not self._is_current(stream):
            await self.read_on(stream)
        return stream

    async def read_on(self, stream: Stream) -> None:
        """Read what the log has and a stream in memory has not, unless it is known that there is nothing."""
        async with stream.lock:
            await self._current(stream)

    def asking(self) -> Self:
        """Return the same streams for pages: these show what was written a moment ago, by whichever worker."""
        same = copy.copy(self)
        same._latest = True  # noqa: SLF001 - our own copy
        return same

    def duty(self, look: Loaded, moved: Moved | None = None, of: Which = every) -> None:
        """Have something seen to by the worker that keeps a stream, of those kinds: it will ``look`` at a stream that
        has come into its keeping, and at one that has moved, unless that is for ``moved``.
        """

        def kept(stream: Stream) -> None:
            if of(stream.kind):
                look(stream)

        def seen(stream: Stream, before: Any, deadline: int | None) -> None:  # noqa: ANN401
            if not stream.kept:
                return
            if moved is None:
                look(stream)
            else:
                moved(stream, before, deadline)

        self.on_kept.append(kept)
        self.heed(seen, of)

    def heed(self, moved: Moved, of: Which = every) -> None:
        """Have somebody told of each stream of those kinds that has moved."""
        for kind in filter(of, self.kinds):
            self._on_moved[kind.name].append(moved)

    async def exists(self, name: str) -> bool:
        """Whether anything has ever happened in a stream; asking does not load it."""
        self.kinds.of(name)
        known = self.memory.peek(name)
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
        began = perf_counter()
        while perf_counter() - began < PATIENCE:
            if (known := stream.answers.get(command_id)) is not None:
                self.counts.known += 1
                return known
            try:
                seq = await self._attempt(stream, command, context, command_id)
            except Conflict:
                self.counts.again += 1
                await self._catch_up(stream)
                continue
            except Refusal:
                if await self._missed(stream, command_id):
                    continue
                raise
            stream.remember(command_id, seq)
            return seq
        raise Contended(stream.name)

    async def _attempt(self, stream: Stream, command: Any, context: Context, command_id: str) -> int:  # noqa: ANN401
        """Decide and append. Raises Refusal, and Conflict where the log had gone on meanwhile."""
        with span("decide"):
            events = tuple(stream.kind.decider.decide(stream.state, command, context))
        try:
            seq = await self._append(stream, events, context, command_id) if events else stream.seq
        except DuplicateCommand as first:
            self.counts.known += 1
            await self._catch_up(stream)
            return first.seq
        self.counts.commands[stream.kind.name, type(command)] += 1
        return seq

    async def _missed(self, stream: Stream, command_id: str) -> bool:
        """Whether a command may have been refused for no other reason than that we did not know: that it happened
        already, before we read the stream, or what another worker has just written.
        """
        if command_id and (seq := await self._store.find_command(stream.name, command_id)) is not None:
            await self._catch_up(stream)
            stream.remember(command_id, seq)
            return True
        if self.neighbours.alone or await self._store.last_seq(stream.name) <= stream.seq:
            return False
        await self._catch_up(stream)
        return True

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
        began = perf_counter()
        with span("append"):
            seq = await self._store.append(append)
        self.counts.appends.add(perf_counter() - began)
        stream.behind = False
        self._advance(stream, after, seq, events, deadline)
        if not self.neighbours.alone:
            self.neighbours.tell(news_of(append))
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
            for moved in self._on_moved[stream.kind.name]:
                moved(stream, before, deadline)
        if seq - stream.saved >= self._every:
            self._save(stream)

    # --- reading --------------------------------------------------------------------------------------------------

    def _get(self, name: str) -> Stream:
        return self.memory.get(name) or self.memory.put(Stream(name, self.kinds.of(name)))

    def _is_current(self, stream: Stream) -> bool:
        return not stream.behind and self.neighbours.sure(stream.name)

    async def _current(self, stream: Stream) -> None:
        if self._is_current(stream):
            return
        if stream.loaded:
            await self._catch_up(stream)
        else:
            await self._load(stream)

    async def _load(self, stream: Stream) -> None:
        """Read a stream from the log; first have its news brought, so that none falls between the two."""
        await self.neighbours.join(stream.name)
        await self._load_snapshot(stream)
        await self._catch_up(stream)
        stream.settle()
        stream.kept = await self.neighbours.keep(stream.name)
        stream.loaded = True
        for loaded in [*self.on_loaded, *(self.on_kept if stream.kept else ())]:
            loaded(stream)

    async def _load_snapshot(self, stream: Stream) -> None:
        snapshot = await self._store.snapshot(stream.name)
        if snapshot is not None and snapshot.schema == stream.kind.schema:
            stream.begin(stream.kind.load_state(snapshot.data), snapshot.seq)

    async def _catch_up(self, stream: Stream) -> None:
        """Fold what the log has and this process has not, and tell it."""
        while records := await self._store.read(stream.name, stream.seq, PAGE):
            self.take_over(stream, records)
            if len(records) < PAGE:
                break
        stream.behind = False

    def take_over(self, stream: Stream, records: Sequence[Recorded]) -> None:
        """Fold what is in the log, and tell it. The stream is held meanwhile."""
        events = tuple(stream.kind.event(self.kinds.upcasts.today(record).data) for record in records)
        after = stream.fold(events)
        self._advance(stream, after, records[-1].seq, events, stream.kind.decider.deadline(after))
        for record in records:
            stream.remember(record.command, record.seq)

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
