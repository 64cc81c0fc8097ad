"""What protects pages: headers, a policy for scripts, and where a form may come from."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from urllib.parse import urlsplit

from quart import Quart, Response, abort, g, request
from werkzeug.datastructures import Headers

from server.gate import netloc_of
from server.pages.site import base_url, secure, site

PAGE_HEADERS = {
    "Referrer-Policy": "same-origin",  # a table's address is its secret
    "Cross-Origin-Opener-Policy": "same-origin",
}
TALKING = frozenset({"table.show", "meetup.show", "facilitate.console", "lounge.show"})
"""Pages on which people speak with each other, or announce something: only these may ask for a microphone."""
BY_TOKEN = frozenset({"reach.stop"})
"""Whoever has the address may do this, from wherever: mail programs do so on their own. No cookie is looked at."""
MAX_FORM = 100_000
"""Bytes; a name of 10,000 characters comes through, to be cut by whoever reads it."""


def protect(app: Quart) -> None:
    """Guard every request of the application."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_FORM
    app.before_request(_before)
    app.after_request(_after)


async def _before() -> None:
    g.nonce = secrets.token_urlsafe(16)
    if site().settings.reload and request.endpoint != "files.static":  # a page's files are those of its page
        site().assets.read()
        site().texts.reload()
    if request.method not in {"GET", "HEAD", "OPTIONS"} and request.endpoint not in BY_TOKEN:
        _check_origin()


def _check_origin() -> None:
    """Refuse forms that another site sends with our cookies. Browsers say where a POST comes from."""
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        abort(403)
    origin = request.headers.get("Origin") or request.headers.get("Referer")
    if origin is None:
        return  # no browser: then there is no cookie to misuse either
    if netloc_of(origin) not in {request.host, urlsplit(base_url()).netloc}:
        abort(403)


async def _after(response: Response) -> Response:
    """What every answer has besides, the gate adds: see ``server.gate``."""
    headers: Headers = response.headers
    if response.mimetype == "text/html":
        for name, value in PAGE_HEADERS.items():
            headers.setdefault(name, value)
        headers["Permissions-Policy"] = permissions(talking=request.endpoint in TALKING)
        sockets = (own_socket(), *relays(site().settings.livekit_url))
        headers["Content-Security-Policy"] = policy(g.nonce, sockets)
        headers.setdefault("Cache-Control", "no-store")
    return response


def permissions(*, talking: bool) -> str:
    """Return what browsers may offer a page at all. Nobody's screen is ever shared."""
    devices = "(self)" if talking else "()"
    return f"camera={devices}, display-capture=(), geolocation=(), microphone={devices}, payment=(), usb=()"


def own_socket() -> str:
    """Return the address of our WebSocket: older Safari does not count it as 'self'."""
    return f"{'wss' if secure() else 'ws'}://{request.host}"


def relays(livekit: str) -> tuple[str, ...]:
    """Return where LiveKit's side in the browser connects to, if there is one: its WebSocket, and its check before."""
    if not livekit:
        return ()
    url = urlsplit(livekit)
    plain = {"wss": "https", "ws": "http"}[url.scheme]
    return f"{url.scheme}://{url.netloc}", f"{plain}://{url.netloc}"


def policy(nonce: str, sockets: Iterable[str]) -> str:
    """Return the Content-Security-Policy: our own files, only those inline scripts that carry the nonce, and besides us
    only these addresses to connect to.
    """
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self' data: blob:",
            f"connect-src 'self' {' '.join(sockets)}",
            "form-action 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )
