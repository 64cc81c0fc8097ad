"""The closed catalogues of a room: what can be asked, and what can have happened."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Kind = Literal["clap", "laugh", "heart", "wow", "agree"]


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type"):
    """Base of all commands."""


class Enter(Command, frozen=True, tag="enter"):
    """System: a person is connected."""

    person: Id
    name: Id
    avatar: Annotated[str, msgspec.Meta(max_length=40)]
    lang: Id
    role: Literal["host", "attendee"]


class Leave(Command, frozen=True, tag="leave"):
    """System: the person's last connection is gone."""

    person: Id


class Say(Command, frozen=True, tag="say"):
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=500)]


class React(Command, frozen=True, tag="react"):
    """Shown to everybody for a moment, kept nowhere."""

    kind: Kind


class Hand(Command, frozen=True, tag="hand"):
    """Raise one's hand or put it down."""

    up: bool


RoomCommand = Enter | Leave | Say | React | Hand


class Event(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """Base of all events. Unknown fields are ignored."""


class Entered(Event, frozen=True, tag="entered"):
    person: str
    name: str
    avatar: str
    lang: str
    role: str


class Left(Event, frozen=True, tag="left"):
    person: str


class Spoke(Event, frozen=True, tag="said"):
    person: str
    text: str
    at: int


class Reacted(Event, frozen=True, tag="reacted"):
    person: str
    kind: Kind


class HandMoved(Event, frozen=True, tag="hand"):
    person: str
    up: bool


RoomEvent = Entered | Left | Spoke | Reacted | HandMoved
