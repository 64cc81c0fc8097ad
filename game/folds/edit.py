"""Changing one part of a state; what is not there stays as it is."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from game.state import Player, Table

NOBODY: Final = Player()


def player(state: Table, seat: int) -> Player:
    """Return the player of a seat; a blank one for a seat that is not there."""
    return state.players[seat] if 0 <= seat < len(state.players) else NOBODY


def edit(state: Table, seat: int, **changes: Any) -> Table:  # noqa: ANN401 - fields of Player
    """Change fields of one player. A seat that is not there changes nothing."""
    players = state.players
    if not 0 <= seat < len(players):
        return state
    changed = replace(players[seat], **changes)
    return replace(state, players=(*players[:seat], changed, *players[seat + 1 :]))


def without(things: tuple[str, ...], one: str) -> tuple[str, ...]:
    """Leave the first such thing out."""
    if one not in things:
        return things
    place = things.index(one)
    return things[:place] + things[place + 1 :]
