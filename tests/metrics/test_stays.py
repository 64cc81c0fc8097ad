"""Where people are, as measured, against where the rules themselves say they are, event by event."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from server.generate.meetup import generate, whole
from server.log.records import Recorded, bundled
from server.meetup.events import MeetupEvent
from server.meetup.evolve import evolve
from server.meetup.facts import at_tables, in_rooms, in_round
from server.meetup.state import Meetup, Person
from server.metrics.findings import Findings
from server.metrics.rows import rows
from server.metrics.yardstick import Yardstick
from tests.meetup import golden
from tests.meetup.meetups import DECIDER, ID

FILES = sorted(golden.FOLDER.glob("*.jsonl"))
EVENTS = msgspec.json.Decoder(MeetupEvent)


def where(state: Meetup, person: Person, hall: str) -> str:
    """Return the room somebody is in by the rules; nothing, if they are not connected."""
    if not person.here:
        return ""
    if not in_rooms(state):
        return hall
    assert in_round(state) != at_tables(state)
    return (person.breakout if in_round(state) else person.room) or hall


def follow(records: list[Recorded], meetup: str) -> None:
    """After every event of a meetup everybody is where the rules say."""
    state = DECIDER.initial
    for place, record in enumerate(records, 1):
        state = evolve(state, EVENTS.decode(record.data))
        found = Findings(rows(bundled(records[:place]), meetup), meetup, Yardstick())
        hall = f"{meetup}-0"
        measured = {who: one.place for who, one in found.course.people.items() if one.place}
        ruled = {who: room for who, one in state.people.items() if (room := where(state, one, hall))}
        assert measured == ruled, record


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_stays_in_golden_meetups(file: Path) -> None:
    at, records = 1_000_000, []
    for seq, event in enumerate(golden.read(file)[1], 1):
        at = getattr(event, "at", 0) or at
        records.append(Recorded(f"meetup/{ID}", seq, at, "", "system", "", 1, msgspec.json.encode(event)))
    follow(records, ID)


def test_stays_in_a_generated_meetup() -> None:
    records = [one for one in whole(generate("bell", 9, 30, after=0)) if one.stream.startswith("meetup/")]
    follow(records, records[0].stream.partition("/")[2])
