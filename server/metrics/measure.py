"""From a meetup's log to everything that is known of it: the one entrance to all measures of a meetup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, get_args

from msgspec.structs import replace

from server.log.records import Recorded, bundled
from server.metrics.broken import BrokenEvent
from server.metrics.facts import Comment, Mark, MarkKind, MeetupFacts
from server.metrics.figures import figures
from server.metrics.findings import Findings
from server.metrics.graph import nodes
from server.metrics.kinds import kinds
from server.metrics.person_facts import People
from server.metrics.presence import concurrency
from server.metrics.room_facts import rooms
from server.metrics.rows import Log, rows
from server.metrics.step_facts import steps
from server.metrics.ties import ties
from server.metrics.yardstick import Yardstick

__all__ = ["BrokenEvent", "measure", "measure_log"]

PLAIN: Final = Yardstick()
ORDER: Final[tuple[MarkKind, ...]] = get_args(MarkKind)


def measure(records: Iterable[Recorded], meetup: str, yardstick: Yardstick = PLAIN) -> MeetupFacts:
    """Return the facts of one meetup.

    ``records``: all streams of that meetup, those of its rooms, tables and lounge included; each stream in the order of
    seq, the streams in any order. Records of other meetups are passed over, as are events of no known kind and those
    that make no sense where they stand. Raises BrokenEvent for a payload that is needed and cannot be read.
    """
    return measure_log(rows(bundled(records), meetup), meetup, yardstick)


def measure_log(log: Log, meetup: str, yardstick: Yardstick = PLAIN) -> MeetupFacts:
    """Return the facts of a meetup of which everything has been read."""
    found = Findings(log, meetup, yardstick)
    edges = ties(found.meetings, found.doings, set(found.attendees))
    levels = concurrency(found.presence.values())
    plan = found.course.plan
    people = People(found, nodes(found.attendees, edges)).facts()
    facts = MeetupFacts(
        meetup=meetup, title=plan.title, starts=plan.starts, zone=plan.zone, start=found.start, end=found.end,
        least=found.least, events=log.events, steps=steps(found),
        people=people, rooms=rooms(found), ties=tuple(edges), concurrency=levels, kinds=kinds(people),
        marks=marks(found, levels), comments=comments(found),
    )  # fmt: skip
    return replace(facts, figures=figures(found, facts))


def marks(found: Findings, levels: tuple[tuple[int, int], ...]) -> tuple[Mark, ...]:
    """Return the moments worth going to, in order of time; the peak is when most were present for the first time."""
    peak = max(levels, key=lambda level: level[1], default=None)
    known = [*found.course.marks, *found.doings.marks, *found.lounge.marks]
    if peak is not None:
        known.append(Mark(peak[0], "peak", text=str(peak[1])))
    named = (replace(mark, who="") if mark.who and mark.who not in found.people else mark for mark in known)
    return tuple(sorted(named, key=lambda mark: (mark.at, ORDER.index(mark.kind), mark.room, mark.who, mark.text)))


def comments(found: Findings) -> tuple[Comment, ...]:
    """Return what people wrote, in an order that says nothing of who it was."""
    texts = (Comment(one.stars, one.comment.strip()) for one in found.people.values() if one.stars)
    return tuple(sorted((one for one in texts if one.text), key=lambda one: (one.stars, one.text)))
