"""Opening tables: at a first start, and by a host from the page."""

from __future__ import annotations

import secrets

from quart import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from game.decider import Context, Refusal
from server.live.clock import Clock
from server.live.streams import Streams
from server.pages.site import site, ticket_for
from server.people.tickets import Ticket

blueprint = Blueprint("tables", __name__)


async def open_table(streams: Streams, clock: Clock, pack: str, mode: str, seats: int) -> str:
    """Open a table and return its id, which is also its secret. Raises Refusal."""
    table = secrets.token_urlsafe(16)
    name = f"table/{table}"
    asked = {"type": "open", "pack": pack, "mode": mode, "seats": seats, "secret": secrets.token_hex(32)}
    await streams.run(name, streams.kinds.of(name).command(asked), Context("", "system", clock.now()), "open")
    return table


def host_ticket(table: str, name: str, expires: int) -> Ticket:
    """Make a ticket for a host who has not said a name yet; ``expires`` in seconds since the Unix epoch."""
    person = secrets.token_urlsafe(9)
    return Ticket(place=table, person=person, role="host", name=name, avatar=person, lang="ja", expires=expires)


@blueprint.post("/tables")
async def create() -> Redirect:
    """Open another table for the host of one (``table``); same pack, mode and seats unless the form says otherwise."""
    fields = await request.form
    ticket = ticket_for(fields.get("table", ""))
    if ticket is None or ticket.role != "host":
        abort(403)
    if not site().visits.take(request.remote_addr or ""):
        abort(429)
    before = (await site().streams.open(f"table/{ticket.place}")).state
    seats = fields.get("seats", str(before.seats))
    try:
        table = await open_table(
            site().streams,
            site().clock,
            fields.get("pack", before.pack),
            fields.get("mode", before.mode),
            int(seats) if seats.isdecimal() else 0,
        )
    except Refusal:
        abort(422)
    text = site().tickets.sign(host_ticket(table, ticket.name, site().tickets.expiry()))
    return redirect(url_for("table.host", text=text), 303)
