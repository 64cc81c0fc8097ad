"""Where a picture of a graph puts everybody. Without chance: it is the same picture whoever draws it."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

    Numbers = NDArray[float64]
    Places = NDArray[int64]

Place = tuple[float, float]
Edge = tuple[int, int, float]
"""Two places in the list of people, and the tie's weight."""
WORK: Final = 5_000_000
"""Pairs of people that are looked at, all told: some 40 ms."""
MOST_ROUNDS: Final = 80
FEWEST_ROUNDS: Final = 8
MOST: Final = 3_000
"""People; of more, all stay where they begin."""
HEAT: Final = 0.2
"""How far somebody may be moved in the first round; the circle they begin on has the radius 1."""
NEAR: Final = 1e-4
"""Square of the distance below which people push each other no harder."""


def layout(clusters: Sequence[int], edges: Sequence[Edge]) -> list[Place]:
    """Return a place for each, 0 to 1 both ways. ``clusters``: each one's, -1 for none.

    Ties pull, more so the heavier they are, and all push each other away, by less and less each round: T. M. J.
    Fruchterman and E. M. Reingold, "Graph drawing by force-directed placement", Software 21 (1991); from clusters
    around a circle instead of from places of chance.
    """
    places = around(clusters)
    if edges and len(places) <= MOST:
        places = settled(places, edges)
    return fitted(places)


def around(clusters: Sequence[int]) -> list[Place]:
    """Return where it begins: cluster by cluster around a circle, no two at the same place."""
    ordered = sorted(range(len(clusters)), key=lambda one: (clusters[one] < 0, clusters[one], one))
    angles = {one: 2 * pi * place / len(ordered) for place, one in enumerate(ordered)}
    return [(cos(angles[one]), sin(angles[one])) for one in range(len(clusters))]


def settled(places: Sequence[Place], edges: Sequence[Edge]) -> list[Place]:
    import numpy as np  # noqa: PLC0415 - servers that measure nothing do not load it

    at = np.array(places, np.float64).T.copy()
    ends = np.array([edge[:2] for edge in edges], np.int64).T
    pull = np.sqrt(np.array([edge[2] for edge in edges], np.float64))
    pull /= pull.mean() or 1.0
    rounds = max(FEWEST_ROUNDS, min(MOST_ROUNDS, WORK // len(places) ** 2))
    room = 2 / sqrt(len(places))  # the distance at which two people with a tie of middle weight are at rest
    for turn in range(rounds):
        force = pushes(at) * room * room + pulls(at, ends, pull / room)
        length = np.maximum(np.hypot(*force), 1e-12)
        at += force / length * np.minimum(length, HEAT * (1 - turn / rounds))
    return [(float(x), float(y)) for x, y in at.T]


def pushes(at: Numbers) -> Numbers:
    """Return how all push each away: by the inverse of their distance."""
    import numpy as np  # noqa: PLC0415 - as above

    near, other = (np.subtract.outer(axis, axis) for axis in at.astype(np.float32))
    near *= near
    other *= other
    near += other
    np.maximum(near, NEAR, out=near)
    np.divide(1, near, out=near)  # what each pushes each with, times how far it is: x_i - x_j, summed over j
    weights = np.einsum("ij->i", near)
    return np.stack([axis * weights - np.einsum("ij,j->i", near, axis.astype(np.float32)) for axis in at])


def pulls(at: Numbers, ends: Places, pull: Numbers) -> Numbers:
    """Return how ties pull each: by the square of their length, times ``pull``."""
    import numpy as np  # noqa: PLC0415 - as above

    along = at[:, ends[1]] - at[:, ends[0]]
    drawn, count = along * np.hypot(*along) * pull, at.shape[1]
    return np.stack([
        np.bincount(ends[0], axis, count) - np.bincount(ends[1], axis, count) for axis in drawn
    ])  # fmt: skip


def fitted(places: Sequence[Place]) -> list[Place]:
    """Return places that reach from 0 to 1 the longer way, and are in the middle of the other."""
    if not places:
        return []
    (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*places, strict=True))
    wide = max(right - left, bottom - top) or 1.0
    x, y = (left + right - wide) / 2, (top + bottom - wide) / 2
    return [(round((one - x) / wide, 3), round((other - y) / wide, 3)) for one, other in places]
