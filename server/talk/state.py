"""The state of a room: who is here, and the latest of what was said. Frozen."""

from __future__ import annotations

import msgspec


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of everything in a room's state."""


class Guest(Part, frozen=True):
    """Somebody who has been here; ``here`` while connected."""

    name: str
    avatar: str
    lang: str
    role: str
    here: bool = True
    hand: bool = False


class Said(Part, frozen=True):
    """One message; ``at`` in milliseconds since the Unix epoch."""

    person: str
    name: str
    text: str
    at: int


class Room(Part, frozen=True):
    """``messages``: the last hundred, by running number; ``said``: how many there have ever been."""

    people: dict[str, Guest] = msgspec.field(default_factory=dict)
    messages: dict[str, Said] = msgspec.field(default_factory=dict)
    said: int = 0
