"""An organizer's own account: name, password, passkeys, sessions."""

from __future__ import annotations

from quart import Blueprint, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.pages import passkeys
from server.pages.consoles import close_everywhere
from server.pages.entrance import read_password
from server.pages.fields import Fields
from server.pages.session import check_form, form_page, need_account, organizer, sign_in
from server.pages.site import lang, site
from server.pages.when import moment
from server.people.database import Taken

blueprint = Blueprint("account", __name__, url_prefix="/organize/account")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]


@blueprint.get("")
async def show() -> Page:
    return await form(Fields({"name": organizer().name}))


@blueprint.post("/name")
async def rename() -> Page | Redirect:
    fields = Fields(await request.form)
    name = fields.line("name", 80)
    if fields.wrong:
        return await form(fields)
    await site().people.accounts.rename(organizer().id, name, lang())
    return done("named")


@blueprint.post("/password")
async def change_password() -> Page | Redirect:
    """Set another password; everywhere else the account is signed out."""
    fields, account = Fields(await request.form), organizer()
    if account.password and not await knows_password(fields):
        return await form(fields)
    hashed = await read_password(fields, account.email, account.name)
    if hashed is None:
        return await form(fields)
    await site().people.accounts.set_password(account.id, hashed)
    await close_everywhere(account)
    sign_in(await site().people.accounts.find(account.id) or account)
    return done("password")


async def knows_password(fields: Fields) -> bool:
    account = organizer()
    if not site().attempts.take(request.remote_addr or "", account.email):
        fields.wrong.add("current", Refusal("too-many-attempts"))
    elif not await site().passwords.verify(account.password, fields.raw("current")):
        fields.wrong.add("current", Refusal("password-wrong"))
    return not fields.wrong


@blueprint.post("/passkeys")
async def add_passkey() -> Page | Redirect:
    fields = Fields(await request.form)
    try:
        made = passkeys.made(fields.raw("passkey"))
        if made.account != organizer().id:
            raise Refusal("bad-passkey")  # noqa: TRY301 - the same answer to the same page
        await site().people.passkeys.add(made)
    except (Refusal, Taken):
        fields.wrong.add("passkey", Refusal("bad-passkey"))
        return await form(fields)
    return done("passkey")


@blueprint.post("/passkeys/remove")
async def remove_passkey() -> Page | Redirect:
    """Remove a passkey, unless it is the only way in."""
    fields, account = Fields(await request.form), organizer()
    if account.password is None and len(await site().people.passkeys.of(account.id)) < 2:
        fields.wrong.add("passkey", Refusal("last-passkey"))
        return await form(fields)
    await site().people.passkeys.remove(account.id, fields.raw("id"))
    return done("passkey-removed")


def done(what: str) -> Redirect:
    return redirect(f"/organize/account?done={what}", 303)


async def form(fields: Fields) -> Page:
    fields.typed.setdefault("name", organizer().name)
    return await form_page(
        "organize/account.html",
        status=422 if fields.wrong else 200,
        fields=fields,
        passkeys=await site().people.passkeys.of(organizer().id),
        day=lambda at: f"{moment(at, 'UTC'):%Y-%m-%d}",
        done=request.args.get("done", ""),
    )
