"""Who has met before: when a meetup of a series opens, it is told who was together at the earlier ones."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator

from game.decider import Context
from server.erasure import House
from server.live.stream import Stream
from server.live.streams import named
from server.log.errors import LogError
from server.meetup import naming
from server.meetup.commands import Acquaint
from server.meetup.grouping.of_meetup import by_table
from server.meetup.scheme import Groups
from server.meetup.state import Meetup

log = logging.getLogger("nijikai.acquaintance")

MOST = 5_000
"""Groups that a meetup is told of; the latest meetups' first."""
PAUSE = 10_000
"""Milliseconds until a log that failed is asked again."""


async def watch(house: House) -> None:
    """Tell every meetup that opens, once."""
    waiting: asyncio.Queue[str] = asyncio.Queue()
    seen: set[str] = set()

    def look(stream: Stream) -> None:
        if stream.name not in seen and is_due(stream.state):
            seen.add(stream.name)
            waiting.put_nowait(stream.name)

    house.streams.duty(look, of=named("meetup"))
    while True:
        name = await waiting.get()
        try:
            await tell(house, name)
        except LogError as error:
            log.warning("who has met before has to wait: %s", error)
            await house.clock.until(house.clock.now() + PAUSE, asyncio.Event())
            waiting.put_nowait(name)
        except Exception:  # one meetup's trouble must not keep the others from being told
            log.exception("a meetup could not be told who has met before")


def is_due(state: Meetup) -> bool:
    return state.stage in {"lobby", "running"} and not state.recalled


async def tell(house: House, name: str) -> None:
    """Look up who was together before, and tell the meetup. Raises LogError."""
    state: Meetup = (await house.streams.open(name)).state
    if not is_due(state):
        return
    groups: list[tuple[str, ...]] = []
    for earlier in await earlier_ones(house, state):
        groups += groups_of(earlier)
    command = Acquaint(groups=tuple(groups[:MOST]))
    await house.streams.run(name, command, Context("", "system", house.clock.now()), f"acquaint:{state.id}")


async def earlier_ones(house: House, state: Meetup) -> list[Meetup]:
    """Return the series' meetups that began before this one, the latest first; none, where it is in no series."""
    own = await house.people.meetups.find(state.id)
    if own is None or own.series is None:
        return []
    others = [one for one in await house.people.meetups.of(own.organization) if one.series == own.series]
    names = [naming.stream(one.id) for one in others if one.id != own.id]
    found: list[Meetup] = [(await house.streams.open(name)).state for name in names if await house.streams.exists(name)]
    return sorted((one for one in found if starts(one) <= starts(state)), key=starts, reverse=True)


def starts(state: Meetup) -> int:
    return state.plan.starts if state.plan else 0


def groups_of(state: Meetup) -> Iterator[tuple[str, ...]]:
    """Yield who was together: in small groups, and at tables that played."""
    for held in state.rounds:
        yield from several(tuple(held.rooms.values()))
    yield from several(tuple(people for room, people in by_table(state).items() if state.rooms[room].started))


def several(groups: Groups) -> Iterator[tuple[str, ...]]:
    return (group for group in groups if len(group) > 1)
