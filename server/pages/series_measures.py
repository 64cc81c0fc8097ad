"""The meetups of a series, or all of an organization, over time: compared, who came again, levels, advocates."""

from __future__ import annotations

from typing import Any

from quart import Blueprint, abort, request

from server.metrics.figure import FEW
from server.metrics.series_facts import Row, SeriesFacts
from server.pages.advocate_views import habits, involved, seasons, standings
from server.pages.belonging import Desk, desk_of
from server.pages.cohort_views import cohort_grid, level_lines, returns
from server.pages.comparisons import HEIGHT, WIDTH, charts, grids
from server.pages.figures import show
from server.pages.measuring_site import looked, measuring
from server.pages.session import form_page, need_account
from server.pages.sharing import shared_looks
from server.pages.site import lang, site
from server.pages.trials import names_of
from server.pages.waiting import soon
from server.pages.when import when
from server.people.meetups import Series

blueprint = Blueprint("series_measures", __name__, url_prefix="/organize")
blueprint.before_request(need_account)

Page = tuple[str, int]


def say(key: str, **params: str | int) -> str:
    """Return a text in the request's language."""
    return site().texts.text(lang(), key, **params)


@blueprint.get("/o/<organization>/measures")
async def overview(organization: str) -> Page:
    """Everything over time; ``?names=on`` shows who is behind it, and that is written down; ``?shared=on`` leaves out
    small groups, as for everybody who only views.
    """
    desk = await desk_of(organization)
    series = await chosen(desk)
    one = series.id if series else None
    hides = not desk.prepares or request.args.get("shared") == "on"
    facts = await soon(shared_looks().series if hides else measuring().series_facts, organization, one)
    names = {} if hides else await names_shown(desk, facts)
    return await form_page(
        "organize/series_measures.html",
        desk=desk,
        series=series,
        all_series=await site().people.meetups.all_series(organization),
        hides=hides,
        few=FEW,
        named=bool(names),
        files=("meetups", "cohorts", "levels", "advocates"),
        **parts(facts, names, tells=not hides),
    )


async def chosen(desk: Desk) -> Series | None:
    """Return the series that the request names; another organization's is not found."""
    id = request.args.get("series", "")
    found = await site().people.meetups.find_series(id) if id else None
    if id and (found is None or found.organization != desk.organization.id):
        abort(404)
    return found


async def names_shown(desk: Desk, facts: SeriesFacts) -> dict[str, str]:
    """Return what people are called, if the request asks for it."""
    if request.args.get("names") != "on":
        return {}
    await looked(desk, "names", "advocates")
    return await names_of(involved(facts))


def parts(facts: SeriesFacts, names: dict[str, str], *, tells: bool) -> dict[str, Any]:
    """Return what the page's parts are made of. ``tells``: whether small numbers of people may be told."""
    return {
        "facts": facts,
        "rows": facts.rows,
        "headlines": [(show(each, say), each) for each in facts.figures],
        "charts": charts(facts.rows, say, day_of),
        "size": (WIDTH, HEIGHT),
        "grids": grids(facts.rows, say),
        "cohorts": cohort_grid(facts),
        "returns": returns(facts),
        "levels": level_lines(facts),
        "seasons": seasons(facts, names, tells=tells),
        "habits": habits(facts) if tells else (0, []),
        "standings": standings(facts, names),
        "day": day_of,
        "when": lambda at: when(at, facts.zone),
    }


def day_of(row: Row) -> str:
    """Return the day of a meetup, briefly; its title where it has no time."""
    return say("over-time-day", **when(row.starts, row.zone)) if row.starts else row.title
