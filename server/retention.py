"""Keeping a promise: so many days after a meetup, all that is personal of its people is erased. Pages name the days."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from contextlib import suppress

from game.decider import Context, Refusal
from server import erasure
from server.erasure import House
from server.log.errors import LogError
from server.lounge.commands import CloseUp
from server.meetup import naming
from server.meetup.commands import Close
from server.meetup.state import Meetup
from server.people.meetups import Owned

log = logging.getLogger("nijikai.retention")

HOUR, DAY = 3_600_000, 86_400_000
"""Milliseconds. Every hour, somebody looks."""


async def watch(house: House) -> None:
    """End the erasures that were interrupted; from then on, look every hour for meetups whose days are over."""
    await erasure.resume(house)
    while True:
        try:
            await expire(house)
            await prune(house)
        except LogError as error:
            log.error("what is to be erased has to wait for an hour: %s", error)  # noqa: TRY400 - says it all
        except Exception:  # nobody else keeps this promise
            log.exception("what is to be erased has to wait for an hour")
        await house.clock.until(house.clock.now() + HOUR, asyncio.Event())


async def expire(house: House) -> list[str]:
    """Erase what is personal of the meetups whose days are over, and return them.

    Raises LogError; what had begun then is begun anew the next time, and ended.
    """
    done = []
    for owned in await house.people.meetups.kept():
        try:
            if await expire_one(house, owned):
                done.append(owned.id)
        except LogError:
            raise
        except Exception:  # what cannot be read of one must not keep the others
            log.exception("a meetup could not be forgotten")
    return done


async def expire_one(house: House, owned: Owned) -> bool:
    """Erase what is personal of a meetup if its days are over; return whether they were. Raises LogError."""
    if not await house.streams.exists(naming.stream(owned.id)):
        return False
    state: Meetup = (await house.streams.open(naming.stream(owned.id))).state
    if house.clock.now() < due(state, owned):
        return False
    await forget_all(house, owned, state)
    return True


async def prune(house: House) -> None:
    """Forget who looked at what, and keys that were ended, after a year. Raises LogError."""
    await house.people.looks.prune(house.clock.now())
    await house.people.access_keys.prune(house.clock.now())


def due(state: Meetup, owned: Owned) -> int:
    """Return when the days of a meetup are over, counted from its end, planned or real, whichever is later."""
    if state.plan is None:
        return owned.created + DAY * 36_500
    minutes = sum(step.minutes for step in state.plan.agenda)
    ended = max(owned.created, state.plan.starts + minutes * 60_000, state.ends)
    return ended + state.plan.retention * DAY


async def forget_all(house: House, owned: Owned, state: Meetup) -> None:
    """End the meetup if nobody has, so that nobody new comes; then forget who came, room by room."""
    people, name = frozenset(state.people), naming.stream(owned.id)
    with suppress(Refusal):  # it is over already
        await house.streams.run(name, Close(), Context("", "organizer", house.clock.now()), "")
    await end_lounge(house, owned.id)
    for stream in await erasure.streams_of(house, owned.id):
        await forget_in(house, stream, people)
    await erasure.take_back(house, house.clock.now(), meetup=owned.id)
    await house.people.measured.discard([owned.id], house.clock.now())
    staff = frozenset(state.facilitators)  # they have no row, but may have said how to remind them
    for person in (people | staff) - await known_elsewhere(house, owned):
        await house.people.persons.erase(person, house.clock.now())
    await house.people.meetups.expire(owned.id, house.clock.now())


async def end_lounge(house: House, meetup: str) -> None:
    """Its days may be more than those of the meetup, but not more than was promised."""
    name = naming.lounge(meetup)
    if await house.streams.exists(name):
        with suppress(Refusal):  # it is over already
            await house.streams.run(name, CloseUp(), Context("", "organizer", house.clock.now()), "")


async def forget_in(house: House, stream: str, people: Collection[str]) -> None:
    present = await house.streams.mentioned(stream, people)
    for person in sorted(present):
        await erasure.forget(house, stream, person)
    await house.streams.redact(stream, present)


async def known_elsewhere(house: House, owned: Owned) -> set[str]:
    """Return who is known to a meetup of the same organization whose days are not over."""
    others = [one for one in await house.people.meetups.kept() if one.organization == owned.organization]
    known: set[str] = set()
    for one in others:
        name = naming.stream(one.id)
        if one.id != owned.id and await house.streams.exists(name):
            state: Meetup = (await house.streams.open(name)).state
            known.update(state.people, state.facilitators)
    return known
