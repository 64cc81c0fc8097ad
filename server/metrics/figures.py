"""One figure for each measure of a meetup: the formulas, each in one place. ``docs/measures.md`` explains them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from server.metrics.concentration import half
from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.findings import Findings
from server.metrics.forms import middle, none, pooled, ratio, share
from server.metrics.known import Formula, Known
from server.metrics.measures import MEASURES
from server.metrics.outcomes import OUTCOMES
from server.metrics.presence import typical

HOUR, MINUTE, SECOND = 3_600_000, 60_000, 1_000


def figures(found: Findings, facts: MeetupFacts) -> tuple[Figure, ...]:
    """Return one for each measure, in the order of the catalogue."""
    known = Known(found, facts)
    return tuple(FORMULAS[one.id](one.id, known) for one in MEASURES if one.scope == "meetup")


# --- the programme ----------------------------------------------------------------------------------------------------


def rooms(id: str, known: Known) -> Figure:
    """Tables and breakouts that were opened."""
    return Figure(id, len(known.rooms), len(known.rooms))


def prompts(id: str, known: Known) -> Figure:
    """Prompts shown in rooms, and those that somebody began to tell of at a table."""
    return Figure(id, known.found.doings.prompts, len(known.facts.rooms))


def announcements(id: str, known: Known) -> Figure:
    return Figure(id, known.found.course.notices, len(known.came))


def held(id: str, known: Known) -> Figure:
    """From the first step's start to the last one's end."""
    if not known.steps:
        return none(id)
    return Figure(id, (known.steps[-1].end - known.steps[0].start) / MINUTE, len(known.came))


# --- presence ---------------------------------------------------------------------------------------------------------


def came(id: str, known: Known) -> Figure:
    return Figure(id, len(known.came), len(known.came))


def attended(id: str, known: Known) -> Figure:
    return Figure(id, len(known.attendees), len(known.came))


def attendance(id: str, known: Known) -> Figure:
    return share(id, sum(one.attended for one in known.registered), len(known.registered))


def no_show(id: str, known: Known) -> Figure:
    return share(id, sum(not one.attended for one in known.registered), len(known.registered))


def dwell(id: str, known: Known) -> Figure:
    return middle(id, [one.dwell / MINUTE for one in known.came])


def peak(id: str, known: Known) -> Figure:
    return Figure(id, max((count for _, count in known.facts.concurrency), default=0), len(known.came))


def concurrency(id: str, known: Known) -> Figure:
    """The median over the time in which steps were held."""
    if not known.steps:
        return none(id)
    value = typical(known.facts.concurrency, known.steps[0].start, known.steps[-1].end)
    return Figure(id, value, len(known.came))


def seating_half(id: str, known: Known) -> Figure:
    return middle(id, seating(known))


def seating_most(id: str, known: Known) -> Figure:
    return middle(id, seating(known), 0.95)


def seating(known: Known) -> list[float]:
    return [one.seated / SECOND for one in known.facts.people if one.seated >= 0]


def stayed(id: str, known: Known) -> Figure:
    """Of those present at the start of a step, who were at its end; all steps together."""
    return pooled(id, known.found.stayed, known.found.began)


# --- participation ----------------------------------------------------------------------------------------------------


def participation(id: str, known: Known) -> Figure:
    """Of the attendees who were there in a step, who did anything in it; all steps together."""
    return pooled(id, known.found.active, known.found.there)


def acts(id: str, known: Known) -> Figure:
    """All that attendees did, by the hours they were present."""
    done = [sum(one.acts.values()) for one in known.attendees]
    return ratio(id, done, [one.dwell / HOUR for one in known.attendees])


def balance(id: str, known: Known) -> Figure:
    return middle(id, [room.balance for room in known.rooms if room.balance is not None])


def airtime(id: str, known: Known) -> Figure:
    return middle(id, [room.airtime for room in known.rooms if room.airtime is not None])


def absence(id: str, known: Known) -> Figure:
    """How few attendees are behind half of all that was done."""
    return fewest(id, [sum(one.acts.values()) for one in known.attendees], len(known.attendees))


def elephant(id: str, known: Known) -> Figure:
    """Likewise of companies; who has none is left out."""
    firms = [one for one in known.attendees if one.company]
    done: Counter[str] = Counter()
    for one in firms:
        done[one.company] += sum(one.acts.values())
    return fewest(id, list(done.values()), len(firms))


def fewest(id: str, contributions: Sequence[int], n: int) -> Figure:
    return Figure(id, half(contributions), n) if sum(contributions) else none(id)


# --- who had to do with whom ------------------------------------------------------------------------------------------


def met(id: str, known: Known) -> Figure:
    return middle(id, [one.met for one in known.attendees])


def pairs(id: str, known: Known) -> Figure:
    """No interval: these are all pairs, not some of more."""
    return Figure(id, len(known.pairs) / known.possible, known.possible) if known.possible else none(id)


def again(id: str, known: Known) -> Figure:
    """Pairs that met in more than one room."""
    return Figure(id, sum(1 for rooms in known.pairs if rooms > 1), len(known.pairs)) if known.pairs else none(id)


def density(id: str, known: Known) -> Figure:
    if not known.possible:
        return none(id)
    return Figure(id, len(known.facts.ties) / known.possible, len(known.attendees))


def isolates(id: str, known: Known) -> Figure:
    tied = {who for tie in known.facts.ties for who in (tie.one, tie.other)}
    alone = sum(1 for one in known.attendees if one.person not in tied)
    return Figure(id, alone, len(known.attendees)) if known.attendees else none(id)


def connectors(id: str, known: Known) -> Figure:
    """Attendees who are tied with two who are not tied with each other: a shortest way leads by them."""
    between = sum(1 for one in known.attendees if one.connector > 0)
    return Figure(id, between, len(known.attendees)) if known.attendees else none(id)


FORMULAS: Final[dict[str, Formula]] = {
    "rooms": rooms, "prompts": prompts, "announcements": announcements, "held": held, "came": came,
    "attended": attended, "attendance": attendance, "no_show": no_show, "dwell": dwell, "peak": peak,
    "concurrency": concurrency, "seating_half": seating_half, "seating_most": seating_most, "stayed": stayed,
    "participation": participation, "acts": acts, "balance": balance, "airtime": airtime, "met": met, "pairs": pairs,
    "again": again, "density": density, "isolates": isolates, "connectors": connectors, "absence": absence,
    "elephant": elephant, **OUTCOMES,
}  # fmt: skip
