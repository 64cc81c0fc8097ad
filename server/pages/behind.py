"""Whose names may stand behind which figure, and what is said of each: only what the log says, never a rank."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from server.metrics.facts import PersonFacts
from server.pages.figures import Say, numeral, percent
from server.pages.summaries import clock

MINUTE = 60_000
Pick = Callable[[PersonFacts], bool]
Tell = Callable[[PersonFacts, str, Say], str]


class Behind(msgspec.Struct, frozen=True):
    """``over``: who the figure is about at all; ``within``: who of them is counted; ``tell``: what is said of each."""

    over: Pick
    within: Pick
    tell: Tell


def was_there(person: PersonFacts) -> bool:
    return bool(person.present)


def attended(person: PersonFacts) -> bool:
    return person.attended


def registered(person: PersonFacts) -> bool:
    return person.registered


def acted(person: PersonFacts) -> bool:
    return any(person.acts.values())


def tell_presence(person: PersonFacts, zone: str, say: Say) -> str:
    if not person.present:
        return ""
    first, last = clock(person.present[0].start, zone), clock(person.present[-1].end, zone)
    return say("behind-came", **{"from": first, "until": last, "minutes": numeral(person.dwell // MINUTE, "minutes")})


def tell_acts(person: PersonFacts, _zone: str, say: Say) -> str:
    return say("behind-acts", count=sum(person.acts.values()))


def tell_met(person: PersonFacts, _zone: str, say: Say) -> str:
    return say("behind-met", count=person.met)


def tell_connecting(person: PersonFacts, _zone: str, say: Say) -> str:
    return say("behind-connects", share=percent(person.connector)) if person.connector else ""


def tell_seated(person: PersonFacts, _zone: str, say: Say) -> str:
    return say("behind-seated", seconds=numeral(person.seated / 1000, "seconds")) if person.seated >= 0 else ""


PRESENT: Final = Behind(was_there, was_there, tell_presence)
BEHIND: Final[Mapping[str, Behind]] = {
    "came": PRESENT,
    "attended": Behind(was_there, attended, tell_presence),
    "attendance": Behind(registered, attended, tell_presence),
    "no_show": Behind(registered, lambda each: not each.attended, tell_presence),
    "dwell": PRESENT,
    "peak": PRESENT,
    "concurrency": PRESENT,
    "stayed": PRESENT,
    "seating_half": Behind(was_there, lambda each: each.seated >= 0, tell_seated),
    "seating_most": Behind(was_there, lambda each: each.seated >= 0, tell_seated),
    "participation": Behind(attended, acted, tell_acts),
    "acts": Behind(attended, acted, tell_acts),
    "met": Behind(attended, lambda each: each.met > 0, tell_met),
    "pairs": Behind(attended, lambda each: each.met > 0, tell_met),
    "isolates": Behind(attended, lambda each: each.cluster < 0, tell_met),
    "connectors": Behind(attended, lambda each: each.connector > 0, tell_connecting),
}
"""Measures whose people may be named. What people answered or found in the lounge on their own stays theirs; who makes
half of all contributions would be a rank.
"""


def is_listed(measure: str) -> bool:
    """Whether there is anything to see behind a figure: people, or what they wrote."""
    return measure in BEHIND or measure == "satisfaction"
