"""Log files nobody should believe: each is refused with its line and the reason."""

from __future__ import annotations

import hashlib
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.log import LogFileError, check, records
from server.log.exchange import bundles, lines_of

HEADER = {"nijikai": "log", "schema": 1, "at": 1, "prefix": ""}
Lines = list[bytes]


def event(number: int, **changes: object) -> dict[str, Any]:
    return {
        "stream": "table/a", "seq": number, "at": 1, "by": "ann", "role": "attendee", "command": "", "version": 1,
        "event": {"type": "x"}, **changes,
    }  # fmt: skip


def footer(events: int, streams: int = 1) -> dict[str, Any]:
    return {"end": True, "events": events, "streams": streams}


def sealed(*lines: dict[str, Any] | bytes) -> Lines:
    """Lines with a chain that fits, as somebody who knows the format could make them."""
    last = b""
    made = []
    for line in lines:
        body = line if isinstance(line, bytes) else json.dumps(line, separators=(",", ":")).encode()
        last = hashlib.sha256(last + body[:-1]).hexdigest().encode()
        made.append(body[:-1] + b',"hash":"' + last + b'"}\n')
    return made


GOOD = sealed(HEADER, event(1), event(2), event(1, stream="room/a"), event(3), footer(4, 2))


def refused(lines: Lines) -> tuple[int, str]:
    with pytest.raises(LogFileError) as caught:
        check(lines)
    assert caught.value.params["line"] == caught.value.line
    assert f"line={caught.value.line}" in str(caught.value)
    return caught.value.line, caught.value.code.removeprefix("logfile-")


def test_good() -> None:
    assert check(GOOD).events == 4


BAD: list[tuple[Lines, int, str]] = [
    ([], 1, "truncated"),
    ([b"\n"], 1, "not-json"),
    ([b"hello\n"], 1, "not-json"),
    ([b'{"players":4}\n'], 1, "no-header"),
    (sealed({"players": 4}), 1, "no-header"),
    (sealed(event(1)), 1, "no-header"),
    (sealed({**HEADER, "schema": 2}), 1, "schema"),
    (sealed({**HEADER, "schema": [1] * 99}), 1, "schema"),
    (sealed({**HEADER, "more": 2}), 1, "shape"),
    (GOOD[:3], 4, "truncated"),
    ([*GOOD[:3], GOOD[3][:40]], 4, "truncated"),
    ([*GOOD, b"\n"], 7, "after-end"),
    ([*GOOD, *GOOD], 7, "after-end"),
    ([GOOD[0], GOOD[2]], 2, "edited"),
    ([GOOD[0], GOOD[1], GOOD[1]], 3, "edited"),
    ([GOOD[0], GOOD[1].replace(b"ann", b"bob")], 2, "edited"),
    ([GOOD[0], GOOD[1].replace(b"ann", b"an\xff")], 2, "not-utf8"),
    ([GOOD[0], GOOD[1].replace(b"ann", b"an\0")], 2, "not-json"),
    ([GOOD[0], GOOD[1].replace(b'"ann"', b"nn")], 2, "not-json"),
    ([GOOD[0], b'{"stream":"table/a"}\n'], 2, "no-hash"),
    (sealed(HEADER, event(2)), 2, "gap"),
    (sealed(HEADER, event(1), event(3)), 3, "gap"),
    (sealed(HEADER, event(0)), 2, "gap"),
    (sealed(HEADER, event(1), event(2), event(1)), 4, "duplicate"),
    (sealed(HEADER, event(1), footer(2)), 3, "counts"),
    (sealed(HEADER, event(1), footer(1, 2)), 3, "counts"),
    (sealed(HEADER, {"end": False, "events": 0, "streams": 0}), 2, "shape"),
    (sealed(HEADER, event(1, seq="1")), 2, "shape"),
    (sealed(HEADER, event(1, at=-1)), 2, "shape"),
    (sealed(HEADER, event(1, at=2**60)), 2, "shape"),
    (sealed(HEADER, event(1, deadline=10**30)), 2, "shape"),
    (sealed(HEADER, event(1, version=0)), 2, "shape"),
    (sealed(HEADER, event(1, stream="")), 2, "shape"),
    (sealed(HEADER, event(1, stream="a\0")), 2, "shape"),
    (sealed(HEADER, event(1, by="x" * 300)), 2, "shape"),
    (sealed(HEADER, event(1, event=[1])), 2, "shape"),
    (sealed(HEADER, event(1, event=None)), 2, "shape"),
    (sealed(HEADER, event(1, extra=1)), 2, "shape"),
    (sealed(HEADER, {"stream": "table/a"}), 2, "shape"),
    (sealed(HEADER, b"[1,2]"), 2, "shape"),
    (sealed(HEADER, b'{"event":' + b"[" * 50_000 + b"]" * 50_000 + b"}"), 2, "too-deep"),
    (sealed(HEADER, event(1, event={"x": "y" * 2_000_000})), 2, "too-long"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "line", "code"), BAD)
