"""Organizers' pictures: checked by what is in them, kept in the data folder under the hash of it, served from there."""

from __future__ import annotations

import asyncio
import hashlib
import re
from pathlib import Path

from quart import Blueprint, Response, abort

from game.decider import Refusal
from server.pages.assets import FOREVER
from server.pages.site import site

blueprint = Blueprint("logos", __name__)

LARGEST = 200_000
"""Bytes."""
TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}
NAME = re.compile(r"[0-9a-f]{32}\.(png|jpg|webp)")


def kind_of(picture: bytes) -> str:
    """Return the ending for a picture. Raises Refusal ``logo-kind``; never asks what the file is called."""
    if picture.startswith(b"\x89PNG\r\n\x1a\n") and picture[12:16] == b"IHDR":
        return "png"
    if picture.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if picture[:4] == b"RIFF" and picture[8:12] == b"WEBP":
        return "webp"
    raise Refusal("logo-kind", value=picture[:4].hex())


async def keep(picture: bytes) -> str:
    """Keep a picture; return its address. Raises Refusal."""
    if len(picture) > LARGEST:
        raise Refusal("logo-large", largest=LARGEST // 1000, value=len(picture) // 1000)
    name = f"{hashlib.sha256(picture).hexdigest()[:32]}.{kind_of(picture)}"
    await asyncio.to_thread(write, folder() / name, picture)
    return f"/logos/{name}"


def folder() -> Path:
    return site().settings.data / "logos"


def write(path: Path, picture: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(picture)
    part.replace(path)


@blueprint.get("/logos/<name>")
async def show(name: str) -> Response:
    if not NAME.fullmatch(name):
        abort(404)
    try:
        picture = await asyncio.to_thread((folder() / name).read_bytes)
    except OSError:
        abort(404)
    headers = {"Cache-Control": FOREVER, "Content-Security-Policy": "default-src 'none'"}
    return Response(picture, content_type=TYPES[name.rpartition(".")[2]], headers=headers)
