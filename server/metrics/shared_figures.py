"""Figures as they may be shared."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from server.metrics.figure import FEW, Figure
from server.metrics.suppression import is_few

PROGRAMME: Final = frozenset({"rooms", "prompts", "announcements", "held"})
"""What was offered; about nobody."""
HEADS: Final = frozenset({
    "came", "attended", "peak", "concurrency", "isolates", "connectors", "absence", "afterlife_1", "afterlife_7",
    "afterlife_30", "leading", "advocates",
})  # fmt: skip
"""Their value is a number of people."""
PARTS: Final = frozenset({
    "attendance", "response", "taking", "suggested", "mutual", "first", "said_met", "rated", "repeat", "return_90",
})  # fmt: skip
"""Their value times n is a number of people, who are a group that other figures are about, or who said something."""
PAIRS: Final = frozenset({"pairs", "again"})
WRITTEN: Final = {f"afterlife_{days}": f"afterlife_messages_{days}" for days in (1, 7, 30)}
"""Numbers of people, and what these few would have written."""
FEW_PAIRS: Final = FEW * (FEW - 1) // 2


def hide(measure: str) -> Figure:
    return Figure(measure, None, 0, trouble="few")


def figures(all_: Sequence[Figure], also: Collection[str] = ()) -> tuple[Figure, ...]:
    """Return figures without those that tell of small groups, and those of ``also``. A hidden one has no n either."""
    hidden = {figure.measure for figure in all_ if tells_of_few(figure)} | {*also}
    if "attendance" in hidden:
        hidden.add("no_show")
    if "attended" in hidden:
        hidden |= PAIRS
    hidden |= {messages for people, messages in WRITTEN.items() if people in hidden}
    return tuple(one(figure, hidden) for figure in all_)


def tells_of_few(figure: Figure) -> bool:
    """Whether a figure is about few people, or lets them be counted."""
    if figure.measure in PROGRAMME or figure.value is None:
        return False
    if figure.measure == "pairs" and figure.n < FEW_PAIRS:
        return True
    told = figure.value if figure.measure in HEADS else figure.value * figure.n if figure.measure in PARTS else None
    return is_few(figure.n) or (told is not None and is_few(round(told, 6)))


def one(figure: Figure, hidden: Collection[str]) -> Figure:
    if figure.measure in hidden and figure.value is not None:
        return hide(figure.measure)
    if is_few(figure.n):
        return Figure(figure.measure, figure.value, 0, figure.low, figure.high, figure.trouble)
    return figure


def is_hidden(figure: Figure) -> bool:
    return figure.trouble == "few"