def test_bad(lines: Lines, line: int, code: str) -> None:
    assert refused(lines) == (line, code)


def test_event_is_checked_all_through() -> None:
    spelled = json.dumps(event(1), separators=(",", ":")).encode()
    for wrong, code in ((b'"\xff"', "not-utf8"), (b'"\\ud800"', "not-json"), (b"1e999", "shape"), (b"nul", "not-json")):
        assert refused(sealed(HEADER, spelled.replace(b'"x"', wrong))) == (2, code)


def test_who_reads_events_later_need_not_have_them_read_through() -> None:
    assert len(list(records(GOOD, deep=False))) == 4
    for lines in (GOOD[:3], [GOOD[0], GOOD[1].replace(b"ann", b"bob")], sealed(HEADER, event(1, event=[1]))):
        with pytest.raises(LogFileError):
            list(records(lines, deep=False))


# --- many lines at a time ---------------------------------------------------------------------------------------------


def one_by_one(lines: Lines) -> object:
    """What comes of a file: its events, or where it is wrong and how."""
    try:
        return [(one.stream, one.seq, one.at, one.by, one.command, one.data) for one in records(lines, deep=False)]
    except LogFileError as error:
        return error.line, error.code


def together(blocks: list[bytes]) -> object:
    try:
        return [(stream, *cell) for stream, cells in bundles(blocks) for cell in cells]
    except LogFileError as error:
        return error.line, error.code


MORE = sealed(
    HEADER, *(event((number + 2) // 3, stream=f"table/{number % 3}") for number in range(1, 40)), footer(39, 3)
)
TRICKS: list[Lines] = [
    MORE,
    sealed(HEADER, event(1), b'{"stream":"a"}{"stream":"b"}', b'{"stream":"a","event":{}', footer(3, 1)),
    sealed(HEADER, b'{"stream":"table/a","event":{}', b',"seq":1,"at":1}', event(1), footer(3, 1)),
    sealed(HEADER, event(1), event(2), event(2), footer(3, 1)),
    sealed(HEADER, event(1), json.dumps(event(2), separators=(",", ":\n")).encode(), footer(2)),
    sealed(HEADER, event(1), json.dumps(event(2), separators=(",\n", ":")).encode(), footer(2)),
    sealed(HEADER, event(1), event(2, event={"hash": "x", "a": [1], "b": {"c": "}"}}), footer(2)),
    sealed(HEADER, event(1), b'{"stream":"table/a","hash":"' + b"0" * 64 + b'"}', footer(2)),
    sealed(HEADER, event(1), event(1, stream="b"), event(3), footer(3, 2)),
    sealed(HEADER, event(1), event(1, stream="b\0"), footer(2, 2)),
    sealed(HEADER, event(1), event(1, stream="b", event={"text": "\0"}), footer(2, 2)),
    sealed(HEADER, event(1), event(1, stream="b", event=[1]), footer(2, 2)),
    sealed(HEADER, event(1), event(1, stream="b", event="x" * 1_100_000), footer(2, 2)),
    sealed(HEADER, event(1), {"seq": 2, **event(2)}, event(3), footer(3, 1)),
    [*GOOD[:-1], *GOOD[1:]],
]  # fmt: skip


@pytest.mark.parametrize("lines", [GOOD, *(lines for lines, _, _ in BAD), *TRICKS])
def test_many_lines_at_a_time_come_to_the_same(lines: Lines) -> None:
    whole = b"".join(lines)
    lines = list(lines_of(io.BytesIO(whole)))
    alone = one_by_one(lines)
    assert together([whole]) == alone
    assert together([b"".join(some) for some in (lines[:1], lines[1:3], lines[3:])]) == alone


@given(st.integers(0, len(MORE) - 1), st.data())
def test_a_changed_byte_is_found_in_many_lines_as_well(number: int, data: st.DataObject) -> None:
    line = bytearray(MORE[number])
    line[data.draw(st.integers(0, len(line) - 2))] = data.draw(st.integers(0, 255))
    lines = list(lines_of(io.BytesIO(b"".join([*MORE[:number], bytes(line), *MORE[number + 1 :]]))))
    assert together([b"".join(lines[:1]), b"".join(lines[1:])]) == one_by_one(lines)


@given(st.integers(0, len(GOOD) - 1), st.data())
def test_any_changed_byte_is_found(number: int, data: st.DataObject) -> None:
    line = bytearray(GOOD[number][:-1])
    place = data.draw(st.integers(0, len(line) - 1))
    line[place] = data.draw(st.integers(0, 255).filter(lambda byte: byte not in {line[place], 10}))
    if bytes(line).strip() != GOOD[number].strip():
        assert refused([*GOOD[:number], bytes(line) + b"\n", *GOOD[number + 1 :]])[0] in {number + 1, number + 2}


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_any_bytes_are_refused(lines: Lines) -> None:
    assert refused(lines)[0] <= len(lines) + 1
