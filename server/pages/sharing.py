"""What is shown to those who do not work with the people themselves: no small groups, and not anew at each look."""

from __future__ import annotations

from typing import cast

import msgspec
from quart import current_app

from server.measuring.holding import Holding
from server.measuring.measuring import Reading
from server.meetup import naming
from server.metrics.series_facts import SeriesFacts
from server.metrics.shared import shared
from server.pages.site import site

HOUR = 3_600_000
"""Milliseconds: how often several meetups together are shared anew, at most."""


async def shared_reading(reading: Reading) -> Reading:
    """Return what may be shared of a meetup now. Once it is over, each look may follow any other."""
    facts = reading.facts
    going = await is_going(facts.meetup)
    part = len(facts.steps) if going else (facts.events, reading.at)
    new = msgspec.structs.replace(reading, facts=shared(facts))
    return holding().held(("meetup", facts.meetup), new, facts.people, part, (facts.version, facts.least))


def shared_series(facts: SeriesFacts, organization: str, series: str | None = None) -> SeriesFacts:
    """Return what may be shared of a series now; of all an organization's meetups without one."""
    part, rule = site().clock.now() // HOUR, (facts.version, len(facts.rows))
    return holding().held(("series", organization, series), shared(facts), facts.members, part, rule)


async def is_going(meetup: str) -> bool:
    name = naming.stream(meetup)
    if not await site().streams.exists(name):
        return False
    return bool((await site().streams.open(name)).state.stage == "running")


def holding() -> Holding:
    return cast("Holding", current_app.extensions.setdefault("nijikai-holding", Holding()))
