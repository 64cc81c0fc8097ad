"""How often somebody may try to sign in."""

from __future__ import annotations

import time
from collections.abc import Callable

from server.live.limits import Buckets


class Attempts:
    """Limits per address (a whole company may share one) and per account (whoever guesses may have many addresses)."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.addresses = Buckets(0.5, 60, clock)
        self.accounts = Buckets(1 / 30, 10, clock)

    def take(self, address: str, account: str = "") -> bool:
        """Count an attempt; false if there were too many."""
        return self.addresses.take(address) and (not account or self.accounts.take(account))
