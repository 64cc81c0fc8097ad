"""So many days after a meetup nothing says who its people were; until then, and elsewhere, everything is kept."""

from __future__ import annotations

import msgspec
import pytest

from server.log.errors import StoreUnavailable
from server.log.records import Append
from server.meetup.state import Meetup as State
from server.people.meetups import Owned
from server.people.reaches import mailbox
from server.retention import DAY, due, expire
from tests.test_erasure import FACILITATOR, MEETUP, PERSONAL, STREAMS, Fragile, Meetup, folded, traces
from tests.test_erasure import meetup as meetup  # noqa: PLC0414 - a fixture

LATER = f"{MEETUP[:-1]}b"


async def state_of(meetup: Meetup) -> State:
    state: State = (await meetup.nijikai.streams.open(STREAMS[0])).state
    return state


async def retain(meetup: Meetup, days: int) -> None:
    """Change the plan; the clock of these tests stands almost still, so the meetup moves into the past instead."""
    plan = (await state_of(meetup)).plan
    assert plan
    past = {"starts": meetup.now - 10 * DAY, "retention": days}
    await meetup.run({"type": "prepare", "plan": msgspec.to_builtins(plan) | past}, "organizer")


async def begun_long_ago(meetup: Meetup) -> None:
    """As if its last step had ended then, too."""
    stream = await meetup.nijikai.streams.open(STREAMS[0])
    stream.state = msgspec.structs.replace(stream.state, ends=0)


async def test_nothing_is_forgotten_before_its_time(meetup: Meetup) -> None:
    await retain(meetup, 30)
    await begun_long_ago(meetup)
    assert await expire(meetup.nijikai) == []
    assert traces(await meetup.exported()) == list(PERSONAL)


async def test_when_its_days_are_over_nothing_says_who_was_there(meetup: Meetup) -> None:
    await retain(meetup, 7)
    await begun_long_ago(meetup)
    assert await expire(meetup.nijikai) == [MEETUP]
    assert traces(await meetup.exported()) == []
    assert traces(await meetup.seen()) == []
    assert b'"Mate"' not in await meetup.exported()
    known = await meetup.nijikai.people.persons.find(meetup.person.id)
    assert known
    assert (known.name, known.company) == ("", "")
    assert (await state_of(meetup)).stage == "closed"
    for name in STREAMS[1:]:
        stream = await meetup.nijikai.streams.open(name)
        assert folded(await meetup.nijikai.store.read(name, 0, 10_000)) == msgspec.json.encode(stream.state)
    assert await expire(meetup.nijikai) == []


async def test_a_meetup_that_cannot_be_read_keeps_no_other(meetup: Meetup) -> None:
    nijikai = meetup.nijikai
    another = await nijikai.people.organizations.create("Another", meetup.now)
    await nijikai.people.meetups.add(Owned(LATER, another.id, None, meetup.now))
    unknown = b'{"type":"from-another-release"}'
    await nijikai.store.append(Append(f"meetup/{LATER}", 0, 0, "", "system", "", (unknown,)))
    await retain(meetup, 7)
    await begun_long_ago(meetup)
    assert await expire(nijikai) == [MEETUP]


async def test_whoever_is_known_to_a_later_meetup_can_come_back(meetup: Meetup) -> None:
    nijikai, person = meetup.nijikai, meetup.person
    await nijikai.people.meetups.add(Owned(LATER, "org", None, meetup.now))
    stream = f"meetup/{LATER}"
    await meetup.run({"type": "prepare", "id": LATER, "plan": {"title": "Next"}}, "organizer", stream)
    await meetup.run({"type": "register", "people": [{"person": person.id, "name": "Back Soon"}]}, "organizer", stream)
    await retain(meetup, 7)
    await begun_long_ago(meetup)
    assert await expire(nijikai) == [MEETUP]
    known = await nijikai.people.persons.find(person.id)
    assert known
    assert (known.name, known.erased) == (person.name, None)
    assert b"Back Soon" in await meetup.exported()


async def test_nobody_is_known_how_to_be_reached_any_more(meetup: Meetup) -> None:
    reaches = meetup.nijikai.people.reaches
    for person in (meetup.person.id, FACILITATOR):
        await reaches.keep(mailbox("org", person, f"{person}@example.org", meetup.now, "en"))
    await retain(meetup, 7)
    await begun_long_ago(meetup)
    assert await expire(meetup.nijikai) == [MEETUP]
    assert await reaches.of_all([meetup.person.id, FACILITATOR]) == []


@pytest.mark.parametrize("lasts", range(4))
async def test_cut_off_in_the_middle_it_is_ended_the_next_time(meetup: Meetup, lasts: int) -> None:
    store = meetup.nijikai.store
    assert isinstance(store, Fragile)
    await retain(meetup, 7)
    await begun_long_ago(meetup)
    store.lasts = lasts
    with pytest.raises(StoreUnavailable):
        await expire(meetup.nijikai)
    store.lasts = 1_000
    assert await expire(meetup.nijikai) == [MEETUP]
    assert traces(await meetup.exported()) == []
    assert await expire(meetup.nijikai) == []


async def test_days_count_from_the_end(meetup: Meetup) -> None:
    state = await state_of(meetup)
    owned = await meetup.nijikai.people.meetups.find(MEETUP)
    assert owned
    assert state.plan
    assert due(state, owned) >= state.ends + state.plan.retention * DAY
    assert due(State(), owned) > meetup.now + 1_000 * DAY
