"""The live view at every number is the replay's view at that number, for every stream and audience."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.live.stream import Stream
from server.log.records import Recorded
from server.replay import tape as tapes
from server.replay.reader import Reader
from server.replay.tape import Folded, Tape
from tests.replay.reels import MEETUP, Watching, all_kinds, evening, lines, stored, views

HERE = Path(__file__).parents[1]
GOLDEN = [
    *((f"table/{MEETUP}-1", "public", path) for path in sorted((HERE / "game/golden").glob("*.jsonl"))),
    *((f"meetup/{MEETUP}", "staff", path) for path in sorted((HERE / "meetup/golden").glob("*.jsonl"))),
    *((f"lounge/{MEETUP}", "staff@", path) for path in sorted((HERE / "lounge/golden").glob("*.jsonl"))),
]


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many chunks, also of short streams."""
    monkeypatch.setattr(tapes, "MOST_UPDATES", 11)


class Lived:
    """A stream as somebody follows it live: by number, the view and the update that led to it."""

    def __init__(self, records: Iterable[Recorded], audience: str) -> None:
        records = list(records)
        kinds = all_kinds()
        self.views: dict[int, Any] = {}
        self.updates: dict[int, Any] = {}
        stream = Stream(records[0].stream, kinds.of(records[0].stream))
        self.views[0] = msgspec.json.decode(stream.view(audience))
        for group in appended(records):
            events = tuple(stream.kind.event(kinds.upcasts.today(record).data) for record in group)
            stream.advance(stream.fold(events), group[-1].seq, events)
            told = stream.tell((audience,)).of(audience)
            number = stream.number(audience)
            self.views[number] = msgspec.json.decode(stream.view(audience))
            if told:
                self.updates[number] = msgspec.json.decode(told)


def appended(records: list[Recorded]) -> Iterable[list[Recorded]]:
    """What was appended together, found in the plainest way."""
    groups: list[list[Recorded]] = []
    for record in records:
        last = groups[-1][-1] if groups else None
        if last and (last.at, last.by, last.role, last.command) == (record.at, record.by, record.role, record.command):
            groups[-1].append(record)
        else:
            groups.append([record])
    return groups


@pytest.mark.parametrize(("name", "audience", "path"), GOLDEN, ids=lambda value: getattr(value, "stem", None))
async def test_a_golden_log_looks_as_it_did(name: str, audience: str, path: Path) -> None:
    records = golden(name, path)
    reader = Reader(await stored(records), all_kinds(), frozenset())
    kind = all_kinds().of(name)
    tape = (Tape if name.startswith("table/") else Folded)(name, kind, audience)
    await tape.survey(reader, lambda *_: None)
    chunks = [msgspec.json.decode(await tape.chunk(reader, place)) for place in reversed(range(len(tape.cuts)))]
    same(chunks[::-1], Lived(records, audience))


@pytest.mark.parametrize(
    "path", [path for name, _, path in GOLDEN if name.startswith("table/")], ids=lambda path: path.stem
)
async def test_every_roll_and_check_of_a_game_is_shown(path: Path) -> None:
    """What is checked in the browser is all that anybody saw of the dice."""
    name = f"table/{MEETUP}-1"
    records = golden(name, path)
    reader = Reader(await stored(records), all_kinds(), frozenset())
    tape = Tape(name, all_kinds().of(name), "public")
    await tape.survey(reader, lambda *_: None)
    chunks = [msgspec.json.decode(await tape.chunk(reader, place)) for place in range(len(tape.cuts))]
    told = [event for chunk in chunks for update in chunk["updates"] for event in update["events"]]
    happened = [msgspec.json.decode(record.data) for record in records]
    shown, logged = ([draws_of(one) for one in some if one["type"] in THROWN] for some in (told, happened))
    assert shown == logged != []


THROWN = {"rolled", "checked"}


def draws_of(event: dict[str, Any]) -> tuple[Any, ...]:
    return event["draw"], event.get("dice"), event.get("roll")


def golden(name: str, path: Path) -> list[Recorded]:
    first, *data = path.read_bytes().splitlines()
    return list(lines(name, data, msgspec.json.decode(first).get("version", 1)))


def same(chunks: list[Any], lived: Lived) -> None:
    """All chunks, one after the other, show what was seen live, and tell what was told."""
    seen: dict[int, Any] = {}
    for chunk in chunks:
        assert chunk["from"] in (seen or {0})
        for number, view in views(chunk):
            assert view == lived.views[number], number
            seen[number] = view
        for update in chunk["updates"]:
            told = {key: value for key, value in update.items() if key != "at"}
            assert told == lived.updates[update["seq"]]
    assert seen.keys() == lived.views.keys()


async def test_a_whole_meetup_looks_as_it_did() -> None:
    meetup, records = evening()
    watching = Watching(await stored(records), meetup)
    index = await watching.index()
    assert {name.partition("/")[0] for name in index["streams"]} == {"meetup", "room", "table", "lounge"}
    for name, told in index["streams"].items():
        kind = name.partition("/")[0]
        audience = {"meetup": "staff", "lounge": "staff@o-org"}.get(kind, "public")
        chunks = [await watching.chunk(name, piece["from"]) for piece in told["chunks"]]
        same(chunks, Lived([record for record in records if record.stream == name], audience))
        assert chunks[-1]["updates"][-1]["seq"] == told["seq"]
        for chunk, piece in zip(chunks, told["chunks"], strict=True):
            ats = [update["at"] for update in chunk["updates"]]
            assert (chunk["updates"][-1]["seq"], ats[0], ats[-1]) == (piece["to"], piece["start"], piece["end"])
            assert ats == sorted(ats)
            assert chunk["at"] <= ats[0]
