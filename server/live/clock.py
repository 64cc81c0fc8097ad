"""What time it is, and waiting for it. The clock of a test or a rehearsal is moved by hand or runs faster."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import Protocol


class Clock(Protocol):
    """Server time, in milliseconds since the Unix epoch."""

    def now(self) -> int: ...

    async def until(self, at: int, wake: asyncio.Event) -> None:
        """Return when it is ``at`` or ``wake`` is set, whichever comes first."""


class SystemClock:
    """The machine's clock. With a ``speed``, its time since ``EPOCH`` is stretched, the same way in every process."""

    EPOCH = 1_750_000_000_000

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed

    def now(self) -> int:
        return round(self.EPOCH + (time.time() * 1000 - self.EPOCH) * self.speed)

    async def until(self, at: int, wake: asyncio.Event) -> None:
        left = (at - self.now()) / 1000 / self.speed
        if left <= 0:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(left):  # wait_for may lose a cancellation that comes as the event is set
                await wake.wait()


class FakeClock:
    """A clock that stands still until it is moved. ``waiting`` says how many wait for it."""

    def __init__(self, now: int = 1_000_000) -> None:
        self._now = now
        self._waits: list[tuple[int, asyncio.Event]] = []

    def now(self) -> int:
        return self._now

    @property
    def waiting(self) -> int:
        return len(self._waits)

    def advance(self, milliseconds: int) -> None:
        """Move on, and wake whoever waited for a moment that has come."""
        self._now += milliseconds
        for at, event in self._waits:
            if at <= self._now:
                event.set()

    async def until(self, at: int, wake: asyncio.Event) -> None:
        if at <= self._now:
            return
        reached = asyncio.Event()
        wait = (at, reached)
        self._waits.append(wait)
        tasks = [asyncio.ensure_future(event.wait()) for event in (reached, wake)]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._waits.remove(wait)
            for task in tasks:
                task.cancel()
