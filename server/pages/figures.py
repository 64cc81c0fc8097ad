"""Figures in words: how a measure's value, its n and its interval are written, on every page and in every report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from server.metrics.figure import FEW, Figure
from server.metrics.measures import BY_ID, Measure, Step, Unit

Say = Callable[..., str]
"""The catalogue: a key and its variables."""
STEPS: Final[tuple[Step, ...]] = ("activity", "input", "outcome", "impact")
COUNTED: Final = {
    "rooms": "rooms",
    "prompts": "times",
    "announcements": "times",
    "again": "pairs",
    "elephant": "companies",
    "afterlife_messages_1": "messages",
    "afterlife_messages_7": "messages",
    "afterlife_messages_30": "messages",
}
"""What the measures of the unit ``count`` count, where it is not people."""


PRIVATE: Final = frozenset({"said_met", "rated"})
"""What people answered about each other."""
MANY: Final = 120
"""Seconds from which a figure is told in minutes."""


class Shown(msgspec.Struct, frozen=True):
    """A figure ready to be read. ``number`` and ``unit`` stand side by side; ``n``, ``interval`` and ``trouble`` are
    whole texts, empty where there is none. Without a value ``number`` is a dash and ``trouble`` says why.
    """

    measure: str
    step: Step
    name: str
    number: str
    unit: str
    n: str
    interval: str
    trouble: str = ""


def show(figure: Figure, say: Say) -> Shown:
    """Write a figure in the language of ``say``. Raises KeyError for a measure that is not in the catalogue."""
    measure = BY_ID[figure.measure]
    name, n = say(f"measure-{measure.id}"), say("figure-n", over=measure.over, n=grouped(figure.n))
    few = is_private(figure)
    if figure.value is None or few:
        trouble = say(f"figure-trouble-{'few' if few else figure.trouble or 'none'}", few=FEW)
        return Shown(measure.id, measure.step, name, say("figure-dash"), "", n, "", trouble)
    told = readable(figure)
    unit: Unit = measure.unit if told is figure else "minutes"
    number = numeral(told.value or 0, unit)
    return Shown(
        measure.id, measure.step, name, number, unit_of(measure, unit, number, say), n, interval(told, unit, say)
    )


def is_private(figure: Figure) -> bool:
    """Whether so few answered in private that no page tells how many, as the lounge's own page does not."""
    return figure.measure in PRIVATE and figure.value is not None and round(figure.value * figure.n) < FEW


def readable(figure: Figure) -> Figure:
    """Return a figure of many seconds in minutes."""
    if BY_ID[figure.measure].unit != "seconds" or figure.value is None or figure.value < MANY:
        return figure
    value, low, high = (None if each is None else each / 60 for each in (figure.value, figure.low, figure.high))
    return msgspec.structs.replace(figure, value=value, low=low, high=high)


def unit_of(measure: Measure, unit: Unit, number: str, say: Say) -> str:
    """Return what stands after the number."""
    if unit != "count":
        return say(f"figure-unit-{unit}")
    return say(f"figure-count-{COUNTED.get(measure.id, 'people')}", count=1 if number == "1" else 2)


def interval(figure: Figure, unit: Unit, say: Say) -> str:
    """Return the 95% interval as a text; empty where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    sign = say("figure-unit-share") if unit == "share" else ""
    return say("figure-interval", low=numeral(figure.low, unit), high=numeral(figure.high, unit), sign=sign)


def numeral(value: float, unit: Unit) -> str:
    """Write a number as precisely as its unit deserves.

    >>> numeral(0.8642, "share"), numeral(0.3125, "index"), numeral(12_345, "count"), numeral(4, "stars")
    ('86', '0.31', '12,345', '4.0')
    """
    if unit == "share":
        return f"{half_up(value * 100, 0)}"
    if unit == "index":
        return f"{half_up(value, 2)}"
    if unit == "stars":
        return half_up(value, 1)
    if unit in {"minutes", "seconds"} or float(value).is_integer():
        return half_up(value, 0) if value >= 10 or float(value).is_integer() else half_up(value, 1)
    return half_up(value, 1)


def percent(share: float) -> str:
    """Write a share in percent; more than nothing is never written as nothing.

    >>> percent(0.1234), percent(0.001), percent(0)
    ('12', '<1', '0')
    """
    written = numeral(share, "share")
    return "<1" if share > 0 and written == "0" else written


def half_up(value: float, places: int) -> str:
    """Round as people do, and group the thousands. What rounds to nothing has no sign."""
    scale = 10**places
    rounded = int(abs(value) * scale + 0.5 + 1e-9) / scale
    return f"{-rounded if value < 0 and rounded else rounded:,.{places}f}"


def grouped(count: int) -> str:
    return f"{count:,}"


def chain(figures: Sequence[Figure], say: Say) -> list[tuple[Step, list[Shown]]]:
    """Return the figures from activity to impact; steps without a figure are left out."""
    shown = [show(figure, say) for figure in figures if figure.measure in BY_ID]
    found = [(step, [each for each in shown if each.step == step]) for step in STEPS]
    return [(step, group) for step, group in found if group]
