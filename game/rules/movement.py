"""Travel: exact steps along the lines, never straight back, a junction at a time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from game import commands, events
from game.decider import Refusal
from game.rulebook import Rulebook
from game.rules import churn
from game.rules.draft import Draft
from game.state import Route

Paths = dict[tuple[str, str, int], tuple[str, ...]]
"""(station, the one before, who was met first) -> the first such path in the order of station ids."""
Ends = dict[tuple[str, int], tuple[str, ...]]
NOBODY: Final = -1


def routes(book: Rulebook, start: str, steps: int, goal: str, met: Mapping[str, int]) -> tuple[str, ...]:
    """Every place that so many steps lead to, one route for each player one may meet first: the first in order.

    The goal stops whoever comes through it. A dead end stops a route only when no other is complete.
    ``met``: station -> a seat that it matters to meet there.
    """
    paths: Paths = {(start, "", NOBODY): ()}
    complete: Ends = {}
    stopped: Ends = {}
    for _ in range(steps):
        paths = extend(book, paths, goal, met, complete, stopped)
    for (here, _before, first), path in paths.items():
        keep(complete, (here, first), path)
    found = complete or {key: path for key, path in stopped.items() if path}
    return tuple(sorted(" ".join(path) for path in found.values()))


def extend(book: Rulebook, paths: Paths, goal: str, met: Mapping[str, int], complete: Ends, stopped: Ends) -> Paths:
    """Go one step further on every path."""
    further: Paths = {}
    for (here, before, first), path in paths.items():
        ways = book.onward[here, before]
        if not ways:
            keep(stopped, (here, first), path)
        for there in ways:
            now = met.get(there, NOBODY) if first == NOBODY else first
            if there == goal:
                keep(complete, (there, now), (*path, there))
                continue
            key = (there, here, now)
            known = further.get(key)
            longer = (*path, there)
            if known is None or longer < known:
                further[key] = longer
    return further


def keep(ends: Ends, key: tuple[str, int], path: tuple[str, ...]) -> None:
    known = ends.get(key)
    if known is None or path < known:
        ends[key] = path


def open_routes(draft: Draft, seat: int, steps: int) -> tuple[str, ...]:
    """Return the routes that a player's roll opens."""
    here = draft.player(seat).at
    reach = draft.book.distance[here]
    goal = draft.state.goal if reach[draft.state.goal] <= steps else ""
    met = churn.meetings(draft.state, seat)
    near = tuple(sorted((station, other) for station, other in met.items() if reach[station] <= steps))
    return known_routes(draft.book, here, steps, goal, near)


@lru_cache(maxsize=10_000)
def known_routes(
    book: Rulebook, start: str, steps: int, goal: str, met: tuple[tuple[str, int], ...]
) -> tuple[str, ...]:
    """Return ``routes``, looked up where the same roll was made before: the same few hundred come again and again."""
    return routes(book, start, steps, goal, dict(met))


def move(draft: Draft, seat: int, command: commands.Move) -> None:
    phase = draft.state.phase
    if not isinstance(phase, Route) or command.route not in phase.routes:
        raise Refusal("no-such-route", route=command.route)
    travel(draft, seat, command.route)


def travel(draft: Draft, seat: int, route: str) -> None:
    """Go along a route, and meet whoever is on it."""
    travelled = route.split(" ")
    known = draft.player(seat).regions
    lines = new_lines(draft, draft.player(seat).at, travelled, known)
    distance = draft.book.apart(travelled[-1], draft.state.goal)
    draft.emit(events.Moved(seat=seat, route=route, distance=distance, lines=lines))
    if lines:
        draft.count(seat, "regions", len(lines))
    churn.meet(draft, seat, travelled)


def new_lines(draft: Draft, start: str, travelled: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for leg in zip([start, *travelled], travelled, strict=False):
        found.update(dict.fromkeys(draft.book.lines_between.get(leg, ())))
    return tuple(line for line in found if line not in known)
