"""What people did when they met: before people are first suggested to each other, a lounge is told of it."""

from __future__ import annotations

import asyncio
import logging
from typing import Final, Protocol

from game.decider import Context
from server.live.clock import Clock
from server.live.stream import Stream
from server.live.streams import Streams, named
from server.log.errors import LogError
from server.log.store import PAGE, LogStore
from server.lounge.commands import Gathered
from server.lounge.gather import Doings, TableStory, beginnings, tables_of, ties
from server.lounge.state import Lounge
from server.lounge.ties import Ties
from server.meetup import naming

log = logging.getLogger("nijikai.gathering")

BEGINNINGS: Final = beginnings()
PAUSE: Final = 5_000
"""Milliseconds until a log that failed is asked again."""
SLICE: Final = 64
"""Events looked at in one go, so that nobody waits for long."""


class Library(Protocol):
    """What gathering needs of a server."""

    @property
    def streams(self) -> Streams: ...

    @property
    def store(self) -> LogStore: ...

    @property
    def clock(self) -> Clock: ...


async def watch(library: Library) -> None:
    """Tell every lounge whose deal waits for it."""
    waiting: asyncio.Queue[str] = asyncio.Queue()
    told: dict[str, int] = {}

    def look(stream: Stream) -> None:
        if (number := pending(stream.state)) and told.get(stream.name) != number:
            told[stream.name] = number
            waiting.put_nowait(stream.name)

    library.streams.duty(look, of=named("lounge"))
    while True:
        name = await waiting.get()
        try:
            await tell(library, name)
        except LogError as error:
            log.warning("what people did has to wait: %s", error)
            await library.clock.until(library.clock.now() + PAUSE, asyncio.Event())
            waiting.put_nowait(name)
        except Exception:  # one lounge's trouble must not keep the others from being told
            told.pop(name, None)  # it is looked at again when something happens there
            log.exception("a lounge could not be told what people did")


def pending(state: Lounge) -> int:
    """Return the number of the deal that waits for the logs to be read; 0: none."""
    return state.deal.number if state.deal is not None and state.deal.gather else 0


async def tell(library: Library, name: str) -> None:
    """Read, and tell. Raises LogError or Refusal."""
    number = pending((await library.streams.open(name)).state)
    if number:
        found = await gather_or_nothing(library, name.removeprefix("lounge/"))
        context = Context("", "system", library.clock.now())
        await library.streams.run(name, Gathered(number, found), context, f"gather:{number}")


async def gather_or_nothing(library: Library, meetup: str) -> Ties:
    """Gather; where that cannot be done, people are still matched by what they say of themselves. Raises LogError."""
    try:
        return await gather(library, meetup)
    except LogError:
        raise
    except Exception:  # whatever it was: a deal without ties is better than none
        log.exception("what people did could not be read; they are matched without it")
        return Ties()


async def gather(library: Library, meetup: str) -> Ties:
    """Return what a meetup and the logs of its tables say. Raises LogError."""
    state = (await library.streams.open(naming.stream(meetup))).state
    doings = Doings()
    for table in tables_of(state):
        await read(library, table, TableStory(doings))
    state = (await library.streams.open(naming.stream(meetup))).state  # somebody may have been erased meanwhile
    return ties(state, doings)


async def read(library: Library, table: str, story: TableStory) -> None:
    """Read the log of a table; others get their turn in between."""
    kind, today = library.streams.kinds.of(table), library.streams.kinds.upcasts.today
    after = 0
    while records := await library.store.read(table, after, PAGE):
        for place, record in enumerate(records):
            if place % SLICE == SLICE - 1:
                await asyncio.sleep(0)
            if record.data.startswith(BEGINNINGS):
                story.add(kind.event(today(record).data))
        after = records[-1].seq
