"""Group commit: one writer per process turns what many streams want to append into few transactions."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from time import perf_counter
from typing import Protocol

from server.counting import LogCounts
from server.log.errors import LogClosed, LogError, StoreUnavailable
from server.log.plan import Outcome
from server.log.records import Append, Recorded, Snapshot

MAX_APPENDS = 256
MAX_BYTES = 4 * 1024 * 1024
Waiting = tuple[Append, "asyncio.Future[int]"]


class Committer(Protocol):
    """The writing side of one database. One call at a time."""

    async def commit(self, batch: Sequence[Append]) -> list[Outcome]:
        """Write a batch as one transaction, and say of each append, in order, what became of it.

        Raises StoreUnavailable; then nothing of the batch is in the log, unless the answer to the commit itself was
        lost. The next call tries the database anew.
        """

    async def save_snapshot(self, snapshot: Snapshot) -> None:
        """Keep the snapshot, unless there is one of a later seq. Raises StoreUnavailable."""

    async def redact(self, records: Sequence[Recorded], fresh: Snapshot) -> None:
        """Put other content into events, and ``fresh`` in place of the snapshot. Raises StoreUnavailable."""

    async def close(self) -> None:
        """Let go of the database."""


class Writer:
    """Gathers appends while a commit runs, and commits what has gathered. Adds no delay of its own."""

    def __init__(self, committer: Committer) -> None:
        self.counts = LogCounts()
        self._committer = committer
        self._waiting: deque[Waiting] = deque()
        self._drain: asyncio.Task[None] | None = None
        self._closed = False

    async def append(self, append: Append) -> int:
        if self._closed:
            raise LogClosed
        loop = asyncio.get_running_loop()
        done: asyncio.Future[int] = loop.create_future()
        self._waiting.append((append, done))
        if self._drain is None:
            self._drain = loop.create_task(self._commit_all(), name="log writer")
        return await done

    async def close(self) -> None:
        """Refuse what comes from now on, and wait until everything that came before is committed."""
        self._closed = True
        if self._drain is not None:
            await asyncio.shield(self._drain)

    async def _commit_all(self) -> None:
        try:
            while batch := self._take():
                await self._commit(batch)
        finally:
            self._drain = None
            while self._waiting:  # only if this task was cancelled
                settle(self._waiting.popleft()[1], LogClosed())

    def _take(self) -> list[Waiting]:
        """The next batch; who has been cancelled meanwhile is left out."""
        batch: list[Waiting] = []
        size = 0
        while self._waiting and len(batch) < MAX_APPENDS and size < MAX_BYTES:
            waiting = self._waiting.popleft()
            if not waiting[1].done():
                batch.append(waiting)
                size += sum(map(len, waiting[0].events))
        return batch

    async def _commit(self, batch: list[Waiting]) -> None:
        began = perf_counter()
        try:
            outcomes = await self._committer.commit([append for append, _ in batch])
        except asyncio.CancelledError:
            fail(batch, LogClosed())
            raise
        except Exception as error:  # noqa: BLE001 - whoever waits has to hear of it, whatever it is
            fail(batch, error)
            return
        self.counts.commits.add(perf_counter() - began)
        self.counts.together.add(len(batch))
        for (_, done), outcome in zip(batch, outcomes, strict=True):
            settle(done, outcome)


def settle(done: asyncio.Future[int], outcome: int | LogError) -> None:
    """Tell a caller who still waits."""
    if done.done():
        return
    if isinstance(outcome, LogError):
        done.set_exception(outcome)
    else:
        done.set_result(outcome)


def fail(batch: list[Waiting], error: Exception) -> None:
    """Tell all callers of a batch, each with an exception of their own."""
    for _, done in batch:
        settle(done, copied(error))


def copied(error: Exception) -> LogError:
    match error:
        case StoreUnavailable():
            return StoreUnavailable(error.code, **error.params)
        case LogClosed():
            return LogClosed()
        case _:
            made = StoreUnavailable("store-failed", reason=repr(error))
            made.__cause__ = error
            return made
