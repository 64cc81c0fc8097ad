"""Leading a table: not waiting any longer, waiting longer, going back a turn, allowing somebody more time."""

from __future__ import annotations

from typing import Final

from game import commands, events
from game.decider import Refusal
from game.rules import access, clocks, ticks, turn
from game.rules.draft import Draft
from game.state import Plan

FRESH: Final = Plan()
"""The phase of a turn in which nothing has happened."""


def skip(draft: Draft, command: commands.Skip) -> None:
    """Do at once what would be done when the clock runs out. It does not count as anybody's clock run out."""
    access.host(draft)
    access.running(draft)
    same_wait(draft, command.clock)
    draft.emit(events.Skipped(seats=clocks.waited_on(draft.state)))
    ticks.take_defaults(draft)
    turn.proceed(draft)


def extend(draft: Draft, command: commands.Extend) -> None:
    access.host(draft)
    access.playing(draft)
    draft.emit(events.Extended(seconds=command.seconds))


def undo(draft: Draft, command: commands.Undo) -> None:
    """Let a turn begin again, with new draws, and with a clock of its own."""
    access.host(draft)
    access.playing(draft)
    same_wait(draft, command.clock)
    earlier = draft.state.earlier
    before = draft.state.phase == FRESH
    if len(earlier) < (2 if before else 1):
        raise Refusal("nothing-to-undo", turn=draft.state.turn)
    draft.emit(events.Undone(seat=earlier[-2 if before else -1].turn, before=before))
    clocks.wait(draft)


def same_wait(draft: Draft, deadline: int | None) -> None:
    """Check that the table still waits for what the asker saw, if they say so."""
    if deadline is not None and deadline != draft.state.clock.deadline:
        raise Refusal("moved-on", clock=deadline)


def allow(draft: Draft, command: commands.Allow) -> None:
    """The new time begins at once."""
    access.host(draft)
    access.unfinished(draft)
    seat = access.seat_of(draft.state, command.person)
    if seat < 0:
        raise Refusal("person-not-seated", person=command.person)
    if draft.state.patience.get(command.person, 1) != command.factor:
        draft.emit(events.Allowed(person=command.person, factor=command.factor))
        clocks.rewind(draft, seat)
