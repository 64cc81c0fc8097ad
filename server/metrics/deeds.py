"""What people did at the meetups of a series, in the order of time; and how much of it lies in a window."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import add
from typing import Final, get_args

import msgspec

from server.metrics.facts import MeetupFacts, PersonFacts
from server.metrics.yardstick import Quantity

DAY: Final = 86_400_000
HOUR: Final = 3_600_000
QUANTITIES: Final[tuple[Quantity, ...]] = get_args(Quantity)
NOTHING: Final[tuple[int, ...]] = (0,) * 9


class Deed(msgspec.Struct, frozen=True):
    """Somebody's part in a meetup. It counts as done at the meetup's end, but for messages, which have their days.
    ``number``: the meetup's, in the series.
    """

    at: int
    number: int
    facts: PersonFacts


def began(meetup: MeetupFacts) -> int:
    """Return when a meetup began; when it is or was to begin, where nobody has come and no step was held: its log then
    begins when it was prepared.
    """
    happened = meetup.steps or any(map(was_there, meetup.people))
    return meetup.start if happened else meetup.starts or meetup.start


def ended(meetup: MeetupFacts) -> int:
    return max(meetup.end, began(meetup))


def in_order(meetups: Iterable[MeetupFacts]) -> list[MeetupFacts]:
    return sorted(meetups, key=lambda meetup: (began(meetup), meetup.meetup))


def was_there(person: PersonFacts) -> bool:
    """Whether somebody was there at all, however shortly."""
    return person.attended or person.dwell > 0 or any(person.acts.values())


def deeds(meetups: Sequence[MeetupFacts], now: int) -> dict[str, list[Deed]]:
    """Return, by person, their part in each meetup that had ended by now (or goes on), the earliest first."""
    found: dict[str, list[Deed]] = {}
    for at, number in sorted((min(ended(one), now), number) for number, one in enumerate(meetups) if began(one) <= now):
        for person in meetups[number].people:
            if was_there(person):
                found.setdefault(person.person, []).append(Deed(at, number, person))
    return found


def within(done: Iterable[Deed], since: int, until: int) -> list[Deed]:
    """Return what was done from ``since`` until just before ``until``."""
    return [deed for deed in done if since <= deed.at < until]


class Past:
    """All that somebody did: sums up to each moment, so that any window is the difference of two."""

    def __init__(self, done: Sequence[Deed]) -> None:
        self.times = [deed.at for deed in done]
        self.sums = list(accumulate((vector(deed.facts) for deed in done), plus, initial=NOTHING))
        written = sorted((deed.at + max(day, 0) * DAY, many) for deed in done for day, many in deed.facts.messages)
        self.days = [at for at, _ in written]
        self.written = list(accumulate((many for _, many in written), initial=0))

    def did(self, since: int, until: int) -> dict[Quantity, float]:
        """Return the sums of all quantities from ``since`` until just before ``until``. Messages have days of their
        own, counted from the meetup's end.
        """
        first, last = bisect_left(self.times, since), bisect_left(self.times, until)
        sums = [late - early for late, early in zip(self.sums[last], self.sums[first], strict=True)]
        told, helped, attended, acts, dwell, met, mutual, said_met, reactions = sums
        messages = self.written[bisect_left(self.days, until)] - self.written[bisect_left(self.days, since)]
        return {
            "told": told,
            "helped": helped,
            "attended": attended,
            "acts": acts,
            "hours": round(dwell / HOUR, 6),
            "met": met,
            "messages": messages,
            "mutual": mutual,
            "said_met": said_met,
            "gave_reactions": reactions,
        }

    def was_there(self, since: int, until: int) -> bool:
        """Whether they were at a meetup that ended in a window."""
        return bisect_left(self.times, since) < bisect_left(self.times, until)


def vector(facts: PersonFacts) -> tuple[int, ...]:
    """Return the quantities of one meetup, in the order in which ``did`` takes them apart; hours as ms."""
    acts = facts.acts
    return (
        facts.told,
        facts.helped,
        int(facts.attended),
        sum(acts.values()),
        facts.dwell,
        facts.met,
        facts.mutual,
        facts.said_met,
        acts.get("react", 0),
    )


def plus(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(add, one, other))
