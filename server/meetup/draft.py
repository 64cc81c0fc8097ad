"""What a command is going to have caused: events so far, and the state they lead to."""

from __future__ import annotations

from game.decider import Context
from server.meetup.events import MeetupEvent
from server.meetup.evolve import evolve
from server.meetup.facts import plan_of
from server.meetup.state import Meetup, Plan


class Draft:
    """Emitting folds at once, so that each rule sees what the ones before it have done."""

    __slots__ = ("at", "events", "person", "role", "state")

    def __init__(self, state: Meetup, context: Context) -> None:
        self.state = state
        self.person = context.person
        self.role = context.role
        self.at = context.at
        self.events: list[MeetupEvent] = []

    @property
    def plan(self) -> Plan:
        return plan_of(self.state)

    def emit(self, event: MeetupEvent) -> None:
        self.events.append(event)
        self.state = evolve(self.state, event)
