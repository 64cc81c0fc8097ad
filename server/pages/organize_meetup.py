"""One meetup, for its organizers: prepared, changed, duplicated, cancelled; its links and its facilitators."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

import msgspec
from quart import Blueprint, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.meetup import naming
from server.meetup.commands import Cancel, Prepare
from server.meetup.state import Plan
from server.pages import logos
from server.pages.belonging import Desk, Folder, ask, desk_of, folder_of
from server.pages.fields import Fields
from server.pages.organize_lounge import lounge_of, pending
from server.pages.plans import DOORS, KINDS, RULES, Sheet, new_plan, read_plan, read_sheet, sheet_of, zones
from server.pages.schemes import ALIKES, DEPTHS, MIXINGS, SHARES, field_of
from server.pages.session import check_form, form_page, need_account
from server.pages.site import base_url, lang, site
from server.pages.staff import facilitator_links
from server.pages.when import when
from server.people.meetups import Owned

blueprint = Blueprint("organize_meetup", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]
WEEK = 7 * 86_400_000
"""Milliseconds."""


# --- preparing ----------------------------------------------------------------------------------------------------


@blueprint.get("/o/<organization>/new")
async def new(organization: str) -> Page:
    desk = await desk_of(organization, prepares=True)
    return await edit_page(desk, filled(new_plan(lang()), title=""))


@blueprint.post("/o/<organization>/new")
async def create(organization: str) -> Page | Redirect:
    desk = await desk_of(organization, prepares=True)
    sheet = await sent()
    plan = await asked(desk, sheet, None)
    if plan is None:
        return await edit_page(desk, sheet)
    made = await make(desk, plan, sheet.fields.raw("series") or None)
    if isinstance(made, Refusal):
        return await edit_page(desk, sheet, refused=made)
    return redirect(f"/organize/meetups/{made}", 303)


def filled(plan: Plan, **more: str) -> Sheet:
    """Return the form filled in with a plan."""
    return sheet_of(plan, site().texts, lang(), site().shelf.packs, **more)


async def sent() -> Sheet:
    """Return the form as it was sent."""
    return read_sheet(await request.form, site().texts, lang(), site().shelf.packs)


async def asked(desk: Desk, sheet: Sheet, before: Plan | None) -> Plan | None:
    """Read the plan; None if something is wrong, or if a button only changed the form."""
    known = {each.id for each in await site().people.meetups.all_series(desk.organization.id)}
    if sheet.fields.raw("act") != "save":
        return None
    sheet.fields.choice("series", {"", *known})
    return read_plan(sheet, site().shelf.packs, before)


async def make(desk: Desk, plan: Plan, series: str | None) -> str | Refusal:
    """Make a meetup and return its id, or what the rules have against it."""
    id, people = naming.new_id(secrets.token_bytes(naming.BYTES)), site().people
    await people.meetups.add(Owned(id, desk.organization.id, series, site().clock.now()))
    refused = await ask(id, Prepare(plan, id))
    if refused:
        await people.meetups.remove(id)
    return refused or id


@blueprint.get("/meetups/<meetup>/edit")
async def edit(meetup: str) -> Page:
    folder = await folder_of(meetup, prepares=True)
    return await edit_page(folder.desk, filled(folder.plan, series=folder.owned.series or ""), folder=folder)


@blueprint.post("/meetups/<meetup>/edit")
async def save(meetup: str) -> Page | Redirect:
    folder = await folder_of(meetup, prepares=True)
    sheet = await sent()
    plan = await asked(folder.desk, sheet, folder.plan)
    if plan is None:
        return await edit_page(folder.desk, sheet, folder=folder)
    if refused := await ask(meetup, Prepare(plan)):
        return await edit_page(folder.desk, sheet, folder=folder, refused=refused)
    await site().people.meetups.put_into(meetup, sheet.fields.raw("series") or None)
    return done(meetup, "saved")


async def edit_page(desk: Desk, sheet: Sheet, *, folder: Folder | None = None, refused: Refusal | None = None) -> Page:
    fields, rows = sheet.fields, sheet.rows
    marked = {id for id in sheet.schemes if any(name.startswith(field_of(id, "")) for name in fields.wrong)}
    return await form_page(
        "organize/edit.html",
        status=422 if fields.wrong or refused else 200,
        desk=desk,
        folder=folder,
        fields=fields,
        rows=rows,
        schemes=sheet.schemes,
        topics=sheet.wording.topic_names(),
        marked=marked,
        fresh=sheet.fresh,
        opened=sheet.fresh | marked,
        mixings=MIXINGS,
        depths=DEPTHS,
        shares=SHARES,
        alikes=ALIKES,
        refused=refused,
        total=sum(int(row.minutes) for row in rows if row.minutes.isdecimal() and len(row.minutes) < 5),
        words=words,
        series=await site().people.meetups.all_series(desk.organization.id),
        packs=site().shelf.packs,
        zones=zones(),
        kinds=KINDS,
        rules=RULES,
        doors=DOORS,
    )


@blueprint.post("/meetups/<meetup>/logo")
async def put_logo(meetup: str) -> Page | Redirect:
    """Show another picture, or none."""
    folder = await folder_of(meetup, prepares=True)
    file = (await request.files).get("logo")
    picture = file.read(logos.LARGEST + 1) if file else b""
    refused: Refusal | None
    try:
        address = await logos.keep(picture) if (await request.form).get("act") != "remove" else ""
        refused = await ask(meetup, Prepare(msgspec.structs.replace(folder.plan, logo=address)))
    except Refusal as refusal:
        refused = refusal
    return await meetup_page(folder, refused=refused, at="logo") if refused else done(meetup, "saved")


# --- its page -----------------------------------------------------------------------------------------------------


@blueprint.get("/meetups/<meetup>")
async def show(meetup: str) -> Page:
    return await meetup_page(await folder_of(meetup))


async def meetup_page(
    folder: Folder, *, refused: Refusal | None = None, at: str = "", fields: Fields | None = None
) -> Page:
    """The meetup's page; ``refused`` is shown in the part called ``at``."""
    people = folder.state.people.values()
    series = await site().people.meetups.find_series(folder.owned.series or "")
    fields = fields or Fields({})
    return await form_page(
        "organize/meetup.html",
        status=422 if refused or fields.wrong else 200,
        folder=folder,
        desk=folder.desk,
        fields=fields,
        plan=folder.plan,
        state=folder.state,
        series=series,
        when=when,
        mode=mode_name(folder.plan),
        minutes=sum(step.minutes for step in folder.plan.agenda),
        listed=sum(1 for person in people if person.registered),
        joined=sum(1 for person in people if person.joined and not person.staff),
        join=f"{base_url()}/m/{folder.id}",
        lounge=folder.plan.lounge > 0 and folder.state.stage != "cancelled",
        reports=pending(await lounge_of(folder)),
        links=facilitator_links(folder) if folder.desk.prepares else [],
        refused=refused,
        at=at,
        done=request.args.get("done", ""),
    )


