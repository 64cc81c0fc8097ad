"""Meetups that are measured one by one: what is kept of them is used while it is true, else they are measured now."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import aclosing

import msgspec

from server.live.clock import Clock
from server.log.records import Recorded
from server.log.store import PAGE, LogStore
from server.measuring.asking import Asking, Unmeasured, problem
from server.measuring.heads import RULE, Heads, heads_of
from server.measuring.once import Once
from server.measuring.question import Measure, Wanted
from server.metrics.facts import VERSION
from server.metrics.yardstick import Yardstick
from server.people.measured import Measured, MeasuredMeetups

EVERY = 30_000
"""Milliseconds: how old a reading may be while the log moves on."""


class Fresh(msgspec.Struct, frozen=True):
    """What is kept, without the data; ``moved``: whether the log has moved on since."""

    row: Measured
    moved: bool


class Meetups:
    """The table ``measured``, and how it is filled. ``every``: ms."""

    def __init__(self, store: LogStore, kept: MeasuredMeetups, clock: Clock, url: str, asking: Asking) -> None:
        self._store = store
        self._kept = kept
        self._clock = clock
        self._url = url
        self._asking = asking
        self._once: Once[dict[str, Unmeasured]] = Once()
        self._left: set[str] = set()
        self.every = EVERY

    async def measured(self, meetups: Sequence[str], yardstick: Yardstick) -> dict[str, Fresh]:
        """Measure whatever is not kept any more, or never was; return what is kept then, in the order given, without
        those that somebody was erased from meanwhile. Raises Unmeasured, LogError.
        """
        now = self._clock.now()
        heads = await heads_of(self._store, meetups)
        rows = await self._kept.stamps(meetups)
        stale = [
            each for each in heads.values() if not self._is_good(rows.get(each.meetup), each.stamp(yardstick), now)
        ]
        if stale:
            await self._measure(stale, yardstick, now)
            rows = await self._kept.stamps(meetups)
        there = ((each, rows[each.meetup]) for each in heads.values() if each.meetup in rows)
        return {each.meetup: Fresh(row, row.heads != each.stamp(yardstick)) for each, row in there}

    def left(self, meetups: Sequence[str]) -> int:
        """Return how many of these are being measured, or are next."""
        return len(self._left.intersection(meetups))

    def _is_good(self, row: Measured | None, stamp: str, now: int) -> bool:
        if row is None or row.version != VERSION:
            return False
        same_rule = row.heads[-RULE:] == stamp[-RULE:]
        return row.heads == stamp or (same_rule and now - row.made < self.every)

    async def _measure(self, stale: Sequence[Heads], yardstick: Yardstick, now: int) -> None:
        """Measure those that nobody measures yet, in one process; wait for all of them."""
        going = {each.meetup: self._once.running(each.meetup) for each in stale}
        mine = [each for each in stale if going[each.meetup] is None]
        waits = [each for each in going.values() if each is not None]
        if mine:
            waits.append(self._once.begin([each.meetup for each in mine], lambda: self._work(mine, yardstick, now)))
        for wrong in await asyncio.gather(*waits):
            for meetup in going:
                if meetup in wrong:
                    raise wrong[meetup]

    async def _work(self, mine: Sequence[Heads], yardstick: Yardstick, began: int) -> dict[str, Unmeasured]:
        """Measure and keep; return what went wrong, by meetup. Raises Unmeasured where nothing could be done."""
        wrong: dict[str, Unmeasured] = {}
        stamps = {each.meetup: each.stamp(yardstick) for each in mine}
        self._left.update(stamps)
        try:
            question = Measure(self._url, yardstick, tuple([await self._wanted(each) for each in mine]))
            async with aclosing(self._asking.ask(question)) as answers:
                async for answer in answers:
                    if trouble := problem(answer):
                        wrong[answer.of] = trouble
                    else:
                        kept = Measured(answer.of, VERSION, stamps[answer.of], began, bytes(answer.data))
                        await self._kept.save(kept)
                    self._left.discard(answer.of)
        finally:
            self._left.difference_update(stamps)
        return wrong

    async def _wanted(self, heads: Heads) -> Wanted:
        records = (
            () if self._url else tuple([each for name, last in heads.streams for each in await self._read(name, last)])
        )
        return Wanted(heads.meetup, heads.streams, records)

    async def _read(self, stream: str, last: int) -> list[Recorded]:
        """Return a stream up to its event ``last``."""
        found: list[Recorded] = []
        while len(found) < last and (more := await self._store.read(stream, len(found), min(PAGE, last - len(found)))):
            found += more
        return found
