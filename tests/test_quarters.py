from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from server.quarters import day_end, is_day, local, place_of, quarters


def at(*parts: int, zone: str = "UTC") -> int:
    return round(datetime(*parts, tzinfo=ZoneInfo(zone)).timestamp() * 1000)  # type: ignore[arg-type, misc]


def test_a_year_has_four_one_after_the_other() -> None:
    found = list(quarters(at(2026, 2, 3), at(2027, 1, 1), "Europe/Berlin"))
    assert [name for name, _, _ in found] == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]
    assert [end for _, _, end in found[:-1]] == [start for _, start, _ in found[1:]]
    assert found[1][1:] == (at(2026, 4, 1, zone="Europe/Berlin"), at(2026, 7, 1, zone="Europe/Berlin"))


@pytest.mark.parametrize(("zone", "name"), [("Asia/Tokyo", "2026-Q2"), ("UTC", "2026-Q1"), ("nowhere", "2026-Q1")])
def test_an_evening_in_london_is_the_next_quarter_in_tokyo(zone: str, name: str) -> None:
    moment = at(2026, 3, 31, 20)
    assert [found[0] for found in quarters(moment, moment, zone)] == [name]


@pytest.mark.parametrize("zone", ["", "../etc/passwd", "\0", "x" * 9_000])
def test_zones_that_are_none(zone: str) -> None:
    assert [found[0] for found in quarters(0, 0, zone)] == ["1970-Q1"]


def test_days_end_at_midnight() -> None:
    assert day_end("2026-03-29", "Europe/Berlin") == at(2026, 3, 29, 22)
    assert day_end("2026-12-31", "") == round(datetime(2027, 1, 1, tzinfo=UTC).timestamp() * 1000)
    for wrong in ("", "soon", "2026-02-30", "9999-12-31"):
        with pytest.raises(ValueError, match=r"day|format|range|year"):
            day_end(wrong, "")


def test_days_there_are() -> None:
    assert is_day(2024, 2, 29)
    assert not is_day(2026, 2, 29)
    assert not is_day(10**20, 1, 1)
    assert not is_day(1899, 1, 1)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Midway", "../../etc/passwd"])
@pytest.mark.parametrize("moment", [-(2**53), 0, 2**53])
def test_calendars_end_but_logs_may_say_anything(moment: int, zone: str) -> None:
    assert 1969 <= local(moment, place_of(zone)).year <= 2100
