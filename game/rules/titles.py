"""What a player is called, from their best abilities and their skills: a noun while playing, and on the persona card
an epithet with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.pack.schema import Text
from game.rulebook import Rulebook
from game.state import Player

Title = tuple[Text, Text]
"""Epithet, noun."""


def ranked(book: Rulebook, player: Player) -> list[str]:
    """Abilities, best first; the pack's order decides between equals."""
    return sorted(book.abilities, key=lambda ability: -player.xp.get(ability, 0))


def titles(book: Rulebook, player: Player) -> Iterator[Title]:
    """Yield titles that fit, the best first: the newest skill's epithet, older ones, then the other abilities'."""
    best, *others = ranked(book, player)
    noun = noun_of(book, best, player.xp.get(best, 0))
    words = book.titles
    for skill in reversed(player.skills):
        if skill in words.by_skill:
            yield words.by_skill[skill], noun
    for ability in others:
        if ability in words.by_ability:
            yield words.by_ability[ability], noun
    for ability in others:
        yield words.by_ability.get(best, {}), noun_of(book, ability, player.xp.get(ability, 0))


def noun_of(book: Rulebook, ability: str, xp: int) -> Text:
    """Return the noun of the highest grade reached; the first there is, for whoever has reached none."""
    nouns = book.titles.nouns.get(ability) or [(0, {})]
    grade = book.grade(xp)
    return next((text for from_grade, text in reversed(nouns) if from_grade <= grade), nouns[0][1])


def title(book: Rulebook, player: Player) -> Text:
    """Return what a player is called now, in every language: the noun of the best ability."""
    best = ranked(book, player)[0]
    return noun_of(book, best, player.xp.get(best, 0))
