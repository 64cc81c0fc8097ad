"""Links that are good once: setting the house up, accepting an invitation, choosing a new password."""

from __future__ import annotations

import msgspec
from quart import Blueprint, redirect, request, session
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.pages import passkeys
from server.pages.consoles import close_everywhere
from server.pages.fields import Fields
from server.pages.session import check_form, form_page, sign_in, signed_in
from server.pages.site import lang, page, site
from server.people.accounts import Account, new_account
from server.people.database import Taken
from server.people.links import Kind, Link
from server.people.passkeys import Passkey
from server.people.passwords import check_password

blueprint = Blueprint("entrance", __name__)
blueprint.before_request(check_form)

Page = tuple[str, int]


@blueprint.route("/setup/<token>", methods=["GET", "POST"])
async def setup(token: str) -> Page | Redirect:
    """Make the first organization and its owner."""
    link = await find("setup", token)
    if link is None or await site().people.accounts.any():
        return await gone()
    fields = Fields(await request.form)
    if request.method == "GET":
        return await form_page("organize/setup.html", fields=fields)
    name = fields.line("organization", 120)
    account, passkey = await read_account(fields)
    if fields.wrong or not await site().people.organizations.set_up(link, name, account):
        return await form_page("organize/setup.html", status=422, fields=fields)
    return await begin(account, passkey)


@blueprint.route("/invite/<token>", methods=["GET", "POST"])
async def invite(token: str) -> Page | Redirect:
    """Join an organization, with a new account or the one that is signed in."""
    link = await find("invite", token)
    organization = await site().people.organizations.find(link.organization or "") if link else None
    if link is None or organization is None:
        return await gone()
    fields = Fields(await request.form)
    if request.method == "POST" and (mine := await signed_in()):
        await site().people.organizations.accept(link, mine, site().clock.now(), new=False)
        return redirect("/organize", 303)
    if request.method == "POST" and (entered := await join(link, fields)):
        return entered
    status = 422 if fields.wrong else 200
    return await form_page(
        "organize/invite.html", status=status, fields=fields, organization=organization, role=link.role
    )


async def join(link: Link, fields: Fields) -> Redirect | None:
    """Join with a new account; None if the form is wrong."""
    account, passkey = await read_account(fields)
    if fields.wrong:
        return None
    try:
        if not await site().people.organizations.accept(link, account, site().clock.now(), new=True):
            return redirect(request.path, 303)
    except Taken:
        fields.wrong.add("email", Refusal("email-taken", value=account.email))
        return None
    return await begin(account, passkey)


@blueprint.route("/reset/<token>", methods=["GET", "POST"])
async def reset(token: str) -> Page | Redirect:
    """Choose a new password; every session ends."""
    link = await find("reset", token)
    account = await site().people.accounts.find(link.account or "") if link else None
    if link is None or account is None:
        return await gone()
    fields = Fields(await request.form)
    if request.method == "POST" and (hashed := await read_password(fields, account.email, account.name)):
        if not await site().people.accounts.reset(link, hashed):
            return await gone()
        await close_everywhere(account)
        after = await site().people.accounts.find(account.id)
        return await begin(after or account, None)
    status = 422 if fields.wrong else 200
    return await form_page("organize/reset.html", status=status, fields=fields, of=account)


async def find(kind: Kind, token: str) -> Link | None:
    return await site().people.links.find(kind, token, site().clock.now())


async def gone() -> Page:
    return await page("error.html", status=410, kind="link")


async def read_account(fields: Fields) -> tuple[Account, Passkey | None]:
    """Read who somebody is and how they will sign in: with a password, or the passkey that their browser made."""
    name, email = fields.line("name", 80), fields.email("email")
    passkey = await read_passkey(fields)
    password = None if passkey else await read_password(fields, email, name)
    account = new_account(email, name, lang(), password, site().clock.now())
    return (msgspec.structs.replace(account, id=passkey.account), passkey) if passkey else (account, None)


async def read_passkey(fields: Fields) -> Passkey | None:
    if not fields.raw("passkey"):
        return None
    try:
        return passkeys.made(fields.raw("passkey"))
    except Refusal as refusal:
        fields.wrong.add("passkey", refusal)
        return None


async def read_password(fields: Fields, *known: str) -> str | None:
    """Return the hash of a new password, if it and everything else is right."""
    try:
        check_password(fields.raw("password"), *known)
    except Refusal as refusal:
        fields.wrong.add("password", refusal)
    return None if fields.wrong else await site().passwords.hash(fields.raw("password"))


async def begin(account: Account, passkey: Passkey | None) -> Redirect:
    """Sign a new account in."""
    if passkey:
        await site().people.passkeys.add(passkey)
    session.clear()
    sign_in(account)
    return redirect("/organize", 303)
