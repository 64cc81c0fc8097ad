"""Who is behind a cell of the cohort grid, for those who may know: by name, in the order of names, never as a rank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from quart import Blueprint, abort, request

from server.metrics.series_facts import Row, SeriesFacts
from server.pages.belonging import desk_of
from server.pages.measuring_site import looked, measuring
from server.pages.series_measures import Page, chosen, day_of
from server.pages.session import form_page, need_account
from server.pages.trials import names_of
from server.pages.waiting import soon

blueprint = Blueprint("cohort_people", __name__, url_prefix="/organize")
blueprint.before_request(need_account)


DIGITS = 4
"""Of the number of a later meetup: there are fewer than ten thousand."""


class Cell(msgspec.Struct, frozen=True):
    """First-timers of the meetup ``first`` who attended the ``later``-th held meetup from it on (0: itself), ``then``;
    and those who did not.
    """

    first: Row
    then: Row
    later: int
    within: tuple[str, ...]
    out: tuple[str, ...]


class Someone(msgspec.Struct, frozen=True):
    """``name``: empty, if they were erased."""

    person: str
    name: str


@blueprint.get("/o/<organization>/measures/again")
async def people(organization: str) -> Page:
    """The people of one cell, by ``?first=`` (a meetup) and ``?later=``; that somebody looks is written down."""
    desk = await desk_of(organization, prepares=True)
    series = await chosen(desk)
    facts = await soon(measuring().series_facts, organization, series.id if series else None)
    found = cell(facts, request.args.get("first", ""), request.args.get("later", "")) or abort(404)
    await looked(desk, "names", "cohorts")
    names = await names_of((*found.within, *found.out))
    return await form_page(
        "organize/cohort_people.html",
        desk=desk,
        series=series,
        cell=found,
        within=by_name(found.within, names),
        out=by_name(found.out, names),
        day=day_of,
    )


def cell(facts: SeriesFacts, first: str, later: str) -> Cell | None:
    """Return a cell of the grid; None where there is none. Of a meetup that nobody attended the first has nobody."""
    number = next((at for at, row in enumerate(facts.rows) if row.meetup == first), None)
    if number is None or not (later.isascii() and later.isdigit() and len(later) <= DIGITS):
        return None
    since = (number, *(each for each in facts.held if each > number))
    if int(later) >= len(since):
        return None
    then = since[int(later)]
    cohort = [each for each in facts.members if each.attended and each.attended[0] == number]
    return Cell(
        facts.rows[number],
        facts.rows[then],
        int(later),
        tuple(each.person for each in cohort if then in each.attended),
        tuple(each.person for each in cohort if then not in each.attended),
    )


def by_name(people: Iterable[str], names: Mapping[str, str]) -> list[Someone]:
    """Return people in the order of their names; those who have none any more at the end."""
    found = [Someone(each, names.get(each, "")) for each in people]
    return sorted(found, key=lambda each: (not each.name, each.name.casefold(), each.person))
