"""What a bot says in company: tossed in its own head, apart from the game's numbered draws."""

from __future__ import annotations

from typing import Final, Literal, get_args

from game.dice import Chance
from game.state import Reaction, Table

REACTIONS: Final[tuple[Reaction, ...]] = get_args(Reaction)


def chance(state: Table, seat: int, about: str) -> Chance:
    """Return a bot's own chance for one decision: the same again for the same state."""
    return Chance(state.secret, f"{about}:{state.quarter}:{state.round}:{state.turn}:{state.draws}:{seat}")


def answer(state: Table, seat: int) -> Literal["a", "b"]:
    return "a" if chance(state, seat, "answer").below(2) else "b"


def reaction(state: Table, seat: int) -> Reaction:
    return REACTIONS[chance(state, seat, "reaction").below(len(REACTIONS))]
