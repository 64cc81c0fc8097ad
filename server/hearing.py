"""What is said in a lounge's threads: where it may matter to those who are away, the lounge hears that it was said."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Final

from game.decider import Context, Refusal
from server.gathering import Library
from server.live.stream import Stream
from server.live.streams import named
from server.log.errors import LogError
from server.lounge.commands import Heard
from server.lounge.rules.heard import QUIET
from server.lounge.rules.reminders import wants
from server.lounge.state import Lounge
from server.lounge.view import PLENARY
from server.meetup import naming
from server.talk.state import Room

log = logging.getLogger("nijikai.hearing")

NEW: Final = 600_000
"""Milliseconds for which a message is one to be told of, should the server have stopped just then."""
PAUSE: Final = 5_000
"""Milliseconds until a log that failed is asked again."""


async def watch(library: Library) -> None:
    """Tell every lounge, message by message."""
    waiting: asyncio.Queue[str] = asyncio.Queue()
    queued: set[str] = set()

    def look(stream: Stream, said: int) -> None:
        if stream.state.said <= said or stream.name in queued:
            return
        if naming.thread_of(stream.name):
            queued.add(stream.name)
            waiting.put_nowait(stream.name)

    def moved(stream: Stream, before: Any, _deadline: int | None) -> None:  # noqa: ANN401
        look(stream, getattr(before, "said", 0))

    library.streams.duty(lambda stream: look(stream, 0), moved, named("room"))
    while True:
        name = await waiting.get()
        queued.discard(name)
        try:
            await tell(library, name)
        except LogError as error:
            log.warning("what was said has to wait: %s", error)
            await library.clock.until(library.clock.now() + PAUSE, asyncio.Event())
            waiting.put_nowait(name)
        except Exception:  # one thread's trouble must not keep the others from being heard
            log.exception("a lounge could not be told that something was said")


async def tell(library: Library, name: str) -> None:
    """Tell the lounge of the room's latest message, if it may matter. Raises LogError."""
    number, meetup = naming.thread_of(name), naming.meetup_of(name)
    room: Room = (await library.streams.open(name)).state
    lounge = naming.lounge(meetup or "")
    state: Lounge = (await library.streams.open(lounge)).state
    now = library.clock.now()
    last = next(reversed(room.messages.values()), None)
    if last is None or number == PLENARY or not matters(state, number, (last.person, *room.people), last.at, now):
        return
    try:
        command = Heard(number, last.person, tuple(room.people))
        await library.streams.run(lounge, command, Context("", "system", now), f"heard:{number}:{room.said}")
    except Refusal as refusal:
        log.info("a lounge does not hear what was said: %s", refusal.code)


def matters(state: Lounge, number: str, present: tuple[str, ...], said: int, now: int) -> bool:
    """Whether it is a thread's first message, or a new one of which somebody who is away is to be told. An old one is
    met again when its room is read from the log: they may have read it since. ``said``: when it was.
    """
    thread = state.threads.get(number)
    if thread is None or thread.ended:
        return False
    away = any(who not in present and wants(state, who) for who in thread.people)
    return not thread.first or (away and now <= said + NEW and now >= thread.spoken + QUIET)
