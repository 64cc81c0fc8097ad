"""What waits for one receiver."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from engineio import packet

from server.live.fanout import weight_of


class Outbox:
    """Packets that wait for one receiver, and who is called to write them: nobody sits beside an empty one.

    What Engine.IO uses of a queue, without the three that asyncio's own consists of (3 KB).
    """

    __slots__ = ("_items", "_start", "_writing", "weight")

    def __init__(self, start: Callable[[], asyncio.Future[None]]) -> None:
        self._items: list[packet.Packet | None] = []
        self._start = start
        self._writing: asyncio.Future[None] | None = None
        self.weight = 0
        """Bytes that wait, or characters of what is not encoded yet."""

    @property
    def nothing(self) -> bool:
        """Whether none waits and none is in the writer's hands."""
        return self._writing is None and not self._items

    def qsize(self) -> int:
        return len(self._items)

    async def put(self, item: packet.Packet | None) -> None:
        self.put_nowait(item)

    def put_nowait(self, item: packet.Packet | None) -> None:
        self._items.append(item)
        self.weight += weight_of(item)
        if self._writing is None:
            self._begin()

    def take(self) -> list[packet.Packet | None]:
        """Return all that waits; the writer has it in hand now."""
        items, self._items, self.weight = self._items, [], 0
        return items

    async def join(self) -> None:
        """Wait until nothing waits."""
        while self._writing is not None:
            await asyncio.wait([self._writing])

    def _begin(self) -> None:
        self._writing = self._start()
        self._writing.add_done_callback(self._written)

    def _written(self, _done: asyncio.Future[None]) -> None:
        self._writing = None
        if self._items:  # came after the writer had found nothing more, and before we heard of it
            self._begin()
