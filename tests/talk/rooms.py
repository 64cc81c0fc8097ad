"""A room for the tests beside this file: who asks what, and what came of it."""

from __future__ import annotations

import pytest

from game.decider import Context, Refusal, Role
from server.talk.decider import RoomDecider
from server.talk.messages import Enter, Leave, RoomCommand, RoomEvent
from server.talk.prompts import Cue
from server.talk.state import Room
from tests.wire import merge

DECIDER = RoomDecider({"pack": (Cue("one"), Cue("two"), Cue("three")), "other": (Cue("four"),)})


class Talk:
    """Every change is checked: the patch leads from the view before to the view after."""

    decider = DECIDER

    def __init__(self, *people: str) -> None:
        self.state = Room()
        self.now = 1_000
        for person in people:
            self.enter(person, person.title())

    def ask(self, command: RoomCommand, person: str = "", role: Role = "attendee") -> list[RoomEvent]:
        before = self.state
        events = self.decider.decide(before, command, Context(person, role, self.now))
        for event in events:
            self.state = self.decider.evolve(self.state, event)
        patch = self.decider.patch(before, self.state, "public")
        assert merge(self.decider.view(before, "public"), patch) == self.decider.view(self.state, "public")
        return events

    def order(self, command: RoomCommand) -> list[RoomEvent]:
        """As the server itself."""
        return self.ask(command, "", "system")

    def enter(self, person: str, name: str = "Ann", role: str = "attendee") -> list[RoomEvent]:
        return self.order(Enter(person, name, "a", "ja", role))  # type: ignore[arg-type]

    def leave(self, person: str) -> list[RoomEvent]:
        return self.order(Leave(person))

    def refused(self, command: RoomCommand, person: str = "", role: Role = "attendee") -> str:
        return self.refusal(command, person, role).code

    def refusal(self, command: RoomCommand, person: str = "", role: Role = "attendee") -> Refusal:
        with pytest.raises(Refusal) as refusal:
            self.decider.decide(self.state, command, Context(person, role, self.now))
        assert refusal.value.params
        return refusal.value
