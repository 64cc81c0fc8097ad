"""A table to try rules on: commands in, events out, and the state wherever a test wants it."""

from __future__ import annotations

from typing import Any, TypeVar

import pytest
from msgspec.structs import replace

from game import commands
from game.commands import TableCommand
from game.decider import Context, Refusal, Role
from game.events import TableEvent
from game.evolve import fold
from game.pack.schema import Pack
from game.patch import merge
from game.state import Plan, Player, Table
from game.table import TableDecider
from tests.game import packs

SECRET = "5a" * 32
Kind = TypeVar("Kind")


def decider() -> TableDecider:
    return TableDecider(every())


def every() -> dict[str, Pack]:
    return {name: packs.book(name).pack for name in packs.EVERY}


DECIDER = decider()


class Bench:
    """One table. Every command is also a race test: the patch must lead from the view before to the view after."""

    def __init__(self, state: Table | None = None) -> None:
        self.state = state or DECIDER.initial
        self.at = 1000

    def ask(self, command: TableCommand, person: str = "", role: Role = "attendee") -> list[TableEvent]:
        before = self.state
        events = list(DECIDER.decide(before, command, Context(person, role, self.at)))
        self.state = fold(before, events)
        patch = DECIDER.patch(before, self.state, "public")
        assert merge(DECIDER.view(before, "public"), patch) == DECIDER.view(self.state, "public")
        return events

    def system(self, command: TableCommand) -> list[TableEvent]:
        return self.ask(command, role="system")

    def host(self, command: TableCommand) -> list[TableEvent]:
        return self.ask(command, "host", "host")

    def actor(self, command: TableCommand) -> list[TableEvent]:
        """The person whose turn it is asks."""
        return self.ask(command, self.player().person)

    def refused(self, command: TableCommand, person: str = "", role: Role = "attendee") -> Refusal:
        before = self.state
        with pytest.raises(Refusal) as refusal:
            DECIDER.decide(before, command, Context(person, role, self.at))
        return refusal.value

    def tick(self) -> list[TableEvent]:
        """The clock runs out."""
        self.at = self.state.clock.deadline
        return self.system(commands.Tick())

    def player(self, seat: int | None = None) -> Player:
        return self.state.players[self.state.turn if seat is None else seat]

    def give(self, seat: int, **changes: Any) -> None:  # noqa: ANN401 - fields of Player
        """Put a player where a test wants them."""
        players = list(self.state.players)
        players[seat] = replace(players[seat], **changes)
        distance = {str(number): packs.book().apart(one.at, self.state.goal) for number, one in enumerate(players)}
        self.state = replace(self.state, players=tuple(players), distance=distance)

    def put(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Table
        self.state = replace(self.state, **changes)

    def stand_at(self, station: str) -> None:
        """Let the actor arrive at a station by one step from a neighbour, and resolve it."""
        seat = self.state.turn
        before = next(one for one in packs.book().neighbours[station] if one != self.state.goal)
        self.give(seat, at=before)
        others = [other for other in range(len(self.state.players)) if other != seat]
        for other in others:
            if self.player(other).at == station:
                self.give(other, at="s")
        self.put(phase=Plan(steps=1))
        events = self.actor(commands.Roll())
        if any(type(event).__name__ == "Moved" for event in events):
            return
        self.actor(commands.Move(route=station))


def opened(seats: int = 3, mode: str = "standard", pack: str = "tiny") -> Bench:
    bench = Bench()
    bench.system(commands.Open(pack=pack, mode=mode, seats=seats, secret=SECRET))
    return bench


def playing(people: int = 3, mode: str = "standard", goal: str = "z") -> Bench:
    """A game has begun: ``p0``, ``p1``... on their seats, everybody at the start, empty-handed, goal far away."""
    bench = opened(people, mode)
    for number in range(people):
        bench.ask(commands.Sit(name=f"N{number}", avatar="cat"), f"p{number}")
    bench.host(commands.Start())
    bench.put(goal=goal)
    for number in range(people):
        bench.give(number, items=())
    return bench


def only(events: list[TableEvent], kind: type[Kind]) -> Kind:
    """The one event of a kind."""
    found = [event for event in events if isinstance(event, kind)]
    assert len(found) == 1, (kind, events)
    return found[0]


def some(events: list[TableEvent], kind: type[Kind]) -> list[Kind]:
    return [event for event in events if isinstance(event, kind)]
