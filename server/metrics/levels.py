"""How far in somebody is: Exploring, Participating, Contributing or Leading, by what they did over a year.

After the Orbit model (orbit.love, 2021), adapted: points instead of love and reach, and quarters for going down. Points
are sums of what can be seen and weighed by the organizers; they say how much somebody took part, not how good they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import fsum

from server.metrics.deeds import DAY, HOUR, Deed, within
from server.metrics.facts import PersonFacts
from server.metrics.series_facts import LEVELS, Level, Move, Part
from server.metrics.yardstick import Levels

Edge = tuple[int, int]
"""A quarter's start and end."""


def points_of(facts: PersonFacts, weights: Levels) -> float:
    """Return the points of one meetup."""
    acts = fsum(weights.acts.get(kind, 0.0) * many for kind, many in facts.acts.items())
    return fsum((acts, weights.hour * facts.dwell / HOUR, weights.meetup * facts.attended))


def level_of(points: float, bounds: tuple[float, float, float]) -> Level:
    """Return the innermost level whose bound is reached, of somebody who was there."""
    return LEVELS[1 + max((place for place, bound in enumerate(bounds, 1) if points >= bound), default=0)]


def parts(done: Sequence[Deed], weights: Levels, until: int) -> tuple[Part, ...]:
    """Return what somebody's points of the window that ends here are made of."""
    recent = [deed.facts for deed in within(done, until - weights.days * DAY, until)]
    amounts: dict[str, list[float]] = {}
    for facts in recent:
        for kind, many in facts.acts.items():
            amounts.setdefault(kind, []).append(many)
        amounts.setdefault("hour", []).append(facts.dwell / HOUR)
        amounts.setdefault("meetup", []).append(facts.attended)
    worth: dict[str, float] = {"hour": weights.hour, "meetup": weights.meetup}
    worth.update(weights.acts.items())
    return tuple(
        Part(kind, round(fsum(many), 6), round(fsum(many) * worth.get(kind, 0.0), 6))
        for kind, many in amounts.items()
        if any(many)
    )


class Climb:
    """Somebody's points over time; the level at which these put them at any moment."""

    def __init__(self, done: Sequence[Deed], weights: Levels) -> None:
        self.weights = weights
        self.times = [deed.at for deed in done]
        self.worth = [points_of(deed.facts, weights) for deed in done]

    def points(self, until: int) -> float:
        """Return the points of the window that ends just before ``until``."""
        return round(fsum(self.worth[slice(*self.window(until))]), 6)

    def reached(self, until: int) -> Level:
        first, last = self.window(until)
        return level_of(self.points(until), self.weights.bounds) if first < last else ""

    def window(self, until: int) -> tuple[int, int]:
        return bisect_left(self.times, until - self.weights.days * DAY), bisect_left(self.times, until)


def climb(done: Sequence[Deed], weights: Levels, edges: Sequence[Edge], now: int) -> tuple[list[Move], list[Level]]:
    """Return when somebody came to which level, and the level at the end of each quarter (as of now in the last).

    Promoted at once, at the end of the meetup that brought the points; demoted only when a quarter ends.
    """
    way = Climb(done, weights)
    level: Level = ""
    moves: list[Move] = []
    ends: list[Level] = []
    for start, end in edges:
        for at in way.times[bisect_left(way.times, start) : bisect_left(way.times, end)]:
            level = moved(moves, at, level, max(level, way.reached(at + 1), key=LEVELS.index))
        if level and end <= now:
            level = moved(moves, end, level, way.reached(end))
        ends.append(level)
    return moves, ends


def moved(moves: list[Move], at: int, old: Level, new: Level) -> Level:
    if new != old:
        moves.append(Move(at, new))
    return new
