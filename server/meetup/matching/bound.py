"""The linear programme behind the matching: what no choice of pairs can exceed, and nearly the choice itself.

Each pair is taken to a degree from 0 to 1, nobody more than they have room for. It begins with everybody's best pairs;
others come in when the prices of people say that they would pay (column generation), until none does. So the value
holds for all pairs, though the programme has seen few of them. All pairs together are a whole number. Then those who
would be without a pair that is good enough are promised one, and it is solved on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

import highspy
import numpy as np
import numpy.typing as npt

from server.meetup.matching.candidates import Edges
from server.meetup.matching.program import quiet

Array = npt.NDArray[Any]
FIRST: Final = 3
"""Pairs of each person that the programme begins with, beyond those they have room for."""
PAYS: Final = 1e-7
"""A pair that would add less than this is not worth a look."""
TOUCH: Final = 1e-6


class Relaxed(NamedTuple):
    """``bound``: the programme's value before promises, ``kept``: with them. ``share``: to which degree each pair is
    taken; ``gain``: what it adds beyond the prices of its two: nothing for those that are torn.
    """

    bound: float
    kept: float
    share: Array
    gain: Array


class Relaxation:
    """The programme of ``edges``. ``strong``: which pairs keep a promise."""

    def __init__(self, edges: Edges, room: Array, strong: Array, begin: Array) -> None:
        self._edges, self._room, self._strong = edges, room, strong
        self._solver = quiet()
        self._solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self._seen = np.zeros(len(edges.worth), dtype=bool)
        self._columns: Array = np.zeros(0, dtype=np.int64)
        self._promise: Array = np.full(len(room), -1)
        self._rows = count = len(room) + 1
        low, high, none = (
            np.full(count, -highspy.kHighsInf),
            np.append(room, room.sum() // 2).astype(float),
            np.zeros(0),
        )
        self._solver.addRows(count, low, high, 0, np.zeros(count, dtype=np.int32), none.astype(np.int32), none)
        self._add(np.flatnonzero(_best(edges, room, FIRST) | begin))

    def solve(self, stopped: Callable[[], bool]) -> float:
        """Return the value for all pairs."""
        while True:
            self._solver.run()
            if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                return self._simply()
            pays = np.flatnonzero(~self._seen & (self.gain() > PAYS))
            if not len(pays):
                return float(self._solver.getInfo().objective_function_value)
            if stopped():
                return self._simply()
            self._add(pays)

    def _simply(self) -> float:
        """Return a bound that needs no programme: everybody has as many of their best pairs as they have room for."""
        edges, room = self._edges, self._room
        return float(edges.worth[_best(edges, room, 0)].sum())

    def share(self) -> Array:
        found = np.zeros(len(self._seen))
        values = np.array(self._solver.getSolution().col_value)
        found[self._columns[: len(values)]] = values
        return found

    def promise(self, wanted: Array) -> bool:
        """Promise a strong pair to those of ``wanted`` who have none. Returns whether there are any."""
        share, edges = self.share() * self._strong, self._edges
        have = np.bincount(edges.one, share, len(self._room)) + np.bincount(edges.other, share, len(self._room))
        lacking = np.flatnonzero(wanted & (have < 1 - TOUCH) & (self._promise < 0))
        for row in lacking.tolist():
            self._promise[row], self._rows = self._rows, self._rows + 1
            of_row = (edges.one[self._columns] == row) | (edges.other[self._columns] == row)
            columns = np.flatnonzero(of_row & self._strong[self._columns]).astype(np.int32)
            self._solver.addRow(1.0, highspy.kHighsInf, len(columns), columns, np.ones(len(columns)))
        return bool(len(lacking))

    def gain(self) -> Array:
        """Return what each pair adds beyond the prices of its two."""
        prices = np.array(self._solver.getSolution().row_dual)
        promised = np.where(self._promise >= 0, prices[self._promise], 0)
        one, other = self._edges.one, self._edges.other
        gain: Array = self._edges.worth - prices[one] - prices[other] - prices[len(self._room)]
        gain -= self._strong * (promised[one] + promised[other])
        return gain

    def _add(self, places: Array) -> None:
        one, other, strong = (side[places] for side in (self._edges.one, self._edges.other, self._strong))
        whole = np.full(len(places), len(self._room))
        rows = np.stack(
            (one, other, whole, *(np.where(strong, self._promise[side], -1) for side in (one, other))), axis=1
        )
        counts = (rows >= 0).sum(axis=1)
        starts = np.concatenate(([0], np.cumsum(counts)[:-1])).astype(np.int32)
        entries = rows[rows >= 0].astype(np.int32)
        none, full = np.zeros(len(places)), np.ones(len(places))
        worth = self._edges.worth[places]
        self._solver.addCols(len(places), worth, none, full, len(entries), starts, entries, np.ones(len(entries)))
        self._columns = np.concatenate((self._columns, places))
        self._seen[places] = True


def relax(
    edges: Edges, room: Array, strong: Array, begin: Array, wanted: Array, stopped: Callable[[], bool]
) -> Relaxed:
    """Return the bound, and a choice in parts. ``begin``: pairs that keep all promises to those of ``wanted``."""
    if not len(edges.worth):
        return Relaxed(0.0, 0.0, np.zeros(0), np.zeros(0))
    programme = Relaxation(edges, room, strong, begin)
    bound = kept = programme.solve(stopped)
    while programme.promise(wanted) and not stopped():
        kept = programme.solve(stopped)
    return Relaxed(bound, kept, programme.share(), programme.gain())


def _best(edges: Edges, room: Array, more: int) -> Array:
    """Return whether each pair is among the best of one of the two: as many as there is room for, and some more."""
    both = np.concatenate((edges.one, edges.other))
    order = np.lexsort((-np.concatenate((edges.worth, edges.worth)), both))
    starts = np.concatenate(([0], np.cumsum(np.bincount(both, minlength=len(room)))))
    rank = np.arange(len(order)) - starts[both[order]]
    found = np.zeros(len(edges.worth), dtype=bool)
    found[(order % len(edges.worth))[rank < room[both[order]] + more]] = True
    return found
