"""Who asked to be forgotten, and everybody when a meetup's days are over, is in nothing that is measured or shared."""

from __future__ import annotations

import msgspec
import pytest
from quart import Quart

from game.decider import Context
from server.erasure import erase
from server.measuring.measuring import Measuring
from server.meetup.commands import Rate
from server.retention import expire, prune
from tests.test_erasure import COMPANY, MEETUP, NAME, STREAMS, Meetup, traces
from tests.test_erasure import meetup as meetup  # noqa: PLC0414 - a fixture
from tests.test_retention import begun_long_ago, retain

COMMENT = "what I thought of it"


@pytest.fixture
async def measuring(meetup: Meetup) -> Measuring:
    """The meetup is measured, rated, and its games are shared."""
    nijikai, person = meetup.nijikai, meetup.person.id
    context = Context(person, "attendee", meetup.now)
    await nijikai.streams.run(STREAMS[0], Rate(4, COMMENT), context, "")
    for one in (person, "p-mate"):
        await nijikai.people.highlights.put(MEETUP, one, f'{{"name": "{NAME}"}}'.encode(), meetup.now)
    made = Measuring(nijikai.store, nijikai.people, nijikai.clock)
    made.meetups.every = 0
    return made


async def told(measuring: Measuring) -> str:
    """All that is known of a meetup by what was measured, kept or made now."""
    return msgspec.json.encode(await measuring.facts(MEETUP)).decode()


async def test_who_is_erased(meetup: Meetup, measuring: Measuring) -> None:
    nijikai, person = meetup.nijikai, meetup.person.id
    before = await told(measuring)
    assert COMMENT in before
    assert COMPANY in before
    await erase(nijikai, person)
    assert await nijikai.people.measured.find([MEETUP]) == {}, "what was measured is thrown away at once"
    after = await told(measuring)
    assert traces(after) == []
    assert COMMENT not in after
    assert traces(msgspec.json.encode(await nijikai.people.measured.find([MEETUP])).decode()) == []
    assert await nijikai.people.highlights.of(MEETUP, person) is None
    assert await nijikai.people.highlights.of(MEETUP, "p-mate")
    # that somebody was there stays, by an id that leads to nobody
    came = {each.person for each in (await measuring.facts(MEETUP)).people}
    assert {person, "p-mate"} <= came
    series = await measuring.series_facts("org")
    assert traces(msgspec.json.encode(series).decode()) == []
    answer = await visit(nijikai.pages, f"/m/{MEETUP}/kept")
    assert traces(answer) == []


async def test_a_meetup_whose_days_are_over(meetup: Meetup, measuring: Measuring) -> None:
    nijikai = meetup.nijikai
    await told(measuring)
    await nijikai.people.looks.append("org", "o-1", "Yui", "names", 1, meetup=MEETUP)
    await retain(meetup, 7)
    await begun_long_ago(meetup)
    assert await expire(nijikai) == [MEETUP]
    assert await nijikai.people.measured.find([MEETUP]) == {}
    assert await nijikai.people.highlights.of(MEETUP, "p-mate") is None
    after = await told(measuring)
    assert traces(after) == []
    assert COMMENT not in after
    assert (await measuring.facts(MEETUP)).figures, "numbers that are nobody's are left"
    await prune(nijikai)
    assert await nijikai.people.looks.of("org") == []


async def visit(pages: Quart, path: str) -> str:
    return str(await (await pages.test_client().get(path)).get_data(as_text=True))
