"""The board as a graph: which stations are neighbours, and how far apart they are."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from game.pack.schema import Line

Neighbours = Mapping[str, tuple[str, ...]]
"""Station id -> ids of the stations one step away, in the order of the lines."""


def is_bend(place: str) -> bool:
    """Whether a place of a line's path is a bend, not a station."""
    return place.startswith("@")


def stops(line: Line) -> tuple[str, ...]:
    """The line's station ids in order; a loop's first one again at the end."""
    ids = tuple(place for place in line.path if not is_bend(place))
    return (*ids, ids[0]) if line.loop and ids else ids


def neighbours(lines: Iterable[Line]) -> Neighbours:
    """Both directions of every step of every line."""
    found: dict[str, dict[str, None]] = {}
    for line in lines:
        for here, there in pairwise(stops(line)):
            found.setdefault(here, {})[there] = None
            found.setdefault(there, {})[here] = None
    return {station: tuple(others) for station, others in found.items()}


def distances(graph: Neighbours, start: str) -> dict[str, int]:
    """Steps from ``start`` to every station that can be reached."""
    found = {start: 0}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for there in graph.get(here, ()):
            if there not in found:
                found[there] = found[here] + 1
                waiting.append(there)
    return found


def longest_walks(graph: Neighbours, most: int) -> Iterator[tuple[str, int]]:
    """Each station with the most steps, up to ``most``, that can be walked from it without turning back."""
    reach = {(here, there): 1 for here in graph for there in graph[here]}
    for _ in range(most - 1):
        reach = {
            (here, there): 1 + max((reach[there, on] for on in graph[there] if on != here), default=0)
            for here, there in reach
        }
    for here in graph:
        yield here, max((reach[here, there] for there in graph[here]), default=0)
