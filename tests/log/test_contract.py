"""What every LogStore does: one suite for all of them."""

from __future__ import annotations

import asyncio

import msgspec
import pytest

from server.log import Append, Conflict, DuplicateCommand, Head, LogClosed, LogStore, Recorded, Snapshot
from tests.log.samples import append, numbered, read_all


async def test_records_everything(log: LogStore) -> None:
    new = Append("table/ä", 0, 2**40, "ann", "host", "ann:1", (b'{"a":1}', b'{"b":"\xe5\x8d\x93"}'), 2**41, 3)
    assert await log.append(new) == 2
    assert await log.read("table/ä") == [
        Recorded("table/ä", 1, 2**40, "ann", "host", "ann:1", 3, b'{"a":1}'),
        Recorded("table/ä", 2, 2**40, "ann", "host", "ann:1", 3, b'{"b":"\xe5\x8d\x93"}'),
    ]
    assert await log.head("table/ä") == Head("table/ä", 2, 2**41)


async def test_unknown_stream_is_empty(log: LogStore) -> None:
    assert await log.read("table/a") == []
    assert await log.head("table/a") == Head("table/a", 0)
    assert await log.last_seq("table/a") == 0
    assert await log.find_command("table/a", "ann:1") is None
    assert await log.snapshot("table/a") is None
    assert await log.next_deadline() is None
    assert await log.streams() == []


@pytest.mark.parametrize("expected", [0, 1, 3, 9])
async def test_wrong_expectation_conflicts(log: LogStore, expected: int) -> None:
    await log.append(append(events=[b"{}", b"{}"]))
    with pytest.raises(Conflict) as caught:
        await log.append(append(expected=expected, command="ann:1", deadline=5))
    assert (caught.value.stream, caught.value.last) == ("table/a", 2)
    assert len(await log.read("table/a")) == 2
    assert await log.find_command("table/a", "ann:1") is None
    assert await log.next_deadline() is None


async def test_heads_of_many_beginnings(log: LogStore) -> None:
    for name in ("a/1", "a/2", "b/1", "c/1"):
        await log.append(append(name, 0, deadline=7))
    found = await log.heads(["b/", "a/2", "a/", "none/", *(f"x{number}/" for number in range(300))])
    assert [(head.stream, head.seq, head.deadline) for head in found] == [("a/1", 1, 7), ("a/2", 1, 7), ("b/1", 1, 7)]
    assert await log.heads([]) == []


async def test_new_stream_begins_at_zero(log: LogStore) -> None:
    with pytest.raises(Conflict):
        await log.append(append(expected=1))
    assert await log.streams() == []


async def test_command_happens_once(log: LogStore) -> None:
    assert await log.append(append(command="ann:1", events=[b"{}", b"{}"])) == 2
    assert await log.append(append(expected=2, command="ann:2")) == 3
    for expected in (0, 2, 3):
        with pytest.raises(DuplicateCommand) as caught:
            await log.append(append(expected=expected, command="ann:1"))
        assert caught.value.seq == 2
    assert await log.find_command("table/a", "ann:1") == 2
    assert await log.last_seq("table/a") == 3


async def test_commands_belong_to_their_stream(log: LogStore) -> None:
    await log.append(append("table/a", command="ann:1"))
    assert await log.append(append("room/a", command="ann:1")) == 1


async def test_no_command_is_not_remembered(log: LogStore) -> None:
    await log.append(append())
    assert await log.append(append(expected=1)) == 2
    assert await log.find_command("table/a", "") is None


async def test_command_once_however_often_it_is_sent_at_once(log: LogStore) -> None:
    answers = await asyncio.gather(*(log.append(append(command="ann:1")) for _ in range(20)), return_exceptions=True)
    assert sorted(map(seq_of, answers)) == [1] * 20
    assert sum(isinstance(answer, DuplicateCommand) for answer in answers) == 19
    assert len(await log.read("table/a")) == 1


def seq_of(answer: object) -> int:
    assert isinstance(answer, (int, DuplicateCommand)), answer
    return answer if isinstance(answer, int) else answer.seq


