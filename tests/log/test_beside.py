"""Tables of a later release: who may run on them, and that all others leave them as they are."""

from __future__ import annotations

import inspect as source
import logging

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, select, text

from server.log import Snapshot, StoreUnavailable, migrate, open_log
from server.log.address import parse
from server.log.engines import writing
from server.log.migrate import SCRIPTS, check_revision, declared, newest, oldest_beside, revisions
from server.people.accounts import Accounts, new_account
from server.people.database import open_people
from server.people.schema import house
from tests.log.conftest import opener
from tests.log.releases import TO_COME, beside, migrate_to_come
from tests.log.samples import append
from tests.log.test_migrate import run

ASKED = """
{} does not say who may run beside it.
Workers of the release before run on its tables for a while, and for ever where the release is rolled back. Read the
comment on `beside` in server/log/migrations/script.py.mako, think of what that code reads, writes and erases, and
declare the oldest revision for which all of it still holds; else the migration's own."""


def kept(connection: Connection) -> object:
    """Everything that somebody who does not know the tables might have touched."""
    revision = connection.scalar(text("select version_num from alembic_version"))
    inspector = inspect(connection)
    shape = {
        name: [each["name"] for each in inspector.get_columns(name)] for name in sorted(inspector.get_table_names())
    }
    facts = connection.execute(select(house).order_by("name")).all() if "house" in shape else []
    return revision, shape, facts, connection.execute(text("select stream, seq from event order by stream, seq")).all()


@pytest.fixture
async def played(url: str) -> str:
    """A database of this release in which something has happened."""
    await migrate(url)
    async with opener(url) as opens:
        await (await opens()).append(append())
    return url


async def refused(url: str) -> None:
    """Nobody of this release comes in, and nothing is changed."""
    before = await run(url, kept)
    for attempt in (open_log(url), migrate(url, beside=True), migrate(url)):
        with pytest.raises(StoreUnavailable) as caught:
            await attempt
        assert caught.value.code == "store-newer"
    assert await run(url, kept) == before


async def test_this_release_works_on_later_tables_that_let_it(played: str, caplog: pytest.LogCaptureFixture) -> None:
    await migrate_to_come(played, beside(newest()))
    before = await run(played, kept)
    with caplog.at_level(logging.WARNING):
        await migrate(played, beside=True)
    (said,) = caplog.messages
    assert TO_COME in said
    assert newest() in said
    assert await run(played, kept) == before
    async with opener(played) as opens:
        log = await opens()
        assert await log.append(append(expected=1, command="c", deadline=5)) == 2
        assert await log.append(append("table/b")) == 1
        await log.save_snapshot(Snapshot("table/a", 2, "s", 1, b"{}"))
        assert [record.seq for record in await log.read("table/a")] == [1, 2]
        assert (await log.head("table/a")).deadline == 5
        assert await log.snapshot("table/a") == Snapshot("table/a", 2, "s", 1, b"{}")
    people = open_people(played)
    await Accounts(people).add(new_account("yui@example.org", "Yui", "en", None, 1))
    await people.close()
    await migrate_to_come(played, beside(newest()))
    assert await run(played, lambda found: found.scalar(text(f"select new_{TO_COME} from account"))) == 7  # noqa: S608


@pytest.mark.parametrize("says", [beside(TO_COME), "", beside("r9000")])
async def test_later_tables_that_do_not_let_it_are_left_alone(played: str, says: str) -> None:
    if "r9000" in says:
        await migrate_to_come(played, beside(newest()))
        row = text("update house set value = :value where name = 'beside'")
        await run(played, lambda found: found.execute(row, {"value": f"{TO_COME} r9000"}))
    else:
        await migrate_to_come(played, says)
    await refused(played)


async def test_what_a_migration_ends_no_later_one_brings_back(played: str) -> None:
    await migrate_to_come(played, beside("r9998"), beside(newest()))
    await refused(played)


async def test_what_was_said_of_other_tables_counts_for_nothing(played: str) -> None:
    await migrate_to_come(played, beside(newest()))
    await run(played, lambda found: found.execute(text("update alembic_version set version_num = 'r10000'")))
    await refused(played)


async def test_who_finds_nothing_said_stays_away(played: str) -> None:
    await migrate_to_come(played, beside(newest()))
    await run(played, lambda found: found.execute(text("drop table house")))
    await refused(played)


async def test_whoever_needs_its_own_tables_is_refused_by_those_that_let_workers_run(played: str) -> None:
    """A backup would leave out what it does not know, and a restore would leave it empty."""
    await migrate_to_come(played, beside(newest()))
    engine, address = writing(parse(played)), parse(played)
    for attempt in (check_revision(engine, address), migrate(played)):
        with pytest.raises(StoreUnavailable) as caught:
            await attempt
        assert caught.value.code == "store-newer"
    await engine.dispose()


async def test_tables_say_who_may_run_on_them(url: str) -> None:
    await migrate(url)
    await run(url, lambda found: found.execute(text("delete from house")))  # as a release left them that did not say it
    for _ in range(2):
        await migrate(url)
        said = await run(url, lambda found: found.execute(select(house)).all())
        assert said == [("beside", f"{newest()} {oldest_beside()}")]


def test_every_migration_says_who_may_run_beside_it() -> None:
    order = revisions()
    for script in ScriptDirectory(str(SCRIPTS)).walk_revisions():
        assert "beside" in vars(script.module), ASKED.format(source.getfile(script.module))
        says = declared(SCRIPTS)[script.revision]
        assert says in order, f"{script.revision}: there is no {says}"
        assert order.index(says) >= order.index(script.revision), f"{script.revision} cannot ask for a later one"
