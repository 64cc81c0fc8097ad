"""The tables of people in SQLite files, and in a real PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from server.log import migrate
from server.people.database import open_people
from server.people.people import People, people_in
from tests.log.conftest import postgres_server, postgres_url, sqlite_url, url

__all__ = ["people", "postgres_server", "postgres_url", "sqlite_url", "url"]


@pytest.fixture
async def people(url: str) -> AsyncIterator[People]:
    await migrate(url)
    database = open_people(url)
    yield people_in(database)
    await database.close()
