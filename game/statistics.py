"""What a number of simulated games add up to: the figures that balance is judged by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from game import events
from game.events import TableEvent
from game.rulebook import Rulebook
from game.state import Choice, Plan, Review, Route, Table, Telling

SECONDS: Final[Mapping[type, int]] = {Plan: 9, Route: 8, Choice: 12, Telling: 50, Review: 25}
"""What people take for each wait, about; a study group's answers take as long as a choice."""
SHOWN: Final = 3
"""Seconds that dice, travel and news are watched for, each time."""


class Spread(msgspec.Struct, frozen=True):
    mean: float
    low: float
    """A tenth of the games are below."""
    high: float
    """A tenth of the games are above."""


class Report(msgspec.Struct, frozen=True):
    """Shares are 0..1. ``wins_by_seat`` adds up to 1: games won by several are shared between them."""

    pack: str
    pack_version: str
    mode: str
    players: int
    seed: int
    games: int
    stuck: int
    turns: float
    commands: float
    events: float
    minutes: Spread
    score: Spread
    margin: Spread
    """Points between the first and the last."""
    shares: dict[str, float]
    """Mean points by what they come from."""
    wins_by_seat: list[float]
    half_time_leader_wins: float
    real_choice: float
    """Share of turns with two ways to different stations, or two answers to choose from."""
    goals: float
    """Success stories per game."""
    greedy_wins: float
    """Share of games won by a greedy bot where half the seats are random ones."""
    duels: int
    """Games that this was measured in."""
    per_game: dict[str, dict[str, float]]
    """Kind of content -> id -> how often in a game."""
    never: dict[str, list[str]]
    """Kind of content -> ids that never came up."""


class Tally:
    """Counts as games go by."""

    def __init__(self, book: Rulebook, players: int) -> None:
        self.book = book
        self.players = players
        self.stuck = 0
        self.games = 0
        self.counts: Counter[str] = Counter()
        self.seen: dict[str, Counter[str]] = {kind: Counter() for kind in ids(book)}
        self.minutes: list[float] = []
        self.scores: list[float] = []
        self.margins: list[float] = []
        self.shares: Counter[str] = Counter()
        self.wins = [0.0] * players
        self.half_time_leader = 0.0
        self.seconds = 0
        self.choice = False

    def step(self, story: Sequence[TableEvent], state: Table) -> None:
        """Count one command and what it caused."""
        self.counts["commands"] += 1
        self.counts["events"] += len(story)
        self.seconds += SECONDS.get(type(state.phase), SECONDS[Choice]) + SHOWN
        for event in story:
            kind = type(event)
            if kind is events.TurnBegan:
                self.turn()
            elif kind in NOTED:
                self.note(event)

    def turn(self) -> None:
        self.counts["turns"] += 1
        self.counts["real"] += self.choice
        self.choice = False

    def note(self, event: TableEvent) -> None:
        match event:
            case events.Rolled():
                self.choice |= len({route.rpartition(" ")[2] for route in event.routes}) > 1
            case events.Asked():
                self.choice |= sum(option.open for option in event.choice.options) > 1
                if event.choice.of == "trouble":
                    self.seen["troubles"][event.choice.subject] += 1
            case events.GoalReached():
                self.counts["goals"] += 1
            case _:
                kind, one = SEEN[type(event)](event)
                self.seen[kind][one] += 1

    def game(self, state: Table) -> None:
        """Count a finished game."""
        self.games += 1
        self.turn()
        self.counts["turns"] -= 1
        self.minutes.append(self.seconds / 60)
        self.seconds = 0
        cards = [state.personas[str(seat)] for seat in range(self.players)]
        scores = [card.score for card in cards]
        self.scores += scores
        self.margins.append(max(scores) - min(scores))
        for card in cards:
            self.shares.update(card.shares)
            self.seen["awards"].update(card.awards)
        winners = [seat for seat, card in enumerate(cards) if card.place == 1]
        for seat in winners:
            self.wins[seat] += 1 / len(winners)
        half = state.half_time
        leaders = [int(seat) for seat, score in half.items() if score == max(half.values())]
        self.half_time_leader += sum(1 / len(winners) for seat in leaders if seat in winners) / max(1, len(leaders))

    def per_game(self, count: float) -> float:
        return rounded(count / max(1, self.games))


SEEN: Final[dict[type[Any], Callable[[Any], tuple[str, str]]]] = {
    events.Moved: lambda event: ("stations", event.route.rpartition(" ")[2]),
    events.ItemUsed: lambda event: ("items", event.item),
    events.Rested: lambda event: ("lessons", event.lesson),
    events.SkillEarned: lambda event: ("skills", event.skill),
    events.AccountTaken: lambda event: ("accounts", event.account),
    events.TellingBegan: lambda event: ("prompts", event.prompt),
    events.StudyBegan: lambda event: ("questions", event.question),
    events.ChurnActed: lambda event: ("mischief", f"{event.form}:{event.mischief}"),
}
"""What shows that something of a pack has come up: its kind and id."""
NOTED: Final = frozenset({*SEEN, events.Rolled, events.Asked, events.GoalReached})


def ids(book: Rulebook) -> dict[str, Iterable[str]]:
    """Everything of a pack that should come up some time."""
    churn = book.mischief
    return {
        "stations": book.stations,
        "items": book.items,
        "troubles": book.troubles,
        "lessons": book.lessons,
        "skills": book.skills,
        "accounts": book.accounts,
        "prompts": book.prompts,
        "questions": book.questions,
        "mischief": [f"{form}:{number}" for form, bag in churn.items() for number in range(len(bag.things))],
        "awards": [award.id for award in book.pack.awards],
    }


def rounded(figure: float) -> float:
    return round(figure, 4)


def spread(figures: Sequence[float]) -> Spread:
    ordered = sorted(figures) or [0.0]
    tenth = len(ordered) // 10
    mean = sum(ordered) / len(ordered)
    return Spread(rounded(mean), rounded(ordered[tenth]), rounded(ordered[-1 - tenth]))


def report(tally: Tally, mode: str, seed: int, duels: Tally, greedy_wins: float) -> Report:
    """Sum up."""
    known = ids(tally.book)
    counts = tally.counts
    seats = max(1, tally.games * tally.players)
    return Report(
        pack=tally.book.pack.id,
        pack_version=tally.book.pack.version,
        mode=mode,
        players=tally.players,
        seed=seed,
        games=tally.games,
        stuck=tally.stuck + duels.stuck,
        turns=tally.per_game(counts["turns"]),
        commands=tally.per_game(counts["commands"]),
        events=tally.per_game(counts["events"]),
        minutes=spread(tally.minutes),
        score=spread(tally.scores),
        margin=spread(tally.margins),
        shares={name: rounded(points / seats) for name, points in sorted(tally.shares.items())},
        wins_by_seat=[tally.per_game(wins) for wins in tally.wins],
        half_time_leader_wins=tally.per_game(tally.half_time_leader),
        real_choice=rounded(counts["real"] / max(1, counts["turns"])),
        goals=tally.per_game(counts["goals"]),
        greedy_wins=rounded(greedy_wins / max(1, duels.games)),
        duels=duels.games,
        per_game={kind: {one: tally.per_game(tally.seen[kind][one]) for one in known[kind]} for kind in known},
        never={kind: [one for one in known[kind] if not tally.seen[kind][one]] for kind in known},
    )
