"""Pages whose figures take a while: they say so at once, and look again until all is worked out.

``await soon(measuring().facts, meetup)``. The work goes on while nobody waits; whoever comes again finds it going on,
done, or failed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Hashable
from typing import Any, TypeVar, cast

import msgspec
from quart import Quart, current_app, request

from server.pages.measuring_site import measuring
from server.pages.session import form_page

GRACE = 1.0
"""Seconds that a page may take before it says why: longer than a small meetup takes."""
KEPT = 60.0
"""Seconds for which a failure is kept for whoever comes again."""
EXTENSION = "nijikai-waits"
PAUSE = 2
"""Seconds after which a page without a script looks again."""

Result = TypeVar("Result")


class AtWork(Exception):
    """There are no figures yet. ``total``: meetups that are measured for it, 0 if there is one only; ``ready`` are."""

    def __init__(self, ready: int, total: int) -> None:
        super().__init__(ready, total)
        self.ready, self.total = ready, total


class Waits:
    """Work that goes on, and why some has failed. What was worked out is not kept here: somebody may be erased.
    ``grace``: seconds.
    """

    def __init__(self, grace: float = GRACE) -> None:
        self.grace = grace
        self._going: dict[Hashable, asyncio.Task[Any]] = {}
        self._failed: dict[Hashable, tuple[float, BaseException]] = {}

    async def for_a_moment(self, key: Hashable, work: Callable[[], Coroutine[Any, Any, Any]]) -> asyncio.Task[Any]:
        """Return the work after a moment, done or not. Raises what it failed with while nobody waited."""
        if failed := self._why(key):
            raise failed
        task = self._going.get(key) or self._begin(key, work)
        if (await asyncio.wait({task}, timeout=self.grace))[0]:
            self._failed.pop(key, None)
        return task

    def _begin(self, key: Hashable, work: Callable[[], Coroutine[Any, Any, Any]]) -> asyncio.Task[Any]:
        task = self._going[key] = asyncio.create_task(work())
        task.add_done_callback(lambda done: self._end(key, done))
        return task

    def _end(self, key: Hashable, task: asyncio.Task[Any]) -> None:
        del self._going[key]
        if not task.cancelled() and (error := task.exception()):
            self._failed[key] = (time.monotonic(), error)

    def _why(self, key: Hashable) -> BaseException | None:
        now = time.monotonic()
        self._failed = {each: kept for each, kept in self._failed.items() if now - kept[0] < KEPT}
        return self._failed.pop(key, (0.0, None))[1]


async def soon(work: Callable[..., Coroutine[Any, Any, Result]], place: str, *more: object) -> Result:
    """Return what is measured of a place (a meetup, or an organization). Raises AtWork if that is not there soon, and
    what the work raises.
    """
    waits: Waits = current_app.extensions.setdefault(EXTENSION, Waits())
    task = await waits.for_a_moment(msgspec.json.encode((work.__name__, place, more)), lambda: work(place, *more))
    if not task.done():
        raise AtWork(*await measuring().progress(place, *(each for each in more if isinstance(each, str))))
    return cast("Result", task.result())


def show_at_work(app: Quart) -> None:
    """Say in words, wherever a page waits for figures, that they are being worked out."""
    app.register_error_handler(AtWork, _at_work)


async def _at_work(error: AtWork) -> tuple[str, int, dict[str, str]]:
    shown = await form_page(
        "organize/at_work.html", status=202, ready=error.ready, total=error.total, here=request.full_path, pause=PAUSE
    )
    return *shown, {"Retry-After": str(PAUSE), "Cache-Control": "no-store"}
