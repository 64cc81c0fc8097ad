from __future__ import annotations

import asyncio
from typing import Any

import pytest

from server.live import streams
from server.meetup.commands import Cancel, Close, Invite, Lock, Open, Remove, Revoke
from server.meetup.state import Step
from server.pages.look import ink_on, luminance
from server.pages.when import when
from tests.pages.meetups import HOUR, OpenVenue, Venue

FORGED = "WzJd.forged"


async def test_two_taps_to_the_meetup(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    status, door = await venue.get()
    assert status == 200
    assert 'name="name"' in door
    assert "Spring &lt;meetup&gt;" in door
    joined = await venue.join()
    assert (joined.status_code, joined.location) == (303, f"/m/{venue.id}")
    page = await venue.page()
    member = (await venue.state).people[page["person"]]
    assert (member.name, member.avatar, member.lang) == ("Mio", "f1", "en")
    assert (page["role"], page["lang"], page["meetup"]) == ("attendee", "en", venue.id)
    view = page["streams"]["meetup"]["view"]
    assert view["title"] == "Spring <meetup>"
    assert view["me"]["name"] == "Mio"
    assert "people" not in view
    ticket = venue.nijikai.tickets.read(page["ticket"])
    assert (ticket.kind, ticket.place, ticket.person) == ("meetup", venue.id, page["person"])
    assert set(page["pack"]) == set(page["texts"]) == {"ja", "en"}


async def test_whoever_joins_is_known_the_next_time(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await venue.join()
    page = await venue.page()
    person = await venue.nijikai.people.persons.find(page["person"])
    assert person
    assert (person.name, person.organization) == ("Mio", "org")
    assert page["links"]["mine"].endswith(venue.link(person))
    venue.id = await venue.prepare(title="The next one")
    status, door = await venue.get()
    assert (status, "Welcome back, Mio" in door) == (200, True)
    assert (await venue.join(name="")).status_code == 303
    assert (await venue.page())["person"] == person.id
    assert (await venue.nijikai.people.persons.meetups(person.id))[0].meetup == venue.id


async def test_somebody_known_may_be_called_otherwise(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await venue.join()
    venue.id = await venue.prepare()
    await venue.join("Rio", avatar="f9")
    page = await venue.page()
    assert (page["name"], page["avatar"]) == ("Rio", "f9")
    person = await venue.nijikai.people.persons.find(page["person"])
    assert person
    assert person.name == "Rio"


async def test_a_person_of_another_organization_is_a_stranger(open_venue: OpenVenue) -> None:
    venue, other = await open_venue(), await open_venue()
    await other.join()
    mine = (await other.page())["links"]["mine"].rpartition("/")[2]
    venue.client.set_cookie("localhost", "me", mine)
    assert "Welcome back" not in (await venue.get())[1]


async def test_many_people_in_the_same_second(open_venue: OpenVenue) -> None:
    venue = await open_venue(capacity=200)
    answers = await asyncio.gather(*(venue.join(f"p{n}", venue.stranger()) for n in range(120)))
    assert {answer.status_code for answer in answers} == {303}
    assert (await venue.state).inside == 120


async def test_who_finds_no_moment_to_be_written_may_try_again(
    open_venue: OpenVenue, monkeypatch: pytest.MonkeyPatch
) -> None:
    venue = await open_venue()
    with monkeypatch.context() as crowded:
        crowded.setattr(streams, "PATIENCE", 0.0)
        answer = await venue.join("ann", client := venue.stranger())
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert (await venue.join("ann", client)).status_code == 303


async def test_before_the_day_the_door_says_when(open_venue: OpenVenue) -> None:
    now = 1_800_000_000_000
    venue = await open_venue(starts=0)
    venue.id = await venue.prepare(starts=venue.nijikai.clock.now() + 48 * HOUR)
    status, door = await venue.get()
    assert status == 200
    assert "/calendar.ics" in door
    assert 'name="name"' not in door
    assert (await venue.join()).status_code == 409
    assert (await venue.state).stage == "draft"
    assert when(now, "Asia/Tokyo") == {"year": "2027", "month": "jan", "day": "15", "weekday": "fri", "time": "17:00"}
    assert when(now, "No/Where")["time"] == "8:00"


async def test_an_open_lobby_lets_in_before_the_day(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    venue.id = await venue.prepare(starts=venue.nijikai.clock.now() + 48 * HOUR)
    await venue.staff(Open())
    assert 'name="name"' in (await venue.get())[1]
    assert (await venue.join()).status_code == 303


async def remove_mio(venue: Venue) -> None:
    await venue.join()
    await venue.staff(Remove((await venue.page())["person"]))


async def fill(venue: Venue) -> None:
    for _ in range(2):
        await venue.join(client=venue.stranger())


KINDS: dict[str, tuple[int, dict[str, Any], Any]] = {
    "cancelled": (410, {}, lambda venue: venue.staff(Cancel("A typhoon"))),
    "closed": (410, {}, lambda venue: venue.staff(Close())),
    "locked": (403, {}, lambda venue: venue.staff(Lock(on=True))),
    "registered": (403, {"door": "registered"}, None),
    "full": (409, {"capacity": 2}, fill),
    "removed": (403, {}, remove_mio),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_where_there_is_no_way_in_a_page_says_why(kind: str, open_venue: OpenVenue) -> None:
    status, plan, make = KINDS[kind]
    venue = await open_venue(**plan)
    if make:
        await venue.staff(Open())
        await make(venue)
    text = venue.nijikai.texts.text("en", f"door-{kind}-title")
    before = (await venue.state).people
    shown, html = await venue.get()
    assert (shown, text in html) == (status, True)
    answer = await venue.join(headers="")
    assert answer.status_code == status
    assert (await venue.state).people == before
    if kind == "cancelled":
        assert "A typhoon" in html


async def test_removed_is_removed_in_every_browser_with_the_personal_link(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await venue.invited()
    other = venue.stranger()
    for client in (venue.client, other):
        await client.get(venue.link(person))
    await venue.join(client=venue.client)
    await venue.staff(Remove(person.id))
    for client in (venue.client, other):
        assert (await venue.get(client=client))[0] == 403
        assert (await venue.join(client=client)).status_code == 403


async def test_people_of_the_list_come_in_by_their_link(open_venue: OpenVenue) -> None:
    venue = await open_venue(door="registered")
    person = await venue.invited("Aki")
    came = await venue.client.get(f"{venue.link(person)}?to={venue.id}")
    assert (came.status_code, came.location) == (303, f"/m/{venue.id}")
    assert "Welcome back, Aki" in (await venue.get())[1]
    assert (await venue.join(name="")).status_code == 303
    assert (await venue.page())["person"] == person.id
    other = venue.stranger()
    await other.get(venue.link(person))
    assert (await venue.page(other))["person"] == person.id


async def test_who_is_in_stays_in_when_the_door_is_locked_or_the_meetup_over(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await venue.join()
    await venue.staff(Lock(on=True))
    assert (await venue.page())["name"] == "Mio"
    await venue.staff(Close())
    assert (await venue.page())["streams"]["meetup"]["view"]["stage"] == "closed"


async def test_leaving_and_coming_back(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await venue.join()
    before = (await venue.page())["person"]
    left = await venue.client.post(f"/m/{venue.id}/leave")
    assert left.location == f"/m/{venue.id}/bye"
    assert (await venue.get("/bye"))[0] == 200
    assert (await venue.state).people[before].bowed
    assert "Welcome back, Mio" in (await venue.get())[1]
    await venue.join(name="")
    assert (await venue.page())["person"] == before


async def test_leaving_twice_or_without_a_ticket_is_leaving(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    for _ in range(2):
        assert (await venue.client.post(f"/m/{venue.id}/leave")).status_code == 303
    assert (await venue.state).people == {}


@pytest.mark.parametrize(("fields", "code"), [({"name": " "}, "blank-name"), ({"consent": ""}, "consent-missing")])
async def test_a_form_that_lacks_something_says_so(fields: dict[str, str], code: str, open_venue: OpenVenue) -> None:
    venue = await open_venue()
    answer = await venue.join(**{"name": "Mio", **fields})
    assert answer.status_code == 422
    assert f"refusal-{code}" in await answer.get_data(as_text=True)
    assert (await venue.state).people == {}


@pytest.mark.parametrize("name", ["x" * 10_000, "\u202eevil", "</script><script>alert(1)</script>", '"><img src=x>'])
async def test_a_strange_name_is_shown_harmlessly(name: str, open_venue: OpenVenue) -> None:
    venue = await open_venue(title=name[:60], about=name[:60], consent=name[:60])
    assert (await venue.join(name, avatar='"><img src=x>')).status_code == 303
    mine, stranger = (await venue.get())[1], (await venue.get(client=venue.stranger()))[1]
    for html in (mine, stranger):
        assert "<script>alert" not in html
        assert "<img src=x" not in html


async def test_cookies_that_are_not_for_here_open_nothing(open_venue: OpenVenue) -> None:
    venue, other = await open_venue(), await open_venue()
    await other.join()
    expired = venue.ticket(expires=1)
    for cookie in (
        FORGED,
        expired,
        (await other.page())["ticket"],
        venue.ticket(kind="table"),
        venue.ticket(place="m" * 16),
    ):
        client = venue.stranger()
        client.set_cookie("localhost", f"ticket-{venue.id}", cookie)
        status, html = await venue.get(client=client)
        assert (status, 'name="name"' in html) == (200, True)


async def test_a_ticket_of_somebody_who_never_came_is_a_way_to_come(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    venue.client.set_cookie("localhost", f"ticket-{venue.id}", venue.ticket())
    assert 'name="name"' in (await venue.get())[1]
    await venue.join()
    assert "someone" in (await venue.state).people


@pytest.mark.parametrize("meetup", ["x", "m" * 16, "maaaaaaaaaaaaaa1", "..", "m" + "a" * 40])
async def test_a_meetup_is_found_only_by_its_link(meetup: str, open_venue: OpenVenue) -> None:
    venue = await open_venue()
    venue.id = meetup
    for path in ("", "/kept", "/qr.svg", "/bye"):
        assert (await venue.get(path))[0] == 404
    for path in ("join", "leave"):
        assert (await venue.client.post(f"/m/{meetup}/{path}", form={"name": "x", "consent": "yes"})).status_code == 404


async def test_a_form_of_another_site_does_nothing(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    for path in (f"/m/{venue.id}/join", f"/m/{venue.id}/leave"):
        answer = await venue.client.post(path, form={"name": "x"}, headers={"Origin": "https://evil.example"})
        assert answer.status_code == 403


async def test_a_facilitator_may_play(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await venue.staff(Invite("f-1", "Kei"))
    cookie = venue.ticket(person="f-1", role="facilitator", name="Kei")
    venue.client.set_cookie("localhost", f"ticket-{venue.id}", cookie)
    status, door = await venue.get()
    assert (status, "/console" in door) == (200, True)
    await venue.join(name="")
    page = await venue.page()
    assert (page["person"], page["role"]) == ("f-1", "facilitator")
    assert (await venue.state).people["f-1"].staff
    await venue.staff(Revoke("f-1"))
    assert (await venue.get())[0] in {200, 403}
    assert "f-1" not in (await venue.get())[1]


async def test_what_else_the_door_has(open_venue: OpenVenue) -> None:
    venue = await open_venue(
        colour="#223f7c", consent="Photos are taken.", agenda=(Step("a", "welcome", 5, "Hello"), Step("b", "table", 30))
    )
    door = (await venue.get())[1]
    for part in ("Photos are taken.", "Hello", "At the tables", "/look/223f7c.css", "365 days"):
        assert part in door
    kept = (await venue.get("/kept"))[1]
    assert "Photos are taken." in kept
    qr = await venue.client.get(f"/m/{venue.id}/qr.svg")
    assert qr.content_type == "image/svg+xml"


async def test_a_colour_comes_with_ink_that_can_be_read(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    sheet = await (await venue.client.get("/look/ffd700.css")).get_data(as_text=True)
    assert "--meetup:#ffd700" in sheet
    for bad in ("xyz", "FFD700", "ffd7000"):
        assert (await venue.client.get(f"/look/{bad}.css")).status_code == 404
    for colour in ("777777", "c53a29", "e0a11b", "000000", "ffffff", "5a7f3c"):
        ground, ink = luminance(colour), luminance(ink_on(colour)[1:])
        assert (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) >= 4.5


async def test_strangers_see_what_has_changed(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    assert "Spring" in (await venue.get())[1]
    await venue.staff(Lock(on=True))
    assert (await venue.get())[0] == 403
    await venue.staff(Lock(on=False))
    first, second = (await venue.get())[1], (await venue.get())[1]
    assert first != second, "each has a nonce of its own"
    answer = await venue.client.get(f"/m/{venue.id}")
    nonce = answer.headers["Content-Security-Policy"].partition("'nonce-")[2].partition("'")[0]
    assert f'nonce="{nonce}"' in await answer.get_data(as_text=True)


async def test_the_door_in_japanese(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    answer = await venue.client.get(f"/m/{venue.id}", headers={"Accept-Language": "ja"})
    assert "参加する" in await answer.get_data(as_text=True)
