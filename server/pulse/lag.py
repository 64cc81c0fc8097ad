"""How late the event loop is: everything that has to wait for something else shows here first."""

from __future__ import annotations

import asyncio
from typing import Final

from server.counting import Spread

EVERY: Final = 0.5
"""Seconds."""


async def watch(lag: Spread) -> None:
    """Ask again and again; never ends."""
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + EVERY
        await asyncio.sleep(EVERY)
        lag.add(max(0.0, loop.time() - due))
