"""What of a table's events is personal, and goes when somebody is erased. Everything else says only what was played."""

from __future__ import annotations

from msgspec.structs import replace

from game.events import Seated, TableEvent
from game.state import Table


def blank(event: TableEvent, person: str) -> TableEvent:
    """Return the event without what it says of who this person is; the same object where it says nothing.

    Folded with the ``Forgotten`` that follows, a blanked log makes the same table as the log did.
    """
    if isinstance(event, Seated) and event.person == person:
        return replace(event, name="", avatar="")
    return event


def knows(state: Table, person: str) -> bool:
    """Whether a table still holds somebody's name, in a turn to go back to perhaps, or that they need more time."""
    seats = (player for then in (state, *state.earlier) for player in then.players)
    named = any(player.person == person and (player.name or player.avatar) for player in seats)
    return named or person in state.patience
