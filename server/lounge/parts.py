"""Profiles and weights: what people say of themselves, and what counts how much when they are matched. Frozen."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec

from server.meetup.parts import Id, Level, Part

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
"""A few words, cleaned at the edge."""
Wordings = Annotated[tuple[Words, ...], msgspec.Meta(max_length=8)]
Handle = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
"""A way to be reached, in the person's own words: an address, a name elsewhere, a link."""
Weight = Annotated[int, msgspec.Meta(ge=0, le=100)]
"""How much a signal counts; 0: not at all. Only how they relate to each other matters."""


class Profile(Part, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody says of themselves. Everything may be left out; nobody sees ``handles`` before both agree."""

    interests: Wordings = ()
    offers: Wordings = ()
    """What they can help with."""
    wants: Wordings = ()
    """What they would like to learn."""
    level: Level = ""
    company: Annotated[str, msgspec.Meta(max_length=80)] = ""
    handles: Annotated[tuple[Handle, ...], msgspec.Meta(max_length=4)] = ()
    study: Annotated[tuple[Words, ...], msgspec.Meta(max_length=3)] = ()
    """Challenges that they would like to work on in a small group that meets again."""


class Weights(Part, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much each signal counts. What people did and said once they had met counts far more than what they wrote
    beforehand; see ``docs/matching.md`` for the reasons.
    """

    more: Weight = 40
    """Said privately that they would like to talk more."""
    answers: Weight = 12
    """The same answers to this-or-that."""
    gifts: Weight = 10
    """Items given."""
    reactions: Weight = 10
    """Reactions to what the other told, and cheers."""
    help: Weight = 12
    """What one can help with is what the other would like to learn."""
    interests: Weight = 6
    """Interests are close in meaning."""
    topics: Weight = 4
    """The same topics voted for."""
    acquainted: Weight = 4
    """Have shared rooms before; else counts as nothing."""
    fresh: Weight = 2
    """Have not shared a room yet."""
    level: Weight = 2
    """Levels are next to each other."""
    company: Weight = 2
    """Come from different companies."""


SIGNALS: Final = Weights.__struct_fields__
"""Names of the signals; each has texts in the catalogue."""


class Options(Part, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an organizer can set of a lounge."""

    suggestions: Annotated[int, msgspec.Meta(ge=1, le=8)] = 3
    """Most people suggested to one person at a time."""
    reveal: Annotated[int, msgspec.Meta(ge=2, le=3600)] = 30
    """Seconds between the moments at which mutual likes are revealed: never at the moment of an answer."""
    wait: Annotated[int, msgspec.Meta(ge=0, le=3600)] = 90
    """Seconds from the lounge's opening, or from the first who takes part, until people are first suggested."""
    group: Annotated[int, msgspec.Meta(ge=4, le=6)] = 5
    """People of a study group, if they go round; four to six in any case."""
    ask: Annotated[int, msgspec.Meta(ge=1, le=90)] = 7
    """Days after which people are asked whether they met."""
    days: Annotated[int, msgspec.Meta(ge=1, le=365)] = 30
    """That the lounge stays open."""
    weights: Weights = Weights()


Pair = tuple[str, str]
"""Two persons; in the order of their ids where no direction matters."""
PersonId = Id
