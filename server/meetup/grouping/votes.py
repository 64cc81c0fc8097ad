"""Rooms for the topics that people voted for, so that as many as can be get one of theirs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from server.meetup.grouping.bounds import sizes
from server.meetup.grouping.circle import Circle
from server.meetup.grouping.layout import blocks, spoken_by
from server.meetup.grouping.mend import mend
from server.meetup.grouping.moving import Moving
from server.meetup.grouping.problem import Problem
from server.meetup.scheme import Topic


class Themed(msgspec.Struct, frozen=True):
    """A room about a topic; of the same topic there may be several."""

    topic: str
    people: tuple[str, ...]


class Theme:
    """A topic and who is to speak about it. One with ``places`` has a room of so many; the others as many rooms of the
    problem's size as they need.
    """

    def __init__(self, topic: str, places: int) -> None:
        self.topic, self.places = topic, places
        self.people: list[str] = []

    def free(self, wanted: int) -> bool:
        return not self.places or len(self.people) + wanted <= self.places


def by_votes(problem: Problem, topics: Sequence[Topic]) -> tuple[Themed, ...]:
    """Make rooms for the topics that people voted for (``problem.preferred.topics``), and put everybody into one.

    First choices first; a topic that only one person would speak about has no room, where there is another. Who has
    voted for none that has a place goes where there are fewest. Friends share a topic; hard wishes go before votes.
    """
    circle = Circle(problem)
    found: list[tuple[str, list[str]]] = []
    for people in languages(problem):
        part = msgspec.structs.replace(problem, people=tuple(people))
        themes = [Theme(topic.id, topic.places) for topic in topics] or [Theme("", 0)]
        choose(themes, Moving(part, ()).units(), problem)
        unite(themes, problem)
        found += [room for theme in themes for room in rooms_of(part, theme)]
    rooms = [room for _, room in found]
    mend(circle, rooms)
    return tuple(Themed(topic, tuple(room)) for (topic, _), room in zip(found, rooms, strict=True))


def languages(problem: Problem) -> list[list[str]]:
    """Return the people in parts that are not to be in one room; those who go with anybody, where they fit."""
    spoken = spoken_by(problem.people, problem.wanted.language)
    if len(set(spoken.values())) < 2:
        return [list(problem.people)]
    loose = [who for who in problem.people if who not in spoken]
    parts = []
    for name, many in blocks(problem.people, spoken, problem.size):
        mine = [who for who in problem.people if spoken.get(who) == name]
        parts.append(mine + [loose.pop() for _ in range(many - len(mine))])
    return parts


def choose(themes: Sequence[Theme], units: Sequence[list[str]], problem: Problem) -> None:
    """Give everybody the dearest topic that has places: all first choices, then the second, then the rest."""
    wishes = [(unit, wished(problem, unit)) for unit in units]
    for rank in range(max((len(mine) for _, mine in wishes), default=0)):
        left = []
        for unit, mine in wishes:
            theme = next((theme for theme in themes if rank < len(mine) and theme.topic == mine[rank]), None)
            if theme and theme.free(len(unit)):
                theme.people += unit
            else:
                left.append((unit, mine))
        wishes = left
    for unit, _ in wishes:
        fit = [theme for theme in themes if theme.free(len(unit))] or themes
        min(fit, key=lambda theme: len(theme.people)).people += unit


def wished(problem: Problem, unit: Sequence[str]) -> list[str]:
    """Return the topics of people who stay together: everybody's dearest, then everybody's second."""
    votes = [problem.preferred.topics.get(who, ()) for who in unit]
    ranks = range(max(map(len, votes), default=0))
    return list(dict.fromkeys(mine[rank] for rank in ranks for mine in votes if rank < len(mine)))


def unite(themes: list[Theme], problem: Problem) -> None:
    """Give up topics with one person only, who goes to another of theirs, or where there are fewest."""
    while lonely := next((theme for theme in themes if len(theme.people) == 1), None):
        others = [theme for theme in themes if theme is not lonely and theme.people]
        if not others:
            return
        mine = problem.preferred.topics.get(lonely.people[0], ())
        fit = [theme for theme in others if theme.free(1)] or others
        best = min(fit, key=lambda theme: (theme.topic not in mine, len(theme.people)))
        best.people.append(lonely.people.pop())


def rooms_of(problem: Problem, theme: Theme) -> list[tuple[str, list[str]]]:
    """Return the rooms of a topic."""
    size = max(theme.places, *sizes(len(theme.people), problem.size), 2) if theme.places else problem.size
    moving = Moving(msgspec.structs.replace(problem, people=tuple(theme.people), size=size), ())
    moving.fill(by_chance=True)
    return [(theme.topic, room) for room in moving.rooms]
