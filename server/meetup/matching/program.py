"""Small integer programmes: which pairs, when nobody may have too many, and some need one that is good enough."""

from __future__ import annotations

from typing import Any, Final

import highspy
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
LONGEST: Final = 30.0
"""Seconds after which a programme is given up: nothing that is known takes a tenth of it."""
NODES: Final = 400
"""Branches looked into at most: a count and no time, so that every machine finds the same."""


def quiet() -> highspy.Highs:
    """Return a solver that says nothing, and works alone."""
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in (
        ("output_flag", False),
        ("threads", 1),
        ("parallel", "off"),
        ("random_seed", 1),
        ("time_limit", LONGEST),
    ):
        solver.setOptionValue(name, value)
    return solver


def choose(one: Array, other: Array, worth: Array, room: Array, need: Array, strong: Array) -> Array:
    """Return which pairs to take: as many of those who need one have a strong one, then the most worth.

    ``one``, ``other``: rows of ``room`` and ``need``. ``room``: most pairs of each person; ``need``: who needs a strong
    one; ``strong``: which pairs are.
    """
    count, people = len(one), len(room)
    lacking = np.flatnonzero(need)
    place = np.full(people, -1)
    place[lacking] = np.arange(len(lacking))
    solver = quiet()
    solver.setOptionValue("mip_max_nodes", NODES)
    solver.setOptionValue("mip_rel_gap", 1e-6)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = count + len(lacking), people + len(lacking) + 1
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.concatenate((worth, np.full(len(lacking), -(1.0 + worth.sum()))))
    model.col_lower_, model.col_upper_ = np.zeros(model.num_col_), np.ones(model.num_col_)
    model.row_lower_ = np.concatenate(
        (np.full(people, -highspy.kHighsInf), np.ones(len(lacking)), [-highspy.kHighsInf])
    )
    model.row_upper_ = np.concatenate(
        (room.astype(float), np.full(len(lacking), highspy.kHighsInf), [room.sum() // 2])  # the last: no half pairs
    )
    entries = [
        [a, b, people + len(lacking), *(people + place[who] for who in (a, b) if good and place[who] >= 0)]
        for a, b, good in zip(one.tolist(), other.tolist(), strong.tolist(), strict=True)
    ]
    entries += [[people + row] for row in range(len(lacking))]
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = np.concatenate(([0], np.cumsum([len(entry) for entry in entries])))
    model.a_matrix_.index_ = np.array([row for entry in entries for row in entry], dtype=np.int32)
    model.a_matrix_.value_ = np.ones(len(model.a_matrix_.index_))
    model.integrality_ = [highspy.HighsVarType.kInteger] * count + [highspy.HighsVarType.kContinuous] * len(lacking)
    solver.passModel(model)
    solver.run()
    values = solver.getSolution().col_value
    return np.array(values[:count]) > 0.5 if len(values) >= count else np.zeros(count, dtype=bool)
