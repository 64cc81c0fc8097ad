"""People who drop and come back."""

from __future__ import annotations

from game import commands, events, personal
from game.rules import access, clocks, habits, study, turn
from game.rules.draft import Draft
from game.state import Answering, Review


def away(draft: Draft, command: commands.Away) -> None:
    """Nobody is connected any more: once their clock has run out, a bot plays. Known already, it changes nothing."""
    access.system(draft)
    seat = access.seat_of(draft.state, command.person)
    if seat >= 0 and not draft.player(seat).away and draft.state.stage in ("lobby", "playing"):
        draft.emit(events.WentAway(seat=seat))
        not_waited_for(draft, seat)


def back(draft: Draft, command: commands.Back) -> None:
    access.system(draft)
    seat = access.seat_of(draft.state, command.person)
    if seat >= 0:
        come_back(draft, seat)


def come_back(draft: Draft, seat: int) -> None:
    """A person plays again what a bot played for them, with a clock of their own."""
    player = draft.player(seat)
    if player.auto or player.away or player.idle:
        draft.emit(events.CameBack(seat=seat))
        if player.auto:
            clocks.rewind(draft, seat)


def forget(draft: Draft, command: commands.Forget) -> None:
    """At any stage, as long as the table still knows somebody's name, or that they need more time."""
    access.system(draft)
    if personal.knows(draft.state, command.person):
        draft.emit(events.Forgotten(person=command.person))


def replaced(draft: Draft, seat: int) -> None:
    """A bot has taken a seat over: it is ready and answers at once; else its turn comes with its clock."""
    phase = draft.state.phase
    if isinstance(phase, Review):
        not_waited_for(draft, seat)
    elif isinstance(phase, Answering) and seat in clocks.waited_on(draft.state):
        study.give(draft, seat, habits.answer(draft.state, seat))
        turn.advance(draft)
    else:
        clocks.rewind(draft, seat)


def not_waited_for(draft: Draft, seat: int) -> None:
    """A review does not wait for whoever is gone."""
    phase = draft.state.phase
    if isinstance(phase, Review) and seat not in phase.ready:
        draft.emit(events.ReadySaid(seat=seat))
        turn.advance(draft)
