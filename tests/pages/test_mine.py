from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest

from game.decider import Context
from server.lounge import commands as lounge
from server.lounge.commands import Come
from server.lounge.parts import Profile
from server.meetup import naming
from server.meetup.commands import Advance, Register, Registrant
from server.meetup.state import Step
from server.people.persons import Person
from server.talk.messages import Airtime, Enter, Measure, Note, Say
from tests.pages.meetups import OpenVenue, Venue


async def known(venue: Venue) -> Person:
    """Join, and return who that made of the browser."""
    await venue.join()
    person = await venue.nijikai.people.persons.find((await venue.page())["person"])
    assert person
    return person


async def speak(venue: Venue, person: str, text: str) -> None:
    room = f"room/{naming.hall(venue.id)}"
    await run(venue, room, Enter(person, "Mio", "f1", "en", "attendee"), "system")
    await run(venue, room, Say(text), "attendee", person)
    await run(venue, room, Note(f"{text}, noted"), "attendee", person)


async def run(venue: Venue, stream: str, command: Any, role: Any, person: str = "") -> None:  # noqa: ANN401
    await venue.nijikai.streams.run(stream, command, Context(person, role, venue.nijikai.clock.now()), "")


async def shown(answer: Any) -> str:  # noqa: ANN401 - a response without types
    return str(await answer.get_data(as_text=True))


