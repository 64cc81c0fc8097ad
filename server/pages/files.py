"""Files: static ones, and packs as browsers read them."""

from __future__ import annotations

import asyncio

from quart import Blueprint, Response, abort, current_app, request

from server.log.errors import LogError
from server.pages.assets import FOREVER, Asset
from server.pages.site import site

blueprint = Blueprint("files", __name__)
PLAIN = {"Content-Type": "text/plain", "Cache-Control": "no-store"}


@blueprint.get("/static/<path:path>")
async def static(path: str) -> Response:
    found = site().assets.find(path)
    return await answer(*found) if found else abort(404)


@blueprint.get("/packs/<path:path>")
async def pack(path: str) -> Response:
    found = site().shelf.assets.get(path)
    return await answer(found, FOREVER) if found else abort(404)


@blueprint.get("/healthz")
async def healthz() -> Response:
    """Say that the server is there. For whoever watches over it, and for pages that cannot connect."""
    return Response("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})


@blueprint.get("/readyz")
async def readyz() -> tuple[str, int, dict[str, str]]:
    """Say whether people may be sent here: the log answers, and this worker is not about to end. For proxies."""
    leaving = current_app.extensions.get("nijikai-leaving", False)
    try:
        await site().store.last_seq("meetup/-")
    except LogError:
        return "the log is not available\n", 503, PLAIN
    return ("leaving\n", 503, PLAIN) if leaving else ("ready\n", 200, PLAIN)


async def answer(asset: Asset, cache: str) -> Response:
    headers = {"Cache-Control": cache, "ETag": f'"{asset.tag}"', "Vary": "Accept-Encoding"}
    if request.if_none_match.contains(asset.tag):
        return Response(b"", 304, headers)
    body, encoding = await asyncio.to_thread(asset.encoded, request.headers.get("Accept-Encoding", ""))
    if encoding:
        headers["Content-Encoding"] = encoding
    return Response(body, 200, headers, content_type=asset.type)