def mode_name(plan: Plan) -> str:
    """Return the names of the pack and the mode."""
    pack = site().shelf.packs.get(plan.pack)
    mode = next((mode for mode in pack.modes if mode.id == plan.mode), None) if pack else None
    return f"{words(pack.title)} · {words(mode.name)}" if pack and mode else f"{plan.pack} {plan.mode}"


def words(text: Mapping[str, str]) -> str:
    """Return a pack's text in the reader's language, or in another one that it has."""
    return text.get(lang()) or next(iter(text.values()))


def done(meetup: str, what: str, part: str = "") -> Redirect:
    return redirect(f"/organize/meetups/{meetup}?done={what}{part}", 303)


@blueprint.post("/meetups/<meetup>/duplicate")
async def duplicate(meetup: str) -> Page | Redirect:
    """Prepare the same again, on the same weekday and hour of a week to come."""
    folder = await folder_of(meetup, prepares=True)
    starts, now = folder.plan.starts, site().clock.now()
    later = starts + max(1, -(-(now - starts) // WEEK)) * WEEK if starts else 0
    made = await make(folder.desk, msgspec.structs.replace(folder.plan, starts=later), folder.owned.series)
    if isinstance(made, Refusal):
        return await meetup_page(folder, refused=made, at="more")
    return redirect(f"/organize/meetups/{made}/edit", 303)


@blueprint.post("/meetups/<meetup>/cancel")
async def cancel(meetup: str) -> Page | Redirect:
    folder = await folder_of(meetup, prepares=True)
    fields = Fields(await request.form)
    reason = fields.line("reason", 120, needed=False)
    refused = None if fields.wrong else await ask(meetup, Cancel(reason))
    if refused or fields.wrong:
        return await meetup_page(folder, refused=refused, at="more", fields=fields)
    return done(meetup, "cancelled")
