"""The postman: looks after the reminders that lounges want to have sent. Each is taken before it is sent, and what was
taken is never sent again: where the server dies in between, nobody is told, but nobody is told twice either.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from typing import Any

from game.decider import Context
from server.live.stream import Stream
from server.live.streams import named
from server.log.errors import LogError
from server.lounge.commands import Take
from server.lounge.events import Taken
from server.lounge.state import Lounge
from server.people.reaches import Reach
from server.reminders.hours import GAP
from server.reminders.office import Office
from server.reminders.parcels import Parcel, is_away, parcels
from server.reminders.post import Post, post_of
from server.reminders.round import Load, Round
from server.reminders.words import worth_telling

log = logging.getLogger("nijikai.reminders")

PAUSE = 10_000
"""Milliseconds until a lounge whose log failed is looked at again."""
RESCAN = 900_000
"""Milliseconds between two looks for reminders that another process has left behind."""
AT_ONCE = 20
"""People whose reminders are taken in one go: so many at most go without, if the server dies just then."""


async def watch(office: Office) -> None:
    """Bring everybody their reminders, until cancelled."""
    postman = Postman(office, post_of(office.pages, office.settings, office.clock.now()))
    try:
        await postman.run()
    finally:
        await postman.close()


class Postman:
    """One task that sleeps until the next reminder is due; each person's is sent in a task of its own."""

    def __init__(self, office: Office, post: Post) -> None:
        self._office = office
        self._post = post
        self._round = Round(office, post)
        self._next: dict[str, int] = {}
        """Lounge -> when it is to be looked at."""
        self._wake = asyncio.Event()
        self._last: dict[str, dict[str, int]] = {}
        """Lounge -> person -> when they got something. Kept in memory only: after a start, nobody has."""
        office.streams.duty(
            lambda stream: self._look(stream, None),
            lambda stream, before, _deadline: self._look(stream, before),
            named("lounge"),
        )

    def _look(self, stream: Stream, before: Lounge | None) -> None:
        """Note that something is to be done; it is done in a moment, by the task."""
        state: Lounge = stream.state
        same = before is not None and before.reminders is state.reminders and before.members is state.members
        if state.reminders and not same:
            self._next[stream.name] = 0
            self._wake.set()

    async def close(self) -> None:
        await self._round.close()
        await self._post.pusher.close()

    async def run(self) -> None:
        again = 0
        while True:
            now = self._office.clock.now()
            if now >= again:
                await self._rescan()
                again = now + RESCAN
            self._wake.clear()
            for name in [name for name, at in self._next.items() if at <= now]:
                await self._visit(name)
            await self._office.clock.until(min([again, *self._next.values()]), self._wake)

    async def _rescan(self) -> None:
        """Look into every lounge that is open, and forget what is over."""
        office, now = self._office, self._office.clock.now()
        try:
            await office.people.reaches.sweep(now)
            for name in await office.store.streams("lounge/"):
                if (await office.store.head(name)).deadline is not None:
                    self._look(await office.streams.open(name), None)
        except LogError as error:
            log.warning("reminders are looked for later: %s", error)
        except Exception:  # whatever it was, those that are known must go out
            log.exception("reminders could not be looked for")
        for last in self._last.values():
            for person in [person for person, at in last.items() if at < now - GAP]:
                del last[person]

    async def _visit(self, name: str) -> None:
        """Do what is due in a lounge; whatever goes wrong there, the others get their reminders."""
        now = self._office.clock.now()
        try:
            self._next.pop(name, None)
            at = await self._carry(name, now)
        except Exception as error:  # as above
            log.warning("a lounge's reminders have to wait: %s", error, exc_info=not isinstance(error, LogError))
            at = now + PAUSE
        if at is not None:
            self._next[name] = min(at, self._next.get(name, at))

    async def _carry(self, name: str, now: int) -> int | None:
        """Take and send what is due; return when the next is, or None. Raises LogError."""
        stream = await self._office.streams.open(name)
        if not stream.kept:
            return None  # another worker sees to it
        lounge: Lounge = stream.state
        last = self._last.setdefault(name, {})
        waiting = parcels(lounge, last, now)
        ready = [parcel for parcel in waiting if parcel.at <= now]
        later = [parcel.at for parcel in waiting[len(ready) :]]
        for begin in range(0, len(ready), AT_ONCE):
            if waits := await self._deliver(name, lounge, ready[begin : begin + AT_ONCE]):
                later += waits
                break
        if not (lounge.reminders or last):
            del self._last[name]
        return min(later, default=None)

    async def _deliver(self, name: str, lounge: Lounge, batch: list[Parcel]) -> list[int]:
        """Take the reminders of some people, and let them be sent; return when those who have to wait may be asked."""
        rows = await self._rows([parcel.person for parcel in batch if parcel.reminders])
        held, waits = [], []
        for parcel in batch:
            load = self._round.load(lounge, parcel, rows.get(parcel.person, []))
            if load is None:
                waits.append(self._office.clock.now() + self._round.wait)
            else:
                held.append(load)
        if not held:
            return waits
        try:
            taken = await self._take(name, [number for load in held for number in load.parcel.numbers])
        except BaseException:
            for load in held:
                self._round.unload(load)
            raise
        lounge = (await self._office.streams.open(name)).state
        for load in held:
            self._hand_over(name, lounge, load, taken)
        return waits

    def _hand_over(self, name: str, lounge: Lounge, load: Load, taken: set[str]) -> None:
        """Let it be sent, unless they have come back meanwhile, or another postman was faster."""
        person = load.parcel.person
        told = load.parcel.reminders.items() if is_away(lounge.members.get(person)) else ()
        mine = [reminder for number, reminder in told if number in taken and worth_telling(lounge, reminder)]
        if not (load.rows and mine):
            self._round.unload(load)
            return
        self._last[name][person] = self._office.clock.now()
        self._round.send(lounge, load.rows, mine)

    async def _rows(self, people: list[str]) -> dict[str, list[Reach]]:
        found: dict[str, list[Reach]] = {}
        for row in await self._office.people.reaches.of_all(people) if people else ():
            found.setdefault(row.person, []).append(row)
        return found

    async def _take(self, name: str, numbers: list[str]) -> set[str]:
        """Take reminders; return those that it was really we who took. The log says that: of two who take the same one
        at the same time, it has the event of one. Raises LogError; then perhaps nobody sends them.
        """
        office = self._office
        taking = f"take:{secrets.token_hex(12)}"
        context = Context("", "system", office.clock.now())
        seq = await office.streams.run(name, Take(tuple(numbers)), context, taking)
        kind = office.streams.kinds.of(name)
        records = await office.store.read(name, max(0, seq - 3), 3)
        events: list[Any] = [kind.event(record.data) for record in records if record.command == taking]
        return {number for event in events if isinstance(event, Taken) for number in event.reminders}