async def test_what_is_kept_about_me(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await known(venue)
    await speak(venue, person.id, "Hello everybody")
    for command in (Measure(on=True), Airtime(7)):
        await run(venue, f"room/{naming.hall(venue.id)}", command, "attendee", person.id)
    html = await shown(await venue.client.get("/me", headers={"Accept-Language": "en"}))
    for part in ("Mio", "Spring &lt;meetup&gt;", "2 messages", "one room", venue.link(person)):
        assert part in html
    taken = await venue.client.get("/me.json")
    assert "attachment" in taken.headers["Content-Disposition"]
    kept = msgspec.json.decode(await taken.get_data())
    assert kept["person"]["name"] == "Mio"
    (trace,) = kept["meetups"]
    assert (trace["meetup"], trace["rooms"]) == (venue.id, [naming.hall(venue.id)])
    assert [one["text"] for one in trace["words"]] == ["Hello everybody", "Hello everybody, noted"]
    assert trace["spoken"] == 7


async def test_what_i_did_in_a_lounge_is_mine_to_take_along(open_venue: OpenVenue) -> None:
    venue = await open_venue(lounge=30, agenda=(Step("results", "finale", 5),))
    person = await known(venue)
    await venue.staff(Advance(0))
    while (await venue.state).errands:  # noqa: ASYNC110 - the courier tells nobody
        await asyncio.sleep(0.01)
    profile = Profile(interests=("Onboarding",), handles=("mio@example.org",))
    for command in (Come(person.id, "Mio"), lounge.Write(profile), lounge.More("somebody"), lounge.Block("another")):
        role = "system" if isinstance(command, Come) else "attendee"
        await run(venue, naming.lounge(venue.id), command, role, person.id)
    for word in (Enter(person.id, "Mio", "a", "en", "attendee"), Say("See you again")):
        role = "system" if isinstance(word, Enter) else "attendee"
        await run(venue, f"room/{naming.thread_room(venue.id, '0')}", word, role, person.id)
    kept = msgspec.json.decode(await (await venue.client.get("/me.json")).get_data())
    (trace,) = kept["meetups"]
    assert trace["lounge"]["profile"]["handles"] == ["mio@example.org"]
    assert (trace["lounge"]["more"], trace["lounge"]["blocked"]) == (["somebody"], ["another"])
    assert [one["text"] for one in trace["words"]] == ["See you again"]
    assert kept["cards"] == []


async def test_the_words_of_others_are_not_mine(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await known(venue)
    await speak(venue, "somebody", "Not Mio's")
    assert "Not Mio" not in await shown(await venue.client.get("/me.json"))
    assert person.id in await shown(await venue.client.get("/me.json"))


async def test_a_new_link_ends_the_old_ones_everywhere(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await known(venue)
    other = venue.stranger()
    await other.get(venue.link(person))
    assert (await other.get("/me")).status_code == 200
    assert (await venue.client.post("/me/link")).status_code == 303
    assert (await venue.client.get("/me")).status_code == 200
    assert (await other.get("/me")).status_code == 401
    assert (await venue.stranger().get(venue.link(person))).status_code == 410
    assert (await venue.stranger().get(venue.link(person, 1))).status_code == 303


@pytest.mark.parametrize("text", ["x", "WyJhIiwwXQ.forged", "a" * 500])
async def test_a_forged_link_leads_nowhere(open_venue: OpenVenue, text: str) -> None:
    venue = await open_venue()
    answer = await venue.client.get(f"/p/{text}")
    assert answer.status_code == 404
    assert "me=" not in str(answer.headers)


async def test_a_link_leads_to_its_meetup_and_nowhere_else(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await venue.invited()
    assert (await venue.client.get(venue.link(person))).location == "/me"
    assert (await venue.client.get(f"{venue.link(person)}?to={venue.id}")).location == f"/m/{venue.id}"
    for evil in ("//evil.example", "https://evil.example", "../x", "a/b"):
        answer = await venue.client.get(venue.link(person), query_string={"to": evil})
        assert answer.location == "/me"


async def test_erasing_asks_and_then_forgets(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await known(venue)
    await speak(venue, person.id, "Hello everybody")
    ask = await venue.client.get("/me/erase", headers={"Accept-Language": "en"})
    assert "the meetup you came to" in await shown(ask)
    assert (await venue.nijikai.people.persons.find(person.id)) == person
    done = await venue.client.post("/me/erase", headers={"Accept-Language": "en"})
    assert done.status_code == 200
    found = await venue.nijikai.people.persons.find(person.id)
    assert found
    assert (found.name, found.erased is not None) == ("", True)
    member = (await venue.state).people[person.id]
    assert (member.name, member.erased) == ("", True)
    records = await venue.nijikai.store.read(f"room/{naming.hall(venue.id)}")
    assert all(b"Hello everybody" not in record.data for record in records)
    assert (await venue.client.get("/me")).status_code == 401
    assert (await venue.stranger().get(venue.link(person))).status_code == 410
    status, door = await venue.get()
    assert (status, "Welcome back" in door) == (200, False)


async def test_being_called_otherwise(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await known(venue)
    assert (await venue.client.post("/me", form={"name": " Rio "})).location == "/me?done=saved"
    assert "Rio" in await shown(await venue.client.get("/me?done=saved"))
    bad = await venue.client.post("/me", form={"name": " "})
    assert (bad.status_code, "refusal-blank-name" in await shown(bad)) == (422, True)


async def test_forgetting_me_here_only(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await known(venue)
    await venue.client.post("/me/forget")
    assert (await venue.client.get("/me")).status_code == 401
    assert (await venue.stranger().get(venue.link(person))).status_code == 303


async def test_a_stranger_has_nothing(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    for path in ("/me", "/me.json", "/me/erase"):
        assert (await venue.client.get(path)).status_code == 401
    for path in ("/me", "/me/link", "/me/erase"):
        assert (await venue.client.post(path, form={"name": "x"})).status_code == 401
    assert (await venue.client.get("/me/qr.svg")).status_code == 404


async def test_forms_of_other_sites_do_nothing(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await known(venue)
    for path in ("/me", "/me/link", "/me/erase", "/me/forget"):
        answer = await venue.client.post(path, form={"name": "x"}, headers={"Origin": "https://evil.example"})
        assert answer.status_code == 403
    assert (await venue.nijikai.people.persons.find(person.id)) == person


async def test_the_qr_of_my_link_is_not_kept_by_anybody(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await known(venue)
    answer = await venue.client.get("/me/qr.svg")
    assert (answer.content_type, answer.headers["Cache-Control"]) == ("image/svg+xml", "no-store")


async def test_what_the_list_says_of_me_is_shown(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    person = await venue.nijikai.people.persons.create("org", "Aki", 1, company="Acme", level="veteran", grp="Blue")
    await venue.staff(Register((Registrant(person.id, "Aki", company="Acme"),)))
    await venue.client.get(venue.link(person))
    html = await shown(await venue.client.get("/me"))
    for part in ("Aki", "Acme", "Blue"):
        assert part in html
