"""The closed catalogue of what can be asked of a lounge. Identity, role and time are not in here: see ``Context``.

Who may: system (the server itself), staff (facilitators and organizers), member (an attendee, or a facilitator who
plays, about themselves).
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.lounge.parts import Options, Profile
from server.lounge.suggestions import Circle, Report, Suggestion
from server.lounge.ties import Ties
from server.meetup.commands import Command, Deliver
from server.meetup.parts import Id, Lang, Time

Number = Annotated[str, msgspec.Meta(max_length=6, pattern="^[0-9]+$")]
"""A thread's, a slot's, a study group's, a report's."""
Text = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]

# --- system ---------------------------------------------------------------------------------------------------------


class Establish(Command, frozen=True, tag="establish"):
    """There is a meetup that this is the lounge of, or its facts have changed. ``days``: that it is to stay open."""

    meetup: Id
    title: Annotated[str, msgspec.Meta(max_length=120)]
    pack: Id
    zone: Annotated[str, msgspec.Meta(max_length=64)]
    days: Annotated[int, msgspec.Meta(ge=1, le=365)] = 30


class OpenUp(Command, frozen=True, tag="open_up"):
    """The finale has begun: the lounge opens."""


class Come(Command, frozen=True, tag="come"):
    """The person is connected."""

    person: Id
    name: Annotated[str, msgspec.Meta(max_length=40)]
    avatar: Annotated[str, msgspec.Meta(max_length=40)] = ""
    lang: Lang = "ja"
    staff: bool = False


class Go(Command, frozen=True, tag="go"):
    """Their last connection is gone."""

    person: Id


class Gathered(Command, frozen=True, tag="gathered"):
    """What the logs of the meetup say, for the deal of this number."""

    number: int
    ties: Ties


class Dealt(Command, frozen=True, tag="dealt"):
    """What came of a deal; nothing, where it could not be worked out (no report then)."""

    number: int
    suggestions: Annotated[tuple[Suggestion, ...], msgspec.Meta(max_length=40_000)] = ()
    circles: Annotated[tuple[Circle, ...], msgspec.Meta(max_length=5_000)] = ()
    report: Report | None = None


class Heard(Command, frozen=True, tag="heard"):
    """Somebody wrote in a thread. ``here``: who is in its room just now."""

    thread: Number
    person: Id
    here: Annotated[tuple[Id, ...], msgspec.Meta(max_length=5000)] = ()


class Take(Command, frozen=True, tag="take"):
    """These reminders are about to be sent, so that none is sent twice."""

    reminders: Annotated[tuple[Number, ...], msgspec.Meta(min_length=1, max_length=1000)]


class Expel(Command, frozen=True, tag="expel"):
    """A facilitator has removed somebody from the meetup, or has let them in again."""

    person: Id
    on: bool = True


class ShareCard(Command, frozen=True, tag="share_card"):
    """The person's public card has this id; empty: there is none any more."""

    person: Id
    card: Annotated[str, msgspec.Meta(max_length=40, pattern="^[A-Za-z0-9_-]*$")]


class Forget(Command, frozen=True, tag="forget"):
    """Forget who somebody was. Also ends their being here, and their threads."""

    person: Id


class Tick(Command, frozen=True, tag="tick"):
    """A deadline is due. Early, late or twice, it decides to nothing when nothing is due."""


# --- staff ----------------------------------------------------------------------------------------------------------


class Tune(Command, frozen=True, tag="tune"):
    """Set the options."""

    options: Options


class DealNow(Command, frozen=True, tag="deal_now"):
    """Suggest people to each other now: to those who take part and have room for more suggestions."""


class Introduce(Command, frozen=True, tag="introduce"):
    """Bring two or three people together by hand. They still both have to agree."""

    people: Annotated[tuple[Id, ...], msgspec.Meta(min_length=2, max_length=3)]
    text: Annotated[str, msgspec.Meta(max_length=300)] = ""


class Announce(Command, frozen=True, tag="announce"):
    """Tell everybody who came."""

    text: Text


class Resolve(Command, frozen=True, tag="resolve"):
    """A report is dealt with."""

    report: Number


class CloseUp(Command, frozen=True, tag="close_up"):
    """End the lounge now."""


# --- member -----------------------------------------------------------------------------------------------------------


class More(Command, frozen=True, tag="more"):
    """I would like to talk more with somebody, or no longer. Told to nobody."""

    person: Id
    on: bool = True


class Write(Command, frozen=True, tag="write"):
    """This is my profile now."""

    profile: Profile


class TakePart(Command, frozen=True, tag="take_part"):
    """Suggest people to me, and me to them; or no longer. ``seen``: show me among those who were there."""

    on: bool
    seen: bool | None = None


class Answer(Command, frozen=True, tag="answer"):
    """Whether I would like to talk with somebody suggested to me. Told to nobody; ``later``: neither yet."""

    person: Id
    answer: Literal["like", "pass", "later"]


class AnswerCircle(Command, frozen=True, tag="answer_circle"):
    """Whether I would come to a study group. Told to nobody."""

    circle: Number
    on: bool


class EndContact(Command, frozen=True, tag="end_contact"):
    """Leave a thread: one of two people ends with that; from a group only I go."""

    thread: Number


class Block(Command, frozen=True, tag="block"):
    """Never bring me together with somebody, and do not show me what they say; or no longer. Told to nobody."""

    person: Id
    on: bool = True


class Complain(Command, frozen=True, tag="report"):
    """Tell the organizers about somebody; ``block``: and block them."""

    person: Id
    text: Text
    thread: Annotated[str, msgspec.Meta(max_length=6, pattern="^[0-9]*$")] = ""
    block: bool = True


class LeaveAll(Command, frozen=True, tag="leave_all"):
    """Leave everything: suggestions, threads, reminders; the profile is emptied. Coming back is possible."""


class Propose(Command, frozen=True, tag="propose"):
    """Propose a time to meet."""

    thread: Number
    starts: Time
    minutes: Annotated[int, msgspec.Meta(ge=10, le=480)] = 30


class Agree(Command, frozen=True, tag="agree"):
    """Whether I can at a proposed time; whoever proposed it withdraws it so."""

    thread: Number
    slot: Number
    on: bool


class SayMet(Command, frozen=True, tag="say_met"):
    """Did you meet? And how was it? Told to nobody."""

    thread: Number
    answer: Literal["yes", "no", "planned"]
    stars: Annotated[int, msgspec.Meta(ge=0, le=5)] = 0


class Remind(Command, frozen=True, tag="remind"):
    """By which ways I would like to be reminded."""

    push: bool | None = None
    mail: bool | None = None


LoungeCommand = (
    Establish | OpenUp | Come | Go | Gathered | Dealt | Heard | Take | Expel | ShareCard | Forget | Deliver | Tick
    | Tune | DealNow | Introduce | Announce | Resolve | CloseUp
    | More | Write | TakePart | Answer | AnswerCircle | EndContact | Block | Complain | LeaveAll
    | Propose | Agree | SayMet | Remind
)  # fmt: skip
