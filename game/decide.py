"""Deciding: from a state and a command to what happens, or a Refusal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from game import commands
from game.commands import TableCommand
from game.decider import Context, Refusal
from game.events import TableEvent
from game.rulebook import Rulebook
from game.rules import access, audience, clocks, lead, lobby, presence, review, study, talk, ticks, turn
from game.rules.draft import Draft
from game.state import Table

HANDLERS: Final[dict[type[Any], Callable[[Draft, Any], None]]] = {
    commands.Open: lobby.open_table,
    commands.Sit: lobby.sit,
    commands.Stand: lobby.stand,
    commands.SeatBot: lobby.seat_bot,
    commands.ClearSeat: lobby.clear_seat,
    commands.Start: lobby.start,
    commands.Pause: clocks.pause,
    commands.Resume: clocks.resume,
    commands.Close: lobby.close,
    commands.Skip: lead.skip,
    commands.Extend: lead.extend,
    commands.Undo: lead.undo,
    commands.Allow: lead.allow,
    commands.Place: lobby.place,
    commands.Unseat: lobby.unseat,
    commands.Forget: presence.forget,
    commands.React: talk.react,
    commands.Answer: study.answer,
    commands.Ready: review.ready,
    commands.Vote: audience.vote,
    commands.Cheer: audience.cheer,
    commands.Away: presence.away,
    commands.Back: presence.back,
    commands.Tick: ticks.tick,
}
"""What anybody else than the actor can ask too."""
ADVANCING: Final = (commands.Answer, commands.Ready)
"""After these the table may go on."""


def decide(book: Rulebook, state: Table, command: TableCommand, context: Context) -> Sequence[TableEvent]:
    """Say what happens. Raises Refusal; nothing at all happens then."""
    return carry_out(book, state, command, context).events


def carry_out(book: Rulebook, state: Table, command: TableCommand, context: Context) -> Draft:
    """Say what happens, and what it leads to: the draft's events are folded already. Raises Refusal."""
    draft = Draft(book, state, context)
    if not state.pack and not isinstance(command, commands.Open):
        raise Refusal("not-open", stage=state.stage)
    notice(draft)
    move = ticks.MOVES.get(type(command))
    if move:
        move(draft, access.actor(draft), command)
        turn.proceed(draft)
    else:
        HANDLERS[type(command)](draft, command)
        if isinstance(command, ADVANCING):
            turn.advance(draft)
    return draft


def notice(draft: Draft) -> None:
    """Whoever sends a command is here, whatever the table thought."""
    if draft.role != "system" and draft.state.stage == "playing":
        seat = access.seat_of(draft.state, draft.person)
        if seat >= 0:
            presence.come_back(draft, seat)
