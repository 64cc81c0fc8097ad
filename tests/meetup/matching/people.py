"""People to match, drawn by Hypothesis."""

from __future__ import annotations

import time

from hypothesis import strategies as st

from server.lounge.parts import SIGNALS, Profile, Weights
from server.lounge.suggestions import Suggestion
from server.lounge.ties import Company, Tie, Ties
from server.meetup.grouping.problem import Limits
from server.meetup.matching.problem import Entrant, Problem, Solution
from server.meetup.matching.solve import solve

LIMITS = Limits(clock=time.process_time, budget=30)
NOTHING = Weights(**dict.fromkeys(SIGNALS, 0))
TEXTS = ("解約防止", "churn prevention", "登山", "hiking", "料理", "cooking", "SQL", "採用")


def solved(problem: Problem) -> Solution:
    return solve(problem, LIMITS)


def together(found: tuple[Suggestion, ...]) -> list[tuple[str, str]]:
    """Return all pairs, those within a trio too."""
    return [(a, b) for one in found for a in one.people for b in one.people if a < b]


def texts(most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(TEXTS), max_size=most, unique=True).map(tuple)


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    return Profile(
        interests=draw(texts(4)),
        offers=draw(texts(2)),
        wants=draw(texts(2)),
        level=draw(st.sampled_from(("", "first", "practitioner", "veteran"))),
        company=draw(st.sampled_from(("", "A", "B"))),
        study=draw(texts(2)),
    )


@st.composite
def problems(draw: st.DrawFn, most: int = 9) -> Problem:
    names = [f"p{number}" for number in range(draw(st.integers(0, most)))]
    pairs = [(a, b) for a in names for b in names if a < b]
    some = st.lists(st.sampled_from(pairs), unique=True, max_size=20) if pairs else st.just([])
    counts = st.integers(0, 3)
    ties = tuple(
        Tie(of=a, to=b, reactions=draw(counts), gifts=draw(counts), same=draw(counts), asked=draw(counts))
        for a, b in draw(some)
    )
    people = []
    for name in names:
        profile = draw(profiles())
        more = draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
        people.append(Entrant(name, profile, draw(st.integers(0, 3)), more=tuple(more), studies=profile.study))
    return Problem(
        people=tuple(people),
        barred=tuple(draw(some)),
        ties=Ties(ties=ties, companies=tuple(Company(pair) for pair in draw(some))),
        weights=draw(st.sampled_from((Weights(), Weights(more=0, help=50), NOTHING))),
        seed=draw(st.integers(0, 3)),
    )
