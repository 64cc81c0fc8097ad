"""Where the recordings of replays are made, for pages: in a process beside this one, or, without a database, here."""

from __future__ import annotations

import asyncio
from typing import cast

from quart import Quart, current_app

from server.log.sql import SqlLog
from server.pages.site import Site, site
from server.replay.messages import Asked, Setup
from server.replay.studio import Inside, Lost, Outside, Studio


def studio() -> Studio:
    kept = current_app.extensions.get("nijikai-replay")
    if kept is None:
        kept = current_app.extensions["nijikai-replay"] = made_studio()
    return cast("Studio", kept)


def made_studio() -> Studio:
    parts = site()
    most, locale = round(parts.settings.replay_memory * 2**20), parts.texts.folder
    if isinstance(parts.store, SqlLog):
        packs = str(parts.settings.packs or "")
        return Outside(Setup(parts.settings.database_url, most, packs, str(locale), parts.settings.replay_idle))
    return inside(parts, most)


def inside(parts: Site, most: int) -> Studio:
    """Make recordings here: of a log that nobody else can read."""
    from server.replay.booth import Booth  # noqa: PLC0415 - it loads what only recordings need
    from server.replay.veil import veils  # noqa: PLC0415
    from server.wiring import glances  # noqa: PLC0415

    return Inside(Booth(parts.store, parts.streams.kinds, glances(parts.shelf.packs), most, veils(lambda: parts.texts)))


async def close(app: Quart) -> None:
    """End the process, if there is one."""
    for task in tuple(app.extensions.get("nijikai-replay-warming", ())):
        task.cancel()
    kept = app.extensions.pop("nijikai-replay", None)
    if kept is not None:
        await cast("Studio", kept).close()


def warm_up(asked: Asked) -> None:
    """Begin a recording, so that it is there when the page asks for it."""
    running: set[asyncio.Task[None]] = current_app.extensions.setdefault("nijikai-replay-warming", set())
    task = asyncio.ensure_future(warmed(studio(), asked))
    running.add(task)
    task.add_done_callback(running.discard)


async def warmed(studio: Studio, asked: Asked) -> None:
    try:
        await studio.ask(asked)
    except Lost:
        return  # whoever asks for something is told
