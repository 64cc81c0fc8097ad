"""Events of the table as a whole: opening, seats, start, clocks, end."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from game.events import (
    CameBack,
    ClockRanOut,
    Closed,
    Finished,
    Opened,
    Paused,
    Resumed,
    Seated,
    Started,
    Unseated,
    Waits,
    WentAway,
)  # fmt: skip
from game.folds.edit import NOBODY, edit, player
from game.state import Clock, Idle, Player, Table

MOST: Final = 6
"""Seats of a table. A log that says more has been edited; it folds all the same."""


def opened(state: Table, event: Opened) -> Table:
    seats = max(0, min(event.seats, MOST))
    return replace(
        state,
        pack=event.pack,
        pack_version=event.pack_version,
        mode=event.mode,
        secret=event.secret,
        commitment=event.commitment,
        led=event.led,
        seats=seats,
        players=(NOBODY,) * seats,
    )


def seated(state: Table, event: Seated) -> Table:
    return edit(
        state, event.seat, person=event.person, name=event.name, avatar=event.avatar, bot=event.bot,
        away=False, auto=False, idle=0,
    )  # fmt: skip


def unseated(state: Table, event: Unseated) -> Table:
    return edit(state, event.seat, person="", name="", avatar="", bot="", away=False, auto=False, idle=0)


def started(state: Table, event: Started) -> Table:
    xp = dict.fromkeys(event.abilities, 0)
    start = {"at": event.start, "budget": event.budget, "motivation": event.motivation, "xp": xp}
    players = tuple(replace(player(state, seat), **start) for seat in event.order)
    return replace(state, stage="playing", seats=len(players), players=players)


def waits(state: Table, event: Waits) -> Table:
    left = event.length if state.paused else -1
    return replace(state, clock=Clock(deadline=event.deadline, length=event.length, left=left))


def paused(state: Table, event: Paused) -> Table:
    return replace(state, paused=True, clock=replace(state.clock, left=event.left))


def resumed(state: Table, event: Resumed) -> Table:
    return replace(state, paused=False, clock=replace(state.clock, deadline=event.deadline, left=-1))


def went_away(state: Table, event: WentAway) -> Table:
    return edit(state, event.seat, away=True)


def came_back(state: Table, event: CameBack) -> Table:
    return edit(state, event.seat, away=False, auto=False, idle=0)


def clock_ran_out(state: Table, event: ClockRanOut) -> Table:
    who: Player = player(state, event.seat)
    return edit(state, event.seat, idle=who.idle + 1, auto=event.auto)


def finished(state: Table, event: Finished) -> Table:
    return replace(
        state, stage="finished", phase=Idle(), clock=Clock(), paused=False, personas=event.personas, earlier=()
    )


def closed(state: Table, _event: Closed) -> Table:
    return replace(state, stage="closed", phase=Idle(), clock=Clock(), paused=False, earlier=())
