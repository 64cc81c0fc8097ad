"""From parts to a choice: pairs that the linear programme takes whole stay, and a small integer programme decides among
the people whom it left torn between several. Whoever was promised a good pair and lost it gets one again by ``cover``.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from server.meetup.matching.candidates import Edges
from server.meetup.matching.cover import Cover
from server.meetup.matching.program import choose
from server.meetup.matching.threshold import Floor

Array = npt.NDArray[Any]
TOUCH: Final = 1e-6
LARGE: Final = 4000
"""Pairs up to which the integer programme is asked at once; more are cut to those the linear one has touched."""


def rounded(edges: Edges, room: Array, floor: Floor, share: Array) -> Array:
    """Return which pairs to take."""
    strong = edges.worth >= floor.least
    wanted = np.array([bool(partners) for partners in floor.cover.partners], dtype=bool)
    taken = _torn(edges, room, strong, wanted, share)
    taken = _promised(edges, room, floor, taken, strong)
    return filled(edges, room, taken)


def degrees(edges: Edges, taken: Array, people: int) -> Array:
    found: Array = np.bincount(edges.one[taken], minlength=people) + np.bincount(edges.other[taken], minlength=people)
    return found


def filled(edges: Edges, room: Array, taken: Array) -> Array:
    """Add what still has room, the best first."""
    taken = taken.copy()
    left = room - degrees(edges, taken, len(room))
    could = np.flatnonzero(~taken & (left[edges.one] > 0) & (left[edges.other] > 0))
    for place in could[np.argsort(-edges.worth[could], kind="stable")].tolist():
        one, other = edges.one[place], edges.other[place]
        if left[one] > 0 and left[other] > 0:
            taken[place] = True
            left[one] -= 1
            left[other] -= 1
    return taken


def _torn(edges: Edges, room: Array, strong: Array, wanted: Array, share: Array) -> Array:
    """Keep what is taken whole, and decide about the rest."""
    taken = share > 1 - TOUCH
    left = room - degrees(edges, taken, len(room))
    if (left < 0).any():  # the programme was given up
        return np.zeros(len(taken), dtype=bool)
    parts = np.flatnonzero(~taken & (left[edges.one] > 0) & (left[edges.other] > 0))
    if len(parts) > LARGE:
        parts = parts[share[parts] > TOUCH]
    if len(parts):
        rows, local = np.unique(np.concatenate((edges.one[parts], edges.other[parts])), return_inverse=True)
        need = wanted & (degrees(edges, taken & strong, len(room)) == 0)
        one, other = local[: len(parts)], local[len(parts) :]
        taken[parts] = choose(one, other, edges.worth[parts], left[rows], need[rows], strong[parts])
    return taken


def _promised(edges: Edges, room: Array, floor: Floor, taken: Array, strong: Array) -> Array:
    """Give back to everybody a pair that is good enough."""
    cover = Cover(edges, room, floor.least)
    for one, other in zip(edges.one[taken & strong].tolist(), edges.other[taken & strong].tolist(), strict=True):
        cover.partners[one].add(other)
        cover.partners[other].add(one)
    if len(cover.left()) <= len(floor.cover.left()):
        return taken
    cover.mend()
    kept = cover if len(cover.left()) <= len(floor.cover.left()) else floor.cover
    codes = [one * len(room) + other for one, other in kept.pairs()]
    wanted: Array = np.isin(edges.one * len(room) + edges.other, codes)
    return _weak(edges, room, wanted, taken & ~strong)


def _weak(edges: Edges, room: Array, taken: Array, weak: Array) -> Array:
    """Add the weak pairs that there is room for beside the strong ones."""
    kept = Edges(edges.one[weak], edges.other[weak], edges.worth[weak])
    left = room - degrees(edges, taken, len(room))
    found = taken.copy()
    found[np.flatnonzero(weak)] = filled(kept, left, np.zeros(len(kept.worth), dtype=bool))
    return found
