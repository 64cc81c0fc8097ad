from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import insert

from game.decider import Refusal
from server.people.database import Database, Taken, in_memory
from server.people.personal import PersonalLinks
from server.people.persons import Persons
from server.people.schema import organization

MEETUP = "mabcdefghijklmno"


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    opened = in_memory()
    await opened.change(insert(organization).values(id="org", name="Org", created=1))
    yield opened
    await opened.close()


async def test_somebody_comes_again(database: Database) -> None:
    persons = Persons(database)
    mio = await persons.create("org", "みお", 10, avatar="f1", company="Acme")
    await persons.attend(mio.id, MEETUP, 20)
    await persons.attend(mio.id, MEETUP, 30)
    await persons.attend(mio.id, "mbbbbbbbbbbbbbbb", 40)
    found = await persons.find(mio.id)
    assert found == mio
    assert [(one.meetup, one.joined_at) for one in await persons.meetups(mio.id)] == [
        ("mbbbbbbbbbbbbbbb", 40),
        (MEETUP, 20),
    ]


async def test_many_arrive_in_the_same_moment(database: Database) -> None:
    persons = Persons(database)
    new = [persons.new("org", f"p{n}", 1) for n in range(1200)]
    await asyncio.gather(*(persons.welcome(each, MEETUP, 2) for each in new))
    assert len(await persons.find_all([each.id for each in new[:300]])) == 300
    assert len(await persons.meetups(new[-1].id)) == 1


async def test_who_does_not_fit_harms_nobody(database: Database) -> None:
    persons = Persons(database)
    good, bad = persons.new("org", "good", 1), persons.new("nowhere", "bad", 1)
    answers = await asyncio.gather(
        persons.welcome(good, MEETUP, 2), persons.welcome(bad, MEETUP, 2), return_exceptions=True
    )
    assert answers[0] is None
    assert isinstance(answers[1], Taken)
    assert await persons.find(good.id) == good
    assert await persons.find(bad.id) is None


async def test_one_who_goes_away_while_being_written_is_written(database: Database) -> None:
    persons = Persons(database)
    new, other = persons.new("org", "new", 1), persons.new("org", "other", 1)
    going = asyncio.ensure_future(persons.welcome(new, MEETUP, 2))
    await asyncio.sleep(0)
    going.cancel()
    await persons.welcome(other, MEETUP, 2)
    assert await persons.find(new.id) == new


async def test_what_is_known_changes(database: Database) -> None:
    persons = Persons(database)
    mio = await persons.create("org", "Mio", 1)
    await persons.update(mio.id, name="Rio", lang="en")
    found = await persons.find(mio.id)
    assert found
    assert (found.name, found.lang, found.epoch) == ("Rio", "en", 0)
    renewed = await persons.renew(mio.id)
    assert renewed
    assert renewed.epoch == 1


async def test_an_erasure_that_was_interrupted_is_found(database: Database) -> None:
    persons = Persons(database)
    mio, rio = await persons.create("org", "Mio", 1), await persons.create("org", "Rio", 1)
    await persons.forget(mio.id, 5)
    await persons.forget(mio.id, 6)
    found = await persons.find(mio.id)
    assert found
    assert (found.name, found.erased, found.epoch) == ("Mio", 5, 1)
    assert await persons.forgetting() == [mio.id]
    await persons.erase(mio.id, 7)
    found = await persons.find(mio.id)
    assert found
    assert (found.name, found.erased, found.epoch) == ("", 5, 1)
    assert await persons.forgetting() == []
    assert await persons.find(rio.id) == rio


async def test_erased_is_empty_for_good(database: Database) -> None:
    persons = Persons(database)
    mio = await persons.create("org", "Mio", 1, company="Acme", avatar="f1")
    await persons.attend(mio.id, MEETUP, 2)
    await persons.erase(mio.id, 5)
    await persons.update(mio.id, name="Mio")
    await persons.erase(mio.id, 6)
    found = await persons.renew(mio.id)
    assert found
    assert (found.name, found.avatar, found.company, found.erased, found.epoch) == ("", "", "", 5, 1)
    assert len(await persons.meetups(mio.id)) == 1


async def test_one_not_let_in_leaves_no_trace(database: Database) -> None:
    persons = Persons(database)
    new = persons.new("org", "new", 1)
    await persons.welcome(new, MEETUP, 2)
    await persons.withdraw(new.id)
    assert await persons.find(new.id) is None
    assert await persons.meetups(new.id) == []


def test_a_personal_link_says_who() -> None:
    links = PersonalLinks("a key for tests only")
    claim = links.read(links.sign("abc", 3))
    assert (claim.person, claim.epoch) == ("abc", 3)


@pytest.mark.parametrize("text", [None, "", "x", "x" * 500, "あ", "W10.x", 5])
def test_a_forged_link_says_nothing(text: object) -> None:
    with pytest.raises(Refusal, match="bad-ticket"):
        PersonalLinks("a key for tests only").read(text)


def test_a_link_of_another_server_or_purpose_says_nothing() -> None:
    other = PersonalLinks("another key for tests").sign("abc", 3)
    with pytest.raises(Refusal, match="bad-ticket"):
        PersonalLinks("a key for tests only").read(other)
