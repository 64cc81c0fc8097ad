"""What other weights would change: two matchings of the same people set beside each other. Only sums come out of it,
never who is suggested to whom.

Both are made as if nobody had been suggested to anybody yet, and as if nobody had blocked anybody: so neither answers
nor blocks can show in the comparison.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

import msgspec

from server.lounge.funnel import part, taking
from server.lounge.parts import Options, Pair, Weights
from server.lounge.state import Lounge
from server.lounge.sums import SMALL
from server.lounge.ties import Ties
from server.meetup.matching.problem import Entrant, Problem, Solution

LEAST: Final = 20
"""People who have to take part for their matching to be compared; of fewer, sums could tell of one."""


class Side(msgspec.Struct, frozen=True):
    """One matching. ``reasons``: reason -> in how many percent of the suggestions somebody is told it; None: of too few
    to say. ``least``: whoever is served worst, in percent of what everybody can have at once; ``most``: how often the
    person is shown who is shown most.
    """

    suggestions: int
    reached: int
    unavoidable: int
    least: int
    most: int
    gini: float
    reasons: dict[str, int | None]


class Effect(msgspec.Struct, frozen=True):
    """``sample``: of made-up people, as too few take part. ``other``: of the suggestions with the new weights, how
    many percent there are not with the present ones.
    """

    people: int
    sample: bool
    other: int
    before: Side
    after: Side


def problem_of(state: Lounge) -> Problem | None:
    """Return the matching of those who take part, from the beginning; None where they are too few."""
    people = [
        Entrant(person, member.profile, state.options.suggestions, member.more, member.profile.study)
        for person, member in sorted(taking(state).items())
    ]
    if len(people) < LEAST:
        return None
    return problem(tuple(people), state.ties or Ties(), state.options)


def problem(people: tuple[Entrant, ...], ties: Ties, options: Options) -> Problem:
    return Problem(people=people, ties=ties, weights=options.weights, group=options.group)


def weighed(asked: Problem, weights: Weights) -> Problem:
    """Return the same with other weights."""
    return msgspec.structs.replace(asked, weights=weights)


def compare(before: Solution, after: Solution, *, sample: bool) -> Effect:
    """Set two matchings of the same people beside each other."""
    old, new = pairs_of(before), pairs_of(after)
    return Effect(
        people=after.report.people,
        sample=sample,
        other=round(100 * len(new - old) / len(new)) if new else 0,
        before=side(before, sample=sample),
        after=side(after, sample=sample),
    )


def pairs_of(solution: Solution) -> set[Pair]:
    """Return who is suggested to whom, both ways at once."""
    return {
        (one, other)
        for suggestion in solution.suggestions
        for one in suggestion.people
        for other in suggestion.people
        if one < other
    }


def side(solution: Solution, *, sample: bool) -> Side:
    report, pairs = solution.report, pairs_of(solution)
    shown = Counter(person for pair in pairs for person in pair)
    return Side(
        suggestions=len(pairs),
        reached=report.people - report.alone,
        unavoidable=min(report.unavoidable, report.alone),
        least=round(part(report.least, report.threshold)),
        most=max(shown.values(), default=0),
        gini=round(report.gini, 2),
        reasons=reasons_of(solution, 1 if sample else SMALL),
    )


def reasons_of(solution: Solution, least: int) -> dict[str, int | None]:
    """Return how often each reason is given, of all that anybody is told of anybody; the commonest first."""
    told = [
        {why.reason for why in reasons}
        for suggestion in solution.suggestions
        for others in suggestion.why.values()
        for reasons in others.values()
    ]
    counts = Counter(reason for reasons in told for reason in reasons)
    return {
        reason: round(100 * count / len(told)) if count >= least else None
        for reason, count in counts.most_common()
    }  # fmt: skip
