"""Hiding small groups so that they stay hidden: what could be computed from what is shown is hidden, too.

Primary and complementary suppression, as statistical offices do it (A. Hundepool and others, "Statistical Disclosure
Control", 2012, chapter 4), for breakdowns whose total is known.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

from server.metrics.figure import FEW

Cell = TypeVar("Cell", bound=Hashable)


def is_few(many: float | None) -> bool:
    """Whether there is somebody, but fewer than may be told apart. Nobody is no group."""
    return many is not None and 0 < many < FEW


def breakdown(counts: Mapping[Cell, int], secret: Collection[Cell] = ()) -> dict[Cell, int | None]:
    """Return a breakdown as it may be shown beside its total; None: hidden.

    Hidden are small cells and those of ``secret``; then whoever comes next after the first of these, going round, until
    at least two are hidden and these have at least five people together, as else their sum, which is total minus the
    rest, would tell. The next and not the smallest: who knows that it is the smallest knows more about it. Of a small
    total everything is hidden.
    """
    if is_few(sum(counts.values())):
        return dict.fromkeys(counts)
    hidden = {cell for cell, many in counts.items() if is_few(many) or cell in secret}
    order = list(counts)
    first = next((place for place, cell in enumerate(order) if cell in hidden), None)
    around = [] if first is None else order[first:] + order[:first]
    for cell in (cell for cell in around if counts[cell] and cell not in hidden):
        if len(hidden) > 1 and sum(counts[one] for one in hidden) >= FEW:
            break
        hidden.add(cell)
    return {cell: None if cell in hidden else many for cell, many in counts.items()}


def pinned(sums: Iterable[Collection[Cell]]) -> set[Cell]:
    """Return which hidden cells follow from known sums of hidden cells: those alone in a row of the reduced echelon
    form of the sums.
    """
    reduced: dict[Cell, dict[Cell, Fraction]] = {}
    for cells in sums:
        row = dict.fromkeys(cells, Fraction(1))
        for pivot in [cell for cell in row if cell in reduced]:
            subtract(row, reduced[pivot], row[pivot])
        if row:
            pivot = next(iter(row))
            row = {cell: value / row[pivot] for cell, value in row.items()}
            for other in reduced.values():
                subtract(other, row, other.get(pivot, Fraction(0)))
            reduced[pivot] = row
    return {pivot for pivot, row in reduced.items() if len(row) == 1}


def subtract(row: dict[Cell, Fraction], other: Mapping[Cell, Fraction], times: Fraction) -> None:
    for cell, value in other.items() if times else ():
        left = row.get(cell, Fraction(0)) - value * times
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)
