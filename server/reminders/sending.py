"""Sending one thing by one way: tried again only while it is certain that it has not arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Literal

import msgspec

Outcome = Literal["sent", "gone", "refused", "lost", "later"]
"""``gone``: nobody is there any more; ``refused``: for good; ``lost``: it is unknown whether it arrived; ``later``: it
has not arrived, and may be tried again.
"""


class Sent(msgspec.Struct, frozen=True):
    """What came of it. ``why`` in a few words, without an address; ``wait``: seconds that the other side asks for."""

    outcome: Outcome
    why: str = ""
    wait: float = 0.0


async def insist(attempt: Callable[[], Awaitable[Sent]], pauses: Sequence[float], longest: float = 900.0) -> Sent:
    """Try, and after each pause (in seconds) once more, as long as the answer is ``later``."""
    sent = await attempt()
    for pause in pauses:
        if sent.outcome != "later":
            break
        await asyncio.sleep(min(max(pause, sent.wait), longest))
        sent = await attempt()
    return sent


class Budget:
    """How many may be sent in an hour: what is not used is saved up for half an hour. ``now`` in milliseconds."""

    def __init__(self, hourly: int, now: int) -> None:
        self._most = max(1.0, hourly / 2)
        self._rate = hourly / 3_600_000
        self._left = self._most
        self._at = now

    def take(self, now: int) -> bool:
        self._left = min(self._most, self._left + max(0, now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def back(self) -> None:
        """Give one back that was not used."""
        self._left = min(self._most, self._left + 1)

    @property
    def wait(self) -> int:
        """Milliseconds until there is one."""
        return 0 if self._left >= 1 else round((1 - self._left) / self._rate) + 1
