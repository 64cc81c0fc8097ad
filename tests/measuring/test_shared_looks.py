"""What is shared of several meetups is made of what is shared of each, and asked for once."""

from __future__ import annotations

from server.measuring.holding import Holding
from server.measuring.shared_looks import HOUR, SharedLooks
from tests.measuring.conftest import ORGANIZATION, House

ONE, TWO = "maaaaaaaaaaaaaaa", "mbbbbbbbbbbbbbbb"


async def never(_meetup: str) -> bool:
    return False


async def test_several_meetups_are_asked_for_once_and_stay_with_their_own_looks(house: House) -> None:
    await house.meetup(ONE, came=8, series=None)
    await house.meetup(TWO, came=8, series=None)
    looks = SharedLooks(house.measuring, Holding(), house.clock, never)
    first = await looks.series(ORGANIZATION)
    assert {row.meetup for row in first.rows} == {ONE, TWO}
    assert (first.members, house.asked) == ((), 2), "both were measured at once, and then looked at together"
    assert await looks.series(ORGANIZATION) == first
    assert house.asked == 2
    # somebody comes late: it is measured anew, and shown neither here nor there
    await house.come(ONE, "p-late")
    house.clock.advance(HOUR)
    new = await house.measuring.reading(ONE)
    assert len(new.facts.people) == 9
    alone = (await looks.reading(new)).facts
    assert alone.events == new.facts.events - 2
    again = await looks.series(ORGANIZATION)
    figures = next(row.figures for row in again.rows if row.meetup == ONE)
    assert figures[: len(alone.figures)] == alone.figures
    assert again.now > first.now, "time goes by all the same"
