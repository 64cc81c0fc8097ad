"""What other workers do to streams that are in memory here, as they tell it, and what is missed of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterable
from typing import Any

from server.live.neighbours import News
from server.live.stream import Stream
from server.live.streams import Streams
from server.log.errors import LogError
from server.log.store import LogStore

log = logging.getLogger("nijikai.hearsay")


class Hearsay:
    """Takes over what is told in order, and asks the log for the rest."""

    def __init__(self, streams: Streams, store: LogStore) -> None:
        self._streams = streams
        self._store = store
        self._tasks: set[asyncio.Task[None]] = set()

    def heard(self, news: News) -> None:
        """Another worker has appended to a stream. Does nothing unless the stream is in memory here."""
        stream = self._streams.memory.peek(news.stream)
        if stream is None:
            return
        if stream.lock.locked():
            self._later(self._hear_later(stream, news))
        else:
            self._hear(stream, news)

    def known(self, heads: Iterable[tuple[str, int]]) -> None:
        """Another worker knows streams up to these numbers."""
        for name, seq in heads:
            stream = self._streams.memory.peek(name)
            if stream is not None and seq > stream.seq:
                self._later(self._reach(stream, seq))

    def heads(self, names: Iterable[str]) -> tuple[tuple[str, int], ...]:
        """Return how far we know those of the streams that are in memory here."""
        found = (self._streams.memory.peek(name) for name in names)
        return tuple((stream.name, stream.seq) for stream in found if stream is not None and stream.loaded)

    async def taken(self, name: str) -> None:
        """See to a stream that another worker kept, which is gone."""
        stream = self._streams.memory.peek(name)
        if stream is None:
            return
        async with stream.lock:
            if stream.loaded and not stream.kept and await self._streams.neighbours.keep(name):
                stream.kept = True
                for kept in self._streams.on_kept:
                    kept(stream)

    def lost(self, name: str) -> None:
        """See to a stream no longer: another worker does."""
        stream = self._streams.memory.peek(name)
        if stream is not None:
            stream.kept = False

    async def catch_up(self, names: Iterable[str]) -> None:
        """Look what the log has of streams whose news may have been missed, and tell it. Raises LogError."""
        peek = self._streams.memory.peek
        known = {name: stream for name in names if (stream := peek(name)) and stream.loaded}
        for head in await self._store.heads(sorted(known)):
            stream = known.get(head.stream)
            if stream is not None and head.seq > stream.seq:
                stream.behind = True
                await self._read_on(stream)

    async def _read_on(self, stream: Stream) -> None:
        """Raises LogError. What cannot be understood of one stream must not keep us from hearing of the others."""
        try:
            await self._streams.read_on(stream)
        except LogError:
            raise
        except Exception:  # written by another release, say; whoever opens it is told
            log.exception("a %s cannot be read on", stream.name.partition("/")[0])

    async def close(self) -> None:
        """Wait for what is being read."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _hear_later(self, stream: Stream, news: News) -> None:
        async with stream.lock:
            self._hear(stream, news)

    async def _reach(self, stream: Stream, seq: int) -> None:
        async with stream.lock:
            stream.behind = stream.behind or (stream.loaded and seq > stream.seq)
        await self._streams.read_on(stream)

    def _hear(self, stream: Stream, news: News) -> None:
        if not stream.loaded or news.seq <= stream.seq:
            return
        if stream.behind or news.expected != stream.seq:
            stream.behind = True
            self._later(self._streams.read_on(stream))
        else:
            self._streams.take_over(stream, news.records())

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.warning("could not take over what another worker wrote: %s", error)
