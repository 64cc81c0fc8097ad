"""The postman's round: what is sent to one person by all their ways, each in its own time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

import msgspec

from server.lounge.state import Lounge, Reminder
from server.people.personal import PersonalLinks
from server.people.reaches import Reach, Way
from server.reminders.compose import letter, notification
from server.reminders.letters import message
from server.reminders.office import Office
from server.reminders.parcels import Parcel
from server.reminders.post import Post
from server.reminders.sending import Sent
from server.reminders.words import Words

log = logging.getLogger("nijikai.reminders")


class Load(msgspec.Struct, frozen=True):
    """A parcel with the ways it goes by; each has its place in a lane."""

    parcel: Parcel
    rows: tuple[Reach, ...]


class Round:
    """Sends parcels; what cannot be sent is only noted: it was taken, so it is not tried again after a start."""

    def __init__(self, office: Office, post: Post) -> None:
        self._office = office
        self._post = post
        self._personal = PersonalLinks(office.settings.secret_key)
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def wait(self) -> int:
        """Milliseconds until there may be room again."""
        return max(lane.wait for lane in self._post.lanes.values())

    def load(self, lounge: Lounge, parcel: Parcel, rows: Sequence[Reach]) -> Load | None:
        """Make room for a parcel; None where there is none just now. Without a way it is only to be taken."""
        member = lounge.members.get(parcel.person)
        wanted: dict[Way, bool] = {"push": member.push, "mail": member.mail} if member else {}
        rows = [row for row in rows if wanted.get(row.way) and self._post.usable(row)] if parcel.reminders else []
        now = self._office.clock.now()
        loaded: list[Reach] = []
        for row in rows:
            if not self._post.lanes[row.way].take(now):
                self.unload(Load(parcel, tuple(loaded)))
                return None
            loaded.append(row)
        return Load(parcel, tuple(loaded))

    def unload(self, load: Load) -> None:
        for row in load.rows:
            self._post.lanes[row.way].done(used=False)

    def send(self, lounge: Lounge, rows: Sequence[Reach], reminders: Sequence[Reminder]) -> None:
        """Tell somebody by all these ways at once; return before that is done."""
        for row in rows:
            task = asyncio.ensure_future(self._send(lounge, reminders, row))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop where we are."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _send(self, lounge: Lounge, reminders: Sequence[Reminder], row: Reach) -> None:
        try:
            sent = await self._by(lounge, reminders, row)
            if sent.outcome == "gone":
                await self._office.people.reaches.remove(row.id)
            elif sent.outcome != "sent":
                log.warning("a reminder by %s was not sent: %s %s", row.way, sent.outcome, sent.why)
        except Exception:  # one person's trouble is not the others'
            log.exception("a reminder by %s could not be sent", row.way)
        finally:
            self._post.lanes[row.way].done()

    async def _by(self, lounge: Lounge, reminders: Sequence[Reminder], row: Reach) -> Sent:
        words = Words(self._office.texts, lounge, row.lang)
        note = words.note(reminders)
        if row.way == "push":
            return await self._post.pusher.send(row, notification(self._post, lounge, note, words, row))
        made = letter(self._post, lounge, note, words, row, await self._link(row.person))
        return await self._post.mailer.send(message(made, self._office.settings.mail_from))

    async def _link(self, person: str) -> str:
        known = await self._office.people.persons.find(person)
        return self._personal.sign(known.id, known.epoch) if known and known.erased is None else ""
