"""What browsers need of a page that may notify: the service worker, icons, and what a home screen is told of it."""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Any

import msgspec
import resvg_py
from quart import Blueprint, Response, abort, request

from game.decider import Refusal
from server.pages.assets import ASK
from server.pages.door import ME, personal_links
from server.pages.files import answer
from server.pages.reach import visitor_in
from server.pages.site import lang, site

blueprint = Blueprint("homescreen", __name__)

SIZES = frozenset({"180", "192", "512"})
PAPER = "#fbf8ef"
WEEK = "public, max-age=604800"


@blueprint.get("/sw.js")
async def worker() -> Response:
    """The service worker. It has no address that changes: browsers ask whether it has. It loads our sign at most."""
    found = site().assets.find("sw.js")
    if found is None:
        abort(404)
    response = await answer(found[0], ASK)
    response.headers["Content-Security-Policy"] = "default-src 'none'; connect-src 'self'; img-src 'self'"
    return response


@blueprint.get("/icon-<size>.png")
async def icon(size: str) -> Response:
    """Our sign as a picture, for where no SVG will do."""
    found = site().assets.find("icon.svg")
    if size not in SIZES or found is None:
        abort(404)
    image = await asyncio.to_thread(drawn, found[0].body.decode(), int(size))
    return Response(image, content_type="image/png", headers={"Cache-Control": WEEK})


@cache
def drawn(svg: str, size: int) -> bytes:
    made: Any = resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size, background=PAPER, skip_system_fonts=True)
    return bytes(made)


@blueprint.get("/m/<meetup>/lounge/app.webmanifest")
async def manifest(meetup: str) -> Response:
    """The lounge as something for the home screen. On iPhones that has cookies of its own, so it begins with the
    person's own link: nobody else gets this file, and nothing keeps it.
    """
    who = await visitor_in(meetup)
    title = who.lounge.title
    made = {
        "id": f"/m/{meetup}/lounge",
        "name": title,
        "short_name": title[:12],
        "lang": lang(),
        "start_url": beginning(meetup, who.person),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [{"src": f"/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in (192, 512)],
    }
    return Response(
        msgspec.json.encode(made), content_type="application/manifest+json", headers={"Cache-Control": "no-store"}
    )


def beginning(meetup: str, person: str) -> str:
    """Return the address that the home screen opens."""
    kept = request.cookies.get(ME)
    try:
        mine = personal_links().read(kept).person == person
    except Refusal:
        mine = False
    return f"/p/{kept}?to={meetup}" if mine else f"/m/{meetup}/lounge"
