"""The first page, and what is shown where there is no page."""

from __future__ import annotations

import logging

from quart import Blueprint, Quart, request
from werkzeug.exceptions import HTTPException

from server.incidents import report
from server.log.errors import LogError, TextError
from server.pages.site import page

log = logging.getLogger("nijikai.pages")

blueprint = Blueprint("home", __name__)

SOON = {"Retry-After": "2"}
KINDS = {401: "ticket", 403: "ticket", 410: "closed", 413: "too-large", 429: "too-many"}
"""Status -> which of the texts ``error-<kind>-title`` and ``-text`` fit."""
Page = tuple[str, int]


@blueprint.get("/")
async def home() -> Page:
    return await page("home.html")


def show_errors(app: Quart) -> None:
    """Show every error as a page in the visitor's language."""
    app.register_error_handler(HTTPException, show_http)
    app.register_error_handler(LogError, _unavailable)
    app.register_error_handler(Exception, _internal)  # before Quart logs it with the address, which is a secret


async def show_http(error: HTTPException) -> Page:
    status = error.code or 500
    return await page("error.html", status=status, kind=KINDS.get(status, "not-found" if status < 500 else "server"))


async def _unavailable(error: LogError) -> tuple[str, int, dict[str, str]]:
    log.error("the log is not available: %s", error if isinstance(error, TextError) else type(error).__name__)
    return *await page("error.html", status=503, kind="server"), SOON


async def _internal(error: Exception) -> Page:
    rule = request.url_rule.rule if request.url_rule else "no page"  # the rule, not the path: that holds a secret
    incident = report(error, rule)
    return await page("error.html", status=500, kind="server", incident=incident)
