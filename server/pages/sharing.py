"""What is shown to those who do not work with the people themselves: no small groups, and not anew at each look."""

from __future__ import annotations

from typing import cast

from quart import current_app

from server.measuring.holding import Holding
from server.measuring.measuring import Reading
from server.measuring.shared_looks import SharedLooks
from server.meetup import naming
from server.pages.measuring_site import measuring
from server.pages.site import site


async def shared_reading(reading: Reading) -> Reading:
    """Return what may be shared of a meetup now."""
    return await shared_looks().reading(reading)


def shared_looks() -> SharedLooks:
    """Return the house's looks at what may be shared."""
    parts = site()

    async def is_going(meetup: str) -> bool:
        name = naming.stream(meetup)
        if not await parts.streams.exists(name):
            return False
        return bool((await parts.streams.open(name)).state.stage == "running")

    return SharedLooks(measuring(), holding(), parts.clock, is_going)


def holding() -> Holding:
    return cast("Holding", current_app.extensions.setdefault("nijikai-holding", Holding()))
