"""Why somebody is suggested, as far as it still holds: profiles can be edited after people were matched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from server.lounge.parts import Profile
from server.lounge.suggestions import Reason, Why

FREE: Final[frozenset[Reason]] = frozenset({"topics", "introduced", "answers"})
"""Their words are of no profile."""
GROUNDED: Final[frozenset[Reason]] = frozenset({"help", "helped", "interests", "study"})
"""They are about words of profiles, and hold no longer without them."""


def shown(why: Iterable[Why], mine: Profile, other: Profile) -> list[dict[str, Any]]:
    """Return the reasons as a person with a profile is told them of somebody with another."""
    found = []
    for one in why:
        words = [word for word in one.words if holds(one.reason, word, mine, other)]
        if one.reason not in GROUNDED or words or not one.words:
            found.append({"reason": one.reason, "words": words, "share": one.share})
    return found


def holds(reason: Reason, word: str, mine: Profile, other: Profile) -> bool:
    return reason in FREE or word in said(reason, mine, other)


def said(reason: Reason, mine: Profile, other: Profile) -> tuple[str, ...]:
    """Return the words that a reason can be about, as they are now."""
    match reason:
        case "help":
            return (*other.offers, *mine.wants) if other.offers and mine.wants else ()
        case "helped":
            return (*mine.offers, *other.wants) if mine.offers and other.wants else ()
        case "interests":
            return (*mine.interests, *other.interests) if mine.interests and other.interests else ()
        case "study":
            return (*mine.study, *other.study) if mine.study and other.study else ()
        case _:
            return mine.level, other.level, mine.company, other.company
