"""Coming and going: who may come in, presence, leaving for good, being forgotten."""

from __future__ import annotations

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.access import check_staff
from server.meetup.draft import Draft
from server.meetup.facts import is_inside
from server.meetup.rules import check, grouped
from server.meetup.rules.late import seat_late
from server.meetup.rules.preparing import MOST_LISTED
from server.meetup.state import Person


def join(draft: Draft, command: commands.Join) -> None:
    known = draft.state.people.get(command.person)
    if known is not None and known.removed:
        raise Refusal("removed", person=command.person)
    check.going(draft)
    if known is not None and known.erased:
        raise Refusal("no-such-person", person=command.person)
    came = events.Joined(
        person=command.person,
        name=command.name,
        avatar=command.avatar,
        lang=command.lang,
        at=draft.at,
        staff=command.staff,
        asked=command.asked,
    )
    if known is None or not is_inside(known):
        check_door(draft, command, known)
        if draft.state.stage == "draft":
            draft.emit(events.Opened(at=draft.at))
        draft.emit(came)
        seat_late(draft, command.person)
    elif (known.name, known.avatar, known.lang) != (command.name, command.avatar, command.lang):
        draft.emit(came)


def check_door(draft: Draft, command: commands.Join, known: Person | None) -> None:
    """May somebody come in? Facilitators who play always may; locked doors open for whoever was in before."""
    if command.staff:
        check_staff(draft.state, command.person, "facilitator")
        return
    state, plan = draft.state, draft.plan
    if state.locked and not (known and known.joined):
        raise Refusal("doors-locked", person=command.person)
    if plan.door == "registered" and not (known and known.registered):
        raise Refusal("not-registered", person=command.person)
    if state.inside >= plan.capacity or (known is None and len(state.people) >= MOST_LISTED):
        raise Refusal("meetup-full", capacity=plan.capacity)


def arrive(draft: Draft, command: commands.Arrive) -> None:
    """Note that somebody is connected; facilitators who do not play are not among the people."""
    known = draft.state.people.get(command.person)
    if known is not None and known.removed:
        raise Refusal("removed", person=command.person)
    if known is None or not is_inside(known) or known.here:
        return
    draft.emit(events.Arrived(person=command.person, at=draft.at))
    if not known.aside:
        seat_late(draft, command.person)
        grouped.come_late(draft, command.person)


def leave(draft: Draft, command: commands.Leave) -> None:
    known = draft.state.people.get(command.person)
    if known is not None and known.here:
        draft.emit(events.Left(person=command.person, at=draft.at))


def bow(draft: Draft, _command: commands.Bow) -> None:
    draft.emit(events.Bowed(person=draft.person, at=draft.at))


def erase(draft: Draft, command: commands.Erase) -> None:
    known = draft.state.people.get(command.person)
    facilitator = draft.state.facilitators.get(command.person)
    if (known is not None and not known.erased) or (facilitator is not None and facilitator.name):
        draft.emit(events.Erased(person=command.person))


def lock(draft: Draft, command: commands.Lock) -> None:
    check.going(draft)
    if draft.state.locked != command.on:
        draft.emit(events.Locked(on=command.on))
