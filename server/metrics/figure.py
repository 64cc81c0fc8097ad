"""One figure: what a measure says, over how many, and how sure that is."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

FEW: Final = 5
"""Groups smaller than this are not told apart in anything that is shared."""

Trouble = Literal["", "none", "few"]
"""Why there is no value: nothing to measure, or too few people to show it."""


class Figure(msgspec.Struct, frozen=True, omit_defaults=True):
    """``measure``: its id in ``measures.MEASURES``, which has the unit. ``n``: the people (or rooms, pairs, accounts;
    see the measure) it is computed over. ``low`` and ``high``: the 95% interval, where one makes sense.
    """

    measure: str
    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    trouble: Trouble = ""
