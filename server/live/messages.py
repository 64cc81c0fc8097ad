"""The closed catalogue of messages between client and server. ``docs/protocol/`` is made from these."""

from __future__ import annotations

from typing import Annotated, Any

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
Seq = Annotated[int, msgspec.Meta(ge=0)]
Time = Annotated[int, msgspec.Meta(description="Server time, in milliseconds since the Unix epoch")]


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what clients send."""


class Auth(Message, frozen=True):
    """Goes with the connection."""

    ticket: Annotated[str, msgspec.Meta(max_length=2000)]


class Subscribe(Message, frozen=True):
    """Follow a stream. With ``since``, only what came after that number, if the server still has it."""

    stream: StreamName
    since: Seq | None = None


class Command(Message, frozen=True):
    """Ask for something to happen. Sent again with the same ``id`` it happens once and gets the first answer."""

    id: CommandId
    stream: StreamName
    command: dict[str, Any]


class Update(msgspec.Struct, frozen=True, rename={"start": "from"}):
    """What has happened: events to animate, and the RFC 7396 merge patch from the view at ``from`` to ``seq``'s."""

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


class Refused(msgspec.Struct, frozen=True):
    """What a refused connection is told (``data`` of the connect error)."""

    code: str
