"""Recordings as they are kept and made: bounded, grown, made of damaged logs too, and by a process that may end."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from server.live.overview import PERIOD
from server.log.migrate import migrate
from server.log.records import Entry
from server.log.sql import open_log
from server.metrics.measure import measure
from server.replay.messages import Asked, Setup
from server.replay.studio import Outside
from server.replay.wall import BEAT, MOST, WINDOW, windows
from tests.replay.reels import Watching, decoded, evening, stored, texts
from tests.wire import merge

MEETUP, RECORDS = evening()


async def test_the_wall_shows_what_was_seen_of_all_rooms() -> None:
    watching = Watching(await stored(RECORDS), MEETUP)
    index = await watching.index()
    pieces = index["wall"]["chunks"]
    assert WINDOW % BEAT == 0
    assert BEAT >= PERIOD
    assert len(pieces) > 2
    rooms: dict[str, object] = {}
    for number, piece in enumerate(pieces):
        window = await watching.wall(number)
        assert (window["start"], window["rooms"]) == (piece["start"], rooms)
        for change in window["changes"]:
            assert piece["start"] < change["at"] <= piece["start"] + WINDOW
            rooms = merge(rooms, change["rooms"])
            open_ = {id for id, room in index["rooms"].items()
                     if room["number"] and room["start"] < change["at"] <= room["end"] + BEAT}  # fmt: skip
            assert set(rooms) <= open_
    assert {room["kind"] for id, room in index["rooms"].items()} >= {"hall", "table", "breakout"}


async def test_windows_asked_for_in_any_order_are_the_same() -> None:
    log = await stored(RECORDS)
    one, other = Watching(log, MEETUP), Watching(log, MEETUP)
    count = len((await one.index())["wall"]["chunks"])
    assert [await one.wall(number) for number in range(count)] == [
        await other.wall(number) for number in reversed(range(count))
    ][::-1]


async def test_a_window_before_its_turn_is_the_same() -> None:
    log = await stored(RECORDS)
    one, other = Watching(log, MEETUP), Watching(log, MEETUP)
    count = len((await one.index())["wall"]["chunks"])
    in_order = [await one.wall(number) for number in range(count)]
    for number in (count - 1, 1, 2, 0, count // 2):
        assert await other.wall(number) == in_order[number]


async def test_what_is_kept_is_bounded() -> None:
    log = await stored(RECORDS)
    plenty, little = Watching(log, MEETUP), Watching(log, MEETUP, most=12_000)
    for watching in (plenty, little):
        for name, told in (await watching.index())["streams"].items():
            for piece in told["chunks"]:
                assert (await watching.chunk(name, piece["from"]))["from"] == piece["from"]
    assert plenty.booth.chunks.size > 12_000 >= little.booth.chunks.size


async def test_an_event_that_cannot_be_read_breaks_its_own_stream_only() -> None:
    table = next(record.stream for record in RECORDS if record.stream.startswith("table/"))
    bad = [replace(one, data=b'{"type":"what"}') if (one.stream, one.seq) == (table, 9) else one for one in RECORDS]
    watching = Watching(await stored(bad), MEETUP)
    index = await watching.index()
    assert (await watching.ask("chunk", stream=table, number=0)).code == "broken"
    for name, told in index["streams"].items():
        if name != table:
            assert (await watching.ask("chunk", stream=name, number=told["chunks"][0]["from"])).code == "ok"
    for number in range(len(index["wall"]["chunks"])):
        assert (await watching.ask("wall", number=number)).code == "ok"


async def test_marks_are_those_that_are_measured() -> None:
    index = await Watching(await stored(RECORDS), MEETUP).index()
    told = [(mark["at"], mark["kind"], mark.get("room", "")) for mark in index["marks"]]
    assert told == [(mark.at, mark.kind, mark.room) for mark in measure(RECORDS, MEETUP).marks]
    assert len(told) > len(index["steps"])


async def test_marks_that_cannot_be_found_are_none() -> None:
    bad = [replace(one, data=one.data[:-1]) if one.data.startswith(b'{"type":"told"') else one for one in RECORDS]
    index = await Watching(await stored(bad), MEETUP).index()
    assert index["marks"] == []
    assert index["people"]


def test_a_log_of_a_thousand_years_has_a_wall_of_a_hundred_days() -> None:
    pieces = windows(0, 2**53)
    assert len(pieces) == MOST
    assert pieces[-1]["end"] == MOST * WINDOW
    assert windows(5, 5) == [{"start": 5, "end": 5}]


async def test_a_meetup_that_never_was() -> None:
    watching = Watching(await stored([]), MEETUP)
    for what in ("index", "chunk", "wall", "ready"):
        assert (await watching.ask(what)).code == "none"


async def test_a_process_makes_recordings_and_another_one_when_it_has_ended(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'log.db'}"
    await migrate(url)
    store = await open_log(url)
    await store.load(Entry(line, record) for line, record in enumerate(RECORDS))
    studio = Outside(Setup(url, 2**20, "", str(texts().folder), 60.0))
    asked = Asked(id=0, meetup=MEETUP, what="index")
    veiled = replace(asked, key=b"key", lang="en")
    first = await studio.ask(asked)
    assert decoded(first.body) == await Watching(await stored(RECORDS), MEETUP).index()
    assert (await studio.ask(replace(asked, tag=first.tag))).code == "same"
    running = studio._process
    assert running is not None
    running.kill()
    await running.wait()
    assert (await studio.ask(veiled)).code == "ok"
    assert (await studio.ask(asked)).body == first.body
    await studio.close()
    await store.close()
