"""Modes, clocks and numbers are of a sane size, and rise where they must."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from game.pack.checks.place import Place, counted, entries, within
from game.pack.problems import Problem
from game.pack.schema import Pack

PLACE = Place("pack.toml", "", "numbers")
MODES = ("short", "standard", "long")
GRADES = 8
MOST = 100_000

CLOCKS = {
    "plan": (5, 600), "route": (5, 600), "choice": (5, 600), "tell": (10, 600), "answer": (5, 600),
    "review": (5, 600), "bot": (0, 30),
}  # fmt: skip
"""Seconds."""

RANGES = {
    "start_budget": (0, 10_000), "start_motivation": (1, 5), "hand_limit": (1, 6), "start_items": (0, 6),
    "training_xp": (1, 1000), "talk_xp": (0, 1000), "talk_pass_motivation": (0, 4), "reaction_xp": (0, 100),
    "reactor_xp": (0, 100), "study_same_xp": (0, 1000), "study_different_xp": (0, 1000), "goal_budget": (0, 10_000),
    "goal_xp": (0, 1000), "tend_health": (1, 100), "tend_cost": (0, 10_000), "take_xp": (0, 1000),
    "rest_motivation": (1, 4), "desk_offers": (1, 6), "check_base": (1, 99), "check_per_grade": (0, 50),
    "check_per_motivation": (0, 20), "need_met_health": (0, 100), "need_missed_health": (0, 100),
    "low_health": (1, 99), "churn_risk_percent": (0, 100), "high_health": (1, 99), "upsell_percent": (0, 100),
    "big_churn_percent": (0, 100), "big_churn_turns": (1, 20), "cheer_limit": (0, 10), "score_budget": (1, 10_000),
    "score_revenue": (1, 10_000), "score_story": (0, 10_000), "score_advocate": (0, 10_000), "score_xp": (1, 10_000),
    "score_skill": (0, 10_000),
}  # fmt: skip


def check(pack: Pack) -> Iterator[Problem]:
    yield from _modes(pack)
    for name, bounds in CLOCKS.items():
        yield from within(Place("pack.toml", "", f"clocks.{name}"), getattr(pack.clocks, name), bounds)
    for name, bounds in RANGES.items():
        yield from within(PLACE / name, getattr(pack.numbers, name), bounds)
    yield from _rising(PLACE / "grades", pack.numbers.grades)
    yield from _rising(PLACE / "ranks", pack.numbers.ranks)
    yield from _percents(pack)
    if pack.numbers.low_health >= pack.numbers.high_health:
        yield from within(PLACE / "high_health", pack.numbers.high_health, (pack.numbers.low_health + 1, 99))
    if pack.numbers.start_items > pack.numbers.hand_limit:
        yield from within(PLACE / "start_items", pack.numbers.start_items, (0, pack.numbers.hand_limit))


def _modes(pack: Pack) -> Iterator[Problem]:
    for wanted in MODES:
        if wanted not in {mode.id for mode in pack.modes}:
            yield Place("pack.toml", "", "modes").problem("mode-missing", value=wanted)
    for place, mode in entries("pack.toml", pack.modes):
        yield from within(place / "quarters", mode.quarters, (1, 8))
        yield from within(place / "rounds", mode.rounds, (1, 12))


def _rising(place: Place, values: tuple[int, ...]) -> Iterator[Problem]:
    yield from counted(place, values, (GRADES, GRADES))
    steps = pairwise(values)
    if not values or values[0] != 0 or values[-1] > MOST or any(low >= high for low, high in steps):
        yield place.problem("not-rising")


def _percents(pack: Pack) -> Iterator[Problem]:
    place, values = PLACE / "motivation_percent", pack.numbers.motivation_percent
    yield from counted(place, values, (5, 5))
    for index, value in enumerate(values):
        yield from within(place[index], value, (1, 500))
    if any(low > high for low, high in pairwise(values)):
        yield place.problem("not-rising")
