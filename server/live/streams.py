"""The stream runtime: the one path by which anything happens. Decide, append, evolve, tell; acknowledge after commit.

Every command takes it, whether a person, the ticker, presence or the command line sends it.
"""

from __future__ import annotations

import asyncio
import copy
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Coroutine, Iterable
from typing import Any, Self

import msgspec

from game.decider import Context, Refusal
from server.live.clock import Clock
from server.live.herald import Herald, Teller
from server.live.kinds import Kind, Kinds
from server.live.neighbours import Alone, Neighbours, News, news_of
from server.live.redaction import mentioned, redact
from server.live.stream import Stream
from server.log.errors import Conflict, DuplicateCommand, LogError
from server.log.records import Append, Recorded, Snapshot
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
        self._clock = clock
        self.neighbours: Neighbours = neighbours or Alone()
        self.on_loaded: list[Loaded] = []
        self.on_moved: list[Moved] = []
        self.on_kept: list[Loaded] = []
        """Told when a stream comes into this worker's keeping: read from the log, or taken over from another."""
        self.needed: list[Callable[[str], bool]] = []
        """Whether somebody here wants a stream to stay in memory, besides who follows it."""
        self._latest = False
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

    async def open(self, name: str, *, latest: bool = False) -> Stream:
        """Return a stream that knows all the log knows; what another worker is writing just now may be a moment away,
        unless the ``latest`` is asked for. Raises Refusal ``unknown-stream``.
        """
        stream = self._get(name)
        if (latest or self._latest) and not self.neighbours.alone:
            await self._ask_log(stream)
        if not self._is_current(stream):
            async with stream.lock:
                await self._current(stream)
        return stream

    def asking(self) -> Self:
        """Return the same streams for pages: these show what was written a moment ago, by whichever worker."""
        same = copy.copy(self)
        same._latest = True  # noqa: SLF001 - our own copy
        return same

    def duty(self, look: Loaded, moved: Moved | None = None) -> None:
        """Have something seen to by the worker that keeps a stream: it will ``look`` at a stream that has come into
        its keeping, and at one that has moved, unless that is for ``moved``.
        """
        self.on_kept.append(look)

        def seen(stream: Stream, before: Any, deadline: int | None) -> None:  # noqa: ANN401
            if not stream.kept:
                return
            if moved is None:
                look(stream)
            else:
                moved(stream, before, deadline)

        self.on_moved.append(seen)

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
            try:
                events = tuple(stream.kind.decider.decide(stream.state, command, context))
            except Refusal:
                if await self._missed(stream, command_id):
                    continue
                raise
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
        seq = await self._store.append(append)
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
        stream.used = time.monotonic()
        return stream

    def _evict(self) -> None:
        if len(self._streams) > self._idle:
            idle = list(self._idle_ones())
            self._forget(idle[: len(self._streams) - self._idle])

    def _idle_ones(self) -> Iterable[Stream]:
        return (each for each in self._streams.values() if each.free and not self._teller.listeners(each.name))

    def _forget(self, streams: Iterable[Stream]) -> None:
        for stream in streams:
            del self._streams[stream.name]
            self.neighbours.leave(stream.name)

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
            self._take_over(stream, records)
            if len(records) < PAGE:
                break
        stream.behind = False

    def _take_over(self, stream: Stream, records: list[Recorded]) -> None:
        """Fold what is in the log, and tell it."""
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

    # --- other workers --------------------------------------------------------------------------------------------

    def heard(self, news: News) -> None:
        """Another worker has appended to a stream. Does nothing unless the stream is in memory here."""
        stream = self._streams.get(news.stream)
        if stream is None:
            return
        if stream.lock.locked():
            self._later(self._hear_later(stream, news))
        else:
            self._hear(stream, news)

    async def taken(self, name: str) -> None:
        """See to a stream that another worker kept, which is gone."""
        stream = self._streams.get(name)
        if stream is None:
            return
        async with stream.lock:
            if stream.loaded and not stream.kept and await self.neighbours.keep(name):
                stream.kept = True
                for kept in self.on_kept:
                    kept(stream)

    def lost(self, name: str) -> None:
        """See to a stream no longer: another worker does."""
        stream = self._streams.get(name)
        if stream is not None:
            stream.kept = False

    async def catch_up(self, names: Iterable[str]) -> None:
        """Look what the log has of streams whose news may have been missed, and tell it. Raises LogError."""
        known = {name: stream for name in names if (stream := self._streams.get(name)) and stream.loaded}
        for head in await self._store.heads(sorted(known)):
            stream = known.get(head.stream)
            if stream is not None and head.seq > stream.seq:
                async with stream.lock:
                    await self._catch_up(stream)

    def let_go(self, unused: float) -> None:
        """Forget streams that nobody here has needed for so many seconds: their news costs time."""
        long_ago = time.monotonic() - unused
        self._forget(
            [each for each in self._idle_ones() if each.used < long_ago and not any(n(each.name) for n in self.needed)]
        )

    def in_memory(self) -> list[Stream]:
        return list(self._streams.values())

    async def _ask_log(self, stream: Stream) -> None:
        if stream.loaded and await self._store.last_seq(stream.name) > stream.seq:
            stream.behind = True

    async def _hear_later(self, stream: Stream, news: News) -> None:
        async with stream.lock:
            self._hear(stream, news)

    def _hear(self, stream: Stream, news: News) -> None:
        if not stream.loaded or news.seq <= stream.seq:
            return
        if stream.behind or news.expected != stream.seq:
            stream.behind = True
            self._later(self._read_on(stream))
            return
        self._take_over(stream, news.records())

    async def _read_on(self, stream: Stream) -> None:
        async with stream.lock:
            await self._current(stream)

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._saving.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._saving.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.warning("could not take over what another worker wrote: %s", error)
