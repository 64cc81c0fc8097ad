"""The replay's pages: who may look, what they never see, and that whoever is erased is gone at once."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from typing import Any, Literal, cast

import brotli  # type: ignore[import-untyped]
import msgspec
import pytest
from sqlalchemy import insert

from game.decider import Context
from server.erasure import erase
from server.log.memory import MemoryLog
from server.log.records import Entry
from server.meetup.commands import Invite, Readmit, Remove, Revoke
from server.people.meetups import Owned
from server.people.organizations import Organization
from server.people.schema import person as persons
from server.people.tickets import Ticket
from server.pseudonyms import Pseudonyms, key_of
from tests.pages.meetups import OpenVenue
from tests.pages.office import Office, Visitor
from tests.replay.reels import evening, everything_of, personal, views

MEETUP, RECORDS = evening()
FACILITATOR = next(
    msgspec.json.decode(record.data)["person"] for record in RECORDS if record.data.startswith(b'{"type":"invited"')
)
Client = Any


class Archive:
    """An office to which a meetup belongs that has been held."""

    def __init__(self, office: Office, organization: Organization) -> None:
        self.office = office
        self.organization = organization
        self.nijikai = office.nijikai
        self.leader = self.with_ticket(FACILITATOR)

    @classmethod
    async def open(cls, office: Office) -> Archive:
        owner = await office.account("yui@example.org")
        organization = await office.people.organizations.create("青空", office.clock.now(), owner.id)
        store = cast("MemoryLog", office.nijikai.store)
        await store.load(Entry(line, record) for line, record in enumerate(RECORDS))
        await office.people.meetups.add(Owned(MEETUP, organization.id, None, 1))
        return cls(office, organization)

    def with_ticket(
        self, person: str, role: Literal["attendee", "facilitator"] = "facilitator", meetup: str = MEETUP
    ) -> Client:
        """A browser with a ticket of the meetup."""
        ticket = Ticket(
            kind="meetup", place=meetup, person=person, role=role, name="Fay", avatar="f", lang="en",
            expires=self.nijikai.tickets.expiry(),
        )  # fmt: skip
        client = self.nijikai.pages.test_client()
        client.set_cookie("localhost", f"ticket-{meetup}", self.nijikai.tickets.sign(ticket))
        return client

    async def owner(self) -> Visitor:
        """The owner, signed in."""
        visitor = self.office.visitor()
        assert (await visitor.sign_in("yui@example.org")).status == 303
        return visitor

    async def run(self, command: Any) -> None:  # noqa: ANN401
        context = Context("o-1", "organizer", self.office.clock.now())
        await self.nijikai.streams.run(f"meetup/{MEETUP}", command, context, "")

    async def looks(self) -> list[tuple[str, str]]:
        return [(one.what, one.detail) for one in await self.nijikai.people.looks.of(self.organization.id)]


@pytest.fixture
async def archive(office: Office) -> Archive:
    return await Archive.open(office)


async def got(client: Client, path: str, **headers: str) -> Any:  # noqa: ANN401 - Quart's response
    return await client.get(path, headers={"Accept-Encoding": "br"} | headers)


async def json_of(client: Client, path: str) -> Any:  # noqa: ANN401
    answer = await got(client, path)
    assert answer.status_code == 200, (path, answer.status_code)
    return msgspec.json.decode(await plain(answer))


async def plain(answer: Any) -> bytes:  # noqa: ANN401 - Quart's response
    body = await answer.get_data()
    return bytes(brotli.decompress(body) if answer.headers.get("Content-Encoding") == "br" else body)


async def all_bytes(client: Client, query: str = "") -> bytes:
    """Everything there is to be had of a replay."""
    base = f"/r/{MEETUP}"
    index = await json_of(client, f"{base}/index.json{query}")
    paths = [f"{base}{query}", f"{base}/index.json{query}", *everything_of(index, base, query)]
    return b"\n".join([await plain(await got(client, path)) for path in paths])


def names() -> Iterator[bytes]:
    """What nobody may see who sees pseudonyms: names, ids, what people wrote."""
    for record in RECORDS:
        yield from (word.encode() for word in personal(record.data) if len(word) > 1)
        if len(record.by) > 8:
            yield record.by.encode()


# --- who may look -----------------------------------------------------------------------------------------------------


async def test_organizers_and_facilitators_see_names_viewers_do_not(archive: Archive) -> None:
    organizer = await archive.office.member(archive.organization, "organizer")
    viewer = await archive.office.member(archive.organization, "viewer", "vi@example.org")
    owner = await archive.owner()
    seen = [await json_of(each, f"/r/{MEETUP}/index.json") for each in
            (owner.client, organizer.client, archive.leader, viewer.client)]  # fmt: skip
    assert [index["names"] for index in seen] == ["real", "real", "real", "pseudonyms"]
    assert seen[0] == seen[1] == seen[2]
    assert len(seen[3]["people"]) == len(seen[0]["people"])
    assert seen[3]["people"].keys().isdisjoint(seen[0]["people"])
    stand_ins = Pseudonyms(key_of(archive.nijikai.settings.secret_key, archive.organization.id))
    assert {stand_ins.id(who) for who in seen[0]["people"]} == set(seen[3]["people"])


async def test_nothing_of_anybody_is_in_any_byte_of_a_viewers_replay(archive: Archive) -> None:
    viewer = await archive.office.member(archive.organization, "viewer")
    hidden = await all_bytes(viewer.client)
    sought = set(names())
    assert len(sought) > 30
    assert {name for name in sought if name in hidden} == set()
    shown = await plain(await got(archive.leader, f"/r/{MEETUP}/chunk/meetup/{MEETUP}/0.json"))
    asked = await plain(await got(archive.leader, f"/r/{MEETUP}/chunk/meetup/{MEETUP}/0.json?names=pseudonyms"))
    assert sum(name in shown for name in sought) > 10
    assert {name for name in sought if name in asked} == set()


async def test_others_find_nothing(archive: Archive) -> None:
    path = f"/r/{MEETUP}"
    _, stranger = await archive.office.found("other@example.org", "Others")
    assert (await got(stranger.client, path)).status_code == 404
    assert (await got(stranger.client, f"{path}/index.json")).status_code == 404
    nobody = await got(archive.office.visitor().client, path)
    assert (nobody.status_code, nobody.location) == (303, f"/signin?next={path}")
    attendee = next(record.by for record in RECORDS if record.role == "attendee")
    for client in (archive.with_ticket(attendee, "attendee"), archive.with_ticket("f-none")):
        for part in ("", "/index.json", f"/chunk/meetup/{MEETUP}/0.json", "/wall/0.json"):
            assert (await got(client, path + part)).status_code == 403


async def test_a_facilitator_whose_link_is_revoked(archive: Archive) -> None:
    client = archive.leader
    assert (await got(client, f"/r/{MEETUP}")).status_code == 200
    await archive.run(Revoke(FACILITATOR))
    for part in ("", "/index.json", f"/chunk/meetup/{MEETUP}/0.json"):
        assert (await got(client, f"/r/{MEETUP}{part}")).status_code == 403


async def test_what_there_is_not(archive: Archive) -> None:
    client, path = archive.leader, f"/r/{MEETUP}"
    thread = next(record.stream for record in RECORDS if re.fullmatch(r"room/.*-t[1-9]\d*", record.stream))
    bad = [
        "/r/none", "/r/maaaaaaaaaaaaaaa",
        f"{path}/chunk/{thread}/0.json", f"{path}/chunk/meetup/maaaaaaaaaaaaaaa/0.json",
        *(f"{path}/chunk/meetup/{MEETUP}/{number}.json" for number in ("1", "-1", "00", "1e3", "x", "9" * 30, "٣")),
        f"{path}/chunk/nothing/{MEETUP}/0.json", f"{path}/chunk/table/{MEETUP}-999/0.json",
        f"{path}/chunk/table/..%2F..%2Fetc/0.json", f"{path}/wall/9999.json", f"{path}/wall/-1.json",
    ]  # fmt: skip
    for each in bad:
        assert (await got(client, each)).status_code == 404, each
    index = await json_of(client, f"{path}/index.json")
    assert not [name for name in index["streams"] if re.search(r"-t[1-9]", name)]


async def test_every_look_is_written_down(archive: Archive) -> None:
    owner = await archive.owner()
    await got(owner.client, f"/r/{MEETUP}")
    await got(owner.client, f"/r/{MEETUP}/index.json")
    await got(owner.client, f"/r/{MEETUP}/index.json?names=pseudonyms")
    await got(archive.leader, f"/r/{MEETUP}/chunk/meetup/{MEETUP}/0.json")
    assert sorted(await archive.looks()) == [("replay", ""), ("replay", ""), ("replay", "pseudonyms")]


async def test_the_page_knows_what_its_script_needs(archive: Archive) -> None:
    html = (await plain(await got(archive.leader, f"/r/{MEETUP}"))).decode()
    found = re.search(r'<script type="application/json" id="page"[^>]*>(.*?)</script>', html, re.DOTALL)
    facts = msgspec.json.decode(found[1] if found else "")
    assert (facts["meetup"], facts["names"], facts["role"]) == (MEETUP, "real", "facilitator")
    assert facts["links"]["index"] == f"/r/{MEETUP}/index.json"


# --- how it is sent ---------------------------------------------------------------------------------------------------


async def test_browsers_ask_again_and_are_told_that_nothing_has_changed(archive: Archive) -> None:
    client = archive.leader
    for part in ("index.json", f"chunk/meetup/{MEETUP}/0.json", "wall/1.json"):
        first = await got(client, f"/r/{MEETUP}/{part}")
        assert first.headers["Cache-Control"] == "private, no-cache"
        again = await got(client, f"/r/{MEETUP}/{part}", **{"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, await again.get_data()) == (304, b"")
        for offered, unpack in (("gzip", gzip.decompress), ("identity", bytes)):
            answer = await got(client, f"/r/{MEETUP}/{part}", **{"Accept-Encoding": offered})
            assert unpack(await answer.get_data()) == await plain(first)


async def test_whoever_is_erased_is_gone_from_the_next_answer(archive: Archive) -> None:
    client = archive.leader
    index = await json_of(client, f"/r/{MEETUP}/index.json")
    who, name = next((who, one["name"]) for who, one in index["people"].items() if not one["staff"] and one["name"])
    before = await got(client, f"/r/{MEETUP}/chunk/meetup/{MEETUP}/0.json")
    assert name.encode() in await all_bytes(client)
    row = {"id": who, "organization": archive.organization.id, "name": name, "avatar": "", "lang": "ja"}
    row |= {"company": "", "level": "", "grp": "", "epoch": 1, "created": 1}
    await archive.nijikai.people.database.change(insert(persons).values(**row))
    await erase(archive.nijikai, who)
    after = await got(client, f"/r/{MEETUP}/chunk/meetup/{MEETUP}/0.json", **{"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert name.encode() not in await plain(after)
    assert re.search(rb'"%s"' % name.encode(), await all_bytes(client)) is None


async def test_a_meetup_that_goes_on(open_venue: OpenVenue) -> None:
    venue = await open_venue()
    await venue.run(Invite("f-fay", "Fay"), role="organizer", person="o-1")
    client = venue.stranger()
    client.set_cookie("localhost", f"ticket-{venue.id}", venue.ticket(person="f-fay", role="facilitator"))
    await venue.join("Mio")
    index = await json_of(client, f"/r/{venue.id}/index.json")
    chunk = await json_of(client, f"/r/{venue.id}/chunk/meetup/{venue.id}/0.json")
    await venue.join("Aki", venue.stranger())
    later = await json_of(client, f"/r/{venue.id}/index.json")
    grown = await json_of(client, f"/r/{venue.id}/chunk/meetup/{venue.id}/0.json")
    assert index["going"]
    assert later["going"]
    assert later["streams"][f"meetup/{venue.id}"]["seq"] > index["streams"][f"meetup/{venue.id}"]["seq"]
    assert grown["updates"][: len(chunk["updates"])] == chunk["updates"]
    *_, (number, view) = views(grown)
    live = await venue.nijikai.streams.open(f"meetup/{venue.id}")
    assert (number, view) == (live.seq, msgspec.json.decode(live.view("staff")))


# --- a game of one's own ----------------------------------------------------------------------------------------------


async def test_a_game_is_shared_by_whoever_played_it_and_by_nobody_else(archive: Archive) -> None:
    who, name = player()
    mine = archive.with_ticket(who, "attendee")
    assert (await json_of(mine, f"/m/{MEETUP}/highlight")) == {"can": True, "highlight": None}
    shared = await shares(mine)
    anybody = archive.office.visitor().client
    data = await json_of(anybody, f"/h/{shared['id']}.json")
    assert {one["name"] for one in data["index"]["people"].values()} >= {name}
    assert data["moments"][-1]["kind"] == "finished"
    assert [moment["at"] for moment in data["moments"]] == sorted(moment["at"] for moment in data["moments"])
    sent = msgspec.json.encode(data) + await plain(await got(anybody, f"/h/{shared['id']}"))
    others = {word for word in names() if word != name.encode()}
    assert {word for word in others if word in sent} == set()
    *_, (_, view) = (pair for chunk in data["chunks"] for pair in views(chunk))
    assert view["stage"] in {"finished", "closed"}
    assert (await anybody.post(f"/h/{shared['id']}/gone")).status_code == 403
    assert (await mine.post(f"/h/{shared['id']}/gone")).status_code == 200
    for part in ("", ".json"):
        assert (await got(anybody, f"/h/{shared['id']}{part}")).status_code == 410


async def test_whoever_is_removed_shares_nothing(archive: Archive) -> None:
    who, _ = player()
    mine, anybody = archive.with_ticket(who, "attendee"), archive.office.visitor().client
    shared = await shares(mine)
    await archive.run(Remove(who))
    assert (await got(anybody, f"/h/{shared['id']}.json")).status_code == 410
    assert (await mine.post(f"/m/{MEETUP}/highlight")).status_code == 403
    await archive.run(Readmit(who))
    assert (await got(anybody, f"/h/{shared['id']}.json")).status_code == 200


async def test_what_is_no_game_of_ones_own(archive: Archive) -> None:
    assert (await archive.with_ticket("nobody", "attendee").post(f"/m/{MEETUP}/highlight")).status_code == 403
    anybody = archive.office.visitor().client
    for path in ("/h/none.json", f"/h/{'x' * 22}", f"/h/{'x' * 22}.json", f"/h/{'.' * 22}"):
        assert (await got(anybody, path)).status_code == 404


async def shares(client: Client) -> dict[str, str]:
    answer = await client.post(f"/m/{MEETUP}/highlight")
    assert answer.status_code == 200
    return dict((await answer.get_json())["highlight"])


def player() -> tuple[str, str]:
    """Somebody who has finished a game, and their name."""
    joined = [msgspec.json.decode(record.data) for record in RECORDS if record.data.startswith(b'{"type":"joined"')]
    seated = {person for record in RECORDS if record.data.startswith(b'{"type":"seated"')
              if (person := msgspec.json.decode(record.data).get("person"))}  # fmt: skip
    return next((one["person"], one["name"]) for one in joined if one["person"] in seated)
