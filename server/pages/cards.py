"""Persona cards that people share: making one, taking it back, and what everybody with the link sees."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, cast

import msgspec
from quart import Blueprint, Response, abort, current_app, request

from game.decider import Context
from game.state import Table
from server.cards.card import GRADES, Card, Shows, card_of, said
from server.cards.drawing import HEIGHT, WIDTH, Said
from server.cards.studio import Busy, Studio
from server.lounge.commands import ShareCard
from server.meetup import naming
from server.meetup.state import Meetup
from server.pages.door import plan_of
from server.pages.lounge import visitor
from server.pages.site import base_url, lang, page, site
from server.pages.upcoming import upcoming
from server.pages.when import moment, when
from server.people.cards import Shared
from server.texts import LANGUAGES

blueprint = Blueprint("cards", __name__)

EDITION = "1"
"""Of the drawing: when it changes, so do the addresses of pictures."""
A_WHILE = "public, max-age=300"
"""Whoever takes a card back is not seen for long."""
Answer = tuple[dict[str, Any], int]


# --- my card -------------------------------------------------------------------------------------------------------


@blueprint.get("/m/<meetup>/lounge/card")
async def mine(meetup: str) -> Answer:
    """Say whether I could share a card of this meetup, and which one I do: ``{can, card}``."""
    state, who = await visitor(meetup)
    shared = await site().people.cards.of(meetup, who.person)
    can = await result_of(state, who.person) is not None
    return {"can": can, "card": told(shared) if shared else None}, 200


@blueprint.post("/m/<meetup>/lounge/card")
async def share(meetup: str) -> Answer:
    """Share my card of the game I finished, showing what is asked for; answer as ``mine`` does."""
    state, who = await visitor(meetup)
    if not site().visits.take(request.remote_addr or ""):
        abort(429)
    card = await result_of(state, who.person, await asked())
    if card is None:
        return {"code": "card-early"}, 409
    id = await site().people.cards.share(meetup, who.person, card, site().clock.now())
    await tell_lounge(meetup, who.person, id)
    shared = await site().people.cards.find(id)
    return {"can": True, "card": told(shared) if shared else None}, 200


@blueprint.delete("/m/<meetup>/lounge/card")
async def take_back(meetup: str) -> Answer:
    """Take my card back: its page and its picture are gone."""
    _, who = await visitor(meetup)
    await site().people.cards.take_back(site().clock.now(), person=who.person, meetup=meetup)
    await tell_lounge(meetup, who.person, "")
    return {"card": None}, 200


async def asked() -> Shows:
    """Return what a card is to show; everything, where nothing is said."""
    try:
        return msgspec.json.decode(cast("bytes", await request.get_data()) or b"{}", type=Shows)
    except msgspec.MsgspecError:
        abort(400)


async def result_of(state: Meetup, person: str, shows: Shows | None = None) -> Card | None:
    """Return the card of whoever has finished a game at their table."""
    member = state.people.get(person)
    name = f"table/{member.room}" if member is not None and member.room else ""
    if not name or not await site().streams.exists(name):
        return None
    table: Table = (await site().streams.open(name)).state
    pack = site().shelf.packs.get(table.pack)
    seats = [at for at, player in enumerate(table.players) if player.person == person]
    if pack is None or not seats or str(seats[0]) not in table.personas:
        return None
    return card_of(pack, table, seats[0], plan_of(state), shows or Shows())


async def tell_lounge(meetup: str, person: str, card: str) -> None:
    """Let the lounge show the card with its owner, if there is one and they are in it."""
    name = naming.lounge(meetup)
    context = Context("", "system", site().clock.now())
    if await site().streams.exists(name):
        await site().streams.run(name, ShareCard(person, card), context, "")


def told(shared: Shared) -> dict[str, Any]:
    """Say where a card is, and what to post with it in each language."""
    card = cast("Card", shared.card)
    link = f"{base_url()}/c/{shared.id}"
    return {
        "id": shared.id,
        "link": link,
        "shows": {"name": bool(card.name), "face": bool(card.avatar), "meetup": bool(card.meetup)},
        "pictures": {spoken: picture_url(shared.id, card, spoken) for spoken in LANGUAGES},
        "texts": {spoken: post_of(card, spoken) for spoken in LANGUAGES},
        "alts": {spoken: alt_of(card, spoken) for spoken in LANGUAGES},
    } | {"width": WIDTH, "height": HEIGHT}


# --- for everybody -------------------------------------------------------------------------------------------------


@blueprint.get("/c/<card>")
async def show(card: str) -> tuple[str, int]:
    """A card's page, whole without scripts; nobody is followed here."""
    shared = await site().people.cards.find(card)
    if shared is None:
        abort(404)
    if shared.card is None:
        return await page("card_gone.html", status=410)
    spoken, shown = lang(), shared.card
    return await page(
        "card.html",
        id=shared.id,
        base=base_url(),
        card=shown,
        title=shown.whole_title(spoken),
        post=post_of(shown, spoken),
        alt=alt_of(shown, spoken),
        picture=picture_url(shared.id, shown, spoken),
        grades=[(said(one.name, spoken), GRADES[one.grade]) for one in shown.grades],
        awards=[said(award, spoken) for award in shown.awards],
        game=said(shown.game, spoken),
        next=await upcoming(shared.meetup),
        when=when,
        iso=lambda at, zone: moment(at, zone).isoformat(),
        size=(WIDTH, HEIGHT),
    )


