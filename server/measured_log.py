"""Measures of logs, without a server: of a file, or of what is in the database; the same numbers as on screen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from server.config import Settings
from server.log.errors import TextError
from server.log.exchange import blocks_of, bundles
from server.log.records import Bundle, Recorded
from server.log.sql import open_log
from server.log.store import LogStore
from server.measuring import rows as database
from server.measuring.heads import heads_of
from server.metrics.broken import BrokenEvent
from server.metrics.facts import MeetupFacts
from server.metrics.measure import measure_log
from server.metrics.rows import Log, rows
from server.metrics.series import series
from server.metrics.series_facts import SeriesFacts
from server.metrics.yardstick import Yardstick
from server.people.database import open_people
from server.people.meetups import Meetups
from server.people.yardsticks import Yardsticks
from server.spool import MOST, Names, Spool

Heads = Sequence[tuple[str, int]]
"""Streams, each up to which seq."""
Progress = Callable[[int, int], None]
"""Is told how many meetups are measured, of how many."""


class Measured(msgspec.Struct, frozen=True, omit_defaults=True):
    """``series``: only where it was asked for."""

    meetups: tuple[MeetupFacts, ...]
    series: SeriesFacts | None = None


def of_files(files: Sequence[Path], yardstick: Yardstick, progress: Progress = lambda _done, _of: None) -> Measured:
    """Measure all meetups of some files, in the order in which they began.

    Raises LogFileError, OSError, and TextError ``metrics-broken``, ``metrics-no-meetup`` or ``metrics-twice``.
    """
    found: dict[str, MeetupFacts] = {}
    for file in files:
        with file.open("rb") as opened, Spool() as spool:
            logs = in_memory(bundles(blocks_of(opened)))
            if logs is None:
                opened.seek(0)
                logs = dict.fromkeys(spool.read(bundles(blocks_of(opened))))
            for number, (meetup, log) in enumerate(logs.items(), 1):
                if meetup in found:
                    raise TextError("metrics-twice", meetup=meetup)
                events = log or spool.bundles(meetup)
                found[meetup] = measured(events, meetup, yardstick)
                progress(number, len(logs))
    if not found:
        raise TextError("metrics-no-meetup", file=", ".join(map(str, files)))
    return Measured(tuple(sorted(found.values(), key=lambda facts: (facts.starts or facts.start, facts.meetup))))


async def of_database(settings: Settings, meetup: str, yardstick: Yardstick | None) -> Measured:
    """Measure a meetup of the database, as its organization does unless told otherwise.

    Raises StoreUnavailable, and TextError ``metrics-no-such`` or ``metrics-broken``.
    """
    rule = yardstick or await yardstick_of(settings, meetup)
    store = await open_log(settings.database_url)
    try:
        heads = await heads_in(store, meetup)
    finally:
        await store.close()
    return Measured((await asyncio.to_thread(read, settings.database_url, heads, meetup, rule),))


async def records_in_database(settings: Settings, meetup: str) -> list[Recorded]:
    """Return all that the database has of a meetup. Raises StoreUnavailable and TextError ``metrics-no-such``."""
    store = await open_log(settings.database_url)
    try:
        heads = await heads_in(store, meetup)
        return await store.read_all([(stream, 0, last) for stream, last in heads])
    finally:
        await store.close()


async def heads_in(store: LogStore, meetup: str) -> Heads:
    """Return the streams of a meetup. Raises TextError ``metrics-no-such`` where there are none."""
    heads = (await heads_of(store, [meetup]))[meetup].streams
    if not heads:
        raise TextError("metrics-no-such", meetup=meetup)
    return heads


def read(url: str, heads: Heads, meetup: str, yardstick: Yardstick) -> MeetupFacts:
    with database.opened(url) as opened:
        return measured(database.bundles(opened, heads), meetup, yardstick)


async def yardstick_of(settings: Settings, meetup: str) -> Yardstick:
    """Return how the organization measures whose meetup it is."""
    people = open_people(settings.database_url)
    try:
        owned = await Meetups(people).find(meetup)
        return await Yardsticks(people).get(owned.organization) if owned else Yardstick()
    finally:
        await people.close()


def in_memory(found: Iterable[Bundle]) -> dict[str, Log | None] | None:
    """Read the meetups of a file as its events come; None for a file that is too large for that, or has an event that
    cannot be read: whatever is wrong with the file itself is to be told first.
    """
    logs: dict[str, Log | None] = {}
    names = Names()
    count = 0
    for stream, cells in found:
        if meetup := names[stream]:
            log = logs[meetup] = logs.get(meetup) or Log(meetup)
            count += len(cells)
            try:
                log.add(stream, cells)
            except BrokenEvent:
                return None
            if count > MOST:
                return None
    return logs


def measured(found: Log | Iterable[Bundle], meetup: str, yardstick: Yardstick) -> MeetupFacts:
    try:
        return measure_log(found if isinstance(found, Log) else rows(found, meetup), meetup, yardstick)
    except BrokenEvent as error:
        raise TextError("metrics-broken", stream=error.stream, seq=error.seq) from error


def with_series(found: Measured, yardstick: Yardstick, now: int | None = None) -> Measured:
    """Return it with what the meetups come down to as a series. ``now``: ms; this moment, unless told."""
    return replace(found, series=series(found.meetups, yardstick, round(time.time() * 1000) if now is None else now))


def without_words(facts: MeetupFacts) -> MeetupFacts:
    """Return facts without what people wrote."""
    return replace(facts, comments=())


def read_yardstick(file: Path) -> Yardstick:
    """Read a yardstick from JSON; what is left out is as usual. Raises OSError and TextError ``metrics-yardstick``."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Yardstick)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TextError("metrics-yardstick", file=str(file), reason=str(error)) from error
