"""What goes on beside requests: looking at the figures, and telling the other workers how this one is."""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import Final

import msgspec

from server.config import Settings
from server.live.neighbours import Neighbours
from server.pulse.history import EVERY, History
from server.pulse.lag import watch as watch_lag
from server.pulse.summary import Brief, brief

log = logging.getLogger("nijikai.pulse")
READ: Final = msgspec.json.Decoder(Brief)


async def watch(history: History, settings: Settings, neighbours: Neighbours) -> None:
    """Go on for as long as the server runs."""
    lag = asyncio.ensure_future(watch_lag(history.sources.lag))
    try:
        while True:
            await asyncio.sleep(EVERY)
            history.note()
            if not neighbours.alone:
                await neighbours.post(msgspec.json.encode(brief_of(history, settings)))
    finally:
        lag.cancel()


def brief_of(history: History, settings: Settings) -> Brief:
    house = history.sources.house
    return brief(history, house.me if house else "", f"{socket.gethostname()}:{settings.port}")


async def of_all(history: History, settings: Settings, neighbours: Neighbours) -> list[Brief]:
    """Return how all workers are, as they said last: this one first."""
    mine = brief_of(history, settings)
    others = [told for data in await neighbours.posted() if (told := read(data)) and told.worker != mine.worker]
    return [mine, *sorted(others, key=lambda each: each.place)]


def read(data: bytes) -> Brief | None:
    """Return what a worker said; None where another release says it in another way."""
    try:
        return READ.decode(data)
    except msgspec.DecodeError:
        return None
