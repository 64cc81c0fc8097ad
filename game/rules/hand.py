"""A hand of item cards: what to drop when there are too many."""

from __future__ import annotations

from game import events
from game.events import Why
from game.rules.draft import Draft
from game.state import Choice, Option


def ask_drop(draft: Draft, seat: int) -> bool:
    """Ask which item to drop while there are more than a hand holds. Whether it asked."""
    hand = draft.player(seat).items
    if len(hand) <= draft.book.numbers.hand_limit:
        return False
    different = dict.fromkeys(hand)
    cheapest = min(different, key=lambda item: draft.book.items[item].price)
    options = tuple(Option(id=item, price=draft.book.items[item].price) for item in different)
    draft.emit(events.Asked(seat=seat, choice=Choice(of="discard", options=options, default=cheapest)))
    return True


def drop(draft: Draft, seat: int, item: str) -> None:
    draft.emit(events.ItemLost(seat=seat, item=item, why=Why(kind="limit")))
