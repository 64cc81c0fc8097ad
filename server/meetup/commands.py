"""The closed catalogue of what can be asked of a meetup. Identity, role and time are not in here: see ``Context``.

Who may: system (the server itself), organizer (pages), facilitator (console; an organizer may do the same), attendee.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.meetup.parts import Id, Lang, Level, Line
from server.meetup.scheme import Groups, Scheme, Verdict
from server.meetup.state import Plan, Rule

Seconds = Annotated[int, msgspec.Meta(ge=5, le=600)]
Rooms = Annotated[tuple[Id, ...], msgspec.Meta(max_length=1000)]
"""Ids of rooms; empty: all that are not closed."""
Persons = Annotated[tuple[Id, ...], msgspec.Meta(max_length=5000)]
Message = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
MOST_ROWS = 500
"""People of one ``Register``; longer lists are sent in several."""


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type"):
    """Base of all commands."""


# --- organizer ------------------------------------------------------------------------------------------------------


class Prepare(Command, frozen=True, tag="prepare"):
    """Make the meetup, or change its plan. Steps already over, and what has begun, stay. ``id``: of the meetup; only
    whoever makes it has to say so.
    """

    plan: Plan
    id: Annotated[str, msgspec.Meta(max_length=40)] = ""


class Cancel(Command, frozen=True, tag="cancel"):
    """It will not take place."""

    reason: Line = ""


class Invite(Command, frozen=True, tag="invite"):
    """Make a facilitator: ``person`` begins with ``f-`` or ``o-``."""

    person: Id
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]


class Revoke(Command, frozen=True, tag="revoke"):
    """A facilitator's link is good no longer."""

    person: Id


