"""The first question of a thread: made from what its people share, in words that all of them may read.

Keys (each has a text, and one without words where there can be words): ``introduced``, ``study``, ``help``,
``interests``, ``answers``, ``reactions``, ``gifts``, ``topics``, ``acquainted``, ``level``, ``company``, ``fresh``.
What somebody wished for in private makes no question.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from server.lounge import reasons
from server.lounge.facts import member_of
from server.lounge.state import Lounge
from server.lounge.suggestions import Reason

KEYS: Final[dict[Reason, str]] = {
    "introduced": "introduced",
    "study": "study",
    "help": "help",
    "helped": "help",
    "interests": "interests",
    "answers": "answers",
    "reactions": "reactions",
    "gifts": "gifts",
    "topics": "topics",
    "acquainted": "acquainted",
    "level": "level",
    "company": "company",
    "fresh": "fresh",
}
"""Reason -> question; the earlier ones are better to begin with where two count alike."""
ORDER: Final = {reason: place for place, reason in enumerate(KEYS)}
PLAIN: Final = "fresh"
"""For those of whom nothing else is known."""
Question = tuple[str, tuple[str, ...]]
"""A key, and its words."""


def question(state: Lounge, people: Iterable[str]) -> Question:
    """Return the question for people who have found each other, of what still holds of why they were suggested."""
    people = tuple(people)
    numbers = {number for person in people for number in member_of(state, person).suggestions}
    found = [each for number in sorted(numbers, key=int) for each in _told(state, number, people)]
    if not found:
        return PLAIN, ()
    _, _, reason, words = min(found, key=lambda each: each[:2])
    return KEYS[reason], words


def _told(state: Lounge, number: str, people: tuple[str, ...]) -> Iterable[tuple[int, int, Reason, tuple[str, ...]]]:
    """Yield what those of them who are in a suggestion are told of each other: the best sorts first."""
    suggestion = state.suggestions.get(number)
    for one, told in suggestion.why.items() if suggestion else ():
        for other, why in told.items():
            if one in people and other in people:
                mine, theirs = member_of(state, one).profile, member_of(state, other).profile
                for each in reasons.shown(why, mine, theirs):
                    if each["reason"] in KEYS:
                        best = 101 if each["reason"] == "introduced" else each["share"]
                        yield -best, ORDER[each["reason"]], each["reason"], tuple(each["words"])
