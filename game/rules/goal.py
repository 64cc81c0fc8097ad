"""The goal station: reaching it, and drawing the next one."""

from __future__ import annotations

from typing import Final

from game import events
from game.events import Why
from game.rules import churn
from game.rules.draft import Draft
from game.rules.effects import gain_xp, pay

GAPS: Final = (6, 5, 4, 3, 2, 1, 0)
"""Stations that should lie between a new goal and the nearest player; less when the board has no such place."""


def reach(draft: Draft, seat: int) -> None:
    """A success story: money, experience, an advocate; bad habits go, Churn goes to the farthest, a new goal is set."""
    numbers = draft.book.numbers
    station = draft.state.goal
    why = Why(kind="goal", id=station)
    percent = draft.book.passive(draft.player(seat).skills, "goal")[1]
    draft.emit(events.GoalReached(seat=seat, station=station))
    pay(draft, seat, numbers.goal_budget * (100 + percent) // 100, why)
    gain_xp(draft, seat, draft.book.ability_at[station], numbers.goal_xp, why)
    draft.emit(events.AdvocatesChanged(seat=seat, amount=1, why=why))
    for skill in draft.player(seat).skills:
        if not draft.book.skills[skill].good:
            draft.emit(events.SkillLost(seat=seat, skill=skill))
    draft.count(seat, "goals")
    churn.to_farthest(draft)
    set_goal(draft)


def set_goal(draft: Draft) -> None:
    """Draw a goal away from everybody, as far as the board has such places."""
    book = draft.book
    here = {player.at for player in draft.state.players}
    places = [station for station in book.goals if station != draft.state.goal] or list(book.goals)
    nearest = {station: min(book.apart(at, station) for at in here) for station in places}
    gap = next(gap for gap in GAPS if any(near >= gap for near in nearest.values()))
    places = [station for station in places if nearest[station] >= gap]
    station = places[draft.draw("goal", len(places))]
    distance = {str(seat): book.apart(player.at, station) for seat, player in enumerate(draft.state.players)}
    draft.emit(events.GoalSet(station=station, distance=distance))
