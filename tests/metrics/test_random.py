"""Measures of random logs, fast against slow: much in them makes sense, some does not."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings

from server.log.records import Recorded
from tests.metrics.logs import MEETUP, logs
from tests.metrics.test_measure import agree


@given(logs())
@settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)  # a failing log is shown as it is: making it smaller would take minutes
def test_random(records: list[Recorded]) -> None:
    agree(records, MEETUP, least=1, meeting=1)
