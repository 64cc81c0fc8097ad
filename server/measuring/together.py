"""What several meetups come down to together: each is measured by itself first, then all are looked at at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

import msgspec

from server.live.clock import Clock
from server.measuring.asking import Asking, Unmeasured, problem
from server.measuring.meetups import Fresh, Meetups
from server.measuring.memory import Memory
from server.measuring.once import Once
from server.measuring.question import Answer, Kept, Question
from server.metrics.yardstick import Yardstick
from server.people.measured import MeasuredMeetups

HOUR = 3_600_000
"""Milliseconds: what is said of a series depends on the day, too, so it is made anew after so long."""
ATTEMPTS = 3
"""How often all is measured anew, because somebody was erased meanwhile."""
Asked = Callable[[tuple[Kept, ...]], Question]
Result = TypeVar("Result")


class Together:
    """``inline``: whether the process cannot read the database, so that all it needs is sent to it."""

    def __init__(self, meetups: Meetups, kept: MeasuredMeetups, asking: Asking, clock: Clock, *, inline: bool) -> None:
        self._meetups = meetups
        self._kept = kept
        self._asking = asking
        self._clock = clock
        self._inline = inline
        self._once: Once[Answer] = Once()
        self._memory = Memory()

    async def made(
        self, key: Hashable, meetups: Sequence[str], yardstick: Yardstick, asked: Asked, shape: type[Result]
    ) -> Result:
        """Return what a process makes of these meetups. ``key``: what else the question depends on. Raises
        Unmeasured.
        """
        for _ in range(ATTEMPTS):
            fresh = await self._meetups.measured(meetups, yardstick)
            stamp = self._stamp(fresh, yardstick)
            known = self._memory.get(key, stamp)
            if isinstance(known, shape):
                return known
            answer = await self._answer((key, stamp), tuple(fresh), asked)
            if answer.trouble == "gone":
                continue
            return self._decoded(key, stamp, answer, shape)
        raise Unmeasured("measures-busy")

    async def given(
        self, key: Hashable, read: tuple[Yardstick, Hashable], asked: Callable[[], Question], shape: type[Result]
    ) -> Result:
        """Return what a process makes of meetups that are in the question. ``read``: how and as of when they were
        measured. Raises Unmeasured.
        """
        stamp = self._dated(*read)
        known = self._memory.get(key, stamp)
        if isinstance(known, shape):
            return known
        going = self._once.running((key, stamp))
        answer = await (going or self._once.begin([(key, stamp)], lambda: self._first(asked())))
        return self._decoded(key, stamp, answer, shape)

    def _decoded(self, key: Hashable, stamp: Hashable, answer: Answer, shape: type[Result]) -> Result:
        if trouble := problem(answer):
            raise trouble
        made = msgspec.json.decode(answer.data, type=shape)
        self._memory.put(key, stamp, made)
        return made

    def _stamp(self, fresh: dict[str, Fresh], yardstick: Yardstick) -> Hashable:
        return self._dated(
            yardstick, tuple((each.row.meetup, each.row.heads, each.row.made) for each in fresh.values())
        )

    def _dated(self, yardstick: Yardstick, read: Hashable) -> Hashable:
        return msgspec.json.encode(yardstick), self._clock.now() // HOUR, read

    async def _answer(self, key: Hashable, meetups: tuple[str, ...], asked: Asked) -> Answer:
        going = self._once.running(key)
        return await (going or self._once.begin([key], lambda: self._ask(meetups, asked)))

    async def _ask(self, meetups: tuple[str, ...], asked: Asked) -> Answer:
        rows = await self._kept.find(meetups) if self._inline else {}
        found: dict[str, Any] = {meetup: msgspec.Raw(row.data) for meetup, row in rows.items()}
        if self._inline and len(found) < len(meetups):
            return Answer(trouble="gone")
        return await self._first(asked(tuple(Kept(each, found.get(each, NOTHING)) for each in meetups)))

    async def _first(self, question: Question) -> Answer:
        answers = [answer async for answer in self._asking.ask(question)]
        return answers[0] if answers else Answer(trouble="failed")


NOTHING = msgspec.Raw(b"null")
