"""Travel: exact steps along the lines, never straight back, a junction at a time."""

from __future__ import annotations

from collections.abc import Mapping

from game import commands, events
from game.decider import Refusal
from game.rulebook import Rulebook
from game.rules import churn
from game.rules.draft import Draft
from game.state import Route

Paths = dict[tuple[str, str, int], tuple[str, ...]]
"""(station, the one before, who was passed as bits) -> the first such path in the order of station ids."""


def routes(book: Rulebook, start: str, steps: int, goal: str, others: Mapping[str, int]) -> tuple[str, ...]:
    """Every place that so many steps lead to, with the players passed on the way: one route each, the first in
    order. The goal stops whoever comes through it. A dead end stops a route only when no other is complete.
    ``others``: station -> bits of the players there.
    """
    paths: Paths = {(start, "", 0): ()}
    complete: dict[tuple[str, int], tuple[str, ...]] = {}
    stopped: dict[tuple[str, int], tuple[str, ...]] = {}
    for _ in range(steps):
        further: Paths = {}
        for (here, before, passed), path in paths.items():
            ways = [there for there in book.neighbours.get(here, ()) if there != before]
            if not ways:
                keep(stopped, (here, passed), path)
            for there in ways:
                met = passed | others.get(there, 0)
                if there == goal:
                    keep(complete, (there, met), (*path, there))
                else:
                    keep(further, (there, here, met), (*path, there))
        paths = further
    for (here, _before, passed), path in paths.items():
        keep(complete, (here, passed), path)
    found = complete or {key: path for key, path in stopped.items() if path}
    return tuple(sorted(" ".join(path) for path in found.values()))


def keep(paths: dict, key: object, path: tuple[str, ...]) -> None:  # type: ignore[type-arg]
    known = paths.get(key)
    if known is None or path < known:
        paths[key] = path


def open_routes(draft: Draft, seat: int, steps: int) -> tuple[str, ...]:
    others: dict[str, int] = {}
    for number, player in enumerate(draft.state.players):
        if number != seat:
            others[player.at] = others.get(player.at, 0) | 1 << number
    return routes(draft.book, draft.player(seat).at, steps, draft.state.goal, others)


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
