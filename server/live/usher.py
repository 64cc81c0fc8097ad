"""Shows people out of LiveKit once they take no part by voice any more: a page that stays all the same is cut off."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from server.config import Settings
from server.live.stream import Stream
from server.live.streams import Streams, named
from server.voice.livekit import put_out

log = logging.getLogger("nijikai.usher")

AT_ONCE = 8
ROOM = "room/"


class Usher:
    """Has nothing to do where browsers are connected with each other: they end that themselves, on both sides."""

    def __init__(self, settings: Settings, streams: Streams) -> None:
        self._settings = settings
        self._streams = streams
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        if settings.livekit_url:
            streams.duty(_nothing, self._moved, named("room"))

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _moved(self, stream: Stream, before: Any, _deadline: int | None) -> None:  # noqa: ANN401
        if before.people is stream.state.people:
            return
        for person, guest in before.people.items():
            if guest.voice and not takes_part(stream, person):
                task = asyncio.ensure_future(self._show_out(stream.name, person))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _show_out(self, name: str, person: str) -> None:
        async with self._slots:
            if takes_part(await self._streams.open(name), person):
                return  # is back already
            try:
                await put_out(self._settings, name.removeprefix(ROOM), person)
            except Exception as error:  # noqa: BLE001 - LiveKit's trouble is not ours; tokens end soon anyway
                log.warning("could not show somebody out of LiveKit: %s", type(error).__name__)


def _nothing(_stream: Stream) -> None:
    """A stream that was just read has nobody to be shown out: whoever left before was shown out then."""


def takes_part(stream: Stream, person: str) -> bool:
    guest = stream.state.people.get(person)
    return guest is not None and bool(guest.voice)
