"""Meetups for the tests beside this file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.pages.meetups import OpenVenue, Venue
from tests.pages.office import Office


@pytest.fixture
async def open_venue() -> AsyncIterator[OpenVenue]:
    """Open servers with a meetup each, for this test alone."""
    venues: list[Venue] = []

    async def open_one(**plan: Any) -> Venue:  # noqa: ANN401 - fields of a plan
        venues.append(await Venue.open(**plan))
        return venues[-1]

    yield open_one
    for venue in venues:
        await venue.close()


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """A server where organizers can sign in."""
    opened = await Office.open(tmp_path)
    yield opened
    await opened.close()
