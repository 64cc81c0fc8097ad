"""What people are to each other: who has met, who is to be together or apart. The same weights for all of grouping."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from server.meetup.grouping.problem import Preferred, Problem

HARD: Final = 10_000
"""Weight of a hard wish that is not honoured, once for each two people it is about."""
REPEAT: Final = 10
"""Weight of a second meeting; a third weighs twice as much."""
MOST: Final = 5
"""Earlier meetings of two that count."""


def enemies_of(apart: Iterable[Sequence[str]]) -> dict[str, set[str]]:
    """Return for each person from whom they are to be kept apart."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in apart:
        for who in group:
            found[who].update(one for one in group if one != who)
    return dict(found)


def friends_of(together: Iterable[Sequence[str]]) -> dict[str, set[str]]:
    """Return for each person with whom they are to be kept, through whomever."""
    bond: dict[str, set[str]] = {}
    for group in together:
        joined = set(group).union(*(bond.get(who, ()) for who in group))
        bond.update(dict.fromkeys(sorted(joined), joined))  # a set's own order is another in each process
    return {who: joined - {who} for who, joined in bond.items()}


def soft(preferred: Preferred, one: str, other: str) -> int:
    """Return what it weighs that two are in one room, by the soft wishes."""
    found = 0
    if preferred.company_share and preferred.company.get(one, "") == preferred.company.get(other, "") != "":
        found += preferred.company_share
    if preferred.level_share and against_level(preferred, one, other):
        found += preferred.level_share
    if preferred.topic_share and not share_topic(preferred.topics, one, other):
        found += preferred.topic_share
    return found


def against_level(preferred: Preferred, one: str, other: str) -> bool:
    """Whether it is against the wish for levels that two are in one room. Without a level, it never is."""
    mine, theirs = preferred.level.get(one, ""), preferred.level.get(other, "")
    if not (preferred.level_rule and mine and theirs):
        return False
    return (mine == theirs) == (preferred.level_rule == "mix")


def share_topic(topics: Mapping[str, Sequence[str]], one: str, other: str) -> bool:
    """Whether two voted for a topic in common. Somebody who voted for none goes with anybody."""
    mine, theirs = topics.get(one, ()), topics.get(other, ())
    return not (mine and theirs) or any(topic in theirs for topic in mine)


class Circle:
    """Who is what to whom among the people of a problem. Made in a moment, and asked about few of them."""

    def __init__(self, problem: Problem) -> None:
        self.wanted, self.preferred = problem.wanted, problem.preferred
        self.friends = friends_of(problem.wanted.together)
        self.enemies = enemies_of(problem.wanted.apart)
        self.hosts = frozenset(problem.wanted.hosts)
        self._groups: defaultdict[str, list[Sequence[str]]] = defaultdict(list)
        for group in problem.met:
            for who in group:
                self._groups[who].append(group)
        self._met: dict[str, Counter[str]] = {}

    def met(self, who: str) -> Counter[str]:
        """Return whom somebody has met already, and how often; not those they are to be together with."""
        if who not in self._met:
            found = Counter(other for group in self._groups.get(who, ()) for other in dict.fromkeys(group))
            for other in (who, *self.friends.get(who, ())):
                found.pop(other, None)
            self._met[who] = found
        return self._met[who]

    def easy(self, who: str, people: Iterable[str]) -> int:
        """Return how badly somebody fits in with these people, by who has met and by the soft wishes; friends, well."""
        met, preferred, friends = self.met(who), self.preferred, self.friends.get(who, ())
        others = [other for other in people if other != who and other not in friends]
        again = sum(min(met[other], MOST) for other in others if other in met)
        return REPEAT * again + sum(soft(preferred, who, other) for other in others)

    def hard(self, who: str, people: Collection[str]) -> int:
        """Return how many hard wishes are against these people, less how many are for them."""
        friends, enemies, language = self.friends.get(who, ()), self.enemies.get(who, ()), self.wanted.language
        found = sum((other in enemies) - (other in friends) for other in people) if friends or enemies else 0
        if mine := language.get(who, ""):
            found += sum(language.get(other, "") not in {mine, ""} for other in people)
        if who in self.hosts:
            found += sum(other in self.hosts and other not in friends for other in people if other != who)
        return found

    def cost(self, who: str, people: Collection[str]) -> int:
        """Return how badly somebody fits in with these people, by all wishes and by who has met."""
        return HARD * self.hard(who, people) + self.easy(who, people)

    def welcome(self, who: str, people: Collection[str]) -> bool:
        """Whether nothing forbids that somebody joins these people: nobody to be kept from, no other language."""
        language, enemies = self.wanted.language, self.enemies.get(who, ())
        mine = language.get(who, "")
        strange = mine and any(language.get(other, "") not in {mine, ""} for other in people)
        return not strange and not any(other in enemies for other in people)

    def pinned_off(self, who: str, place: int, places: int) -> bool:
        """Whether somebody is pinned to another of so many places."""
        return place != self.wanted.pins.get(who, place) < places
