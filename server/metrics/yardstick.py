"""How an organization measures: what is a matter of taste, and may therefore be changed by its organizers."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from server.metrics.facts import Act

Weight = Annotated[float, msgspec.Meta(ge=0, le=100)]
Threshold = Annotated[float, msgspec.Meta(ge=0, le=100_000)]
Money = Annotated[float, msgspec.Meta(ge=0, le=1e15)]
Quantity = Literal[
    "told", "helped", "attended", "acts", "hours", "met", "messages", "mutual", "said_met", "gave_reactions",
]  # fmt: skip
"""What a rule can ask for, summed over its window. ``hours``: of presence; ``attended``: meetups."""


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """At least so much of something."""

    quantity: Quantity
    least: Threshold


class AdvocateRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All conditions hold within ``days`` before the end of a quarter."""

    conditions: Annotated[tuple[Condition, ...], msgspec.Meta(max_length=6)] = (
        Condition("told", 2),
        Condition("helped", 1),
    )
    days: Annotated[int, msgspec.Meta(ge=7, le=730)] = 90


class Levels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Points of a year: ``acts`` for each act by kind, ``hour`` for each hour present, ``meetup`` for each attended.
    ``bounds``: points from which one is Participating, Contributing, Leading.
    """

    acts: dict[Act, Weight] = msgspec.field(
        default_factory=lambda: {
            "play": 0.05, "tell": 2.0, "react": 0.1, "chat": 0.2, "note": 0.5, "answer": 0.2, "vote": 0.1, "rate": 1.0,
        }
    )  # fmt: skip
    hour: Weight = 1.0
    meetup: Weight = 3.0
    bounds: tuple[Threshold, Threshold, Threshold] = (5.0, 40.0, 160.0)
    days: Annotated[int, msgspec.Meta(ge=30, le=1095)] = 365


class Bands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``revenue``: bounds of the bands within which accounts are compared, in the CRM's currency; with none, every tier
    is parted by the revenues that it has. ``engaged``: an account is engaged if so many of its people attended within
    ``days`` before the later ledger's day.
    """

    revenue: Annotated[tuple[Money, ...], msgspec.Meta(max_length=5)] = ()
    engaged: Annotated[int, msgspec.Meta(ge=1, le=100)] = 1
    days: Annotated[int, msgspec.Meta(ge=30, le=1095)] = 365


class Yardstick(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``least``: minutes of presence that count as having attended. ``meeting``: minutes in one room that count as
    having met.
    """

    least: Annotated[int, msgspec.Meta(ge=1, le=600)] = 10
    meeting: Annotated[int, msgspec.Meta(ge=1, le=60)] = 3
    levels: Levels = Levels()
    advocates: AdvocateRule = AdvocateRule()
    bands: Bands = Bands()
