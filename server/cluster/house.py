"""The workers of one house: the neighbours of this one, over Redis or Valkey.

While Redis is not to be had, play goes on: each worker asks the log before every command, looks there for news every
second, and takes everything into its own keeping. Doing something twice is harmless then as ever: the log takes each
command once.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import msgspec

from server.cluster.address import Address
from server.cluster.life import WELCOMES, Life
from server.cluster.link import Link
from server.cluster.names import Names
from server.cluster.standing import TROUBLES, Standing
from server.cluster.words import Bye, Free, Listens, Said, Took
from server.counting import HouseCounts
from server.live.limits import Buckets
from server.live.live import Live
from server.live.neighbours import News


class House:
    """This worker's neighbours. ``begin`` it with the live half it belongs to."""

    alone = False

    def __init__(self, address: Address, secret: str) -> None:
        self.standing = Standing(Names(secret))
        self._address = address
        self._life: asyncio.Task[None] | None = None

    @property
    def me(self) -> str:
        return self.standing.me

    @property
    def counts(self) -> HouseCounts:
        return self.standing.counts

    @property
    def linked(self) -> bool:
        """Whether there is a link to Redis just now."""
        return self.standing.link is not None

    @property
    def others(self) -> int:
        """How many other workers are alive, as far as we know."""
        return len(self.standing.others)

    async def begin(self, live: Live) -> None:
        """Link up, and have the others listen before anybody comes here. Raises what connecting raises, or Lost."""
        self._life = asyncio.ensure_future(Life(self._address, self.standing, live).run())
        linked = asyncio.ensure_future(self.standing.linked.wait())
        await asyncio.wait([linked, self._life], timeout=WELCOMES, return_when=asyncio.FIRST_COMPLETED)
        linked.cancel()

    async def close(self) -> None:
        """Say goodbye: others take over at once."""
        if self.standing.closed:
            return
        self.standing.closed = True
        link = self.standing.link
        if link is not None:
            try:
                await link.end()
                link.call(Bye(self.me))
                await link.wire.ask("PING")
            except TROUBLES:
                pass  # they will notice
        if self._life is not None:
            self._life.cancel()
            await asyncio.gather(self._life, return_exceptions=True)
        await self.standing.stop()

    # --- streams --------------------------------------------------------------------------------------------------

    async def join(self, stream: str) -> None:
        self.standing.joined.add(stream)
        link, known = self.standing.link, frozenset[str]()
        if link is None:
            return
        try:
            while new := self.standing.others - known:  # somebody may come meanwhile
                known |= new
                await link.listen(new, [stream])
            if known:
                link.call(Listens(self.me, (stream,), whole=False))
        except TROUBLES:
            self.standing.lose()
        if self.standing.link is link and stream in self.standing.joined:
            self.standing.heard.add(stream)

    def leave(self, stream: str) -> None:
        self.standing.joined.discard(stream)
        self.standing.heard.discard(stream)
        self.standing.left = True
        link = self.standing.link
        if link is not None:
            self.standing.step(self._shut_out(link, stream))
            if stream in self.standing.kept:
                link.free(stream)
                link.call(Free(stream))
        self.standing.kept.discard(stream)

    async def _shut_out(self, link: Link, stream: str) -> None:
        """Listen to it no longer, unless somebody has come back to it by now and listens."""
        if stream not in self.standing.joined:
            await link.shut_out(self.standing.others, [stream])

    def sure(self, stream: str) -> bool:
        return stream in self.standing.heard

    async def keep(self, stream: str) -> bool:
        if stream in self.standing.kept:
            return True
        if self.standing.link is not None:
            try:
                if not await self.standing.link.keep(stream):
                    return False
            except TROUBLES:
                self.standing.lose()
        self.standing.kept.add(stream)
        return True

    def tell(self, news: News) -> None:
        if self.standing.link is not None and self.standing.listeners.wanted(news.stream):
            self.counts.said["News"] += 1
            self.standing.link.tell(news.stream, news)

    # --- people -------------------------------------------------------------------------------------------------------

    def came(self, stream: str, person: str) -> None:
        if self.standing.link is not None:
            self.standing.link.came(stream, person)

    def went(self, stream: str, person: str) -> None:
        self.standing.gone.add((stream, person))
        if self.standing.link is not None:
            self.standing.link.went(stream, person)

    async def elsewhere(self, stream: str, person: str) -> bool:
        if self.standing.link is None:
            return False
        try:
            return bool(await self.standing.link.whereabouts(stream, person) & self.standing.others)
        except TROUBLES:
            self.standing.lose()
            return False

    def say(self, stream: str, person: str, event: str, data: Any) -> None:  # noqa: ANN401
        if self.standing.link is not None and self.standing.listeners.wanted(stream):
            self.counts.said["Said"] += 1
            self.standing.link.tell(stream, Said(stream, person, event, msgspec.json.encode(data)))

    # --- limits and figures -------------------------------------------------------------------------------------------

    def share(self, name: str, buckets: Buckets) -> None:
        self.standing.limits[name] = buckets
        buckets.told = partial(self._took, name)

    def _took(self, limit: str, key: str) -> None:
        if self.standing.link is not None and self.standing.others:
            self.counts.said["Took"] += 1
            self.standing.link.call(Took(self.me, limit, key))

    async def post(self, figures: bytes) -> None:
        if self.standing.link is not None:
            self.standing.link.post(figures)

    async def posted(self) -> list[bytes]:
        if self.standing.link is None:
            return []
        try:
            return await self.standing.link.posted(sorted(self.standing.others))
        except TROUBLES:
            self.standing.lose()
            return []
