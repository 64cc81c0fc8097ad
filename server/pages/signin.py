"""Signing in and out."""

from __future__ import annotations

import re

from quart import Blueprint, redirect, request, session
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.pages import passkeys
from server.pages.consoles import close_everywhere
from server.pages.session import check_form, form_page, sign_in, sign_out, signed_in
from server.pages.site import site
from server.people.accounts import Account

blueprint = Blueprint("signin", __name__)
blueprint.before_request(check_form)

BACK = re.compile(r"/(organize|invite)(/[A-Za-z0-9_./-]*)?")
Page = tuple[str, int]


@blueprint.get("/signin")
async def show() -> Page | Redirect:
    if await signed_in():
        return redirect(back(), 303)
    return await form()


@blueprint.post("/signin")
async def enter() -> Page | Redirect:
    fields = await request.form
    email = fields.get("email", "").strip().lower()[:254]
    if not site().attempts.take(request.remote_addr or "", email):
        return await form(email, Refusal("too-many-attempts"), 429)
    try:
        answer = fields.get("passkey", "")
        account = await passkeys.used(answer) if answer else await by_password(email, fields.get("password", ""))
    except Refusal as refusal:
        return await form(email, refusal, 422)
    session.clear()  # nothing that was given to whoever sat here before is good any longer
    sign_in(account)
    return redirect(back(), 303)


@blueprint.post("/signout")
async def leave() -> Redirect:
    account = await signed_in()
    if account and (await request.form).get("everywhere"):
        await site().people.accounts.end_sessions(account.id)
        await close_everywhere(account)
    session.clear()
    sign_out()
    return redirect("/signin", 303)


async def by_password(email: str, password: str) -> Account:
    """Return the account. Raises Refusal ``signin-wrong``, after the same time, whatever of the two is wrong."""
    account = await site().people.accounts.by_email(email)
    kept = account.password if account else None
    right = await site().passwords.verify(kept, password)
    if account is None or kept is None or not right:
        raise Refusal("signin-wrong")
    if site().passwords.dated(kept):
        await site().people.accounts.rehash(account.id, kept, await site().passwords.hash(password))
    return account


async def form(email: str = "", refused: Refusal | None = None, status: int = 200) -> Page:
    return await form_page("organize/signin.html", status=status, email=email, refused=refused, next=back())


def back() -> str:
    """Return where to go after signing in: only to pages of ours that ask for it."""
    path = request.args.get("next", "")
    return path if BACK.fullmatch(path) and "//" not in path else "/organize"
