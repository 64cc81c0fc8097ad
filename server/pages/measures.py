"""What one meetup did, for its organizers: the overview with its pictures, and what each measure means."""

from __future__ import annotations

from typing import Any

from quart import Blueprint, abort, request

from server.measuring.measuring import Reading
from server.metrics.measures import BY_ID, Measure
from server.metrics.yardstick import Yardstick
from server.pages.assets import script_json
from server.pages.behind import is_listed
from server.pages.belonging import Folder, folder_of
from server.pages.figures import STEPS, chain, show
from server.pages.headlines import came_of, headlines, missing
from server.pages.inputs import inputs
from server.pages.measuring_site import looked, measuring
from server.pages.picture_tables import kind_rows, tables
from server.pages.pictures import Names, pictures
from server.pages.session import form_page, need_account
from server.pages.sharing import shared_reading
from server.pages.site import lang, site
from server.pages.summaries import clock, summaries
from server.pages.waiting import soon
from server.pages.when import when

blueprint = Blueprint("measures", __name__, url_prefix="/organize")
blueprint.before_request(need_account)

Page = tuple[str, int]
OPEN_TABLES = ("figures", "steps", "rooms", "concurrency", "acts")
"""Files for everybody of the organization: there is nobody in them."""
CLOSED_TABLES = ("people", "ties", "marks")
"""Files for those who prepare meetups: people are in them, if under pseudonyms."""
SOURCES = {
    "absence": "chaoss", "elephant": "chaoss", "balance": "gini", "airtime": "gini", "density": "graphs",
    "isolates": "graphs", "connectors": "graphs", "leading": "orbit", "advocates": "orbit", "grr": "revenue",
    "nrr": "revenue", "logo_churn": "revenue", "expansion": "revenue",
}  # fmt: skip
"""Measures that are others' ideas, and whose; all others are ours."""


def say(key: str, **params: str | int) -> str:
    """Return a text in the request's language."""
    return site().texts.text(lang(), key, **params)


def begun(folder: Folder) -> bool:
    """Whether there is anything to measure yet."""
    return folder.state.stage in {"running", "closed"}


def going(folder: Folder) -> bool:
    return folder.state.stage == "running"


def may_see_names(folder: Folder) -> bool:
    """Whether this organizer may see who is behind a figure: those who only view may not."""
    return folder.desk.prepares


def names_of(folder: Folder) -> dict[str, str]:
    """Return what people are called; whoever is erased has no name any more."""
    people = folder.state.people.items()
    return {id: each.name for id, each in people if each.name and not each.erased and not each.staff}


@blueprint.get("/meetups/<meetup>/measures")
async def overview(meetup: str) -> Page:
    """The ten-second overview; ``?names=on`` shows names in the pictures, and that is written down."""
    folder = await folder_of(meetup)
    if not begun(folder):
        return await form_page("organize/measures_early.html", folder=folder, desk=folder.desk)
    reading = await reading_for(folder)
    names = await names_shown(folder)
    return await form_page("organize/measures.html", **parts(folder, reading, names), **await again(folder))


async def again(folder: Folder) -> dict[str, Any]:
    """Return how the same is computed without this server, and which tables can be taken along."""
    used = await site().people.yardsticks.get(folder.desk.organization.id)
    own = used != Yardstick()
    command = f"nijikai metrics {folder.id}.jsonl{' --yardstick yardstick.json' if own else ''} --json"
    return {"command": command, "own_yardstick": own, "files": tables_for(folder)}


def tables_for(folder: Folder) -> tuple[str, ...]:
    """Return the tables that this organizer may take along."""
    return (*OPEN_TABLES, *CLOSED_TABLES) if folder.desk.prepares else OPEN_TABLES


async def reading_for(folder: Folder) -> Reading:
    """Return a meetup's facts as this organizer may see them: who only views it, without small groups and people."""
    reading = await soon(measuring().reading, folder.id)
    return reading if may_see_names(folder) else await shared_reading(reading)


async def names_shown(folder: Folder) -> Names:
    """Return names, if this organizer asks for them and may see them."""
    if request.args.get("names") != "on" or not may_see_names(folder):
        return {}
    await looked(folder, "names", "pictures")
    return names_of(folder)


def parts(folder: Folder, reading: Reading, names: Names) -> dict[str, Any]:
    """Return what the overview's template and the report's are filled with."""
    facts = reading.facts
    drawn = pictures(facts, names, say, going=going(folder))
    return {
        "folder": folder,
        "desk": folder.desk,
        "facts": facts,
        "headlines": headlines(facts, say),
        "chain": chain(facts.figures, say),
        "missing": missing(facts, say, lounge=folder.plan.lounge > 0) if may_see_names(folder) else [],
        "pictures": drawn,
        "tables": tables(facts, drawn, say),
        "written": script_json({"texts": site().assets.url(f"locale/{lang()}/pictures.ftl"), "facts": drawn}),
        "sees_names": may_see_names(folder),
        "going": going(folder),
        "nobody": may_see_names(folder) and not came_of(facts),
        "says": summaries(facts, drawn, say),
        "at": reading.at,
        "when": lambda at: when(at, folder.plan.zone),
        "time": lambda at: clock(at, facts.zone),
    }


# --- definitions --------------------------------------------------------------------------------------------------


@blueprint.get("/measures")
async def catalogue() -> Page:
    """All measures, by step."""
    groups = [(step, [each for each in BY_ID.values() if each.step == step]) for step in STEPS]
    return await form_page("organize/measures_all.html", groups=groups, **await place())


@blueprint.get("/measures/<measure>")
async def definition(measure: str) -> Page:
    """What a measure means and how it is made; with ``?meetup=`` also what it says of that meetup."""
    found = BY_ID.get(measure) or abort(404)
    where = await place()
    return await form_page(
        "organize/measure.html",
        measure=found,
        source=SOURCES.get(found.id, "own"),
        **where,
        **await value(found, where["folder"]),
    )


async def place() -> dict[str, Any]:
    """Return the meetup that the request is about, if it is about one."""
    meetup = request.args.get("meetup", "")
    folder = await folder_of(meetup) if meetup else None
    return {"folder": folder, "desk": folder.desk if folder else None}


async def value(measure: Measure, folder: Folder | None) -> dict[str, Any]:
    """Return what a measure says of a meetup, and what that is made of; nothing of a series' measure."""
    if folder is None or measure.scope != "meetup" or not begun(folder):
        return {"shown": None, "inputs": [], "behind": False, "kinds": []}
    facts = (await reading_for(folder)).facts
    figure = next((each for each in facts.figures if each.measure == measure.id), None)
    return {
        "shown": show(figure, say) if figure else None,
        "inputs": inputs(measure, facts, say) if may_see_names(folder) else [],
        "behind": may_see_names(folder) and is_listed(measure.id),
        "kinds": kind_rows(facts) if measure.id == "acts" else [],
    }
