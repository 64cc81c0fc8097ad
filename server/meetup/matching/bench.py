"""How good matching is, on synthetic people; beside it what nobody can exceed, own lists, and greedy pairing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from server.meetup.grouping.problem import Clock
from server.meetup.matching.candidates import Edges, candidates
from server.meetup.matching.circles import circles
from server.meetup.matching.crowd import Crowd
from server.meetup.matching.crowds import crowd
from server.meetup.matching.pairs import Paired, paired
from server.meetup.matching.report import gini, report
from server.meetup.matching.rounding import degrees, filled
from server.meetup.matching.score import Scores
from server.meetup.matching.solve import suggestions
from server.meetup.matching.text import Encode
from server.meetup.matching.trio import trios

Array = npt.NDArray[Any]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a case. Parts of a bound are 1 where nothing is lost."""

    people: int
    candidates: int
    """Pairs that came into question."""
    share: float
    """Total, as a part of the linear programme's bound."""
    kept: float
    """Likewise of the bound of those choices that serve the worst-off as well."""
    alone: int
    unavoidable: int
    least: float
    threshold: float
    gini: float
    solve: float
    """Seconds: the floor under everybody, the linear programme, rounding and repair, trios."""
    score: float
    """Seconds: reading the problem, finding and scoring candidates."""
    text: float
    """Seconds: what texts mean."""
    tell: float
    """Seconds: reasons in words, study groups, the report."""
    lists_never: float
    """If everybody saw their own best few: which part of people nobody would be shown."""
    lists_gini: float
    greedy_share: float
    """If the best pair left were taken again and again: total as a part of the bound, people left alone, worst-off."""
    greedy_alone: int
    greedy_least: float


class _Watch:
    """Seconds of each part."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._at = clock()

    def lap(self) -> float:
        before, self._at = self._at, self._clock()
        return self._at - before


def measure(people: int, most: int, seed: int, clock: Clock, encode: Encode | None) -> Row:
    """Match so many synthetic people, and compare."""
    problem, read = crowd(people, seed, most), _Reader(encode, clock)
    watch = _Watch(clock)
    scores = Scores(Crowd(problem, read if encode else None))
    edges = candidates(scores)
    scored = watch.lap()
    found = paired(edges, scores, lambda: False)
    joined = trios(scores, found.pairs)
    solved = watch.lap()
    suggestions(scores, found.pairs, joined)
    circles(scores)
    told = report(scores, found, joined)
    return Row(
        people=people,
        candidates=len(edges.worth),
        share=_part(told.total, found.bound),
        kept=_part(told.total, found.kept),
        alone=told.alone,
        unavoidable=told.unavoidable,
        least=round(told.least, 4),
        threshold=round(told.threshold, 4),
        gini=round(told.gini, 4),
        solve=round(solved, 3),
        score=round(scored - read.seconds, 3),
        text=round(read.seconds, 3),
        tell=round(watch.lap(), 3),
        **_lists(edges, scores, most),
        **_greedy(edges, scores, found),
    )


class _Reader:
    """An encoder with a watch."""

    def __init__(self, encode: Encode | None, clock: Clock) -> None:
        self._encode, self._clock = encode, clock
        self.seconds = 0.0

    def __call__(self, texts: Sequence[str]) -> Any | None:  # noqa: ANN401
        watch = _Watch(self._clock)
        found = self._encode(texts) if self._encode else None
        self.seconds += watch.lap()
        return found


def _lists(edges: Edges, scores: Scores, most: int) -> dict[str, Any]:
    """Show everybody the best for them."""
    people = scores.crowd.size
    mine = np.concatenate((edges.one, edges.other))
    theirs = np.concatenate((edges.other, edges.one))
    order = np.lexsort((-np.concatenate((edges.worth, edges.worth)), mine))
    starts = np.concatenate(([0], np.cumsum(np.bincount(mine, minlength=people))))
    rank = np.arange(len(order)) - starts[mine[order]]
    shown = np.bincount(theirs[order[rank < most]], minlength=people)
    return {"lists_never": round(float((shown == 0).mean()), 4), "lists_gini": round(gini(shown), 4)}


def _greedy(edges: Edges, scores: Scores, found: Paired) -> dict[str, Any]:
    """Take the best pair that is left, again and again."""
    room = scores.crowd.room
    taken = filled(edges, room, np.zeros(len(edges.worth), dtype=bool))
    best = np.zeros(len(room))
    for side in (edges.one, edges.other):
        np.maximum.at(best, side[taken], edges.worth[taken])
    served = degrees(edges, taken, len(room)) > 0
    return {
        "greedy_share": _part(float(edges.worth[taken].sum()), found.bound),
        "greedy_alone": int((~served).sum()),
        "greedy_least": round(float(best[served].min(initial=1)), 4),
    }


def _part(value: float, whole: float) -> float:
    return round(value / whole, 5) if whole else 1.0
