"""Appends as tests want them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from server.log import Append, LogStore, Recorded


def append(
    stream: str = "table/a",
    expected: int = 0,
    command: str = "",
    *,
    events: Iterable[bytes] = (b'{"type":"x"}',),
    at: int = 1000,
    deadline: int | None = None,
    version: int = 1,
) -> Append:
    return Append(stream, expected, at, "ann", "attendee", command, tuple(events), deadline, version)


def numbered(stream: str, seq: int, command: str = "") -> Append:
    """The append whose only event tells its stream and seq."""
    return append(stream, seq - 1, command, events=[b'{"stream":"%s","seq":%d}' % (stream.encode(), seq)])


async def read_all(log: LogStore, stream: str, page: int = 500) -> list[Recorded]:
    found: list[Recorded] = []
    while rows := await log.read(stream, len(found), page):
        found += rows
    return found


async def until(holds: Callable[[], object]) -> None:
    """Let everything else go on until it holds."""
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 - what is waited for knows nothing of tests
            await asyncio.sleep(0)
