"""The rows of the tables behind the pictures."""

from __future__ import annotations

import msgspec

from server.metrics.facts import Act


class StepRow(msgspec.Struct, frozen=True):
    """One step. Shares are 0 to 100; ``low`` and ``high``: the 95% interval of the share that took part. ``going``: it
    has not ended yet.
    """

    number: int
    name: str
    kind: str
    start: int
    end: int
    going: bool
    began: int
    stayed: int
    kept: int | None
    there: int
    active: int
    share: int | None
    low: int
    high: int
    acts: list[int]


class ActColumn(msgspec.Struct, frozen=True):
    """A kind of act, its place in ``ACTS``; ``bars``: by step, 0 to 100 of the most there are of any kind."""

    kind: Act
    place: int
    total: int
    bars: list[int]


class KindRow(msgspec.Struct, frozen=True):
    """A kind of act by all attendees, at any time. ``rate``: per attended hour; ``interval``: of that, 95%."""

    kind: Act
    times: int
    rate: str
    interval: str


class LaneRow(msgspec.Struct, frozen=True):
    """A room as it was there once: ``lively``, the minute with most acts, ms."""

    name: str
    room: str
    start: int
    end: int
    people: int
    acts: int
    lively: int
    most: int
    balance: str


class GroupRow(msgspec.Struct, frozen=True):
    """A group that formed: ties among its people, and to others; ``names``: where they are shown."""

    letter: str
    people: int
    within: int
    outside: int
    names: list[str]


class PersonRow(msgspec.Struct, frozen=True):
    """``ties``: to how many; ``near``: the names of those with the strongest; ``connects``: percent of the shortest
    ways between others that lead by them, empty for none.
    """

    name: str
    person: str
    group: str
    ties: int
    near: list[str]
    connects: str = ""


class StageRow(msgspec.Struct, frozen=True):
    """``count`` and ``share`` (0 to 100, of those who took part) are None where too few people would be told apart."""

    measure: str
    count: int | None
    share: int | None


class MarkRow(msgspec.Struct, frozen=True):
    """What happened so many times; the rooms of the first and the last time, empty where it was everywhere."""

    kind: str
    times: int
    first: int
    room: str
    last: int
    last_room: str


class Tables(msgspec.Struct, frozen=True):
    steps: list[StepRow]
    acts: list[ActColumn]
    kinds: list[KindRow]
    lanes: list[LaneRow]
    groups: list[GroupRow]
    people: list[PersonRow]
    funnel: list[StageRow]
    marks: list[MarkRow]
