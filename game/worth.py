"""What things are worth to a greedy bot, in points of the final score. Rough on purpose: a good neighbour at the
table, not a master.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import inf
from typing import Final

from game.pack import effects
from game.pack.effects import Effect
from game.pack.schema import Account
from game.rulebook import FAR, Rulebook
from game.rules import churn, troubles
from game.state import Choice, Option, Player, Table

KEEP: Final = 1.2
"""Worth of an item kept for later, for every quarter to come."""
PATIENCE: Final = tuple(0.6 * 0.87**stations for stations in range(FAR + 1))
"""What is left of the goal's worth, so many stations away."""
ONE_DIE: Final = 3.5
"""Stations an average roll covers."""
ITEM: Final = 3.0
NUISANCE: Final = 4.0
"""What a turn with Churn costs, about."""


def money(book: Rulebook, amount: float) -> float:
    return amount / book.numbers.score_budget


def experience(book: Rulebook, amount: float) -> float:
    return amount / book.numbers.score_xp


@lru_cache(maxsize=64)
def story(book: Rulebook) -> float:
    """A success story with all it brings."""
    numbers = book.numbers
    return (
        numbers.score_story
        + numbers.score_advocate
        + money(book, numbers.goal_budget)
        + experience(book, numbers.goal_xp)
    )


def quarters_left(book: Rulebook, state: Table) -> int:
    """Reviews still to come."""
    return book.modes[state.mode].quarters - state.quarter + 1


def spirit(book: Rulebook, state: Table, player: Player) -> float:
    """One step of motivation: better training from now on."""
    percents = book.numbers.motivation_percent
    if player.motivation >= len(percents):
        return 0.0
    gain = experience(book, book.numbers.training_xp) * (percents[-1] - percents[0]) / 100 / (len(percents) - 1)
    return gain * min(2.0, quarters_left(book, state)) * 0.5


def of_roll(book: Rulebook, state: Table, seat: int) -> float:
    """A turn's average yield, and the goal when it is in reach."""
    far = state.distance.get(str(seat), 9)
    return experience(book, book.numbers.training_xp) + story(book) * (0.15 if far <= 6 else 0.0)


def of_keeping(book: Rulebook, state: Table) -> float:
    """Nothing, when the year is nearly over."""
    return KEEP * (quarters_left(book, state) - 1) + 0.05


def of_rest(book: Rulebook, state: Table, seat: int) -> float:
    player = state.players[seat]
    steps = min(book.numbers.rest_motivation, len(book.numbers.motivation_percent) - player.motivation)
    return steps * spirit(book, state, player) + 1.0


def best_route(book: Rulebook, state: Table, seat: int, routes: Sequence[str]) -> str:
    """The station at its end, how near the goal is then, and Churn on the way."""
    prize = story(book)
    away = book.distance[state.goal]
    meetings = churn.meetings(state, seat)
    nuisance = NUISANCE if state.churn.holder == seat else -NUISANCE
    of_kind: dict[str, float] = {}
    best, most = routes[0], -inf
    for route in routes:
        travelled = route.split(" ")
        place = travelled[-1]
        value = prize
        if place != state.goal:
            kind = place if book.stations[place].kind == "account" else book.stations[place].kind
            if kind not in of_kind:
                of_kind[kind] = of_station(book, state, seat, place)
            value = of_kind[kind] + prize * PATIENCE[away[place]]
        if meetings and not meetings.keys().isdisjoint(travelled):
            value += nuisance
        if value > most:
            best, most = route, value
    return best


def of_station(book: Rulebook, state: Table, seat: int, place: str) -> float:
    station = book.stations[place]
    numbers = book.numbers
    player = state.players[seat]
    match station.kind:
        case "training":
            percent = numbers.motivation_percent[player.motivation - 1]
            return experience(book, numbers.training_xp * percent / 100)
        case "account":
            return of_account_station(book, state, player, place)
        case "talk":
            return experience(book, numbers.talk_xp + numbers.reaction_xp * (len(state.players) - 1))
        case "study":
            return experience(book, (numbers.study_same_xp + numbers.study_different_xp) / 2)
        case "item":
            return ITEM if len(player.items) < numbers.hand_limit else 0.0
        case "desk":
            return ITEM / 2
        case _:
            return ITEM / 3


def of_account_station(book: Rulebook, state: Table, player: Player, place: str) -> float:
    free = next((one for one in book.accounts_at.get(place, ()) if one.id not in state.taken), None)
    if free and free.cost <= player.budget:
        return of_account(book, state, player, free)
    return of_tending(book, state, player) if player.accounts else 0.0


def of_account(book: Rulebook, state: Table, player: Player, account: Account) -> float:
    """Its revenue from now on, its share of the score, less what it costs."""
    numbers = book.numbers
    met_needs = sum(book.grade(player.xp.get(need, 0)) >= account.level for need in account.needs)
    stays = (0.6, 0.8, 1.0)[met_needs]
    income = account.revenue * quarters_left(book, state)
    gain = money(book, income) + account.revenue / numbers.score_revenue
    return gain * stays + experience(book, numbers.take_xp) - money(book, account.cost)


