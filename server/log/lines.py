"""The lines of a log file."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.log.records import MAX_NAME, MAX_SEQ, MAX_TIME

SCHEMA = 1
Name = Annotated[str, msgspec.Meta(max_length=MAX_NAME)]
Time = Annotated[int, msgspec.Meta(ge=0, le=MAX_TIME)]


class Header(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """First line. ``at``: when the file was made, in milliseconds; ``prefix``: how the names of its streams begin;
    ``names``: people have pseudonyms in it.
    """

    nijikai: Literal["log"] = "log"
    schema: int = SCHEMA
    at: int
    prefix: str = ""
    names: Literal["pseudonyms"] | msgspec.UnsetType = msgspec.UNSET


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """One event; ``deadline`` stands on the last event of a stream that has one."""

    stream: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_NAME)]
    seq: int
    at: Time
    by: Name
    role: Name
    command: Name
    version: Annotated[int, msgspec.Meta(ge=1, le=MAX_SEQ)]
    event: msgspec.Raw
    deadline: Time | msgspec.UnsetType = msgspec.UNSET


class Footer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Last line. ``end`` sets it apart from an event."""

    end: Literal[True] = True
    events: int
    streams: int


def has_nul(line: Line) -> bool:
    """No database could store it."""
    return "\0" in line.stream or "\0" in line.by or "\0" in line.role or "\0" in line.command
