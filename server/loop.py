"""The event loop that a server runs in: uvloop's, on trial (see decision 47).

Where there is none (on Windows, or taken out by hand) it is asyncio's, and everything works.
"""

from __future__ import annotations

import asyncio
import logging

log = logging.getLogger("nijikai.loop")


def new_loop() -> asyncio.AbstractEventLoop:
    """Make a loop."""
    try:
        import uvloop  # noqa: PLC0415 - there may be none
    except ImportError:
        log.info("there is no uvloop; asyncio's own loop does its work")
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
