"""How an organization measures: changed, tried before it is saved, put back."""

from __future__ import annotations

from quart import Blueprint, redirect, request
from werkzeug.wrappers import Response as Redirect

from server.metrics.yardstick import Yardstick
from server.pages.belonging import Desk, desk_of
from server.pages.fields import Fields
from server.pages.session import check_form, form_page, need_account, organizer
from server.pages.site import site
from server.pages.trials import Trial, attempt
from server.pages.when import when
from server.pages.yardstick_forms import (
    ACTS,
    BOUNDS,
    HEAVIEST,
    MOST_CONDITIONS,
    MOST_REVENUES,
    QUANTITIES,
    WHOLE,
    lines_of,
    read_yardstick,
    typed_yardstick,
)
from server.pages.zones import zone_of
from server.people.yardsticks import Kept

blueprint = Blueprint("yardstick", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]


@blueprint.get("/o/<organization>/yardstick")
async def show(organization: str) -> Page:
    desk = await desk_of(organization, prepares=True)
    return await yardstick_page(desk, Fields(typed_yardstick(await site().people.yardsticks.get(organization))))


@blueprint.post("/o/<organization>/yardstick")
async def save(organization: str) -> Page | Redirect:
    """Save the yardstick, or only say what it would change, what it usually is, or offer one condition more."""
    desk, fields = await desk_of(organization, prepares=True), Fields(await request.form)
    match fields.raw("act"):
        case "reset":
            return await yardstick_page(desk, Fields(typed_yardstick(Yardstick())), reset=True)
        case "add":
            return await yardstick_page(desk, fields, more=1)
    yardstick = read_yardstick(fields)
    if fields.wrong:
        return await yardstick_page(desk, fields)
    if fields.raw("act") == "preview":
        return await yardstick_page(desk, fields, trial=await attempt(desk, yardstick))
    await site().people.yardsticks.save(organization, yardstick, organizer().person, site().clock.now())
    return redirect(f"/organize/o/{organization}/yardstick?done=saved", 303)


async def yardstick_page(
    desk: Desk, fields: Fields, *, trial: Trial | None = None, reset: bool = False, more: int = 0
) -> Page:
    """``more``: lines for conditions beyond those that are always offered."""
    kept, zone = await site().people.yardsticks.find(desk.organization.id), await zone_of(desk)
    return await form_page(
        "organize/yardstick.html",
        status=422 if fields.wrong else 200,
        desk=desk,
        fields=fields,
        acts=ACTS,
        bounds=BOUNDS,
        quantities=QUANTITIES,
        limits=WHOLE,
        heaviest=HEAVIEST,
        lines=min(MOST_CONDITIONS, lines_of(fields) + more),
        most=MOST_CONDITIONS,
        revenues=MOST_REVENUES,
        usual=typed_yardstick(Yardstick()),
        kept=kept,
        changer=await name_of(kept),
        trial=trial,
        reset=reset,
        done=request.args.get("done", ""),
        when=lambda at: when(at, zone),
        zone=zone,
    )


async def name_of(kept: Kept) -> str:
    """Return who changed it last; empty where nobody did, or their account is gone."""
    account = await site().people.accounts.find(kept.by.removeprefix("o-")) if kept.by else None
    return account.name if account else ""
