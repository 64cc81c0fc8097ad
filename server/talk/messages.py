"""The closed catalogues of a room: what can be asked, and what can have happened.

"Staff" below are the host of a table that stands alone, facilitators, organizers and the server itself. They may act
without being here.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
MaybeId = Annotated[str, msgspec.Meta(max_length=40)]
Number = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
Depth = Literal["", "first_timer", "practitioner", "veteran"]
Kind = Literal["clap", "laugh", "heart", "wow", "agree"]


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type"):
    """Base of all commands."""


class Enter(Command, frozen=True, tag="enter"):
    """System: a person is connected."""

    person: Id
    name: Id
    avatar: Annotated[str, msgspec.Meta(max_length=40)]
    lang: Id
    role: Literal["host", "attendee", "facilitator"]


class Leave(Command, frozen=True, tag="leave"):
    """System: the person's last connection is gone."""

    person: Id


class Say(Command, frozen=True, tag="say"):
    """Whoever is here, unless the talk is muted; staff always."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=500)]


class React(Command, frozen=True, tag="react"):
    """Shown to everybody for a moment, kept nowhere."""

    kind: Kind


class Hand(Command, frozen=True, tag="hand"):
    """Raise one's hand or put it down."""

    up: bool


class Host(Command, frozen=True, tag="host"):
    """System: who looks after this room; nobody when empty."""

    person: MaybeId


class Mute(Command, frozen=True, tag="mute"):
    """Staff: nobody but they can write in the talk, or all can again."""

    on: bool


class Hide(Command, frozen=True, tag="hide"):
    """Staff or the room's host: a message is seen no more, or again."""

    message: Number
    on: bool = True


class Expel(Command, frozen=True, tag="expel"):
    """System: a person is taken out and cannot come back, or may again."""

    person: Id
    on: bool = True


class Note(Command, frozen=True, tag="note"):
    """Write a line of the shared note: a new one without ``line``; ``base`` is the version of the line that was
    changed. An empty text removes it.
    """

    text: Annotated[str, msgspec.Meta(max_length=300)]
    line: Number = 0
    base: Number = 0
    section: Annotated[str, msgspec.Meta(max_length=120)] = ""
    """Of a new line: the heading of the room's template that it belongs under, or none."""


class Turns(Command, frozen=True, tag="turns"):
    """Everybody here speaks in order, each for so long; or no more of that."""

    on: bool
    seconds: Annotated[int, msgspec.Meta(ge=15, le=600)] = 60


class Next(Command, frozen=True, tag="next"):
    """The speaker, the room's host or staff: the turn is over. With ``person``, only if it is still theirs."""

    person: MaybeId = ""


class Pass(Command, frozen=True, tag="pass"):
    """Not speak in this round, now or when one's turn would come."""


class Prompt(Command, frozen=True, tag="prompt"):
    """Show the next prompt, or none. With ``after``, only if that is still the one shown."""

    on: bool = True
    after: MaybeId | None = None
    pack: MaybeId = ""
    """Whose prompts, where the room has not been told."""
    level: Depth = ""
    """From now on prompts of this depth; empty: as before."""


class Dress(Command, frozen=True, tag="dress"):
    """System: what the room is about. The pack whose prompts are shown; one of its topics, or a topic with a ``title``
    of its own; how deep the prompts begin; the headings of the note.
    """

    pack: Id
    topic: MaybeId = ""
    title: Annotated[str, msgspec.Meta(max_length=120)] = ""
    level: Depth = ""
    sections: Annotated[tuple[Annotated[str, msgspec.Meta(max_length=120)], ...], msgspec.Meta(max_length=6)] = ()


class Finish(Command, frozen=True, tag="finish"):
    """System: the talk of this room is over: its note is as it is, nobody has the word, no voices; or it goes on.
    ``shut``: nor can anything be said any more.
    """

    on: bool = True
    shut: bool = False


class Voice(Command, frozen=True, tag="voice"):
    """Be heard and hear the others: ``peer`` is the name of this page's end of the connections to theirs, new for each
    page. Empty: no longer.
    """

    peer: Annotated[str, msgspec.Meta(max_length=32, pattern="^[A-Za-z0-9_-]*$")]


