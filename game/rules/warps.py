"""Where a warp leads. It never leads to the goal: a success story has to be travelled to."""

from __future__ import annotations

from typing import Final

from game.rules.draft import Draft

BEFORE_GOAL: Final = 2
"""Stations between the goal and whoever warps near it."""


def landing(draft: Draft, seat: int, to: str, target: int) -> str:
    """Return the station warped to; empty when there is none, or it would lead nowhere."""
    here = draft.player(seat).at
    if to == "target":
        there = draft.player(target).at if 0 <= target < len(draft.state.players) else here
    elif to == "random":
        there = anywhere(draft, here)
    elif to == "near_goal":
        there = near_goal(draft, here)
    else:
        there = nearest(draft, here, to)
    return there if there not in (here, draft.state.goal) else ""


def anywhere(draft: Draft, here: str) -> str:
    places = [station for station in draft.book.stations if station not in (here, draft.state.goal)]
    return places[draft.draw("warp", len(places))] if places else here


def near_goal(draft: Draft, here: str) -> str:
    """Return the nearest of the stations two stops before the goal; whoever is nearer stays."""
    book = draft.book
    goal = draft.state.goal
    places = [station for station, far in book.distance.get(goal, {}).items() if far == BEFORE_GOAL]
    if not places or book.apart(here, goal) <= BEFORE_GOAL:
        return here
    return min(places, key=lambda station: (book.apart(here, station), station))


def nearest(draft: Draft, here: str, kind: str) -> str:
    places = [station for station in draft.book.of_kind.get(kind, ()) if station not in (here, draft.state.goal)]
    return min(places, key=lambda station: (draft.book.apart(here, station), station), default=here)
