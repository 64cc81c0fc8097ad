"""Passkeys on pages: beginning a ceremony, and finishing it with the form that the page's script then sends."""

from __future__ import annotations

import secrets
from typing import Any

from quart import Blueprint, Response, abort, request, session

from game.decider import Refusal
from server.pages.session import check_form, signed_in
from server.pages.site import base_url, lang, site
from server.people.accounts import Account
from server.people.ceremonies import Begun, Place, begin_making, begin_using, finish_making, finish_using, passkey_of
from server.people.passkeys import Passkey

blueprint = Blueprint("passkeys", __name__)
blueprint.before_request(check_form)

PATIENCE = 600_000
"""Milliseconds that a ceremony may take."""
DEVICES = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux")


def place() -> Place:
    """Where the browser says it is; ``guard`` has seen to it that this is one of our addresses."""
    return Place(request.headers.get("Origin") or base_url(), site().texts.text(lang(), "brand-name"))


@blueprint.post("/passkey/make")
async def make() -> Response:
    """Begin to make a passkey, for the account that is signed in or one that is about to be."""
    spare()
    form = await request.form
    account = await signed_in()
    person = account.id if account else secrets.token_urlsafe(9)
    email = account.email if account else form.get("email", "").strip()[:254] or "nijikai"
    name = account.name if account else form.get("name", "").strip()[:80] or email
    known = await site().people.passkeys.of(person) if account else []
    return ask(begin_making(place(), person, email, name, known), person)


@blueprint.post("/passkey/use")
async def use() -> Response:
    """Begin to sign in with a passkey that the browser knows."""
    spare()
    return ask(begin_using(place()), "")


def spare() -> None:
    if not site().visits.take(request.remote_addr or ""):
        abort(429)


def ask(begun: Begun, account: str) -> Response:
    session["passkey"] = [begun.challenge, account, site().clock.now()]
    return Response(begun.options, content_type="application/json", headers={"Cache-Control": "no-store"})


def asked() -> tuple[str, str]:
    """Return the challenge and the account of the ceremony that was begun; once. Raises Refusal ``bad-passkey``."""
    kept: Any = session.pop("passkey", None)
    if not kept or site().clock.now() - kept[2] > PATIENCE:
        raise Refusal("bad-passkey")
    return kept[0], kept[1]


def made(answer: str) -> Passkey:
    """Finish making a passkey; its account is not there yet if nobody is signed in. Raises Refusal ``bad-passkey``."""
    challenge, account = asked()
    return finish_making(place(), account, device(), challenge, answer, site().clock.now())


async def used(answer: str) -> Account:
    """Return whose passkey this is. Raises Refusal ``bad-passkey``."""
    challenge, _ = asked()
    known = await site().people.passkeys.find(passkey_of(answer))
    account = await site().people.accounts.find(known.account) if known else None
    if known is None or account is None:
        raise Refusal("bad-passkey")
    count = finish_using(place(), known, challenge, answer)
    await site().people.passkeys.use(known.id, count, site().clock.now())
    return account


def device() -> str:
    """Return a name by which people know a passkey again: the device it was made on."""
    agent = request.headers.get("User-Agent", "")
    return (
        next((name for name in DEVICES if name in agent), "").replace("Macintosh", "Mac").replace("CrOS", "Chromebook")
    )
