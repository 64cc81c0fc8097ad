"""The closed catalogue of what can have happened at a table. Outcomes are recorded: folding never rolls."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.state import AccountReview, Choice, Persona, Reaction


class Event(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True, gc=False):
    """Base of all events. Unknown fields are ignored, so an older program reads a newer log as far as it can."""


class Why(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What caused a change: the kind of content and its id, so that every screen can say it in words."""

    kind: Literal[
        "training", "trouble", "item", "talk", "reaction", "study", "account", "desk", "goal", "lesson", "rest",
        "churn", "review", "skill", "gift", "cheer", "start", "limit",
    ]  # fmt: skip
    id: str = ""


class Opened(Event, frozen=True, tag="opened"):
    pack: str
    pack_version: str
    mode: str
    seats: int
    secret: str
    commitment: str
    led: bool = False


class Seated(Event, frozen=True, tag="seated"):
    """A person (or, without one, a bot) takes a seat."""

    seat: int
    person: str = ""
    name: str = ""
    avatar: str = ""
    bot: str = ""


class Unseated(Event, frozen=True, tag="unseated"):
    """A seat of the lobby is empty again."""

    seat: int


class Started(Event, frozen=True, tag="started"):
    """The game begins with the seats that are taken (``order``: old seat numbers, in their new order)."""

    order: tuple[int, ...]
    start: str
    budget: int
    motivation: int
    abilities: tuple[str, ...]


class Paused(Event, frozen=True, tag="paused"):
    left: int
    """Milliseconds the running clock still had."""


class Resumed(Event, frozen=True, tag="resumed"):
    deadline: int


class Closed(Event, frozen=True, tag="closed"):
    """The host ended it; a game under way has been scored by a Finished before."""


class Skipped(Event, frozen=True, tag="skipped"):
    """Whoever leads the table did not wait for these seats any longer; what their defaults bring follows."""

    seats: tuple[int, ...]


class Extended(Event, frozen=True, tag="extended"):
    """The present clock has got so much longer."""

    seconds: int


class Undone(Event, frozen=True, tag="undone"):
    """The turn of ``seat`` begins again: the one under way, or the one ``before`` it. Draws are not taken back."""

    seat: int
    before: bool = False


class Allowed(Event, frozen=True, tag="allowed"):
    """This person's clocks last ``factor`` times as long from now on."""

    person: str
    factor: int


class Forgotten(Event, frozen=True, tag="forgotten"):
    """This person's name and avatar are gone."""

    person: str


class TurnBegan(Event, frozen=True, tag="turn_began"):
    seat: int
    quarter: int
    round: int


class Waits(Event, frozen=True, tag="waits"):
    """A clock starts for the current phase. Milliseconds."""

    deadline: int
    length: int


class Rolled(Event, frozen=True, tag="rolled"):
    """Dice shown (``draw``: number of the first of their draws), and the routes they open."""

    seat: int
    dice: tuple[int, ...]
    steps: int
    routes: tuple[str, ...]
    draw: int


class Drawn(Event, frozen=True, tag="drawn"):
    """Any other draw: ``result`` in 0..``bound``-1, number ``draw``; ``what`` names its purpose."""

    what: str
    draw: int
    bound: int
    result: int


class Rested(Event, frozen=True, tag="rested"):
    seat: int
    lesson: str


class Moved(Event, frozen=True, tag="moved"):
    """Travelled along the stations of ``route`` (joined by spaces); ``distance`` is left to the goal, ``lines`` are
    those visited for the first time.
    """

    seat: int
    route: str
    distance: int = 0
    lines: tuple[str, ...] = ()


class Warped(Event, frozen=True, tag="warped"):
    seat: int
    to: str
    why: Why
    distance: int = 0


class DiceSet(Event, frozen=True, tag="dice_set"):
    """An item fixed how many dice this turn has, or the number itself."""

    dice: int = 1
    steps: int = 0


class Asked(Event, frozen=True, tag="asked"):
    """A dialog opens for the actor."""

    seat: int
    choice: Choice


class Chose(Event, frozen=True, tag="chose"):
    seat: int
    of: str
    option: str
    by: Literal["person", "clock", "bot"] = "person"


class Checked(Event, frozen=True, tag="checked"):
    """An answer to a trouble was checked: d100 (1..100) ``roll`` against ``chance``."""

    seat: int
    trouble: str
    answer: int
    chance: int
    roll: int
    success: bool
    draw: int


class TellingBegan(Event, frozen=True, tag="telling_began"):
    seat: int
    prompt: str


class Reacted(Event, frozen=True, tag="reacted"):
    """``seat`` is -1 for a spectator."""

    person: str
    seat: int
    kind: Reaction


class Told(Event, frozen=True, tag="told"):
    seat: int
    prompt: str
    reactions: int


class StudyBegan(Event, frozen=True, tag="study_began"):
    seats: tuple[int, int]
    question: str


class Answered(Event, frozen=True, tag="answered"):
    """Hidden from every view until both are there."""

    seat: int
    choice: str


class Studied(Event, frozen=True, tag="studied"):
    """Both answers are there and are shown."""

    question: str
    seats: tuple[int, int]
    answers: tuple[str, str]


