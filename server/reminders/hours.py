"""When a reminder is sent: a moment after its reason, not many in a row, and not at night."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from server.lounge.state import Lounge, Reminder
from server.pages.when import moment

GATHER: Final = 20_000
"""Milliseconds for which a reminder waits for others, and for the person to come back."""
GAP: Final = 600_000
"""Milliseconds between what one person gets from one lounge."""
NIGHT, MORNING = 22, 8
"""Hours, by the meetup's clock: in between, reminders wait for the morning."""
STALE: Final = 3 * 86_400_000
"""Milliseconds after which nobody wants to be told any more."""


def due(reminder: Reminder, zone: str, last: int, now: int) -> int:
    """Return when it may be sent; ``last``: when the person got something before. Where a time that all agreed to is
    near, it is sent at once: in the morning it would be too late, and they have chosen that hour themselves.
    """
    if reminder.kind == "soon":
        return reminder.at
    return after_night(max(reminder.at + GATHER, last + GAP, now), zone)


def after_night(at: int, zone: str) -> int:
    """Return the first moment from ``at`` on that is not at night."""
    local = moment(at, zone)
    if MORNING <= local.hour < NIGHT:
        return at
    day = local + timedelta(days=1) if local.hour >= NIGHT else local
    return round(day.replace(hour=MORNING, minute=0, second=0, microsecond=0).timestamp() * 1000)


def is_stale(reminder: Reminder, lounge: Lounge, now: int) -> bool:
    """Whether it has waited so long that it is no use, because the server was down, say."""
    if reminder.kind != "soon":
        return now - reminder.at > STALE
    thread = lounge.threads.get(reminder.thread)
    slot = thread.slots.get(thread.fixed) if thread else None
    return slot is None or slot.starts <= now
