"""What an attendee sees of a meetup: the door, the page that lives through it, the way out."""

from __future__ import annotations

import io
import secrets
from contextlib import suppress
from typing import Any

import segno
from quart import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Context, Refusal
from server.live.stream import Stream
from server.meetup import naming
from server.meetup.commands import Bow
from server.meetup.state import Meetup
from server.pages.assets import script_json
from server.pages.door import (
    ME,
    STATUS,
    Visitor,
    facts_of,
    has_lounge,
    hindrance,
    is_early,
    is_in,
    known_person,
    open_meetup,
    personal_links,
    plan_of,
    visitor_of,
    was_here,
)
from server.pages.entering import asked_by, keep_ticket, let_in, note_first, ticket_of
from server.pages.prints import Prints
from server.pages.site import base_url, cookie_of, lang, page, site
from server.people.tickets import Ticket

blueprint = Blueprint("meetup", __name__)

REFUSED = {
    "meetup-full": "full",
    "doors-locked": "locked",
    "not-registered": "registered",
    "removed": "removed",
}
"""Refusal of a Join -> kind of page."""
Page = tuple[str, int]
Answer = Response | Redirect | Page


@blueprint.get("/m/<meetup>")
async def show(meetup: str) -> Answer:
    """The meetup for whoever is in, else its door."""
    state = (stream := await open_meetup(meetup)).state
    who = await visitor_of(meetup, state)
    if kind := hindrance(state, who.person):
        return await kind_page(state, kind, who)
    if not is_in(state, who.person):
        return await first_sight(state, who)
    ticket = who.ticket or ticket_of(state, who)
    response = Response(await live_page(stream, ticket), content_type="text/html; charset=utf-8")
    if who.ticket is None:
        keep_ticket(response, ticket)
    return response


@blueprint.post("/m/<meetup>/join")
async def join(meetup: str) -> Answer:
    """Let somebody in, if the door is open for them."""
    state = (await open_meetup(meetup)).state
    if not site().visits.take(request.remote_addr or ""):
        abort(429)
    who = await visitor_of(meetup, state)
    if kind := hindrance(state, who.person):
        return await kind_page(state, kind)
    if is_early(state, site().clock.now()) and not who.staff:
        return await door_page(state, who, status=409)
    fields = await request.form
    try:
        asked = asked_by(state, who, fields)
    except Refusal as refusal:
        return await door_page(state, who, status=422, refused=refusal.code, name=fields.get("name", "")[:80])
    try:
        return await let_in(who, asked)
    except Refusal as refusal:
        return await kind_page(state, REFUSED.get(refusal.code) or hindrance(state, who.person) or "closed")


@blueprint.post("/m/<meetup>/leave")
async def leave(meetup: str) -> Redirect:
    """Leave the meetup; the seat is free for others."""
    state = (await open_meetup(meetup)).state
    who = await visitor_of(meetup, state)
    if who.ticket is not None and is_in(state, who.person):
        context = Context(who.person, who.ticket.role, site().clock.now())
        with suppress(Refusal):  # out already, or it is over: either way they want to go
            await site().streams.run(naming.stream(meetup), Bow(), context, "")
    response = redirect(f"/m/{meetup}/bye", 303)
    if not who.staff:
        response.delete_cookie(cookie_of(meetup))
    return response


@blueprint.get("/m/<meetup>/bye")
async def bye(meetup: str) -> Page:
    """See somebody off."""
    state = (await open_meetup(meetup)).state
    return await kind_page(state, "bye", await visitor_of(meetup, state))


@blueprint.get("/m/<meetup>/kept")
async def kept(meetup: str) -> Page:
    """Say what is kept of whoever joins, and for how long."""
    state = (await open_meetup(meetup)).state
    return await page("kept.html", meetup=meetup, plan=plan_of(state))


@blueprint.get("/m/<meetup>/qr.svg")
async def qr(meetup: str) -> Response:
    """The join link as a QR code."""
    await open_meetup(meetup)
    return code(f"{base_url()}/m/{meetup}")


def code(link: str, cache: str = "private, max-age=3600") -> Response:
    image = io.BytesIO()
    segno.make(link, error="m").save(image, kind="svg", scale=8, border=2, xmldecl=False)
    return Response(image.getvalue(), content_type="image/svg+xml", headers={"Cache-Control": cache})


