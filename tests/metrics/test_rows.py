"""Reading the log: what is needed and no more, whatever its age, and what is broken is named."""

from __future__ import annotations

import types
import typing
from pathlib import Path
from typing import Any, Union, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import events as table_events
from server.log.records import Recorded, bundled
from server.lounge import events as lounge_events
from server.meetup import events as meetup_events
from server.metrics.course import HANDLERS
from server.metrics.lean import Lean
from server.metrics.measure import BrokenEvent, measure
from server.metrics.measures import MEASURES
from server.metrics.rows import rows
from server.metrics.tags import READ
from server.talk import messages as room_events
from tests.metrics.logs import MEETUP, Log, begun, logs, prepared

GOLDEN = Path(__file__).parents[1]
UNIONS = {
    "meetup": meetup_events.MeetupEvent, "room": room_events.RoomEvent, "thread": room_events.RoomEvent,
    "table": table_events.TableEvent, "lounge": lounge_events.LoungeEvent,
}  # fmt: skip
FOLDERS = {"meetup": f"meetup/{MEETUP}", "lounge": f"lounge/{MEETUP}", "game": f"table/{MEETUP}-1"}
FILES = sorted(file for folder in FOLDERS for file in (GOLDEN / folder / "golden").glob("*.jsonl"))


def golden(file: Path) -> list[Recorded]:
    """Read a golden log as the stream that it is of."""
    stream, at, found = FOLDERS[file.parents[1].name], 1_000_000, []
    for seq, line in enumerate(file.read_bytes().splitlines()[1:], 1):
        at = msgspec.json.decode(line).get("at", 0) or at
        found.append(Recorded(stream, seq, at, "", "system", "", 1, line))
    return found


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parents[1].name}-{file.stem}" for file in FILES])
def test_golden_logs_are_measured(file: Path) -> None:
    records = golden(file)
    facts = measure(records, MEETUP)
    assert facts.events == len(records)
    if file.stem == "evening":
        assert len(facts.people) > 8
        assert {step.kind for step in facts.steps} >= {"table", "breakout", "finale"}
        assert len(facts.rooms) > 3
    assert msgspec.json.decode(msgspec.json.encode(facts), type=type(facts)) == facts


def fields(shape: Any) -> dict[str, msgspec.structs.FieldInfo]:  # noqa: ANN401 - a struct
    return {one.name: one for one in msgspec.structs.fields(shape)}


def structs(kind: Any) -> list[type[msgspec.Struct]]:  # noqa: ANN401 - a type
    """Return the structs that a field's type is made of."""
    if typing.get_origin(kind) in {Union, types.UnionType, tuple, dict, typing.Annotated}:
        return [one for part in get_args(kind) for one in structs(part)]
    return [kind] if isinstance(kind, type) and issubclass(kind, msgspec.Struct) else []


def same(lean: type[Lean], real: type[msgspec.Struct]) -> None:
    """A field that is left out of the log because it is as usual is read as the usual."""
    known = fields(real)
    for name, field in fields(lean).items():
        assert name in known, (real, name)
        theirs = known[name]
        if theirs.default is not msgspec.NODEFAULT:
            assert field.default == msgspec.convert(msgspec.to_builtins(theirs.default), field.type), (real, name)
        for inner, other in zip(structs(field.type), structs(theirs.type), strict=False):
            same(inner, other)  # type: ignore[arg-type]


@pytest.mark.parametrize("stem", READ)
def test_what_is_read_is_there(stem: Any) -> None:  # noqa: ANN401 - a key
    tags = {one.__struct_config__.tag: one for one in get_args(UNIONS[stem])}
    for tag, lean in READ[stem].items():
        assert tag in tags, tag
        assert len(f'{{"type":"{tag}"') <= 24, "the tag ends within the bytes that are looked at"
        same(lean, tags[tag])


def test_every_row_of_a_meetup_is_folded() -> None:
    assert set(HANDLERS) == set(READ["meetup"])


# --- what is odd, and what is broken ----------------------------------------------------------------------------------


def small() -> Log:
    log = Log()
    prepared(log)
    begun(log)
    return log


