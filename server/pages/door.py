"""Who stands at a meetup's door, and whether it opens for them."""

from __future__ import annotations

from typing import Any, cast

import msgspec
from quart import abort, current_app, request

from game.decider import Refusal
from server.live.stream import Stream
from server.meetup import naming
from server.meetup.facts import is_inside
from server.meetup.state import Meetup, Plan
from server.meetup.state import Person as Member
from server.pages.site import site, ticket_for
from server.pages.when import moment, when
from server.people.personal import PersonalLinks
from server.people.persons import Person
from server.people.tickets import Ticket

HOUR = 3_600_000
ME = "me"
"""Cookie with a personal link's text."""
STATUS = {
    "cancelled": 410,
    "closed": 410,
    "removed": 403,
    "locked": 403,
    "registered": 403,
    "full": 409,
    "bye": 200,
    "no-lounge": 404,
    "lounge-soon": 200,
}
"""Kinds of pages that stand where there is no way in (texts ``door-<kind>-title`` and ``-text``)."""


class Visitor(msgspec.Struct, frozen=True, kw_only=True):
    """Whoever asks: ``person`` is empty for strangers. ``known``: their row, if their personal link brought them."""

    person: str = ""
    ticket: Ticket | None = None
    known: Person | None = None

    @property
    def staff(self) -> bool:
        return self.ticket is not None and self.ticket.role == "facilitator"


async def open_meetup(meetup: str) -> Stream:
    """Return a meetup's stream; 404 where there is none."""
    name = naming.stream(meetup)
    if naming.meetup_of(meetup) != meetup or not await site().streams.exists(name):
        abort(404)
    stream = await site().streams.open(name)
    if stream.state.plan is None:
        abort(404)
    return stream


def plan_of(state: Meetup) -> Plan:
    return cast("Plan", state.plan)


async def visitor_of(meetup: str, state: Meetup) -> Visitor:
    """Tell who it is by the meetup's ticket, or by the personal link this browser keeps."""
    ticket = ticket_for(meetup)
    if ticket is not None and ticket.kind == "meetup" and not is_revoked(state, ticket.person):
        return Visitor(person=ticket.person, ticket=ticket)
    known = await known_person()
    if known is None or known.organization not in {await organization_of(meetup), ""}:
        return Visitor()
    return Visitor(person=known.id, known=known)


def is_revoked(state: Meetup, person: str) -> bool:
    facilitator = state.facilitators.get(person)
    return facilitator is not None and facilitator.revoked


async def known_person() -> Person | None:
    """Return the person whose personal link this browser keeps, while that link is good."""
    return await person_of(request.cookies.get(ME))


async def person_of(text: object) -> Person | None:
    """Return the person whom a personal link is for, while it is good."""
    try:
        claim = personal_links().read(text)
    except Refusal:
        return None
    found = await site().people.persons.find(claim.person)
    return found if found and found.epoch == claim.epoch and found.erased is None else None


def personal_links() -> PersonalLinks:
    kept = current_app.extensions.get("nijikai-personal")
    if kept is None:
        kept = current_app.extensions["nijikai-personal"] = PersonalLinks(site().settings.secret_key)
    return cast("PersonalLinks", kept)


async def organization_of(meetup: str) -> str:
    """Return whose meetup it is. That never changes, so it is asked for once."""
    known: dict[str, str] = current_app.extensions.setdefault("nijikai-owners", {})
    if meetup not in known:
        owned = await site().people.meetups.find(meetup)
        if owned is None:
            return ""
        known[meetup] = owned.organization
    return known[meetup]


def is_in(state: Meetup, person: str) -> bool:
    """Whether somebody has come through the door and has not left."""
    member = state.people.get(person)
    return member is not None and is_inside(member)


def was_here(state: Meetup, person: str) -> bool:
    """Whether somebody has ever come through the door, and has not been removed or erased."""
    member = state.people.get(person)
    return member is not None and bool(member.joined) and not (member.removed or member.erased)


def has_lounge(state: Meetup) -> bool:
    """Whether people can go on talking after the meetup."""
    return plan_of(state).lounge > 0 and state.stage != "cancelled"


def hindrance(state: Meetup, person: str = "") -> str:
    """Return the kind of page that somebody gets instead of a way in; empty where the door is open for them."""
    member = state.people.get(person)
    if state.stage == "cancelled":
        return "cancelled"
    if member is not None and member.removed:
        return "removed"
    if is_in(state, person):
        return ""
    if state.stage == "closed":
        return "closed"
    return "" if person in state.facilitators else _barred(state, member)


def _barred(state: Meetup, member: Member | None) -> str:
    plan = plan_of(state)
    if state.locked and not (member and member.joined):
        return "locked"
    if plan.door == "registered" and not (member and member.registered):
        return "registered"
    return "full" if state.inside >= plan.capacity else ""


def is_early(state: Meetup, now: int) -> bool:
    """Whether it is too early to come in: more than an hour to go, and nobody has opened the lobby."""
    return state.stage == "draft" and plan_of(state).starts - now > HOUR


def facts_of(plan: Plan) -> dict[str, Any]:
    """What templates say of a plan's date."""
    return {"plan": plan, "when": when(plan.starts, plan.zone), "iso": moment(plan.starts, plan.zone).isoformat()}
