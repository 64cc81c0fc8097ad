"""Reading what the two sides of a pipe tell each other."""

from __future__ import annotations

import asyncio

from server.live.worker import LENGTH


async def read_frame(source: asyncio.StreamReader) -> bytes | None:
    """Return the next frame; None at the end."""
    try:
        return await source.readexactly(int.from_bytes(await source.readexactly(LENGTH)))
    except asyncio.IncompleteReadError:
        return None
