"""Who is behind a figure, for those who may know: by name, in the order of names, never as a rank."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from quart import Blueprint, abort, request

from server.metrics.facts import MeetupFacts, PersonFacts
from server.metrics.measures import BY_ID
from server.pages.behind import BEHIND, Behind
from server.pages.belonging import folder_of
from server.pages.measures import Page, begun, names_of, say
from server.pages.measuring_site import looked, measuring
from server.pages.session import form_page, need_account
from server.pages.waiting import soon

blueprint = Blueprint("measured_people", __name__, url_prefix="/organize")
blueprint.before_request(need_account)


class Row(msgspec.Struct, frozen=True):
    """``told``: what the log says of them that belongs to the figure."""

    person: str
    name: str
    company: str
    told: str


@blueprint.get("/meetups/<meetup>/measures/people")
async def people(meetup: str) -> Page:
    """The people behind the figure ``?measure=``; for satisfaction, what people wrote, by nobody's name."""
    folder = await folder_of(meetup, prepares=True)
    measure = BY_ID.get(request.args.get("measure", "")) or abort(404)
    if not begun(folder):
        abort(404)
    facts = await soon(measuring().facts, meetup)
    behind, comments = BEHIND.get(measure.id), measure.id == "satisfaction"
    if behind or comments:
        await looked(folder, "names" if behind else "comments", measure.id)
    within, out = rows(facts, behind, names_of(folder)) if behind else ([], [])
    return await form_page(
        "organize/measured_people.html",
        folder=folder,
        desk=folder.desk,
        facts=facts,
        measure=measure,
        listed=behind is not None,
        within=within,
        out=out,
        comments=sorted(facts.comments, key=lambda each: each.text) if comments else None,
    )


def rows(facts: MeetupFacts, behind: Behind, names: Mapping[str, str]) -> tuple[list[Row], list[Row]]:
    """Return who is counted and who is not, by name."""
    there = [each for each in facts.people if behind.over(each) and each.person in names]
    both = ([each for each in there if behind.within(each) is counted] for counted in (True, False))
    within, out = (sorted((row(each, behind, names, facts.zone) for each in part), key=by_name) for part in both)
    return within, out


def row(person: PersonFacts, behind: Behind, names: Mapping[str, str], zone: str) -> Row:
    return Row(person.person, names[person.person], person.company, behind.tell(person, zone, say))


def by_name(row: Row) -> tuple[str, str]:
    return row.name.casefold(), row.person
