"""The state of a lounge: who takes part, who was suggested to whom, who found each other, where they talk. Frozen.

What is private is in here, and in no view of anybody else: answers, wishes, handles, blocks, reports.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from server.lounge.parts import Options, Profile
from server.lounge.suggestions import Circle, Deal, Report, Suggestion
from server.lounge.ties import Ties
from server.meetup.parts import Lang, Part
from server.meetup.state import Errand

Phase = Literal["", "waiting", "open", "over"]
"""Not made yet; people can already be wished for and profiles written; the lounge is open; its time is over."""
ThreadKind = Literal["plenary", "pair", "trio", "group"]
ReminderKind = Literal["match", "message", "time", "soon", "met", "announce"]
Met = Literal["", "yes", "no", "planned"]


class Member(Part, frozen=True, kw_only=True):
    """Somebody who has been here. ``number`` goes up whenever what they see changes, and with nothing else."""

    name: str
    avatar: str = ""
    lang: Lang = "ja"
    staff: bool = False
    here: bool = False
    number: int = 0
    since: int = 0
    """When they first came."""
    profile: Profile = Profile()
    written: bool = False
    """Has saved a profile."""
    taking: bool = False
    """Takes part: is suggested to others, and others to them."""
    took: int = 0
    """When they first took part; 0: never."""
    seen: bool = False
    """Agrees to be shown among those who were there, with their card."""
    card: str = ""
    """The id of their public card, where they have made one."""
    more: tuple[str, ...] = ()
    """With whom they would like to talk more."""
    likes: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    laters: tuple[str, ...] = ()
    """Those they would rather decide about later."""
    liked: int = 0
    """When they last said that they would like to talk with somebody suggested."""
    circles: dict[str, bool] = msgspec.field(default_factory=dict)
    """Study group -> whether they would come."""
    blocked: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    """Numbers of those that they are in; so that nobody has to look through all."""
    studies: tuple[str, ...] = ()
    """Likewise of the study groups that they were asked to."""
    threads: tuple[str, ...] = ()
    """Likewise of the threads that they are in, or have been in."""
    push: bool = False
    mail: bool = False
    """Would like reminders, by each way."""
    introduced: int = 0
    """How often an organizer has introduced them to somebody."""
    gone: bool = False
    """Has left everything, was removed, or is erased."""
    expelled: bool = False
    erased: bool = False


class Slot(Part, frozen=True, kw_only=True):
    """A time to meet that somebody proposes. ``starts``: ms; ``yes``: who can."""

    by: str
    starts: int
    minutes: int
    yes: tuple[str, ...] = ()


class Verdict(Part, frozen=True):
    """What somebody said about having met; ``stars`` 1 to 5, or 0."""

    answer: Met = ""
    stars: int = 0


class Thread(Part, frozen=True, kw_only=True):
    """Where people go on talking; the talk is in its room. ``question``: which first question, with ``words``."""

    kind: ThreadKind
    people: tuple[str, ...] = ()
    """Who is in it; empty in the plenary, which is everybody's."""
    question: str = ""
    words: tuple[str, ...] = ()
    challenge: str = ""
    opened: int = 0
    circle: str = ""
    """The study group's id that it came of."""
    slots: dict[str, Slot] = msgspec.field(default_factory=dict)
    """By running number; at most a few."""
    slotted: int = 0
    """Slots there have ever been."""
    fixed: str = ""
    """The slot that all can."""
    first: int = 0
    """When the first message was written."""
    spoken: int = 0
    """When people who are away were last told of a message."""
    asked: int = 0
    """When people were asked whether they met."""
    reminded: str = ""
    """The slot that people were reminded of as it came near."""
    met: dict[str, Verdict] = msgspec.field(default_factory=dict)
    ended: int = 0
    lasted: bool = False
    """Nobody ended it: the lounge's time was over."""


class Reminder(Part, frozen=True, kw_only=True):
    """Something that somebody who is away would like to be told of, by push or mail. ``thread``: its number."""

    person: str
    kind: ReminderKind
    thread: str = ""
    text: str = ""
    at: int = 0


class Complaint(Part, frozen=True, kw_only=True):
    """A report to the organizers. ``thread`` or nothing; ``about``: a person."""

    by: str
    about: str
    text: str
    at: int
    thread: str = ""
    done: str = ""
    """Who has dealt with it."""


class Announcement(Part, frozen=True):
    """What an organizer said to everybody who came."""

    text: str
    by: str
    at: int


class Lounge(Part, frozen=True, kw_only=True):
    """A whole lounge. ``members`` by person, ``threads``, ``reports``, ``reminders``, ``errands`` by running number;
    ``suggestions`` and ``circles`` by running number too, which is never shown: people see each other, no numbers.
    """

    meetup: str = ""
    title: str = ""
    pack: str = ""
    zone: str = "Asia/Tokyo"
    phase: Phase = ""
    opened: int = 0
    closes: int = 0
    number: int = 0
    """Goes up whenever what everybody sees changes, and with nothing else."""
    desk: int = 0
    """Likewise for what only staff sees."""
    options: Options = Options()
    members: dict[str, Member] = msgspec.field(default_factory=dict)
    ties: Ties | None = None
    """As gathered last."""
    deal: Deal | None = None
    """Being worked out."""
    deals: int = 0
    dealt: int = 0
    """When the last deal began that is over: whoever took part by then has been looked for."""
    deal_due: int = 0
    """When suggestions are to be made next; 0: not."""
    failed: int = 0
    """Deals in a row that could not be worked out."""
    report: Report | None = None
    """Of the last deal."""
    suggestions: dict[str, Suggestion] = msgspec.field(default_factory=dict)
    suggested: int = 0
    circles: dict[str, Circle] = msgspec.field(default_factory=dict)
    circled: int = 0
    threads: dict[str, Thread] = msgspec.field(default_factory=dict)
    """Number 0 is the plenary."""
    opened_threads: int = 0
    revealed: int = 0
    """The last moment at which mutual likes were looked for."""
    reveal_due: int = 0
    """The moment at which something is to be revealed; 0: nothing is."""
    mutual: tuple[str, ...] = ()
    """Suggestions in which likes have become mutual since."""
    formed: tuple[str, ...] = ()
    """Study groups to which somebody has said yes since."""
    announcements: tuple[Announcement, ...] = ()
    reports: dict[str, Complaint] = msgspec.field(default_factory=dict)
    reported: int = 0
    reminders: dict[str, Reminder] = msgspec.field(default_factory=dict)
    """Not yet taken up by whoever sends them."""
    remembered: int = 0
    errands: dict[str, Errand] = msgspec.field(default_factory=dict)
    sent: int = 0
