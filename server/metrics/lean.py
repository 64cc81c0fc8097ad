"""What is read of the log's events: only those that a measure is made of, and of them only the fields it needs.

Everything has a default: that of the event, which is left out of the log, or one with which an event of another age is
read as far as it goes. What each event means is told where it is made: ``server/meetup/events.py``,
``server/talk/messages.py``, ``game/events.py``, ``server/lounge/events.py``.
"""

from __future__ import annotations

import msgspec


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
