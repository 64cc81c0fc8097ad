"""Dates and times in words."""

from __future__ import annotations

from datetime import datetime

from server.quarters import local, place_of

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def when(at: int, zone: str) -> dict[str, str]:
    """Return what the text ``when-text`` needs to say a time (ms since the Unix epoch) in a zone."""
    there = moment(at, zone)
    return {
        "year": str(there.year),
        "month": MONTHS[there.month - 1],
        "day": str(there.day),
        "weekday": DAYS[there.weekday()],
        "time": f"{there.hour}:{there.minute:02}",
    }


def moment(at: int, zone: str) -> datetime:
    """Return a time (ms since the Unix epoch) in a zone; in UTC where the zone is not known."""
    return local(at, place_of(zone))
