"""The replay of a meetup: for organizers of its organization, and for whoever has led it."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable
from typing import Any, Final, Literal
from urllib.parse import quote

import brotli  # type: ignore[import-untyped]
import msgspec
from markupsafe import Markup
from quart import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.meetup.state import Meetup
from server.pages.assets import script_json
from server.pages.door import open_meetup, organization_of, plan_of
from server.pages.facilitate import check, shut
from server.pages.measuring_site import write
from server.pages.session import signed_in
from server.pages.site import lang, page, site, ticket_for
from server.pages.studios import studio, warm_up
from server.people.tickets import Ticket
from server.pseudonyms import key_of
from server.replay.messages import Answer, Asked
from server.replay.studio import Lost
from server.texts import LANGUAGES

blueprint = Blueprint("replay", __name__)

Page = tuple[str, int]
LIMIT: Final = 2**31 - 1
PRIVATE: Final = {"Cache-Control": "private, no-cache", "Cross-Origin-Resource-Policy": "same-origin"}
"""Browsers may keep it, but ask each time: whoever is erased is gone from the next answer on."""
CATALOGUES: Final = ("", "/meetup", "/facilitate", "/groups", "/breakout", "/replay")
REAL, PSEUDONYMS = "real", "pseudonyms"
WITHOUT_NAMES: Final = frozenset({"viewer"})
"""Roles of members of an organization who see no names."""


class Viewer(msgspec.Struct, frozen=True, kw_only=True):
    """Who looks: ``person`` as in the log, ``name`` for the list of looks; ``names``: whether they see any."""

    role: Literal["organizer", "facilitator"]
    organization: str
    person: str
    name: str
    names: bool


# --- who may ----------------------------------------------------------------------------------------------------------


async def viewer_of(meetup: str) -> Viewer | Response | Redirect | Page:
    """Return who looks, or what they get instead; 404 where there is no such meetup."""
    house = await open_meetup(meetup)
    if (member := await member_of(meetup)) is not None:
        return member
    ticket = ticket_for(meetup)
    if ticket is not None and ticket.kind == "meetup" and ticket.role == "facilitator":
        try:
            check(ticket, house)
        except Refusal as refusal:
            return await shut(refusal)
        return facilitator(ticket, await organization_of(meetup))
    if await signed_in() is not None:
        abort(404)
    if ticket is None:
        return redirect(f"/signin?next={quote(request.path)}", 303)
    return await shut(Refusal("not-allowed"))


async def member_of(meetup: str) -> Viewer | None:
    """Return whoever is signed in, if the meetup is their organization's."""
    account = await signed_in()
    organization = await organization_of(meetup) if account else ""
    role = await site().people.organizations.role(organization, account.id) if account and organization else None
    if account is None or role is None:
        return None
    names = role not in WITHOUT_NAMES and not wants_pseudonyms()
    return Viewer(role="organizer", organization=organization, person=account.person, name=account.name, names=names)


def facilitator(ticket: Ticket, organization: str) -> Viewer:
    return Viewer(
        role="facilitator",
        organization=organization,
        person=ticket.person,
        name=ticket.name,
        names=not wants_pseudonyms(),
    )


def wants_pseudonyms() -> bool:
    return request.args.get("names") == PSEUDONYMS


async def look(who: Viewer, meetup: str) -> None:
    """Write down that somebody looks. Raises LogError: then nothing is shown."""
    if who.organization:
        await write(
            who.organization, who.person, who.name, "replay", meetup=meetup, detail="" if who.names else PSEUDONYMS
        )


# --- what they get ----------------------------------------------------------------------------------------------------


@blueprint.get("/r/<meetup>")
async def show(meetup: str) -> Response | Redirect | Page:
    """The replay's page; meanwhile the recording is begun."""
    who = await viewer_of(meetup)
    if not isinstance(who, Viewer):
        return who
    await look(who, meetup)
    warm_up(asking(who, meetup, "ready"))
    state: Meetup = (await open_meetup(meetup)).state
    told = facts(who, meetup)
    html = Markup(script_json(told))  # noqa: S704 - script_json escapes
    return await page("replay.html", title=plan_of(state).title, index=told["links"]["index"], page=html)


