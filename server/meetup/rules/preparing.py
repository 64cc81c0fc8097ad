"""Before the meetup: its plan, its facilitators, the list of people."""

from __future__ import annotations

from typing import Final

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.cleaning import clean_line
from server.meetup.commands import Registrant
from server.meetup.draft import Draft
from server.meetup.facts import tables
from server.meetup.rules import check, rounds, schemes
from server.meetup.state import Person, Plan

MOST_LISTED: Final = 10_000
"""People a meetup knows, on the list and through the door."""
LAID: Final = ("pack", "mode", "seats")
"""What a table is laid with."""


def prepare(draft: Draft, command: commands.Prepare) -> None:
    check.going(draft)
    new, old = command.plan, draft.state.plan
    check_plan(new)
    if old is None:
        if not command.id:
            raise Refusal("no-such-meetup", meetup=command.id)
        draft.emit(events.Prepared(id=command.id, plan=new))
        return
    if command.id not in {"", draft.state.id}:
        raise Refusal("no-such-meetup", meetup=command.id)
    check_begun(draft, old, new)
    if new != old:
        draft.emit(events.Prepared(id=draft.state.id, plan=new))


def check_plan(plan: Plan) -> None:
    if not clean_line(plan.title):
        raise Refusal("blank-text", text="")
    if not plan.languages or len(set(plan.languages)) < len(plan.languages):
        raise Refusal("bad-languages", count=len(plan.languages))
    ids = [step.id for step in plan.agenda]
    for place, step in enumerate(ids):
        if step in ids[:place]:
            raise Refusal("step-twice", step=step)
    schemes.check_all(plan)


def check_begun(draft: Draft, old: Plan, new: Plan) -> None:
    """What has begun stays: steps up to the present one, and what tables are laid with."""
    begun = draft.state.step + 1
    if [(one.id, one.kind) for one in new.agenda[:begun]] != [(one.id, one.kind) for one in old.agenda[:begun]]:
        raise Refusal("steps-begun", count=begun)
    laid = sum(1 for _ in tables(draft.state))
    if laid and any(getattr(new, name) != getattr(old, name) for name in LAID):
        raise Refusal("tables-laid", count=laid)


def cancel(draft: Draft, command: commands.Cancel) -> None:
    if draft.state.stage == "cancelled":
        return
    check.going(draft)
    rounds.give_up(draft)
    draft.emit(events.Cancelled(reason=clean_line(command.reason)))


def invite(draft: Draft, command: commands.Invite) -> None:
    check.going(draft)
    if not command.person.startswith(("f-", "o-")):
        raise Refusal("not-allowed", person=command.person)
    name = clean_line(command.name)
    if not name:
        raise Refusal("blank-name", name=command.name)
    known = draft.state.facilitators.get(command.person)
    if known is None or known.revoked or known.name != name:
        draft.emit(events.Invited(person=command.person, name=name))


def revoke(draft: Draft, command: commands.Revoke) -> None:
    known = draft.state.facilitators.get(command.person)
    if known is None:
        raise Refusal("no-such-person", person=command.person)
    if not known.revoked:
        draft.emit(events.Revoked(person=command.person))


def register(draft: Draft, command: commands.Register) -> None:
    check.going(draft)
    people = draft.state.people
    for row in command.people:
        if row.person in people and people[row.person].erased:
            raise Refusal("no-such-person", person=row.person)
    rows = {row.person: row for row in command.people}
    changed = tuple(row for row in rows.values() if is_news(people.get(row.person), row))
    if len(people) + sum(row.person not in people for row in changed) > MOST_LISTED:
        raise Refusal("list-full", limit=MOST_LISTED)
    if changed:
        draft.emit(events.Registered(people=changed))


def is_news(known: Person | None, row: Registrant) -> bool:
    """Whether the list says something new of somebody."""
    if known is None or not known.registered:
        return True
    named = bool(known.joined) or known.name == row.name
    return not named or (known.company, known.level, known.group) != (row.company, row.level, row.group)


def unregister(draft: Draft, command: commands.Unregister) -> None:
    known = draft.state.people.get(command.person)
    if known is None:
        return
    if known.joined or known.removed or known.erased:
        raise Refusal("already-came", person=command.person)
    draft.emit(events.Unregistered(person=command.person))
