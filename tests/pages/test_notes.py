from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from game.decider import Context
from server.erasure import erase
from server.meetup import commands, naming
from server.meetup.scheme import Scheme
from server.pages.album import encoded
from server.pages.markdown import plain
from server.pages.notebook import leaf_of
from server.talk.messages import Dress, Enter, Note, RoomCommand
from server.talk.state import Room as Talk
from tests.live.harness import eventually
from tests.pages.albums import making, meetup
from tests.pages.meetups import OpenVenue, Venue
from tests.pages.office import Office


async def write(venue: Venue, room: str, person: str, text: str, section: str = "") -> None:
    await say(venue, room, Enter(person, f"{person} Smith", "a", "en", "attendee"))
    await say(venue, room, Note(text, section=section), person)


async def say(venue: Venue, room: str, command: RoomCommand, person: str = "") -> None:
    context = Context(person, "attendee" if person else "system", venue.nijikai.clock.now())
    await venue.nijikai.streams.run(f"room/{room}", command, context, "")


async def table(venue: Venue) -> str:
    """Lay one; when this returns, its room has been told what it is for."""
    await venue.staff(commands.OpenRoom())

    async def told() -> bool:
        return not (await venue.state).errands

    await eventually(told)
    return max((await venue.state).rooms, key=naming.number_of)


async def notes(venue: Venue, client: Any = None) -> list[dict[str, Any]]:  # noqa: ANN401 - a client without types
    status, body = await venue.get("/notes.json", client)
    assert status == 200
    return list(msgspec.json.decode(body)["rooms"])


@pytest.fixture
async def venue(open_venue: OpenVenue) -> Venue:
    made = await open_venue()
    await made.join("Mio")
    return made


async def test_the_notes_of_all_rooms_that_have_one(venue: Venue) -> None:
    person = (await venue.page())["person"]
    await venue.staff(commands.Open())
    one, two = await table(venue), await table(venue)
    await venue.staff(commands.Move((person,), two))
    await say(venue, two, Dress("cs_college", "first", sections=("hypothesis", "Ours")))
    await write(venue, two, "ann", "it rains", section="hypothesis")
    await write(venue, two, "bob", "loose")
    await write(venue, two, "ann", "and pours", section="Ours")
    assert await notes(venue) == [
        {
            "id": two,
            "number": 2,
            "name": "Table 2",
            "kind": "table",
            "round": 0,
            "topic": "first",
            "title": "First Times",
            "people": ["Mio"],
            "sections": [
                {"heading": "", "title": "", "lines": [{"text": "loose", "name": "bob Smith"}]},
                {"heading": "hypothesis", "title": "Hypothesis", "lines": [{"text": "it rains", "name": "ann Smith"}]},
                {"heading": "Ours", "title": "Ours", "lines": [{"text": "and pours", "name": "ann Smith"}]},
            ],
            "mine": True,
        }
    ]
    await write(venue, naming.hall(venue.id), "ann", "for everybody")
    await write(venue, one, "ann", "later")
    assert [(room["kind"], room["number"], room["mine"]) for room in await notes(venue)] == [
        ("hall", 0, False),
        ("table", 1, False),
        ("table", 2, True),
    ]
    await say(venue, one, Note("", 1, 1), "ann")
    assert [room["number"] for room in await notes(venue)] == [0, 2], "what was taken out is gone"


async def test_the_notes_as_a_file(venue: Venue) -> None:
    await venue.staff(commands.Open())
    room = await table(venue)
    await say(venue, room, Dress("cs_college", "own", "Why <b>", sections=("hypothesis",)))
    await write(venue, room, "ann", "# not a heading [x](javascript:y)", section="hypothesis")
    answer = await venue.client.get(f"/m/{venue.id}/notes.md", headers={"Accept-Language": "en"})
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="notes-{venue.id}.md"'
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert (await answer.get_data(as_text=True)).splitlines() == [
        "# Notes: Spring \\<meetup\\>",
        "",
        "## At the tables and in the hall",
        "",
        "### Table 1",
        "",
        "*Why \\<b\\>*",
        "",
        "#### Hypothesis",
        "",
        "- \\# not a heading \\[x\\](javascript:y) — ann Smith",
    ]
    japanese = await venue.client.get(f"/m/{venue.id}/notes.md?lang=ja")
    assert "#### 仮説" in await japanese.get_data(as_text=True)


async def test_a_file_without_notes(venue: Venue) -> None:
    _, text = await venue.get("/notes.md")
    assert text.splitlines() == ["# Notes: Spring \\<meetup\\>", "", "There are no notes yet."]


async def test_for_whom_they_are(venue: Venue) -> None:
    for path in ("/notes.json", "/notes.md"):
        assert (await venue.get(path))[0] == 200
        assert (await venue.get(path, venue.stranger()))[0] == 403
    await venue.staff(commands.Invite("f-fay", "Fay"))
    for person, status in (("f-fay", 200), ("f-no", 403), ("p-no", 403)):
        role = "facilitator" if person.startswith("f-") else "attendee"
        headers = {"Cookie": f"ticket-{venue.id}={venue.ticket(person=person, role=role)}"}
        answer = await venue.stranger().get(f"/m/{venue.id}/notes.json", headers=headers)
        assert answer.status_code == status, person
    await venue.staff(commands.Revoke("f-fay"))
    headers = {"Cookie": f"ticket-{venue.id}={venue.ticket(person='f-fay', role='facilitator')}"}
    assert (await venue.stranger().get(f"/m/{venue.id}/notes.json", headers=headers)).status_code == 403
    assert (await venue.client.get("/m/maaaaaaaaaaaaaaa/notes.json")).status_code == 404


