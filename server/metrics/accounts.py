"""What customers do who come to the meetups, beside those who do not: a correlation, within bands of alike accounts."""

from __future__ import annotations

from collections.abc import Sequence

from server.metrics.account_facts import AccountsFacts, Ledger
from server.metrics.facts import MeetupFacts
from server.metrics.yardstick import Yardstick


def accounts(meetups: Sequence[MeetupFacts], ledgers: Sequence[Ledger], yardstick: Yardstick) -> AccountsFacts:
    """Return what the ledgers say of engaged and other accounts: of the earliest and the latest of them, or of one and
    its column of earlier revenue.
    """
    raise NotImplementedError
