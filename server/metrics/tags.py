"""What is read of the log's events: only those that a measure is made of, and of them only the fields it needs.

Everything has a default: that of the event, which is left out of the log, or one with which an event of another age is
read as far as it goes. What each event means is told where it is made: ``server/meetup/events.py``,
``server/talk/messages.py``, ``game/events.py``, ``server/lounge/events.py``.
"""

from __future__ import annotations

from typing import Any, Final, Literal

import msgspec

Stem = Literal["meetup", "room", "table", "lounge", "thread"]
"""Kinds of streams; the rooms of a lounge's threads apart."""


class Lean(msgspec.Struct, frozen=True, gc=False):
    """Base of all of them. Itself it stands for an event of which nothing but its tag, its time and who asked for it is
    needed: its payload is not read.
    """


class Somebody(Lean, frozen=True):
    person: str = ""


class Step(Lean, frozen=True):
    id: str = ""
    kind: str = ""
    title: str = ""
    scheme: str = ""


class Plan(Lean, frozen=True):
    title: str = ""
    starts: int = 0
    zone: str = "Asia/Tokyo"
    agenda: tuple[Step, ...] = (
        Step("welcome", "welcome"), Step("table", "table"), Step("finale", "finale"), Step("after", "after"),
    )  # fmt: skip


class Prepared(Lean, frozen=True):
    plan: Plan = Plan()


class Registrant(Lean, frozen=True):
    person: str = ""
    company: str = ""
    level: str = ""


class Registered(Lean, frozen=True):
    people: tuple[Registrant, ...] = ()


class Joined(Lean, frozen=True):
    person: str = ""
    staff: bool = False
    asked: int = 0


class StepBegan(Lean, frozen=True):
    step: int = -1


class Notified(Lean, frozen=True):
    id: int = 0
    rooms: tuple[str, ...] = ()


class RoomOpened(Lean, frozen=True):
    room: str = ""
    number: int = 0
    name: str = ""
    kind: str = "table"


class RoomNamed(Lean, frozen=True):
    room: str = ""
    name: str = ""


class RoomClosed(Lean, frozen=True):
    room: str = ""


class Placed(Lean, frozen=True):
    people: tuple[str, ...] = ()
    room: str = ""
    plays: bool = False


class Scheme(Lean, frozen=True):
    id: str = "mix"
    rounds: int = 3


class Sought(Lean, frozen=True):
    scheme: Scheme = Scheme()


class RoundBegan(Lean, frozen=True):
    round: int = 0
    rooms: dict[str, tuple[str, ...]] = {}


class Grouped(Lean, frozen=True):
    people: tuple[str, ...] = ()
    room: str = ""


class RoomsEnded(Lean, frozen=True):
    rooms: tuple[str, ...] = ()


class Rated(Lean, frozen=True):
    person: str = ""
    stars: int = 0
    comment: str = ""


# --- rooms and tables -------------------------------------------------------------------------------------------------


class Wrote(Lean, frozen=True):
    person: str = ""
    text: str = ""


class Hand(Lean, frozen=True):
    person: str = ""
    up: bool = False


class TurnsBegan(Lean, frozen=True):
    order: tuple[str, ...] = ()


class Prompted(Lean, frozen=True):
    prompt: str = ""


class Measured(Lean, frozen=True):
    person: str = ""
    on: bool = False


class Aired(Lean, frozen=True):
    person: str = ""
    seconds: int = 0


class Seated(Lean, frozen=True):
    seat: int = -1
    person: str = ""


class Started(Lean, frozen=True):
    order: tuple[int, ...] = ()


class Seat(Lean, frozen=True):
    seat: int = -1


class Given(Lean, frozen=True):
    seat: int = -1
    target: int = -1


class Telling(Lean, frozen=True):
    seat: int = -1
    prompt: str = ""


class Studied(Lean, frozen=True):
    seats: tuple[int, int] = (-1, -1)
    answers: tuple[str, str] = ("", "")


class Cheered(Lean, frozen=True):
    person: str = ""
    seat: int = -1


class GoalReached(Lean, frozen=True):
    seat: int = -1
    station: str = ""


class ChurnMoved(Lean, frozen=True):
    to: int = -1


class ChurnGrew(Lean, frozen=True):
    form: str = ""


# --- the lounge -------------------------------------------------------------------------------------------------------


class Profile(Lean, frozen=True):
    offers: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()


class Written(Lean, frozen=True):
    person: str = ""
    profile: Profile = Profile()


class Switched(Lean, frozen=True):
    person: str = ""
    on: bool = False


class Reason(Lean, frozen=True):
    reason: str = ""


class Suggestion(Lean, frozen=True):
    people: tuple[str, ...] = ()
    why: dict[str, dict[str, tuple[Reason, ...]]] = {}


class Suggested(Lean, frozen=True):
    suggestions: tuple[Suggestion, ...] = ()


class Introduced(Lean, frozen=True):
    suggestion: Suggestion = Suggestion()


class ThreadOpened(Lean, frozen=True):
    thread: str = ""
    kind: str = ""
    people: tuple[str, ...] = ()


class InThread(Lean, frozen=True):
    thread: str = ""
    person: str = ""


class MetSaid(Lean, frozen=True):
    thread: str = ""
    person: str = ""
    answer: str = ""
    stars: int = 0


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
