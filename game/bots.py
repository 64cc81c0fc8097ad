"""Bots: what to do next, from what everybody can see. Pure; their own chance comes in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game import commands, worth
from game.commands import TableCommand
from game.dice import Chance
from game.rulebook import Rulebook
from game.state import Choice, Plan, Route, Table

WHIM: Final = 8
"""A greedy bot follows a whim in one decision of so many."""
Policy = Callable[[Rulebook, Table, int, Chance], TableCommand]
"""(rules, state, own seat, own chance) -> a command that the rules accept, for the seat whose turn it is."""


def random(book: Rulebook, state: Table, seat: int, chance: Chance) -> TableCommand:
    """Anything that is allowed, evenly."""
    phase = state.phase
    if isinstance(phase, Plan):
        return random_plan(book, state, seat, chance)
    if isinstance(phase, Route):
        return commands.Move(route=phase.routes[chance.below(len(phase.routes))])
    if isinstance(phase, Choice):
        options = [option.id for option in phase.options if option.open]
        return commands.Choose(option=options[chance.below(len(options))])
    return commands.Finish()


def random_plan(book: Rulebook, state: Table, seat: int, chance: Chance) -> TableCommand:
    """Now and then an item, a gift or a rest; mostly a roll."""
    player = state.players[seat]
    mood = chance.below(6)
    if mood == 0:
        return commands.Rest()
    if mood > 2 or state.phase.item_used or not player.items:  # type: ignore[union-attr]
        return commands.Roll()
    if mood == 1:
        return give(book, state, seat)
    item = book.items[player.items[chance.below(len(player.items))]]
    others = [other for other in range(len(state.players)) if other != seat]
    target = others[chance.below(len(others))] if item.target == "player" else None
    return commands.UseItem(item=item.id, target=target)


def greedy(book: Rulebook, state: Table, seat: int, chance: Chance) -> TableCommand:
    """What is sensible; now and then something else, as people do."""
    if chance.below(WHIM):
        return sensible(book, state, seat, chance)
    return random(book, state, seat, chance)


def sensible(book: Rulebook, state: Table, seat: int, _chance: Chance) -> TableCommand:
    """Whatever is worth most points at once, and a little more for being near the goal."""
    phase = state.phase
    if isinstance(phase, Plan):
        return sensible_plan(book, state, seat, phase)
    if isinstance(phase, Route):
        return commands.Move(route=worth.best_route(book, state, seat, phase.routes))
    if isinstance(phase, Choice):
        options = [option for option in phase.options if option.open]
        return commands.Choose(option=max(options, key=lambda one: worth.of_option(book, state, seat, phase, one)).id)
    return commands.Finish()


def sensible_plan(book: Rulebook, state: Table, seat: int, phase: Plan) -> TableCommand:
    player = state.players[seat]
    if player.items and not phase.item_used:
        best = max(dict.fromkeys(player.items), key=lambda item: worth.of_use(book, state, seat, item)[0])
        value, target = worth.of_use(book, state, seat, best)
        if value > worth.of_keeping(book, state):
            return commands.UseItem(item=best, target=target)
        if len(player.items) >= book.numbers.hand_limit:
            return give(book, state, seat)
    if worth.of_rest(book, state, seat) > worth.of_roll(book, state, seat):
        return commands.Rest()
    return commands.Roll()


def give(book: Rulebook, state: Table, seat: int) -> TableCommand:
    """Something for whoever has least, if they can hold it."""
    hands = {other: len(player.items) for other, player in enumerate(state.players) if other != seat}
    target = min(hands, key=lambda other: hands[other])
    if hands[target] >= book.numbers.hand_limit:
        return commands.Roll()
    return commands.Give(item=state.players[seat].items[0], target=target)


POLICIES: Final[Mapping[str, Policy]] = {"random": random, "greedy": greedy}
