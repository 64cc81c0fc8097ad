"""Evenings with wishes, for the bench: what a search has to manage besides that few meet twice."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import numpy as np

from server.meetup.grouping.problem import Limits, Preferred, Problem, Wanted
from server.meetup.grouping.solve import solve


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """What came of an evening. ``broken``: hard wishes that gave way; ``company``: pairs of one company in a room."""

    name: str
    people: int
    size: int
    rounds: int
    repeats: int
    least: int
    broken: int
    company: int
    seconds: float


def scenes() -> dict[str, Problem]:
    """Return the evenings by name."""
    return {"guests": guests(), "tables": tables(), "late tables": tables(late=150)}


def guests() -> Problem:
    """Forty people, ten of them hosts; friends, people to keep apart, late ones, leavers, sixty pairs who have met."""
    chance = np.random.Generator(np.random.PCG64(5))
    people = _names(40)
    knows = [tuple(people[one] for one in chance.choice(40, 2, replace=False)) for _ in range(60)]
    apart = [tuple(people[one] for one in chance.choice(20, 2, replace=False)) for _ in range(5)]
    late = {people[30 + number]: (1 + number % 3, 5) for number in range(5)}
    leaving = {people[35 + number]: (0, 2 + number % 3) for number in range(4)}
    together = tuple((people[20 + number], people[21 + number]) for number in (0, 2, 4))
    wanted = Wanted(together=together, apart=tuple(apart), hosts=people[:10])
    return Problem(people=people, size=4, rounds=6, met=tuple(knows), there={**late, **leaving}, wanted=wanted)


def tables(late: int = 0) -> Problem:
    """A thousand people who sat at two hundred tables, the host of each table hosting a room; forty companies."""
    people = _names(1000)
    edges = pairwise(range(0, 1001, 5))
    company = {who: f"c{number % 40}" for number, who in enumerate(people)}
    return Problem(
        people=people,
        size=5,
        rounds=6,
        met=tuple(people[a:b] for a, b in edges),
        there={who: (1 + number % 3, 5) for number, who in enumerate(people[1 : 5 * late : 5])},
        wanted=Wanted(hosts=people[::5]),
        preferred=Preferred(company=company, company_share=3),
    )


def play(name: str, problem: Problem, limits: Limits) -> Scene:
    """Find rounds for an evening."""
    began = limits.clock()
    verdict = solve(problem, limits).verdict
    return Scene(
        name=name,
        people=len(problem.people),
        size=problem.size,
        rounds=problem.rounds,
        repeats=verdict.repeats,
        least=verdict.least,
        broken=len(verdict.broken),
        company=verdict.company,
        seconds=round(limits.clock() - began, 3),
    )


def _names(count: int) -> tuple[str, ...]:
    return tuple(f"p{number}" for number in range(count))
