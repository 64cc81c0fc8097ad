"""Where everybody of a series stands: their levels and points, and the quarters with their advocates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from server.metrics import advocates, levels
from server.metrics.advocates import Looking
from server.metrics.cohorts import Attended
from server.metrics.deeds import Past, began, deeds
from server.metrics.facts import MeetupFacts
from server.metrics.series_facts import LEVELS, Advocate, Before, Level, Member, Quarter
from server.metrics.yardstick import Yardstick
from server.quarters import quarters


class Standing:
    """Everybody's way through the levels, and what they did; by one yardstick, as of ``now``.

    ``meetups``: in order. ``seasons``: name, start and end of each quarter.
    """

    def __init__(self, meetups: Sequence[MeetupFacts], yardstick: Yardstick, now: int) -> None:
        self.yardstick, self.now = yardstick, now
        since = min((began(meetup) for meetup in meetups), default=now)
        self.seasons = list(quarters(min(since, now), now, meetups[-1].zone if meetups else ""))
        edges = [(start, end) for _, start, end in self.seasons]
        self.parts = deeds(meetups, now)
        self.pasts = {person: Past(done) for person, done in self.parts.items()}
        self.ways = {person: levels.climb(done, yardstick.levels, edges, now) for person, done in self.parts.items()}

    def now_on(self) -> dict[str, Level]:
        """Return everybody's level as of now."""
        return {person: ends[-1] for person, (_, ends) in self.ways.items()}

    def members(self, came: Attended) -> tuple[Member, ...]:
        """Return everybody who was there, in the order of their ids."""
        found: list[Member] = []
        weights, until = self.yardstick.levels, self.now + 1
        for person, done in sorted(self.parts.items()):
            moves, ends = self.ways[person]
            points = levels.Climb(done, weights).points(until)
            made_of = levels.parts(done, weights, until)
            attended = tuple(came.get(person, ()))
            found.append(Member(person, attended, ends[-1], points, made_of, tuple(moves), tuple(ends)))
        return tuple(found)

    def advocates(self, place: int) -> tuple[Advocate, ...]:
        """Return the advocates of a quarter: at its end, or as of now."""
        leading = {person for person, (_, ends) in self.ways.items() if ends[place] == "leading"}
        return advocates.advocates(self.pasts, leading, self.yardstick.advocates, self.until(place))

    def until(self, place: int) -> int:
        return min(self.seasons[place][2], self.now + 1)

    def quarters(self) -> tuple[Quarter, ...]:
        looking = Looking(self.pasts)
        found: list[Quarter] = []
        for place in range(len(self.seasons)):
            found.append(self.quarter(place, found[-1].people if found else (), looking))
        return tuple(found)

    def quarter(self, place: int, before: Sequence[Advocate], looking: Looking) -> Quarter:
        name, start, end = self.seasons[place]
        many = Counter(ends[place] for _, ends in self.ways.values())
        people = self.advocates(place)
        here, earlier = ({one.person for one in some} for some in (people, before))
        entered = sorted(here - earlier)
        return Quarter(
            name=name,
            start=start,
            end=end,
            over=end <= self.now,
            levels={level: many[level] for level in LEVELS if level},
            advocates=len(people),
            people=people,
            entered=tuple(entered),
            left=tuple(sorted(earlier - here)),
            before=tuple(self.before(person, (start, self.until(place)), looking) for person in entered),
        )

    def before(self, person: str, edge: levels.Edge, looking: Looking) -> Before:
        """Return what somebody who became an advocate within a quarter had done before."""
        moment = advocates.became(self.pasts[person], self.ways[person][0], self.yardstick.advocates, edge)
        return looking.before(person, moment)
