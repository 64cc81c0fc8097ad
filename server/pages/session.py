"""Who is signed in: Quart-Auth's cookie, made void by the account's generation; and the token in every form."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any
from urllib.parse import quote

from quart import Quart, Response, current_app, g, redirect, request
from quart.sessions import SecureCookieSessionInterface
from quart_auth import Action, AuthUser, QuartAuth
from quart_wtf.utils import generate_csrf, validate_csrf
from werkzeug.wrappers import Response as Redirect

from server.pages.site import page, secure, site
from server.people.accounts import Account

DAYS = 30
COOKIE = "organizer"
FORM_COOKIE = "form"
Refused = tuple[str, int] | Redirect | None


class Sessions(QuartAuth):
    """Quart-Auth, with a cookie that is Secure whenever the browser reached us over TLS, through a proxy too."""

    async def after_request(self, response: Response) -> Response:
        user = self.load_user()
        if user.action is Action.DELETE:
            response.delete_cookie(COOKIE)
        elif user.action is not Action.PASS and user.auth_id:
            token = self.dump_token(user.auth_id)
            response.set_cookie(COOKIE, token, max_age=DAYS * 86_400, httponly=True, secure=secure(), samesite="Lax")
        return response


class FormSession(SecureCookieSessionInterface):
    """The cookie that a form's token belongs to."""

    def get_cookie_secure(self, app: Quart) -> bool:  # noqa: ARG002
        return secure()


def know_organizers(app: Quart, secret: str) -> None:
    """Let pages of the application sign people in; keys are derived from the house's secret."""
    app.secret_key = hmac.new(secret.encode(), b"nijikai-pages", hashlib.sha256).hexdigest()
    app.config["SESSION_COOKIE_NAME"] = FORM_COOKIE
    app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
    app.config["WTF_CSRF_TIME_LIMIT"] = None  # as long as the browser is open: a form may take its time
    app.session_interface = FormSession()
    Sessions(app, cookie_name=COOKIE, salt="nijikai-organizer", duration=DAYS * 86_400, singleton=False)


async def signed_in() -> Account | None:
    """Return the account whose session this is, if it is still good."""
    if "account" not in g:
        g.account = await _find_account()
    found: Account | None = g.account
    return found


async def _find_account() -> Account | None:
    auth_id = _sessions().load_user().auth_id or ""
    account, _, generation = auth_id.partition(".")
    found = await site().people.accounts.find(account) if account else None
    return found if found and str(found.generation) == generation else None


def sign_in(account: Account) -> None:
    """Begin a session with this response."""
    g.account = account
    _sessions().login_user(AuthUser(f"{account.id}.{account.generation}", Action.WRITE_PERMANENT))


def sign_out() -> None:
    g.account = None
    _sessions().logout_user()


def _sessions() -> QuartAuth:
    found: QuartAuth = current_app.extensions["QUART_AUTH"][0]
    return found


async def check_form() -> Refused:
    """Before a request: refuse a form that we did not give to this browser."""
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        return None
    form = await request.form
    try:
        validate_csrf(form.get("csrf", ""))
    except ValueError:  # WTForms' ValidationError is one
        return await page("error.html", status=400, kind="form")
    return None


async def need_account() -> Refused:
    """Before a request: let only those in who are signed in; others sign in first."""
    if await signed_in():
        return None
    back = request.path if request.method == "GET" else "/organize"
    return redirect(f"/signin?next={quote(back)}", 303)


def organizer() -> Account:
    """Return the account of a request that ``need_account`` let in."""
    account: Account = g.account
    return account


async def form_page(template: str, *, status: int = 200, **values: Any) -> tuple[str, int]:  # noqa: ANN401 - of a template
    """Render a page for organizers: it knows who is signed in, and gives forms their token."""
    return await page(template, status=status, account=await signed_in(), csrf=generate_csrf, **values)
