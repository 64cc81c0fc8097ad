"""What content can do: the closed catalogue of effects. Packs name effects; the rules carry them out."""

from __future__ import annotations

from typing import Literal

import msgspec

Who = Literal["self", "target", "others", "all", "near", "holder", "last"]
"""``near``: the other players within three stations; ``holder``: who has Churn; ``last``: the lowest score."""


class Base(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="do", omit_defaults=True, kw_only=True):
    """Whom the effect is for."""

    who: Who = "self"


class Xp(Base, frozen=True, tag="xp"):
    """Experience points in one ability, or in the player's ``lowest`` or ``highest``. Not scaled by motivation."""

    ability: str
    amount: int


class Motivation(Base, frozen=True, tag="motivation"):
    """Steps of motivation, kept within 1..5."""

    amount: int


class Budget(Base, frozen=True, tag="budget"):
    """Money in the pack's unit; a loss stops at zero."""

    amount: int


class Items(Base, frozen=True, tag="items"):
    """Draw (positive) or lose (negative) so many item cards."""

    count: int


class Health(Base, frozen=True, tag="health"):
    """Health of the player's accounts, 0..100."""

    amount: int
    which: Literal["all", "weakest", "strongest"] = "weakest"


class Dice(Base, frozen=True, tag="dice"):
    """This turn's roll uses so many dice."""

    count: int


class Steps(Base, frozen=True, tag="steps"):
    """This turn's roll is exactly this number, without dice."""

    value: int


class Warp(Base, frozen=True, tag="warp"):
    """Move at once, without travelling: to a random station, two stops before the goal, the next station of a
    kind, or where the target player stands. The station warped to is not resolved; the turn goes on with a roll.
    """

    to: Literal["random", "near_goal", "target", "desk", "account", "talk", "training"]


class Guard(Base, frozen=True, tag="guard"):
    """The next failure of this kind does nothing."""

    against: Literal["churn", "trouble"]


class MoveChurn(Base, frozen=True, tag="churn"):
    """Send Churn to the target, to a random other player, or away (nobody), or shrink it to its small form."""

    to: Literal["target", "random", "nobody", "small"]


class Advocates(Base, frozen=True, tag="advocates"):
    """Customers who speak for you."""

    amount: int


Effect = Xp | Motivation | Budget | Items | Health | Dice | Steps | Warp | Guard | MoveChurn | Advocates


class Passive(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A lasting change that a special skill brings; ``percent`` and ``amount`` may be negative (bad skills)."""

    on: Literal[
        "check",  # amount: percentage points on the chance of a check in `ability` (or any)
        "training",  # percent: training experience in `ability` (or any)
        "price",  # percent: prices at the desk
        "cost",  # percent: what taking on an account costs
        "income",  # percent: recurring revenue at the review
        "reaction",  # amount: extra Community experience for reactions received
        "rest",  # amount: extra motivation when resting
        "mischief",  # percent: size of what Churn takes
        "health",  # amount: health of every account at the review
        "goal",  # percent: budget for a success story
    ]
    amount: int = 0
    percent: int = 0
    ability: str = "any"
