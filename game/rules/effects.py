"""Carrying out what content names: each effect, for each player it is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from game import events
from game.events import Why
from game.pack import effects
from game.pack.effects import Effect
from game.rules import churn, scoring, warps
from game.rules.draft import Draft
from game.state import Account, Plan, Player, Table

NEAR: Final = 3
"""Stations within which another player is near."""
LOW, HIGH = 1, 5
"""Bounds of motivation."""


class Aim(NamedTuple):
    """Whose doing an effect is, at whom, why, and how much of a loss is felt (percent)."""

    seat: int
    target: int
    why: Why
    percent: int = 100


def apply(draft: Draft, aim: Aim, things: Sequence[Effect]) -> None:
    for effect in things:
        carry_out = CARRY_OUT[type(effect)]
        for who in seats(draft, effect.who, aim):
            carry_out(draft, who, effect, aim)


def seats(draft: Draft, who: str, aim: Aim) -> Sequence[int]:
    """Return the seats that ``who`` means."""
    if who == "self":
        return (aim.seat,)
    state = draft.state
    everybody = range(len(state.players))
    if who == "all":
        return everybody
    if who == "others":
        return [seat for seat in everybody if seat != aim.seat]
    if who == "near":
        here = state.players[aim.seat].at
        others = ((seat, state.players[seat].at) for seat in everybody if seat != aim.seat)
        return [seat for seat, there in others if draft.book.apart(here, there) <= NEAR]
    one = {"target": aim.target, "holder": state.churn.holder}.get(who, -2)
    if one == -2:
        one = scoring.last(draft.book, state)
    return (one,) if one >= 0 else ()


def felt(amount: int, aim: Aim) -> int:
    """Return a loss as large as it is felt; gains are what they are."""
    return amount if amount > 0 or aim.percent == 100 else -round(-amount * max(0, aim.percent) / 100)


def xp(draft: Draft, seat: int, effect: effects.Xp, aim: Aim) -> None:
    ability = effect.ability
    if ability in ("lowest", "highest"):
        ability = extreme(draft, seat, ability)
    gain_xp(draft, seat, ability, felt(effect.amount, aim), aim.why)


def extreme(draft: Draft, seat: int, which: str) -> str:
    """Return the player's lowest or highest ability; the pack's order decides between equals."""
    points = draft.player(seat).xp
    choose = min if which == "lowest" else max
    return choose(draft.book.abilities, key=lambda ability: points.get(ability, 0))


def gain_xp(draft: Draft, seat: int, ability: str, amount: int, why: Why) -> None:
    """Gain experience, or lose as much as there is."""
    amount = max(amount, -draft.player(seat).xp.get(ability, 0))
    if amount:
        draft.emit(events.XpGained(seat=seat, ability=ability, amount=amount, why=why))


def motivation(draft: Draft, seat: int, effect: effects.Motivation, aim: Aim) -> None:
    change_motivation(draft, seat, effect.amount, aim.why)


def change_motivation(draft: Draft, seat: int, amount: int, why: Why) -> None:
    now = draft.player(seat).motivation
    amount = max(LOW, min(HIGH, now + amount)) - now
    if amount:
        draft.emit(events.MotivationChanged(seat=seat, amount=amount, why=why))


def budget(draft: Draft, seat: int, effect: effects.Budget, aim: Aim) -> None:
    pay(draft, seat, felt(effect.amount, aim), aim.why)


def pay(draft: Draft, seat: int, amount: int, why: Why) -> None:
    """Receive money, or lose as much as there is."""
    amount = max(amount, -draft.player(seat).budget)
    if amount:
        draft.emit(events.BudgetChanged(seat=seat, amount=amount, why=why))


def items(draft: Draft, seat: int, effect: effects.Items, aim: Aim) -> None:
    if effect.count > 0:
        gain_items(draft, seat, effect.count, aim.why)
    for _ in range(min(-effect.count, len(draft.player(seat).items))):
        hand = draft.player(seat).items
        item = hand[draft.draw("lose", len(hand))]
        draft.emit(events.ItemLost(seat=seat, item=item, why=aim.why))


def gain_items(draft: Draft, seat: int, count: int, why: Why) -> None:
    for _ in range(count):
        if has_room(draft, seat, why):
            item = draft.pick("item", draft.book.item_bag)
            draft.emit(events.ItemGained(seat=seat, item=item.id, why=why))


def has_room(draft: Draft, seat: int, why: Why) -> bool:
    """Only the actor may draw beyond the hand limit, before the end of the turn: they are asked what to drop."""
    if len(draft.player(seat).items) < draft.book.numbers.hand_limit:
        return True
    return seat == draft.state.turn and why.kind in ("item", "trouble", "lesson", "desk")


def health(draft: Draft, seat: int, effect: effects.Health, aim: Aim) -> None:
    for account in chosen(draft.player(seat), effect.which):
        change_health(draft, seat, account, felt(effect.amount, aim), aim.why)


def chosen(player: Player, which: str) -> Sequence[Account]:
    if which == "all" or not player.accounts:
        return player.accounts
    choose = min if which == "weakest" else max
    return (choose(player.accounts, key=lambda account: account.health),)


def change_health(draft: Draft, seat: int, account: Account, amount: int, why: Why) -> None:
    amount = max(0, min(100, account.health + amount)) - account.health
    if amount:
        draft.emit(events.HealthChanged(seat=seat, account=account.id, amount=amount, why=why))


def planning(state: Table, seat: int) -> bool:
    return isinstance(state.phase, Plan) and seat == state.turn


def dice(draft: Draft, seat: int, effect: effects.Dice, _aim: Aim) -> None:
    if planning(draft.state, seat):
        draft.emit(events.DiceSet(dice=effect.count))


def steps(draft: Draft, seat: int, effect: effects.Steps, _aim: Aim) -> None:
    if planning(draft.state, seat):
        draft.emit(events.DiceSet(steps=effect.value))


def warp(draft: Draft, seat: int, effect: effects.Warp, aim: Aim) -> None:
    to = warps.landing(draft, seat, effect.to, aim.target)
    if to:
        distance = draft.book.apart(to, draft.state.goal)
        draft.emit(events.Warped(seat=seat, to=to, why=aim.why, distance=distance))


def guard(draft: Draft, seat: int, effect: effects.Guard, _aim: Aim) -> None:
    if effect.against not in draft.player(seat).guards:
        draft.emit(events.GuardSet(seat=seat, against=effect.against))


def move_churn(draft: Draft, seat: int, effect: effects.MoveChurn, aim: Aim) -> None:
    churn.send(draft, seat, effect.to, aim.target)


def advocates(draft: Draft, seat: int, effect: effects.Advocates, aim: Aim) -> None:
    amount = max(effect.amount, -draft.player(seat).advocates)
    if amount:
        draft.emit(events.AdvocatesChanged(seat=seat, amount=amount, why=aim.why))


CARRY_OUT: Final[dict[type[Effect], Callable[[Draft, int, Any, Aim], None]]] = {
    effects.Xp: xp,
    effects.Motivation: motivation,
    effects.Budget: budget,
    effects.Items: items,
    effects.Health: health,
    effects.Dice: dice,
    effects.Steps: steps,
    effects.Warp: warp,
    effects.Guard: guard,
    effects.MoveChurn: move_churn,
    effects.Advocates: advocates,
}
