"""Who is suggested to whom: nobody left out who need not be, the worst-off first, then as much as can be in all."""

from __future__ import annotations

from itertools import combinations

import msgspec

from server.lounge.suggestions import Suggestion
from server.meetup.grouping.problem import Limits
from server.meetup.matching.candidates import candidates
from server.meetup.matching.circles import circles
from server.meetup.matching.crowd import Crowd
from server.meetup.matching.pairs import paired
from server.meetup.matching.problem import Problem, Solution
from server.meetup.matching.report import report
from server.meetup.matching.score import Scores
from server.meetup.matching.text import Encode
from server.meetup.matching.trio import Pair, Trio, trios
from server.meetup.matching.why import reasons


def solve(problem: Problem, limits: Limits, encode: Encode | None = None) -> Solution:
    """Return suggestions and study groups. ``encode``: what texts mean; without it, letters are compared.

    When the time is over, what is there is made whole without being improved.
    """
    began = limits.clock()

    def stopped() -> bool:
        return limits.stopped() or limits.clock() - began > limits.budget

    scores = Scores(Crowd(problem, encode))
    found = paired(candidates(scores), scores, stopped)
    joined = trios(scores, found.pairs)
    told = report(scores, found, joined)
    return Solution(
        suggestions=suggestions(scores, found.pairs, joined),
        circles=circles(scores),
        report=msgspec.structs.replace(told, seconds=round(limits.clock() - began, 3)),
    )


def suggestions(scores: Scores, pairs: list[Pair], joined: list[Trio]) -> tuple[Suggestion, ...]:
    """Return suggestions in the order of the people's ids, so that the order says nothing."""
    third = {trio.pair: trio.joined for trio in joined}
    groups = [tuple(sorted({*pair, third[pair]})) if pair in third else pair for pair in sorted(pairs)]
    why = reasons(scores, [pair for group in groups for pair in combinations(group, 2)])
    person = [one.person for one in scores.crowd.entrants]
    return tuple(
        Suggestion(
            people=tuple(person[row] for row in group),
            why={person[me]: {person[row]: why[me, row] for row in group if row != me} for me in group},
        )
        for group in groups
    )