class Registrant(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One person of the list."""

    person: Id
    name: Annotated[str, msgspec.Meta(max_length=40)]
    """Empty in the log of somebody who was erased; a list has to name everybody."""
    company: Annotated[str, msgspec.Meta(max_length=80)] = ""
    level: Level = ""
    group: Annotated[str, msgspec.Meta(max_length=40)] = ""


class Register(Command, frozen=True, tag="register"):
    """Put people on the list, or change what it says of them."""

    people: Annotated[tuple[Registrant, ...], msgspec.Meta(min_length=1, max_length=MOST_ROWS)]


class Unregister(Command, frozen=True, tag="unregister"):
    """Take somebody off the list who has not come yet."""

    person: Id


# --- system ---------------------------------------------------------------------------------------------------------


class Join(Command, frozen=True, tag="join"):
    """Somebody came through the door. ``staff``: a facilitator who plays."""

    person: Id
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    avatar: Annotated[str, msgspec.Meta(max_length=40)] = ""
    lang: Lang = "ja"
    staff: bool = False
    asked: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 0
    """When their browser first asked for the meetup's page, ms; 0: unknown."""


class Arrive(Command, frozen=True, tag="arrive"):
    """The person is connected."""

    person: Id


class Leave(Command, frozen=True, tag="leave"):
    """The person's last connection is gone; their seat is kept."""

    person: Id


class Deliver(Command, frozen=True, tag="deliver"):
    """Errands are done. ``failed``: errand -> code of the refusal."""

    errands: Annotated[tuple[str, ...], msgspec.Meta(max_length=2000)]
    failed: dict[str, str] = msgspec.field(default_factory=dict)


class Erase(Command, frozen=True, tag="erase"):
    """Forget who somebody was. Also ends their being here."""

    person: Id


class Acquaint(Command, frozen=True, tag="acquaint"):
    """Who was together with whom at earlier meetups of the series. Once for a meetup."""

    groups: Annotated[Groups, msgspec.Meta(max_length=20_000)]


class Found(Command, frozen=True, tag="found"):
    """What came of a search for small groups, or nothing (``coming`` empty, no verdict). ``number``: the search's."""

    number: Annotated[int, msgspec.Meta(ge=1)]
    coming: Annotated[tuple[Groups, ...], msgspec.Meta(max_length=12)] = ()
    verdict: Verdict | None = None


class Tick(Command, frozen=True, tag="tick"):
    """A deadline is due. Early, late or twice, it decides to nothing when nothing is due."""


# --- facilitator: the programme -------------------------------------------------------------------------------------


class Open(Command, frozen=True, tag="open"):
    """Open the lobby before the first step (joining and ``Advance`` do it too)."""


class Advance(Command, frozen=True, tag="advance"):
    """Go to the next step, or to one by number (which two facilitators can do at once without going two steps). A
    table step seats who has no room and starts all games.
    """

    step: Annotated[int, msgspec.Meta(ge=0, le=19)] | None = None


class Extend(Command, frozen=True, tag="extend"):
    """Make the step longer or shorter."""

    minutes: Annotated[int, msgspec.Meta(ge=-60, le=60)]


class Recall(Command, frozen=True, tag="recall"):
    """Call everybody back to the hall, after a countdown. Games stop meanwhile."""

    seconds: Seconds = 30


class Release(Command, frozen=True, tag="release"):
    """End the countdown, or send everybody back to their rooms."""


class Close(Command, frozen=True, tag="close"):
    """The meetup is over. Games that run are ended with fair scoring."""


class Lock(Command, frozen=True, tag="lock"):
    """Let nobody new in, or let them in again."""

    on: bool


class Lead(Command, frozen=True, tag="lead"):
    """Be the facilitator in charge from now on."""


class Notify(Command, frozen=True, tag="notify"):
    """Say something to everybody, or to some rooms: in writing, spoken, or both."""

    text: Annotated[str, msgspec.Meta(max_length=300)] = ""
    rooms: Rooms = ()
    clip: Annotated[str, msgspec.Meta(max_length=40, pattern="^[A-Za-z0-9_-]*$")] = ""
    """The name of a recording that the server has."""


class Feature(Command, frozen=True, tag="feature"):
    """Show a room on the stage view; empty: none."""

    room: Annotated[str, msgspec.Meta(max_length=40)] = ""


# --- facilitator: small groups --------------------------------------------------------------------------------------


class KeepScheme(Command, frozen=True, tag="keep_scheme"):
    """Keep a named scheme for later, in the place of the one with its id."""

    scheme: Scheme


class DropScheme(Command, frozen=True, tag="drop_scheme"):
    """Keep a scheme no longer."""

    scheme: Id


class BreakOut(Command, frozen=True, tag="break_out"):
    """Plan small groups: all rounds, or, while a round is on or others are over, those to come. What is to be found by
    searching is looked for ``budget`` milliseconds; ``begin``: and then the next round begins.
    """

    scheme: Scheme
    begin: bool = False
    budget: Annotated[int, msgspec.Meta(ge=50, le=60_000)] = 900


class Settle(Command, frozen=True, tag="settle"):
    """Search no longer: the best so far will do."""


class BeginRound(Command, frozen=True, tag="begin_round"):
    """Open the rooms of the next round, or of one by number (so that two facilitators do not begin two)."""

    round: Annotated[int, msgspec.Meta(ge=1, le=1000)] | None = None


class TimeRound(Command, frozen=True, tag="time_round"):
    """Give the rooms of the round more time, or less."""

    seconds: Annotated[int, msgspec.Meta(ge=-3600, le=3600)]
    rooms: Rooms = ()


class EndRound(Command, frozen=True, tag="end_round"):
    """End the round now, or some of its rooms: with the time to finish one's sentence."""

    rooms: Rooms = ()


class Reopen(Command, frozen=True, tag="reopen"):
    """Open the rooms of the last round again, with the same people."""

    seconds: Annotated[int, msgspec.Meta(ge=30, le=7200)] = 180


class EndBreakout(Command, frozen=True, tag="end_breakout"):
    """No more small groups: a round that is on ends now, and the plan is given up."""


# --- facilitator: rooms and people ----------------------------------------------------------------------------------


class Seat(Command, frozen=True, tag="seat"):
    """Seat everybody who is here and has no room (``all``: everybody anew, before games have started)."""

    rule: Rule | None = None
    """None: the plan's."""
    all: bool = False
    absent: bool = False
    """People of the list who are not here yet, too."""


class OpenRoom(Command, frozen=True, tag="open_room"):
    name: Line = ""


class Shut(Command, frozen=True, tag="shut"):
    """Keep people from choosing a room, or let them."""

    room: Id
    on: bool


class Name(Command, frozen=True, tag="name"):
    room: Id
    name: Line


class Move(Command, frozen=True, tag="move"):
    """Move people to a room; ``plays``: to a seat of its table if there is one. An empty room: to the hall."""

    people: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=100)]
    room: Annotated[str, msgspec.Meta(max_length=40)] = ""
    plays: bool = True


