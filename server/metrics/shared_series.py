"""A series as it may be shared: nobody in it, and no small group to be computed from it.

Of a meetup it is shown how many attended; and of these how many came for the first time, and how many of each earlier
cohort. So these are a breakdown with a known total, and hidden together. All meetups' first-timers whose 90 days are
over are the n of ``return_90``, and those of them who came again its value times n: two more sums that are known.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from server.metrics.beside import Near, beside
from server.metrics.cohorts import RETURN
from server.metrics.figure import FEW, Figure
from server.metrics.series_facts import Cohort, Quarter, Row, SeriesFacts
from server.metrics.shared_figures import figures, is_hidden
from server.metrics.suppression import breakdown, is_few, pinned

Cell = tuple[int, int]
"""A cohort and the how-manieth of the held meetups from its first on, from 0: the cohort itself."""


def shared_series(facts: SeriesFacts, whole: SeriesFacts | None = None) -> SeriesFacts:
    """Return what may be shared: without members and without the returns of single meetups. ``whole``: of all an
    organization's meetups, of which these are some; it is shared, too.
    """
    near = beside(facts, whole) if whole else Near()
    cells = {(at, later): many for at, one in enumerate(facts.cohorts) for later, many in enumerate(line(one))}
    hidden = hidden_cells(facts.cohorts, cells, near.cells)
    cohorts = tuple(
        Cohort(
            one.first,
            None if (at, 0) in hidden else one.people,
            tuple(None if (at, later) in hidden else many for later, many in enumerate(one.came, 1)),
        )
        for at, one in enumerate(facts.cohorts)
    )
    rows = shared_rows(facts, {one.first for one in cohorts if one.people is None})
    quarters = tuple(shared_quarter(quarter, near) for quarter in facts.quarters)
    also = telling(facts, cells, hidden, quarters) | near.figures
    return replace(
        facts, rows=rows, cohorts=cohorts, returns=(), members=(), quarters=quarters,
        figures=latest(figures(facts.figures, also), rows, facts.held),
    )  # fmt: skip


def line(cohort: Cohort) -> tuple[int, ...]:
    return cohort.people or 0, *(many or 0 for many in cohort.came)


# --- cohorts ----------------------------------------------------------------------------------------------------------


def hidden_cells(cohorts: Sequence[Cohort], cells: dict[Cell, int], near: Collection[Cell] = ()) -> set[Cell]:
    """Return which cells are hidden: meetup by meetup; of a small cohort all, that nobody came again included; and
    those of ``near``, with all of the cohort where it is the cohort itself.
    """
    small = {cell for cell in cells if is_few(cells[cell[0], 0]) or cell in near or (cell[0], 0) in near}
    hidden: set[Cell] = set()
    for number in range(len(cohorts)):
        column = {(at, number - at): cells[at, number - at] for at in range(number + 1)}
        hidden |= {cell for cell, many in breakdown(column, small).items() if many is None}
    return hidden


def telling(
    facts: SeriesFacts, cells: dict[Cell, int], hidden: set[Cell], quarters: Sequence[Quarter]
) -> set[str]:  # fmt: skip
    """Return the figures that would let hidden cells be computed."""
    found: set[str] = set()
    if quarters and quarters[-1].levels.get("leading") is None:
        found.add("leading")
    if quarters and quarters[-1].advocates is None:
        found.add("advocates")
    if tells_returns(facts, cells, hidden):
        found.add("return_90")
    return found


def tells_returns(facts: SeriesFacts, cells: dict[Cell, int], hidden: set[Cell]) -> bool:
    """Return whether ``return_90`` would tell, together with what is shown of each meetup."""
    counted = [at for at, one in enumerate(facts.returns) if one.counted]
    firsts = {(at, 0) for at in counted} & hidden
    again: set[Cell] = set()
    unknown = 0
    for at in counted:
        if cell := unknown_return(facts, cells, hidden, at):
            again.add(cell)
            unknown += facts.returns[at].returned
    few = any(cells_ and many < FEW for cells_, many in ((firsts, sum(cells[one] for one in firsts)), (again, unknown)))
    columns = known_sums(cells, hidden)
    return few or bool(pinned([*columns, firsts, again]))


def known_sums(cells: dict[Cell, int], hidden: set[Cell]) -> list[set[Cell]]:
    """Return the hidden cells of each meetup of which it is shown how many attended."""
    columns: dict[int, set[Cell]] = {}
    for cell in cells:
        columns.setdefault(sum(cell), set()).add(cell)
    return [column & hidden for column in columns.values() if not is_few(sum(cells[one] for one in column))]


def unknown_return(facts: SeriesFacts, cells: dict[Cell, int], hidden: set[Cell], at: int) -> Cell | None:
    """Return what stands for the number of a cohort who came again within 90 days: the hidden cell that is the same,
    where they could come to nothing else; a cell of its own, where they could; None where no such cell is hidden, since
    the number is then no secret.
    """
    until = facts.returns[at].due
    starts = (one.due - RETURN for one in facts.returns[at + 1 :])
    window = {(at, later) for later, start in enumerate(starts, 1) if start <= until}
    secret = window & hidden
    if len(secret) == 1 and not any(cells[cell] for cell in window - secret):
        return secret.pop()
    return (at, -1) if secret else None


# --- the rest ---------------------------------------------------------------------------------------------------------


def shared_rows(facts: SeriesFacts, first: set[int]) -> tuple[Row, ...]:
    """Return the comparison. ``first``: where the number of first-timers is hidden, as ``repeat`` would tell it. A
    change is shown where both of its ends are.
    """
    found: list[Row] = []
    earlier: set[str] = set()
    for number, row in enumerate(facts.rows):
        own = figures(row.figures, {"repeat"} if number in first else ())
        shown = {figure.measure for figure in own if not is_hidden(figure)}
        changes = tuple(change for change in row.changes if change.measure in shown & earlier)
        found.append(replace(row, figures=own, changes=changes))
        earlier = shown if number in facts.held else earlier
    return tuple(found)


def shared_quarter(quarter: Quarter, near: Near) -> Quarter:
    """Return a quarter without people. Where Leading is hidden, so are the advocates: a rule may add none to them."""
    counts = {level: many or 0 for level, many in quarter.levels.items()}
    secret = near.levels.get(quarter.name, frozenset())
    levels = dict.fromkeys(counts) if secret >= counts.keys() else breakdown(counts, secret)
    hidden = is_few(quarter.advocates) or levels.get("leading") is None or quarter.name in near.advocates
    return replace(
        quarter, levels=levels, advocates=None if hidden else quarter.advocates,
        people=(), entered=(), left=(), before=(),
    )  # fmt: skip


def latest(all_: Sequence[Figure], rows: Sequence[Row], held: Sequence[int]) -> tuple[Figure, ...]:
    """Return the figures with ``repeat`` as it is shown at the latest meetup."""
    repeat = next((one for number in held[-1:] for one in rows[number].figures if one.measure == "repeat"), None)
    return tuple(repeat if repeat and one.measure == "repeat" else one for one in all_)
