"""Several meetups of a series, measured together. The parts are computed beside: ``comparison``, ``cohorts``,
``levels``, ``advocates``; their types are in ``series_facts``.
"""

from __future__ import annotations

from collections.abc import Sequence

from server.metrics.facts import MeetupFacts
from server.metrics.series_facts import Preview, SeriesFacts
from server.metrics.yardstick import Yardstick


def series(meetups: Sequence[MeetupFacts], yardstick: Yardstick, now: int) -> SeriesFacts:
    """Return what the meetups come down to as of ``now`` (ms). They may be in any order."""
    raise NotImplementedError


def preview(meetups: Sequence[MeetupFacts], old: Yardstick, new: Yardstick, now: int = 0) -> Preview:
    """Return what a changed yardstick would change; ``now`` 0: as of the end of the latest meetup."""
    raise NotImplementedError
