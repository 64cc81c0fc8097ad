"""Whoever leaves everything is not to be reached any more: where no other lounge reminds them, how to reach them is
forgotten, too. And the card that they shared of the meetup is taken back.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from server.erasure import House
from server.live.stream import Stream
from server.live.streams import named
from server.log.errors import LogError
from server.lounge.carried import moved
from server.lounge.state import Lounge, Member
from server.reminders.wishes import wanted_in

log = logging.getLogger("nijikai.reminders")

PAUSE: Final = 10_000
"""Milliseconds until somebody is looked at again, where the log failed."""


async def watch(house: House) -> None:
    """Look at everybody who leaves, and at those who had left when a lounge is read from the log: then the server may
    have stopped before it was done.
    """
    waiting: asyncio.Queue[tuple[str, list[str]]] = asyncio.Queue()

    def look(stream: Stream, before: Lounge | None) -> None:
        if people := left(before or Lounge(), stream.state):
            waiting.put_nowait((stream.state.meetup, people))

    house.streams.duty(
        lambda stream: look(stream, None),
        lambda stream, before, _deadline: look(stream, before),
        named("lounge"),
    )
    while True:
        meetup, people = await waiting.get()
        try:
            await forget(house, people)
            await take_cards_back(house, meetup, people)
        except LogError as error:
            log.warning("ways to reach somebody are forgotten later: %s", error)
            await house.clock.until(house.clock.now() + PAUSE, asyncio.Event())
            waiting.put_nowait((meetup, people))
        except Exception:  # their trouble must not keep the others from being forgotten
            log.exception("ways to reach somebody could not be forgotten")


def left(before: Lounge, after: Lounge) -> list[str]:
    """Return who has gone since."""
    known, members = before.members, after.members
    return [who for who in moved(known, members) if is_gone(members.get(who)) and not is_gone(known.get(who))]


def is_gone(one: Member | None) -> bool:
    return one is not None and one.gone


async def forget(house: House, people: list[str]) -> None:
    """Forget the ways by which nothing reaches them any more. Raises LogError."""
    for person, way in {(row.person, row.way) for row in await house.people.reaches.of_all(people)}:
        if not await wanted_in(house, person, way):
            await house.people.reaches.stop(person, way)


async def take_cards_back(house: House, meetup: str, people: list[str]) -> None:
    """Take the cards back that they share of a meetup. Raises LogError."""
    for person in people:
        if await house.people.cards.of(meetup, person) is not None:
            await house.people.cards.take_back(house.clock.now(), person=person, meetup=meetup)
