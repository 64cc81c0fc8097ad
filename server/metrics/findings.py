"""One meetup, read and folded: who counts, who was present when and in which room, what they did."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from server.metrics.acts import Acts
from server.metrics.afterwards import Lounge
from server.metrics.course import STAFF, Course
from server.metrics.doings import Doings
from server.metrics.facts import Act, Span
from server.metrics.held import Held, Someone, Stay
from server.metrics.meetings import Meeting, meetings
from server.metrics.played import Table
from server.metrics.presence import clipped, is_present, length, overlaps, union, was_present
from server.metrics.rows import Log, Row
from server.metrics.spoken import Room
from server.metrics.yardstick import Yardstick

MINUTE = 60_000


class Findings:
    """``people``: those who count, by id: neither staff nor bots; ``start``, ``end``: between which it is measured, ms;
    ``steps``: those that took any time.
    """

    def __init__(self, log: Log, meetup: str, yardstick: Yardstick) -> None:
        self.least = yardstick.least * MINUTE
        self.long = yardstick.meeting * MINUTE
        rows = log.only("meetup")
        self.course = Course(meetup).fold(rows)
        self.people: Mapping[str, Someone] = {
            who: one for who, one in sorted(self.course.people.items()) if not (one.staff or who.startswith(STAFF))
        }
        self.start, self.end = self._bounds(log)
        self.steps = self._steps()
        self.lounge = Lounge(self.people).fold(log.only("lounge"))
        self.doings = Doings(self.people)
        self._fold(log, rows)

    @cached_property
    def acts(self) -> Acts:
        """Return all acts; whoever does not ask does without columns."""
        return Acts(self.doings, [(step.start, step.ended) for step in self.steps])

    def _bounds(self, log: Log) -> tuple[int, int]:
        """From the lobby's opening (else the first step, else the first record) to the close (else the last record)."""
        first, last = log.spans()
        start = self.course.opened or (self.course.steps[0].start if self.course.steps else first)
        return start, max(start, self.course.ended or last)

    def _steps(self) -> list[Held]:
        for step in self.course.steps:
            step.ended = min(step.ended or self.end, self.end)
        return [step for step in self.course.steps if step.start < step.ended]

    def _fold(self, log: Log, rows: list[Row]) -> None:
        for strand in log.of("table"):
            Table(strand.room, self.doings).fold(strand.rows)
        for strand in log.of("room"):
            Room(strand.room, self.doings, small=strand.room != self.course.hall).fold(strand.rows)
        for strand in log.of("thread"):
            self.lounge.hear(strand.rows)
        for row in rows:
            if row.tag == "voted":
                self._did(row, "vote")
            elif row.tag == "rated" and 1 <= row.event.stars <= 5:
                self._did(row, "rate")

    def _did(self, row: Row, act: Act) -> None:
        if row.by == row.event.person and row.by in self.people:
            self.doings.did(row.at, row.by, act)

    def agrees(self, who: str) -> bool:
        """Whether somebody agreed to have the seconds counted that they speak, and has not taken that back."""
        return self.doings.consent.get(who, (0, False))[1]

    # --- where people were --------------------------------------------------------------------------------------------

    @cached_property
    def stays(self) -> dict[str, list[Stay]]:
        """Return where everybody was, in order, while it was measured."""
        return {who: self._stays(one) for who, one in self.people.items()}

    def _stays(self, one: Someone) -> list[Stay]:
        now = [Stay(one.place, one.since, self.end)] if one.place else []
        return clipped([*one.stays, *now], self.start, self.end)

    @cached_property
    def presence(self) -> dict[str, tuple[Span, ...]]:
        return {who: union(stays) for who, stays in self.stays.items()}

    @cached_property
    def came(self) -> list[str]:
        """Return who was present at all."""
        return [who for who, spans in self.presence.items() if spans]

    @cached_property
    def attendees(self) -> list[str]:
        """Return who was present for long enough to have attended."""
        return [who for who in self.came if length(self.presence[who]) >= self.least]

    @cached_property
    def meetings(self) -> list[Meeting]:
        """Return who shared rooms besides the hall."""
        hall = self.course.hall
        return meetings({who: [stay for stay in self.stays[who] if stay.room != hall] for who in self.came}, self.long)

    @cached_property
    def visits(self) -> dict[str, dict[str, int]]:
        """Return room -> person -> ms in it, all told."""
        found: dict[str, dict[str, int]] = {}
        for who, stays in self.stays.items():
            for room, start, end in stays:
                there = found.setdefault(room, {})
                there[who] = there.get(who, 0) + end - start
        return found

    # --- who was there in which step; each a list for every step ------------------------------------------------------

    @cached_property
    def began(self) -> list[list[str]]:
        """Return who was present at its start."""
        return [[who for who in self.came if is_present(self.presence[who], step.start)] for step in self.steps]

    @cached_property
    def stayed(self) -> list[list[str]]:
        """Return who of them was still present just before its end."""
        known = zip(self.steps, self.began, strict=True)
        return [[who for who in began if was_present(self.presence[who], step.ended)] for step, began in known]

    @cached_property
    def there(self) -> list[list[str]]:
        """Return the attendees who were present at any time of it."""
        return [
            [who for who in self.attendees if overlaps(self.presence[who], step.start, step.ended)]
            for step in self.steps
        ]

    @cached_property
    def active(self) -> list[list[str]]:
        """Return who of them did anything in it."""
        acts = self.acts.by_person_and_step
        return [[who for who in there if number in acts.get(who, ())] for number, there in enumerate(self.there)]
