"""Dates and times in words."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def when(at: int, zone: str) -> dict[str, str]:
    """Return what the text ``when-text`` needs to say a time (ms since the Unix epoch) in a zone."""
    local = moment(at, zone)
    return {
        "year": str(local.year),
        "month": MONTHS[local.month - 1],
        "day": str(local.day),
        "weekday": DAYS[local.weekday()],
        "time": f"{local.hour}:{local.minute:02}",
    }


def moment(at: int, zone: str) -> datetime:
    """Return a time (ms since the Unix epoch) in a zone; in UTC where the zone is not known."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(zone_of(zone))


def zone_of(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
