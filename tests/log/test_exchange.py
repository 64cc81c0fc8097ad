"""Export and import: there and back, all or nothing."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable

import msgspec
import pytest

from server.log import (
    DuplicateCommand,
    LogFileError,
    LogStore,
    MemoryLog,
    check,
    export,
    import_lines,
    lines_of,
    records,
)
from tests.log.samples import append, read_all


async def exported(log: LogStore, prefix: str = "") -> list[bytes]:
    return [line async for line in export(log, prefix, 1_700_000_000_000)]


async def filled(log: LogStore) -> LogStore:
    await log.append(append("room/a", 0, "ann:1", events=[b'{"text":"\xe5\x8d\x93\\n"}']))
    await log.append(append("table/a", 0, "ann:1", events=[b'{"n":%d}' % n for n in range(1200)], deadline=77))
    await log.append(append("table/a", 1200, "bob:1", deadline=99, version=3))
    await log.append(append("table/b", 0, deadline=5))
    await log.append(append("table/b", 1))
    return log


async def test_there_and_back(log: LogStore) -> None:
    source = await filled(MemoryLog())
    lines = await exported(source)
    assert await import_lines(log, lines) == 1204
    assert await exported(log) == lines
    assert await read_all(log, "table/a") == await read_all(source, "table/a")
    assert await log.due(100) == [("table/a", 99)]
    assert await log.find_command("table/a", "ann:1") == 1200
    with pytest.raises(DuplicateCommand):
        await log.append(append("table/a", 1201, "bob:1"))
    assert await log.append(append("table/a", 1201, "bob:2")) == 1202


async def test_prefix(log: LogStore) -> None:
    lines = await exported(await filled(log), "table/")
    assert check(lines).streams == 2
    assert {record.stream for record in records(lines)} == {"table/a", "table/b"}
    assert json.loads(lines[0])["prefix"] == "table/"


async def test_several_prefixes(log: LogStore) -> None:
    lines = [line async for line in export(await filled(MemoryLog()), "table/b", 1, "room/", "table/z")]
    assert [record.stream for record in records(lines)] == ["table/b", "table/b", "room/a"]
    assert check(lines).streams == 2


async def test_lines_are_plain_json(log: LogStore) -> None:
    await log.append(append("table/a", 0, "ann:1", events=[b'{\n "a": [1,\r\n 2]}'], deadline=7))
    header, line, footer = map(json.loads, await exported(log))
    assert (header["nijikai"], header["schema"], header["at"]) == ("log", 1, 1_700_000_000_000)
    assert {key: value for key, value in line.items() if key != "hash"} == {
        "stream": "table/a", "seq": 1, "at": 1000, "by": "ann", "role": "attendee", "command": "ann:1", "version": 1,
        "event": {"a": [1, 2]}, "deadline": 7,
    }  # fmt: skip
    assert (footer["end"], footer["events"], footer["streams"]) == (True, 1, 1)


async def test_empty_log() -> None:
    lines = await exported(MemoryLog())
    assert (check(lines).events, await import_lines(MemoryLog(), lines)) == (0, 0)


async def test_import_again_changes_nothing(log: LogStore) -> None:
    lines = await exported(await filled(MemoryLog()))
    await import_lines(log, lines)
    assert await import_lines(log, lines) == 0
    assert await exported(log) == lines


@pytest.mark.parametrize(
    ("here", "line"),
    [
        ([append("table/b", 0, events=[b'{"other":1}', b'{"type":"x"}'])], 1204),
        ([append("table/b", 0)], 1205),
        ([append("table/b", 0, events=[b'{"type":"x"}'] * 3)], 1205),
    ],
    ids=["another event", "shorter", "longer"],
)
async def test_stream_with_other_content(log: LogStore, here: Iterable[object], line: int) -> None:
    for each in here:
        await log.append(each)  # type: ignore[arg-type]
    with pytest.raises(LogFileError) as caught:
        await import_lines(log, await exported(await filled(MemoryLog())))
    assert (caught.value.code, caught.value.params["stream"]) == ("logfile-stream-differs", "table/b")
    assert caught.value.line == line
    assert await log.streams() == ["table/b"]


@pytest.mark.parametrize("kept", [0, 1, 2, 700, 1204, -1])
async def test_cut_file_imports_nothing(log: LogStore, kept: int) -> None:
    lines = await exported(await filled(MemoryLog()))
    with pytest.raises(LogFileError) as caught:
        await import_lines(log, lines[:kept])
    assert caught.value.code == "logfile-truncated"
    assert caught.value.line == len(lines[:kept]) + 1
    assert await log.streams() == []
    assert await import_lines(log, lines) == 1204


async def test_line_by_line_from_a_file() -> None:
    lines = await exported(await filled(MemoryLog()))
    assert list(lines_of(io.BytesIO(b"".join(lines)))) == lines
    with pytest.raises(LogFileError) as caught:
        check(lines_of(io.BytesIO(lines[0] + b"x" * 3_000_000)))
    assert (caught.value.code, caught.value.line) == ("logfile-too-long", 2)


async def test_windows_line_ends_and_no_last_one() -> None:
    text = b"".join(await exported(await filled(MemoryLog()))).replace(b"\n", b"\r\n").removesuffix(b"\r\n")
    assert check(lines_of(io.BytesIO(text))).events == 1204


async def test_growing_stream_is_exported_as_it_stood() -> None:
    log = await filled(MemoryLog())
    lines = []
    seq = 1201
    async for line in export(log, "table/a", 1):
        lines.append(line)
        if msgspec.json.decode(line).get("seq", 0) % 400 == 1:
            seq = await log.append(append("table/a", seq))
    assert [record.seq for record in records(lines)] == list(range(1, 1202))
