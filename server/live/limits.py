"""How much one connection, and one person, may send."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial


class Bucket:
    """A token bucket: ``rate`` tokens a second, at most ``burst`` saved up. ``time`` gives seconds."""

    __slots__ = ("_at", "_burst", "_left", "_rate", "_time")

    def __init__(self, rate: float, burst: float, time: Callable[[], float]) -> None:
        self._rate = rate
        self._burst = burst
        self._time = time
        self._left = burst
        self._at = time()

    def take(self) -> bool:
        """Take a token, if there is one."""
        now = self._time()
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True

    @property
    def full(self) -> bool:
        """Whether forgetting it would change nothing."""
        return self._left + (self._time() - self._at) * self._rate >= self._burst


def _nobody(_person: str) -> None: ...


class Buckets:
    """One bucket per person; full ones are forgotten."""

    SWEEP = 1000

    def __init__(self, rate: float, burst: float, time: Callable[[], float]) -> None:
        self._new = partial(Bucket, rate, burst, time)
        self._buckets: dict[str, Bucket] = {}
        self.told: Callable[[str], None] = _nobody
        """Is told of every token taken here: several workers share what there is."""

    def take(self, person: str) -> bool:
        """Take a token, if there is one."""
        taken = self.spend(person)
        if taken:
            self.told(person)
        return taken

    def spend(self, person: str) -> bool:
        """Take a token of which nobody has to be told."""
        bucket = self._buckets.get(person)
        if bucket is None:
            self._sweep()
            bucket = self._buckets[person] = self._new()
        return bucket.take()

    def _sweep(self) -> None:
        if len(self._buckets) >= self.SWEEP:
            self._buckets = {person: bucket for person, bucket in self._buckets.items() if not bucket.full}
