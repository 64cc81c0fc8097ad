"""The page of whoever runs the server: how it is. No name and no word of anybody is on it."""

from __future__ import annotations

from typing import Any, cast

import msgspec
from quart import Blueprint, Response, current_app, redirect, request
from werkzeug.wrappers import Response as Redirect

from server.pages.site import page, secure, site
from server.people.operators import STAY, Operators
from server.pulse.history import History
from server.pulse.summary import GROUPS, spelled, summary
from server.pulse.watch import of_all

blueprint = Blueprint("admin", __name__)
COOKIE = "operator"
PATH = "/admin"
Page = tuple[str, int]


@blueprint.get("/admin/in/<token>")
async def enter(token: str) -> Page | Redirect:
    """Let in who has a link."""
    if not operators().follows(token):
        return await page("admin_gate.html", status=403 if site().visits.take(request.remote_addr or "") else 429)
    answer = redirect(PATH, 303)
    stay = operators().stay()
    answer.set_cookie(COOKIE, stay, max_age=STAY, path=PATH, httponly=True, secure=secure(), samesite="Lax")
    return answer


@blueprint.get(PATH)
async def show() -> Page:
    """Show the figures of this worker, and in short those of the others."""
    if not allowed():
        return await page("admin_gate.html", status=401)
    return await page("admin.html", groups=GROUPS, account=None, desk=None, **await told())


@blueprint.get("/admin/figures.json")
async def figures() -> Response:
    """Give the same as JSON, for the page to renew itself."""
    if not allowed():
        return Response(b"{}", 401, {"Cache-Control": "no-store"}, content_type="application/json")
    body = msgspec.json.encode(await told())
    return Response(body, 200, {"Cache-Control": "no-store"}, content_type="application/json")


@blueprint.post("/admin/out")
async def leave() -> Redirect:
    """Forget the operator."""
    answer = redirect(PATH, 303)
    answer.delete_cookie(COOKIE, path=PATH)
    return answer


async def told() -> dict[str, Any]:
    made = summary(history())
    neighbours = site().streams.neighbours
    workers = [spelled(each) for each in await of_all(history(), site().settings, neighbours)]
    return {
        "figures": made.figures,
        "commands": made.commands,
        "refusals": made.refusals,
        "workers": [] if neighbours.alone else workers,
        "linked": neighbours.alone or getattr(neighbours, "linked", True),
    }


def allowed() -> bool:
    return operators().stays(request.cookies.get(COOKIE, ""))


def operators() -> Operators:
    return Operators(site().settings.secret_key)


def history() -> History:
    return cast("History", current_app.extensions["nijikai-history"])
