"""What can be measured at a meetup, for everybody: before they come, and without signing in."""

from __future__ import annotations

from itertools import groupby

from quart import Blueprint

from server.metrics.measures import MEASURES
from server.pages.site import page

blueprint = Blueprint("about", __name__)


@blueprint.get("/about/measures")
async def measures() -> tuple[str, int]:
    """Every measure with its meaning and its formula."""
    groups = [(step, [each.id for each in found]) for step, found in groupby(MEASURES, lambda each: each.step)]
    return await page("about_measures.html", groups=groups)
