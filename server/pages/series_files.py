"""Measures over time to take along: a line for each number. Nobody is in them, nor small groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import msgspec
from quart import Blueprint, Response, abort

from server.measure_sheets import MARK
from server.metrics.series_facts import Row, SeriesFacts
from server.pages.belonging import desk_of
from server.pages.measure_files import CSV, JSON, saved
from server.pages.measuring_site import looked
from server.pages.series_measures import chosen
from server.pages.session import need_account
from server.pages.sharing import shared_looks
from server.pages.when import moment
from server.sheets import Cell, sheet

blueprint = Blueprint("series_files", __name__, url_prefix="/organize")
blueprint.before_request(need_account)

Lines = Iterator[tuple[Cell, ...]]


@blueprint.get("/o/<organization>/measures/<table>.csv")
async def as_sheet(organization: str, table: str) -> Response:
    """One table, with times as ISO 8601."""
    if table not in TABLES:
        abort(404)
    facts = await opened(organization, f"{table}.csv")
    header, lines = TABLES[table]
    return saved(MARK + sheet(header, lines(facts)), f"{table}.csv", CSV)


@blueprint.get("/o/<organization>/measures.json")
async def as_json(organization: str) -> Response:
    """All of it."""
    return saved(msgspec.json.encode(await opened(organization, "measures.json")), "measures.json", JSON)


async def opened(organization: str, file: str) -> SeriesFacts:
    """Return what may be shared; that somebody has it is written down."""
    desk = await desk_of(organization)
    series = await chosen(desk)
    await looked(desk, "table", file)
    one = series.id if series else None
    return await shared_looks().series(organization, one)


# --- tables -------------------------------------------------------------------------------------------------------


def meetups(facts: SeriesFacts) -> Lines:
    for row in facts.rows:
        changes = {each.measure: each for each in row.changes}
        for each in row.figures:
            change = changes.get(each.measure)
            against = (change.value, change.low, change.high) if change else (None, None, None)
            yield *named(row), each.measure, each.value, each.n, each.low, each.high, *against


def cohorts(facts: SeriesFacts) -> Lines:
    for each in facts.cohorts:
        for later, came in enumerate((each.people, *each.came)):
            yield *named(facts.rows[each.first]), later, came


def levels(facts: SeriesFacts) -> Lines:
    for quarter in facts.quarters:
        for level, people in quarter.levels.items():
            if level:
                yield quarter.name, quarter.over, level, people


def advocates(facts: SeriesFacts) -> Lines:
    for quarter in facts.quarters:
        yield quarter.name, quarter.over, quarter.advocates


def named(row: Row) -> tuple[Cell, ...]:
    return row.meetup, row.title, moment(row.starts, row.zone).isoformat() if row.starts else ""


TABLES: Final[dict[str, tuple[tuple[str, ...], Callable[[SeriesFacts], Lines]]]] = {
    "meetups": (
        ("meetup", "title", "starts", "measure", "value", "n", "low", "high", "change", "change_low", "change_high"),
        meetups,
    ),
    "cohorts": (("meetup", "title", "starts", "later", "people"), cohorts),
    "levels": (("quarter", "over", "level", "people"), levels),
    "advocates": (("quarter", "over", "advocates"), advocates),
}
"""``later`` 0: those who came for the first time; an empty cell: too few to be told."""
