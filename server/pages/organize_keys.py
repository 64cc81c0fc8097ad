"""Keys by which other programs read an organization's shared figures: made by its owners, shown once, ended."""

from __future__ import annotations

from quart import Blueprint, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.pages.belonging import Desk, desk_of
from server.pages.fields import Fields
from server.pages.session import check_form, form_page, need_account, organizer
from server.pages.site import base_url, site
from server.pages.when import when
from server.pages.zones import zone_of
from server.people.access_keys import MOST, AccessKey

blueprint = Blueprint("organize_keys", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]


@blueprint.get("/o/<organization>/keys")
async def show(organization: str) -> Page:
    return await keys_page(await desk_of(organization, owns=True), Fields({}))


@blueprint.post("/o/<organization>/keys")
async def make(organization: str) -> Page:
    """Make a key; its secret is shown this once."""
    desk, fields = await desk_of(organization, owns=True), Fields(await request.form)
    name, keys = fields.line("name", 80), site().people.access_keys
    if len(await keys.of(organization)) >= MOST:
        return await keys_page(desk, fields, refused=Refusal("keys-many", most=MOST))
    if fields.wrong:
        return await keys_page(desk, fields)
    secret = await keys.make(organization, name, organizer().person, site().clock.now())
    return await keys_page(desk, Fields({}), secret=secret, name=name)


@blueprint.post("/o/<organization>/keys/end")
async def end(organization: str) -> Redirect:
    """End a key; whatever used it is refused from now on."""
    await desk_of(organization, owns=True)
    await site().people.access_keys.end(organization, (await request.form).get("key", ""), site().clock.now())
    return redirect(f"/organize/o/{organization}/keys?done=ended", 303)


async def keys_page(
    desk: Desk, fields: Fields, *, secret: str = "", name: str = "", refused: Refusal | None = None
) -> Page:
    keys = await site().people.access_keys.of(desk.organization.id)
    zone = await zone_of(desk)
    return await form_page(
        "organize/keys.html",
        status=422 if fields.wrong or refused else 200,
        desk=desk,
        fields=fields,
        keys=[(each, await maker(each)) for each in keys],
        secret=secret,
        name=name,
        refused=refused,
        base=base_url(),
        day=lambda at: when(at, zone),
        zone=zone,
        done=request.args.get("done", ""),
    )


async def maker(key: AccessKey) -> str:
    """Return the name of who made a key; empty if the account is gone."""
    account = await site().people.accounts.find(key.by.removeprefix("o-"))
    return account.name if account else ""
