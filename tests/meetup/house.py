"""Tables and rooms that carry a meetup's errands out, with the real rules of the game and of talk."""

from __future__ import annotations

from typing import Any

from game.decider import Context, Refusal
from game.table import TableDecider
from server.meetup import commands
from server.meetup.facts import games_on, table_of
from server.talk.decider import RoomDecider
from tests.game import packs
from tests.meetup.meetups import Meeting, command_of


class House:
    """All streams of a meetup but its own."""

    def __init__(self, meeting: Meeting, pack: str = "cs_college") -> None:
        self.meeting = meeting
        self.deciders: dict[str, Any] = {"table": TableDecider({pack: packs.book(pack).pack}), "room": RoomDecider()}
        self.streams: dict[str, Any] = {}

    def decider(self, stream: str) -> Any:  # noqa: ANN401
        return self.deciders[stream.partition("/")[0]]

    def run(self, stream: str, command: Any, context: Context) -> None:  # noqa: ANN401
        decider = self.decider(stream)
        state = self.streams.get(stream, decider.initial)
        for event in decider.decide(state, command, context):
            state = decider.evolve(state, event)
        self.streams[stream] = state

    def carry_out(self, most: int = 10_000) -> dict[str, str]:
        """Carry out what is pending, and say what was refused."""
        failed: dict[str, str] = {}
        pending = list(self.meeting.state.errands.items())[:most]
        for number, errand in pending:
            try:
                self.run(errand.stream, command_of(errand), Context(errand.by, errand.role, self.meeting.at))
            except Refusal as refusal:
                failed[number] = refusal.code
        if pending:
            self.meeting.system(commands.Deliver(tuple(number for number, _ in pending), failed))
        return failed

    def settle(self) -> None:
        """Carry out everything, also what comes of it."""
        while self.meeting.state.errands:
            self.carry_out()

    def agrees(self) -> None:
        """Who sits at a table is who should, and games go on where they should."""
        state = self.meeting.state
        for name, one in state.rooms.items():
            table = self.streams.get(f"table/{name}")
            if table is None or one.closed or table.stage in {"finished", "closed"}:
                continue
            sitting = {player.person for player in table.players if player.person}
            assert sitting == {who for who, person in state.people.items() if table_of(person) == name}, name
            assert (table.stage == "playing") == one.started, name
            assert table.stage != "playing" or table.paused == (one.paused or not games_on(state)), name
