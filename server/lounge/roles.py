"""Who may ask for what: the one place that says so. Whether somebody may come near a lounge at all, its meetup says."""

from __future__ import annotations

from typing import Any, Final

from game.decider import Context, Refusal, Role
from server.lounge import commands
from server.lounge.state import Lounge
from server.meetup.commands import Deliver

SYSTEM: Final[frozenset[Role]] = frozenset({"system"})
STAFF: Final[frozenset[Role]] = frozenset({"facilitator", "organizer"})
PEOPLE: Final[frozenset[Role]] = frozenset({"attendee", "facilitator"})
"""Whoever takes part; facilitators who play, too."""

ALLOWED: Final[dict[type[Any], frozenset[Role]]] = {
    **dict.fromkeys(
        (
            commands.Establish, commands.OpenUp, commands.Come, commands.Go, commands.Gathered, commands.Dealt,
            commands.Heard, commands.Take, commands.Expel, commands.Forget, commands.ShareCard, Deliver,
            commands.Tick,
        ),
        SYSTEM,
    ),
    **dict.fromkeys(
        (
            commands.Tune, commands.DealNow, commands.Introduce, commands.Announce, commands.Resolve, commands.CloseUp,
        ),
        STAFF,
    ),
    **dict.fromkeys(
        (
            commands.More, commands.Write, commands.TakePart, commands.Answer, commands.AnswerCircle,
            commands.EndContact, commands.Block, commands.Complain, commands.LeaveAll, commands.Propose,
            commands.Agree, commands.SayMet, commands.Remind,
        ),
        PEOPLE,
    ),
}  # fmt: skip
"""Command -> the roles that may ask for it."""


def check_role(state: Lounge, command: commands.LoungeCommand, context: Context) -> None:
    """May this role ask for this at all? Raises Refusal ``not-allowed``, ``removed`` or ``no-such-person``."""
    kind = type(command)
    if context.role not in ALLOWED[kind]:
        raise Refusal("not-allowed", command=str(kind.__struct_config__.tag))
    if ALLOWED[kind] is PEOPLE:
        check_member(state, context.person)


def check_member(state: Lounge, person: str) -> None:
    """Raises Refusal ``removed`` or ``no-such-person``."""
    member = state.members.get(person)
    if member is not None and member.expelled:
        raise Refusal("removed", person=person)
    if not person or (member is not None and member.erased):
        raise Refusal("no-such-person", person=person)
