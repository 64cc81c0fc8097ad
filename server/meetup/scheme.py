"""How people are mixed into small groups: what a facilitator asks for, and what was found. Frozen."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.meetup.parts import Id, Line, Part, Time

Mixing = Literal["mix", "random", "assigned", "choose", "vote", "same"]
"""Who is with whom: as few as possible twice; by chance; with their list's group; where they choose; by the topics they
voted for; with those of the round before (of the table, in the first).
"""
Alike = Literal["", "mix", "same"]
"""Whether people who are alike are to be spread, or to be together; or no matter."""
Groups = tuple[tuple[str, ...], ...]
"""The groups of one round, by room; persons in each."""
Share = Annotated[int, msgspec.Meta(ge=0, le=10)]
"""How much a soft wish weighs: 10 as much as that two do not meet twice."""

TEMPLATE = ("hypothesis", "learned", "next")
"""Headings of a room's note that the catalogue has words for."""


class Topic(Part, frozen=True, forbid_unknown_fields=True):
    """What a room is about. Without a ``title`` it is one of the pack's. ``places``: most people; 0: the scheme's
    size.
    """

    id: Id
    title: Line = ""
    places: Annotated[int, msgspec.Meta(ge=0, le=200)] = 0


class Soft(Part, frozen=True, forbid_unknown_fields=True):
    """Soft wishes of a scheme, and their weights."""

    company: Share = 3
    """People of one company are in different rooms."""
    level: Alike = ""
    level_share: Share = 2
    topic: Share = 0
    """People who voted for the same topic are together."""


class Scheme(Part, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way to make small groups, round after round. A named one is prepared ahead."""

    id: Id = "mix"
    name: Line = ""
    rule: Mixing = "mix"
    size: Annotated[int, msgspec.Meta(ge=2, le=6)] = 4
    """Most people of a room; sizes of a round differ by at most one."""
    rounds: Annotated[int, msgspec.Meta(ge=1, le=12)] = 3
    seconds: Annotated[int, msgspec.Meta(ge=30, le=7200)] = 480
    """Of a round."""
    warn: Annotated[int, msgspec.Meta(ge=0, le=600)] = 60
    """Seconds before the end at which everybody is told."""
    back: Annotated[int, msgspec.Meta(ge=0, le=120)] = 20
    """Seconds after the end to finish one's sentence, before all are back together."""
    rest: Annotated[int, msgspec.Meta(ge=0, le=600)] = 0
    """Seconds between two rounds; 0: a facilitator begins the next."""
    topics: Annotated[tuple[Topic, ...], msgspec.Meta(max_length=20)] = ()
    """For ``choose`` and ``vote`` the rooms'; for the others each round's, in turn. None: anything of the pack's."""
    level: Literal["", "first_timer", "practitioner", "veteran"] = ""
    """How deep the prompts begin."""
    language: bool = False
    """Only people of one language in a room."""
    soft: Soft = Soft()
    template: Annotated[tuple[Line, ...], msgspec.Meta(max_length=6)] = TEMPLATE
    """Headings of the note: keys of ``TEMPLATE``, or any others as they are."""


class Broken(Part, frozen=True):
    """A hard wish that gave way. ``kind``: together | apart | host | pin | language | size | met; ``people``: whom it
    is about; ``round`` from 1, 0: in all of them.
    """

    kind: str
    people: tuple[str, ...] = ()
    round: int = 0


class Verdict(Part, frozen=True, kw_only=True):
    """How good a rotation is. ``repeats``: meetings of two who had met before (at the tables, at earlier meetups or in
    an earlier round); ``least``: fewer nobody can do, whatever they try (a proven bound, not always reached).
    """

    people: int = 0
    rounds: int = 0
    meetings: int = 0
    """Of two people, in all rounds."""
    repeats: int = 0
    least: int = 0
    fair: bool = False
    """Nobody could spread the repeats better: a pair's third meeting counts as two, its fourth as three."""
    again: tuple[tuple[str, str, int], ...] = ()
    """The pairs that meet most often, and how often; at most 20."""
    broken: tuple[Broken, ...] = ()
    company: int = 0
    """Pairs of one company in one room."""
    level: int = 0
    """Pairs against the wish for levels."""
    topic: int = 0
    """People with none of the topics that they voted for."""
    took: int = 0
    """Milliseconds."""


class Search(Part, frozen=True, kw_only=True):
    """A rotation that is being looked for. ``begin``: the next round begins as soon as it is found."""

    number: int
    seed: int
    budget: int
    """Milliseconds."""
    at: int
    begin: bool = False
    by: str = ""
    stop: bool = False
    """Take the best there is."""


class Held(Part, frozen=True, kw_only=True):
    """A round that is over: who was in which room, whoever left earlier included."""

    number: int
    rooms: dict[str, tuple[str, ...]]
    topics: dict[str, str] = msgspec.field(default_factory=dict)
    """Room -> topic, where it had one."""
    began: Time = 0
    ended: Time = 0


class Breakout(Part, frozen=True, kw_only=True):
    """Small groups, one round after the other. ``round``: rounds begun. ``open``: rooms of the round that are not over;
    none between two rounds.
    """

    scheme: Scheme
    coming: tuple[Groups, ...] = ()
    """The rounds to come, as far as they are planned."""
    verdict: Verdict | None = None
    """Of all rounds, over and to come."""
    search: Search | None = None
    round: int = 0
    open: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    """All rooms of the round, or of the last one; to be opened again."""
    visited: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """Room of the round -> everybody who has been in it."""
    last: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """Room of the round that is over -> who was in it at its end."""
    began: Time = 0
    ends: Time = 0
    """Of the round; a room may have more, see ``Room.ends``."""
    next: Time = 0
    """When the next round begins by itself; 0: it does not."""
    held: Time = 0
    """Since when the clocks stand, because all are together in the middle of a round; 0: they run."""
