"""What a command is going to have caused: events so far, and the state they lead to."""

from __future__ import annotations

from game.decider import Context
from server.lounge.events import LoungeEvent
from server.lounge.evolve import evolve
from server.lounge.state import Lounge


class Draft:
    """Emitting folds at once, so that each rule sees what the ones before it have done."""

    __slots__ = ("at", "events", "person", "role", "state")

    def __init__(self, state: Lounge, context: Context) -> None:
        self.state = state
        self.person = context.person
        self.role = context.role
        self.at = context.at
        self.events: list[LoungeEvent] = []

    def emit(self, event: LoungeEvent) -> None:
        self.events.append(event)
        self.state = evolve(self.state, event)
