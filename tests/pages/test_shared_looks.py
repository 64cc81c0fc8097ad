"""What is shared of a meetup, and of it among others: the same look, so that nobody finds people by subtracting."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from msgspec.structs import replace

from server.measuring.holding import Holding
from server.measuring.shared_looks import HOUR, SharedLooks
from server.metrics.facts import MeetupFacts, PersonFacts
from server.metrics.figure import Figure
from server.metrics.series_facts import SeriesFacts
from server.metrics.yardstick import Levels, Yardstick
from tests.metrics.histories import meetup, person
from tests.pages.office import Office
from tests.pages.seasons import Remembered, remember

TWENTY = [person(f"a-{number}", stars=5 if number % 2 else 4) for number in range(20)]


async def never(_meetup: str) -> bool:
    return False


class House:
    """An organization's shared looks, and its meetups as they are now."""

    def __init__(self, office: Office, organization: str, measured: Remembered) -> None:
        self.office, self.organization, self.measured = office, organization, measured
        self.looks = SharedLooks(measured, Holding(), office.clock, never)

    async def meetup(self, id: str) -> MeetupFacts:
        _, fresh = await self.measured.fresh(self.organization)
        return (await self.looks.reading(await self.measured.reading_of(fresh[id]))).facts

    async def series(self, series: str | None = None) -> SeriesFacts:
        return await self.looks.series(self.organization, series)

    def is_now(self, *meetups: MeetupFacts) -> None:
        self.measured.given = meetups
        self.office.clock.advance(HOUR)


async def house(office: Office, *meetups: MeetupFacts) -> House:
    organization, _ = await office.found()
    return House(office, organization.id, await remember(office, organization.id, meetups))


def rated(day: int, people: Sequence[PersonFacts]) -> MeetupFacts:
    """Return a meetup that some rated."""
    stars = [one.stars for one in people if one.stars]
    made = meetup(day, *people)
    return replace(made, figures=(*made.figures, Figure("satisfaction", sum(stars) / len(stars), len(stars))))


def satisfaction(figures: Sequence[Figure]) -> Figure:
    return next(one for one in figures if one.measure == "satisfaction")


async def test_a_meetup_is_shown_among_others_as_it_is_shown_alone(office: Office) -> None:
    here = await house(office, rated(1, [*TWENTY, person("late")]))
    alone = satisfaction((await here.meetup("m1")).figures)
    assert (alone.value, alone.n) == (4.5, 20)
    # one more rates; the first look at the series would tell 4.333 of 21, so that theirs were one star
    here.is_now(rated(1, [*TWENTY, person("late", stars=1)]))
    for series in (None, "fridays"):
        assert satisfaction((await here.series(series)).rows[0].figures) == alone
    assert satisfaction((await here.meetup("m1")).figures) == alone
    # five more: all of it follows, wherever it is looked at first
    here.is_now(rated(1, [*TWENTY, *(person(f"b-{number}", stars=1) for number in range(5))]))
    assert satisfaction((await here.series()).rows[0].figures).n == 25
    assert satisfaction((await here.meetup("m1")).figures).n == 25


async def test_a_new_meetup_of_few_people_waits_for_more(office: Office) -> None:
    here = await house(office, meetup(1, *TWENTY))
    assert [one.people for one in (await here.series()).cohorts] == [20]
    small = meetup(2, *(person(f"b-{number}") for number in range(3)))
    here.is_now(meetup(1, *TWENTY), small)
    held = await here.series()
    assert (len(held.rows), sum(held.quarters[-1].levels[level] or 0 for level in held.quarters[-1].levels)) == (1, 20)
    # one that is to come says nothing of anybody; one with plenty of people lets all three be seen
    here.is_now(meetup(1, *TWENTY), small, meetup(3, *(person(f"c-{number}") for number in range(9))))
    assert [row.meetup for row in (await here.series()).rows] == ["m1", "m2", "m3"]


async def test_a_meetup_to_come_is_there_at_once(office: Office) -> None:
    here = await house(office, meetup(1, *TWENTY))
    assert len((await here.series()).rows) == 1
    here.is_now(meetup(1, *TWENTY), meetup(9))
    assert len((await here.series()).rows) == 2


async def test_levels_are_those_of_the_yardstick_that_was_just_saved(office: Office) -> None:
    organization, yui = await office.found()
    await remember(office, organization.id, [meetup(390, *TWENTY)])

    async def levels() -> dict[str, str]:
        text = (await yui.get(f"/organize/o/{organization.id}/measures/levels.csv")).text
        return {row["level"]: row["people"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}

    assert await levels() == {"exploring": "20", "participating": "0", "contributing": "0", "leading": "0"}
    await office.people.yardsticks.save(organization.id, Yardstick(levels=Levels(bounds=(0, 0, 0))), "o-1", 1)
    assert (await levels())["leading"] == "20"


async def test_another_way_of_measuring_is_no_way_round(office: Office) -> None:
    """Whoever sees both ways finds the same people in either, and those of before when it is put back."""
    here = await house(office, rated(1, [*TWENTY, person("late")]))
    first = await here.series()
    here.is_now(rated(1, [*TWENTY, person("late", stars=1)]))
    save = office.people.yardsticks.save
    await save(here.organization, Yardstick(levels=Levels(bounds=(0, 0, 0))), "o-1", 1)
    other = await here.series()
    assert other.quarters[-1].levels["leading"] == 21
    assert other.rows == first.rows
    for usual in (Yardstick(least=20), Yardstick()):
        await save(here.organization, usual, "o-1", 2)
        last = await here.series()
    assert last.rows == first.rows


async def test_who_is_only_at_other_series_is_not_the_difference_of_all_and_one(office: Office) -> None:
    extra = [person(f"b-{number}") for number in range(3)]
    here = await house(office, meetup(1, *TWENTY), meetup(2, *extra))
    here.measured.of = {"a": ("m1",), "b": ("m2",)}
    whole, one = await here.series(), await here.series("a")
    assert sum(many or 0 for many in whole.quarters[-1].levels.values()) == 23
    assert {*one.quarters[-1].levels.values()} == {None}
    assert {figure.measure: (figure.value, figure.n) for figure in one.figures}["leading"] == (None, 0)
    here.is_now(meetup(1, *TWENTY), meetup(2, *extra, *(person(f"c-{number}") for number in range(5))))
    assert None not in (await here.series("a")).quarters[-1].levels.values()
