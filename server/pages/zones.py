"""In which zone an organization's pages tell the time, where it is about no single meetup."""

from __future__ import annotations

from server.meetup import naming
from server.pages.belonging import Desk
from server.pages.site import site


async def zone_of(desk: Desk) -> str:
    """Return the zone of the organization's latest meetup; UTC where there is none."""
    for owned in await site().people.meetups.of(desk.organization.id, 1):
        name = naming.stream(owned.id)
        if await site().streams.exists(name):
            plan = (await site().streams.open(name)).state.plan
            return plan.zone if plan else "UTC"
    return "UTC"
