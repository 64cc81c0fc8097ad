"""Customer companies: taking one on, and tending those one has."""

from __future__ import annotations

from game import events
from game.events import Why
from game.pack.schema import Account
from game.rules import effects
from game.rules.draft import Draft
from game.state import Choice, Option


def ask(draft: Draft, seat: int, station: str) -> None:
    """Offer the station's first company that nobody has; when it is too dear or there is none, ask whom to tend."""
    player = draft.player(seat)
    free = next((one for one in draft.book.accounts_at.get(station, ()) if one.id not in draft.state.taken), None)
    if free and (cost(draft, seat, free) <= player.budget or not player.accounts):
        ask_take(draft, seat, free)
    elif player.accounts:
        ask_tend(draft, seat)


def cost(draft: Draft, seat: int, account: Account) -> int:
    percent = draft.book.passive(draft.player(seat).skills, "cost")[1]
    return account.cost * max(0, 100 + percent) // 100


def ask_take(draft: Draft, seat: int, account: Account) -> None:
    price = cost(draft, seat, account)
    affordable = price <= draft.player(seat).budget
    options = (Option(id="take", price=price, open=affordable), Option(id="leave"))
    default = "take" if affordable else "leave"
    choice = Choice(of="account", options=options, default=default, subject=account.id)
    draft.emit(events.Asked(seat=seat, choice=choice))


def ask_tend(draft: Draft, seat: int) -> None:
    player = draft.player(seat)
    price = draft.book.numbers.tend_cost
    affordable = price <= player.budget
    options = tuple(Option(id=account.id, price=price, open=affordable) for account in player.accounts)
    weakest = min(player.accounts, key=lambda account: account.health).id
    choice = Choice(
        of="tend", options=(*options, Option(id="leave")), default=weakest if affordable else "leave", subject=player.at
    )
    draft.emit(events.Asked(seat=seat, choice=choice))


def take(draft: Draft, seat: int, account_id: str, option: Option) -> None:
    account = draft.book.accounts[account_id]
    why = Why(kind="account", id=account_id)
    effects.pay(draft, seat, -option.price, why)
    draft.emit(events.AccountTaken(seat=seat, account=account_id, health=account.health, revenue=account.revenue))
    effects.gain_xp(draft, seat, account.needs[0], draft.book.numbers.take_xp, why)
    draft.count(seat, "accounts_taken")
    if option.price:
        draft.count(seat, "spent", option.price)


def tend(draft: Draft, seat: int, option: Option) -> None:
    why = Why(kind="account", id=option.id)
    effects.pay(draft, seat, -option.price, why)
    account = next(one for one in draft.player(seat).accounts if one.id == option.id)
    effects.change_health(draft, seat, account, draft.book.numbers.tend_health, why)
    draft.count(seat, "tends")