class Call(Command, frozen=True, tag="call"):
    """The room's host or staff: people talk behind this link (https) instead. Empty: here again."""

    url: Annotated[str, msgspec.Meta(max_length=500)]


class Measure(Command, frozen=True, tag="measure"):
    """Consent to have the seconds counted that one speaks, or take it back."""

    on: bool


class Airtime(Command, frozen=True, tag="airtime"):
    """How many seconds I have spoken since I last said so; counted by my own browser."""

    seconds: Annotated[int, msgspec.Meta(ge=1, le=600)]


class Tick(Command, frozen=True, tag="tick"):
    """System: look at the clock."""


class Forget(Command, frozen=True, tag="forget"):
    """System: empty the name, avatar and texts of a person."""

    person: Id


RoomCommand = (
    Enter | Leave | Say | React | Hand | Host | Mute | Hide | Expel | Note
    | Turns | Next | Pass | Prompt | Dress | Finish | Voice | Call | Measure | Airtime | Tick | Forget
)  # fmt: skip


class Event(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """Base of all events. Unknown fields are ignored. ``by`` is who did it; empty: the server. ``at``: milliseconds
    since the Unix epoch.
    """


class Entered(Event, frozen=True, tag="entered"):
    person: str
    name: str
    avatar: str
    lang: str
    role: str


class Left(Event, frozen=True, tag="left"):
    person: str


class Spoke(Event, frozen=True, tag="said"):
    """``role`` is empty for attendees."""

    person: str
    text: str
    at: int
    role: str = ""


class Reacted(Event, frozen=True, tag="reacted"):
    person: str
    kind: Kind


class HandMoved(Event, frozen=True, tag="hand"):
    person: str
    up: bool


class Hosted(Event, frozen=True, tag="hosted"):
    person: str


class Muted(Event, frozen=True, tag="muted"):
    on: bool
    by: str = ""


class Hidden(Event, frozen=True, tag="hidden"):
    message: int
    on: bool
    by: str = ""


class Expelled(Event, frozen=True, tag="expelled"):
    person: str
    on: bool


class Noted(Event, frozen=True, tag="noted"):
    """A line's text is now this; removed when empty."""

    line: int
    text: str
    person: str
    at: int
    section: str = ""


class TurnsBegan(Event, frozen=True, tag="turns_began"):
    """The first of ``order`` has the word until ``ends``."""

    order: tuple[str, ...]
    seconds: int
    ends: int
    by: str = ""


class TurnCame(Event, frozen=True, tag="turn_came"):
    person: str
    ends: int
    by: str = ""


class Passed(Event, frozen=True, tag="passed"):
    person: str


class TurnsEnded(Event, frozen=True, tag="turns_ended"):
    """``done``: everybody has had the word."""

    done: bool
    by: str = ""


class Prompted(Event, frozen=True, tag="prompted"):
    """No prompt is shown when empty."""

    prompt: str
    by: str = ""
    level: str = ""


class Dressed(Event, frozen=True, tag="dressed"):
    pack: str
    topic: str = ""
    title: str = ""
    level: str = ""
    sections: tuple[str, ...] = ()


class Finished(Event, frozen=True, tag="finished"):
    on: bool = True
    shut: bool = False


class Voiced(Event, frozen=True, tag="voiced"):
    """Somebody takes part by voice, from the page with this name; no longer, when empty."""

    person: str
    peer: str = ""


class Called(Event, frozen=True, tag="called"):
    url: str
    by: str = ""


class Measured(Event, frozen=True, tag="measured"):
    person: str
    on: bool


class Aired(Event, frozen=True, tag="aired"):
    """``person`` has spoken so many seconds in the time before ``at``."""

    person: str
    seconds: int
    at: int


class Forgotten(Event, frozen=True, tag="forgotten"):
    person: str


RoomEvent = (
    Entered | Left | Spoke | Reacted | HandMoved | Hosted | Muted | Hidden | Expelled | Noted
    | TurnsBegan | TurnCame | Passed | TurnsEnded | Prompted | Dressed | Finished | Voiced | Called | Measured | Aired
    | Forgotten
)  # fmt: skip
