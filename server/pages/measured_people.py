"""Who is behind a figure, for those who may know: by name, in the order of names, never as a rank."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import msgspec
from quart import Blueprint, abort, request

from server.metrics.facts import MeetupFacts, PersonFacts
from server.metrics.measures import BY_ID
from server.pages.belonging import folder_of
from server.pages.figures import Say, numeral
from server.pages.measures import Page, begun, names_of, say
from server.pages.measuring_site import looked, measuring
from server.pages.session import form_page, need_account
from server.pages.summaries import clock

blueprint = Blueprint("measured_people", __name__, url_prefix="/organize")
blueprint.before_request(need_account)

MINUTE = 60_000
Pick = Callable[[PersonFacts], bool]
Tell = Callable[[PersonFacts, str, Say], str]


class Row(msgspec.Struct, frozen=True):
    """``told``: what the log says of them that belongs to the figure."""

    person: str
    name: str
    company: str
    told: str


class Behind(msgspec.Struct, frozen=True):
    """``over``: who the figure is about at all; ``within``: who of them is counted; ``tell``: what is said of each."""

    over: Pick
    within: Pick
    tell: Tell


def was_there(person: PersonFacts) -> bool:
    return bool(person.present)


def attended(person: PersonFacts) -> bool:
    return person.attended


def registered(person: PersonFacts) -> bool:
    return person.registered


def acted(person: PersonFacts) -> bool:
    return any(person.acts.values())


def tell_presence(person: PersonFacts, zone: str, say: Say) -> str:
    if not person.present:
        return ""
    first, last = clock(person.present[0].start, zone), clock(person.present[-1].end, zone)
    return say("behind-came", **{"from": first, "until": last, "minutes": numeral(person.dwell // MINUTE, "minutes")})


def tell_acts(person: PersonFacts, _zone: str, say: Say) -> str:
    return say("behind-acts", count=sum(person.acts.values()))


def tell_met(person: PersonFacts, _zone: str, say: Say) -> str:
    return say("behind-met", count=person.met)


def tell_seated(person: PersonFacts, _zone: str, say: Say) -> str:
    return say("behind-seated", seconds=numeral(person.seated / 1000, "seconds")) if person.seated >= 0 else ""


PRESENT: Final = Behind(was_there, was_there, tell_presence)
BEHIND: Final[Mapping[str, Behind]] = {
    "came": PRESENT,
    "attended": Behind(was_there, attended, tell_presence),
    "attendance": Behind(registered, attended, tell_presence),
    "no_show": Behind(registered, lambda each: not each.attended, tell_presence),
    "dwell": PRESENT,
    "peak": PRESENT,
    "concurrency": PRESENT,
    "stayed": PRESENT,
    "seating_half": Behind(was_there, lambda each: each.seated >= 0, tell_seated),
    "seating_most": Behind(was_there, lambda each: each.seated >= 0, tell_seated),
    "participation": Behind(attended, acted, tell_acts),
    "acts": Behind(attended, acted, tell_acts),
    "met": Behind(attended, lambda each: each.met > 0, tell_met),
    "pairs": Behind(attended, lambda each: each.met > 0, tell_met),
    "isolates": Behind(attended, lambda each: each.cluster < 0, tell_met),
}
"""Measures whose people may be named. What people answered or found in the lounge on their own stays theirs; who makes
half of all contributions would be a rank.
"""


@blueprint.get("/meetups/<meetup>/measures/people")
async def people(meetup: str) -> Page:
    """The people behind the figure ``?measure=``; for satisfaction, what people wrote, by nobody's name."""
    folder = await folder_of(meetup, prepares=True)
    measure = BY_ID.get(request.args.get("measure", "")) or abort(404)
    if not begun(folder):
        abort(404)
    facts = await measuring().facts(meetup)
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
