"""Every wait has a clock. How long it runs, and who it runs for."""

from __future__ import annotations

from typing import Final

from game import commands, events
from game.decider import Refusal
from game.rules import access
from game.rules.draft import Draft
from game.state import Answering, Choice, Idle, Phase, Plan, Player, Review, Route, Table, Telling

IDLE_LIMIT = 2
"""Clocks in a row that a person may let run out before a bot plays on."""


def attends(player: Player) -> bool:
    """Whether a person plays this seat, as far as the rules know."""
    return bool(player.person) and not player.auto


def waited_on(state: Table) -> tuple[int, ...]:
    """Seats that the table waits for; empty when for nobody."""
    phase = state.phase
    if isinstance(phase, Answering):
        return tuple(seat for seat in phase.seats if str(seat) not in phase.answers)
    if isinstance(phase, Review):
        return tuple(seat for seat in range(len(state.players)) if seat not in phase.ready)
    return () if isinstance(phase, Idle) else (state.turn,)


def length(draft: Draft) -> int:
    """How long the present phase may last, in milliseconds: as long as a bot thinks when no person is waited for, else
    as needs whoever has been allowed most.
    """
    state = draft.state
    people = [state.players[seat].person for seat in waited_on(state) if attends(state.players[seat])]
    if not people:
        return round(draft.book.clocks.bot * 1000)
    seconds: int = getattr(draft.book.clocks, CLOCKS[type(state.phase)])
    return seconds * 1000 * max(state.patience.get(person, 1) for person in people)


CLOCKS: Final[dict[type[Phase], str]] = {
    Plan: "plan",
    Route: "route",
    Choice: "choice",
    Telling: "tell",
    Answering: "answer",
    Review: "review",
}
"""The pack's clock for each phase that waits for somebody."""


def wait(draft: Draft) -> None:
    """Start the clock of the phase that has just begun."""
    if draft.state.stage == "playing":
        milliseconds = length(draft)
        draft.emit(events.Waits(deadline=draft.at + milliseconds, length=milliseconds))


def rewind(draft: Draft, seat: int) -> None:
    """Somebody else plays a seat now, or a person is back: they get a clock of their own."""
    if draft.state.stage == "playing" and seat in waited_on(draft.state):
        wait(draft)


def pause(draft: Draft, _command: commands.Pause) -> None:
    access.host(draft)
    access.running(draft)
    draft.emit(events.Paused(left=max(0, draft.state.clock.deadline - draft.at)))


def resume(draft: Draft, _command: commands.Resume) -> None:
    access.host(draft)
    if not draft.state.paused:
        raise Refusal("not-paused", stage=draft.state.stage)
    draft.emit(events.Resumed(deadline=draft.at + max(0, draft.state.clock.left)))
