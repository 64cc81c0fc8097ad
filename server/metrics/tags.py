"""Which of the log's events are read, and as what."""

from __future__ import annotations

from typing import Any, Final, Literal

from server.metrics.lean import (
    Aired,
    Cheered,
    ChurnGrew,
    ChurnMoved,
    Given,
    GoalReached,
    Grouped,
    Hand,
    InThread,
    Introduced,
    Joined,
    Lean,
    Measured,
    MetSaid,
    Notified,
    Placed,
    Prepared,
    Prompted,
    Rated,
    Registered,
    RoomClosed,
    RoomNamed,
    RoomOpened,
    RoomsEnded,
    RoundBegan,
    Seat,
    Seated,
    Somebody,
    Sought,
    Started,
    StepBegan,
    Studied,
    Suggested,
    Switched,
    Telling,
    ThreadOpened,
    TurnsBegan,
    Written,
    Wrote,
)

Stem = Literal["meetup", "room", "table", "lounge", "thread"]
"""Kinds of streams; the rooms of a lounge's threads apart."""

READ: Final[dict[Stem, dict[str, type[Lean]]]] = {
    "meetup": {
        "prepared": Prepared, "cancelled": Lean, "registered": Registered, "unregistered": Somebody, "joined": Joined,
        "arrived": Somebody, "left": Somebody, "bowed": Somebody, "erased": Somebody, "revoked": Somebody,
        "opened": Lean, "step_began": StepBegan, "recalled": Lean, "gathered": Lean, "released": Lean, "closed": Lean,
        "notified": Notified, "room_opened": RoomOpened, "room_named": RoomNamed, "room_closed": RoomClosed,
        "placed": Placed, "sought": Sought, "breakout_ended": Lean, "round_began": RoundBegan, "grouped": Grouped,
        "rooms_ended": RoomsEnded, "help_called": Somebody, "removed": Somebody, "readmitted": Somebody,
        "voted": Somebody, "rated": Rated,
    },
    "room": {
        "said": Wrote, "reacted": Lean, "noted": Wrote, "hand": Hand, "turns_began": TurnsBegan,
        "turn_came": Somebody, "prompted": Prompted, "measured": Measured, "aired": Aired,
    },
    "thread": {"said": Somebody},
    "table": {
        "seated": Seated, "unseated": Seat, "started": Started, "rolled": Seat, "moved": Seat, "rested": Seat,
        "chose": Seat, "item_used": Seat, "item_given": Given, "telling_began": Telling, "told": Telling,
        "reacted": Somebody, "study_began": Lean, "answered": Seat, "studied": Studied, "voted": Somebody,
        "cheered": Cheered, "goal_reached": GoalReached, "churn_moved": ChurnMoved, "churn_grew": ChurnGrew,
        "finished": Lean,
    },
    "lounge": {
        "came": Somebody, "opened_up": Lean, "written": Written, "took_part": Switched, "left_all": Somebody,
        "forgotten": Somebody, "suggested": Suggested, "introduced": Introduced, "thread_opened": ThreadOpened,
        "thread_joined": InThread, "spoken": InThread, "met_said": MetSaid,
    },
}  # fmt: skip
"""What is read, by kind of stream and tag."""

OWN: Final = {
    ("table", tag) for tag in (
        "rolled", "moved", "rested", "chose", "item_used", "item_given", "reacted", "answered", "voted", "cheered",
    )
}  # fmt: skip
"""What counts only if somebody did it themselves: what the clock or a bot did, in nobody's name, is not even read."""

Event = Any
"""One of the above; which, its tag says."""
