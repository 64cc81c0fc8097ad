"""Arriving somewhere: the goal, or what the station's kind brings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game import events
from game.events import Why
from game.pack.schema import Station, StationKind
from game.rules import accounts, audience, effects, goal, talk, troubles
from game.rules.draft import Draft
from game.state import Choice, Option


def arrive(draft: Draft, seat: int) -> None:
    """Resolve the station, or ask what is needed for it."""
    station = draft.book.stations[draft.player(seat).at]
    if station.id == draft.state.goal:
        goal.reach(draft, seat)
    else:
        ARRIVE[station.kind](draft, seat, station)


def training(draft: Draft, seat: int, station: Station) -> None:
    if len(station.abilities) < 2:
        train(draft, seat, station.abilities[0])
        return
    xp = draft.player(seat).xp
    options = tuple(Option(id=ability) for ability in station.abilities)
    default = max(station.abilities, key=lambda ability: xp.get(ability, 0))
    draft.emit(events.Asked(seat=seat, choice=Choice(of="training", options=options, default=default)))


def train(draft: Draft, seat: int, ability: str) -> None:
    player = draft.player(seat)
    numbers = draft.book.numbers
    percent = draft.book.passive(player.skills, "training", ability)[1]
    xp = numbers.training_xp * numbers.motivation_percent[player.motivation - 1] * max(0, 100 + percent) // 10_000
    effects.gain_xp(draft, seat, ability, xp, Why(kind="training", id=player.at))
    draft.count(seat, "trainings")


def trouble(draft: Draft, seat: int, _station: Station) -> None:
    troubles.ask(draft, seat, audience.voted_trouble(draft) or draft.pick("trouble", draft.book.trouble_bag).id)


def item(draft: Draft, seat: int, station: Station) -> None:
    effects.gain_items(draft, seat, 1, Why(kind="item", id=station.id))


def account(draft: Draft, seat: int, station: Station) -> None:
    accounts.ask(draft, seat, station.id)


def tell(draft: Draft, seat: int, station: Station) -> None:
    talk.ask(draft, seat, station.topic)


def study(draft: Draft, seat: int, _station: Station) -> None:
    """Ask with whom to study."""
    options = tuple(Option(id=str(other)) for other in range(len(draft.state.players)) if other != seat)
    choice = Choice(of="study", options=(*options, Option(id="pass")), default="pass")
    draft.emit(events.Asked(seat=seat, choice=choice))


def desk(draft: Draft, seat: int, _station: Station) -> None:
    """Offer some different items."""
    player = draft.player(seat)
    offers = draft.pick_some("desk", draft.book.item_bag, draft.book.numbers.desk_offers)
    percent = draft.book.passive(player.skills, "price")[1]
    priced = [(offer.id, offer.price * max(0, 100 + percent) // 100) for offer in offers]
    options = tuple(Option(id=name, price=price, open=price <= player.budget) for name, price in priced)
    choice = Choice(of="desk", options=(*options, Option(id="leave")), default="leave")
    draft.emit(events.Asked(seat=seat, choice=choice))


def buy(draft: Draft, seat: int, option: Option) -> None:
    why = Why(kind="desk", id=option.id)
    effects.pay(draft, seat, -option.price, why)
    draft.emit(events.ItemGained(seat=seat, item=option.id, why=why))
    if option.price:
        draft.count(seat, "spent", option.price)


ARRIVE: Final[dict[StationKind, Callable[[Draft, int, Station], None]]] = {
    "training": training,
    "trouble": trouble,
    "item": item,
    "account": account,
    "talk": tell,
    "study": study,
    "desk": desk,
}
