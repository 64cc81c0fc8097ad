"""What I show to everybody is listed, and can be taken back there."""

from __future__ import annotations

import pytest

from tests.pages.meetups import OpenVenue
from tests.pages.test_cards import Sharing, sharing

__all__ = ["sharing"]

EN = {"Accept-Language": "en"}


async def mine(sharing: Sharing) -> str:
    answer = await sharing.venue.client.get("/me", headers=EN)
    return str(await answer.get_data(as_text=True))


async def put_game(sharing: Sharing) -> str:
    people, clock = sharing.venue.nijikai.people, sharing.venue.nijikai.clock
    return await people.highlights.put(sharing.venue.id, sharing.person, b"{}", clock.now())


async def take_back(sharing: Sharing, kind: str) -> tuple[int, str]:
    answer = await sharing.venue.client.post("/me/shared/gone", form={"kind": kind, "meetup": sharing.venue.id})
    return answer.status_code, answer.headers.get("Location", "")


async def test_what_i_share_is_listed_and_taken_back(sharing: Sharing) -> None:
    assert "What you share" not in await mine(sharing)
    card, game = await sharing.made(), await put_game(sharing)
    page = await mine(sharing)
    assert f'href="{card["link"]}"' in page
    assert f"/h/{game}" in page
    assert "Your card from “Spring &lt;meetup&gt;”" in page.replace("\u2068", "").replace("\u2069", "")
    assert await take_back(sharing, "card") == (303, "/me?done=unshared")
    assert f"/c/{card['id']}" not in await mine(sharing)
    assert f"/h/{game}" in await mine(sharing)
    assert (await sharing.venue.client.get(f"/c/{card['id']}")).status_code == 410
    assert await take_back(sharing, "highlight") == (303, "/me?done=unshared")
    assert "What you share" not in await mine(sharing)


@pytest.mark.parametrize("kind", ["", "meetup", "<script>"])
async def test_what_nobody_shares_is_not_taken_back(kind: str, open_venue: OpenVenue) -> None:
    venue = await open_venue()
    assert (await venue.client.post("/me/shared/gone", form={"kind": kind})).status_code == 401
    await venue.join()
    assert (await venue.client.post("/me/shared/gone", form={"kind": kind, "meetup": venue.id})).status_code == 400


@pytest.mark.parametrize("meetup", ["lounge/x", "m" * 300, "日本", "mabcdefghijklmno"])
async def test_of_a_meetup_that_is_none_there_is_nothing_to_take_back(meetup: str, open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await venue.join()
    for kind in ("card", "highlight"):
        assert (await venue.client.post("/me/shared/gone", form={"kind": kind, "meetup": meetup})).status_code == 303


async def test_nobody_takes_back_what_another_shares(sharing: Sharing) -> None:
    card = await sharing.made()
    other = sharing.venue.stranger()
    await sharing.venue.join("Ann", other)
    await other.post("/me/shared/gone", form={"kind": "card", "meetup": sharing.venue.id})
    assert (await sharing.venue.client.get(f"/c/{card['id']}")).status_code == 200
