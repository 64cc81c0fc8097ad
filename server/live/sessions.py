"""The connections of this process: by their id, and those of a meetup or a table by person too."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping

import msgspec

from game.decider import Role
from server.live.limits import Bucket
from server.people.tickets import Ticket


class Pass(msgspec.Struct, frozen=True):
    """How somebody may follow and command a stream. ``quiet``: they follow it without being present."""

    audience: str
    role: Role
    quiet: bool = False


class Session:
    """One connection. ``followed``: its streams, and the pass for each."""

    __slots__ = ("bucket", "eio_sid", "followed", "lock", "sid", "ticket")

    def __init__(self, sid: str, eio_sid: str, ticket: Ticket, bucket: Bucket) -> None:
        self.sid = sid
        self.eio_sid = eio_sid
        self.ticket = ticket
        self.bucket = bucket
        self.followed: dict[str, Pass] = {}
        self.lock = asyncio.Lock()
        """Keeps the messages of one client in order."""


People = dict[str, tuple[Session, ...]]


class Sessions:
    """All connections."""

    def __init__(self) -> None:
        self._all: dict[str, Session] = {}
        self._places: dict[str, People] = {}

    @property
    def empty(self) -> bool:
        return not self._all

    @property
    def people(self) -> int:
        """How many people are connected; one at two meetups counts for both."""
        return sum(map(len, self._places.values()))

    def get(self, sid: str) -> Session | None:
        return self._all.get(sid)

    def add(self, session: Session) -> None:
        self._all[session.sid] = session
        people = self._places.setdefault(_place(session.ticket), {})
        person = session.ticket.person
        people[person] = (*people.get(person, ()), session)

    def remove(self, session: Session) -> None:
        if self._all.pop(session.sid, None) is None:
            return
        place, person = _place(session.ticket), session.ticket.person
        left = tuple(each for each in self._places[place].pop(person) if each is not session)
        if left:
            self._places[place][person] = left
        elif not self._places[place]:
            del self._places[place]

    def at(self, meetup: str) -> Mapping[str, tuple[Session, ...]]:
        """Return a meetup's connections by person."""
        return self._places.get(f"meetup/{meetup}", {})

    def beside(self, ticket: Ticket) -> Mapping[str, tuple[Session, ...]]:
        """Return the connections of the meetup or table that a ticket is for, by person."""
        return self._places.get(_place(ticket), {})

    def following(self, person: str, stream: str) -> list[str]:
        """Return the connections, by Engine.IO's id, by which a person follows a stream."""
        every = (people.get(person, ()) for people in self._places.values())
        return [one.eio_sid for sessions in every for one in sessions if stream in one.followed]

    def leads_to(self, stream: str) -> bool:
        """Whether somebody connected belongs to the meetup that a stream is, or is the lounge of."""
        kind, _, place = stream.partition("/")
        return kind in {"meetup", "lounge"} and f"meetup/{place}" in self._places

    def __iter__(self) -> Iterator[Session]:
        return iter(self._all.values())


def _place(ticket: Ticket) -> str:
    return f"{ticket.kind}/{ticket.place}"
