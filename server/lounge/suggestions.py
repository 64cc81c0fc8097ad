"""Who is suggested to whom, and why; and what came of it. Frozen."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.meetup.parts import Id, Part

Reason = Literal[
    "more", "answers", "gifts", "reactions", "help", "helped", "interests", "topics", "acquainted", "fresh",
    "level", "company", "introduced", "study",
]  # fmt: skip
"""Why; each has a text. ``help``: the other can help me; ``helped``: I can help the other; ``introduced``: by an
organizer; ``study``: the same challenge.
"""


class Why(Part, frozen=True, forbid_unknown_fields=True):
    """One reason, as the person whom it is told sees it. ``words``: what it is about: of their own profile or the
    other's, a topic's id, or what the organizer wrote. Never says what the other answered or wished for in private.
    """

    reason: Reason
    words: Annotated[tuple[Annotated[str, msgspec.Meta(max_length=300)], ...], msgspec.Meta(max_length=3)] = ()
    share: Annotated[int, msgspec.Meta(ge=0, le=100)] = 0
    """Of the whole score, in percent; what is private does not show in it."""


class Suggestion(Part, frozen=True, forbid_unknown_fields=True):
    """Two people, or three. ``why``: what each is told, by whom it is about: why["a"]["b"] is what a is told of b."""

    people: Annotated[tuple[Id, ...], msgspec.Meta(min_length=2, max_length=3)]
    why: dict[str, dict[str, tuple[Why, ...]]] = msgspec.field(default_factory=dict)
    by: str = ""
    """The organizer or facilitator who introduces them; empty: found by matching."""


class Circle(Part, frozen=True, forbid_unknown_fields=True):
    """A study group that could be: four to six people with one challenge."""

    people: Annotated[tuple[Id, ...], msgspec.Meta(min_length=3, max_length=6)]
    challenge: Annotated[str, msgspec.Meta(max_length=60)]


class Report(Part, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How good a deal is, for organizers and for tests. All 0 where nobody could be matched."""

    people: int = 0
    suggestions: int = 0
    total: float = 0.0
    """Sum of the scores of all suggested pairs."""
    bound: float = 0.0
    """What no matching can exceed: the linear programme's value."""
    alone: int = 0
    """People without a suggestion."""
    unavoidable: int = 0
    """Of them, those to whom nobody can be suggested without leaving out somebody else."""
    least: float = 0.0
    """The best suggestion of whoever is served worst (of those not alone)."""
    threshold: float = 0.0
    """The greatest value that everybody's best suggestion can reach at once."""
    gini: float = 0.0
    """Of how often people are shown to others; 0: all alike."""
    seconds: float = 0.0


class Deal(Part, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Suggestions that are being worked out. ``number`` counts from 1; ``gather``: the logs are to be read first."""

    number: int
    at: int = 0
    gather: bool = True
    by: str = ""
