"""A decider small enough to see through: a counter with a clock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from game.decider import Context, Refusal
from server.live.kinds import Kind


class Count(msgspec.Struct, frozen=True):
    total: int = 0
    due: int = 0
    ticks: int = 0


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type"):
    pass


class Open(Command, frozen=True, tag="open"):
    pass


class Add(Command, frozen=True, tag="add"):
    amount: int
    due_in: int = 0


class Explode(Command, frozen=True, tag="explode"):
    secret: str = ""


class Tick(Command, frozen=True, tag="tick"):
    pass


class Added(msgspec.Struct, frozen=True, tag_field="type", tag="added"):
    amount: int
    due: int = 0


class Ticked(msgspec.Struct, frozen=True, tag_field="type", tag="ticked"):
    at: int


CounterCommand = Open | Add | Explode | Tick
CounterEvent = Added | Ticked


class Counter:
    @property
    def initial(self) -> Count:
        return Count()

    def decide(self, state: Count, command: Any, context: Context) -> Sequence[Added | Ticked]:  # noqa: ANN401
        match command:
            case Add(amount=amount) if amount < 0:
                raise Refusal("too-small", amount=amount)
            case Add(amount=amount, due_in=due_in):
                return [Added(amount, context.at + due_in if due_in else 0)]
            case Explode():
                raise KeyError(command.secret)
            case Tick():
                return [Ticked(context.at)] if state.due and state.due <= context.at else []
            case _:
                return [Added(0)]

    def evolve(self, state: Count, event: Added | Ticked) -> Count:
        match event:
            case Added(amount=amount, due=due):
                return Count(state.total + amount, due, state.ticks)
            case Ticked():
                return Count(state.total, 0, state.ticks + 1)

    def view(self, state: Count, audience: str) -> dict[str, Any]:
        return {"total": state.total, "ticks": state.ticks}

    def patch(self, before: Count, after: Count, audience: str) -> dict[str, Any]:
        old, new = self.view(before, audience), self.view(after, audience)
        return {name: value for name, value in new.items() if old[name] != value}

    def show(self, event: Added | Ticked, audience: str) -> dict[str, Any] | None:
        return dict(msgspec.to_builtins(event))

    def deadline(self, state: Count) -> int | None:
        return state.due or None


def counter_kind(name: str = "table") -> Kind:
    return Kind(name, Counter(), state=Count, commands=CounterCommand, events=CounterEvent, tick=Tick())
