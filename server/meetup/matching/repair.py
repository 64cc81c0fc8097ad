"""A better choice near the one there is: an integer programme among pairs that the linear one finds nearly as good.

A pair whose gain is farther from nothing than the choice is from the bound is decided already: no better choice differs
there (reduced costs). Where that leaves too many to ask about, those around people with whom something is lost are.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from server.meetup.matching.bound import Relaxed
from server.meetup.matching.candidates import Edges
from server.meetup.matching.program import choose
from server.meetup.matching.rounding import degrees

Array = npt.NDArray[Any]
ASKED: Final = 1200
"""Pairs that one programme decides about."""
ROUNDS: Final = 3
GOOD: Final = 6e-4
"""Part of the bound that is not worth another round."""
ENOUGH: Final = 1e-6
"""Part of the total that is not worth an effort."""
HOPS: Final = 8
HOP: Final = 1e-3
"""What a step away from where something is lost counts, beside the gains on the way."""


def repaired(edges: Edges, room: Array, strong: Array, taken: Array, found: Relaxed) -> Array:
    """Return a choice that is worth no less, and keeps every promise that is kept."""
    for turn in range(ROUNDS):
        total = float(edges.worth[taken].sum())
        gap = found.kept - total
        if gap <= (ENOUGH if turn == 0 else GOOD) * found.kept:
            break
        open_ = np.flatnonzero(np.abs(found.gain) <= gap + ENOUGH)
        if len(open_) > ASKED:
            far = _far(edges, room, taken, found, open_)
            open_ = np.sort(open_[np.argsort(far, kind="stable")[:ASKED]])
        better = _chosen(edges, room, strong, taken, open_)
        if float(edges.worth[better].sum()) <= total + ENOUGH * found.kept:
            break
        taken = better
        if len(open_) < ASKED:
            break
    return taken


def _far(edges: Edges, room: Array, taken: Array, found: Relaxed, open_: Array) -> Array:
    """Return how far each open pair is from people with whom something is lost, over pairs nearly as good as can be."""
    lost = (np.abs(found.share - taken) * np.abs(edges.worth) > ENOUGH) & (np.abs(found.gain) < ENOUGH)
    wrong = (taken & (found.gain < -ENOUGH)) | (~taken & (found.gain > ENOUGH)) | (lost & (found.share < 1 - ENOUGH))
    away = np.where(degrees(edges, taken, len(room)) < room, 0.0, np.inf)
    away[edges.one[wrong]] = away[edges.other[wrong]] = 0
    one, other, step = edges.one[open_], edges.other[open_], np.abs(found.gain[open_]) + HOP
    for _ in range(HOPS):
        np.minimum.at(away, one, away[other] + step)
        np.minimum.at(away, other, away[one] + step)
    far: Array = np.maximum(away[one], away[other]) + step
    return far


def _chosen(edges: Edges, room: Array, strong: Array, taken: Array, open_: Array) -> Array:
    """Decide anew about the pairs that are open."""
    fixed = taken.copy()
    fixed[open_] = False
    before = degrees(edges, taken & strong, len(room)) > 0
    need = before & (degrees(edges, fixed & strong, len(room)) == 0)
    left = room - degrees(edges, fixed, len(room))
    rows, local = np.unique(np.concatenate((edges.one[open_], edges.other[open_])), return_inverse=True)
    one, other = local[: len(open_)], local[len(open_) :]
    fixed[open_] = choose(one, other, edges.worth[open_], left[rows], need[rows], strong[open_])
    kept = degrees(edges, fixed & strong, len(room)) > 0
    return fixed if not (before & ~kept).any() else taken
