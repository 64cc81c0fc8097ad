"""The tables of people share a database with the log, whose writer never waits long."""

from __future__ import annotations

import asyncio

from server.log import open_log
from server.people.accounts import new_account
from server.people.database import in_memory
from server.people.people import People, people_in
from server.people.schema import metadata
from tests.log.samples import append


async def test_people_and_the_log_write_at_the_same_time(people: People, url: str) -> None:
    log = await open_log(url)
    try:
        work = [log.append(append(f"table/{n}")) for n in range(100)]
        arrivals = [people.accounts.add(new_account(f"{n}@example.org", "x", "ja", None, n)) for n in range(50)]
        await asyncio.gather(*work, *arrivals)
        assert len(await log.streams("table/")) == 100
        assert await people.accounts.by_email("49@example.org")
    finally:
        await log.close()


async def test_one_in_memory_has_all_tables() -> None:
    database = in_memory()
    for table in metadata.sorted_tables:
        assert await database.rows(table.select()) == []
    await people_in(database).accounts.add(new_account("yui@example.org", "x", "ja", None, 1))
    await database.close()
    assert not await people_in(database).accounts.any()
    await database.close()
