"""The state of a table: frozen, so that an unchanged part is the same object before and after."""

from __future__ import annotations

from typing import Literal

import msgspec

Stage = Literal["lobby", "playing", "finished", "closed"]
Reaction = Literal["same", "insight", "more"]
"""わかる / なるほど / もっと聞きたい."""


class Part(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Base of everything in a state. Frozen trees have no cycles, so the garbage collector may leave them be."""


class Account(Part, frozen=True):
    """A customer company in somebody's care. ``health`` 0..100; ``revenue`` per quarter."""

    id: str
    health: int
    revenue: int


class Player(Part, frozen=True, kw_only=True):
    """One seat. A seat without a ``person`` is played by the bot named in ``bot``."""

    person: str = ""
    name: str = ""
    avatar: str = ""
    bot: str = ""
    away: bool = False
    """Nobody is connected for this seat."""
    auto: bool = False
    """A bot plays for this seat until the person acts or returns."""
    idle: int = 0
    """Clocks in a row that ran out on this person."""
    at: str = ""
    budget: int = 0
    motivation: int = 3
    xp: dict[str, int] = msgspec.field(default_factory=dict)
    items: tuple[str, ...] = ()
    accounts: tuple[Account, ...] = ()
    skills: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    stories: int = 0
    advocates: int = 0
    counters: dict[str, int] = msgspec.field(default_factory=dict)
    regions: tuple[str, ...] = ()
    reacted_to: tuple[int, ...] = ()


# --- phases: what the table waits for -----------------------------------------------------------------------------


class Plan(Part, frozen=True, tag_field="kind", tag="plan"):
    """The actor may use one item (or give one away), then rolls or rests."""

    item_used: bool = False
    dice: int = 1
    steps: int = 0
    """A number fixed by an item, or 0."""


class Route(Part, frozen=True, tag_field="kind", tag="route"):
    """The actor chooses where to go. Each route is the station ids travelled, joined by spaces."""

    dice: tuple[int, ...]
    steps: int
    routes: tuple[str, ...]


class Option(Part, frozen=True):
    """One answer to a choice. ``chance`` is the percentage of success where there is a check."""

    id: str
    chance: int = -1
    price: int = 0
    open: bool = True
    """False when shown but not to be had (too expensive, say)."""


class Choice(Part, frozen=True, tag_field="kind", tag="choice"):
    """The actor chooses one option of a station's dialog (or what to drop from a full hand).

    ``of`` and what its options' ids are: training (abilities), trouble (answer numbers), account (take, leave),
    tend (account ids, leave), talk (prompt ids, pass), study (seats, pass), desk (item ids, leave), discard (item
    ids). ``subject``: the trouble or account that it is about.
    """

    of: Literal["training", "trouble", "account", "tend", "talk", "study", "desk", "discard"]
    options: tuple[Option, ...]
    default: str
    subject: str = ""


class Telling(Part, frozen=True, tag_field="kind", tag="telling"):
    """The actor speaks about a prompt; the others react, each once of a kind. Seats and persons -> reactions."""

    prompt: str
    reactions: dict[str, tuple[Reaction, ...]] = msgspec.field(default_factory=dict)


class Answering(Part, frozen=True, tag_field="kind", tag="answering"):
    """Two seats answer a this-or-that at the same time; answers (``a``/``b``) stay hidden until both are there."""

    question: str
    seats: tuple[int, int]
    answers: dict[str, str] = msgspec.field(default_factory=dict)


class AccountReview(Part, frozen=True):
    """What a review did to one account. ``change``: health; ``outcome``: what became of it."""

    id: str
    change: int
    revenue: int
    outcome: Literal["stays", "upsell", "churned"]


class Review(Part, frozen=True, tag_field="kind", tag="review"):
    """The quarter's close is on show, seat -> accounts, until everybody is ready or the clock runs out."""

    income: dict[str, int]
    accounts: dict[str, tuple[AccountReview, ...]]
    ready: tuple[int, ...] = ()


class Idle(Part, frozen=True, tag_field="kind", tag="idle"):
    """Nothing is asked of anybody: the lobby, the finale, a closed table."""


Phase = Plan | Route | Choice | Telling | Answering | Review | Idle


class Clock(Part, frozen=True):
    """When the wait ends (``deadline``) and how long it lasts, in milliseconds; ``left`` while paused, else -1."""

    deadline: int = 0
    length: int = 0
    left: int = -1


class Churn(Part, frozen=True):
    """チャーンさん: with which seat (-1: nobody), in which form, and for how many more of its turns it stays big."""

    holder: int = -1
    form: Literal["small", "big"] = "small"
    turns: int = 0


class Ballot(Part, frozen=True):
    """What the audience votes on, always open: two candidates each; person -> 0 or 1."""

    troubles: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    trouble_votes: dict[str, int] = msgspec.field(default_factory=dict)
    prompt_votes: dict[str, int] = msgspec.field(default_factory=dict)
    cheered: dict[str, int] = msgspec.field(default_factory=dict)
    """Person -> round of the year (counted from 1) in which they last cheered."""
    cheers: dict[str, int] = msgspec.field(default_factory=dict)
    """Seat -> cheers of this quarter."""


class Persona(Part, frozen=True, kw_only=True):
    """A player's persona card: the end of the story. ``rank`` 0..7 is G..S."""

    score: int
    place: int
    rank: int
    epithet: dict[str, str]
    noun: dict[str, str]
    """Language -> text, taken from the pack so that a card outlives a pack's next edition."""
    awards: tuple[str, ...] = ()
    shares: dict[str, int] = msgspec.field(default_factory=dict)
    """What the score is made of: budget, revenue, stories, advocates, xp, skills."""


class Table(Part, frozen=True, kw_only=True):
    """A whole table."""

    pack: str = ""
    pack_version: str = ""
    mode: str = "standard"
    secret: str = ""
    """Hex; in the log, never in a view before the end."""
    commitment: str = ""
    led: bool = False
    """Seats are given and the game is begun by whoever leads it."""
    draws: int = 0
    stage: Stage = "lobby"
    seats: int = 4
    players: tuple[Player, ...] = ()
    """By seat. In the lobby an empty seat has neither person nor bot."""
    quarter: int = 0
    round: int = 0
    """Of the quarter, from 1."""
    turn: int = 0
    """The seat whose turn it is: the one actor."""
    goal: str = ""
    distance: dict[str, int] = msgspec.field(default_factory=dict)
    """Seat -> stations to the goal."""
    churn: Churn = Churn()
    phase: Phase = Idle()
    clock: Clock = Clock()
    paused: bool = False
    ballot: Ballot = Ballot()
    taken: tuple[str, ...] = ()
    """Accounts in somebody's care."""
    used_prompts: tuple[str, ...] = ()
    used_questions: tuple[str, ...] = ()
    half_time: dict[str, int] = msgspec.field(default_factory=dict)
    """Seat -> score when half the rounds were played."""
    personas: dict[str, Persona] = msgspec.field(default_factory=dict)
    """Seat -> card, once finished."""
    patience: dict[str, int] = msgspec.field(default_factory=dict)
    """Person -> how many times as long as usual their clocks last; left out where as usual."""
    earlier: tuple[Table, ...] = ()
    """How the turn before this one and this one began, so that whoever leads the table can go back; those have none."""