async def test_failing_appends_leave_others_alone(log: LogStore) -> None:
    await log.append(append("table/old", command="ann:1"))
    answers = await asyncio.gather(
        log.append(append("table/a")),
        log.append(append("table/old", 7)),
        log.append(append("table/old", 1, "ann:1")),
        log.append(append("table/b")),
        log.append(append("table/a")),
        log.append(append("table/a", 1)),
        return_exceptions=True,
    )
    assert [type(answer) for answer in answers] == [int, Conflict, DuplicateCommand, int, Conflict, int]
    assert await log.streams() == ["table/a", "table/b", "table/old"]
    assert [await log.last_seq(f"table/{name}") for name in ("a", "b", "old")] == [2, 1, 1]


async def test_many_streams_at_once(log: LogStore) -> None:
    names = [f"table/{n}" for n in range(600)]
    assert await asyncio.gather(*(log.append(numbered(name, 1, "ann:1")) for name in names)) == [1] * 600
    assert await log.streams("table/") == sorted(names)
    assert (await log.read("table/599"))[0].data == b'{"stream":"table/599","seq":1}'


async def test_one_stream_keeps_its_order(log: LogStore) -> None:
    await asyncio.gather(*(log.append(numbered("table/a", seq)) for seq in range(1, 301)))
    found = await read_all(log, "table/a", 7)
    assert [record.data for record in found] == [b'{"stream":"table/a","seq":%d}' % seq for seq in range(1, 301)]
    assert [record.seq for record in found] == list(range(1, 301))


async def test_reads_pages(log: LogStore) -> None:
    await log.append(append(events=[b'{"n":%d}' % n for n in range(1, 12)]))
    assert [record.seq for record in await log.read("table/a", 3, 4)] == [4, 5, 6, 7]
    assert [record.seq for record in await log.read("table/a", 9, 4)] == [10, 11]
    assert await log.read("table/a", 11) == []


async def test_reads_of_several_streams_at_once(log: LogStore) -> None:
    for name in ("room/a", "table/a", "table/b"):
        await log.append(append(name, 0, events=[b'{"n":%d}' % n for n in range(5)]))
    found = await log.read_all([("table/b", 0, 2), ("room/a", 3, 9), ("table/c", 0, 4), ("table/a", 5, 5)])
    assert [(one.stream, one.seq) for one in found] == [("room/a", 4), ("room/a", 5), ("table/b", 1), ("table/b", 2)]
    assert found[2:] == await log.read("table/b", 0, 2)
    assert await log.read_all([(f"table/{n}", 0, 9) for n in range(300)]) == []
    assert await log.read_all([]) == []


async def test_append_without_events(log: LogStore) -> None:
    await log.append(append(deadline=5))
    assert await log.append(append(expected=1, command="ann:1", events=(), deadline=9)) == 1
    assert await log.find_command("table/a", "ann:1") == 1
    assert await log.head("table/a") == Head("table/a", 1, 9)
    with pytest.raises(Conflict):
        await log.append(append(expected=0, events=[b"{}"]))


async def test_deadlines(log: LogStore) -> None:
    for name, deadline in (("c", 30), ("a", 20), ("b", 20), ("d", 40), ("e", None)):
        await log.append(append(f"table/{name}", deadline=deadline))
    assert await log.next_deadline() == 20
    assert await log.due(19) == []
    assert await log.due(30) == [("table/a", 20), ("table/b", 20), ("table/c", 30)]
    assert await log.due(99, limit=2) == [("table/a", 20), ("table/b", 20)]


async def test_deadline_is_that_of_the_last_append(log: LogStore) -> None:
    await log.append(append("table/a", deadline=20))
    await log.append(append("table/b", deadline=25))
    await log.append(append("table/a", 1, deadline=30))
    await log.append(append("table/b", 1))
    assert await log.due(99) == [("table/a", 30)]
    await asyncio.gather(*(log.append(append("table/a", seq, deadline=seq)) for seq in range(2, 20)))
    assert await log.due(99) == [("table/a", 19)]