def of_tending(book: Rulebook, state: Table, player: Player) -> float:
    weakest = min(player.accounts, key=lambda account: account.health)
    if weakest.health >= book.numbers.high_health:
        return 0.0
    left = quarters_left(book, state) - 1
    kept = money(book, weakest.revenue * left) + weakest.revenue / book.numbers.score_revenue
    risk = 0.5 if weakest.health < book.numbers.low_health + 10 else 0.15
    return kept * risk - money(book, book.numbers.tend_cost)


def of_option(book: Rulebook, state: Table, seat: int, choice: Choice, option: Option) -> float:
    """One answer of a dialog. Passing and leaving are worth nothing."""
    player = state.players[seat]
    if option.id in ("leave", "pass"):
        return 0.0
    match choice.of:
        case "training":
            return float(player.xp.get(option.id, 0))
        case "trouble":
            return of_answer(book, state, seat, choice.subject, option)
        case "account":
            return of_account(book, state, player, book.accounts[choice.subject])
        case "tend":
            return (
                of_tending(book, state, player)
                - next(one.health for one in player.accounts if one.id == option.id) / 1000
            )
        case "desk":
            return of_purchase(book, state, seat, option)
        case "discard":
            return -max(of_use(book, state, seat, option.id)[0], 0.0) - book.items[option.id].price / 1000
        case _:
            return 1.0


def of_answer(book: Rulebook, state: Table, seat: int, trouble: str, option: Option) -> float:
    answer = book.troubles[trouble].answers[int(option.id)]
    chance = troubles.chance(book, state.players[seat], answer) / 100
    gain = of_effects(book, state, seat, -1, answer.success)
    return chance * gain + (1 - chance) * of_effects(book, state, seat, -1, answer.failure)


def of_purchase(book: Rulebook, state: Table, seat: int, option: Option) -> float:
    player = state.players[seat]
    if len(player.items) >= book.numbers.hand_limit or player.budget - option.price < book.numbers.start_budget // 3:
        return -1.0
    return of_use(book, state, seat, option.id)[0] - money(book, option.price)


def of_use(book: Rulebook, state: Table, seat: int, item_id: str) -> tuple[float, int | None]:
    """Use of an item now, and at whom best."""
    item = book.items[item_id]
    if item.target == "none":
        return of_effects(book, state, seat, -1, item.effects), None
    others = (other for other in range(len(state.players)) if other != seat)
    return max((of_effects(book, state, seat, other, item.effects), other) for other in others)


def of_effects(book: Rulebook, state: Table, seat: int, target: int, things: Sequence[Effect]) -> float:
    return sum(share(state, seat, effect.who) * of_effect(book, state, seat, target, effect) for effect in things)


def share(state: Table, seat: int, who: str) -> float:
    """How much of an effect is one's own: what others gain counts against oneself, a little."""
    holder = state.churn.holder
    other = -1.0 / len(state.players)
    return {
        "self": 1.0,
        "target": other,
        "others": other,
        "near": other,
        "all": 0.3,
        "holder": 0.0 if holder < 0 else 1.0 if holder == seat else other,
        "last": 0.2,
    }[who]


def of_effect(book: Rulebook, state: Table, seat: int, target: int, effect: Effect) -> float:
    player = state.players[seat]
    match effect:
        case effects.Xp():
            return experience(book, effect.amount)
        case effects.Budget():
            return money(book, effect.amount)
        case effects.Motivation():
            return effect.amount * max(0.5, spirit(book, state, player))
        case effects.Items():
            return effect.count * ITEM / 2
        case effects.Advocates():
            return effect.amount * float(book.numbers.score_advocate)
        case effects.Health():
            return of_health(book, state, player, effect)
        case effects.MoveChurn():
            return of_churn(state, seat, target, effect)
        case effects.Guard():
            return 0.0 if effect.against in player.guards else NUISANCE if state.churn.holder == seat else 1.0
        case _:
            return of_travel(book, state, seat, effect)


def of_health(book: Rulebook, state: Table, player: Player, effect: effects.Health) -> float:
    if not player.accounts:
        return 0.0
    revenue = sum(account.revenue for account in player.accounts) / len(player.accounts)
    kept = money(book, revenue * quarters_left(book, state)) + revenue / book.numbers.score_revenue
    many = len(player.accounts) if effect.which == "all" else 1
    return many * kept * effect.amount / 100


def of_churn(state: Table, seat: int, target: int, effect: effects.MoveChurn) -> float:
    holder = state.churn.holder
    if holder == seat:
        return NUISANCE * (0.5 if effect.to == "small" and state.churn.form == "big" else effect.to != "small")
    return 0.5 if holder >= 0 and effect.to == "target" and target >= 0 else 0.0


def of_travel(book: Rulebook, state: Table, seat: int, effect: Effect) -> float:
    """More dice, a fixed number or a warp: good when the goal is far, or exactly so far."""
    far = state.distance.get(str(seat), 9)
    prize = story(book)
    if isinstance(effect, effects.Steps):
        return prize * 0.7 if effect.value >= far else 0.0
    if isinstance(effect, effects.Dice):
        return prize * 0.25 if far > ONE_DIE and effect.count > 1 else 0.0
    if isinstance(effect, effects.Warp) and effect.to == "near_goal":
        return prize * 0.5 if far > 2 * ONE_DIE else 0.0
    return 0.0
