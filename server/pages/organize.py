"""An organizer's first page: their organizations, with meetups, series and members."""

from __future__ import annotations

from quart import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.pages.belonging import Desk, Folder, desk_of
from server.pages.consoles import close_in
from server.pages.fields import Fields
from server.pages.session import check_form, form_page, need_account, organizer
from server.pages.site import base_url, site
from server.pages.when import when
from server.pages.zones import zone_of
from server.people.organizations import ROLES, Role
from server.texts import LANGUAGES

blueprint = Blueprint("organize", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]
SHOWN = 100
"""Meetups on the first page, the latest."""
YEAR = 365 * 86_400


@blueprint.after_app_request
async def keep_language(response: Response) -> Response:
    """Remember a language that was asked for by a link, for pages without a script."""
    asked = request.args.get("lang", "")
    ours = request.path.startswith("/organize") or request.blueprint in {"signin", "entrance", "account"}
    if asked in LANGUAGES and ours:
        response.set_cookie("lang", asked, max_age=YEAR, samesite="Lax")
    return response


@blueprint.get("")
async def show() -> Page | Redirect:
    """Go to the organizer's only organization, or let them choose."""
    mine = await site().people.organizations.of(organizer().id)
    if len(mine) == 1:
        return redirect(f"/organize/o/{mine[0].organization.id}", 303)
    return await form_page("organize/choose.html", mine=mine, fields=Fields({}))


@blueprint.post("/o")
async def create() -> Page | Redirect:
    """Make another organization."""
    fields = Fields(await request.form)
    name = fields.line("name", 120)
    if fields.wrong:
        mine = await site().people.organizations.of(organizer().id)
        return await form_page("organize/choose.html", status=422, mine=mine, fields=fields)
    made = await site().people.organizations.create(name, site().clock.now(), organizer().id)
    return redirect(f"/organize/o/{made.id}", 303)


@blueprint.get("/o/<organization>")
async def home(organization: str) -> Page:
    """The meetups of an organization: those to come, then those that are over."""
    desk = await desk_of(organization)
    folders = await folders_of(desk)
    series = {each.id: each for each in await site().people.meetups.all_series(organization)}
    ahead = [each for each in folders if each.state.stage not in {"closed", "cancelled"}]
    over = [each for each in folders if each.state.stage in {"closed", "cancelled"}]
    return await form_page("organize/home.html", desk=desk, ahead=ahead[::-1], over=over, series=series, when=when)


async def folders_of(desk: Desk) -> list[Folder]:
    """Return the latest meetups, those furthest ahead first."""
    folders = [
        Folder(desk, owned, await site().streams.open(f"meetup/{owned.id}"))
        for owned in await site().people.meetups.of(desk.organization.id, SHOWN)
    ]
    there = [each for each in folders if each.state.plan]
    return sorted(there, key=lambda each: (each.plan.starts, each.owned.created), reverse=True)


# --- members ------------------------------------------------------------------------------------------------------


@blueprint.get("/o/<organization>/members")
async def members(organization: str) -> Page:
    return await members_page(await desk_of(organization), Fields({}))


async def members_page(desk: Desk, fields: Fields, invited: str = "", refused: Refusal | None = None) -> Page:
    people, now, zone = site().people, site().clock.now(), await zone_of(desk)
    return await form_page(
        "organize/members.html",
        status=422 if fields.wrong or refused else 200,
        desk=desk,
        fields=fields,
        members=await people.organizations.members(desk.organization.id),
        invitations=await people.links.invitations(desk.organization.id, now) if desk.owns else [],
        roles=ROLES,
        invited=invited,
        refused=refused,
        moment=lambda at: when(at, zone),
        zone=zone,
    )


@blueprint.post("/o/<organization>/name")
async def rename(organization: str) -> Page | Redirect:
    desk = await desk_of(organization, owns=True)
    fields = Fields(await request.form)
    name = fields.line("name", 120)
    if fields.wrong:
        return await members_page(desk, fields)
    await site().people.organizations.rename(organization, name)
    return redirect(f"/organize/o/{organization}/members", 303)


@blueprint.post("/o/<organization>/invite")
async def invite(organization: str) -> Page:
    """Make a link to join; it is shown this once."""
    desk = await desk_of(organization, owns=True)
    fields = Fields(await request.form)
    role = fields.choice("role", ROLES)
    if fields.wrong:
        return await members_page(desk, fields)
    token = await site().people.links.make("invite", site().clock.now(), organization=organization, role=role)
    return await members_page(desk, fields, f"{base_url()}/invite/{token}")


@blueprint.post("/o/<organization>/withdraw")
async def withdraw(organization: str) -> Redirect:
    await desk_of(organization, owns=True)
    await site().people.links.withdraw(organization, (await request.form).get("link", ""))
    return redirect(f"/organize/o/{organization}/members", 303)


@blueprint.post("/o/<organization>/role")
async def set_role(organization: str) -> Page | Redirect:
    desk = await desk_of(organization, owns=True)
    fields = Fields(await request.form)
    role: Role = next((role for role in ROLES if role == fields.raw("role")), "viewer")
    try:
        await site().people.organizations.set_role(organization, fields.raw("member"), role)
    except Refusal as refusal:
        return await members_page(desk, fields, refused=refusal)
    return redirect(f"/organize/o/{organization}/members", 303)


@blueprint.post("/o/<organization>/remove")
async def remove(organization: str) -> Page | Redirect:
    """Remove a member; anybody may remove themselves."""
    fields = Fields(await request.form)
    member = fields.raw("member")
    desk = await desk_of(organization, owns=member != organizer().id)
    try:
        await site().people.organizations.remove(organization, member)
    except Refusal as refusal:
        return await members_page(desk, fields, refused=refusal)
    await close_in(organization, f"o-{member}")
    return redirect("/organize" if member == organizer().id else f"/organize/o/{organization}/members", 303)


# --- series -------------------------------------------------------------------------------------------------------


@blueprint.get("/o/<organization>/series")
async def series(organization: str) -> Page:
    return await series_page(await desk_of(organization), Fields({}))


async def series_page(desk: Desk, fields: Fields) -> Page:
    found = await site().people.meetups.all_series(desk.organization.id)
    counts = [owned.series for owned in await site().people.meetups.of(desk.organization.id)]
    return await form_page(
        "organize/series.html",
        status=422 if fields.wrong else 200,
        desk=desk,
        fields=fields,
        series=found,
        counts=counts,
    )


@blueprint.post("/o/<organization>/series")
async def save_series(organization: str) -> Page | Redirect:
    """Make a series, or change or remove the one that the form names (``id``)."""
    desk = await desk_of(organization, prepares=True)
    fields = Fields(await request.form)
    id, meetups = fields.raw("id"), site().people.meetups
    if id:
        await need_own(organization, id)
    if id and fields.raw("act") == "remove":
        await meetups.remove_series(id)
        return redirect(f"/organize/o/{organization}/series", 303)
    title, about = fields.line("title", 120), fields.text("about", 2000)
    if fields.wrong:
        return await series_page(desk, fields)
    if id:
        await meetups.edit_series(id, title, about)
    else:
        await meetups.add_series(organization, title, about, site().clock.now())
    return redirect(f"/organize/o/{organization}/series", 303)


async def need_own(organization: str, id: str) -> None:
    """Find a series; another organization's is not found."""
    found = await site().people.meetups.find_series(id)
    if found is None or found.organization != organization:
        abort(404)
