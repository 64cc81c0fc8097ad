"""How often mails may be asked for that ask whether an address is whose it is said to be."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from server.live.limits import Buckets

MOST: Final = 4
"""Mails at once; likewise by one person in an hour, and to one address in a day."""
HOUR: Final = 3600.0


class Askings:
    """Limits per person and per address: whoever asks may name many, and many may name the same."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.persons = Buckets(MOST / HOUR, MOST, clock)
        self.addresses = Buckets(MOST / (24 * HOUR), MOST, clock)

    def take(self, person: str, address: str) -> bool:
        """Count a mail; false if there were too many."""
        return self.persons.take(person) and self.addresses.take(address.lower())