def facts(who: Viewer, meetup: str) -> dict[str, Any]:
    """What the page's script starts from."""
    names = REAL if who.names else PSEUDONYMS
    query = "" if who.names else f"?names={PSEUDONYMS}"
    base = f"/r/{meetup}"
    return {
        "lang": lang(),
        "meetup": meetup,
        "names": names,
        "role": who.role,
        "back": f"/organize/meetups/{meetup}" if who.role == "organizer" else f"/m/{meetup}/console",
        "now": site().clock.now(),
        "packs": site().shelf.urls,
        "texts": {
            spoken: " ".join(site().assets.url(f"locale/{spoken}{file}.ftl") for file in CATALOGUES)
            for spoken in LANGUAGES
        },
        "links": {
            "self": base,
            "index": f"{base}/index.json{query}",
            "chunk": f"{base}/chunk/{{stream}}/{{from}}.json{query}",
            "wall": f"{base}/wall/{{number}}.json{query}",
        },
    }


@blueprint.get("/r/<meetup>/index.json")
async def index(meetup: str) -> Response | Redirect | Page:
    """What there is to see, and when."""
    return await told(meetup, lambda who: asking(who, meetup, "index", extra=extra(who)))


def extra(who: Viewer) -> bytes:
    names = REAL if who.names else PSEUDONYMS
    return b',"names":"%s","packs":%s' % (names.encode(), msgspec.json.encode(site().shelf.urls))


@blueprint.get("/r/<meetup>/chunk/<kind>/<place>/<number>.json")
async def chunk(meetup: str, kind: str, place: str, number: str) -> Response | Redirect | Page:
    """A part of a stream: the view at its beginning, and all updates until the next part."""
    return await told(
        meetup, lambda who: asking(who, meetup, "chunk", stream=f"{kind}/{place}", number=natural(number))
    )


@blueprint.get("/r/<meetup>/wall/<number>.json")
async def wall(meetup: str, number: str) -> Response | Redirect | Page:
    """A few minutes of all rooms at a glance."""
    return await told(meetup, lambda who: asking(who, meetup, "wall", number=natural(number)))


def natural(text: str) -> int:
    """Return a number as it is written in addresses; 404 for anything else."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 10 and str(int(text)) == text) or int(text) > LIMIT:
        abort(404)
    return int(text)


async def told(meetup: str, ask: Callable[[Viewer], Asked]) -> Response | Redirect | Page:
    """Answer a question of whoever may look."""
    who = await viewer_of(meetup)
    if not isinstance(who, Viewer):
        return who
    asked = ask(who)
    await look(who, meetup)
    return await sent(await answered(asked))


def asking(who: Viewer, meetup: str, what: Any, **more: Any) -> Asked:  # noqa: ANN401 - of a question
    """Return a question in the name of whoever looks."""
    veil: dict[str, Any] = {}
    if not who.names:
        veil = {"key": key_of(site().settings.secret_key, who.organization), "lang": lang()}
    return Asked(id=0, meetup=meetup, what=what, tag=known_tag(), **veil, **more)


def known_tag() -> str:
    """Return the tag of what the browser has kept."""
    tags = request.if_none_match.as_set() if request.if_none_match else set()
    return next(iter(tags), "") if len(tags) == 1 else ""


async def answered(asked: Asked) -> Answer:
    try:
        return await studio().ask(asked)
    except Lost:
        abort(503)


async def sent(answer: Answer) -> Response:
    """Send what is compressed already as it is, to whoever can read that."""
    headers = PRIVATE | {"ETag": f'"{answer.tag}"', "Vary": "Accept-Encoding, Accept-Language, Cookie"}
    if answer.code == "none":
        abort(404)
    if answer.code == "broken":
        return Response(b'{"code":"replay-broken"}', 422, content_type="application/json", headers=PRIVATE)
    if answer.code == "same":
        return Response(b"", 304, headers=headers)
    body, encoding = await fitting(answer.body)
    headers |= {"Content-Encoding": encoding} if encoding else {}
    return Response(body, content_type="application/json", headers=headers)


async def fitting(body: bytes) -> tuple[bytes, str]:
    """Return what is compressed by Brotli as the browser can read it, and the name of the encoding."""
    offered = {part.partition(";")[0].strip() for part in request.headers.get("Accept-Encoding", "").split(",")}
    if "br" in offered:
        return body, "br"
    plain = await asyncio.to_thread(brotli.decompress, body)
    return (await asyncio.to_thread(gzip.compress, plain, 5), "gzip") if "gzip" in offered else (plain, "")
