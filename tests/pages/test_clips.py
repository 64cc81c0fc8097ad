"""Spoken announcements: who may make one, who may hear it, what is taken for one, and for how long."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import insert

from game.decider import Refusal
from server.app import create_app
from server.live.clock import FakeClock
from server.log.memory import MemoryLog
from server.meetup.commands import Invite, Remove, Revoke
from server.pages.recordings import KEPT, LARGEST, MOST, Recordings, kind_of
from server.people.database import in_memory
from server.people.people import people_in
from server.people.schema import organization
from tests.pages.meetups import ORGANIZATION, Venue
from tests.pages.site import SETTINGS, packs

PERSON = "f-aya"
WEBM = b"\x1a\x45\xdf\xa3" + b"sound" * 20
OGG = b"OggS" + b"sound" * 20
MP4 = b"\x00\x00\x00\x1cftypiso5" + b"sound" * 20
NOW = 1_800_000_000_000


@pytest.fixture
async def venue(tmp_path: Path) -> AsyncIterator[Venue]:
    """A meetup with a facilitator; its clock is moved by hand."""
    settings = msgspec.structs.replace(SETTINGS, data=tmp_path)
    people = people_in(in_memory())
    nijikai = create_app(settings, MemoryLog(), packs(), people=people, clock=FakeClock(NOW))
    await people.database.change(insert(organization).values(id=ORGANIZATION, name="Org", created=1))
    venue = Venue(nijikai, "")
    venue.id = await venue.prepare()
    await venue.staff(Invite(PERSON, "Aya"))
    yield venue
    await venue.close()


async def staff(venue: Venue, person: str = PERSON) -> Any:  # noqa: ANN401 - a client without types
    client = venue.stranger()
    await client.get(f"/f/{venue.ticket(person=person, role='facilitator', name='Aya')}")
    return client


async def speak(venue: Venue, sound: bytes, client: Any = None, **headers: str) -> tuple[int, dict[str, str]]:  # noqa: ANN401
    headers = {"Content-Type": "audio/webm"} | headers
    client = client or await staff(venue)
    answer = await client.post(f"/m/{venue.id}/clips", data=sound, headers=headers)
    return answer.status_code, (await answer.get_json() if answer.is_json else {})


async def hear(venue: Venue, name: str, client: Any) -> Any:  # noqa: ANN401 - an answer without types
    return await client.get(f"/m/{venue.id}/clips/{name}")


@pytest.mark.parametrize(("sound", "kind"), [(WEBM, "audio/webm"), (OGG, "audio/ogg"), (MP4, "audio/mp4")])
async def test_what_a_facilitator_says_is_heard_by_the_people_of_the_meetup(
    venue: Venue, sound: bytes, kind: str
) -> None:
    status, told = await speak(venue, sound, **{"Content-Type": "text/html"})
    assert status == 201
    await venue.join()
    heard = await hear(venue, told["clip"], venue.client)
    assert (heard.status_code, await heard.get_data(as_text=False)) == (200, sound)
    assert heard.headers["Content-Type"] == kind
    assert (await hear(venue, told["clip"], await staff(venue))).status_code == 200


@pytest.mark.parametrize(
    "sound", [b"", b"<script>", b"\x89PNG\r\n\x1a\n", b"\x00\x00\x00\x1c", b"RIFF\x00\x00\x00\x00WEBP"]
)
async def test_what_is_no_recording_is_refused(venue: Venue, sound: bytes) -> None:
    assert await speak(venue, sound) == (415, {"code": "clip-kind"})


async def test_too_long_a_recording_is_refused(venue: Venue) -> None:
    assert (await speak(venue, WEBM.ljust(LARGEST)))[0] == 201
    assert await speak(venue, WEBM.ljust(LARGEST + 1)) == (413, {"code": "clip-large"})
    assert (await speak(venue, WEBM.ljust(2 * LARGEST)))[0] == 413


async def test_only_facilitators_speak(venue: Venue) -> None:
    assert (await speak(venue, WEBM, venue.stranger()))[0] == 403
    await venue.join()
    assert (await speak(venue, WEBM, venue.client))[0] == 403
    client = await staff(venue)
    await venue.staff(Revoke(PERSON))
    assert (await speak(venue, WEBM, client))[0] == 403


async def test_another_site_cannot_speak_in_a_facilitators_name(venue: Venue) -> None:
    assert (await speak(venue, WEBM, Origin="https://elsewhere.example"))[0] == 403


async def test_only_people_of_the_meetup_hear_it(venue: Venue) -> None:
    _, told = await speak(venue, WEBM)
    assert (await hear(venue, told["clip"], venue.stranger())).status_code == 403
    other = await venue.prepare()
    neighbour = venue.stranger()
    await venue.join("Kai", neighbour, other)
    assert (await hear(venue, told["clip"], neighbour)).status_code == 403
    assert (await neighbour.get(f"/m/{other}/clips/{told['clip']}")).status_code == 404  # not theirs
    await venue.join()
    await venue.staff(Remove(next(iter((await venue.state).people))))
    assert (await hear(venue, told["clip"], venue.client)).status_code == 403


@pytest.mark.parametrize("name", ["x", "..", "%2e%2e", "18bcfe56800-AAAAAAAAAAAAAAAA", "clip.webm"])
async def test_there_is_nothing_under_other_names(venue: Venue, name: str) -> None:
    assert (await hear(venue, name, await staff(venue))).status_code == 404


async def test_after_some_minutes_it_is_gone(venue: Venue, tmp_path: Path) -> None:
    client = await staff(venue)
    _, old = await speak(venue, WEBM, client)
    clock = venue.nijikai.clock
    assert isinstance(clock, FakeClock)
    clock.advance(KEPT - 1)
    _, young = await speak(venue, OGG, client)
    assert (await hear(venue, old["clip"], client)).status_code == 200
    clock.advance(1)
    assert (await hear(venue, old["clip"], client)).status_code == 404
    recordings = Recordings(tmp_path, clock)
    assert recordings.sweep() == 1
    assert (await hear(venue, young["clip"], client)).status_code == 200
    clock.advance(KEPT)
    assert recordings.sweep() == 0


def test_what_an_interrupted_write_left_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / "clips" / "m1").mkdir(parents=True)
    (tmp_path / "clips" / "m1" / ".half").write_bytes(b"x")
    assert Recordings(tmp_path, FakeClock(NOW)).sweep() == 0
    assert Recordings(tmp_path / "nowhere", FakeClock(NOW)).sweep() == 0
    assert not (tmp_path / "clips" / "m1").exists()


def test_what_is_just_being_written_is_not_swept_away(tmp_path: Path) -> None:
    clock, name = FakeClock(NOW), f"{NOW:x}-{'a' * 16}"
    (tmp_path / "clips" / "m1").mkdir(parents=True)
    part = tmp_path / "clips" / "m1" / f".{name}"
    part.write_bytes(b"x")
    Recordings(tmp_path, clock).sweep()
    assert part.exists()
    clock.advance(KEPT)
    assert Recordings(tmp_path, clock).sweep() == 0
    assert not part.exists()


async def test_a_meetup_has_only_so_many_at_a_time(tmp_path: Path) -> None:
    clock = FakeClock(NOW)
    recordings = Recordings(tmp_path, clock)
    for _ in range(MOST):
        await recordings.keep("m1", WEBM)
    with pytest.raises(Refusal, match="clip-many"):
        await recordings.keep("m1", WEBM)
    await recordings.keep("m2", WEBM)
    clock.advance(KEPT)
    await recordings.keep("m1", WEBM)


def test_kinds_are_told_by_what_is_inside() -> None:
    with pytest.raises(Refusal, match="clip-kind"):
        kind_of(b"ID3\x03")
