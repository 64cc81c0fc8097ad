"""What is kept about me: to see, to take along, to erase; and my own link to come back by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from quart import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server import erasure
from server.meetup import naming
from server.pages.door import ME, has_lounge, known_person, person_of, personal_links, was_here
from server.pages.entering import keep_me
from server.pages.meetup import code
from server.pages.shares import shares_of
from server.pages.site import base_url, page, site
from server.pages.traces import Trace, traces_of
from server.pages.when import when
from server.people.highlights import Highlight
from server.people.looks import Seen
from server.people.names import clean_name
from server.people.persons import Person

blueprint = Blueprint("mine", __name__)

Page = tuple[str, int]
Answer = Response | Redirect | Page
NOTICES = {"saved": "me-saved", "renewed": "me-renewed", "unshared": "me-unshared"}


@blueprint.get("/p/<text>")
async def come(text: str) -> Answer:
    """Know somebody again by their personal link; lead them to what they have, or to the meetup it was sent for."""
    person = await person_of(text)
    if person is None:
        return await page("me_kind.html", status=410 if is_ours(text) else 404, kind="stale")
    response = redirect(await way(person.id, request.args.get("to", "")), 303)
    keep_me(response, text)
    return response


async def way(person: str, target: str) -> str:
    """Return where somebody's link leads: to the meetup it was sent for; once that is over, to its lounge."""
    if naming.meetup_of(target) != target or not await site().streams.exists(naming.stream(target)):
        return f"/m/{target}" if target.isalnum() else "/me"
    state = (await site().streams.open(naming.stream(target))).state
    over = state.plan is not None and state.stage == "closed" and has_lounge(state) and was_here(state, person)
    return f"/m/{target}/lounge" if over else f"/m/{target}"


def is_ours(text: str) -> bool:
    try:
        personal_links().read(text)
    except Refusal:
        return False
    return True


@blueprint.get("/me")
async def show() -> Page:
    person = await known_person()
    return await my_page(person) if person else await nobody()


@blueprint.post("/me")
async def save() -> Answer:
    """Be called otherwise from now on."""
    person = await known_person()
    if person is None:
        return await nobody()
    typed = (await request.form).get("name", "")
    try:
        name = clean_name(typed)
    except Refusal as refusal:
        return await my_page(person, status=422, refused=refusal.code, name=typed[:80])
    await site().people.persons.update(person.id, name=name)
    return redirect("/me?done=saved", 303)


@blueprint.get("/me.json")
async def take() -> Answer:
    """Everything that is kept, as JSON."""
    person = await known_person()
    if person is None:
        return await nobody()
    people, found = site().people, await traces(person)
    kept: dict[str, Any] = {
        "person": person,
        "reach": await people.reaches.of(person.id),
        "cards": await people.cards.by(person.id),
    }
    kept["meetups"] = found
    kept["highlights"] = [summary_of(each) for each in await people.highlights.by(person.id)]
    kept["looks"] = await looks(person, [trace.meetup for trace in found])
    body = msgspec.json.format(msgspec.json.encode(kept), indent=2)
    headers = {"Content-Disposition": 'attachment; filename="nijikai-me.json"', "Cache-Control": "no-store"}
    return Response(body, content_type="application/json", headers=headers)


@blueprint.get("/me/qr.svg")
async def qr() -> Response:
    """The personal link as a QR code."""
    person = await known_person()
    return code(link_of(person), "no-store") if person else abort(404)


@blueprint.post("/me/link")
async def renew() -> Answer:
    """Make a new personal link; those before it stop working, in every browser."""
    person = await known_person()
    renewed = await site().people.persons.renew(person.id) if person else None
    if renewed is None:
        return await nobody()
    response = redirect("/me?done=renewed", 303)
    keep_me(response, personal_links().sign(renewed.id, renewed.epoch))
    return response


@blueprint.post("/me/forget")
async def forget() -> Redirect:
    """Forget the person in this browser only."""
    return without_me(redirect("/", 303))


@blueprint.get("/me/erase")
async def ask() -> Page:
    """Ask before everything is erased, and say what that reaches."""
    person = await known_person()
    if person is None:
        return await nobody()
    count = len(await site().people.persons.meetups(person.id))
    return await page("me_kind.html", kind="ask", count=count)


@blueprint.post("/me/erase")
async def erase() -> Answer:
    """Erase everything that says who they are."""
    person = await known_person()
    if person is None:
        return await nobody()
    await erasure.erase(site(), person.id)
    response = Response((await page("me_kind.html", kind="erased"))[0], content_type="text/html; charset=utf-8")
    for name in request.cookies:
        if name == ME or name.startswith("ticket-m"):
            response.delete_cookie(name)
    return response


# --- the page -----------------------------------------------------------------------------------------------------


async def my_page(person: Person, *, status: int = 200, refused: str = "", name: str = "") -> Page:
    known = {"company": person.company, "level": person.level, "group": person.grp}
    found = await traces(person)
    return await page(
        "me.html",
        status=status,
        person=person,
        facts=[(key, value) for key, value in known.items() if value],
        name=name or person.name,
        refused=refused,
        meetups=[summary(trace) for trace in found],
        shares=await shares_of(person, found),
        looks=looked_at(found, await looks(person, [trace.meetup for trace in found])),
        link=link_of(person),
        notice=NOTICES.get(request.args.get("done", ""), ""),
    )


def summary(trace: Trace) -> dict[str, Any]:
    return {
        "id": trace.meetup,
        "title": trace.title,
        "when": when(trace.joined_at, trace.zone),
        "words": len(trace.words),
        "rooms": len(trace.rooms),
    }


async def looks(person: Person, meetups: Sequence[str]) -> list[Seen]:
    """Return how the organizer's people looked at meetups that somebody was at; who of them did is not told."""
    return await site().people.looks.seen(person.organization, meetups)


def looked_at(came: Sequence[Trace], seen: Sequence[Seen]) -> list[tuple[str, list[dict[str, str | int]]]]:
    """Return a meetup's title, empty for several together, with what was looked at, in words' variables."""
    zones = {trace.meetup: trace.zone for trace in came}
    usual = came[0].zone if came else "UTC"
    titles: dict[str | None, str] = {trace.meetup: trace.title for trace in came} | {None: ""}
    lines = {
        meetup: [
            {"what": each.what, "by": each.by} | when(each.last, zones.get(meetup or "", usual))
            for each in seen
            if each.meetup == meetup
        ]
        for meetup in titles
    }
    return [(titles[meetup], found) for meetup, found in lines.items() if found]


def summary_of(shared: Highlight) -> dict[str, str | int]:
    return {"id": shared.id, "meetup": shared.meetup, "made": shared.made}


async def traces(person: Person) -> list[Trace]:
    return await traces_of(site().streams, site().store, site().people.persons, person.id)


def link_of(person: Person) -> str:
    return f"{base_url()}/p/{personal_links().sign(person.id, person.epoch)}"


async def nobody() -> Page:
    """This browser keeps no personal link, or one that has been replaced."""
    return await page("me_kind.html", status=401, kind="nobody")


def without_me(response: Redirect) -> Redirect:
    response.delete_cookie(ME)
    return response
