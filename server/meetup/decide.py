"""Deciding: from a state and a command to what happens, or a Refusal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from game.decider import Context, Refusal
from server.meetup import commands
from server.meetup.access import check_role
from server.meetup.commands import MeetupCommand
from server.meetup.draft import Draft
from server.meetup.events import MeetupEvent
from server.meetup.rules import (
    agenda,
    breakouts,
    door,
    errands_done,
    help_calls,
    moderation,
    preparing,
    rating,
    rooms,
    rounds,
    schemes,
    seats,
)
from server.meetup.state import Meetup

HANDLERS: Final[dict[type[Any], Callable[[Draft, Any], None]]] = {
    commands.Prepare: preparing.prepare,
    commands.Cancel: preparing.cancel,
    commands.Invite: preparing.invite,
    commands.Revoke: preparing.revoke,
    commands.Register: preparing.register,
    commands.Unregister: preparing.unregister,
    commands.Join: door.join,
    commands.Arrive: door.arrive,
    commands.Leave: door.leave,
    commands.Bow: door.bow,
    commands.Erase: door.erase,
    commands.Lock: door.lock,
    commands.Deliver: errands_done.deliver,
    commands.Tick: agenda.tick,
    commands.Open: agenda.open_lobby,
    commands.Advance: agenda.advance,
    commands.Extend: agenda.extend,
    commands.Recall: agenda.recall,
    commands.Release: agenda.release,
    commands.Close: agenda.close,
    commands.Lead: agenda.lead,
    commands.Notify: moderation.notify,
    commands.Feature: rooms.feature,
    commands.KeepScheme: schemes.keep,
    commands.DropScheme: schemes.drop,
    commands.BreakOut: breakouts.break_out,
    commands.Settle: breakouts.settle,
    commands.Found: breakouts.found,
    commands.EndBreakout: breakouts.end,
    commands.Acquaint: breakouts.acquaint,
    commands.Vote: breakouts.vote,
    commands.BeginRound: rounds.begin_round,
    commands.TimeRound: rounds.time_round,
    commands.EndRound: rounds.end_round,
    commands.Reopen: rounds.reopen,
    commands.OpenRoom: rooms.open_room,
    commands.CloseRoom: rooms.close_room,
    commands.Shut: rooms.shut,
    commands.Name: rooms.name,
    commands.Merge: rooms.merge,
    commands.Split: rooms.split,
    commands.Host: rooms.host,
    commands.Remedy: rooms.remedy,
    commands.Seat: seats.seat,
    commands.Move: seats.move,
    commands.Wish: seats.wish,
    commands.Choose: seats.choose,
    commands.Watch: seats.watch,
    commands.Warn: moderation.warn,
    commands.Noted: moderation.noted,
    commands.Rate: rating.rate,
    commands.Remove: moderation.remove,
    commands.Readmit: moderation.readmit,
    commands.Help: help_calls.call,
    commands.Answer: help_calls.answer,
}


def decide(state: Meetup, command: MeetupCommand, context: Context) -> Sequence[MeetupEvent]:
    """Say what happens. Raises Refusal; nothing at all happens then."""
    check_role(state, command, context)
    if state.plan is None and not isinstance(command, commands.Prepare):
        raise Refusal("no-such-meetup", meetup=state.id)
    draft = Draft(state, context)
    HANDLERS[type(command)](draft, command)
    return draft.events
