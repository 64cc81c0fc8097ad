"""Where whoever sees something of a meetup can come along: the next one of its series, or itself."""

from __future__ import annotations

import time

import msgspec
from quart import current_app

from server.meetup import naming
from server.meetup.state import Meetup
from server.pages.site import site

LATEST = 12
"""Meetups of a series that are looked at."""
FRESH = 60.0
"""Seconds for which an answer is good."""
MOST = 500


class Upcoming(msgspec.Struct, frozen=True):
    """A meetup to come to. ``title`` is empty where nothing is planned: then its page says what there was."""

    meetup: str
    title: str = ""
    starts: int = 0
    zone: str = ""


async def upcoming(meetup: str) -> Upcoming:
    """Return the next meetup of the same series, for everybody to come to."""
    known: dict[str, tuple[float, Upcoming]] = current_app.extensions.setdefault("nijikai-upcoming", {})
    until, found = known.get(meetup, (0.0, Upcoming(meetup)))
    if until < time.monotonic():
        found = await _look(meetup)
        while len(known) >= MOST:
            known.pop(next(iter(known)))
        known[meetup] = time.monotonic() + FRESH, found
    return found


async def _look(meetup: str) -> Upcoming:
    others = await site().people.meetups.like(meetup, LATEST)
    states = [await _state(each.id) for each in others if each.expired is None and each.id != meetup]
    now = site().clock.now()
    ahead = [state for state in states if state is not None and _is_ahead(state, now)]
    if not ahead:
        return Upcoming(meetup)
    found = min(ahead, key=_starts)
    return Upcoming(found.id, found.plan.title, found.plan.starts, found.plan.zone) if found.plan else Upcoming(meetup)


async def _state(meetup: str) -> Meetup | None:
    name = naming.stream(meetup)
    return (await site().streams.open(name)).state if await site().streams.exists(name) else None


def _is_ahead(state: Meetup, now: int) -> bool:
    """Whether strangers can still come to it."""
    if state.plan is None or state.plan.door != "open" or state.stage in {"closed", "cancelled"}:
        return False
    return state.stage != "draft" or state.plan.starts > now


def _starts(state: Meetup) -> int:
    return state.plan.starts if state.plan else 0
