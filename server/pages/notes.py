"""What people wrote down together, for everybody who was there: all rooms' notes, to read on and to take along."""

from __future__ import annotations

import asyncio
from typing import cast

from quart import Blueprint, Response, abort, current_app

from server.meetup import naming
from server.meetup.state import Meetup
from server.pages import markdown
from server.pages.album import Album, Making, encoded, faces
from server.pages.door import open_meetup, plan_of, visitor_of
from server.pages.notebook import Notebooks
from server.pages.session import signed_in
from server.pages.site import lang, site

blueprint = Blueprint("notes", __name__)

PRIVATE = {"Cache-Control": "private, no-store", "Cross-Origin-Resource-Policy": "same-origin"}


@blueprint.get("/m/<meetup>/notes.json")
async def show(meetup: str) -> Response:
    """The notes, for the page."""
    state: Meetup = (await open_meetup(meetup)).state
    person = await reader(meetup, state)
    album = await album_for(state)
    return Response(
        encoded(album, person, still_written(state, person)), content_type="application/json", headers=PRIVATE
    )


@blueprint.get("/m/<meetup>/notes.md")
async def take(meetup: str) -> Response:
    """The notes as a file."""
    state: Meetup = (await open_meetup(meetup)).state
    hidden = still_written(state, await reader(meetup, state))
    album, spoken, texts = await album_for(state), lang(), site().texts
    entries = [entry for entry in album.entries if entry.id not in hidden]
    text = await asyncio.to_thread(
        markdown.notes, plan_of(state).title, entries, lambda key, **facts: texts.text(spoken, key, **facts)
    )
    named = {"Content-Disposition": f'attachment; filename="notes-{meetup}.md"'}
    return Response(text, content_type="text/markdown; charset=utf-8", headers=PRIVATE | named)


async def reader(meetup: str, state: Meetup) -> str:
    """Return the person who asks, if they came to this meetup, lead it or prepare it; 403 for all others. Whoever has
    left may still read.
    """
    who = await visitor_of(meetup, state)
    if who.staff and who.person in state.facilitators:
        return who.person
    member = state.people.get(who.person)
    if member is not None and member.joined and not member.removed and not member.erased:
        return who.person
    if not await prepares(meetup):
        abort(403)
    return ""


def still_written(state: Meetup, person: str) -> frozenset[str]:
    """Return the rooms whose notes an attendee cannot read yet: those of a round that is on, but for their own."""
    member = state.people.get(person)
    if member is None or member.staff or state.breakout is None:
        return frozenset()
    return frozenset(state.breakout.open) - {member.breakout}


async def prepares(meetup: str) -> bool:
    """Whether somebody asks who is signed in and belongs to the meetup's organization."""
    account = await signed_in()
    owned = await site().people.meetups.find(meetup) if account else None
    if account is None or owned is None:
        return False
    return await site().people.organizations.role(owned.organization, account.id) is not None


# --- put together -------------------------------------------------------------------------------------------------


async def album_for(state: Meetup) -> Album:
    """Return all notes in the asker's language: the album that was made last, if it still says what is true."""
    book, spoken = await notebooks().open(state.id, (naming.hall(state.id), *state.rooms)), lang()
    source = (book.version, state.rooms, state.rounds, state.breakout and state.breakout.visited, faces(state))
    album: Album | None = book.albums.get(spoken)
    if album is None or album.source != source:
        made = Making(state, book.leaves, spoken, site().texts, topics_of(state, spoken))
        album = book.albums[spoken] = await asyncio.to_thread(made.album, source)
    return album


def topics_of(state: Meetup, spoken: str) -> dict[str, str]:
    """Return what the topics of the meetup's pack are called."""
    pack = site().shelf.packs.get(plan_of(state).pack)
    return {topic.id: topic.name.get(spoken, "") for topic in pack.topics} if pack else {}


def notebooks() -> Notebooks:
    kept = current_app.extensions.get("nijikai-notebooks")
    if kept is None:
        kept = current_app.extensions["nijikai-notebooks"] = Notebooks(site().streams)
    return cast("Notebooks", kept)
