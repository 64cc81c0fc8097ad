"""All processes of a house have the same secret key, or say so."""

from __future__ import annotations

import asyncio
import logging

import pytest

from server.config import SettingsError
from server.people.database import in_memory
from server.people.secret import agree, find, mark_of, remember

KEY, OTHER = "a key for tests only", "another key for tests"


async def test_the_first_process_says_which_key_it_is() -> None:
    database = in_memory()
    for _ in range(2):
        await agree(database, KEY, several=True)
    assert await find(database) == mark_of(KEY)
    assert KEY not in await find(database)
    with pytest.raises(SettingsError, match="not the key of the other workers") as raised:
        await agree(database, OTHER, several=True)
    assert OTHER not in str(raised.value)
    await database.close()


async def test_of_many_that_start_at_once_those_with_another_key_are_refused() -> None:
    database = in_memory()
    keys = [KEY, OTHER] * 3
    done = await asyncio.gather(*(agree(database, key, several=True) for key in keys), return_exceptions=True)
    winner = await find(database)
    assert [error is None for error in done] == [mark_of(key) == winner for key in keys]
    await database.close()


async def test_the_only_process_may_have_changed_it(caplog: pytest.LogCaptureFixture) -> None:
    database = in_memory()
    await agree(database, KEY, several=False)
    assert caplog.records == []
    await agree(database, OTHER, several=False)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    await agree(database, OTHER, several=True)
    await database.close()


async def test_whoever_changed_it_on_purpose_says_so() -> None:
    database = in_memory()
    for key in (KEY, OTHER):
        await remember(database, key)
        await agree(database, key, several=True)
    await database.close()
