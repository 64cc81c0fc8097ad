"""Awards: for whoever has most of something, spread so that different people shine."""

from __future__ import annotations

from game.rulebook import Rulebook
from game.state import Table

CLOSE = 70
"""Percent of the most: somebody this close, with fewer awards so far, gets it instead."""


def spread(book: Rulebook, state: Table, scores: list[int]) -> list[list[str]]:
    """Seat -> ids of awards. An award that nobody has done anything for is not given."""
    given: list[list[str]] = [[] for _ in scores]
    for award in book.pack.awards:
        values = measure(state, scores, award.measure)
        most = max(values)
        if most > 0:
            close = [seat for seat, value in enumerate(values) if value * 100 >= most * CLOSE]
            seat = min(close, key=lambda seat: (len(given[seat]), -values[seat], seat))
            given[seat].append(award.id)
    return given


def measure(state: Table, scores: list[int], what: str) -> list[int]:
    """How much of it each seat has."""
    players = state.players
    if what == "budget":
        return [player.budget for player in players]
    if what == "revenue":
        return [sum(account.revenue for account in player.accounts) for player in players]
    if what == "advocates":
        return [player.advocates for player in players]
    if what == "comeback":
        return comeback(state, scores)
    if what.startswith("xp:"):
        return [player.xp.get(what[3:], 0) for player in players]
    return [player.counters.get(what, 0) for player in players]


def comeback(state: Table, scores: list[int]) -> list[int]:
    """Points gained on the leader since half-time."""
    half = [state.half_time.get(str(seat), 0) for seat in range(len(scores))]
    if not state.half_time:
        return [0] * len(scores)
    return [max(half) - then - (max(scores) - now) for then, now in zip(half, scores, strict=True)]
