"""The other workers: who has come and is to be listened to, who has gone and is to be done without."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from server.cluster.link import Link
from server.cluster.standing import Standing
from server.cluster.words import Welcome
from server.live.live import Live
from server.log.errors import LogError

log = logging.getLogger("nijikai.cluster")


class Company:
    """What a worker and its live half do about the others."""

    def __init__(self, standing: Standing, live: Live) -> None:
        self._standing = standing
        self._live = live

    async def look_at(self, link: Link, others: frozenset[str]) -> None:
        """Listen to who has come, and do without who has gone."""
        known = self._standing.others
        self._standing.meet(others)
        if came := others - known:
            await self._listen_to(link, came)
        if gone := known - others:
            await self._mourn(link, gone)

    async def welcome(self, link: Link, newcomer: str) -> None:
        if newcomer not in self._standing.others:
            await self.look_at(link, self._standing.others | {newcomer})
        self._standing.say_what_we_hear(link)
        link.call(Welcome(self._standing.me, newcomer))

    async def _listen_to(self, link: Link, workers: Iterable[str]) -> None:
        await link.listen(workers, sorted(self._standing.joined))
        self._standing.say_what_we_hear(link)
        await self.catch_up()

    async def _mourn(self, link: Link, workers: Iterable[str]) -> None:
        log.warning("workers are gone: %s", ", ".join(sorted(workers)))
        await link.shut_out(workers, sorted(self._standing.joined))
        await self.catch_up()
        for stream in self._live.streams.memory:
            if not stream.kept:
                await self._live.hearsay.taken(stream.name)
        self.look_round()

    async def catch_up(self) -> None:
        """Look into the log for what others did in the streams that we listen to."""
        try:
            await self._live.hearsay.catch_up(sorted(self._standing.joined))
        except LogError as error:
            log.warning("could not look into the log: %s", error)

    async def keep_again(self, link: Link) -> None:
        """Give up what somebody else keeps by now."""
        for stream in sorted(self._standing.kept):
            if not await link.keep(stream):
                self._standing.kept.discard(stream)
                self._live.hearsay.lost(stream)

    def take_all(self) -> None:
        """Take what others keep into our own keeping: there is nobody to ask."""
        for stream in self._live.streams.memory:
            if not stream.kept:
                self._standing.step(self._live.hearsay.taken(stream.name))

    def look_round(self) -> None:
        """See who is still here of those that the streams we keep say are."""
        for stream in self._live.streams.memory:
            if stream.kept and stream.loaded:
                self._live.presences.look_round(stream)
