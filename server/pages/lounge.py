"""The lounge's page: for whoever was at a meetup, from its finale on, whenever and wherever they come back."""

from __future__ import annotations

import secrets
from typing import Any

from quart import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.live.stream import Stream
from server.lounge.access import passage
from server.meetup import naming
from server.meetup.state import Meetup
from server.pages.assets import script_json
from server.pages.door import Visitor, has_lounge, hindrance, open_meetup, plan_of, visitor_of, was_here
from server.pages.entering import keep_ticket, ticket_of
from server.pages.meetup import kind_page, my_link, prints
from server.pages.site import base_url, cookie_of, lang, page, site
from server.people.tickets import Ticket

blueprint = Blueprint("lounge", __name__)

Page = tuple[str, int]
Answer = Response | Redirect | Page
PLACE = secrets.token_hex(16)


@blueprint.get("/m/<meetup>/lounge")
async def show(meetup: str) -> Answer:
    """The lounge for whoever was at the meetup; the others go to its door."""
    state = (await open_meetup(meetup)).state
    if not has_lounge(state):
        return await kind_page(state, "no-lounge")
    who = await visitor_of(meetup, state)
    if not may_enter(state, who):
        return redirect(f"/m/{meetup}", 303)
    lounge = await site().streams.open(naming.lounge(meetup))
    if not lounge.state.phase:
        return await kind_page(state, "lounge-soon")
    return await live(state, lounge, who)


async def visitor(meetup: str) -> tuple[Meetup, Visitor]:
    """Return the meetup and whoever asks, if they may enter its lounge; 403 for all others."""
    state = (await open_meetup(meetup)).state
    who = await visitor_of(meetup, state)
    if not may_enter(state, who):
        abort(403)
    return state, who


def may_enter(state: Meetup, who: Visitor) -> bool:
    """Whether somebody was there, even if they have left since; or leads the meetup."""
    if who.staff:
        return True
    return was_here(state, who.person) and hindrance(state, who.person) not in {"removed", "cancelled"}


async def live(state: Meetup, lounge: Stream, who: Visitor) -> Answer:
    ticket = who.ticket or ticket_of(state, who)
    try:
        audience = passage(lounge.state, ticket.person, ticket.role, lounge.name)
    except Refusal:
        return await kind_page(state, "removed")
    html = await frame(state)
    response = Response(html.replace(PLACE, script_json(facts(state, lounge, ticket, audience))))
    response.content_type = "text/html; charset=utf-8"
    if who.ticket is None:
        keep_ticket(response, ticket)
    return response


async def frame(state: Meetup) -> str:
    """Everything but the visitor's facts, drawn once."""
    plan = plan_of(state)

    async def draw() -> str:
        return (await page("lounge.html", plan=plan, meetup=state.id, page=PLACE))[0]

    seen = (plan.title, plan.colour, plan.logo)
    return await prints().take(("lounge", state.id, lang()), seen, draw, lasting=True)


def facts(state: Meetup, lounge: Stream, ticket: Ticket, audience: str) -> dict[str, Any]:
    """What the page's script starts from."""
    path = f"/m/{state.id}"
    plan = plan_of(state)
    return {
        "lang": lang(),
        "person": ticket.person,
        "role": ticket.role,
        "name": ticket.name,
        "avatar": ticket.avatar,
        "ticket": request.cookies.get(cookie_of(state.id)) or site().tickets.sign(ticket),
        "meetup": state.id,
        "title": plan.title,
        "streams": {"lounge": lounge.snapshot(audience)},
        "now": site().clock.now(),
        "pack": site().shelf.urls.get(plan.pack, {}),
        "texts": {spoken: texts_for(spoken) for spoken in ("ja", "en")},
        "links": {"join": f"{base_url()}{path}", "watch": f"{base_url()}{path}", "qr": f"{path}/qr.svg"}
        | my_link(ticket),
    }


def texts_for(spoken: str) -> str:
    """Return the addresses of the parts of the catalogue that the page shows at once."""
    parts = ("", "/meetup", "/lounge", "/threads")
    return " ".join(site().assets.url(f"locale/{spoken}{part}.ftl") for part in parts)