@blueprint.get("/c/<card>.png")
async def picture(card: str) -> Response:
    """A card as a picture for previews."""
    shared = await site().people.cards.find(card)
    if shared is None or shared.card is None:
        return Response("", 404 if shared is None else 410, {"Cache-Control": "no-store"}, content_type="text/plain")
    spoken = lang()
    tag = tag_of(shared.card, spoken)
    headers = {"Cache-Control": A_WHILE, "ETag": f'"{tag}"', "Vary": "Accept-Language, Cookie"}
    if request.if_none_match.contains(tag):
        return Response(b"", 304, headers)
    try:
        made = await studio().picture(tag, shared.card, said_of(shared.card, spoken))
    except Busy:
        return Response("", 503, {"Retry-After": "10", "Cache-Control": "no-store"}, content_type="text/plain")
    return Response(made, 200, headers, content_type="image/png")


def picture_url(id: str, card: Card, spoken: str) -> str:
    """Return a picture's address; another one when what it shows has changed, as sites keep what they have seen."""
    return f"{base_url()}/c/{id}.png?lang={spoken}&v={tag_of(card, spoken)[:8]}"


def tag_of(card: Card, spoken: str) -> str:
    data = msgspec.json.encode((EDITION, card, said_of(card, spoken)))
    return hashlib.sha256(data).hexdigest()[:16]


def said_of(card: Card, spoken: str) -> Said:
    text = site().texts.text
    return Said(
        lang=spoken,
        brand=text(spoken, "brand-name"),
        place=text(spoken, "card-place", place=card.place),
        score=f"{text(spoken, 'score-word')} {card.score}",
        foot=f"{card.meetup}  {day_of(card, spoken)}".strip() if card.meetup else said(card.game, spoken),
    )


def day_of(card: Card, spoken: str) -> str:
    return site().texts.text(spoken, "sharing-day", **when(card.starts, card.zone)) if card.starts else ""


def post_of(card: Card, spoken: str) -> str:
    """Return what to post with a card, without the link."""
    text = site().texts.text
    awards = text(spoken, "list-comma").join(said(award, spoken) for award in card.awards)
    facts: dict[str, str | int] = {"title": card.whole_title(spoken), "rank": GRADES[card.rank], "score": card.score}
    facts |= {"awards": awards or "none", "meetup": card.meetup or "none"}
    return text(spoken, "sharing-post", **facts)


def alt_of(card: Card, spoken: str) -> str:
    """Say in words what is in the picture."""
    grades = (
        site()
        .texts.text(spoken, "list-comma")
        .join(f"{said(one.name, spoken)} {GRADES[one.grade]}" for one in card.grades)
    )
    facts: dict[str, str | int] = {"title": card.whole_title(spoken), "rank": GRADES[card.rank], "score": card.score}
    facts |= {"grades": grades, "name": card.name or "none"}
    return site().texts.text(spoken, "sharing-alt", **facts)


def studio() -> Studio:
    kept = current_app.extensions.get("nijikai-studio")
    if kept is None:
        folder = Path(current_app.root_path) / "static"
        static = folder if folder.is_dir() else folder.parent.parent / "static"
        kept = current_app.extensions["nijikai-studio"] = Studio(static)
    return cast("Studio", kept)
