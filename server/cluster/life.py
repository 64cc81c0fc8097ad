"""A worker's life with Redis, and without it while it is not to be had."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import Coroutine
from typing import Any, Final

from server.cluster.address import Address
from server.cluster.company import Company
from server.cluster.heard import Heard
from server.cluster.link import Link, open_link
from server.cluster.standing import TROUBLES, Standing
from server.cluster.wire import Lost, first
from server.live.live import Live

log = logging.getLogger("nijikai.cluster")

BEAT: Final = 0.5
"""Seconds between two signs of life."""
AGAIN: Final = 1.0
"""Seconds until a lost link is tried again, and between two looks into the log meanwhile."""
WELCOMES: Final = 3.0
"""Seconds in which others welcome a newcomer; whoever is slower notices a little later."""
SAID_AGAIN: Final = 30.0
"""Seconds after which a worker says again what it listens to: whoever has missed it tells it everything till then."""
UNUSED: Final = 10.0
"""Seconds without need after which a stream is forgotten: its news would cost time for nothing."""


class Life:
    """Links up, stays linked, and links up again."""

    def __init__(self, address: Address, standing: Standing, live: Live) -> None:
        self._address = address
        self._standing = standing
        self._live = live
        self._company = Company(standing, live)
        self._heard = Heard(standing, self._company, live)

    async def run(self) -> None:
        """Until it is cancelled, or the house is closed."""
        while not self._standing.closed:  # a link that breaks just as it is ended says only that it broke
            await self._whatever_happens(self._with_redis())
            self._standing.lose()
            if not self._standing.closed:
                await self._whatever_happens(self._without())
                await asyncio.sleep(AGAIN)

    async def _whatever_happens(self, part: Coroutine[Any, Any, None]) -> None:
        """A worker that gave up here would hear of nobody any more, and not say so."""
        try:
            await part
        except Exception as errors:
            error = first(errors)
            if not isinstance(error, TROUBLES):
                log.exception("the link to Redis failed")
            log.warning("no link to Redis: %s", type(error).__name__)

    async def _with_redis(self) -> None:
        standing = self._standing
        link = await open_link(self._address, standing.names, standing.me, self._heard.take)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(link.run())
                group.create_task(self._be_there(link))
        finally:
            standing.lose()
            await link.close()

    async def _without(self) -> None:
        """Look into the log for what others do, and see to everything."""
        await self._company.catch_up()
        self._company.take_all()

    # --- with Redis -----------------------------------------------------------------------------------------------

    async def _be_there(self, link: Link) -> None:
        await self._arrive(link)
        for beats in itertools.count(1):
            await asyncio.sleep(BEAT)
            if self._standing.link is not link:
                break
            late, others = await self._beat(link)
            if late:  # they may have taken over what we kept, and have told us nothing since
                await self._company.keep_again(link)
            if late or self._standing.left or not beats % round(SAID_AGAIN / BEAT):
                self._standing.say_what_we_hear(link)
            await self._company.look_at(link, others)
            self._live.streams.memory.let_go(UNUSED)
        raise Lost

    async def _beat(self, link: Link) -> tuple[bool, frozenset[str]]:
        """Be alive. Answers come in order: with this one, Redis has heard of all who had gone before."""
        gone, self._standing.gone = self._standing.gone, set()
        try:
            return await link.beat()
        except BaseException:  # cancelled as well, since the link broke elsewhere
            self._standing.gone |= gone
            raise

    async def _arrive(self, link: Link) -> None:
        """Listen to all, have all listen to us, and find out what happened meanwhile."""
        standing, company = self._standing, self._company
        await link.ear.open([standing.names.house])
        _, others = await link.beat()
        listened: set[str] = set()
        while new := standing.joined - listened:  # streams are read meanwhile
            await link.listen(others, sorted(new))
            listened |= new
        standing.link, standing.heard = link, listened & standing.joined
        standing.meet(others)
        await self._be_welcomed(link)
        standing.say_what_we_hear(link)
        await company.keep_again(link)
        self._say_who_is_here(link)
        await company.catch_up()
        company.look_round()
        standing.linked.set()

    def _say_who_is_here(self, link: Link) -> None:
        """And who is not, though Redis may still say so."""
        here = set(self._live.presences.here())
        for stream, person in self._standing.gone - here:
            link.went(stream, person)
        for stream, person in here:
            link.came(stream, person)

    async def _be_welcomed(self, link: Link) -> None:
        try:
            async with asyncio.timeout(WELCOMES):
                await self._heard.all_welcome_us(link)
        except TimeoutError:
            log.info("not all workers have answered")
