"""A table's pages: taking a seat, watching, the table itself."""

from __future__ import annotations

import io
import secrets
from typing import Any

import msgspec
import segno
from markupsafe import Markup
from quart import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as Redirect

from game.commands import Sit
from game.decider import Context, Refusal
from server.live.stream import Stream
from server.meetup.naming import meetup_of
from server.pages.assets import script_json
from server.pages.site import base_url, cookie_of, lang, page, secure, site, ticket_for
from server.people.names import clean_name
from server.people.tickets import Ticket

blueprint = Blueprint("table", __name__)

AVATAR = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.")

YEAR = 365 * 86_400
Page = tuple[str, int]


@blueprint.get("/t/<table>")
async def show(table: str) -> Page:
    """The table for whoever has a ticket, else the page to get one."""
    streams = await open_streams(table)
    ticket = ticket_for(table)
    if ticket is None:
        return await join_page(table, streams[0])
    return await page("table.html", stage=streams[0].state.stage, page=Markup(script_json(facts(ticket, *streams))))  # noqa: S704 - script_json escapes


@blueprint.get("/t/<table>/join")
@blueprint.get("/t/<table>/watch")
async def form(table: str) -> Page:
    """The page to take a seat, or to watch, for whoever has a ticket too."""
    return await join_page(table, (await open_streams(table))[0])


@blueprint.post("/t/<table>/join")
async def join(table: str) -> Redirect | Page:
    """Give a ticket and the first free seat; without a free one the visitor watches."""
    return await enter(table, sit=True)


@blueprint.post("/t/<table>/watch")
async def watch(table: str) -> Redirect | Page:
    """Give a ticket without a seat."""
    return await enter(table, sit=False)


@blueprint.get("/t/<table>/qr.svg")
async def qr(table: str) -> Response:
    """The join link as a QR code."""
    image = io.BytesIO()
    segno.make(f"{base_url()}/t/{table}", error="m").save(image, kind="svg", scale=8, border=2, xmldecl=False)
    return Response(image.getvalue(), content_type="image/svg+xml", headers={"Cache-Control": "private, max-age=3600"})


@blueprint.get("/h/<text>")
async def host(text: str) -> Redirect | Page:
    """Make the visitor a host of the table that a host link is for."""
    try:
        ticket = site().tickets.read(text)
    except Refusal as refusal:
        return await page("error.html", status=410 if refusal.code == "ticket-expired" else 404, kind="ticket")
    if ticket.role != "host":
        abort(404)
    held = ticket_for(ticket.place)
    if held is not None:  # they came as a guest before: the same person, now a host
        ticket = msgspec.structs.replace(held, role="host")
    return give(ticket, msgspec.structs.replace(ticket, lang=lang()))


async def enter(table: str, *, sit: bool) -> Redirect | Page:
    stream = (await open_streams(table))[0]
    fields = await request.form
    if not site().visits.take(request.remote_addr or ""):
        abort(429)
    if stream.state.stage == "closed":
        abort(410)
    try:
        ticket = new_ticket(table, fields)
    except Refusal as refusal:
        return await join_page(table, stream, status=422, refused=refusal.code, name=fields.get("name", "")[:80])
    if sit:
        await take_seat(ticket)
    return give(ticket, ticket)


def new_ticket(table: str, fields: MultiDict[str, str]) -> Ticket:
    """Make a ticket out of the form; a visitor who has one stays the same person. Raises Refusal."""
    held = ticket_for(table)
    person = held.person if held else secrets.token_urlsafe(9)
    avatar = "".join(char for char in fields.get("avatar", "") if char in AVATAR)[:40]
    spoken = site().texts.choose([fields.get("lang", ""), lang()])
    if not fields.get("consent"):
        raise Refusal("consent-missing")
    return Ticket(
        place=table,
        person=person,
        role=held.role if held else "attendee",
        name=clean_name(fields.get("name", "")),
        avatar=avatar or person,
        lang=msgspec.convert(spoken, Any),
        expires=site().tickets.expiry(),
    )


async def take_seat(ticket: Ticket) -> None:
    """Sit down if there is a seat; if not, they watch."""
    context = Context(ticket.person, "attendee", site().clock.now())
    try:
        await site().streams.run(f"table/{ticket.place}", Sit(ticket.name, ticket.avatar), context, "")
    except Refusal:
        return


def give(ticket: Ticket, signed: Ticket) -> Redirect:
    response = redirect(url_for("table.show", table=ticket.place), 303)
    response.set_cookie(
        cookie_of(ticket.place),
        site().tickets.sign(signed),
        max_age=site().tickets.left(signed),
        httponly=True,
        secure=secure(),
        samesite="Lax",
    )
    response.set_cookie("lang", signed.lang, max_age=YEAR, samesite="Lax")  # the page's script may change it
    return response


async def open_streams(table: str) -> tuple[Stream, Stream]:
    """Return the table's and its room's stream; 404 where there is no such table, or it belongs to a meetup."""
    if meetup_of(f"table/{table}") or not await site().streams.exists(f"table/{table}"):
        abort(404)
    return await site().streams.open(f"table/{table}"), await site().streams.open(f"room/{table}")


async def join_page(table: str, stream: Stream, *, status: int = 200, refused: str = "", name: str = "") -> Page:
    state = stream.state
    if state.stage == "closed":
        return await page("error.html", status=410, kind="closed")
    held = ticket_for(table)
    return await page(
        "join.html",
        status=status,
        table=table,
        stage=state.stage,
        names=[player.name for player in state.players if player.person],
        free=free_seats(state),
        watching=request.path.endswith("/watch"),
        name=name or (held.name if held else ""),
        refused=refused,
    )


def free_seats(state: Any) -> int:  # noqa: ANN401 - a table
    """Count the seats that somebody could take now: empty ones, and bots' once it has begun."""
    taken = sum(1 for player in state.players if player.person or (state.stage == "lobby" and player.bot))
    return len(state.players) - taken if state.stage in {"lobby", "playing"} else 0


def facts(ticket: Ticket, table: Stream, room: Stream) -> dict[str, Any]:
    """What the page's script starts from."""
    path = f"/t/{ticket.place}"
    links = {"join": base_url() + path, "watch": f"{base_url()}{path}/watch", "qr": f"{path}/qr.svg"}
    return {
        "lang": lang(),
        "person": ticket.person,
        "role": ticket.role,
        "name": ticket.name,
        "avatar": ticket.avatar,
        "ticket": site().tickets.sign(ticket),
        "table": ticket.place,
        "streams": {name: stream.snapshot("public") for name, stream in (("table", table), ("room", room))},
        "now": site().clock.now(),
        "pack": site().shelf.urls.get(table.state.pack, {}),
        "texts": {spoken: site().assets.url(f"locale/{spoken}.ftl") for spoken in ("ja", "en")},
        "links": links | ({"new": "/tables"} if ticket.role == "host" else {}),
    }
