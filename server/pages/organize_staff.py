"""Facilitators of a meetup: given a link, or taken it away; an organizer becomes one by opening the console."""

from __future__ import annotations

import secrets

from quart import Blueprint, redirect, request
from werkzeug.wrappers import Response as Redirect

from server.meetup.commands import Invite, Revoke
from server.pages.belonging import ask, folder_of
from server.pages.fields import Fields
from server.pages.organize_meetup import done, meetup_page
from server.pages.session import check_form, need_account, organizer
from server.pages.site import cookie_of, secure, site
from server.pages.staff import DAY, staff_ticket

blueprint = Blueprint("organize_staff", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]


@blueprint.post("/meetups/<meetup>/facilitators")
async def invite(meetup: str) -> Page | Redirect:
    """Make a facilitator link."""
    folder = await folder_of(meetup, prepares=True)
    fields = Fields(await request.form)
    name = fields.line("name", 40)
    refused = None if fields.wrong else await ask(meetup, Invite(f"f-{secrets.token_urlsafe(9)}", name))
    if refused or fields.wrong:
        return await meetup_page(folder, refused=refused, at="facilitators", fields=fields)
    return done(meetup, "invited", "#facilitators")


@blueprint.post("/meetups/<meetup>/facilitators/revoke")
async def revoke(meetup: str) -> Page | Redirect:
    folder = await folder_of(meetup, prepares=True)
    if refused := await ask(meetup, Revoke((await request.form).get("person", ""))):
        return await meetup_page(folder, refused=refused, at="facilitators")
    return done(meetup, "revoked", "#facilitators")


@blueprint.post("/meetups/<meetup>/console")
async def console(meetup: str) -> Page | Redirect:
    """Make the organizer a facilitator of the meetup, and open the console."""
    folder, account = await folder_of(meetup), organizer()
    known = folder.state.facilitators.get(account.facilitator)
    refused = await ask(meetup, Invite(account.facilitator, account.name[:40])) if not known or known.revoked else None
    if refused:
        return await meetup_page(folder, refused=refused, at="facilitators")
    ticket = staff_ticket(meetup, account.facilitator, account.name, 2)
    response = redirect(f"/m/{meetup}/console", 303)
    response.set_cookie(
        cookie_of(meetup), site().tickets.sign(ticket), max_age=3 * DAY, httponly=True, secure=secure(), samesite="Lax"
    )
    return response