# --- pages --------------------------------------------------------------------------------------------------------


async def kind_page(state: Meetup, kind: str, who: Visitor | None = None) -> Page:
    """Say why there is no way in; who was there is shown the way to the lounge."""
    mine = await known_person() is not None
    lounge = kind in {"closed", "bye"} and has_lounge(state) and who is not None and was_here(state, who.person)
    reason = state.reason if kind == "cancelled" else ""
    facts = facts_of(plan_of(state))
    return await page(
        "door_kind.html",
        status=STATUS[kind],
        meetup=state.id,
        kind=kind,
        reason=reason,
        mine=mine,
        lounge=lounge,
        **facts,
    )


async def first_sight(state: Meetup, who: Visitor) -> Response:
    """The door, once one could come in: from here on it counts how long it takes."""
    html, status = await door_page(state, who)
    response = Response(html, status, content_type="text/html; charset=utf-8")
    if not is_early(state, site().clock.now()):
        note_first(response, state.id)
    return response


async def door_page(state: Meetup, who: Visitor, *, status: int = 200, refused: str = "", name: str = "") -> Page:
    """The door. What strangers see of it is drawn anew only when it has changed."""
    early = is_early(state, site().clock.now())
    held = ticket_of(state, who) if who.person else None
    if held or refused:
        return await draw_door(state, held, status=status, refused=refused, name=name, early=early, who=who)
    key = ("door", state.id, lang(), request.query_string)

    async def draw() -> str:
        return (await draw_door(state, None, early=early, who=who))[0]

    return await prints().take(key, (state.plan, early), draw), status


async def draw_door(
    state: Meetup,
    held: Ticket | None,
    *,
    early: bool,
    who: Visitor,
    status: int = 200,
    refused: str = "",
    name: str = "",
) -> Page:
    return await page(
        "door.html",
        status=status,
        meetup=state.id,
        early=early,
        known=held.name if held else "",
        name=name or (held.name if held else ""),
        face=held.avatar if held else "",
        present=state.present,
        refused=refused,
        staff=who.staff,
        mine=who.known is not None,
        **facts_of(plan_of(state)),
    )


PLACE = secrets.token_hex(16)


async def live_page(stream: Stream, ticket: Ticket) -> str:
    """The page that lives through the meetup: its frame is drawn once, then only the visitor's facts are put in."""
    plan = plan_of(stream.state)
    key = ("meetup", stream.state.id, lang())

    async def draw() -> str:
        return (await page("meetup.html", plan=plan, page=PLACE))[0]

    html = await prints().take(key, (plan.title, plan.colour, plan.logo), draw, lasting=True)
    return html.replace(PLACE, script_json(facts(stream, ticket)))


def prints() -> Prints:
    return Prints.of_app()


def facts(stream: Stream, ticket: Ticket) -> dict[str, Any]:
    """What the page's script starts from."""
    path = f"/m/{ticket.place}"
    plan = plan_of(stream.state)
    audience = "staff" if ticket.role == "facilitator" else f"@{ticket.person}"
    return {
        "lang": lang(),
        "person": ticket.person,
        "role": ticket.role,
        "name": ticket.name,
        "avatar": ticket.avatar,
        "ticket": request.cookies.get(cookie_of(ticket.place)) or site().tickets.sign(ticket),
        "meetup": ticket.place,
        "streams": {"meetup": stream.snapshot(audience)},
        "now": site().clock.now(),
        "pack": site().shelf.urls.get(plan.pack, {}),
        "texts": {spoken: texts_for(spoken) for spoken in ("ja", "en")},
        "links": {"join": base_url() + path, "watch": base_url() + path, "qr": f"{path}/qr.svg"} | my_link(ticket),
    }


def texts_for(spoken: str) -> str:
    """Return the addresses of the parts of the catalogue that the page shows."""
    return " ".join(site().assets.url(name) for name in (f"locale/{spoken}.ftl", f"locale/{spoken}/meetup.ftl"))


def my_link(ticket: Ticket) -> dict[str, str]:
    """The personal link that this browser keeps, if it is this person's."""
    kept = request.cookies.get(ME)
    try:
        mine = personal_links().read(kept).person == ticket.person
    except Refusal:
        mine = False
    return {"mine": f"{base_url()}/p/{kept}"} if mine else {}
