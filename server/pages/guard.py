"""What protects pages: headers, a policy for scripts, and where a form may come from."""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

from quart import Quart, Response, abort, g, request
from werkzeug.datastructures import Headers

from server.pages.site import base_url, secure, site

PAGE_HEADERS = {
    "Referrer-Policy": "same-origin",  # a table's address is its secret
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
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
    if request.method not in {"GET", "HEAD", "OPTIONS"}:
        _check_origin()


def _check_origin() -> None:
    """Refuse forms that another site sends with our cookies. Browsers say where a POST comes from."""
    origin = request.headers.get("Origin") or request.headers.get("Referer")
    if origin is None:
        return  # no browser: then there is no cookie to misuse either
    if urlsplit(origin).netloc not in {request.host, urlsplit(base_url()).netloc}:
        abort(403)


async def _after(response: Response) -> Response:
    headers: Headers = response.headers
    headers.setdefault("X-Content-Type-Options", "nosniff")
    if secure():
        headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if response.mimetype == "text/html":
        for name, value in PAGE_HEADERS.items():
            headers.setdefault(name, value)
        headers["Content-Security-Policy"] = policy(g.nonce, request.host, encrypted=secure())
        headers.setdefault("Cache-Control", "no-store")
    return response


def policy(nonce: str, host: str, *, encrypted: bool) -> str:
    """Return the Content-Security-Policy: our own files, and only those inline scripts that carry the nonce."""
    socket = f"{'wss' if encrypted else 'ws'}://{host}"  # older Safari does not count it as 'self'
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self' data: blob:",
            f"connect-src 'self' {socket}",
            "form-action 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )
