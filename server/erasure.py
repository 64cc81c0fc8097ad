"""Erasing a person: everything that is kept forgets who they were. What happened stays, and folds as it did.

Three steps, each of which can be done again: links, shared cards and shared games end and the wish is written down;
every stream where they may be forgets them, so that live screens lose the name; then the log's events are blanked, and
what was measured of their meetups is thrown away, to be measured anew from what is left. The person's row is emptied
last, so whatever was interrupted is found at the next start.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Protocol

from game.decider import Context, Refusal
from server.live.clock import Clock
from server.live.streams import Streams
from server.log.errors import LogError
from server.meetup import naming
from server.people.people import People

log = logging.getLogger("nijikai.erasure")

MOST_MEETUPS = 100_000
AT_ONCE = 8
"""Streams that are worked on at the same time."""


class House(Protocol):
    """What erasing needs of a server, or of the site its pages share."""

    @property
    def streams(self) -> Streams: ...

    @property
    def people(self) -> People: ...

    @property
    def clock(self) -> Clock: ...


async def erase(house: House, person: str) -> None:
    """Forget who somebody was. Raises LogError; then it has begun, and is ended by the next call or start."""
    at = house.clock.now()
    await house.people.persons.forget(person, at)
    await take_back(house, at, person=person)
    streams: list[str] = []
    meetups = await meetups_of(house, person)
    for meetup in meetups:
        await forget(house, naming.stream(meetup), person)  # before its rooms: nothing may bring the name back to them
        streams += await streams_of(house, meetup)
    await each(streams, lambda stream: forget(house, stream, person))
    await each(streams, lambda stream: clean(house, stream, person))
    await house.people.measured.discard(meetups, house.clock.now())
    await take_back(house, at, person=person)  # what was shared in between
    await house.people.persons.erase(person, at)


async def take_back(house: House, at: int, *, person: str = "", meetup: str = "") -> None:
    """Empty what a person shares, or what was shared of a meetup."""
    await house.people.cards.take_back(at, person=person, meetup=meetup)
    await house.people.highlights.take_back(at, person=person, meetup=meetup)


async def resume(house: House) -> None:
    """End the erasures that were interrupted, as far as that is possible now."""
    try:
        for person in await house.people.persons.forgetting():
            await resume_one(house, person)
    except LogError as error:
        log.error("an erasure could not be ended, the next start tries again: %s", error)  # noqa: TRY400 - says it all


async def resume_one(house: House, person: str) -> None:
    """Raises LogError. Whatever else is wrong must not keep the others from being forgotten."""
    try:
        await erase(house, person)
    except LogError:
        raise
    except Exception:  # a stream that this release cannot read, say; the next start tries again
        log.exception("an erasure could not be ended")


async def meetups_of(house: House, person: str) -> list[str]:
    """Return the meetups that know a person: those they came to, and those whose list they are on."""
    known = await house.people.persons.find(person)
    if known is None:
        return []
    came = {attended.meetup for attended in await house.people.persons.meetups(person)}
    for owned in await house.people.meetups.of(known.organization, MOST_MEETUPS):
        if owned.id not in came and await on_the_list(house, owned.id, person):
            came.add(owned.id)
    return sorted(came)


async def on_the_list(house: House, meetup: str, person: str) -> bool:
    name = naming.stream(meetup)
    return await house.streams.exists(name) and person in (await house.streams.open(name)).state.people


async def streams_of(house: House, meetup: str) -> list[str]:
    """Return the streams of a meetup that there are."""
    own = naming.stream(meetup)
    rooms = (await house.streams.open(own)).state.rooms
    ids = {naming.hall(meetup): None, **rooms}
    names = [own, *(f"{kind}/{room}" for room in ids for kind in ("room", "table")), *await threads_of(house, meetup)]
    return [name for name in names if await house.streams.exists(name)]


async def threads_of(house: House, meetup: str) -> list[str]:
    """Return the streams of a meetup's lounge: its own, and those of the rooms of its threads."""
    lounge = naming.lounge(meetup)
    threads: Iterable[str] = (await house.streams.open(lounge)).state.threads
    return [lounge, *(f"room/{naming.thread_room(meetup, number)}" for number in threads)]


async def forget(house: House, stream: str, person: str) -> None:
    """Let a stream forget somebody; nothing happens where it has."""
    forgetting = house.streams.kinds.of(stream).forgetting
    if forgetting is None:
        return
    context = Context("", "system", house.clock.now())
    try:
        await house.streams.run(stream, forgetting.command(person), context, "")
    except Refusal as refusal:
        log.warning("%s does not forget: %s", stream.partition("/")[0], refusal.code)


async def clean(house: House, stream: str, person: str) -> None:
    """Blank the log, once the stream has forgotten; what came in between is forgotten, too."""
    await forget(house, stream, person)
    await house.streams.redact(stream, (person,))


async def each(streams: Iterable[str], work: Callable[[str], Awaitable[None]]) -> None:
    """Do it in every stream, a few at once; then raise what was raised first."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def one(stream: str) -> None:
        async with turn:
            await work(stream)

    for outcome in await asyncio.gather(*map(one, streams), return_exceptions=True):
        if outcome is not None:
            raise outcome
