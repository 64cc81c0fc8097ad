"""How people are: a closed catalogue of habits. All are kinds of ordinary people; nobody in particular."""

from __future__ import annotations

from typing import Final

import msgspec


class Habit(msgspec.Struct, frozen=True, kw_only=True):
    """``common``: how many of a hundred are so. Shares are 0 to 1."""

    id: str
    common: int
    think: float = 9.0
    """Seconds for a decision at the table."""
    tell: float = 40.0
    """Seconds that a story lasts."""
    passes: float = 0.15
    """Share of stories they rather do not tell."""
    react: float = 0.5
    """Share of stories they react to."""
    chat: float = 1.1
    """Things they do in a room, per minute: messages, claps, a hand."""
    writes: float = 0.4
    """Share of these that are messages."""
    notes: float = 0.04
    """Share of these that are lines of the note, in small groups."""
    late: float = 3.0
    """Minutes after the opening at which they come, in the mean."""
    leaves: float = 0.08
    """Share who go before the end."""
    drops: float = 0.1
    """Connections lost in an hour."""
    missing: float = 0.12
    """Share who are on the list and do not come."""
    answers: float = 0.45
    """Share who say how it was."""
    stars: float = 4.1
    """What they say, in the mean."""
    lounge: float = 0.5
    """Share who take part in the lounge."""
    likes: float = 0.45
    """Share of those suggested with whom they would like to talk."""
    returns: float = 0.5
    """Share of the next meetups of a series that they come to."""


HABITS: Final = (
    Habit(id="steady", common=34),
    Habit(id="talker", common=10, chat=3.0, writes=0.6, react=0.8, passes=0.02, tell=55, answers=0.7, lounge=0.7),
    Habit(id="lurker", common=18, chat=0.1, react=0.15, passes=0.5, tell=25, answers=0.2, lounge=0.2, returns=0.35),
    Habit(id="reactor", common=10, chat=2.6, writes=0.12, react=0.95, stars=4.5),
    Habit(id="helper", common=6, chat=1.6, notes=0.2, lounge=0.95, likes=0.75, answers=0.9, stars=4.6, returns=0.85),
    Habit(id="thinker", common=6, think=19, chat=0.5, notes=0.12),
    Habit(id="latecomer", common=7, late=18, leaves=0.1),
    Habit(id="leaver", common=5, leaves=0.9, stars=3.2, lounge=0.2, returns=0.2),
    Habit(id="dropper", common=4, drops=2.5, stars=3.6),
)
