"""Folding: what an event has changed. Total: whatever a log holds folds, and what makes no sense changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from game import events
from game.events import TableEvent
from game.folds import lead, lobby, player, turn
from game.state import Table

Fold = Callable[[Table, Any], Table]

FOLDS: Final[dict[type[Any], Fold]] = {
    events.Opened: lobby.opened,
    events.Seated: lobby.seated,
    events.Unseated: lobby.unseated,
    events.Started: lobby.started,
    events.Waits: lobby.waits,
    events.Paused: lobby.paused,
    events.Resumed: lobby.resumed,
    events.WentAway: lobby.went_away,
    events.CameBack: lobby.came_back,
    events.ClockRanOut: lobby.clock_ran_out,
    events.Finished: lobby.finished,
    events.Closed: lobby.closed,
    events.Skipped: lead.skipped,
    events.Extended: lead.extended,
    events.Undone: lead.undone,
    events.Allowed: lead.allowed,
    events.Forgotten: lead.forgotten,
    events.TurnBegan: turn.turn_began,
    events.Rolled: turn.rolled,
    events.Drawn: turn.drawn,
    events.Checked: turn.checked,
    events.Rested: turn.rested,
    events.Moved: turn.moved,
    events.Warped: turn.warped,
    events.DiceSet: turn.dice_set,
    events.ItemUsed: turn.item_used,
    events.Asked: turn.asked,
    events.Chose: turn.chose,
    events.TellingBegan: turn.telling_began,
    events.Reacted: turn.reacted,
    events.Told: turn.told,
    events.StudyBegan: turn.study_began,
    events.Answered: turn.answered,
    events.Studied: turn.studied,
    events.GoalSet: turn.goal_set,
    events.QuarterClosed: turn.quarter_closed,
    events.ReadySaid: turn.ready_said,
    events.HalfTime: turn.half_time,
    events.BallotSet: turn.ballot_set,
    events.Voted: turn.voted,
    events.Cheered: turn.cheered,
    events.XpGained: player.xp_gained,
    events.MotivationChanged: player.motivation_changed,
    events.BudgetChanged: player.budget_changed,
    events.AdvocatesChanged: player.advocates_changed,
    events.ItemGained: player.item_gained,
    events.ItemLost: player.item_lost,
    events.ItemGiven: player.item_given,
    events.GuardSet: player.guard_set,
    events.GuardSpent: player.guard_spent,
    events.AccountTaken: player.account_taken,
    events.AccountLost: player.account_lost,
    events.HealthChanged: player.health_changed,
    events.GoalReached: player.goal_reached,
    events.ChurnMoved: player.churn_moved,
    events.ChurnGrew: player.churn_grew,
    events.ChurnActed: player.churn_acted,
    events.SkillEarned: player.skill_earned,
    events.SkillLost: player.skill_lost,
    events.Counted: player.counted,
}


def evolve(state: Table, event: TableEvent) -> Table:
    """Fold one event. An event of no known kind changes nothing."""
    fold = FOLDS.get(type(event))
    return fold(state, event) if fold else state


def fold(state: Table, story: Iterable[TableEvent]) -> Table:
    """Fold many, in order."""
    for event in story:
        state = evolve(state, event)
    return state
