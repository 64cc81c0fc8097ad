"""What somebody shows to everybody: their cards and their games, each with a way to take it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quart import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response as Redirect

from server.pages.cards import tell_lounge
from server.pages.door import known_person
from server.pages.site import base_url, site
from server.pages.traces import Trace
from server.pages.when import when
from server.people.cards import Shared
from server.people.highlights import Highlight
from server.people.persons import Person

blueprint = Blueprint("shares", __name__)

ADDRESSES = {"card": "c", "highlight": "h"}


async def shares_of(person: Person, came: Sequence[Trace]) -> list[dict[str, Any]]:
    """Return what somebody shares, the latest first: ``{kind, words, link, meetup, title, when}``."""
    people = site().people
    found: list[tuple[str, Shared | Highlight]] = [("card", each) for each in await people.cards.by(person.id)]
    found += [("highlight", each) for each in await people.highlights.by(person.id)]
    known = {trace.meetup: trace for trace in came}
    latest_first = sorted(found, key=lambda one: -one[1].made)
    return [summary(kind, each, known.get(each.meetup)) for kind, each in latest_first]


def summary(kind: str, shared: Shared | Highlight, trace: Trace | None) -> dict[str, Any]:
    """``words``: what it is called, which depends on whether its meetup is known."""
    return {
        "kind": kind,
        "words": f"{kind}-of" if trace else kind,
        "link": f"{base_url()}/{ADDRESSES[kind]}/{shared.id}",
        "meetup": shared.meetup,
        "title": trace.title if trace else "",
        "when": when(shared.made, trace.zone if trace else "UTC"),
    }


@blueprint.post("/me/shared/gone")
async def take_back() -> Redirect:
    """Take back what I share of a meetup: its page is gone."""
    person, form = await known_person(), await request.form
    kind, meetup = form.get("kind", ""), form.get("meetup", "")
    if person is None or kind not in ADDRESSES or not meetup:
        abort(400 if person else 401)
    people, now = site().people, site().clock.now()
    if kind == "highlight":
        await people.highlights.take_back(now, person=person.id, meetup=meetup)
    elif await people.cards.of(meetup, person.id):  # else it may be no meetup at all
        await people.cards.take_back(now, person=person.id, meetup=meetup)
        await tell_lounge(meetup, person.id, "")
    return redirect("/me?done=unshared", 303)
