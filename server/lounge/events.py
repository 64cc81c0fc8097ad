"""The closed catalogue of what can have happened in a lounge."""

from __future__ import annotations

import msgspec

from server.lounge.parts import Options, Profile
from server.lounge.state import Met, ReminderKind, ThreadKind
from server.lounge.suggestions import Circle, Report, Suggestion
from server.lounge.ties import Ties
from server.meetup.events import Delivered, Event
from server.meetup.parts import Lang


class Established(Event, frozen=True, tag="established"):
    meetup: str
    title: str
    pack: str
    zone: str
    days: int = 30


class OpenedUp(Event, frozen=True, tag="opened_up"):
    """``closes``: when its time is over. The plenary opens with it."""

    at: int
    closes: int


class ClosedUp(Event, frozen=True, tag="closed_up"):
    at: int


class Came(Event, frozen=True, tag="came"):
    """The first one makes the member."""

    person: str
    name: str
    avatar: str
    lang: Lang
    at: int
    staff: bool = False


class Went(Event, frozen=True, tag="went"):
    person: str
    at: int


class Tuned(Event, frozen=True, tag="tuned"):
    options: Options
    at: int
    by: str = ""


class Wished(Event, frozen=True, tag="wished"):
    """``person`` would like to talk more with ``other``, or no longer."""

    person: str
    other: str
    on: bool
    at: int


class Written(Event, frozen=True, tag="written"):
    person: str
    profile: Profile
    at: int


class TookPart(Event, frozen=True, tag="took_part"):
    person: str
    on: bool
    at: int
    seen: bool = False


class Answered(Event, frozen=True, tag="answered"):
    """``like``: None is neither."""

    person: str
    other: str
    at: int
    like: bool | None = None


class CircleAnswered(Event, frozen=True, tag="circle_answered"):
    person: str
    circle: str
    on: bool
    at: int


class DealBegan(Event, frozen=True, tag="deal_began"):
    number: int
    at: int
    gather: bool = True
    by: str = ""


class TiesGathered(Event, frozen=True, tag="gathered"):
    """``part``: the how manyth; the first one, 0, forgets what was gathered before. ``more``: others follow."""

    number: int
    ties: Ties
    at: int
    part: int = 0
    more: bool = False


class Suggested(Event, frozen=True, tag="suggested"):
    """Suggestions of a deal that still hold now that it is worked out; as many as one event may carry."""

    at: int
    suggestions: tuple[Suggestion, ...] = ()
    circles: tuple[Circle, ...] = ()


class DealEnded(Event, frozen=True, tag="deal_ended"):
    number: int
    at: int
    report: Report | None = None


class Introduced(Event, frozen=True, tag="introduced"):
    suggestion: Suggestion
    at: int


class Revealed(Event, frozen=True, tag="revealed"):
    """Mutual likes were looked for; none need have been found."""

    at: int


class ThreadOpened(Event, frozen=True, tag="thread_opened"):
    thread: str
    kind: ThreadKind
    people: tuple[str, ...]
    at: int
    question: str = ""
    words: tuple[str, ...] = ()
    challenge: str = ""
    circle: str = ""


class ThreadJoined(Event, frozen=True, tag="thread_joined"):
    """Somebody comes to a group that is already talking."""

    thread: str
    person: str
    at: int


class ThreadLeft(Event, frozen=True, tag="thread_left"):
    thread: str
    person: str
    at: int


class ThreadEnded(Event, frozen=True, tag="thread_ended"):
    thread: str
    at: int


class Blocked(Event, frozen=True, tag="blocked"):
    person: str
    other: str
    on: bool
    at: int


class Reported(Event, frozen=True, tag="reported"):
    report: str
    person: str
    other: str
    text: str
    at: int
    thread: str = ""


class Resolved(Event, frozen=True, tag="resolved"):
    report: str
    by: str
    at: int


class LeftAll(Event, frozen=True, tag="left_all"):
    person: str
    at: int


class Expelled(Event, frozen=True, tag="expelled"):
    person: str
    on: bool
    at: int


class Forgotten(Event, frozen=True, tag="forgotten"):
    """``numbers``: of the members who knew this person, as they are after this; ``number``, ``desk``: the lounge's own.
    A log from which the person was taken out counts differently up to here, and the same from here on.
    """

    person: str
    at: int = 0
    numbers: dict[str, int] = msgspec.field(default_factory=dict)
    number: int = 0
    desk: int = 0

    @property
    def is_settled(self) -> bool:
        """Whether it says numbers at all."""
        return bool(self.numbers or self.number or self.desk)


class Proposed(Event, frozen=True, tag="proposed"):
    thread: str
    slot: str
    person: str
    starts: int
    minutes: int
    at: int


class Agreed(Event, frozen=True, tag="agreed"):
    """``fixed``: with that all can."""

    thread: str
    slot: str
    person: str
    on: bool
    at: int
    fixed: bool = False


class SlotDropped(Event, frozen=True, tag="slot_dropped"):
    thread: str
    slot: str
    at: int


class Spoken(Event, frozen=True, tag="spoken"):
    """A message came that is worth noting: the thread's first, or one that those who are away are told of."""

    thread: str
    person: str
    at: int


class Asked(Event, frozen=True, tag="asked"):
    """Those of a thread are asked whether they met."""

    thread: str
    at: int


class Neared(Event, frozen=True, tag="neared"):
    """The time that all can is near."""

    thread: str
    slot: str
    at: int


class MetSaid(Event, frozen=True, tag="met_said"):
    thread: str
    person: str
    answer: Met
    at: int
    stars: int = 0


class RemindersSet(Event, frozen=True, tag="reminders_set"):
    person: str
    push: bool
    mail: bool
    at: int


class Reminded(Event, frozen=True, tag="reminded"):
    """A reminder is to be sent; ``number`` names it."""

    number: str
    person: str
    kind: ReminderKind
    at: int
    thread: str = ""
    text: str = ""


class Taken(Event, frozen=True, tag="taken"):
    """Reminders are being sent."""

    reminders: tuple[str, ...]
    at: int


class CardShared(Event, frozen=True, tag="card_shared"):
    person: str
    card: str
    at: int


class Announced(Event, frozen=True, tag="announced"):
    text: str
    by: str
    at: int


LoungeEvent = (
    Established | OpenedUp | ClosedUp | Came | Went | Tuned | Wished | Written | TookPart | Answered | CircleAnswered
    | DealBegan | TiesGathered | Suggested | DealEnded | Introduced | Revealed
    | ThreadOpened | ThreadJoined | ThreadLeft | ThreadEnded | Blocked | Reported | Resolved | LeftAll | Expelled
    | Forgotten | Proposed | Agreed | SlotDropped | Spoken | Asked | Neared | MetSaid
    | RemindersSet | Reminded | Taken | CardShared | Announced | Delivered
)  # fmt: skip
