"""Deciding: from a state and a command to what happens, or a Refusal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from game.decider import Context, Refusal
from server.lounge import commands
from server.lounge.commands import LoungeCommand
from server.lounge.draft import Draft
from server.lounge.events import LoungeEvent
from server.lounge.roles import check_role
from server.lounge.rules import (
    answers,
    contacts,
    deals,
    errands_done,
    heard,
    people,
    phases,
    reminders,
    slots,
    ticking,
)
from server.lounge.state import Lounge
from server.meetup.commands import Deliver

HANDLERS: Final[dict[type[Any], Callable[[Draft, Any], None]]] = {
    commands.Establish: phases.establish,
    commands.OpenUp: phases.open_up,
    commands.Come: people.come,
    commands.Go: people.go,
    commands.Gathered: deals.gathered,
    commands.Dealt: deals.dealt,
    commands.Heard: heard.heard,
    commands.Take: reminders.take,
    commands.Expel: people.expel,
    commands.Forget: people.forget,
    Deliver: errands_done.deliver,
    commands.Tick: ticking.tick,
    commands.Tune: phases.tune,
    commands.DealNow: deals.deal_now,
    commands.Introduce: deals.introduce,
    commands.Announce: phases.announce,
    commands.Resolve: contacts.resolve,
    commands.CloseUp: phases.close_up,
    commands.More: answers.more,
    commands.Write: people.write,
    commands.TakePart: people.take_part,
    commands.Answer: answers.answer,
    commands.AnswerCircle: answers.answer_circle,
    commands.EndContact: contacts.end_contact,
    commands.Block: contacts.block,
    commands.Complain: contacts.complain,
    commands.LeaveAll: people.leave_all,
    commands.Propose: slots.propose,
    commands.Agree: slots.agree,
    commands.SayMet: slots.say_met,
    commands.Remind: reminders.set_ways,
    commands.ShareCard: people.share_card,
}
QUIET: Final = (commands.Establish, commands.Come, commands.Go, commands.Tick, commands.Forget, Deliver)
"""What may be asked of a lounge that is not there; it does nothing then, but for the first."""


def decide(state: Lounge, command: LoungeCommand, context: Context) -> Sequence[LoungeEvent]:
    """Say what happens. Raises Refusal; nothing at all happens then."""
    check_role(state, command, context)
    if not state.phase and not isinstance(command, QUIET):
        raise Refusal("no-such-lounge", command=str(type(command).__struct_config__.tag))
    draft = Draft(state, context)
    HANDLERS[type(command)](draft, command)
    return draft.events
