"""The closed catalogue of what can have happened at a meetup."""

from __future__ import annotations

from typing import Literal

import msgspec

from server.meetup.commands import Registrant
from server.meetup.parts import Lang
from server.meetup.scheme import Groups, Scheme, Verdict
from server.meetup.state import Plan, Rule, Wish


class Event(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """Base of all events. Unknown fields are ignored. ``at``: milliseconds since the Unix epoch."""


class Prepared(Event, frozen=True, tag="prepared"):
    """The first one makes the meetup and its hall."""

    id: str
    plan: Plan


class Cancelled(Event, frozen=True, tag="cancelled"):
    reason: str = ""


class Invited(Event, frozen=True, tag="invited"):
    person: str
    name: str


class Revoked(Event, frozen=True, tag="revoked"):
    person: str


class Registered(Event, frozen=True, tag="registered"):
    people: tuple[Registrant, ...]


class Unregistered(Event, frozen=True, tag="unregistered"):
    person: str


class Joined(Event, frozen=True, tag="joined"):
    person: str
    name: str
    avatar: str
    lang: Lang
    at: int
    staff: bool = False
    asked: int = 0
    """When their browser first asked for the page; 0: unknown."""


class Arrived(Event, frozen=True, tag="arrived"):
    person: str
    at: int


class Left(Event, frozen=True, tag="left"):
    person: str
    at: int


class Bowed(Event, frozen=True, tag="bowed"):
    person: str
    at: int


class Erased(Event, frozen=True, tag="erased"):
    person: str


class Opened(Event, frozen=True, tag="opened"):
    """The lobby is open."""

    at: int


class StepBegan(Event, frozen=True, tag="step_began"):
    step: int
    at: int
    ends: int


class Extended(Event, frozen=True, tag="extended"):
    ends: int
    at: int


class Recalled(Event, frozen=True, tag="recalled"):
    """A countdown to ``until`` has begun."""

    until: int
    at: int


class Gathered(Event, frozen=True, tag="gathered"):
    """Everybody is together in the hall."""

    at: int


class Released(Event, frozen=True, tag="released"):
    at: int


class Closed(Event, frozen=True, tag="closed"):
    at: int


class Locked(Event, frozen=True, tag="locked"):
    on: bool


class Led(Event, frozen=True, tag="led"):
    person: str


class Notified(Event, frozen=True, tag="notified"):
    id: int
    text: str
    by: str
    at: int
    rooms: tuple[str, ...] = ()
    clip: str = ""


class Featured(Event, frozen=True, tag="featured"):
    room: str = ""


class RoomOpened(Event, frozen=True, tag="room_opened"):
    """A table is laid, with a room to talk in; or a breakout opens, which has no table."""

    room: str
    number: int
    seats: int
    at: int
    name: str = ""
    kind: Literal["table", "breakout"] = "table"
    topic: str = ""
    round: int = 0


class RoomNamed(Event, frozen=True, tag="room_named"):
    room: str
    name: str


class RoomShut(Event, frozen=True, tag="room_shut"):
    room: str
    on: bool


class RoomClosed(Event, frozen=True, tag="room_closed"):
    """``into``: where its people went, if it was merged."""

    room: str
    at: int
    into: str = ""


class Placed(Event, frozen=True, tag="placed"):
    """People belong to a room now (empty: to none). ``why``: who chose it."""

    people: tuple[str, ...]
    room: str
    plays: bool
    why: Literal["seating", "late", "facilitator", "choice", "watch"]
    at: int


class Arranged(Event, frozen=True, tag="arranged"):
    """People were seated by a rule; ``unmet``: wishes that could not be honoured."""

    rule: Rule
    by: str
    at: int
    unmet: tuple[Wish, ...] = ()


class Wished(Event, frozen=True, tag="wished"):
    kind: Literal["together", "apart", "host", "pin"]
    people: tuple[str, ...]
    on: bool
    room: int = 0


# --- small groups ---------------------------------------------------------------------------------------------------


class SchemeKept(Event, frozen=True, tag="scheme_kept"):
    scheme: Scheme


class SchemeDropped(Event, frozen=True, tag="scheme_dropped"):
    scheme: str


class Acquainted(Event, frozen=True, tag="acquainted"):
    """Who met at earlier meetups of the series."""

    groups: Groups


class Voted(Event, frozen=True, tag="voted"):
    person: str
    topics: tuple[str, ...]


class Sought(Event, frozen=True, tag="sought"):
    """Small groups are wanted. A search with ``budget`` 0 is none: the rule finds who is with whom when a round
    begins.
    """

    number: int
    scheme: Scheme
    at: int
    seed: int = 0
    budget: int = 0
    begin: bool = False
    by: str = ""


class Settled(Event, frozen=True, tag="settled"):
    """The search of this number is to stop with what it has; ``begin``: and then the next round begins."""

    number: int
    begin: bool = False


class RotationFound(Event, frozen=True, tag="found"):
    """Who will be with whom in the rounds to come."""

    number: int
    at: int
    coming: tuple[Groups, ...] = ()
    verdict: Verdict | None = None


class RoundBegan(Event, frozen=True, tag="round_began"):
    """``rooms``: who belongs to which; ``again``: the rooms of the last round, opened once more."""

    round: int
    rooms: dict[str, tuple[str, ...]]
    at: int
    ends: int
    again: bool = False
    by: str = ""


Grouping = Literal["late", "facilitator", "choice"]


class Grouped(Event, frozen=True, tag="grouped"):
    """In a round people belong to a breakout now (empty: to none). ``why``: who chose it."""

    people: tuple[str, ...]
    room: str
    why: Grouping
    at: int


class RoundTimed(Event, frozen=True, tag="round_timed"):
    """Rooms end at other times now; ``ends``: the round itself, if that has changed, else 0."""

    rooms: dict[str, int]
    at: int
    ends: int = 0
    by: str = ""


class RoomsEnded(Event, frozen=True, tag="rooms_ended"):
    """Rooms of the round are over: whoever was there is back in the hall, and the notes are finished."""

    rooms: tuple[str, ...]
    at: int


class RoundEnded(Event, frozen=True, tag="round_ended"):
    """All rooms are over. ``next``: when the next round begins by itself; 0: it does not."""

    round: int
    at: int
    next: int = 0


class BreakoutEnded(Event, frozen=True, tag="breakout_ended"):
    at: int


# --- rooms and people -------------------------------------------------------------------------------------------------


class HostGiven(Event, frozen=True, tag="host_given"):
    """``person`` has the host's job of the room now; nobody, when empty."""

    room: str
    person: str = ""
    at: int = 0


class Remedied(Event, frozen=True, tag="remedied"):
    act: str
    rooms: tuple[str, ...]
    by: str
    at: int
    seconds: int = 0


class HelpCalled(Event, frozen=True, tag="help_called"):
    person: str
    at: int


class HelpTaken(Event, frozen=True, tag="help_taken"):
    person: str
    helper: str


class HelpEnded(Event, frozen=True, tag="help_ended"):
    """Dealt with, or called off by the person themselves (``by``)."""

    person: str
    by: str


class Warned(Event, frozen=True, tag="warned"):
    person: str
    text: str
    by: str


class WarningRead(Event, frozen=True, tag="warning_read"):
    person: str


class Rated(Event, frozen=True, tag="rated"):
    """``stars`` 1 to 5; 0: their answer is taken back."""

    person: str
    stars: int
    at: int
    comment: str = ""


class Removed(Event, frozen=True, tag="removed"):
    person: str
    by: str
    at: int


class Readmitted(Event, frozen=True, tag="readmitted"):
    person: str
    by: str


class Delivered(Event, frozen=True, tag="delivered"):
    errands: tuple[str, ...]
    failed: dict[str, str] = msgspec.field(default_factory=dict)


MeetupEvent = (
    Prepared | Cancelled | Invited | Revoked | Registered | Unregistered | Joined | Arrived | Left | Bowed | Erased
    | Opened | StepBegan | Extended | Recalled | Gathered | Released | Closed | Locked | Led | Notified | Featured
    | SchemeKept | SchemeDropped | Acquainted | Voted | Sought | Settled | RotationFound | RoundBegan | Grouped
    | RoundTimed | RoomsEnded | RoundEnded | BreakoutEnded
    | RoomOpened | RoomNamed | RoomShut | RoomClosed | Placed | Arranged | Wished | HostGiven | Remedied
    | HelpCalled | HelpTaken | HelpEnded | Warned | WarningRead | Rated | Removed | Readmitted | Delivered
)  # fmt: skip
