"""What two people did and said when they met, as numbers: gathered from the logs of a meetup's rooms and tables."""

from __future__ import annotations

from typing import Annotated

import msgspec

from server.meetup.parts import Id, Part

Count = Annotated[int, msgspec.Meta(ge=0, le=10_000)]


class Tie(Part, frozen=True, forbid_unknown_fields=True):
    """From one person to another, where anything happened. ``same``: same answers (alike in both directions)."""

    of: Id
    to: Id
    reactions: Count = 0
    """To what the other told, and cheers."""
    gifts: Count = 0
    same: Count = 0
    asked: Count = 0
    """Answers that differed, and so led to a question."""


class Company(Part, frozen=True, forbid_unknown_fields=True):
    """People who were in a room together. ``earlier``: at an earlier meetup of the series."""

    people: Annotated[tuple[Id, ...], msgspec.Meta(max_length=12)]
    earlier: bool = False


class Ties(Part, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of a meetup. ``topics``: person -> topics they voted for."""

    ties: Annotated[tuple[Tie, ...], msgspec.Meta(max_length=100_000)] = ()
    companies: Annotated[tuple[Company, ...], msgspec.Meta(max_length=20_000)] = ()
    topics: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    levels: dict[str, str] = msgspec.field(default_factory=dict)
    """What the meetup's list says, for whoever says nothing in their profile."""
    firms: dict[str, str] = msgspec.field(default_factory=dict)
    """Likewise the companies."""
