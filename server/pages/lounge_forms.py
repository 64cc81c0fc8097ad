"""A lounge's options and weights as forms, and forms as options and weights."""

from __future__ import annotations

from typing import Final

import msgspec

from game.decider import Refusal
from server.lounge.parts import SIGNALS, Options, Weights
from server.pages.fields import Fields

LIMITS: Final = {
    "suggestions": (1, 8),
    "wait": (0, 3600),
    "reveal": (2, 3600),
    "group": (4, 6),
    "ask": (1, 90),
    "days": (1, 365),
}
"""Numbers that can be set, in the order of the form."""
HEAVIEST: Final = 100


def typed_options(options: Options) -> dict[str, str]:
    """Return what the form's fields hold for these options."""
    return {name: str(getattr(options, name)) for name in LIMITS}


def read_options(fields: Fields, before: Options) -> Options:
    """Return the options; what is wrong is said beside the fields."""
    read = {name: fields.number(name, *limits) for name, limits in LIMITS.items()}
    return msgspec.structs.replace(before, **read)


def typed_weights(weights: Weights) -> dict[str, str]:
    return {f"weight-{name}": str(getattr(weights, name)) for name in SIGNALS}


def read_weights(fields: Fields) -> Weights:
    """Return the weights; what is wrong is said beside the fields."""
    read = {name: fields.number(f"weight-{name}", 0, HEAVIEST) for name in SIGNALS}
    if not fields.wrong and not any(read.values()):
        fields.wrong.add("weights", Refusal("field-weightless"))
    return Weights(**read)


def shares(weights: Weights) -> dict[str, int]:
    """Return how much of the whole each signal is, in percent."""
    numbers: dict[str, int] = msgspec.structs.asdict(weights)
    whole = sum(numbers.values()) or 1
    return {name: round(100 * number / whole) for name, number in numbers.items()}
