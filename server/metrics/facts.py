"""What a meetup's log comes down to: everything that any measure, picture or table of it is made of.

People are ids here, never names. Staff and bots are not among them. Times are milliseconds since the Unix epoch, spans
milliseconds. JSON-able, so that it can be kept and sent between processes.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from server.metrics.figure import Figure

VERSION = 4
"""Raised whenever a formula changes: what was measured by an older one is made anew."""

Act = Literal["play", "tell", "react", "chat", "note", "answer", "vote", "rate"]
"""``play``: roll, choose, move, use or give an item, rest. ``answer``: a this-or-that question."""
TieKind = Literal["minutes", "reactions", "replies", "gifts", "same"]
MarkKind = Literal[
    "step", "round", "recall", "told", "goal", "churn", "finished", "help", "match", "removed", "notice", "peak",
]  # fmt: skip


class Span(msgspec.Struct, frozen=True):
    """From ``start`` until just before ``end``."""

    start: int
    end: int


class StepFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """One step of the agenda as it was held; a step that was gone back to is there twice.

    ``began_with``: people present at its start; ``stayed``: those of them present at its end; ``active``: attendees
    with at least one act in it; ``there``: attendees present at any time of it; ``acts``: by kind.
    """

    id: str
    kind: str
    title: str
    start: int
    end: int
    began_with: int
    stayed: int
    there: int
    active: int
    acts: dict[Act, int] = {}


class KindFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Acts of one kind by all attendees: how many, by the hours they were present, and the 95% interval of that."""

    act: Act
    times: int
    per_hour: float
    low: float | None = None
    high: float | None = None


class PersonFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """One person, from the list or through the door.

    ``present``: the union of their presence; ``seated``: ms from their first page request (else from the door) to
    their first seat, -1: never, or unknown; ``acts``: by kind; ``by_step``: acts by number of the held step;
    ``told``: stories told at tables; ``words``: characters written; ``airtime``: seconds spoken, None without consent;
    ``met``: distinct others they shared a room with for long enough; ``stars``: 0 without an answer. ``taking`` ...
    ``rated``: how far they went in the lounge; ``helped``: people they were matched with who wanted to learn what they
    offered and said that they met; ``messages``: (day from the lounge's opening, how many) written in its threads.
    """

    person: str
    company: str = ""
    level: str = ""
    registered: bool = False
    joined: int = 0
    present: tuple[Span, ...] = ()
    dwell: int = 0
    attended: bool = False
    seated: int = -1
    acts: dict[Act, int] = {}
    by_step: dict[int, int] = {}
    told: int = 0
    words: int = 0
    airtime: int | None = None
    met: int = 0
    stars: int = 0
    taking: bool = False
    suggested: bool = False
    mutual: int = 0
    first: bool = False
    said_met: int = 0
    rated: bool = False
    helped: int = 0
    messages: tuple[tuple[int, int], ...] = ()
    connector: float = 0.0
    """Betweenness, 0 to 1: the share of shortest ways between others that lead by them."""
    cluster: int = -1
    place: tuple[float, float] = (0.0, 0.0)
    """Where the picture of the graph puts them, 0 to 1 each."""


class RoomFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """``heat``: acts of people in it per minute, from ``start``; ``balance``: Gini of the turns to speak of those who
    were there, None with fewer than two people or no turns; ``airtime``: Gini of seconds spoken, of those who agreed.
    """

    room: str
    number: int
    kind: Literal["hall", "table", "breakout", "thread"]
    name: str
    start: int
    end: int
    people: int
    heat: tuple[int, ...] = ()
    balance: float | None = None
    airtime: float | None = None


class TieFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Two people, in the order of their ids, and what there was between them. ``weight``: see ``docs/measures.md``."""

    one: str
    other: str
    minutes: float = 0.0
    reactions: int = 0
    replies: int = 0
    gifts: int = 0
    same: int = 0
    weight: float = 0.0


class Mark(msgspec.Struct, frozen=True, omit_defaults=True):
    """A moment worth going to in the replay. ``room``: where; empty: everywhere. ``who``: person it is about."""

    at: int
    kind: MarkKind
    room: str = ""
    who: str = ""
    text: str = ""


class Comment(msgspec.Struct, frozen=True):
    """What somebody wrote when it ended; by nobody's name."""

    stars: int
    text: str


class MeetupFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """``start``: the lobby opened; ``end``: closed, or the last thing that happened. ``concurrency``: (at, people
    present from then on). ``comments`` are personal data: never part of what is shared or exported by default.
    """

    meetup: str
    title: str
    starts: int
    zone: str
    start: int
    end: int
    least: int
    """Milliseconds that count as having attended."""
    events: int
    steps: tuple[StepFacts, ...] = ()
    people: tuple[PersonFacts, ...] = ()
    rooms: tuple[RoomFacts, ...] = ()
    ties: tuple[TieFacts, ...] = ()
    concurrency: tuple[tuple[int, int], ...] = ()
    kinds: tuple[KindFacts, ...] = ()
    """What the measure ``acts`` is the sum of: the kinds that there were, in the order of ``Act``."""
    marks: tuple[Mark, ...] = ()
    comments: tuple[Comment, ...] = ()
    figures: tuple[Figure, ...] = ()
    """One for each measure of the scope ``meetup``, in the order of the catalogue."""
    version: int = VERSION