async def test_streams_by_prefix(log: LogStore) -> None:
    for name in ("room/a", "Room/a", "table/a", "table/", "table/é", "table_x", "tab%", "卓/a"):
        await log.append(append(name))
    assert await log.streams("table/") == ["table/", "table/a", "table/é"]
    assert await log.streams("room/") == ["room/a"]
    assert await log.streams("tab%") == ["tab%"]
    assert await log.streams("卓") == ["卓/a"]
    assert await log.streams() == sorted(await log.streams())
    assert len(await log.streams()) == 8


async def test_snapshots(log: LogStore) -> None:
    first, later = Snapshot("table/a", 3, "v1", 1, b"\x00\xff"), Snapshot("table/a", 5, "v2", 2, b"{}")
    await log.save_snapshot(first)
    assert await log.snapshot("table/a") == first
    await log.save_snapshot(later)
    await log.save_snapshot(first)
    assert await log.snapshot("table/a") == later
    again = Snapshot("table/a", 5, "v3", 3, b"[]")
    await log.save_snapshot(again)
    assert await log.snapshot("table/a") == again
    assert await log.snapshot("table/b") is None


async def test_redacts(log: LogStore) -> None:
    await log.append(append(command="ann:1", events=[b'{"name":"Ann"}', b'{"n":2}'], deadline=7))
    await log.append(append("table/b", events=[b'{"name":"Ann"}']))
    before = await read_all(log, "table/a")
    await log.save_snapshot(Snapshot("table/a", 2, "v1", 1, b'{"name":"Ann"}'))
    blank = msgspec.structs.replace(before[0], version=2, data=b'{"name":""}')
    fresh = Snapshot("table/a", 2, "v1", 2, b'{"name":""}')
    for _ in range(2):  # cut off in the middle, it is done again
        await log.redact([blank], fresh)
        assert await read_all(log, "table/a") == [blank, before[1]]
        assert await log.snapshot("table/a") == fresh
    assert await log.head("table/a") == Head("table/a", 2, 7)
    assert await log.find_command("table/a", "ann:1") == 2
    assert (await log.read("table/b"))[0].data == b'{"name":"Ann"}'
    assert await log.append(append(expected=2)) == 3


async def test_redacted_snapshot_does_not_come_back(log: LogStore) -> None:
    await log.append(append(events=[b"{}", b"{}"]))
    fresh = Snapshot("table/a", 2, "v1", 2, b"{}")
    await log.redact([], fresh)
    await log.save_snapshot(Snapshot("table/a", 1, "v1", 3, b'{"name":"Ann"}'))  # was on its way
    assert await log.snapshot("table/a") == fresh


async def test_redacts_many(log: LogStore) -> None:
    await log.append(append(events=[b'{"name":"Ann","n":%d}' % n for n in range(2000)]))
    records = [msgspec.structs.replace(each, data=b"{}") for each in await read_all(log, "table/a")]
    await log.redact(records, Snapshot("table/a", 2000, "v1", 2, b"{}"))
    assert await read_all(log, "table/a") == records


async def test_closed(log: LogStore) -> None:
    await log.append(append())
    await log.close()
    await log.close()
    for call in (
        log.append(append(expected=1)), log.read("table/a"), log.head("table/a"), log.last_seq("table/a"),
        log.find_command("table/a", "x"), log.snapshot("table/a"), log.save_snapshot(Snapshot("a", 1, "", 0, b"")),
        log.due(1), log.next_deadline(), log.streams(), log.load([]), log.redact([], Snapshot("a", 1, "", 0, b"")),
    ):  # fmt: skip
        with pytest.raises(LogClosed):
            await call


@pytest.mark.parametrize(
    "wrong",
    [
        {"stream": ""}, {"stream": "a\0"}, {"stream": "x" * 201}, {"command": "\ud800"}, {"expected": -1},
        {"expected": 2**31 - 1}, {"at": -1}, {"at": 2**60}, {"deadline": -1}, {"deadline": 2**60}, {"version": 0},
        {"events": ()}, {"events": [b"{%s}" % (b" " * 2**20)]},
    ],
)  # fmt: skip
def test_what_no_database_takes_is_refused_before(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which of its reasons is shown by the case
        append(**wrong)  # type: ignore[arg-type]
