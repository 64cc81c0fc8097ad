"""Meetups over time as pages of measures get to know them: made up, measured together by the rules themselves."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

import msgspec
from msgspec.structs import asdict
from sqlalchemy import insert

from server.measuring.heads import LOG, rule
from server.measuring.holding import mark
from server.measuring.measuring import Measuring, Reading
from server.measuring.meetups import Fresh
from server.metrics.account_facts import AccountsFacts
from server.metrics.accounts import accounts
from server.metrics.facts import VERSION, MeetupFacts
from server.metrics.series import preview, series
from server.metrics.series_facts import Preview, SeriesFacts
from server.metrics.yardstick import Yardstick
from server.people.measured import Measured
from server.people.persons import Person
from server.people.schema import person
from tests.metrics.histories import APRIL, DAY
from tests.pages.office import Office

NOW = APRIL + 400 * DAY


class Remembered(Measuring):
    """Measures meetups that are given instead of read. ``of``: which of them are of a series; all, unless told."""

    def __init__(self, office: Office, meetups: Sequence[MeetupFacts]) -> None:
        super().__init__(office.nijikai.store, office.people, office.clock)
        self.given = meetups
        self.clock = office.clock
        self.kept = office.people
        self.of: dict[str, tuple[str, ...]] = {}
        self.asked: list[str | None] = []

    async def series_facts(self, organization: str, series: str | None = None) -> SeriesFacts:
        self.asked.append(series)
        return over_time(self.given, await self.kept.yardsticks.get(organization))

    async def fresh(self, organization: str, series: str | None = None) -> tuple[Yardstick, dict[str, Fresh]]:
        self.asked.append(series)
        yardstick = await self.kept.yardsticks.get(organization)
        ids = self.of.get(series or "", tuple(each.meetup for each in self.given))
        now, by = self.clock.now(), rule(yardstick)
        rows = [
            Measured(each.meetup, VERSION, f"{mark(each):0{LOG}}{by}", now, b"")
            for each in self.given
            if each.meetup in ids
        ]
        return yardstick, {row.meetup: Fresh(row, moved=False) for row in rows}

    async def reading_of(self, fresh: Fresh) -> Reading:
        facts = next(each for each in self.given if each.meetup == fresh.row.meetup)
        return Reading(facts, fresh.row.made, stamp=fresh.row.heads)

    async def together(
        self, key: Hashable, yardstick: Yardstick, stamp: Hashable, data: Callable[[], Mapping[str, bytes]]
    ) -> SeriesFacts:
        return over_time([msgspec.json.decode(each, type=MeetupFacts) for each in data().values()], yardstick)

    async def preview(self, organization: str, new: Yardstick) -> Preview:
        return preview(self.given, await self.kept.yardsticks.get(organization), new, NOW)

    async def accounts_facts(self, organization: str) -> AccountsFacts:
        ledgers = await self.kept.ledgers.all(organization)
        return accounts(self.given, ledgers, await self.kept.yardsticks.get(organization))


def over_time(meetups: Sequence[MeetupFacts], yardstick: Yardstick) -> SeriesFacts:
    return series(meetups, yardstick, NOW)


async def remember(
    office: Office, organization: str, meetups: Sequence[MeetupFacts], names: Mapping[str, str] | None = None
) -> Remembered:
    """Let the office's pages measure these meetups; people are called as ``names`` says, or by their id in capitals."""
    ids = sorted({one.person for meetup in meetups for one in meetup.people})
    called = {id: id.upper() for id in ids} | dict(names or {})
    rows = [asdict(Person(id=id, organization=organization, name=called[id])) for id in ids]
    if rows:
        await office.people.database.change(insert(person).values(rows))
    made = Remembered(office, meetups)
    office.nijikai.pages.extensions["nijikai-measuring"] = made
    return made
