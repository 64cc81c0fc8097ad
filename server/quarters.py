"""The calendar, as far as measures need it: quarters and days in a zone. Arithmetic only; nobody's clock is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Quarter = tuple[int, int]
"""A year and a number from 1 to 4."""
EARLIEST, LATEST = 0, 4_102_444_800_000
"""1970 and 2100: times beyond are taken for these."""


def quarters(since: int, until: int, zone: str) -> Iterator[tuple[str, int, int]]:
    """Yield (name, start, end) of all calendar quarters from the one that has ``since`` to the one that has ``until``.
    Times in ms since the Unix epoch; an end is the next one's start. An unknown zone is UTC.
    """
    place = place_of(zone)
    at, last = quarter_of(since, place), quarter_of(until, place)
    while at <= last:
        following = after(at)
        yield f"{at[0]}-Q{at[1]}", edge(at, place), edge(following, place)
        at = following


def place_of(zone: str) -> tzinfo:
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def local(at: int, place: tzinfo) -> datetime:
    """Return a time (ms since the Unix epoch) as calendars have it. Logs may say any number; calendars end."""
    return datetime.fromtimestamp(min(max(at, EARLIEST), LATEST) / 1000, UTC).astimezone(place)


def quarter_of(at: int, place: tzinfo) -> Quarter:
    day = local(at, place)
    return day.year, (day.month + 2) // 3


def after(quarter: Quarter) -> Quarter:
    year, number = quarter
    return (year + 1, 1) if number == 4 else (year, number + 1)


def edge(quarter: Quarter, place: tzinfo) -> int:
    """Return when a quarter begins."""
    return round(datetime(quarter[0], quarter[1] * 3 - 2, 1, tzinfo=place).timestamp() * 1000)


def day_end(day: str, zone: str) -> int:
    """Return when a day (ISO) is over, in ms. Raises ValueError for what is no day."""
    found = date.fromisoformat(day)
    following = date.fromordinal(found.toordinal() + 1)
    return round(datetime(following.year, following.month, following.day, tzinfo=place_of(zone)).timestamp() * 1000)


def is_day(year: int, month: int, number: int) -> bool:
    """Whether there is such a day, from 1900 to 2199."""
    try:
        date(year, month, number)
    except (ValueError, OverflowError):
        return False
    return 1900 <= year < 2200
