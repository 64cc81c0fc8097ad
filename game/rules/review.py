"""The quarter's close: recurring revenue comes in, health moves, the neglected leave, the happy buy more."""

from __future__ import annotations

from game import commands, events
from game.decider import Refusal
from game.rules import access, churn
from game.rules.draft import Draft
from game.state import Account, AccountReview, Player, Review


def close_quarter(draft: Draft) -> None:
    state = draft.state
    income: dict[str, int] = {}
    accounts: dict[str, tuple[AccountReview, ...]] = {}
    for seat, player in enumerate(state.players):
        if player.accounts:
            income[str(seat)] = earned(draft, player)
            accounts[str(seat)] = tuple(look_at(draft, player, account) for account in player.accounts)
    draft.emit(events.QuarterClosed(quarter=state.quarter, income=income, accounts=accounts))
    for key, reviews in accounts.items():
        tally(draft, int(key), [review.outcome for review in reviews])
    never_held = not any(player.counters.get("churn_received") for player in draft.state.players)
    if state.quarter == 1 and state.churn.holder < 0 and never_held:
        churn.to_farthest(draft)


def earned(draft: Draft, player: Player) -> int:
    percent = draft.book.passive(player.skills, "income")[1]
    return sum(account.revenue for account in player.accounts) * max(0, 100 + percent) // 100


def look_at(draft: Draft, player: Player, account: Account) -> AccountReview:
    """Health moves with the owner's grades against the needs; then see whether the customer stays."""
    numbers = draft.book.numbers
    known = draft.book.accounts[account.id]
    change = draft.book.passive(player.skills, "health")[0]
    for need in known.needs:
        met = draft.book.grade(player.xp.get(need, 0)) >= known.level
        change += numbers.need_met_health if met else -numbers.need_missed_health
    health = max(0, min(100, account.health + change))
    change = health - account.health
    if leaves(draft, health):
        return AccountReview(id=account.id, change=change, revenue=account.revenue, outcome="churned")
    if health > numbers.high_health:
        more = account.revenue * (100 + numbers.upsell_percent) // 100
        return AccountReview(id=account.id, change=change, revenue=more, outcome="upsell")
    return AccountReview(id=account.id, change=change, revenue=account.revenue, outcome="stays")


def leaves(draft: Draft, health: int) -> bool:
    numbers = draft.book.numbers
    if health <= 0:
        return True
    return health < numbers.low_health and draft.draw("leave", 100) < numbers.churn_risk_percent


def tally(draft: Draft, seat: int, outcomes: list[str]) -> None:
    for outcome, counter in (("churned", "accounts_lost"), ("upsell", "upsells")):
        if number := outcomes.count(outcome):
            draft.count(seat, counter, number)


def ready(draft: Draft, _command: commands.Ready) -> None:
    """Seen the review. At any time it is enough for a person, played by a bot so far, to be here again."""
    access.running(draft)
    seat = access.own_seat(draft)
    phase = draft.state.phase
    if isinstance(phase, Review) and seat not in phase.ready:
        draft.emit(events.ReadySaid(seat=seat))
    elif draft.events:
        return
    elif isinstance(phase, Review):
        raise Refusal("already-ready", seat=seat)
    else:
        raise Refusal("not-now", phase=type(phase).__name__.lower())


def skip(draft: Draft) -> None:
    """Wait for nobody any more."""
    phase = draft.state.phase
    if isinstance(phase, Review):
        for seat in range(len(draft.state.players)):
            if seat not in phase.ready:
                draft.emit(events.ReadySaid(seat=seat))
