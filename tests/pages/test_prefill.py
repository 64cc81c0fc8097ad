"""What a profile begins with: the last one, the list, the topics that somebody chose."""

from __future__ import annotations

import msgspec

from server.lounge.commands import Come, Establish, OpenUp, Write
from server.lounge.parts import Profile
from server.lounge.prefill import Ideas, Known, Prefill, prefill
from server.meetup import naming
from server.meetup.scheme import Held
from server.meetup.state import Meetup
from server.people.persons import Person
from tests.pages.meetups import OpenVenue, Venue


def test_what_was_written_last_counts_before_the_list() -> None:
    earlier = Profile(interests=("解約の予兆",), offers=("数字",), handles=("@mio",), level="veteran")
    made = prefill(earlier, Known(company="会社A", level="first"), ["解約の予兆", "導入"], ["導入", "x" * 61, " "])
    assert made == Prefill(
        interests=("解約の予兆",),
        offers=("数字",),
        handles=("@mio",),
        level="veteran",
        company="会社A",
        ideas=Ideas(interests=("導入",), study=("導入", "解約の予兆")),
    )


async def test_it_is_about_whoever_asks_alone(open_venue: OpenVenue) -> None:
    venue = await open_venue(lounge=30)
    assert (await venue.get("/lounge/prefill.json"))[0] == 403
    mio = await venue.invited("Mio")
    await venue.client.get(venue.link(mio))
    await venue.nijikai.people.persons.update(mio.id, company="Acme", level="first")
    earlier = await venue.prepare(lounge=30)
    await venue.join("Mio", meetup=earlier)
    await wrote(venue, earlier, mio, Profile(interests=("churn",), handles=("mio@example.org",)))
    await venue.join("Mio")
    pack = venue.nijikai.pages.extensions["nijikai"].shelf.packs["cs_college"]
    topic = pack.topics[0]
    await chose(venue, mio.id, topic.id, pack.topics[1].id)
    status, body = await venue.get("/lounge/prefill.json")
    assert status == 200
    assert msgspec.json.decode(body) == {
        "interests": ["churn"],
        "offers": [],
        "wants": [],
        "level": "first",
        "company": "Acme",
        "handles": ["mio@example.org"],
        "study": [],
        "ideas": {
            "interests": [topic.name["en"], pack.topics[1].name["en"]],
            "study": [pack.topics[1].name["en"], topic.name["en"]],
        },
    }
    stranger = venue.stranger()
    await venue.join("Aki", stranger)
    assert "mio@example.org" not in (await venue.get("/lounge/prefill.json", stranger))[1]


async def wrote(venue: Venue, meetup: str, person: Person, profile: Profile) -> None:
    """Let somebody write a profile at another meetup."""
    name, streams = naming.lounge(meetup), venue.nijikai.streams
    system = venue.context("system")
    await streams.run(name, Establish(meetup, "Earlier", "cs_college", "Asia/Tokyo"), system, "")
    await streams.run(name, OpenUp(), system, "")
    await streams.run(name, Come(person.id, person.name), system, "")
    await streams.run(name, Write(profile), venue.context("attendee", person.id), "")


async def chose(venue: Venue, person: str, voted: str, talked: str) -> None:
    """Put a vote and a round that somebody was in in place; small groups are tried elsewhere."""
    stream = await venue.nijikai.streams.open(naming.stream(venue.id))
    state: Meetup = stream.state
    member = msgspec.structs.replace(state.people[person], topics=(voted,))
    held = Held(number=1, rooms={f"{venue.id}-1": (person,)}, topics={f"{venue.id}-1": talked})
    stream.state = msgspec.structs.replace(state, people=state.people | {person: member}, rounds=(held,))
