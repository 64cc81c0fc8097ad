"""What facilitators open: their link, the console, and the view for a screen that everybody sees."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from quart import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.live.stream import Stream
from server.meetup.access import passage
from server.pages.assets import script_json
from server.pages.door import open_meetup
from server.pages.site import base_url, cookie_of, lang, page, secure, site, ticket_for
from server.people.tickets import Ticket
from server.texts import LANGUAGES

blueprint = Blueprint("facilitate", __name__)

Page = tuple[str, int]
CATALOGUES = ("", "/meetup", "/refusals", "/facilitate", "/groups")
"""Files of a language's catalogue that these pages need: the common one, the meetup's, refusals, their own."""


@blueprint.get("/f/<text>")
async def link(text: str) -> Redirect | Page:
    """Let whoever has a facilitator's link in, for as long as it is not revoked."""
    if not site().visits.take(request.remote_addr or ""):
        abort(429)
    try:
        ticket = site().tickets.read(text)
    except Refusal as refusal:
        return await shut(refusal)
    if ticket.kind != "meetup" or ticket.role != "facilitator":
        return await shut(Refusal("bad-ticket"))
    try:
        check(ticket, await open_meetup(ticket.place))
    except Refusal as refusal:
        return await shut(refusal)
    response = redirect(url_for("facilitate.console", meetup=ticket.place), 303)
    response.set_cookie(
        cookie_of(ticket.place),
        text,
        max_age=site().tickets.left(ticket),
        httponly=True,
        secure=secure(),
        samesite="Lax",
    )
    return response


@blueprint.get("/m/<meetup>/console")
async def console(meetup: str) -> Page:
    """The console, for facilitators of this meetup."""
    return await staff_page(meetup, "console.html")


@blueprint.get("/m/<meetup>/stage")
async def stage(meetup: str) -> Page:
    """The view for a shared screen, opened by a facilitator; it needs nobody's hand."""
    return await staff_page(meetup, "stage.html")


async def staff_page(meetup: str, template: str) -> Page:
    house = await open_meetup(meetup)
    ticket = ticket_for(meetup)
    if ticket is None or ticket.role != "facilitator":
        return await shut(Refusal("not-allowed"))
    try:
        check(ticket, house)
    except Refusal as refusal:
        return await shut(refusal)
    return await page(template, page=Markup(script_json(facts(ticket, house))))  # noqa: S704 - script_json escapes


def check(ticket: Ticket, house: Stream) -> None:
    """May this facilitator still come in? Raises Refusal."""
    passage(house.state, ticket.person, ticket.role, house.name)


async def shut(refusal: Refusal) -> Page:
    """Say why the door stays shut, and what to do."""
    kind, status = {
        "link-revoked": ("revoked", 403),
        "not-allowed": ("staff", 403),
        "ticket-expired": ("staff-link", 410),
    }.get(refusal.code, ("staff-link", 404))
    return await page("error.html", status=status, kind=kind)


def facts(ticket: Ticket, house: Stream) -> dict[str, Any]:
    """What the pages' scripts start from."""
    path = f"/m/{ticket.place}"
    return {
        "lang": lang(),
        "person": ticket.person,
        "name": ticket.name,
        "ticket": site().tickets.sign(ticket),
        "meetup": ticket.place,
        "streams": {"meetup": house.snapshot("staff")},
        "now": site().clock.now(),
        "packs": site().shelf.urls,
        "texts": {
            spoken: " ".join(site().assets.url(f"locale/{spoken}{file}.ftl") for file in CATALOGUES)
            for spoken in LANGUAGES
        },
        "links": {
            "join": base_url() + path,
            "qr": f"{path}/qr.svg",
            "stage": f"{path}/stage",
            "console": f"{path}/console",
        },
    }
