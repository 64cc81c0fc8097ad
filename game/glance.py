"""A table at a glance: so little that a screen can follow hundreds of them."""

from __future__ import annotations

from typing import Any

from game import view
from game.rulebook import Rulebook
from game.rules import scoring
from game.state import Player, Table

Glance = dict[str, Any]
FLAGS = ("bot", "away", "auto")


def glance(book: Rulebook | None, table: Table) -> Glance:
    """Return who is where in the game, and how it stands. What is as usual is left out: nobody away, not paused, nobody
    with more time. ``clock``: deadline of the wait; ``left``: milliseconds it still has while paused. ``book`` is None
    where there is no pack (yet, or any more); then there are no quarters and no scores.
    """
    quarters, rounds = view.shape(book, table) if book else (0, 0)
    shown = {
        "stage": table.stage,
        "quarter": table.quarter,
        "quarters": quarters,
        "round": table.round,
        "rounds": rounds,
        "turn": table.turn,
        "phase": view.KINDS[type(table.phase)],
        "clock": table.clock.deadline,
    }
    return shown | unusual(table) | {"players": {str(n): seat(book, table, one) for n, one in enumerate(table.players)}}


def unusual(table: Table) -> Glance:
    shown: Glance = {"paused": True, "left": table.clock.left} if table.paused else {}
    return shown | {"goal": table.goal} if table.goal else shown


def seat(book: Rulebook | None, table: Table, player: Player) -> Glance:
    """An empty seat of the lobby has nothing to show; nor has a score that the pack no longer tells."""
    shown: Glance = {name: value for name in ("name", "person", *FLAGS) if (value := getattr(player, name))}
    if player.person in table.patience:
        shown["patience"] = table.patience[player.person]
    if book and table.stage != "lobby" and book.skills.keys() >= set(player.skills):
        shown["score"] = scoring.score(book, player)
    return shown
