"""The state of a meetup: its plan, who is there, which rooms there are, where everybody belongs. Frozen."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from server.meetup.parts import Id, Lang, Level, Line, Part, Text, Time
from server.meetup.scheme import Breakout, Held, Scheme

Stage = Literal["draft", "lobby", "running", "closed", "cancelled"]
StepKind = Literal["welcome", "table", "breakout", "plenary", "finale", "after"]
Rule = Literal["mix", "level", "assigned", "self"]
"""How people are seated: mixed, with those of their level, with their list's group, or where they choose."""


class Step(Part, frozen=True, forbid_unknown_fields=True):
    """One step of the agenda. Without a ``title`` its kind is shown. ``scheme``: of a breakout, how people are mixed:
    the id of one of the plan's, ``tables`` where they stay with those of their table; empty: everybody anew each round.
    """

    id: Id
    kind: StepKind
    minutes: Annotated[int, msgspec.Meta(ge=1, le=600)]
    title: Line = ""
    scheme: Annotated[str, msgspec.Meta(max_length=40)] = ""


class Plan(Part, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an organizer prepares. ``agenda``: in order; none twice."""

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
    about: Text = ""
    starts: Time = 0
    zone: Annotated[str, msgspec.Meta(min_length=1, max_length=64)] = "Asia/Tokyo"
    """Name of the IANA time zone."""
    languages: tuple[Lang, ...] = ("ja", "en")
    capacity: Annotated[int, msgspec.Meta(ge=2, le=5000)] = 100
    pack: Id = "cs_college"
    mode: Id = "short"
    seats: Annotated[int, msgspec.Meta(ge=2, le=6)] = 5
    """Seats of a table."""
    rule: Rule = "mix"
    agenda: Annotated[tuple[Step, ...], msgspec.Meta(min_length=1, max_length=20)] = (
        Step("welcome", "welcome", 5),
        Step("table", "table", 30),
        Step("finale", "finale", 5),
        Step("after", "after", 15),
    )
    schemes: Annotated[tuple[Scheme, ...], msgspec.Meta(max_length=20)] = ()
    """Named ways to make small groups, prepared ahead; no id twice."""
    door: Literal["open", "registered"] = "open"
    """Who may come: everybody with the link, or only people of the list."""
    consent: Text = ""
    """What people agree to besides the usual; shown at the door."""
    retention: Annotated[int, msgspec.Meta(ge=1, le=3650)] = 365
    """Days that personal data is kept after the meetup."""
    lounge: Annotated[int, msgspec.Meta(ge=0, le=365)] = 0
    """Days that people can go on talking afterwards; 0: there is no lounge."""
    colour: Annotated[str, msgspec.Meta(pattern="^(#[0-9a-f]{6})?$")] = ""
    logo: Annotated[str, msgspec.Meta(max_length=200)] = ""
    """Address of a picture on this server, or empty."""


class Facilitator(Part, frozen=True):
    """Somebody with a facilitator link. ``person`` ids begin with ``f-``, organizers' with ``o-``."""

    name: str
    revoked: bool = False


class Person(Part, frozen=True, kw_only=True):
    """An attendee, from the list or through the door; or a facilitator who plays."""

    name: str
    avatar: str = ""
    lang: Lang = "ja"
    company: str = ""
    level: Level = ""
    group: str = ""
    registered: bool = False
    staff: bool = False
    joined: int = 0
    """When they first came through the door; 0: not yet."""
    here: bool = False
    """Connected now."""
    since: int = 0
    """When ``here`` last changed."""
    room: str = ""
    """Where they belong; empty: nowhere but the hall. Kept when they drop."""
    plays: bool = False
    """Has a seat at the table of their room; else they watch it."""
    breakout: str = ""
    """The small group's room that they belong to in this round; the seat at their table is kept meanwhile."""
    topics: tuple[str, ...] = ()
    """Topics that they would like to speak about, the dearest first."""
    met: tuple[str, ...] = ()
    """With whom they have been in a small group, in rounds that are over."""
    removed: bool = False
    warning: str = ""
    """What a facilitator told this person alone, until they have read it."""
    warnings: int = 0
    help: int = 0
    """When they called for help; 0: they do not."""
    helper: str = ""
    """The facilitator who has taken the call."""
    aside: bool = False
    """In the hall because somebody chose it; not seated merely for coming back."""
    bowed: bool = False
    """Has left the meetup, and may come through the door again."""
    stars: int = 0
    """How they say it was, 1 to 5; 0: they have not said."""
    comment: str = ""
    banned: str = ""
    """The room they were in when they were removed."""
    erased: bool = False


class Room(Part, frozen=True, kw_only=True):
    """A room of the meetup. Its id counts all rooms there have ever been; ``number`` is what people call it, and
    that of a closed room is given again. Number 0 is the hall.
    """

    number: int
    name: str = ""
    """Empty: shown by its number, or its topic."""
    kind: Literal["table", "breakout"] = "table"
    round: int = 0
    """Of a breakout."""
    topic: str = ""
    """The id of one of its scheme's topics, or of the pack's."""
    ends: int = 0
    """When a breakout is to end; its people have the scheme's ``back`` seconds more to finish their sentence."""
    seats: int = 0
    """Of its table; the plan's when it was laid."""
    players: int = 0
    """How many have a seat here, or belong to this breakout, whoever has dropped or is still to come included. Kept by
    ``server.meetup.folds``.
    """
    watchers: int = 0
    """How many belong here without a seat. Kept likewise."""
    host: str = ""
    """The person with the host's job."""
    open: bool = True
    """Whether people may choose it and be seated there."""
    started: bool = False
    """Its game has been started."""
    paused: bool = False
    """Paused by a facilitator."""
    muted: bool = False
    over: bool = False
    """Its game has ended, as far as the meetup has heard."""
    closed: bool = False
    """Merged into another, or given up; its log stays."""


class Wish(Part, frozen=True):
    """People to be kept together or apart, at tables and in breakouts; in breakouts besides: who can be a room's
    ``host`` (one in each, as far as they go round), and who is pinned to the room of a number. In the order of their
    ids.
    """

    kind: Literal["together", "apart", "host", "pin"]
    people: tuple[str, ...]
    room: int = 0
    """For ``pin``."""


class Notice(Part, frozen=True):
    """Text to all, or to some rooms. ``by``: facilitator; ``rooms``: empty for everybody."""

    id: int
    text: str
    at: int
    by: str
    rooms: tuple[str, ...] = ()
    clip: str = ""
    """A spoken one: the name of its recording, which is kept for a few minutes only."""


class Errand(Part, frozen=True):
    """A command that the meetup sends to another stream, once. ``by`` and ``role``: in whose name; ``chance``: the
    command's field that whoever delivers it fills with 32 random bytes in hex, since rules have no chance of their own.
    """

    stream: str
    command: dict[str, Any]
    by: str = ""
    role: Literal["system", "facilitator"] = "system"
    chance: str = ""
    at: int = 0
    """When it was decided."""


class Meetup(Part, frozen=True, kw_only=True):
    """A whole meetup. ``people`` by person, ``rooms`` and ``facilitators`` by id, ``errands`` by running number."""

    id: str = ""
    plan: Plan | None = None
    stage: Stage = "draft"
    step: int = -1
    """Of the agenda; -1 before the first."""
    began: int = 0
    """When the step began."""
    ends: int = 0
    """When it is to end, extensions included; nothing happens by itself then."""
    recall: int = 0
    """When everybody will be back together; 0: no countdown."""
    together: bool = False
    """Everybody is in the hall for now, whatever the step."""
    present: int = 0
    """People connected now. Kept by ``server.meetup.folds``."""
    inside: int = 0
    """People who take part and count towards the capacity. Kept likewise."""
    locked: bool = False
    """Nobody new comes in."""
    lead: str = ""
    """The facilitator in charge; the others can do the same."""
    featured: str = ""
    """The room that the stage view shows."""
    reason: str = ""
    """Why it was cancelled."""
    facilitators: dict[str, Facilitator] = msgspec.field(default_factory=dict)
    people: dict[str, Person] = msgspec.field(default_factory=dict)
    rooms: dict[str, Room] = msgspec.field(default_factory=dict)
    breakout: Breakout | None = None
    """Small groups, once a facilitator has asked for some."""
    rounds: tuple[Held, ...] = ()
    """All rounds of small groups that are over."""
    met: tuple[tuple[str, ...], ...] = ()
    """Groups of people who met at earlier meetups of the series."""
    recalled: bool = False
    """Whether ``met`` has been filled in."""
    wishes: tuple[Wish, ...] = ()
    unmet: tuple[Wish, ...] = ()
    """Wishes that the latest seating could not honour."""
    notices: tuple[Notice, ...] = ()
    """The last few."""
    noticed: int = 0
    """How many there have ever been."""
    votes: dict[str, int] = msgspec.field(default_factory=dict)
    """Topic -> how many who take part would like to speak about it. Kept by ``server.meetup.folds``."""
    sought: int = 0
    """Searches for small groups there have ever been."""
    errands: dict[str, Errand] = msgspec.field(default_factory=dict)
    """Not yet delivered."""
    sent: int = 0
    """Errands there have ever been."""


def sends(known: dict[str, Errand], sent: int, found: list[Errand]) -> dict[str, Any]:
    """Return the fields ``errands`` and ``sent`` of a state that sends more of them, under the next running numbers."""
    numbered = {str(sent + place): errand for place, errand in enumerate(found, 1)}
    return {"errands": {**known, **numbered}, "sent": sent + len(found)}
