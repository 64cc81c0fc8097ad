"""What a new profile can begin with: what somebody wrote the last time, what is known of them, what they chose here."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from server.lounge.parts import Profile
from server.meetup.parts import Level

INTERESTS, STUDY = 8, 4
"""Ideas at most."""


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the organization's list says of somebody."""

    company: str = ""
    level: Level = ""


class Ideas(msgspec.Struct, frozen=True, kw_only=True):
    """To be tapped, not yet said."""

    interests: tuple[str, ...] = ()
    study: tuple[str, ...] = ()


class Prefill(msgspec.Struct, frozen=True, kw_only=True):
    """A profile to begin with; nothing of it is anybody else's to see before it is saved."""

    interests: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    level: Level = ""
    company: str = ""
    handles: tuple[str, ...] = ()
    study: tuple[str, ...] = ()
    ideas: Ideas = Ideas()


def prefill(earlier: Profile, known: Known, chosen: Iterable[str], talked: Iterable[str]) -> Prefill:
    """Begin a profile. ``chosen``: topics voted for, the dearest first; ``talked``: those of small groups; in words."""
    chosen, talked = fitting(chosen), fitting(talked)
    return Prefill(
        interests=earlier.interests,
        offers=earlier.offers,
        wants=earlier.wants,
        level=earlier.level or known.level,
        company=earlier.company or known.company,
        handles=earlier.handles,
        study=earlier.study,
        ideas=Ideas(
            interests=without((*chosen, *talked), earlier.interests, INTERESTS),
            study=without((*talked, *chosen), earlier.study, STUDY),
        ),
    )


def fitting(words: Iterable[str]) -> tuple[str, ...]:
    """Keep what has the form of a few words."""
    return tuple(word for word in map(str.strip, words) if 0 < len(word) <= 60)


def without(words: Iterable[str], said: Iterable[str], most: int) -> tuple[str, ...]:
    """Return words none twice, and none that is said already."""
    known = {word.casefold() for word in said}
    fresh = dict.fromkeys(word for word in words if word.casefold() not in known)
    return tuple(fresh)[:most]
