"""What was measured, for whoever asks: from the table ``measured`` where it is still true, else measured now.

The work is done by a short process of its own, which reads the database itself; this one never loads the libraries for
columns and graphs, and its event loop never waits. A meetup is measured once at a time, and while its log moves, at
most every ``meetups.every`` milliseconds: ``reading`` says as of when.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import cast

import msgspec

from server.live.clock import Clock
from server.log.store import LogStore
from server.measuring.asking import Asking, Unmeasured
from server.measuring.meetups import Fresh, Meetups
from server.measuring.memory import Memory
from server.measuring.question import Accounts, Kept, Preview, Series
from server.measuring.together import ATTEMPTS, Together
from server.metrics import series_facts as of_series
from server.metrics.account_facts import AccountsFacts
from server.metrics.facts import MeetupFacts
from server.metrics.series_facts import SeriesFacts
from server.metrics.yardstick import Yardstick
from server.people.people import People

MOST = 1000
"""Meetups that are measured together, the latest."""


class Reading(msgspec.Struct, frozen=True):
    """``at``: when the log was read, ms; ``moved``: whether it has moved on since; ``stamp``: up to where it was read,
    and how it was measured.
    """

    facts: MeetupFacts
    at: int
    moved: bool = False
    stamp: str = ""


class Measuring:
    """``url``: the DATABASE_URL of both store and people; empty, where they are in this process's memory.

    Whatever is asked for raises Unmeasured (a Refusal: ``measures-broken``, ``measures-busy``, ``measures-failed``),
    which is shown as a page of its own with the status 503, and LogError.
    """

    def __init__(self, store: LogStore, people: People, clock: Clock, url: str = "") -> None:
        self._people = people
        self._clock = clock
        self._url = url
        self._memory = Memory()
        self.asking = Asking()
        self.meetups = Meetups(store, people.measured, clock, url, self.asking)
        self._together = Together(self.meetups, people.measured, self.asking, clock, inline=not url)

    async def facts(self, meetup: str) -> MeetupFacts:
        """Return what a meetup's log comes down to; all is empty where there is no log."""
        return (await self.reading(meetup)).facts

    async def reading(self, meetup: str) -> Reading:
        """Return the same, and as of when it is."""
        owned = await self._people.meetups.find(meetup)
        yardstick = await self._people.yardsticks.get(owned.organization) if owned else Yardstick()
        for _ in range(ATTEMPTS):
            fresh = (await self.meetups.measured([meetup], yardstick)).get(meetup)
            if fresh and (found := await self.reading_of(fresh)):
                return found
        raise Unmeasured("measures-busy")

    async def fresh(self, organization: str, series: str | None = None) -> tuple[Yardstick, dict[str, Fresh]]:
        """Return how an organization measures, and its meetups (those of a series), measured in that way."""
        meetups, yardstick = await self._of(organization, series), await self._people.yardsticks.get(organization)
        return yardstick, await self.meetups.measured(meetups, yardstick)

    async def reading_of(self, fresh: Fresh) -> Reading | None:
        """Return what was measured of a meetup; None if it is gone."""
        facts = await self._facts(fresh)
        return Reading(facts, fresh.row.made, fresh.moved, fresh.row.heads) if facts else None

    async def progress(self, organization: str, series: str | None = None) -> tuple[int, int]:
        """Return how many of the meetups of a series or an organization are measured by now, and how many there are."""
        meetups = await self._of(organization, series)
        return len(meetups) - self.meetups.left(meetups), len(meetups)

    async def _facts(self, fresh: Fresh) -> MeetupFacts | None:
        """Return the facts of a meetup; None if they are gone."""
        meetup, stamp = fresh.row.meetup, (fresh.row.heads, fresh.row.made)
        known = self._memory.get(meetup, stamp)
        if known is None and (row := (await self._people.measured.find([meetup])).get(meetup)):
            known = msgspec.json.decode(row.data, type=MeetupFacts)
            self._memory.put(meetup, (row.heads, row.made), known)
        return cast("MeetupFacts | None", known)

    async def series_facts(self, organization: str, series: str | None = None) -> SeriesFacts:
        """Return what the meetups of a series come down to; without one, all of an organization."""
        meetups, yardstick = await self._of(organization, series), await self._people.yardsticks.get(organization)
        key, now = ("series", organization, series), self._clock.now()
        return await self._together.made(
            key, meetups, yardstick, lambda kept: Series(self._url, yardstick, kept, now), SeriesFacts
        )

    async def together(
        self, key: Hashable, yardstick: Yardstick, stamp: Hashable, data: Callable[[], Mapping[str, bytes]]
    ) -> SeriesFacts:
        """Return what meetups come down to whose facts are given as JSON. ``key``: of what; ``stamp``: as of when."""
        now = self._clock.now()

        def asked() -> Series:
            kept = tuple(Kept(meetup, msgspec.Raw(each)) for meetup, each in data().items())
            return Series("", yardstick, kept, now)

        return await self._together.given(("given", key), (yardstick, stamp), asked, SeriesFacts)

    async def preview(self, organization: str, new: Yardstick) -> of_series.Preview:
        """Return what another yardstick would change for an organization, from what was measured by today's."""
        meetups, yardstick = await self._of(organization), await self._people.yardsticks.get(organization)
        key, now = ("preview", organization, msgspec.json.encode(new)), self._clock.now()
        return await self._together.made(
            key, meetups, yardstick, lambda kept: Preview(self._url, yardstick, new, kept, now), of_series.Preview
        )

    async def accounts_facts(self, organization: str) -> AccountsFacts:
        """Return what an organization's ledgers and meetups say of its customers."""
        meetups, yardstick = await self._of(organization), await self._people.yardsticks.get(organization)
        ledgers = tuple(await self._people.ledgers.all(organization))
        return await self._together.made(
            ("accounts", organization, ledgers),
            meetups,
            yardstick,
            lambda kept: Accounts(self._url, yardstick, kept, ledgers),
            AccountsFacts,
        )

    async def _of(self, organization: str, series: str | None = None) -> list[str]:
        owned = await self._people.meetups.of(organization, MOST)
        return [each.id for each in owned if series is None or each.series == series]