ODD = (
    b'{"type":"arrived","person":5}', b'{"type":"placed","people":"ann","room":1}', b"[]", b"null", b"5", b'{"type":5}',
    b'{"type":"unheard_of","person":"ann"}', b'{"person":"ann"}', b"{}", b'{"type":"step_began","step":"one"}',
    b'{"type":"step_began","step":123456789012345678901234567890}', b'{"type":""}', b'{"type":"arrived\\u0000"}',
    b'{"type":"rated","person":"ann","stars":99}', b'{"type":"round_began","rooms":{"x":["y"]}}',
)  # fmt: skip
BROKEN = (
    b'{"type":"arrived","person":"an', b'{"type":"arrived","person":"ann"} {}', b'{"type":"arrived","person":"\xff"}',
    b"", b"{", b'{"ty', b'{"type": "arrived", "person": }', b'{"type":"arrived","x":' + b"[" * 100_000,
)  # fmt: skip


@pytest.mark.parametrize("data", ODD)
def test_odd_events_are_passed_over(data: bytes) -> None:
    log = small()
    known = measure(log.sorted(), MEETUP)
    stream = f"meetup/{MEETUP}"
    seq = sum(one.stream == stream for one in log.records) + 1
    odd = measure([*log.sorted(), Recorded(stream, seq, log.records[-1].at, "", "system", "", 1, data)], MEETUP)
    assert odd == msgspec.structs.replace(known, events=known.events + 1)


@pytest.mark.parametrize("data", BROKEN)
def test_broken_events_are_named(data: bytes) -> None:
    log = small()
    with pytest.raises(BrokenEvent) as broken:
        measure([*log.sorted(), Recorded(f"meetup/{MEETUP}", 77, log.at, "", "system", "", 1, data)], MEETUP)
    assert (broken.value.stream, broken.value.seq) == (f"meetup/{MEETUP}", 77)
    assert str(broken.value) == f"meetup/{MEETUP}, event 77"


def test_payloads_that_nobody_needs_are_not_read() -> None:
    log = small()
    known = measure(log.sorted(), MEETUP)
    at = log.records[-1].at
    unread = [
        Recorded(f"table/{MEETUP}-1", 90, at, "", "system", "", 1, b'{"type":"drawn",'),
        Recorded(f"table/{MEETUP}-1", 91, at, "", "system", "", 1, b'{"type":"rolled",'),
        Recorded(f"room/{MEETUP}-0", 92, at, "ann", "attendee", "", 1, b'{"type":"entered",'),
        Recorded(f"lounge/{MEETUP}", 93, at, "", "system", "", 1, b'{"type":"gathered",'),
    ]
    after = measure([*log.sorted(), *unread], MEETUP)
    assert after == msgspec.structs.replace(known, events=known.events + 4, rooms=after.rooms)


def test_other_meetups_are_passed_over() -> None:
    records = small().sorted()
    others = [msgspec.structs.replace(one, stream=one.stream.replace(MEETUP, "mzzzzzzzzzzzzzzz")) for one in records]
    alone = [msgspec.structs.replace(one, stream="table/Zm9vYmFyYmF6cXV4cXV1eA", data=b"broken") for one in records]
    assert measure([*others, *records, *alone], MEETUP) == measure(records, MEETUP)


def test_a_log_written_otherwise_is_read_alike() -> None:
    """With spaces, and with the type last."""

    def other(record: Recorded) -> Recorded:
        event = msgspec.json.decode(record.data)
        type_ = event.pop("type")
        return msgspec.structs.replace(record, data=msgspec.json.format(msgspec.json.encode({**event, "type": type_})))

    records = small().sorted()
    assert measure(map(other, records), MEETUP) == measure(records, MEETUP)


def test_time_never_goes_back_in_a_stream() -> None:
    records = [Recorded(f"meetup/{MEETUP}", 1, 500, "", "system", "", 1, b'{"type":"opened"}'),
               Recorded(f"meetup/{MEETUP}", 2, 400, "", "system", "", 1, b'{"type":"closed"}')]  # fmt: skip
    facts = measure(records, MEETUP)
    assert (facts.start, facts.end) == (500, 500)
    assert [row.at for row in rows(bundled(records), MEETUP).only("meetup")] == [500, 500]


def test_nothing_at_all() -> None:
    facts = measure([], MEETUP)
    assert (facts.events, facts.start, facts.end, facts.people) == (0, 0, 0, ())
    assert {figure.n for figure in facts.figures if figure.measure != "prompts"} == {0}


@given(logs(), st.data())
@settings(max_examples=30, deadline=None)
def test_truncated_logs_are_measured(records: list[Recorded], data: st.DataObject) -> None:
    """Streams that end too early, and streams that are missing."""
    cut = {stream: data.draw(st.integers(0, 40)) for stream in {one.stream for one in records}}
    facts = measure([one for one in records if one.seq <= cut[one.stream]], MEETUP)
    assert [one.measure for one in facts.figures] == [one.id for one in MEASURES if one.scope == "meetup"]