class Merge(Command, frozen=True, tag="merge"):
    """Move everybody of a room to another one and close it."""

    room: Id
    into: Id


class CloseRoom(Command, frozen=True, tag="close_room"):
    """Give rooms up. Whoever is in one goes to the hall; its game is ended with fair scoring."""

    rooms: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=1000)]


class Split(Command, frozen=True, tag="split"):
    """Move some people of a room to a new one."""

    room: Id
    people: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=20)]


class Wish(Command, frozen=True, tag="wish"):
    """Keep people together or apart; or, for small groups, make them hosts, or pin them to the room of a number. The
    same again, with ``on`` false, takes it back.
    """

    kind: Literal["together", "apart", "host", "pin"]
    people: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=50)]
    """At least two for ``together`` and ``apart``."""
    on: bool = True
    room: Annotated[int, msgspec.Meta(ge=0, le=1000)] = 0
    """For ``pin``, from 1."""


class Host(Command, frozen=True, tag="host"):
    """Give the host's job of a room to somebody in it; empty: to nobody."""

    room: Id
    person: Annotated[str, msgspec.Meta(max_length=40)] = ""


class Remedy(Command, frozen=True, tag="remedy"):
    """Do the same at one, some or all tables. ``seconds``: for ``extend``."""

    act: Literal["start", "pause", "resume", "skip", "extend", "undo", "bots", "end", "mute", "unmute"]
    rooms: Rooms = ()
    seconds: Annotated[int, msgspec.Meta(ge=5, le=600)] = 30


class Answer(Command, frozen=True, tag="answer"):
    """Take a call for help (``done``: it is dealt with)."""

    person: Id
    done: bool = False


class Warn(Command, frozen=True, tag="warn"):
    """Tell one person something that only they see."""

    person: Id
    text: Message


class Remove(Command, frozen=True, tag="remove"):
    """Send somebody away, from everywhere, for good."""

    person: Id


class Readmit(Command, frozen=True, tag="readmit"):
    """Let somebody back in who was removed."""

    person: Id


# --- attendee (a facilitator who plays, too) ------------------------------------------------------------------------


class Help(Command, frozen=True, tag="help"):
    """Call a facilitator, or call it off."""

    on: bool = True


class Choose(Command, frozen=True, tag="choose"):
    """Sit down in a room of one's choice, where the rule is ``self``; anybody without a room may, once games run. In a
    round of small groups: go to one that has places, where its scheme lets people choose or one has no room.
    """

    room: Id


class Vote(Command, frozen=True, tag="vote"):
    """The topics of the small groups that I would like to speak about, the dearest first."""

    topics: Annotated[tuple[Id, ...], msgspec.Meta(max_length=3)]


class Watch(Command, frozen=True, tag="watch"):
    """Watch a room without a seat; empty: go back to the hall. For whoever has no seat."""

    room: Annotated[str, msgspec.Meta(max_length=40)] = ""


class Noted(Command, frozen=True, tag="noted"):
    """I have read the warning."""


class Rate(Command, frozen=True, tag="rate"):
    """Say how the meetup was, from the finale on: one answer, which may be changed. Without ``stars``, take it back."""

    stars: Annotated[int, msgspec.Meta(ge=0, le=5)]
    comment: Annotated[str, msgspec.Meta(max_length=500)] = ""


class Bow(Command, frozen=True, tag="bow"):
    """Leave the meetup: the seat is free for others. Coming back through the door is possible."""


MeetupCommand = (
    Prepare | Cancel | Invite | Revoke | Register | Unregister
    | Join | Arrive | Leave | Deliver | Erase | Acquaint | Found | Tick
    | Open | Advance | Extend | Recall | Release | Close | Lock | Lead | Notify | Feature
    | KeepScheme | DropScheme | BreakOut | Settle | BeginRound | TimeRound | EndRound | Reopen | EndBreakout
    | Seat | OpenRoom | CloseRoom | Shut | Name | Move | Merge | Split | Wish | Host | Remedy | Answer | Warn | Remove
    | Readmit
    | Help | Choose | Vote | Watch | Noted | Rate | Bow
)  # fmt: skip
