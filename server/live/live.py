"""The live half of a server, put together."""

from __future__ import annotations

import asyncio
from typing import Final

import msgspec

from server.config import Settings
from server.live.clock import Clock
from server.live.courier import Courier
from server.live.doors import Doors
from server.live.fanout import FanOut
from server.live.following import Following
from server.live.glances import Glances
from server.live.hearsay import Hearsay
from server.live.kinds import Kinds
from server.live.neighbours import Neighbours
from server.live.overview import Overview
from server.live.planner import Planner
from server.live.presence import Presences
from server.live.sessions import Sessions
from server.live.signals import Signals
from server.live.streams import Streams
from server.live.ticker import Ticker
from server.live.usher import Usher
from server.log.store import LogStore

MOVING: Final = 2_000
"""Milliseconds over which people are spread who have to go to another worker."""
STRAGGLERS: Final = 2_000
"""Milliseconds for those who take longer."""
LOOK: Final = 50


class Live(msgspec.Struct, frozen=True, kw_only=True):
    """Its parts. ``start`` and ``close`` them in the event loop."""

    clock: Clock
    streams: Streams
    hearsay: Hearsay
    fanout: FanOut
    sessions: Sessions
    presences: Presences
    following: Following
    doors: Doors
    courier: Courier
    planner: Planner
    overview: Overview
    signals: Signals
    usher: Usher
    ticker: Ticker

    def start(self) -> None:
        """Let the clocks run."""
        self.ticker.start()

    async def move_away(self) -> None:
        """Ask everybody to connect anew, not all at once: that leads them to another worker."""
        self.fanout.say([session.eio_sid for session in self.sessions], "moving", {"within": MOVING})
        until = self.clock.now() + MOVING + STRAGGLERS
        while not self.sessions.empty and self.clock.now() < until:
            await self.clock.until(self.clock.now() + LOOK, asyncio.Event())

    async def close(self) -> None:
        """Stop the clocks, hang up, and write what is still to be written. The log stays open."""
        await self.ticker.close()
        await self.courier.close()
        await self.usher.close()
        await self.planner.close()
        await self.overview.close()
        await self.presences.close()
        await self.doors.close()
        await self.fanout.hang_up()
        await self.streams.close()
        await self.streams.neighbours.close()
        await self.hearsay.close()


def create_live(
    settings: Settings,
    store: LogStore,
    clock: Clock,
    kinds: Kinds,
    glances: Glances,
    neighbours: Neighbours | None = None,
) -> Live:
    """Wire it. Without ``neighbours`` this is the only worker."""
    fanout = FanOut(settings.max_pending)
    streams = Streams(
        kinds,
        store,
        fanout,
        clock,
        idle=settings.idle_streams,
        every=settings.snapshot_every,
        neighbours=neighbours,
    )
    sessions = Sessions()
    presences = Presences(streams, clock, away=settings.away_seconds, rejoin=settings.rejoin_seconds)
    following = Following(streams, fanout, presences)
    return Live(
        clock=clock,
        streams=streams,
        hearsay=Hearsay(streams, store),
        fanout=fanout,
        sessions=sessions,
        presences=presences,
        following=following,
        doors=Doors(streams, sessions, following),
        courier=Courier(streams, clock),
        planner=Planner(streams, clock),
        overview=Overview(streams, fanout, clock, glances),
        signals=Signals(settings, streams, sessions, fanout),
        usher=Usher(settings, streams),
        ticker=Ticker(streams, store, clock),
    )