async def test_whoever_has_left_may_read_on_and_whoever_was_removed_may_not(venue: Venue) -> None:
    person = (await venue.page())["person"]
    await venue.run(commands.Bow(), role="attendee", person=person)
    assert (await venue.get("/notes.json"))[0] == 200
    await venue.join("Mio")
    await venue.staff(commands.Remove(person))
    assert (await venue.get("/notes.json"))[0] == 403


async def test_after_the_end_they_are_still_there(venue: Venue) -> None:
    await venue.staff(commands.Open())
    room = await table(venue)
    await write(venue, room, "ann", "kept")
    await venue.staff(commands.Close())
    assert [each["id"] for each in await notes(venue)] == [room]


async def test_what_other_small_groups_write_is_read_when_their_round_is_over(venue: Venue) -> None:
    person = (await venue.page())["person"]
    for other in ("p-b", "p-c", "p-d"):
        await venue.run(commands.Join(other, other, "a", "en"))
    for other in (person, "p-b", "p-c", "p-d"):
        await venue.run(commands.Arrive(other))
    await venue.staff(commands.Advance(0))
    await venue.staff(commands.BreakOut(Scheme(rule="random", size=2), begin=True))
    state = await venue.state
    assert state.breakout is not None
    mine = state.people[person].breakout
    (other,) = (room for room in state.breakout.open if room != mine)
    await write(venue, mine, "ann", "of ours")
    await write(venue, other, "bob", "of others")
    await venue.staff(commands.Invite("f-fay", "Fay"))
    staff = {"Cookie": f"ticket-{venue.id}={venue.ticket(person='f-fay', role='facilitator')}"}
    answer = await venue.stranger().get(f"/m/{venue.id}/notes.json", headers=staff)
    assert "of others" in await answer.get_data(as_text=True)
    for path in ("/notes.json", "/notes.md"):
        _, text = await venue.get(path)
        assert ("of ours" in text, "of others" in text) == (True, False)
    await venue.staff(commands.CloseRoom((other,)))
    for path in ("/notes.json", "/notes.md"):
        assert "of others" in (await venue.get(path))[1]


async def test_an_organizer_of_the_organization_may_read_them(office: Office) -> None:
    organization, owner = await office.found()
    meetup = (await office.meetup(organization, owner)).rpartition("/")[2]
    viewer = await office.member(organization, "viewer")
    _, other = await office.found("kei@example.org", "海")
    for visitor, status in ((owner, 200), (viewer, 200), (other, 403), (office.visitor(), 403)):
        assert (await visitor.get(f"/m/{meetup}/notes.json")).status == status


async def test_whoever_is_erased_is_gone_from_them(venue: Venue) -> None:
    person = (await venue.page())["person"]
    await venue.staff(commands.Open())
    room = await table(venue)
    await venue.staff(commands.Move((person,), room))
    await write(venue, room, person, "my words")
    await write(venue, room, "bob", "the words of others")
    assert "my words" in str(await notes(venue))
    await venue.staff(commands.Invite("f-fay", "Fay"))
    staff = {"Cookie": f"ticket-{venue.id}={venue.ticket(person='f-fay', role='facilitator')}"}
    await erase(venue.nijikai, person)
    answer = await venue.stranger().get(f"/m/{venue.id}/notes.json", headers=staff)
    left = await answer.get_data(as_text=True)
    assert "the words of others" in left
    assert "my words" not in left
    assert "Mio" not in left
    assert person not in left


# --- put together, without a house ----------------------------------------------------------------------------------


async def test_rounds_in_order_with_those_who_were_there(venue: Venue) -> None:
    album = making(meetup(3, 4), venue.nijikai.texts).album(1)
    order = [(0, 1), *((at, number) for at in (1, 2, 3) for number in (1, 2))]
    assert [(each.round, each.number) for each in album.entries] == order
    assert [each.people for each in album.entries][1:3] == [("P0", "P1"), ("P2", "P3")]
    assert {each.title for each in album.entries} == {"The first time"}
    assert [(part.heading, part.title) for part in album.entries[0].sections] == [
        ("hypothesis", "Hypothesis"),
        ("gone", "gone"),
    ]
    mine = [room["mine"] for room in msgspec.json.decode(encoded(album, "p3"))["rooms"]]
    assert mine == [False, False, True, False, True, False, True]


async def test_fifteen_hundred_rooms_are_put_together(venue: Venue) -> None:
    album = making(meetup(6, 500), venue.nijikai.texts).album(1)
    body = encoded(album, "p3")
    assert len(album.entries) == 1501
    assert len(msgspec.json.decode(body)["rooms"]) == 1501


def test_a_room_without_a_note_has_no_leaf() -> None:
    assert leaf_of(Talk()) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("1. first", "1\\. first"),
        ("12) twelfth", "12\\) twelfth"),
        ("- item", "\\- item"),
        ("2026 was", "2026 was"),
        ("<img src=x>", "\\<img src=x\\>"),
        ("*a* _b_ `c` ~d~ |e|", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\|e\\|"),
        ("![x](y)", "\\!\\[x\\](y)"),
        ("two\nlines  apart", "two lines apart"),
        ("=====", "\\====="),
        ("名前。", "名前。"),
    ],
)
def test_what_people_typed_stays_text(text: str, shown: str) -> None:
    assert plain(text) == shown
    assert not re.search(r"(?<!\\)[<>`*_]", plain(text))
