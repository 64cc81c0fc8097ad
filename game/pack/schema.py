"""The format of a pack: plain structs, one per table of its TOML files. Every text is given in each language."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.pack.effects import Effect, Passive

Text = dict[str, str]
"""Language tag -> text."""

StationKind = Literal["training", "trouble", "item", "account", "talk", "study", "desk"]
Side = Literal["n", "ne", "e", "se", "s", "sw", "w", "nw"]
Level = Literal["first_timer", "practitioner", "veteran"]
Counter = Literal[
    "talks", "talks_passed", "reactions_given", "reacted_everyone", "reactions_received", "studies_same",
    "studies_different", "troubles_mastered", "troubles_failed", "fail_streak", "trainings", "regions", "goals",
    "items_used", "items_given", "accounts_taken", "accounts_lost", "tends", "upsells", "rests", "rest_streak",
    "desk_visits", "spent", "churn_received", "churn_handed", "churn_nights", "cheers",
]  # fmt: skip
"""What the rules count for each player. ``churn_nights``: turns ended with Churn; ``regions``: lines visited."""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Anything in a pack that has an id; the strict base of the structs below."""

    id: str


class Ability(Entry, frozen=True):
    """One of the six abilities. ``short`` fits a chip: one character in Japanese, at most three letters in English."""

    name: Text
    short: Text


class Mode(Entry, frozen=True):
    name: Text
    quarters: int
    rounds: int
    """Rounds in a quarter; in a round everybody has one turn."""


class Clocks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds each wait lasts before the sensible default is taken; ``bot`` is how long a bot seems to think."""

    plan: int
    route: int
    choice: int
    tell: int
    answer: int
    review: int
    bot: float


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What balance is made of. Money in the pack's unit, experience in points."""

    grades: tuple[int, ...]
    """Experience at which each grade G F E D C B A S begins: eight rising numbers, the first 0."""
    motivation_percent: tuple[int, ...]
    """What training gives at motivation 1..5, in percent."""
    start_budget: int
    start_motivation: int
    hand_limit: int
    start_items: int
    training_xp: int
    talk_xp: int
    talk_pass_motivation: int
    reaction_xp: int
    reactor_xp: int
    study_same_xp: int
    study_different_xp: int
    goal_budget: int
    goal_xp: int
    tend_health: int
    tend_cost: int
    take_xp: int
    rest_motivation: int
    desk_offers: int
    check_base: int
    check_per_grade: int
    check_per_motivation: int
    need_met_health: int
    """Health an account gains at a review for each need met by the owner's grade; loses `need_missed_health` if not."""
    need_missed_health: int
    low_health: int
    churn_risk_percent: int
    """At a review, an account below `low_health` leaves with this chance; one at 0 always leaves."""
    high_health: int
    upsell_percent: int
    """At a review, an account above `high_health` raises its revenue by this much."""
    big_churn_percent: int
    big_churn_turns: int
    cheer_limit: int
    """Cheers that raise motivation, per player and quarter."""
    score_budget: int
    """Money worth one point."""
    score_revenue: int
    """Recurring revenue worth one point."""
    score_story: int
    score_advocate: int
    score_xp: int
    """Experience points worth one point."""
    score_skill: int
    ranks: tuple[int, ...]
    """Score at which each rank G..S begins in the standard mode (a game of another length is brought to it): eight
    rising numbers, the first 0.
    """
    later_budget: int = 0
    """Money a seat begins with more than the one before it: makes up for coming later in the first round."""


class Line(Entry, frozen=True):
    """A railway line: a region of the journey, tied to one ability. ``path``: station ids in order, with ``@x,y``
    for a bend that is no station. A ``loop`` joins its last station to its first.
    """

    name: Text
    ability: str
    path: tuple[str, ...]
    loop: bool = False


class Station(Entry, frozen=True):
    """A stop. Its id is short (it travels over the wire in every route); ``label`` says where its name stands."""

    name: Text
    kind: StationKind
    x: int
    y: int
    label: Side = "s"
    abilities: tuple[str, ...] = ()
    """Training only: one ability, or two to choose from."""
    topic: str = ""
    """Talk only: prompts of this topic come first."""
    goal: bool = False
    """Whether the goal station may be drawn here."""


