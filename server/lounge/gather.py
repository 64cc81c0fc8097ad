"""What people did and said when they met, found in the logs of a meetup's tables and in its state. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

import msgspec

from game import events
from server.lounge.ties import Company, Tie, Ties
from server.meetup.facts import is_inside
from server.meetup.grouping.of_meetup import by_table
from server.meetup.scheme import Groups
from server.meetup.state import Meetup, Person

TOLD: Final = (
    events.Seated, events.Unseated, events.Started, events.TellingBegan, events.Reacted, events.Cheered,
    events.ItemGiven, events.Studied,
)  # fmt: skip
"""Events of a table that say something of who did what to whom."""
MOST_TIES, MOST_COMPANIES, MOST_PEOPLE = 100_000, 20_000, 12
"""Of a meetup, of a meetup, and of one company."""

Pair = tuple[str, str]


class Doings:
    """Counts who did what to whom, table by table."""

    def __init__(self) -> None:
        self.reactions: Counter[Pair] = Counter()
        self.gifts: Counter[Pair] = Counter()
        self.same: Counter[Pair] = Counter()
        self.asked: Counter[Pair] = Counter()

    def ties(self) -> Iterator[Tie]:
        pairs = {pair: None for counts in (self.reactions, self.gifts, self.same, self.asked) for pair in counts}
        for pair in sorted(pairs):
            yield Tie(*pair, self.reactions[pair], self.gifts[pair], self.same[pair], self.asked[pair])


class TableStory:
    """Folds the events of one table, as far as they say who did what to whom."""

    def __init__(self, doings: Doings) -> None:
        self._doings = doings
        self._seats: dict[int, str] = {}
        self._teller = -1

    def add(self, event: Any) -> None:  # noqa: ANN401 - of a table; those that say nothing are passed over
        match event:
            case events.Seated():
                self._seats[event.seat] = event.person
            case events.Unseated():
                self._seats.pop(event.seat, None)
            case events.Started():
                self._seats = {seat: self._seats.get(old, "") for seat, old in enumerate(event.order)}
            case events.TellingBegan():
                self._teller = event.seat
            case events.Reacted():
                self._count(self._doings.reactions, event.person, self._teller)
            case events.Cheered():
                self._count(self._doings.reactions, event.person, event.seat)
            case events.ItemGiven():
                self._count(self._doings.gifts, self._seats.get(event.seat, ""), event.target)
            case events.Studied():
                self._studied(event)

    def _studied(self, event: events.Studied) -> None:
        first, second = event.seats
        counts = self._doings.same if event.answers[0] == event.answers[1] else self._doings.asked
        self._count(counts, self._seats.get(first, ""), second)
        self._count(counts, self._seats.get(second, ""), first)

    def _count(self, counts: Counter[Pair], of: str, seat: int) -> None:
        to = self._seats.get(seat, "")
        if of and to and of != to:
            counts[of, to] += 1


def ties(state: Meetup, doings: Doings) -> Ties:
    """Return all there is to know, with what the meetup itself says of who was where and chose what."""
    people = {who: person for who, person in state.people.items() if is_inside(person)}
    return Ties(
        ties=tuple(islice((tie for tie in doings.ties() if tie.of in people and tie.to in people), MOST_TIES)),
        companies=tuple(islice(companies(state), MOST_COMPANIES)),
        topics={who: person.topics for who, person in people.items() if person.topics},
        levels=said(people, "level"),
        firms=said(people, "company"),
    )


def said(people: dict[str, Person], name: str) -> dict[str, str]:
    return {who: value for who, person in people.items() if (value := getattr(person, name))}


def companies(state: Meetup) -> Iterator[Company]:
    """Yield who was in a room together: at tables that played, in small groups, and at earlier meetups."""
    tables = tuple(people for room, people in by_table(state).items() if state.rooms[room].started)
    rounds = tuple(people for held in state.rounds for people in held.rooms.values())
    visited = tuple(state.breakout.visited.values()) if state.breakout and state.breakout.open else ()
    yield from rooms((*tables, *rounds, *visited), earlier=False)
    yield from rooms(state.met, earlier=True)


def rooms(groups: Groups, *, earlier: bool) -> Iterator[Company]:
    for group in groups:
        for start in range(0, len(group), MOST_PEOPLE):
            people = group[start : start + MOST_PEOPLE]
            if len(people) > 1:
                yield Company(people, earlier)


def tables_of(state: Meetup) -> list[str]:
    """Return the streams of all tables that have played, closed ones too."""
    return [f"table/{name}" for name, room in state.rooms.items() if room.kind == "table" and room.started]


def beginnings() -> tuple[bytes, ...]:
    """Return how the events that matter begin in the log, so that others need not be read."""
    tags: Iterable[str] = (str(kind.__struct_config__.tag) for kind in TOLD)
    return tuple(msgspec.json.encode({"type": tag})[:-1] for tag in tags)
