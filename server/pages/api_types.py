"""What other programs are told: the types of which the OpenAPI description is made. Shared figures only: no people, no
comments; ``null`` is what is of fewer than five, or was not measured.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from server.meetup.state import Stage
from server.metrics.facts import Act
from server.metrics.figure import Trouble
from server.metrics.measures import Over, Step, Unit

Table = Literal["steps", "rooms", "concurrency", "acts"]


class ApiFigure(msgspec.Struct, frozen=True):
    """What a measure says. `value` is in `unit`; `n` counts `over`; `low` and `high` are the 95% interval. `trouble`
    says why there is no value: `none` is nothing to measure, `few` fewer than five.
    """

    measure: str
    name: str
    step: Step
    unit: Unit
    over: Over
    value: float | None
    n: int | None
    low: float | None
    high: float | None
    trouble: Trouble


class ApiMeetup(msgspec.Struct, frozen=True):
    """A meetup. `stage` is where it stands."""

    id: str
    title: str
    starts: datetime
    zone: str
    series: str | None
    series_title: str | None
    stage: Stage


class MeetupList(msgspec.Struct, frozen=True):
    """The organization's meetups, the latest first."""

    meetups: list[ApiMeetup]


class MeetupFigures(msgspec.Struct, frozen=True):
    """Every figure of a meetup. `as_of` is when the record was read; `formulas` is the version of the formulas."""

    meetup: str
    title: str
    starts: datetime
    as_of: datetime
    formulas: int
    figures: list[ApiFigure]


class StepRow(msgspec.Struct, frozen=True):
    """A step of the agenda as it was held: people there at any time, at its start, those of them still there at its
    end, and those who did something. Steps of fewer than five are left out.
    """

    step: str
    kind: str
    title: str
    start: datetime
    end: datetime
    there: int
    began_with: int
    stayed: int
    active: int


class RoomRow(msgspec.Struct, frozen=True):
    """A room of five or more. `balance` and `airtime` are Gini coefficients of turns to speak and of seconds spoken."""

    room: str
    number: int
    kind: Literal["hall", "table", "breakout", "thread"]
    name: str
    start: datetime
    end: datetime
    people: int
    balance: float | None
    airtime: float | None


class ConcurrencyRow(msgspec.Struct, frozen=True):
    """From this minute on, so many were there; 0 is fewer than five."""

    at: datetime
    people: int


class ActRow(msgspec.Struct, frozen=True):
    """Acts of one kind, by attendees at any time: how many, and per hour they were present, with the 95% interval.
    Kinds of fewer than five are left out.
    """

    act: Act
    times: int
    per_hour: float
    low: float | None
    high: float | None


class StepTable(msgspec.Struct, frozen=True):
    """The agenda."""

    meetup: str
    as_of: datetime
    rows: list[StepRow]


class RoomTable(msgspec.Struct, frozen=True):
    """The rooms."""

    meetup: str
    as_of: datetime
    rows: list[RoomRow]


class ConcurrencyTable(msgspec.Struct, frozen=True):
    """How many were there when."""

    meetup: str
    as_of: datetime
    rows: list[ConcurrencyRow]


class ActTable(msgspec.Struct, frozen=True):
    """What people did, by kind."""

    meetup: str
    as_of: datetime
    rows: list[ActRow]


class SeriesRow(msgspec.Struct, frozen=True):
    """One meetup of the series, and its figures."""

    meetup: str
    title: str
    starts: datetime
    figures: list[ApiFigure]


class SeriesFigures(msgspec.Struct, frozen=True):
    """The figures of all meetups of a series together, and of each of them, the earliest first."""

    series: str
    title: str
    as_of: datetime
    formulas: int
    figures: list[ApiFigure]
    meetups: list[SeriesRow]


class CohortRow(msgspec.Struct, frozen=True):
    """Those who came for the first time to this meetup; `came`: how many of them came to the 1st, 2nd ... after it."""

    meetup: str
    title: str
    starts: datetime
    people: int | None
    came: list[int | None]


class Cohorts(msgspec.Struct, frozen=True):
    """First-timers of each meetup of a series, and who of them came again."""

    series: str
    title: str
    as_of: datetime
    rows: list[CohortRow]


class Problem(msgspec.Struct, frozen=True):
    """Why there is no answer. `code` stays the same; `message` is for people."""

    code: Literal[
        "no-key", "wrong-key", "ended-key", "not-found", "bad-method", "bad-format", "bad-lang", "too-many",
        "measures-busy", "measures-failed", "measures-broken", "unavailable",
    ]  # fmt: skip
    message: str
