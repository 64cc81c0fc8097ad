"""The worst-off first: the greatest worth that everybody's best pair can reach, of all who need not be alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from server.meetup.matching.candidates import Edges
from server.meetup.matching.cover import Cover

Array = npt.NDArray[Any]


class Floor(NamedTuple):
    """``least``: what everybody's best pair can be worth; ``cover``: pairs with which it is. ``lost``: people who must
    be left out, whatever is chosen.
    """

    least: float
    cover: Cover
    lost: int


def floor(edges: Edges, room: Array, stopped: Callable[[], bool]) -> Floor:
    """Return the max-min threshold; a lower one, if we are to stop."""
    covered = Cover(edges, room)
    covered.fill()
    best = Floor(float(edges.worth.min()) if len(edges.worth) else 0.0, covered, covered.lost())
    values = np.unique(edges.worth)
    high = int(np.searchsorted(values, _most(edges, room, len(covered.left())), side="right")) - 1
    low, step, gallop = 0, 0, True
    while low < high and not stopped():  # nearly always the highest is possible, or one just below
        tried = max(low + 1, high - step) if gallop else (low + high + 1) // 2
        if cover := _reach(edges, room, float(values[tried]), len(covered.left())):
            best, low, gallop = Floor(float(values[tried]), cover, best.lost), tried, False
        else:
            high, step = tried - 1, step * 2 + 1
    return best


def _reach(edges: Edges, room: Array, least: float, left: int) -> Cover | None:
    cover = Cover(edges, room, least)
    cover.fill()
    return cover if len(cover.left()) <= left else None


def _most(edges: Edges, room: Array, left: int) -> float:
    """Return what no threshold can exceed: so many may have nobody, all others at most their own best."""
    best = np.full(len(room), -1.0)
    np.maximum.at(best, edges.one, edges.worth)
    np.maximum.at(best, edges.other, edges.worth)
    return float(np.sort(best[room > 0])[left:][:1].sum())
