"""The same work is done once for all who wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Coroutine, Hashable
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


class Once(Generic[Result]):
    """Work that goes on, by the keys it is for. Whoever stops waiting does not stop it."""

    def __init__(self) -> None:
        self._tasks: dict[Hashable, asyncio.Task[Result]] = {}

    def running(self, key: Hashable) -> asyncio.Future[Result] | None:
        """Return what to wait for, if somebody is at it."""
        task = self._tasks.get(key)
        return asyncio.shield(task) if task is not None else None

    def begin(
        self, keys: Collection[Hashable], work: Callable[[], Coroutine[Any, Any, Result]]
    ) -> asyncio.Future[Result]:
        """Begin to work; until it ends, ``running`` knows it by each of these keys."""
        task = asyncio.create_task(work())
        self._tasks |= dict.fromkeys(keys, task)
        task.add_done_callback(self._end)
        return asyncio.shield(task)

    def _end(self, task: asyncio.Task[Result]) -> None:
        self._tasks = {key: each for key, each in self._tasks.items() if each is not task}
        if not task.cancelled():
            task.exception()  # nobody may be waiting any more: then nobody is told
