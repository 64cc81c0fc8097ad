"""A yardstick as a form, and a form as a yardstick; what is wrong is said beside each field."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Final, cast, get_args

from game.decider import Refusal
from server.metrics.facts import Act
from server.metrics.yardstick import AdvocateRule, Bands, Condition, Levels, Quantity, Yardstick
from server.pages.fields import Fields

ACTS: Final[tuple[Act, ...]] = get_args(Act)
QUANTITIES: Final[tuple[Quantity, ...]] = get_args(Quantity)
BOUNDS: Final = ("participating", "contributing", "leading")
MOST_CONDITIONS: Final = 6
MOST_REVENUES: Final = 5
WHOLE: Final = {
    "least": (1, 600),
    "meeting": (1, 60),
    "level-days": (30, 1095),
    "advocate-days": (7, 730),
    "engaged": (1, 100),
    "account-days": (30, 1095),
}
"""Whole numbers and their limits: those of ``server.metrics.yardstick``."""
HEAVIEST: Final = 100
FARTHEST: Final = 100_000
RICHEST: Final = 10**15
DECIMAL: Final = re.compile(r"\d{1,16}(\.\d{1,6})?")
GROUPED: Final = re.compile(r"\d{1,3}(,\d{3})+")


# --- to a form --------------------------------------------------------------------------------------------------------


def typed_yardstick(yardstick: Yardstick) -> dict[str, str]:
    """Return what the form's fields hold for this yardstick."""
    levels, rule, bands = yardstick.levels, yardstick.advocates, yardstick.bands
    whole = (yardstick.least, yardstick.meeting, levels.days, rule.days, bands.engaged, bands.days)
    typed = dict(zip(WHOLE, map(str, whole), strict=True))
    typed |= {f"act-{act}": written(levels.acts.get(act, 0)) for act in ACTS}
    typed |= {"hour": written(levels.hour), "meetup": written(levels.meetup)}
    typed |= {f"bound-{name}": written(bound) for name, bound in zip(BOUNDS, levels.bounds, strict=True)}
    for number, each in enumerate(rule.conditions):
        typed |= {f"quantity-{number}": each.quantity, f"amount-{number}": written(each.least)}
    return typed | {f"revenue-{number}": written(each) for number, each in enumerate(bands.revenue)}


def written(number: float) -> str:
    """Return a number as people write it: without an exponent, and without a point where it is whole."""
    return f"{number:.6f}".rstrip("0").rstrip(".")


def lines_of(fields: Fields) -> int:
    """Return how many conditions the form shows: those in use, and one more."""
    used = [number for number in range(MOST_CONDITIONS) if asked(fields, number)]
    return min(MOST_CONDITIONS, max(used, default=-1) + 2)


def asked(fields: Fields, number: int) -> bool:
    return bool(fields.raw(f"quantity-{number}") or fields.raw(f"amount-{number}").strip())


# --- from a form ------------------------------------------------------------------------------------------------------


def read_yardstick(fields: Fields) -> Yardstick:
    """Return the yardstick; it is of use only if nothing is wrong."""
    whole = {name: fields.number(name, *limits) for name, limits in WHOLE.items()}
    levels = read_levels(fields, whole["level-days"])
    rule = AdvocateRule(read_conditions(fields), whole["advocate-days"])
    bands = Bands(read_revenues(fields), whole["engaged"], whole["account-days"])
    return Yardstick(whole["least"], whole["meeting"], levels, rule, bands)


def read_levels(fields: Fields, days: int) -> Levels:
    acts = {act: decimal(fields, f"act-{act}", HEAVIEST) for act in ACTS}
    hour, meetup = decimal(fields, "hour", HEAVIEST), decimal(fields, "meetup", HEAVIEST)
    if not fields.wrong and not any((*acts.values(), hour, meetup)):
        fields.wrong.add("levels", Refusal("field-levels-weightless"))
    low, middle, high = (decimal(fields, f"bound-{name}", FARTHEST) for name in BOUNDS)
    need_rising(fields, {f"bound-{name}": bound for name, bound in zip(BOUNDS, (low, middle, high), strict=True)})
    return Levels(acts, hour, meetup, (low, middle, high), days)


def read_conditions(fields: Fields) -> tuple[Condition, ...]:
    """Return the conditions in use; a quantity is asked for once."""
    found: dict[Quantity, Condition] = {}
    for number in filter(lambda each: asked(fields, each), range(MOST_CONDITIONS)):
        quantity = cast("Quantity", fields.choice(f"quantity-{number}", QUANTITIES))
        amount = decimal(fields, f"amount-{number}", FARTHEST, above=True)
        if quantity in found:
            fields.wrong.add(f"quantity-{number}", Refusal("field-condition-twice"))
        found.setdefault(quantity, Condition(quantity, amount))
    return tuple(found.values())


def read_revenues(fields: Fields) -> tuple[float, ...]:
    """Return the bounds of the bands of revenue; empty fields are none."""
    names = [f"revenue-{number}" for number in range(MOST_REVENUES) if fields.raw(f"revenue-{number}").strip()]
    found = {name: decimal(fields, name, RICHEST, above=True) for name in names}
    need_rising(fields, found)
    return tuple(found.values())


def need_rising(fields: Fields, numbers: dict[str, float]) -> None:
    """Refuse a bound that is not above the one before it."""
    names = [name for name in numbers if name not in fields.wrong]
    for before, name in pairwise(names):
        if numbers[name] <= numbers[before]:
            fields.wrong.add(name, Refusal("field-rising", value=fields.raw(name)[:20], before=fields.raw(before)[:20]))


def decimal(fields: Fields, name: str, high: int, *, above: bool = False) -> float:
    """Return a number that may have decimals, from 0 (or above it) to ``high``; commas may part groups of three."""
    typed = unicodedata.normalize("NFKC", fields.raw(name)).strip()
    bare = typed.replace(",", "") if GROUPED.fullmatch(typed.partition(".")[0]) else typed
    number = float(bare) if DECIMAL.fullmatch(bare) else -1.0
    if not 0 <= number <= high or (above and not number):
        code = "field-amount" if above else "field-decimal"
        fields.wrong.add(name, Refusal(code, high=high, value=typed[:20]))
        return 0.0
    return number
