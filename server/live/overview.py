"""All rooms of a meetup at a glance, for those who lead it: what has changed, at most once a second."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import msgspec

from game.patch import difference
from server.live.clock import Clock
from server.live.fanout import FanOut
from server.live.glances import Glance, Glances
from server.live.sessions import Session
from server.live.stream import Stream
from server.live.streams import Streams

log = logging.getLogger("nijikai.overview")

PERIOD, LONG_PERIOD = 1_000, 2_000
"""Milliseconds between two messages; the longer for more than ``MANY`` rooms."""
MANY = 100
SLICE = 25
"""Rooms looked at in one go, so that nobody waits for long."""


class Board:
    """What those who look at one meetup have been told of its rooms."""

    def __init__(self) -> None:
        self.watchers: dict[str, Session] = {}
        self.told: dict[str, Glance] = {}
        self.stale: set[str] = set()
        """Rooms in which something has happened since."""
        self.moved = asyncio.Event()
        self.first = asyncio.Lock()
        """Held while all rooms are looked at for the first time."""
        self.task: asyncio.Task[None] | None = None


class Overview:
    """Looks only while somebody looks on."""

    def __init__(self, streams: Streams, fanout: FanOut, clock: Clock, glances: Glances) -> None:
        self._streams = streams
        self._fanout = fanout
        self._clock = clock
        self._glances = glances
        self._boards: dict[str, Board] = {}
        streams.heed(self._moved)
        streams.memory.needed.append(self._looks_at)

    async def begin(self, session: Session, meetup: str) -> msgspec.Raw:
        """Let a connection look on from now; return what all who look on have been told, as JSON."""
        while True:
            board = self._boards.setdefault(meetup, Board())
            async with board.first:
                if board.task is None:
                    await self._first_look(meetup, board)
            if self._boards.get(meetup) is board:
                break  # else the last who looked on went while we waited
        board.watchers[session.sid] = session
        if board.task is None:
            board.task = asyncio.ensure_future(self._go(meetup, board))
        return msgspec.Raw(msgspec.json.encode(board.told))

    def end(self, session: Session, meetup: str = "") -> None:
        """Let a connection look on no longer: at one meetup, or at any."""
        for name in [meetup] if meetup else list(self._boards):
            board = self._boards.get(name)
            if board and board.watchers.pop(session.sid, None) and not board.watchers:
                board.moved.set()

    def _looks_at(self, stream: str) -> bool:
        return bool(self._boards) and self._board_of(stream) is not None

    def _board_of(self, stream: str) -> Board | None:
        kind, _, place = stream.partition("/")
        return self._boards.get(place if kind == "meetup" else place.rpartition("-")[0])

    async def close(self) -> None:
        tasks = [board.task for board in self._boards.values() if board.task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _moved(self, stream: Stream, _before: Any, _deadline: int | None) -> None:  # noqa: ANN401
        if not self._boards:
            return
        board = self._board_of(stream.name)
        if board is not None:
            board.stale.add(stream.name.partition("/")[2])
            board.moved.set()

    # --- looking --------------------------------------------------------------------------------------------------

    async def _go(self, meetup: str, board: Board) -> None:
        while board.watchers:
            await board.moved.wait()
            board.moved.clear()
            if not board.watchers:
                break
            changes = await self._look_again(meetup, board)
            if changes:
                followers = [session.eio_sid for session in board.watchers.values()]
                self._fanout.say(followers, "overview", {"meetup": meetup, "rooms": changes})
            period = PERIOD if len(board.told) <= MANY else LONG_PERIOD
            await self._clock.until(self._clock.now() + period, asyncio.Event())
        if self._boards.get(meetup) is board:
            del self._boards[meetup]

    async def _first_look(self, meetup: str, board: Board) -> None:
        try:
            await self._look(meetup, board)
        except BaseException:
            self._boards.pop(meetup, None)
            raise

    async def _look_again(self, meetup: str, board: Board) -> dict[str, Glance | None]:
        try:
            return await self._look(meetup, board)
        except Exception:  # whatever it was, those who look on must not be left with an old picture
            log.exception("could not look at the rooms of a meetup; trying again")
            board.stale.update(board.told)
            board.moved.set()
            return {}

    async def _look(self, meetup: str, board: Board) -> dict[str, Glance | None]:
        """Look at whatever is new; return what has changed, as a merge patch, and count it as told."""
        house = await self._streams.open(f"meetup/{meetup}")
        rooms = dict.fromkeys(self._glances.rooms(house.state))
        stale, board.stale = board.stale, set()
        changes: dict[str, Glance | None] = {}
        for number, room in enumerate(room for room in rooms if room in stale or room not in board.told):
            if number % SLICE == SLICE - 1:
                await asyncio.sleep(0)
            glance = await self._glance(room)
            if (known := board.told.get(room)) != glance:
                changes[room] = glance if known is None else difference(known, glance)
                board.told[room] = glance
        for room in [room for room in board.told if room not in rooms]:
            del board.told[room]
            changes[room] = None
        return changes

    async def _glance(self, room: str) -> Glance:
        table = await self._streams.open(f"table/{room}")
        talk = await self._streams.open(f"room/{room}")
        return self._glances.glance(table.state if table.seq else None, talk.state)
