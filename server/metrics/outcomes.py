"""The formulas of what came of a meetup: how people liked it, and what they did in the lounge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from server.metrics.facts import PersonFacts
from server.metrics.figure import Figure
from server.metrics.forms import mean, none, share
from server.metrics.known import Formula, Known

DAYS: Final = (1, 7, 30)
"""After which it is counted who has written in the lounge, and how much."""


def satisfaction(id: str, known: Known) -> Figure:
    return mean(id, [one.stars for one in known.raters])


def response(id: str, known: Known) -> Figure:
    return share(id, sum(one.stars > 0 for one in known.attendees), len(known.attendees))


def taking(id: str, known: Known) -> Figure:
    """None, where there is no lounge."""
    if not known.found.lounge.opened:
        return none(id)
    return share(id, sum(one.taking for one in known.attendees), len(known.attendees))


def of_takers(does: Callable[[PersonFacts], bool | int]) -> Formula:
    """Return the formula for the share of those who took part in matching who got so far."""
    return lambda id, known: share(id, sum(bool(does(one)) for one in known.takers), len(known.takers))


def afterlife(days: int) -> Formula:
    """Return the formula for how many wrote in the lounge within so many days of its opening."""
    return in_lounge(lambda people: sum(1 for one in people if written(one, days)))


def afterlife_messages(days: int) -> Formula:
    """Return the formula for how many messages they wrote."""
    return in_lounge(lambda people: sum(written(one, days) for one in people))


def in_lounge(count: Callable[[Sequence[PersonFacts]], int]) -> Formula:
    """Return the formula for a count of what people did in the lounge; none, where there is no lounge."""

    def formula(id: str, known: Known) -> Figure:
        if not known.found.lounge.opened:
            return none(id)
        return Figure(id, count(known.facts.people), len(known.attendees))

    return formula


def written(one: PersonFacts, days: int) -> int:
    """Return how many messages somebody wrote in the lounge's first days."""
    return sum(many for day, many in one.messages if day < days)


OUTCOMES: Final[dict[str, Formula]] = {
    "satisfaction": satisfaction, "response": response, "taking": taking,
    "suggested": of_takers(lambda one: one.suggested), "mutual": of_takers(lambda one: one.mutual),
    "first": of_takers(lambda one: one.first), "said_met": of_takers(lambda one: one.said_met),
    "rated": of_takers(lambda one: one.rated), **{f"afterlife_{days}": afterlife(days) for days in DAYS},
    **{f"afterlife_messages_{days}": afterlife_messages(days) for days in DAYS},
}  # fmt: skip
