"""What other programs watch the server by: its figures, for Prometheus."""

from __future__ import annotations

import asyncio
import hmac
from importlib import import_module
from typing import cast

from quart import Blueprint, Response, abort, current_app, request

from server.pages.site import site
from server.pulse.history import History
from server.pulse.sources import Sources

blueprint = Blueprint("watching", __name__)
REALM = 'Bearer realm="nijikai metrics"'


@blueprint.get("/metrics")
async def metrics() -> Response:
    """Give the figures to whoever has the token. There is no such page where none is set."""
    wanted = site().settings.metrics_token
    if not wanted:
        abort(404)
    scheme, _, shown = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(shown.strip().encode(), wanted.encode()):
        taken = site().visits.take(request.remote_addr or "")
        return Response(b"", 401 if taken else 429, {"WWW-Authenticate": REALM, "Cache-Control": "no-store"})
    body, kind = await _exposition(request.headers.get("Accept", ""))
    return Response(body, 200, {"Cache-Control": "no-store"}, content_type=kind)


async def _exposition(accept: str) -> tuple[bytes, str]:
    prometheus = await asyncio.to_thread(import_module, "server.pulse.prometheus")  # takes a moment, the first time
    if "nijikai-registry" not in current_app.extensions:
        current_app.extensions["nijikai-registry"] = prometheus.registry(sources())
    return cast("tuple[bytes, str]", prometheus.exposition(current_app.extensions["nijikai-registry"], accept))


def sources() -> Sources:
    return cast("History", current_app.extensions["nijikai-history"]).sources
