"""Small graphs to try matching on, and what looking at every choice there is finds."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, NamedTuple

import numpy as np
from hypothesis import strategies as st

from server.meetup.matching.candidates import Edges
from server.meetup.matching.pairs import Paired, paired


class Graph(NamedTuple):
    """``worth``: of each pair that may be; ``room``: of each person."""

    room: list[int]
    worth: dict[tuple[int, int], float]

    @property
    def edges(self) -> Edges:
        pairs = sorted(self.worth)
        one, other = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
        return Edges(one, other, np.array([self.worth[pair] for pair in pairs], dtype=float))

    def match(self) -> Paired:
        crowd: Any = SimpleNamespace(
            crowd=SimpleNamespace(room=np.array(self.room, dtype=np.int64), size=len(self.room))
        )
        return paired(self.edges, crowd, lambda: False)


class Best(NamedTuple):
    """Of all choices: most people who have somebody; then the best for the worst-off of them; then the most in all."""

    covered: int
    least: float
    total: float


@st.composite
def graphs(draw: st.DrawFn, most: int = 6, room: int = 2) -> Graph:
    """Pairs only of people who have room, as candidates are; worths that are often alike."""
    rooms = draw(st.lists(st.integers(0, room), min_size=2, max_size=most))
    could = [(a, b) for b in range(len(rooms)) for a in range(b) if rooms[a] and rooms[b]]
    pairs = draw(st.lists(st.sampled_from(could), unique=True, max_size=11)) if could else []
    return Graph(rooms, {pair: draw(st.integers(0, 12)) / 12 for pair in pairs})


def served(graph: Graph, pairs: list[tuple[int, int]]) -> dict[int, float]:
    """Return the best that everybody has who has somebody."""
    best: dict[int, float] = {}
    for pair in pairs:
        for one in pair:
            best[one] = max(best.get(one, 0.0), graph.worth[pair])
    return best


def brute(graph: Graph) -> Best:
    """Look at every choice."""
    pairs = sorted(graph.worth)

    def choices(place: int, left: list[int]) -> Any:  # noqa: ANN401
        if place == len(pairs):
            yield []
            return
        yield from choices(place + 1, left)
        a, b = pairs[place]
        if left[a] and left[b]:
            less = [room - (one in (a, b)) for one, room in enumerate(left)]
            yield from ([pairs[place], *rest] for rest in choices(place + 1, less))

    def value(choice: list[tuple[int, int]]) -> Best:
        best = served(graph, choice)
        return Best(len(best), min(best.values(), default=0.0), sum(graph.worth[pair] for pair in choice))

    return max(value(choice) for choice in choices(0, graph.room))
