"""What is shared of a meetup, and of several together. Both are made of the same look at each meetup, which is held: so
what is said of a meetup on its own page and what is said of it among others never differ by few people.
"""

from __future__ import annotations

import asyncio
import zlib
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from server.live.clock import Clock
from server.measuring import heads
from server.measuring.asking import Unmeasured
from server.measuring.holding import Holding, Look, mark, marks
from server.measuring.measuring import Measuring, Reading
from server.measuring.meetups import Fresh
from server.metrics.beside import bare
from server.metrics.facts import MeetupFacts
from server.metrics.series_facts import SeriesFacts
from server.metrics.shared import shared
from server.metrics.shared_series import shared_series

HOUR = 3_600_000
"""Milliseconds: how often several meetups together are shared anew, at most."""
IsGoing = Callable[[str], Awaitable[bool]]


class Held(msgspec.Struct, frozen=True):
    """``reading``: as it is shared; ``data``: the facts behind it that a series is made of, packed JSON."""

    reading: Reading
    data: bytes


class SharedLooks:
    """``is_going``: whether a meetup goes on now."""

    def __init__(self, measuring: Measuring, holding: Holding, clock: Clock, is_going: IsGoing) -> None:
        self._measuring = measuring
        self._holding = holding
        self._clock = clock
        self._is_going = is_going

    async def reading(self, new: Reading) -> Reading:
        """Return what may be shared of a meetup now. Once it is over, each look may follow any other."""
        return (await self._look(new)).shown.reading

    async def series(self, organization: str, series: str | None = None) -> SeriesFacts:
        """Return what may be shared of a series; of all an organization's meetups without one. Raises Unmeasured."""
        whole = await self._several(organization)
        if series is None:
            return shared_series(whole)
        return shared_series(await self._several(organization, series), whole)

    async def _look(self, new: Reading) -> Look[Held]:
        facts = new.facts
        going = await self._is_going(facts.meetup)
        part = len(facts.steps) if going else (facts.events, new.at)
        held = Held(replace(new, facts=shared(facts)), packed(plain(facts)))
        return self._holding.held(
            place(facts.meetup, new.stamp), Look(held, marks(facts.people), part, judged(new.stamp, new.at))
        )

    async def _look_at(self, fresh: Fresh) -> Look[Held]:
        """Return the look at one of several meetups; its facts are read only if there are others than last time."""
        row = fresh.row
        last = self._holding.last(place(row.meetup, row.heads))
        if last and last.judged == judged(row.heads, row.made):
            return last
        if new := await self._measuring.reading_of(fresh):
            return await self._look(new)
        raise Unmeasured("measures-busy")

    async def _several(self, organization: str, series: str | None = None) -> SeriesFacts:
        """Return what several meetups come down to, as they are shared each; still with people."""
        yardstick, fresh = await self._measuring.fresh(organization, series)
        looks = {meetup: await self._look_at(each) for meetup, each in fresh.items()}
        stamp = tuple((meetup, look.shown.reading.stamp, look.shown.reading.at) for meetup, look in looks.items())
        facts = await self._measuring.together(
            (organization, series), yardstick, stamp, lambda: {at: unpacked(look.shown) for at, look in looks.items()}
        )
        key = ("series", organization, series, heads.series_rule(yardstick))
        new = Look(packed(bare(facts)), marks_of(looks, facts), self._clock.now() // HOUR)
        held = self._holding.held(key, new)
        return msgspec.json.decode(await asyncio.to_thread(zlib.decompress, held.shown), type=SeriesFacts)


def place(meetup: str, stamp: str) -> tuple[str, ...]:
    return "meetup", meetup, stamp[-heads.RULE :]


def judged(stamp: str, at: int) -> str:
    return f"{stamp}@{at}"


def plain(facts: MeetupFacts) -> MeetupFacts:
    """Return facts as several meetups together are made of them: without words, companies and who met whom."""
    people = tuple(replace(each, company="", level="") for each in facts.people)
    return replace(facts, people=people, rooms=(), ties=(), concurrency=(), marks=(), comments=())


def packed(facts: MeetupFacts | SeriesFacts) -> bytes:
    return zlib.compress(msgspec.json.encode(facts), 1)


def unpacked(held: Held) -> bytes:
    return zlib.decompress(held.data)


def marks_of(looks: Mapping[str, Look[Any]], facts: SeriesFacts) -> dict[str, int]:
    """Return what stands for each: what they did at each meetup, where they stand by now, and whether it counts by now
    that they came again.
    """
    found: defaultdict[str, list[object]] = defaultdict(list)
    for meetup, look in looks.items():
        for person, one in look.people.items():
            found[person].append((meetup, one))
    counted = {each.first for each in facts.returns if each.counted}
    for member in facts.members:
        found[member.person] += [mark(replace(member, attended=())), bool(counted.intersection(member.attended[:1]))]
    return {person: mark(all_) for person, all_ in found.items()}
