"""How long it takes from the first sight of the door: remembered by the browser, believed only as far as it can be."""

from __future__ import annotations

import msgspec
import pytest

from server.meetup import naming
from server.meetup.events import Joined
from tests.pages.meetups import HOUR, OpenVenue, Venue


async def came(venue: Venue) -> Joined:
    """The first Joined in the log."""
    records = await venue.nijikai.store.read(naming.stream(venue.id))
    return next(msgspec.json.decode(one.data, type=Joined) for one in records if b'"joined"' in one.data[:20])


async def test_the_first_request_is_kept_with_the_joining(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    before = venue.nijikai.clock.now()
    await venue.get()
    seen = venue.nijikai.clock.now()
    await venue.get()
    await venue.join()
    joined = await came(venue)
    assert before <= joined.asked <= seen
    assert joined.asked <= joined.at


async def test_who_looks_before_the_day_does_not_wait_for_us(open_venue: OpenVenue) -> None:
    venue = await open_venue(starts=4 * 10**12)
    await venue.get()
    await venue.join()  # too early: shown the door again
    assert all(not name.startswith("first-") for name in cookies(venue))


def cookies(venue: Venue) -> list[str]:
    return [cookie.name for cookie in venue.client.cookie_jar or ()]


@pytest.mark.parametrize("told", ["", "soon", "-5", "٣٤٥", "9" * 40, "1", "late", "long-ago"])
async def test_what_cannot_be_is_not_believed(told: str, open_venue: OpenVenue) -> None:
    venue = await open_venue()
    now = venue.nijikai.clock.now()
    value = {"late": str(now + HOUR), "long-ago": str(now - 2 * HOUR)}.get(told, told)
    headers = {"Cookie": f"first-{venue.id}={value}"} if value.isascii() else {}
    answer = await venue.client.post(
        f"/m/{venue.id}/join", form={"name": "Mio", "avatar": "a", "lang": "ja", "consent": "yes"}, headers=headers
    )
    assert answer.status_code == 303
    assert (await came(venue)).asked == 0
