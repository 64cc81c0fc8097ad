"""Everybody with somebody: as many people as can be have at least one pair, and nobody more than they have room for.

Greedy first, whoever has least choice before the others. Then each who is left looks for a path: take somebody's
partner, who finds another one. What no path helps is either proven (``lost``, after Tutte and Berge), or settled by
a small integer programme.
"""

from __future__ import annotations

from collections import deque
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from server.meetup.matching.candidates import Edges
from server.meetup.matching.program import choose

Array = npt.NDArray[Any]
Step = tuple[int, int]
"""Somebody without a partner, and whom they take."""
REGION: Final = 300
"""People up to whom a programme is asked."""


class Cover:
    """Pairs chosen from ``edges``. ``partners``: of each row. Only pairs that are worth ``least`` or more."""

    def __init__(self, edges: Edges, room: Array, least: float = -1.0) -> None:
        self.room: list[int] = room.tolist()
        strong = edges.worth >= least
        self._near = neighbours(edges, strong, len(room))
        self.partners: list[set[int]] = [set() for _ in self.room]

    def fill(self) -> None:
        """Cover as many as can be."""
        order = sorted((row for row, room in enumerate(self.room) if room), key=lambda row: len(self._near[row]))
        for row in order:
            if not self.partners[row]:
                self._greedily(row)
        self.mend()

    def mend(self) -> None:
        """Help those who are left."""
        for row in self.left():
            if not self.partners[row]:  # else it was what another one's way ended at
                self._augment(row)
        if (left := self.left()) and any(self._near[row] for row in left):
            self._settle(left)

    def left(self) -> list[int]:
        """Return who has nobody, though they have room."""
        return [row for row, room in enumerate(self.room) if room and not self.partners[row]]

    def lost(self) -> int:
        """Return how many must be left out, whatever is chosen."""
        outer, inner = self._reached(self.left())
        return self._lost(outer, inner - outer)

    def odd(self) -> bool:
        """Whether one is left only because all have room for one, and are an odd number."""
        rooms = [room for room in self.room if room]
        return len(self.left()) == 1 and len(rooms) % 2 == 1 and max(rooms) == 1

    def torn(self) -> set[int]:
        """Return who has nobody, or could be without anybody in their stead: whoever needs more to choose from."""
        return self._reached(self.left())[0]

    def pairs(self) -> list[Step]:
        return [(one, other) for one, others in enumerate(self.partners) for other in others if one < other]

    def _greedily(self, row: int) -> None:
        free = [other for other in self._near[row] if len(self.partners[other]) < self.room[other]]
        if free:
            self._join(row, next((other for other in free if not self.partners[other]), free[0]))

    def _join(self, one: int, other: int) -> None:
        self.partners[one].add(other)
        self.partners[other].add(one)

    def _part(self, one: int, other: int) -> None:
        self.partners[one].discard(other)
        self.partners[other].discard(one)

    def _augment(self, root: int) -> None:
        """Look for a way to cover one more, breadth first."""
        came: dict[int, Step] = {}
        queue = deque([root])
        while queue:
            row = queue.popleft()
            for other in self._near[row]:
                if other in self.partners[row] or other == root:
                    continue
                if len(self.partners[other]) < self.room[other] and self._take(came, root, row, other, None):
                    return
                for third in sorted(self.partners[other]):
                    if len(self.partners[third]) > 1 and self._take(came, root, row, other, third):
                        return
                    if third not in came and third not in (root, row):
                        came[third] = (row, other)
                        queue.append(third)

    def _take(self, came: dict[int, Step], root: int, row: int, other: int, lost: int | None) -> bool:
        """Go the way back to the root, unless it meets itself. ``lost``: who can do without ``other``."""
        way = [(row, other)]
        while way[-1][0] != root:
            way.append(came[way[-1][0]])
        met = [one for step in way for one in step] + ([] if lost is None else [lost])
        if len({*met}) < len(met):
            return False
        if lost is not None:
            self._part(lost, other)
        for taker, taken in way:
            if taker != root:
                self._part(taker, came[taker][1])
            self._join(taker, taken)
        return True

    # --- what no path helps ----------------------------------------------------------------------------------------

    def _settle(self, left: list[int]) -> None:
        outer, inner = self._reached(left)
        if self._lost(outer, inner - outer) < len(left) and len(outer | inner) <= REGION:
            self._programme(sorted(outer | inner))

    def _reached(self, left: list[int]) -> tuple[set[int], set[int]]:
        """Return who could be without somebody in another one's stead, and whom these could take."""
        outer, inner = {*left}, set[int]()
        queue = deque(left)
        while queue:
            for other in self._near[queue.popleft()]:
                if other not in inner:
                    inner.add(other)
                    new = self.partners[other] - outer
                    outer |= new
                    queue.extend(sorted(new))
        return outer, inner

    def _lost(self, outer: set[int], inner: set[int]) -> int:
        """Return how many nobody can help: parts that each need somebody from ``inner``, beyond the room there is."""
        needy, seen = 0, set[int]()
        for first in sorted(outer):
            if first not in seen:
                part = {first}
                queue = deque(part)
                while queue:
                    new = {other for other in self._near[queue.popleft()] if other in outer} - part
                    part |= new
                    queue.extend(new)
                seen |= part
                needy += len(part) == 1 or (len(part) % 2 and all(self.room[one] == 1 for one in part))
        return max(0, needy - sum(self.room[one] for one in inner))

    def _programme(self, rows: list[int]) -> None:
        """Find what is best for these people, whatever the others do."""
        place = {row: local for local, row in enumerate(rows)}
        pairs = [(one, other) for one in rows for other in self._near[one] if one < other and other in place]
        one, other = (np.array(side) for side in zip(*pairs, strict=True))
        outside = [sum(partner not in place for partner in self.partners[row]) for row in rows]
        room = np.array([self.room[row] - out for row, out in zip(rows, outside, strict=True)])
        local = [np.array([place[row] for row in side.tolist()]) for side in (one, other)]
        need = np.array([not out for out in outside])
        before = [pair for pair in pairs if pair[1] in self.partners[pair[0]]]
        taken = choose(local[0], local[1], np.zeros(len(pairs)), room, need, np.ones(len(pairs), dtype=bool))
        after = [pair for pair, take in zip(pairs, taken.tolist(), strict=True) if take]
        lacking = len(self.left())
        self._replace(before, after)
        if len(self.left()) > lacking:
            self._replace(after, before)

    def _replace(self, before: list[Step], after: list[Step]) -> None:
        for pair in before:
            self._part(*pair)
        for pair in after:
            self._join(*pair)


def neighbours(edges: Edges, kept: Array, people: int) -> list[list[int]]:
    """Return everybody's neighbours, the best first."""
    one, other, worth = edges.one[kept], edges.other[kept], edges.worth[kept]
    mine, theirs = np.concatenate((one, other)), np.concatenate((other, one))
    order = np.lexsort((theirs, -np.concatenate((worth, worth)), mine))
    ends = np.cumsum(np.bincount(mine, minlength=people)).tolist()
    sorted_ = theirs[order].tolist()
    return [sorted_[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]