class Item(Entry, frozen=True):
    name: Text
    text: Text
    icon: str
    price: int
    effects: tuple[Effect, ...]
    weight: int = 10
    target: Literal["none", "player"] = "none"


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One way to meet a trouble: a check of ``ability`` against ``difficulty`` (a grade, 0 = G .. 7 = S)."""

    text: Text
    ability: str
    difficulty: int
    success: tuple[Effect, ...]
    success_text: Text
    failure: tuple[Effect, ...]
    failure_text: Text


class Trouble(Entry, frozen=True):
    name: Text
    text: Text
    answers: tuple[Answer, ...]
    weight: int = 10


class Lesson(Entry, frozen=True):
    """What happens to who rests: a learning event."""

    text: Text
    effects: tuple[Effect, ...]
    weight: int = 10


class Topic(Entry, frozen=True):
    """What prompts are about; its name heads them on the screen."""

    name: Text


class Prompt(Entry, frozen=True):
    """Something to speak about for a minute."""

    topic: str
    level: Level
    text: Text


class Question(Entry, frozen=True):
    """A this-or-that for the study group; ``ask`` is what to ask each other when the answers differ."""

    text: Text
    a: Text
    b: Text
    ask: Text


class Account(Entry, frozen=True):
    """A customer company, found at a station. Tier 1 is the largest."""

    name: Text
    text: Text
    station: str
    tier: Literal[1, 2, 3]
    revenue: int
    """Recurring, per quarter."""
    cost: int
    needs: tuple[str, str]
    """Two abilities; met when the owner's grade reaches ``level``."""
    level: int
    health: int


class Skill(Entry, frozen=True):
    """Earned, once, as soon as ``counter`` reaches ``at_least``. A bad one is lost at the next success story."""

    name: Text
    text: Text
    counter: Counter
    at_least: int
    passives: tuple[Passive, ...]
    good: bool = True


class Mischief(Entry, frozen=True):
    text: Text
    effects: tuple[Effect, ...]
    weight: int = 10


class ChurnForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: Text
    text: Text
    mischief: tuple[Mischief, ...]


class Churn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    small: ChurnForm
    big: ChurnForm


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What someone is called whose best ability this is, from a grade (0..7) on: apprentice to master."""

    ability: str
    from_grade: int
    text: Text


class Epithet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How someone is described: by a special skill, else by the second-best ability."""

    text: Text
    ability: str = ""
    skill: str = ""


class Titles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A title is epithet + noun, joined by ``joint`` ("" in Japanese, " " in English)."""

    joint: Text
    nouns: tuple[Noun, ...]
    epithets: tuple[Epithet, ...]


class Award(Entry, frozen=True):
    """For whoever has most of ``measure``: a counter, ``budget``, ``revenue``, ``advocates``, ``comeback`` (score
    gained on the leader since half-time) or ``xp:<ability>``.
    """

    name: Text
    text: Text
    measure: str


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole pack, read and checked."""

    format: Literal[1]
    id: str
    version: str
    languages: tuple[str, ...]
    title: Text
    summary: Text
    money: Text
    """How an amount is written, with ``{n}`` for the number."""
    abilities: tuple[Ability, ...]
    community: str
    """The ability that talk and reactions teach."""
    modes: tuple[Mode, ...]
    clocks: Clocks
    numbers: Numbers
    start: str
    """The station where everybody begins."""
    lines: tuple[Line, ...]
    stations: tuple[Station, ...]
    items: tuple[Item, ...]
    troubles: tuple[Trouble, ...]
    lessons: tuple[Lesson, ...]
    prompts: tuple[Prompt, ...]
    questions: tuple[Question, ...]
    accounts: tuple[Account, ...]
    skills: tuple[Skill, ...]
    churn: Churn
    titles: Titles
    awards: tuple[Award, ...]
    topics: tuple[Topic, ...] = ()
