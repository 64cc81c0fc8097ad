"""The pairs themselves: candidates, the floor under everybody, the linear programme, and the choice made of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from server.meetup.matching.bound import relax
from server.meetup.matching.candidates import TINY, Edges, of_person, scored
from server.meetup.matching.repair import repaired
from server.meetup.matching.rounding import rounded
from server.meetup.matching.score import Scores
from server.meetup.matching.threshold import Floor, floor
from server.meetup.matching.trio import Pair

Array = npt.NDArray[Any]
LITTLE: Final = 1e-5


class Paired(NamedTuple):
    """``bound``: what no choice can be worth; ``kept``: what none can that serves the worst-off as well.
    ``threshold``: what everybody's best pair can be worth at once. ``lost``: people who must be left out.
    """

    pairs: list[Pair]
    bound: float
    kept: float
    threshold: float
    lost: int


def paired(edges: Edges, scores: Scores, stopped: Callable[[], bool]) -> Paired:
    """Choose among candidates; add others where somebody would be left out for want of them."""
    room = scores.crowd.room
    lowest, edges = _floor(edges, scores, stopped)
    if not len(edges.worth):
        return Paired([], 0.0, 0.0, 0.0, lowest.lost)
    covered = [one * len(room) + other for one, other in lowest.cover.pairs()]
    begin = np.isin(edges.one * len(room) + edges.other, covered)
    wanted = np.array([bool(partners) for partners in lowest.cover.partners], dtype=bool)
    strong, edges = edges.worth >= lowest.least, shaken(edges)
    found = relax(edges, room, strong, begin, wanted, stopped)
    taken = rounded(edges, room, lowest, found.share)
    if not stopped():
        taken = repaired(edges, room, strong, taken, found)
    pairs = list(zip(edges.one[taken].tolist(), edges.other[taken].tolist(), strict=True))
    return Paired(pairs, found.bound, found.kept, lowest.least, lowest.lost)


def shaken(edges: Edges) -> Edges:
    """Return the pairs, each worth a little more by chance: programmes in which all is alike take very long. The bound
    holds, and is too high by so little.
    """
    chance = np.random.Generator(np.random.PCG64(len(edges.worth)))
    return edges._replace(worth=edges.worth + LITTLE * chance.random(len(edges.worth)))


def _floor(edges: Edges, scores: Scores, stopped: Callable[[], bool]) -> tuple[Floor, Edges]:
    lowest, crowd, asked = floor(edges, scores.crowd.room, stopped), scores.crowd, set[int]()
    while int((crowd.room > 0).sum()) > TINY and not stopped() and not lowest.cover.odd():
        people = lowest.cover.torn() - asked
        if not people:
            break
        asked |= people
        codes = [edges.one * crowd.size + edges.other, *(of_person(crowd, row) for row in sorted(people))]
        more = scored(scores, np.concatenate(codes))
        if len(more.worth) == len(edges.worth):
            continue
        edges = more
        lowest = floor(edges, crowd.room, stopped)
    return lowest, edges
