"""Who gets at a meetup's console and stage view, and by which link."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from server.meetup.commands import Invite, Revoke
from tests.pages.meetups import OpenVenue, Venue
from tests.pages.site import House

PERSON = "f-aya"
PAGES = ("/console", "/stage")
EN = {"Accept-Language": "en"}


async def invited(venue: Venue, person: str = PERSON) -> str:
    """Make a facilitator, and return the text of their link."""
    await venue.staff(Invite(person, "Aya"))
    return venue.ticket(person=person, role="facilitator", name="Aya")


async def follow(venue: Venue, text: str, client: Any = None) -> tuple[int, str, str]:  # noqa: ANN401 - a client without types
    """Open a facilitator link; return status, text and where it leads."""
    answer = await (client or venue.client).get(f"/f/{text}", headers=EN)
    return answer.status_code, await answer.get_data(as_text=True), answer.headers.get("Location", "")


def facts(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="page"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found, html[:500]
    return dict(msgspec.json.decode(found[1]))


async def test_the_link_leads_to_the_console_and_is_remembered(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    status, _, location = await follow(venue, await invited(venue))
    assert (status, location) == (303, f"/m/{venue.id}/console")
    for path in PAGES:
        shown, html = await venue.get(path)
        page = facts(html)
        assert shown == 200
        assert (page["person"], page["meetup"], page["name"]) == (PERSON, venue.id, "Aya")
        assert page["streams"]["meetup"]["view"]["facilitators"][PERSON]["name"] == "Aya"
        assert page["links"]["join"].endswith(f"/m/{venue.id}")


async def test_the_cookie_is_for_this_meetup_and_out_of_reach_of_scripts(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    answer = await venue.client.get(f"/f/{await invited(venue)}")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"ticket-{venue.id}=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


async def test_pages_and_texts_load(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await follow(venue, await invited(venue))
    for path in PAGES:
        _, html = await venue.get(path)
        page = facts(html)
        urls = re.findall(r'(?:src|href)="(/static/[^"]+)"', html) + page["texts"]["en"].split()
        for url in urls:
            assert (await venue.client.get(url)).status_code == 200, url


@pytest.mark.parametrize("path", PAGES)
async def test_nobody_else_gets_in(path: str, open_venue: OpenVenue) -> None:
    venue = await open_venue()
    attendee = venue.stranger()
    await venue.join(client=attendee)
    for client in (venue.stranger(), attendee):
        status, html = await venue.get(path, client)
        assert (status, "This is for facilitators" in html) == (403, True)
        assert 'id="page"' not in html


async def test_a_revoked_link_opens_nothing_any_more(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    text = await invited(venue)
    await follow(venue, text)
    await venue.staff(Revoke(PERSON))
    for path in PAGES:
        assert (await venue.get(path))[0] == 403
    status, html, _ = await follow(venue, text, venue.stranger())
    assert (status, "This link is no longer good" in html) == (403, True)


async def test_forged_and_foreign_links(open_venue: OpenVenue) -> None:
    venue, other = await open_venue(), await open_venue()
    text = await invited(venue)
    elsewhere = await House.open()
    table = elsewhere.host_link().removeprefix("/h/")
    wrong = {
        "cut": text[:-4],
        "turned": text[:-1] + ("A" if text[-1] != "A" else "B"),
        "nothing": "x",
        "attendee": venue.ticket(person=PERSON),
        "table": table,
        "kind": venue.ticket(person=PERSON, role="facilitator", kind="table"),
    }
    for name, link in wrong.items():
        status, html, location = await follow(venue, link, venue.stranger())
        assert (name, status, location) == (name, 404, "")
        assert "does not open the door" in html
    assert (await follow(venue, venue.ticket(person=PERSON, role="facilitator", expires=1)))[0] == 410
    assert (await follow(venue, venue.ticket(person="f-nobody", role="facilitator")))[0] == 403
    assert (await follow(other, text, other.stranger()))[0] == 404


async def test_no_such_meetup(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    for name in ("mzzzzzzzzzzzzzzz", "x", "m" * 60):
        for path in PAGES:
            assert (await venue.client.get(f"/m/{name}{path}")).status_code == 404


async def test_a_facilitator_may_have_come_as_an_attendee_before(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await venue.join()
    await follow(venue, await invited(venue))
    assert (await venue.get("/console"))[0] == 200