class XpGained(Event, frozen=True, tag="xp"):
    seat: int
    ability: str
    amount: int
    why: Why


class MotivationChanged(Event, frozen=True, tag="motivation"):
    """``amount`` is what really changed, after the bounds."""

    seat: int
    amount: int
    why: Why


class BudgetChanged(Event, frozen=True, tag="budget"):
    seat: int
    amount: int
    why: Why


class ItemGained(Event, frozen=True, tag="item_gained"):
    seat: int
    item: str
    why: Why


class ItemLost(Event, frozen=True, tag="item_lost"):
    """Used, given, dropped or taken away (``why``)."""

    seat: int
    item: str
    why: Why


class ItemUsed(Event, frozen=True, tag="item_used"):
    seat: int
    item: str
    target: int = -1


class ItemGiven(Event, frozen=True, tag="item_given"):
    seat: int
    item: str
    target: int


class GuardSet(Event, frozen=True, tag="guard_set"):
    seat: int
    against: str


class GuardSpent(Event, frozen=True, tag="guard_spent"):
    seat: int
    against: str


class AccountTaken(Event, frozen=True, tag="account_taken"):
    seat: int
    account: str
    health: int
    revenue: int


class AccountLost(Event, frozen=True, tag="account_lost"):
    seat: int
    account: str
    why: Why


class HealthChanged(Event, frozen=True, tag="health"):
    seat: int
    account: str
    amount: int
    why: Why


class GoalReached(Event, frozen=True, tag="goal_reached"):
    """A success story."""

    seat: int
    station: str


class AdvocatesChanged(Event, frozen=True, tag="advocates"):
    seat: int
    amount: int
    why: Why


class GoalSet(Event, frozen=True, tag="goal_set"):
    """A new goal, and how far every seat is from it."""

    station: str
    distance: dict[str, int] = msgspec.field(default_factory=dict)


class ChurnMoved(Event, frozen=True, tag="churn_moved"):
    """``to`` is -1 for nobody; ``by`` says how: the farthest gets it, a player passes it on, or an effect."""

    to: int
    by: Literal["farthest", "passed", "effect"]


class ChurnGrew(Event, frozen=True, tag="churn_grew"):
    form: Literal["small", "big"]
    turns: int = 0


class ChurnActed(Event, frozen=True, tag="churn_acted"):
    seat: int
    form: str
    mischief: int
    """Number in the form's table, from 0."""


class SkillEarned(Event, frozen=True, tag="skill_earned"):
    seat: int
    skill: str


class SkillLost(Event, frozen=True, tag="skill_lost"):
    seat: int
    skill: str


class Counted(Event, frozen=True, tag="counted"):
    """A counter moved; ``amount`` 0 resets it."""

    seat: int
    counter: str
    amount: int = 1


class QuarterClosed(Event, frozen=True, tag="quarter_closed"):
    """The review: seat -> income, seat -> what became of each account."""

    quarter: int
    income: dict[str, int]
    accounts: dict[str, tuple[AccountReview, ...]]


class ReadySaid(Event, frozen=True, tag="ready"):
    seat: int


class HalfTime(Event, frozen=True, tag="half_time"):
    scores: dict[str, int]


class BallotSet(Event, frozen=True, tag="ballot_set"):
    """New candidates, without votes; none given leaves the present ones."""

    troubles: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()


class Voted(Event, frozen=True, tag="voted"):
    person: str
    on: Literal["trouble", "prompt"]
    choice: int


class Cheered(Event, frozen=True, tag="cheered"):
    """``round`` is counted over the whole year, from 1."""

    person: str
    seat: int
    round: int


class WentAway(Event, frozen=True, tag="went_away"):
    seat: int


class CameBack(Event, frozen=True, tag="came_back"):
    seat: int


class ClockRanOut(Event, frozen=True, tag="clock_ran_out"):
    """A person let a clock run out; ``auto`` when a bot plays on for them."""

    seat: int
    auto: bool = False


class Finished(Event, frozen=True, tag="finished"):
    """The year is over: the cards, and the secret, so that anyone can check every draw."""

    personas: dict[str, Persona]
    secret: str


TableEvent = (
    Opened | Seated | Unseated | Started | Paused | Resumed | Closed | Skipped | Extended | Undone | Allowed
    | Forgotten | TurnBegan | Waits | Rolled | Drawn | Rested | Moved | Warped | DiceSet | Asked | Chose | Checked
    | TellingBegan | Reacted | Told | StudyBegan | Answered | Studied | XpGained | MotivationChanged | BudgetChanged
    | ItemGained | ItemLost | ItemUsed | ItemGiven | GuardSet | GuardSpent | AccountTaken | AccountLost | HealthChanged
    | GoalReached | AdvocatesChanged | GoalSet | ChurnMoved | ChurnGrew | ChurnActed | SkillEarned | SkillLost
    | Counted | QuarterClosed | ReadySaid | HalfTime | BallotSet | Voted | Cheered | WentAway | CameBack | ClockRanOut
    | Finished
)  # fmt: skip
