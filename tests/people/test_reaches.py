"""Ways to reach people, in SQLite and in PostgreSQL."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import delete, insert

from server.people.database import Taken
from server.people.people import People
from server.people.reaches import MOST, UNCONFIRMED, browser, mailbox
from server.people.schema import organization, reach

KNOWN = {"public_key": "B" * 87, "auth": "A" * 22, "agent": "firefox", "lang": "ja"}
SERVICE = "https://updates.push.services.mozilla.com/wpush/v2/"


async def organized(people: People) -> None:
    await people.database.change(
        delete(organization), *(insert(organization).values(id=id, name=id, created=1) for id in ("org", "other"))
    )


async def test_ways_of_a_person(people: People) -> None:
    await organized(people)
    push = browser("org", "p-1", SERVICE + "x" * 900, 10, **KNOWN)
    mail = mailbox("org", "p-1", "mio@example.org", 20, "ja")
    for row in (push, mail, push):
        await people.reaches.keep(row)
    await people.reaches.keep(browser("org", "p-2", SERVICE, 5, **KNOWN))
    assert await people.reaches.of("p-1") == [push, mail]
    assert len(await people.reaches.of_all(["p-1", "p-2"])) == 3
    with pytest.raises(Taken):
        await people.reaches.keep(browser("nowhere", "p-1", SERVICE, 5))
    assert await people.reaches.stop("p-1", "mail") == 1
    assert await people.reaches.of("p-1") == [push]


async def test_a_browser_is_of_whoever_subscribed_last(people: People) -> None:
    """Two share a machine: the first one's news must not show up on the second one's screen."""
    await organized(people)
    await people.reaches.keep(browser("org", "p-1", SERVICE, 1))
    await people.reaches.keep(browser("org", "p-2", SERVICE, 2))
    await people.reaches.keep(browser("other", "p-3", SERVICE, 3))  # the same human, elsewhere
    assert [len(await people.reaches.of(person)) for person in ("p-1", "p-2", "p-3")] == [0, 1, 1]


async def test_a_person_has_so_many_browsers_and_one_address(people: People) -> None:
    await organized(people)
    for number in range(MOST + 3):
        await people.reaches.keep(browser("org", "p-1", f"{SERVICE}{number}", number))
    await people.reaches.keep(mailbox("org", "p-1", "old@example.org", 1, "ja"))
    await people.reaches.keep(mailbox("org", "p-1", "new@example.org", 2, "ja"))
    rows = await people.reaches.of("p-1")
    assert [row.created for row in rows if row.way == "push"] == list(range(3, MOST + 3))
    assert [row.address for row in rows if row.way == "mail"] == ["new@example.org"]


async def test_an_address_is_confirmed_once_and_as_it_was_asked(people: People) -> None:
    await organized(people)
    old, new = (mailbox("org", "p-1", f"{name}@example.org", at, "en") for name, at in (("old", 1), ("new", 2)))
    await people.reaches.keep(old)
    await people.reaches.keep(new)
    assert not await people.reaches.confirm(old.id, old.created, 5)
    both = await asyncio.gather(*(people.reaches.confirm(new.id, new.created, at) for at in (5, 6)))
    assert sorted(both) == [False, True]
    assert await people.reaches.sweep(UNCONFIRMED * 2) == 0


async def test_addresses_that_nobody_confirms_are_forgotten(people: People) -> None:
    await organized(people)
    await people.reaches.keep(mailbox("org", "p-1", "mio@example.org", 1, "en"))
    await people.reaches.keep(browser("org", "p-1", SERVICE, 1))
    assert await people.reaches.sweep(1 + UNCONFIRMED) == 0
    assert await people.reaches.sweep(2 + UNCONFIRMED) == 1
    assert [row.way for row in await people.reaches.of("p-1")] == ["push"]


async def test_whoever_is_erased_cannot_be_reached(people: People) -> None:
    await organized(people)
    mio = await people.persons.create("org", "Mio", 1)
    await people.reaches.keep(mailbox("org", mio.id, "mio@example.org", 1, "en"))
    await people.persons.forget(mio.id, 2)
    assert await people.reaches.of(mio.id) == []
    await people.reaches.keep(browser("org", mio.id, SERVICE, 3))  # a page that was still open
    await people.persons.erase(mio.id, 4)
    assert await people.reaches.of(mio.id) == []


async def test_ways_go_with_the_organization(people: People) -> None:
    await organized(people)
    await people.reaches.keep(browser("org", "p-1", SERVICE, 1))
    await people.database.change(delete(organization).where(organization.c.id == "org"))
    assert await people.database.rows(reach.select()) == []
