"""Somebody's own game, shared by themselves: made, seen by whoever has the link, taken back."""

from __future__ import annotations

import hmac
from typing import Any, Final

import msgspec
from markupsafe import Markup
from quart import Blueprint, Response, abort, request

from server.cards.drawing import HEIGHT, WIDTH
from server.meetup.state import Meetup
from server.pages.assets import script_json
from server.pages.cards import alt_of, picture_url, result_of
from server.pages.door import open_meetup, plan_of, visitor_of, was_here
from server.pages.lounge import visitor
from server.pages.replay import answered, known_tag, sent
from server.pages.site import base_url, lang, page, site
from server.people.highlights import Highlight
from server.pseudonyms import key_of
from server.replay.messages import Asked
from server.texts import LANGUAGES

blueprint = Blueprint("highlights", __name__)

Page = tuple[str, int]
Answer = tuple[dict[str, Any], int]
ID: Final = "string(length=22)"
"""Form of a highlight's id in addresses; links of hosts, which begin alike, are far longer."""
CATALOGUES: Final = ("", "/replay", "/highlight")


class Kept(msgspec.Struct, frozen=True):
    """What is kept of a highlight: where the game was. All else is made of the log, as it is when it is asked for."""

    room: str


# --- one's own --------------------------------------------------------------------------------------------------------


@blueprint.get("/m/<meetup>/highlight")
async def mine(meetup: str) -> Answer:
    """Say whether I could share my game of this meetup, and whether I do: ``{can, highlight}``."""
    state, who = await visitor(meetup)
    shared = await site().people.highlights.of(meetup, who.person)
    return {"can": await has_finished(state, who.person), "highlight": told(shared) if shared else None}, 200


@blueprint.post("/m/<meetup>/highlight")
async def share(meetup: str) -> Answer:
    """Share the game I finished; answer as ``mine`` does."""
    state, who = await visitor(meetup)
    if not site().visits.take(request.remote_addr or ""):
        abort(429)
    if not await has_finished(state, who.person):
        return {"code": "highlight-early"}, 409
    kept = msgspec.json.encode(Kept(state.people[who.person].room))
    id = await site().people.highlights.put(meetup, who.person, kept, site().clock.now())
    shared = await site().people.highlights.find(id)
    return {"can": True, "highlight": told(shared) if shared else None}, 200


async def has_finished(state: Meetup, person: str) -> bool:
    """Whether somebody has finished a game at their table."""
    return was_here(state, person) and await result_of(state, person) is not None


def told(shared: Highlight) -> dict[str, str]:
    return {"id": shared.id, "link": f"{base_url()}/h/{shared.id}"}


@blueprint.post(f"/h/<{ID}:id>/gone")
async def take_back(id: str) -> Answer:
    """Take my game back: its page is gone."""
    shared = await found(id)
    if not await is_mine(shared):
        abort(403)
    await site().people.highlights.take_back(site().clock.now(), id=id)
    return {"highlight": None}, 200


# --- for everybody ----------------------------------------------------------------------------------------------------


@blueprint.get(f"/h/<{ID}:id>")
async def show(id: str) -> Page:
    """The page of a highlight."""
    shared = await found(id)
    state = await state_of(shared)
    if state is None:
        return await page("highlight_gone.html", status=410)
    return await page(
        "highlight.html",
        id=id,
        base=base_url(),
        title=plan_of(state).title,
        picture=await picture_of(shared),
        size=(WIDTH, HEIGHT),
        page=Markup(script_json(await facts(shared))),  # noqa: S704 - script_json escapes
    )


@blueprint.get(f"/h/<{ID}:id>.json")
async def data(id: str) -> Response:
    """What is to be seen: ``{index, chunks, moments}``."""
    shared = await found(id)
    state = await state_of(shared)
    if state is None:
        abort(410)
    return await sent(await answered(asking(shared, state)))


def asking(shared: Highlight, state: Meetup) -> Asked:
    room, plan = msgspec.json.decode(shared.data, type=Kept).room, plan_of(state)
    packs = {plan.pack: site().shelf.urls.get(plan.pack, {})}
    extra = b',"title":%s,"zone":%s,"packs":%s' % tuple(map(msgspec.json.encode, (plan.title, plan.zone, packs)))
    key = hmac.digest(key_of(site().settings.secret_key), b"highlight:" + shared.id.encode(), "sha256")
    return Asked(
        id=0,
        meetup=shared.meetup,
        what="highlight",
        key=key,
        lang=lang(),
        stream=f"table/{room}",
        person=shared.person,
        alias=shared.id,
        extra=extra,
        tag=known_tag(),
    )


async def found(id: str) -> Highlight:
    """Return a highlight, also one that is gone; 404 for what never was."""
    return await site().people.highlights.find(id) or abort(404)


async def state_of(shared: Highlight) -> Meetup | None:
    """Return the meetup of a highlight that may be seen: not of whoever took it back, or was removed or erased."""
    if shared.gone is not None:
        return None
    state: Meetup = (await open_meetup(shared.meetup)).state
    return state if was_here(state, shared.person) else None


async def is_mine(shared: Highlight) -> bool:
    state: Meetup = (await open_meetup(shared.meetup)).state
    return (await visitor_of(shared.meetup, state)).person == shared.person


async def facts(shared: Highlight) -> dict[str, Any]:
    """What the page's script starts from."""
    path = f"/h/{shared.id}"
    return {
        "lang": lang(),
        "highlight": shared.id,
        "mine": await is_mine(shared),
        "texts": {
            spoken: " ".join(site().assets.url(f"locale/{spoken}{file}.ftl") for file in CATALOGUES)
            for spoken in LANGUAGES
        },
        "links": {
            "self": f"{base_url()}{path}",
            "data": f"{path}.json",
            "gone": f"{path}/gone",
            "community": f"/m/{shared.meetup}",
        },
    }


async def picture_of(shared: Highlight) -> dict[str, str] | None:
    """Return the picture of the card that the same one shares, for previews."""
    card = await site().people.cards.of(shared.meetup, shared.person)
    if card is None or card.card is None:
        return None
    return {"url": picture_url(card.id, card.card, lang()), "alt": alt_of(card.card, lang())}
