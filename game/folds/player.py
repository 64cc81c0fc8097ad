"""Events that change what a player has: experience, money, items, accounts, skills, Churn."""

from __future__ import annotations

from msgspec.structs import replace

from game.events import (
    AccountLost,
    AccountTaken,
    AdvocatesChanged,
    BudgetChanged,
    ChurnActed,
    ChurnGrew,
    ChurnMoved,
    Counted,
    GoalReached,
    GuardSet,
    GuardSpent,
    HealthChanged,
    ItemGained,
    ItemGiven,
    ItemLost,
    MotivationChanged,
    SkillEarned,
    SkillLost,
    XpGained,
)  # fmt: skip
from game.folds.edit import edit, player, without
from game.folds.turn import bounded
from game.state import Account, Plan, Table


def xp_gained(state: Table, event: XpGained) -> Table:
    xp = player(state, event.seat).xp
    return edit(state, event.seat, xp={**xp, event.ability: max(0, xp.get(event.ability, 0) + event.amount)})


def motivation_changed(state: Table, event: MotivationChanged) -> Table:
    return edit(state, event.seat, motivation=player(state, event.seat).motivation + event.amount)


def budget_changed(state: Table, event: BudgetChanged) -> Table:
    return edit(state, event.seat, budget=max(0, player(state, event.seat).budget + event.amount))


def advocates_changed(state: Table, event: AdvocatesChanged) -> Table:
    return edit(state, event.seat, advocates=max(0, player(state, event.seat).advocates + event.amount))


def item_gained(state: Table, event: ItemGained) -> Table:
    return edit(state, event.seat, items=(*player(state, event.seat).items, event.item))


def item_lost(state: Table, event: ItemLost) -> Table:
    return edit(state, event.seat, items=without(player(state, event.seat).items, event.item))


def item_given(state: Table, event: ItemGiven) -> Table:
    state = edit(state, event.seat, items=without(player(state, event.seat).items, event.item))
    state = edit(state, event.target, items=(*player(state, event.target).items, event.item))
    return replace(state, phase=replace(state.phase, item_used=True)) if isinstance(state.phase, Plan) else state


def guard_set(state: Table, event: GuardSet) -> Table:
    guards = player(state, event.seat).guards
    return state if event.against in guards else edit(state, event.seat, guards=(*guards, event.against))


def guard_spent(state: Table, event: GuardSpent) -> Table:
    return edit(state, event.seat, guards=without(player(state, event.seat).guards, event.against))


def account_taken(state: Table, event: AccountTaken) -> Table:
    if event.account in state.taken:
        return state
    account = Account(id=event.account, health=event.health, revenue=event.revenue)
    state = edit(state, event.seat, accounts=(*player(state, event.seat).accounts, account))
    return replace(state, taken=(*state.taken, event.account))


def account_lost(state: Table, event: AccountLost) -> Table:
    accounts = tuple(one for one in player(state, event.seat).accounts if one.id != event.account)
    return replace(edit(state, event.seat, accounts=accounts), taken=without(state.taken, event.account))


def health_changed(state: Table, event: HealthChanged) -> Table:
    accounts = tuple(
        replace(one, health=bounded(one.health + event.amount)) if one.id == event.account else one
        for one in player(state, event.seat).accounts
    )
    return edit(state, event.seat, accounts=accounts)


def goal_reached(state: Table, event: GoalReached) -> Table:
    return edit(state, event.seat, stories=player(state, event.seat).stories + 1)


def churn_moved(state: Table, event: ChurnMoved) -> Table:
    return replace(state, churn=replace(state.churn, holder=event.to))


def churn_grew(state: Table, event: ChurnGrew) -> Table:
    return replace(state, churn=replace(state.churn, form=event.form, turns=event.turns))


def churn_acted(state: Table, event: ChurnActed) -> Table:
    if event.form != "big":
        return state
    return replace(state, churn=replace(state.churn, turns=max(0, state.churn.turns - 1)))


def skill_earned(state: Table, event: SkillEarned) -> Table:
    skills = player(state, event.seat).skills
    return state if event.skill in skills else edit(state, event.seat, skills=(*skills, event.skill))


def skill_lost(state: Table, event: SkillLost) -> Table:
    return edit(state, event.seat, skills=without(player(state, event.seat).skills, event.skill))


def counted(state: Table, event: Counted) -> Table:
    counters = player(state, event.seat).counters
    count = counters.get(event.counter, 0) + event.amount if event.amount else 0
    return edit(state, event.seat, counters={**counters, event.counter: count})
