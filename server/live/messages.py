"""The closed catalogue of messages between client and server. ``docs/protocol/`` is made from these."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

StreamName = Annotated[
    str,
    msgspec.Meta(
        min_length=3, max_length=80, pattern="^[a-z]+/[A-Za-z0-9_-]+$", examples=["table/V1StGXR8Z5jdHi6BmyT9aQ"]
    ),
]
CommandId = Annotated[
    str,
    msgspec.Meta(
        min_length=8, max_length=64, pattern="^[A-Za-z0-9_-]+$", description="Made by the client, new for each command"
    ),
]
MeetupId = Annotated[str, msgspec.Meta(max_length=40, pattern="^[A-Za-z0-9_-]+$", examples=["mabcdefghij234567"])]
Peer = Annotated[
    str, msgspec.Meta(min_length=1, max_length=32, pattern="^[A-Za-z0-9_-]+$", description="As in the command `voice`")
]
Seq = Annotated[int, msgspec.Meta(ge=0)]
Time = Annotated[int, msgspec.Meta(description="Server time, in milliseconds since the Unix epoch")]


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what clients send."""


class Auth(Message, frozen=True):
    """Goes with the connection."""

    ticket: Annotated[str, msgspec.Meta(max_length=2000)]


class Subscribe(Message, frozen=True):
    """Follow a stream. With ``since``, only what came after that number, if the server still has it. ``quiet``: without
    being present there, for facilitators; in a thread of a lounge for whoever is in it.
    """

    stream: StreamName
    since: Seq | None = None
    quiet: bool = False


class Unsubscribe(Message, frozen=True):
    """Follow a stream no longer, and be present there no longer."""

    stream: StreamName


class Overview(Message, frozen=True):
    """Look on at all rooms of a meetup, for facilitators."""

    meetup: MeetupId


class Unview(Message, frozen=True):
    """Look on no longer."""

    meetup: MeetupId


class Command(Message, frozen=True):
    """Ask for something to happen. Sent again with the same ``id`` it happens once and gets the first answer."""

    id: CommandId
    stream: StreamName
    command: dict[str, Any]


class Description(Message, frozen=True):
    """What a browser offers or answers, as its WebRTC has it."""

    type: Literal["offer", "answer", "pranswer", "rollback"]
    sdp: Annotated[str, msgspec.Meta(max_length=12_000)] = ""


class Candidate(Message, frozen=True, rename="camel", omit_defaults=True):
    """A way on which a browser can perhaps be reached, as its WebRTC has it."""

    candidate: Annotated[str, msgspec.Meta(max_length=1000)]
    sdp_mid: Annotated[str, msgspec.Meta(max_length=100)] | None = None
    sdp_mline_index: Annotated[int, msgspec.Meta(ge=0, le=65535)] | None = msgspec.field(
        default=None, name="sdpMLineIndex"
    )
    username_fragment: Annotated[str, msgspec.Meta(max_length=300)] | None = None


class SignalData(Message, frozen=True):
    """One of the two; a ``candidate`` of null: there are no more."""

    description: Description | msgspec.UnsetType = msgspec.UNSET
    candidate: Candidate | msgspec.UnsetType | None = msgspec.UNSET


class Signal(Message, frozen=True):
    """Tell another page of the same room how to connect. Both people take part by voice there; kept nowhere."""

    stream: StreamName
    to: Peer
    data: SignalData


class Ice(Message, frozen=True):
    """Ask how to take part by voice in a room where one is present."""

    stream: StreamName


class Update(msgspec.Struct, frozen=True, rename={"start": "from"}):
    """What has happened: events to animate, and the RFC 7396 merge patch from the view at ``from`` to ``seq``'s. Where
    many follow, one update tells several changes, and of its events the last 40.
    """

    stream: StreamName
    start: Seq
    seq: Seq
    events: list[dict[str, Any]]
    patch: dict[str, Any]


class Snapshot(msgspec.Struct, frozen=True):
    """Answer to ``subscribe``: the whole view."""

    ok: bool
    seq: Seq
    now: Time
    view: dict[str, Any]


class Gap(msgspec.Struct, frozen=True):
    """Answer to ``subscribe`` with ``since``: what came after it, in order; perhaps nothing."""

    ok: bool
    seq: Seq
    now: Time
    updates: list[Update]


class Done(msgspec.Struct, frozen=True):
    """Answer to ``command``: it is in the log, at ``seq``."""

    ok: bool
    seq: Seq


class Fault(msgspec.Struct, frozen=True):
    """Why not. ``code`` is stable, ``params`` fill its text in, ``text`` is in the language of the ticket."""

    code: str
    params: dict[str, str | int]
    text: str


class Failed(msgspec.Struct, frozen=True):
    """Answer to anything that was not done."""

    error: Fault


class Ended(msgspec.Struct, frozen=True):
    """Answer to ``unsubscribe``, ``unview`` and ``signal``."""

    ok: bool


class Refused(msgspec.Struct, frozen=True):
    """What a refused connection is told (``data`` of the connect error), and one that is about to be ended."""

    code: str


class Closed(msgspec.Struct, frozen=True):
    """A stream is followed no longer, since its doors have closed for this person."""

    stream: StreamName
    code: str


class Moving(msgspec.Struct, frozen=True):
    """This worker is about to end: connect anew, at some moment within so many milliseconds. Another one goes on."""

    within: Time


class SignalTold(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """What another page of the same room tells this one."""

    stream: StreamName
    sender: Peer
    to: Peer
    data: SignalData


class IceServer(msgspec.Struct, frozen=True, omit_defaults=True):
    """An ``RTCIceServer``."""

    urls: list[str]
    username: str = ""
    credential: str = ""


class Offered(msgspec.Struct, frozen=True, omit_defaults=True):
    """Answer to ``ice``. ``mesh``: each is connected with every other; ``livekit``: all with the server at ``url``,
    with ``token``. ``limit``: people by voice in one room; ``ttl``: seconds for which ``ice`` or ``token`` are good.
    """

    ok: bool
    kind: Literal["mesh", "livekit"]
    ice: list[IceServer]
    ttl: int
    limit: int
    url: str = ""
    token: str = ""


class Glances(msgspec.Struct, frozen=True):
    """Answer to ``overview``: all rooms by id."""

    ok: bool
    now: Time
    rooms: dict[str, dict[str, Any]]


class GlancesChanged(msgspec.Struct, frozen=True):
    """What has changed in the rooms since, at most once a second: for each a merge patch, or null if it is gone."""

    meetup: MeetupId
    rooms: dict[str, dict[str, Any] | None]
