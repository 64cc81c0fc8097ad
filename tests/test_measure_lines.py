"""What stands in a terminal is of the meetups that it names."""

from __future__ import annotations

from msgspec.structs import replace

from server.measure_lines import series_lines
from server.metrics.series import series
from server.metrics.yardstick import Yardstick
from tests.metrics.histories import APRIL, DAY, meetup, person


def test_cohorts_are_named_by_the_meetup_they_began_at() -> None:
    cancelled = replace(meetup(1), start=APRIL, end=APRIL)
    facts = series([cancelled, meetup(2, person("ann")), meetup(3, person("ben"))], Yardstick(), APRIL + 10 * DAY)
    lines = list(series_lines(facts, lambda key, **_: key))
    cohorts = lines[lines.index("metrics-cohorts") + 1 : lines.index("metrics-quarters") - 1]
    assert [line.split()[:3] for line in cohorts] == [["Day", "2", "1"], ["Day", "3", "1"]]
