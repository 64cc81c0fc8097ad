"""What a facilitator says to everybody by voice: taken from the console, given to the people of the meetup."""

from __future__ import annotations

from typing import cast

from quart import Blueprint, Response, abort, request

from game.decider import Refusal
from server.meetup.access import passage
from server.pages.door import open_meetup
from server.pages.recordings import Recordings, kind_of
from server.pages.site import site, ticket_for
from server.people.tickets import Ticket

blueprint = Blueprint("clips", __name__)

STATUS = {"clip-kind": 415, "clip-large": 413, "clip-many": 429}


@blueprint.post("/m/<meetup>/clips")
async def keep(meetup: str) -> tuple[dict[str, str], int]:
    """Keep a recording that the console sends as it is; answer ``{clip}``, its name, or ``{code}``."""
    ticket = await visitor(meetup)
    if ticket.role != "facilitator":
        abort(403)
    try:
        sound = cast("bytes", await request.get_data())
        return {"clip": await recordings().keep(meetup, sound)}, 201
    except Refusal as refusal:
        return {"code": refusal.code}, STATUS[refusal.code]


@blueprint.get("/m/<meetup>/clips/<name>")
async def play(meetup: str, name: str) -> Response:
    """Give a recording to somebody of this meetup; 404 once it is no longer news."""
    await visitor(meetup)
    sound = await recordings().find(meetup, name)
    if sound is None:
        abort(404)
    headers = {
        "Cache-Control": "private, max-age=600",
        "Content-Security-Policy": "default-src 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    return Response(sound, content_type=kind_of(sound), headers=headers)


async def visitor(meetup: str) -> Ticket:
    """Return the ticket of whoever asks; 403 for those who are not, or no longer, of this meetup."""
    house = await open_meetup(meetup)
    ticket = ticket_for(meetup)
    if ticket is None:
        abort(403)
    try:
        passage(house.state, ticket.person, ticket.role, house.name)
    except Refusal:
        abort(403)
    return ticket


def recordings() -> Recordings:
    return Recordings(site().settings.data, site().clock)
