"""Answers to programs are of the meetups that they name."""

from __future__ import annotations

from msgspec.structs import replace

from server.metrics.series import series
from server.metrics.yardstick import Yardstick
from server.pages.api_answers import cohorts
from tests.metrics.histories import APRIL, DAY, meetup, person


def test_a_cohort_is_of_its_meetup_though_nobody_came_to_an_earlier_one() -> None:
    cancelled = replace(meetup(1), start=APRIL, end=APRIL)
    facts = series([cancelled, meetup(2, person("ann")), meetup(3, person("ben"))], Yardstick(), APRIL + 10 * DAY)
    told = cohorts("all", "", facts)
    assert [(row.meetup, row.people) for row in told.rows] == [("m2", 1), ("m3", 1)]
