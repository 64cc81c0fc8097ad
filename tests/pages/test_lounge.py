"""The lounge's page: who comes in, when, from where, and what others get instead."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import msgspec
import pytest

from server.lounge.commands import CloseUp, LoungeCommand
from server.meetup import naming
from server.meetup.commands import Advance, Bow, Cancel, Close, Open, Remove
from server.meetup.state import Step
from tests.pages.meetups import OpenVenue, Venue

AGENDA = (Step("hello", "welcome", 5), Step("results", "finale", 5), Step("talk", "after", 5))


@pytest.fixture
async def venue(open_venue: OpenVenue) -> Venue:
    """A meetup with a lounge, in whose lobby Mio is."""
    venue = await open_venue(lounge=30, agenda=AGENDA, colour="#c53a29")
    await venue.staff(Open())
    await venue.join()
    return venue


async def facts(venue: Venue, client: Any = None) -> dict[str, Any]:  # noqa: ANN401 - a client without types
    status, html = await venue.get("/lounge", client)
    found = re.search(r'<script type="application/json" id="page"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found, (status, html[:800])
    return dict(msgspec.json.decode(found[1]))


async def finale(venue: Venue) -> None:
    await venue.staff(Advance(0))
    await venue.staff(Advance(1))
    await settled(venue)


async def settled(venue: Venue) -> None:
    """Wait until the meetup's errands are done."""
    while (await venue.state).errands:  # noqa: ASYNC110 - the courier tells nobody
        await asyncio.sleep(0.01)


async def lounge(venue: Venue, command: LoungeCommand) -> None:
    await venue.nijikai.streams.run(naming.lounge(venue.id), command, venue.context("organizer", "o-1"), "")


async def test_it_opens_at_the_finale(venue: Venue) -> None:
    await settled(venue)
    assert (await facts(venue))["streams"]["lounge"]["view"]["phase"] == "waiting"
    await finale(venue)
    status, html = await venue.get("/lounge")
    assert (status, "/look/c53a29.css" in html) == (200, True)
    page = await facts(venue)
    view = page["streams"]["lounge"]["view"]
    assert (view["phase"], view["title"], page["title"]) == ("open", "Spring <meetup>", "Spring <meetup>")
    assert (page["name"], page["role"], set(page["texts"])) == ("Mio", "attendee", {"ja", "en"})
    assert "me" in view
    assert "members" not in view


async def test_whoever_was_there_comes_back_by_their_link(venue: Venue) -> None:
    await finale(venue)
    mine = (await venue.page())["links"]["mine"]
    link = "/p/" + mine.rpartition("/")[2] + f"?to={venue.id}"
    elsewhere = venue.stranger()
    assert (await elsewhere.get(link)).location == f"/m/{venue.id}"
    await venue.staff(Close())
    assert (await elsewhere.get(link)).location == f"/m/{venue.id}/lounge"
    page = await facts(venue, elsewhere)
    assert (page["person"], page["name"]) == ((await venue.page())["person"], "Mio")
    assert (await facts(venue, elsewhere))["ticket"] == page["ticket"]
    await settled(venue)
    await lounge(venue, CloseUp())
    assert (await facts(venue, elsewhere))["streams"]["lounge"]["view"]["phase"] == "over"


async def test_whoever_has_left_the_meetup_finds_the_way(venue: Venue) -> None:
    await finale(venue)
    person = (await venue.page())["person"]
    await venue.run(Bow(), role="attendee", person=person)
    assert f"/m/{venue.id}/lounge" in (await venue.get("/bye"))[1]
    await venue.staff(Close())
    status, html = await venue.get()
    assert (status, f"/m/{venue.id}/lounge" in html) == (410, True)
    assert (await venue.get("/lounge"))[0] == 200


async def test_others_are_led_to_the_door(venue: Venue) -> None:
    await finale(venue)
    stranger = venue.stranger()
    answer = await stranger.get(f"/m/{venue.id}/lounge")
    assert (answer.status_code, answer.location) == (303, f"/m/{venue.id}")
    await venue.staff(Close())
    status, html = await venue.get(client=stranger)
    assert (status, "/lounge" in html) == (410, False)
    await venue.staff(Remove((await venue.page())["person"]))
    assert (await venue.get("/lounge"))[0] == 303


@pytest.mark.parametrize(("days", "cancelled"), [(0, False), (30, True)])
async def test_where_there_is_none_it_says_so(open_venue: OpenVenue, days: int, cancelled: bool) -> None:  # noqa: FBT001
    venue = await open_venue(lounge=days, agenda=AGENDA)
    await venue.join()
    if cancelled:
        await venue.staff(Cancel("A typhoon"))
    status, html = await venue.get("/lounge")
    assert (status, "This meetup has no lounge" in html) == (404, True)
    assert (await venue.stranger().get("/m/mabcdefghijklmno/lounge")).status_code == 404


async def test_facilitators_see_the_desk_and_their_own(venue: Venue) -> None:
    await finale(venue)
    other = venue.stranger()
    ticket = venue.ticket(person="f-kei", role="facilitator", name="Kei")
    other.set_cookie("localhost", f"ticket-{venue.id}", ticket)
    view = (await facts(venue, other))["streams"]["lounge"]["view"]
    assert {"members", "options", "me"} <= set(view)
