"""How a worker stands in its house: its link, who the others are, what it listens to and keeps. All parts share it."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Coroutine
from typing import Any

from server.cluster.link import Link
from server.cluster.listeners import Listeners
from server.cluster.names import Names
from server.cluster.wire import FAULTS, Lost
from server.cluster.words import Listens
from server.counting import HouseCounts
from server.live.limits import Buckets

log = logging.getLogger("nijikai.cluster")

TROUBLES = (Lost, *FAULTS)
"""What a link raises that is not to be had, or no more."""


class Standing:
    """Without a ``link`` there are no ``others``, and nothing is heard."""

    def __init__(self, names: Names) -> None:
        self.me = secrets.token_hex(6)
        self.names = names
        self.counts = HouseCounts()
        self.link: Link | None = None
        self.linked = asyncio.Event()
        self.others: frozenset[str] = frozenset()
        self.listeners = Listeners()
        self.joined: set[str] = set()
        self.heard: set[str] = set()
        """Streams that are listened to; of others the log is asked."""
        self.left = False
        """Whether we listen to less than we have said."""
        self.kept: set[str] = set()
        self.gone: set[tuple[str, str]] = set()
        """Who has gone, and Redis may not know it yet: stream, person."""
        self.limits: dict[str, Buckets] = {}
        self.closed = False
        self._steps: set[asyncio.Task[Any]] = set()

    def lose(self) -> None:
        """Rely on nothing that Redis would tell us."""
        self.counts.lost += self.link is not None and not self.closed
        self.link = None
        self.meet(frozenset())
        self.heard.clear()
        self.linked.clear()

    def meet(self, others: frozenset[str]) -> None:
        """Know who the others are now."""
        self.others = others
        self.listeners.meet(others)

    def say_what_we_hear(self, link: Link) -> None:
        self.left = False
        link.call(Listens(self.me, tuple(sorted(self.joined)), whole=True))

    # --- what nobody waits for ------------------------------------------------------------------------------------

    def step(self, work: Coroutine[Any, Any, None]) -> None:
        """Have something done; if the link breaks over it, it is lost."""
        task = asyncio.ensure_future(work)
        self._steps.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._steps.discard(task)
        if task.cancelled() or not (error := task.exception()):
            return
        if isinstance(error, TROUBLES):
            self.lose()
        else:
            log.error("something between workers failed", exc_info=error)

    async def stop(self) -> None:
        """End what is still being done."""
        steps = list(self._steps)
        for step in steps:
            step.cancel()
        await asyncio.gather(*steps, return_exceptions=True)
