"""The list of people of a meetup: read from a file, shown, handed out as personal links."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Mapping, Sequence

import msgspec
from quart import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.meetup.commands import MOST_ROWS, Register, Registrant, Unregister
from server.meetup.roster import MOST_BYTES, Roster, Row, key, read
from server.meetup.roster import MOST_ROWS as MOST_PEOPLE
from server.meetup.state import Person
from server.pages.belonging import Folder, ask, folder_of
from server.pages.door import personal_links
from server.pages.session import check_form, form_page, need_account
from server.pages.site import base_url, lang, site
from server.people.lists import colleagues, strike, write_down
from server.people.persons import Person as Known

blueprint = Blueprint("organize_people", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]
SHOWN = 200
"""People of one page."""
Key = tuple[str, str]
"""What tells two people of a list apart."""
COLUMNS = ("name", "company", "level", "group", "link")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets would calculate what begins so."""


@blueprint.get("/meetups/<meetup>/people")
async def show(meetup: str) -> Page:
    return await people_page(await folder_of(meetup, prepares=True))


async def people_page(folder: Folder, *, roster: Roster | None = None, refused: Refusal | None = None) -> Page:
    """The list; after reading a file with problems, also what is wrong with it and what could be taken from it."""
    wanted = request.args.get("q", "").strip().casefold()
    people = [each for each in listed(folder) if wanted in words_of(each[1])]
    start = min(page_asked(), -(-len(people) // SHOWN) or 1) * SHOWN - SHOWN
    shown = people[start : start + SHOWN]
    with_links = [(*each, link) for each, link in zip(shown, await links_of(folder, shown), strict=True)]
    return await form_page(
        "organize/people.html",
        status=422 if roster or refused else 200,
        folder=folder,
        desk=folder.desk,
        going=folder.state.stage not in {"closed", "cancelled"},
        people=with_links,
        total=len(people),
        page_number=start // SHOWN + 1,
        pages=max(1, -(-len(people) // SHOWN)),
        query=request.args.get("q", ""),
        roster=roster,
        rows=msgspec.json.encode(roster.rows).decode() if roster and roster.rows else "",
        refused=refused,
        done=request.args.get("done", ""),
    )


def words_of(person: Person) -> str:
    return f"{person.name} {person.company} {person.group}".casefold()


def page_asked() -> int:
    number = request.args.get("page", "1")
    return int(number) if number.isdecimal() and 0 < int(number) < 1000 else 1


def listed(folder: Folder) -> list[tuple[str, Person]]:
    """Return everybody who was put on the list, by company and name."""
    people = [(id, each) for id, each in folder.state.people.items() if each.registered and not each.erased]
    return sorted(people, key=lambda one: (one[1].company, one[1].name, one[0]))


async def links_of(folder: Folder, people: Sequence[tuple[str, Person]]) -> list[str]:
    """Return each one's personal link, which leads to this meetup; empty where it would lead nowhere."""
    ids = [id for id, _ in people]
    chunks = [ids[at : at + MOST_ROWS] for at in range(0, len(ids), MOST_ROWS)]
    found = [person for chunk in chunks for person in await site().people.persons.find_all(chunk)]
    epochs = {person.id: person.epoch for person in found if person.erased is None}
    signed = {id: personal_links().sign(id, epoch) for id, epoch in epochs.items()}
    return [f"{base_url()}/p/{signed[id]}?to={folder.id}" if id in signed else "" for id in ids]


# --- putting people on the list -----------------------------------------------------------------------------------


@blueprint.post("/meetups/<meetup>/people")
async def upload(meetup: str) -> Page | Redirect:
    """Read a file; take it if it is right, else show what is wrong and let the organizer decide."""
    folder = await folder_of(meetup, prepares=True)
    file = (await request.files).get("list")
    roster = await asyncio.to_thread(read, file.read(MOST_BYTES + 1) if file else b"")
    if roster.problems:
        return await people_page(folder, roster=roster)
    return await take(folder, roster.rows)


@blueprint.post("/meetups/<meetup>/people/take")
async def take_good(meetup: str) -> Page | Redirect:
    """Take the rows that were right."""
    folder = await folder_of(meetup, prepares=True)
    try:
        rows = msgspec.json.decode((await request.form).get("rows", ""), type=list[Row])
    except msgspec.DecodeError:
        abort(400)
    if not all(row.name.strip() for row in rows):
        abort(400)
    return await take(folder, rows[:MOST_PEOPLE])


async def take(folder: Folder, rows: Sequence[Row]) -> Page | Redirect:
    """Put people on the list. Whoever is on it already, or is known of an earlier one with their company, stays the
    same person.
    """
    earlier = await colleagues(site().people.database, folder.desk.organization.id)
    known = {key(Row(0, name, company)): id for id, name, company in earlier}
    known |= {key(Row(0, each.name, each.company)): id for id, each in listed(folder)}
    try:
        for at in range(0, len(rows), MOST_ROWS):
            await register(folder, rows[at : at + MOST_ROWS], known)
    except Refusal as refusal:
        return await people_page(await folder_of(folder.id), refused=refusal)
    return redirect(f"/organize/meetups/{folder.id}/people?done={len(rows)}", 303)


async def register(folder: Folder, rows: Sequence[Row], known: Mapping[Key, str]) -> None:
    """Write down who is new, then put all on the meetup's list. Raises Refusal; then nobody was written down."""
    new = {key(row): newcomer(folder, row) for row in rows if key(row) not in known}
    ids = dict(known) | {who: person.id for who, person in new.items()}
    people = [Registrant(ids[key(row)], row.name, row.company, row.level, row.group) for row in rows]
    command = checked(people)
    database, written = site().people.database, list(new.values())
    await write_down(database, written)
    if refused := await ask(folder.id, command):
        await strike(database, written)
        raise refused


def newcomer(folder: Folder, row: Row) -> Known:
    organization, now = folder.desk.organization.id, site().clock.now()
    known = {"company": row.company, "level": row.level, "grp": row.group, "lang": lang()}
    return site().people.persons.new(organization, row.name, now, **known)


def checked(people: Sequence[Registrant]) -> Register:
    """Make the command; rows that came back from a form are what somebody sent, so they are looked at again."""
    try:
        return msgspec.convert({"type": "register", "people": msgspec.to_builtins(people)}, Register)
    except msgspec.ValidationError:
        abort(400)


@blueprint.post("/meetups/<meetup>/people/remove")
async def remove(meetup: str) -> Page | Redirect:
    """Take somebody off the list who has not come."""
    folder = await folder_of(meetup, prepares=True)
    if refused := await ask(meetup, Unregister((await request.form).get("person", ""))):
        return await people_page(folder, refused=refused)
    return redirect(f"/organize/meetups/{meetup}/people?done=removed", 303)


# --- handing out --------------------------------------------------------------------------------------------------


@blueprint.get("/meetups/<meetup>/people/links.csv")
async def links(meetup: str) -> Response:
    """Everybody on the list with their personal link, for a spreadsheet."""
    folder = await folder_of(meetup, prepares=True)
    people = listed(folder)
    texts, spoken, file = site().texts, lang(), io.StringIO()
    writer = csv.writer(file)
    writer.writerow(
        [texts.text(spoken, f"org-column-{name}") for name in ("name", "company", "level", "group", "link")]
    )
    for (_, each), link in zip(people, await links_of(folder, people), strict=True):
        writer.writerow(map(harmless, (each.name, each.company, each.level, each.group, link)))
    headers = {"Content-Disposition": f'attachment; filename="links-{meetup}.csv"', "Cache-Control": "no-store"}
    return Response("\ufeff" + file.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
