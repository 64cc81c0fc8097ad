"""Coming in through a meetup's door: the ticket, the person, and the cookies that remember both."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from quart import Response, redirect, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as Redirect

from game.decider import Context, Refusal
from server.meetup import naming
from server.meetup.commands import Join
from server.meetup.state import Meetup
from server.pages.door import ME, Visitor, organization_of, personal_links
from server.pages.site import cookie_of, lang, secure, site
from server.people.database import Taken
from server.people.names import clean_name
from server.people.tickets import Ticket

MOST_DIGITS = 16
AVATAR = re.compile(r"[^A-Za-z0-9_:.-]")
YEAR = 365 * 86_400
PATIENCE = 3_600
"""Seconds between the first sight of the door and coming in; whoever takes longer was not waiting for us."""


def asked_by(state: Meetup, who: Visitor, fields: MultiDict[str, str]) -> Ticket:
    """Make a ticket of the door's form. Raises Refusal ``consent-missing`` or ``blank-name``."""
    if not fields.get("consent"):
        raise Refusal("consent-missing")
    held = ticket_of(state, who)
    spoken = site().texts.choose([fields.get("lang", ""), lang()])
    name = fields.get("name", "")
    return msgspec.structs.replace(
        held,
        name=held.name if not name.strip() and held.name else clean_name(name),
        avatar=AVATAR.sub("", fields.get("avatar", ""))[:40] or held.avatar,
        lang=msgspec.convert(spoken, Any),
        expires=held.expires if who.staff else site().tickets.expiry(),
    )


def ticket_of(state: Meetup, who: Visitor) -> Ticket:
    """Return the visitor's ticket, or one that says what is known of them."""
    if who.ticket is not None:
        return who.ticket
    new = who.known or site().people.persons.new("", "", 0)
    member = state.people.get(new.id)
    return Ticket(
        kind="meetup",
        place=state.id,
        person=new.id,
        role="attendee",
        name=member.name if member and member.name else new.name,
        avatar=(member.avatar if member else "") or new.avatar or new.id,
        lang=msgspec.convert(site().texts.choose([lang()]), Any),
        expires=site().tickets.expiry(),
    )


async def let_in(who: Visitor, asked: Ticket) -> Redirect:
    """Write them down, tell the meetup, give them the ticket. Raises Refusal."""
    signed = await write_down(who, asked)
    now = site().clock.now()
    first = first_asked(asked.place, now)
    command = Join(asked.person, asked.name, asked.avatar, asked.lang, staff=who.staff, asked=first)
    try:
        await site().streams.run(naming.stream(asked.place), command, Context("", "system", now), "")
    except Refusal:
        if not who.person:
            await site().people.persons.withdraw(asked.person)
        raise
    response = redirect(f"/m/{asked.place}", 303)
    keep_ticket(response, asked)
    if signed:
        keep_me(response, signed)
    return response


async def write_down(who: Visitor, asked: Ticket) -> str:
    """Keep the person and that they came; return the text of their personal link, if there is one."""
    organization = await organization_of(asked.place)
    if who.staff or not organization:
        return ""
    persons, now = site().people.persons, site().clock.now()
    known = {"avatar": asked.avatar, "lang": asked.lang}
    if not who.person:
        new = msgspec.structs.replace(persons.new(organization, asked.name, now, **known), id=asked.person)
        await persons.welcome(new, asked.place, now)
        return personal_links().sign(asked.person, 0)
    try:
        await persons.attend(asked.person, asked.place, now)
    except Taken:
        return ""  # a ticket from before there were persons
    if who.known is None:
        return ""
    await persons.update(asked.person, name=asked.name, **known)
    return personal_links().sign(asked.person, who.known.epoch)


def note_first(response: Response, meetup: str) -> None:
    """Let the browser remember when it first asked for the meetup: how long it takes to be seated is measured."""
    name = first_cookie(meetup)
    if name not in request.cookies:
        now = str(site().clock.now())
        response.set_cookie(name, now, max_age=PATIENCE, httponly=True, secure=secure(), samesite="Lax")


def first_asked(meetup: str, now: int) -> int:
    """Return when that was, as far as it can be true; 0: unknown."""
    told = request.cookies.get(first_cookie(meetup), "")
    at = int(told) if told.isascii() and told.isdecimal() and len(told) < MOST_DIGITS else 0
    return at if now - PATIENCE * 1000 <= at <= now else 0


def first_cookie(meetup: str) -> str:
    return f"first-{meetup}"


def keep_ticket(response: Response | Redirect, ticket: Ticket) -> None:
    response.set_cookie(
        cookie_of(ticket.place),
        site().tickets.sign(ticket),
        max_age=site().tickets.left(ticket),
        httponly=True,
        secure=secure(),
        samesite="Lax",
    )
    response.set_cookie("lang", ticket.lang, max_age=YEAR, samesite="Lax")  # the page's script may change it


def keep_me(response: Response | Redirect, signed: str) -> None:
    response.set_cookie(ME, signed, max_age=YEAR, httponly=True, secure=secure(), samesite="Lax")
