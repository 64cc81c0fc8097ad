"""One meetup's report, to print and to hand on: all figures, nobody named, small groups hidden."""

from __future__ import annotations

from typing import Any

from quart import Blueprint

from server.metrics.facts import VERSION
from server.metrics.figure import FEW
from server.metrics.measures import MEASURES
from server.pages.belonging import folder_of
from server.pages.measures import Page, again, begun, parts
from server.pages.measuring_site import looked, measuring
from server.pages.session import form_page, need_account
from server.pages.sharing import shared_reading
from server.pages.site import site
from server.pages.waiting import soon

blueprint = Blueprint("report", __name__, url_prefix="/organize")
blueprint.before_request(need_account)


@blueprint.get("/meetups/<meetup>/report")
async def show(meetup: str) -> Page:
    """Everything that may be shared of a meetup, on paper."""
    folder = await folder_of(meetup)
    if not begun(folder):
        return await form_page("organize/measures_early.html", folder=folder, desk=folder.desk)
    reading = await soon(measuring().reading, meetup)
    await looked(folder, "report")
    told = await shared_reading(reading)
    filled = parts(folder, told, {}) | await again(folder) | more(told.facts.events)
    return await form_page("organize/report.html", **filled)


def more(events: int) -> dict[str, Any]:
    """Return what only the report says."""
    return {
        "measures": [measure for measure in MEASURES if measure.scope == "meetup"],
        "few": FEW,
        "version": VERSION,
        "events": events,
        "now": site().clock.now(),
    }
