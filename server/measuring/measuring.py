"""What was measured, for whoever asks: from the table ``measured`` where it is still true, else measured now.

The work is done by a short process of its own, which reads the database itself; this one never loads the libraries for
columns and graphs, and its event loop never waits. A meetup is measured once at a time, and while its log moves, at
most every ``every`` milliseconds: ``reading`` says as of when.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from server.live.clock import Clock
from server.log.store import LogStore
from server.metrics.facts import MeetupFacts
from server.people.people import People

if TYPE_CHECKING:
    from server.metrics.accounts import AccountsFacts
    from server.metrics.series import SeriesFacts

EVERY = 30_000
"""Milliseconds: how old a reading may be while the log moves on."""


class Reading(msgspec.Struct, frozen=True):
    """``at``: when the log was read, ms; ``moved``: whether it has moved on since."""

    facts: MeetupFacts
    at: int
    moved: bool = False


class Measuring:
    """``url``: the DATABASE_URL of both store and people; empty, where they are in this process's memory."""

    def __init__(self, store: LogStore, people: People, clock: Clock, url: str = "") -> None:
        self.every = EVERY

    async def facts(self, meetup: str) -> MeetupFacts:
        """Return what a meetup's log comes down to.

        Raises Unmeasured (a Refusal: ``measures-broken``, ``measures-busy``, ``measures-failed``), which pages show as
        a page of its own, and LogError.
        """
        return (await self.reading(meetup)).facts

    async def reading(self, meetup: str) -> Reading:
        """Return the same, and as of when it is. Raises as ``facts`` does."""
        raise NotImplementedError

    async def series_facts(self, organization: str, series: str | None = None) -> SeriesFacts:
        """Return what the meetups of a series, or all of an organization, come down to. Raises as ``facts`` does."""
        raise NotImplementedError

    async def accounts_facts(self, organization: str) -> AccountsFacts:
        """Return what an organization's ledgers and meetups say of its customers. Raises as ``facts`` does."""
        raise NotImplementedError
