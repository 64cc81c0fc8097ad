"""What a player's year is worth in points."""

from __future__ import annotations

from game.rulebook import Rulebook
from game.state import Player, Table


def shares(book: Rulebook, player: Player) -> dict[str, int]:
    """Points by what they come from."""
    numbers = book.numbers
    return {
        "budget": player.budget // numbers.score_budget,
        "revenue": sum(account.revenue for account in player.accounts) // numbers.score_revenue,
        "stories": player.stories * numbers.score_story,
        "advocates": player.advocates * numbers.score_advocate,
        "xp": sum(player.xp.values()) // numbers.score_xp,
        "skills": numbers.score_skill * sum(1 if book.skills[skill].good else -1 for skill in player.skills),
    }


def score(book: Rulebook, player: Player) -> int:
    """Total points, never negative."""
    return max(0, sum(shares(book, player).values()))


def last(book: Rulebook, state: Table) -> int:
    """Return the seat with the lowest score; the first of equals."""
    scores = [score(book, player) for player in state.players]
    return scores.index(min(scores))
