"""What came of a lounge, in numbers: how many people went how far, how good the suggestions are, who has no match yet.

Nothing here says who liked or passed whom, and nothing is computed from it. What people answered in private is counted
only where there are enough of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from server.lounge.state import Lounge, Member, Verdict
from server.lounge.sums import SMALL, is_given

Step = Literal["taking", "suggested", "mutual", "first", "met", "rated"]
FEW: Final = 10
"""Shares of fewer people than these say nothing."""
PRIVATE: Final = ("met", "rated")
FOUND: Final = ("pair", "trio", "group")
"""Kinds of threads in which people have found each other."""


class Stage(msgspec.Struct, frozen=True):
    """One step of the funnel. ``count``: people; None: fewer than ``SMALL``. ``share``: of those who took part, in
    percent; None: too few to say.
    """

    step: Step
    count: int | None
    share: int | None = None


class Funnel(msgspec.Struct, frozen=True):
    """``stars``: mean of the ratings; None: too few. ``threads``: kind -> how many were opened; ``begun``: in how many
    of them somebody wrote.
    """

    stages: tuple[Stage, ...]
    stars: float | None
    threads: dict[str, int]
    begun: int


def funnel(state: Lounge) -> Funnel:
    """Count. Staff who do not take part are not among the people."""
    found = {number: thread for number, thread in state.threads.items() if thread.kind in FOUND}
    begun = {number for number, thread in found.items() if thread.first}
    met = [(person, verdict) for thread in found.values() for person, verdict in thread.met.items()]
    entrants = {person: member for person, member in state.members.items() if member.took}
    reached: dict[Step, int] = {
        "taking": len(entrants),
        "suggested": sum(1 for member in entrants.values() if is_given(member)),
        "mutual": sum(1 for member in entrants.values() if member.threads),
        "first": sum(1 for member in entrants.values() if not begun.isdisjoint(member.threads)),
        "met": len(entrants.keys() & {person for person, verdict in met if verdict.answer == "yes"}),
        "rated": len(entrants.keys() & {person for person, verdict in met if verdict.stars}),
    }
    return Funnel(
        stages=tuple(stage(step, people, len(entrants)) for step, people in reached.items()),
        stars=mean(verdict for _, verdict in met),
        threads={kind: sum(1 for thread in found.values() if thread.kind == kind) for kind in FOUND},
        begun=sum(1 for thread in found.values() if thread.first),
    )


def stage(step: Step, count: int, of: int) -> Stage:
    hidden = step in PRIVATE and count < SMALL
    share = round(100 * count / of) if of >= FEW and step != "taking" and not hidden else None
    return Stage(step, None if hidden else count, share)


def mean(verdicts: Iterable[Verdict]) -> float | None:
    stars = [each.stars for each in verdicts if each.stars]
    return round(sum(stars) / len(stars), 1) if len(stars) >= SMALL else None


# --- people -----------------------------------------------------------------------------------------------------------


def taking(state: Lounge) -> dict[str, Member]:
    """Return those who take part now."""
    return {person: member for person, member in state.members.items() if member.taking and not member.gone}


def unmatched(state: Lounge) -> list[str]:
    """Return those who take part and have found nobody yet, who has waited longest first."""
    waiting = {person: member for person, member in taking(state).items() if not member.threads}
    return sorted(waiting, key=lambda person: (waiting[person].took, person))


# --- the report of a deal, in words ----------------------------------------------------------------------------------


class Quality(msgspec.Struct, frozen=True):
    """``reached``: people with a suggestion; ``best``: the sum of scores, in percent of what no matching exceeds;
    ``least``: whoever is served worst, in percent of what everybody can have at once; ``even``: how evenly people are
    shown to others. None: too few people to say.
    """

    people: int
    reached: int
    alone: int
    unavoidable: int
    suggestions: int
    best: float | None
    least: int | None
    gini: float | None
    even: Literal["very", "fairly", "little", ""]
    seconds: float


def quality(state: Lounge) -> Quality | None:
    """Say how good the last deal was; None: there has been none."""
    report = state.report
    if report is None:
        return None
    few = report.people < SMALL or not report.suggestions
    return Quality(
        people=report.people,
        reached=report.people - report.alone,
        alone=report.alone,
        unavoidable=min(report.unavoidable, report.alone),
        suggestions=report.suggestions,
        best=None if few else round(part(report.total, report.bound), 2),
        least=None if few else round(part(report.least, report.threshold)),
        gini=None if few else round(report.gini, 2),
        even="" if few else evenness(report.gini),
        seconds=round(report.seconds, 2),
    )


def part(value: float, of: float) -> float:
    """Return how much of something is reached, in percent; all where nothing is to be reached."""
    return min(100.0, 100 * value / of) if of > 0 else 100.0


def evenness(gini: float) -> Literal["very", "fairly", "little"]:
    return "very" if gini < 0.15 else "fairly" if gini < 0.3 else "little"
