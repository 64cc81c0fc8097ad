"""Who looked at what of an organization: replays, names behind figures, exports. For its owners and organizers."""

from __future__ import annotations

import msgspec
from quart import Blueprint, request

from server.meetup import naming
from server.metrics.measures import BY_ID
from server.pages.belonging import desk_of
from server.pages.session import form_page, need_account
from server.pages.site import lang, site
from server.pages.when import when
from server.pages.zones import zone_of
from server.people.looks import KEPT, PAGE, Look

blueprint = Blueprint("organize_looks", __name__, url_prefix="/organize")
blueprint.before_request(need_account)

DAY = 86_400_000
KINDS = {"o": "organizer", "f": "facilitator", "k": "key"}
"""How persons begin -> what they are (texts ``org-looks-as-<what>``)."""


class Line(msgspec.Struct, frozen=True):
    """``title``: of the meetup, empty where it is gone; ``detail``: in words."""

    look: Look
    role: str
    title: str
    detail: str
    when: dict[str, str]


@blueprint.get("/o/<organization>/looks")
async def show(organization: str) -> tuple[str, int]:
    """The latest looks; ``?after=`` goes on from one of them."""
    desk = await desk_of(organization, prepares=True)
    after = request.args.get("after", "")
    found = await site().people.looks.of(organization, after, PAGE + 1)
    zone = await zone_of(desk)
    titles = {each: await title_of(each) for each in {look.meetup for look in found if look.meetup}}
    return await form_page(
        "organize/looks.html",
        desk=desk,
        lines=[line(each, titles.get(each.meetup or "", ""), zone) for each in found[:PAGE]],
        more=found[PAGE - 1].id if len(found) > PAGE else "",
        after=after,
        zone=zone,
        days=KEPT // DAY,
    )


def line(look: Look, title: str, zone: str) -> Line:
    role = KINDS.get(look.who.partition("-")[0], "organizer")
    return Line(look, role, title, in_words(look.detail) if look.detail else "", when(look.at, zone))


def in_words(detail: str) -> str:
    """Return the name of a measure, or of what else it was; a file's name as it is."""
    if detail in BY_ID:
        return site().texts.text(lang(), f"measure-{detail}")
    return site().texts.text(lang(), "org-looks-detail", detail=detail)


async def title_of(meetup: str) -> str:
    name = naming.stream(meetup)
    if not await site().streams.exists(name):
        return ""
    plan = (await site().streams.open(name)).state.plan
    return plan.title if plan else ""
