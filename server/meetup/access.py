"""Who may do what, and follow which stream: the one place that says so."""

from __future__ import annotations

from typing import Any, Final

from game.decider import Context, Refusal, Role
from server.meetup import commands, naming
from server.meetup.facts import is_inside
from server.meetup.state import Meetup, Person

SYSTEM: Final[frozenset[Role]] = frozenset({"system"})
ORGANIZER: Final[frozenset[Role]] = frozenset({"organizer"})
STAFF: Final[frozenset[Role]] = frozenset({"facilitator", "organizer"})
PEOPLE: Final[frozenset[Role]] = frozenset({"attendee", "facilitator"})
"""Whoever takes part; facilitators who play, too."""

ALLOWED: Final[dict[type[Any], frozenset[Role]]] = {
    **dict.fromkeys(
        (commands.Prepare, commands.Cancel, commands.Invite, commands.Revoke, commands.Register, commands.Unregister),
        ORGANIZER,
    ),
    **dict.fromkeys(
        (commands.Join, commands.Arrive, commands.Leave, commands.Deliver, commands.Erase, commands.Tick,
         commands.Acquaint, commands.Found), SYSTEM
    ),
    **dict.fromkeys(
        (
            commands.Open, commands.Advance, commands.Extend, commands.Recall, commands.Release, commands.Close,
            commands.Lock, commands.Lead, commands.Notify, commands.Feature, commands.Seat, commands.OpenRoom,
            commands.CloseRoom, commands.Shut, commands.Name, commands.Move, commands.Merge, commands.Split,
            commands.Wish, commands.Host, commands.Remedy, commands.Answer, commands.Warn, commands.Remove,
            commands.Readmit, commands.KeepScheme, commands.DropScheme, commands.BreakOut, commands.Settle,
            commands.BeginRound, commands.TimeRound, commands.EndRound, commands.Reopen, commands.EndBreakout,
        ),
        STAFF,
    ),
    **dict.fromkeys(
        (commands.Help, commands.Choose, commands.Vote, commands.Watch, commands.Noted, commands.Rate,
         commands.Bow), PEOPLE
    ),
}  # fmt: skip
"""Command -> the roles that may ask for it."""


def passage(state: Meetup, person: str, role: Role, stream: str) -> str:
    """Return the audience as which somebody may follow a stream of this meetup.

    Of what is in its lounge, the lounge has the last word; whoever has left the meetup may still go there.
    Raises Refusal ``no-such-meetup``, ``removed``, ``link-revoked`` or ``not-allowed``.
    """
    if state.plan is None:
        raise Refusal("no-such-meetup", meetup=state.id)
    if naming.meetup_of(stream) != state.id:
        raise Refusal("not-allowed", stream=stream[:80])
    own = stream == naming.stream(state.id)
    if naming.in_lounge(stream) and (not state.plan.lounge or state.stage == "cancelled"):
        raise Refusal("not-allowed", stream=stream)
    if naming.in_lounge(stream) and role == "attendee":
        check_guest(state, person)
        return "public"
    if role == "attendee":
        member = check_member(state, person)
        if not own and stream not in streams_of(state, member):
            raise Refusal("not-allowed", stream=stream)
        return f"@{person}" if own else "public"
    check_staff(state, person, role)
    return "staff" if own else "public"


def streams_of(state: Meetup, member: Person) -> tuple[str, ...]:
    """Return the streams of rooms that an attendee may follow: the hall's, those of the room they belong to, and their
    small group's.
    """
    own = (f"room/{member.room}", f"table/{member.room}") if member.room else ()
    small = (f"room/{member.breakout}",) if member.breakout else ()
    return f"room/{naming.hall(state.id)}", *own, *small


def check_role(state: Meetup, command: commands.MeetupCommand, context: Context) -> None:
    """May this role ask for this at all? Raises Refusal ``not-allowed``, ``link-revoked`` or ``removed``."""
    kind = type(command)
    if context.role not in ALLOWED[kind]:
        raise Refusal("not-allowed", command=str(kind.__struct_config__.tag))
    if kind in MEMBERS:
        check_member(state, context.person)
    if context.role == "facilitator":
        check_staff(state, context.person, context.role)


MEMBERS: Final = frozenset(kind for kind, roles in ALLOWED.items() if roles is PEOPLE)


def check_member(state: Meetup, person: str) -> Person:
    """Raises Refusal ``removed``, ``link-revoked`` or, for whoever is not inside, ``not-allowed``."""
    member = check_guest(state, person)
    if not is_inside(member):
        raise Refusal("not-allowed", person=person)
    return member


def check_guest(state: Meetup, person: str) -> Person:
    """Whoever has come through the door once. Raises Refusal ``removed``, ``link-revoked`` or ``not-allowed``."""
    if person in state.facilitators and state.facilitators[person].revoked:
        raise Refusal("link-revoked", person=person)
    member = state.people.get(person)
    if member is not None and member.removed:
        raise Refusal("removed", person=person)
    if member is None or not member.joined or member.erased:
        raise Refusal("not-allowed", person=person)
    return member


def check_staff(state: Meetup, person: str, role: Role) -> None:
    """Raises Refusal ``link-revoked`` or ``not-allowed``."""
    if role in {"organizer", "system"}:
        return
    facilitator = state.facilitators.get(person)
    if role != "facilitator" or facilitator is None:
        raise Refusal("not-allowed", person=person)
    if facilitator.revoked:
        raise Refusal("link-revoked", person=person)
