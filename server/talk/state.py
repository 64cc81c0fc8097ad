"""The state of a room: who is here, what was said lately, the shared note, whose turn it is to speak. Frozen."""

from __future__ import annotations

import msgspec


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of everything in a room's state."""


class Guest(Part, frozen=True):
    """Somebody who is here."""

    name: str
    avatar: str
    lang: str
    role: str
    hand: bool = False
    voice: str = ""
    """Takes part by voice, from the page with this name."""
    measured: bool = False
    """Has consented to have the seconds counted that they speak."""
    aired: int = 0
    """When they last said how long they have spoken."""


class Said(Part, frozen=True):
    """One message; ``at`` in milliseconds since the Unix epoch. ``role`` is empty for attendees."""

    person: str
    name: str
    text: str
    at: int
    role: str = ""
    hidden: bool = False


class Line(Part, frozen=True):
    """One line of the shared note, as whoever wrote it last left it; ``version`` counts from 1."""

    person: str
    name: str
    text: str
    at: int
    version: int = 1
    section: str = ""
    """The heading that it was written under."""


class Turns(Part, frozen=True):
    """Who speaks in which order; ``order[index]`` has the word until ``ends``. Who ``passed`` is left out."""

    order: tuple[str, ...]
    seconds: int
    ends: int
    index: int = 0
    passed: tuple[str, ...] = ()

    @property
    def speaker(self) -> str:
        return self.order[self.index]


class Room(Part, frozen=True):
    """``messages``: the last hundred, by running number; ``said``: how many there have ever been. ``note`` and
    ``lines`` likewise. ``prompt`` is shown; ``drawn``: all that were shown so far, the last one at the end.
    """

    people: dict[str, Guest] = msgspec.field(default_factory=dict)
    messages: dict[str, Said] = msgspec.field(default_factory=dict)
    said: int = 0
    host: str = ""
    muted: bool = False
    expelled: tuple[str, ...] = ()
    note: dict[str, Line] = msgspec.field(default_factory=dict)
    lines: int = 0
    turns: Turns | None = None
    pack: str = ""
    prompt: str = ""
    drawn: tuple[str, ...] = ()
    topic: str = ""
    """What the room is about: one of the pack's topics, or another, which has a ``title``."""
    title: str = ""
    level: str = ""
    """How deep the prompts go just now; empty: easy ones first."""
    sections: tuple[str, ...] = ()
    """Headings of the note."""
    finished: bool = False
    """Its talk is over, and its note as it is."""
    shut: bool = False
    """Nor is anything said any more: people had enough, or their time is over."""
    call: str = ""
    """Link behind which people talk instead."""
    caller: str = ""
    """Who put it there."""
