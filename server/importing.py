"""A log of another house, for an organizer here: what it says of meetups and people becomes rows of ours.

First the whole file is read and understood, then the log is loaded, all or nothing, then the rows are written, all or
nothing. Whatever stops that in between, the same import again ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

import msgspec
from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from server.live.kinds import Kinds
from server.log.errors import LogFileError, TextError
from server.log.records import Entry
from server.meetup import events, naming
from server.meetup.commands import Registrant
from server.people.database import Database
from server.people.schema import attendance, meetup, organization, person, series

MOST_MEETUPS: Final = 1_000
MOST_PEOPLE: Final = 100_000
"""Of one file."""
EARLIEST: Final = 1_577_836_800_000
"""Milliseconds: the beginning of 2020 (UTC). No meetup of ours is older."""
AHEAD: Final = 86_400_000
"""Milliseconds by which another house's clock may be ahead of ours."""
TOGETHER: Final = 500
"""Rows of one statement."""
Row = dict[str, Any]
Thing = TypeVar("Thing")
ID: Final = re.compile("[A-Za-z0-9_-]{1,40}")
LENGTHS: Final = {"name": 40, "avatar": 40, "company": 80, "grp": 40}
"""Characters that a column holds."""


class Known(msgspec.Struct):
    """What a log says of somebody. ``joined``: when they first came through the door, ms; 0: never."""

    name: str = ""
    avatar: str = ""
    lang: str = "ja"
    company: str = ""
    level: str = ""
    grp: str = ""
    joined: int = 0


class Brought(msgspec.Struct):
    """One meetup of a file. ``at``: of its first event, ms; ``made``: whether its log says what it is."""

    at: int
    made: bool = False
    people: dict[str, Known] = {}


def read_all(entries: Iterable[Entry], kinds: Kinds, now: int) -> dict[str, Brought]:
    """Read a whole file at ``now`` (ms); return its meetups. Raises LogFileError and TextError ``import-...``."""
    reading = Reading(kinds, now)
    for entry in entries:
        reading.take(entry)
    return reading.end()


class Reading:
    """Reads the events of a file one by one, with suspicion. ``brought``: its meetups so far."""

    def __init__(self, kinds: Kinds, now: int) -> None:
        self._kinds = kinds
        self._latest = now + AHEAD
        self._people: set[str] = set()
        self.brought: dict[str, Brought] = {}

    def take(self, entry: Entry) -> None:
        record = entry.record
        id = naming.meetup_of(record.stream)
        if id is None:
            raise LogFileError(entry.line, "import-stream", stream=record.stream[:80])
        self._time(entry, record.at)
        event = self._event(entry)
        known = self.brought.get(id)
        if known is None:
            known = self.brought[id] = Brought(record.at, people={})
            if len(self.brought) > MOST_MEETUPS:
                raise LogFileError(entry.line, "import-too-many", limit=MOST_MEETUPS)
        if record.stream == naming.stream(id):
            self._meetup(entry, id, known, event)

    def end(self) -> dict[str, Brought]:
        """Return all meetups. Raises TextError ``import-no-meetup`` for one of which only rooms were there."""
        for id, known in self.brought.items():
            if not known.made:
                raise TextError("import-no-meetup", meetup=id)
        if not self.brought:
            raise TextError("import-no-meetup", meetup="")
        return self.brought

    def _event(self, entry: Entry) -> Any:  # noqa: ANN401 - of any kind
        record = entry.record
        kind = self._kinds.of(record.stream)
        if record.version > self._kinds.upcasts.current(kind.name):
            raise LogFileError(entry.line, "import-newer", version=record.version)
        try:
            return kind.event(self._kinds.upcasts.today(record).data)
        except (msgspec.DecodeError, KeyError, TypeError, ValueError, RecursionError) as error:
            raise LogFileError(entry.line, "import-event", reason=str(error)[:200]) from error

    def _time(self, entry: Entry, at: int) -> None:
        if not EARLIEST <= at <= self._latest:
            raise LogFileError(entry.line, "import-time", at=in_words(at))

    def _meetup(self, entry: Entry, id: str, known: Brought, event: Any) -> None:  # noqa: ANN401
        match event:
            case events.Prepared():
                if event.id != id:
                    raise LogFileError(entry.line, "import-other", stream=entry.record.stream, meetup=event.id[:80])
                known.made = True
            case events.Joined() if not event.staff:
                one = self._person(entry, known, event.person)
                self._time(entry, event.at)
                one.name, one.avatar, one.lang = event.name, event.avatar, event.lang
                one.joined = one.joined or event.at
            case events.Registered():
                for row in event.people:
                    listed(self._person(entry, known, row.person), row)
            case events.Erased() if event.person in known.people:
                known.people[event.person] = Known(joined=known.people[event.person].joined)

    def _person(self, entry: Entry, known: Brought, id: str) -> Known:
        if not ID.fullmatch(id):
            raise LogFileError(entry.line, "import-person", person=id[:80])
        self._people.add(id)
        if len(self._people) > MOST_PEOPLE:
            raise LogFileError(entry.line, "import-too-many", limit=MOST_PEOPLE)
        return known.people.setdefault(id, Known())


def in_words(at: int) -> str:
    """Return a time (ms) in UTC, and as the bare number where no calendar has it."""
    try:
        return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")
    except (ValueError, OverflowError, OSError):
        return f"{at} ms"


def listed(one: Known, row: Registrant) -> None:
    one.name = one.name or row.name
    one.company, one.level, one.grp = row.company, row.level, row.group


# --- rows -------------------------------------------------------------------------------------------------------------


class Desk:
    """Where the meetups go. ``series``: empty for none."""

    def __init__(self, database: Database, organization: str, series: str = "") -> None:
        self._database = database
        self.organization = organization
        self.series = series

    async def check(self, brought: dict[str, Brought]) -> None:
        """Raises TextError ``import-organization``, ``import-series`` or ``import-taken``: nothing fits then."""
        if await self._database.first(select(organization.c.id).where(organization.c.id == self.organization)) is None:
            raise TextError("import-organization", organization=self.organization)
        if self.series:
            query = select(series.c.organization).where(series.c.id == self.series)
            found = await self._database.first(query)
            if found is None or found[0] != self.organization:
                raise TextError("import-series", series=self.series)
        for table, ids in ((meetup, list(brought)), (person, sorted(people_of(brought)))):
            for some in chunks(ids):
                query = select(table.c.id).where(table.c.id.in_(some), table.c.organization != self.organization)
                if (other := await self._database.first(query)) is not None:
                    raise TextError("import-taken", id=other[0])

    async def settle(self, brought: dict[str, Brought], now: int) -> None:
        """Write the rows that are not there yet, as one transaction. Raises Taken."""
        meetups = [
            {"id": id, "organization": self.organization, "series": self.series or None, "created": one.at}
            for id, one in brought.items()
        ]
        people = [self._row(who, known, now) for who, known in people_of(brought).items()]
        came = [
            {"person": who, "meetup": id, "joined_at": known.joined}
            for id, one in brought.items()
            for who, known in one.people.items()
            if known.joined
        ]
        async with self._database.changing() as connection:
            await add(connection, meetup, meetups, ("id",))
            await add(connection, person, people, ("id",))
            await add(connection, attendance, came, ("meetup", "person"))

    async def erased(self, brought: dict[str, Brought]) -> list[str]:
        """Return who was erased here, and has a name in what was brought."""
        named = sorted(who for who, known in people_of(brought).items() if known.name)
        found: list[str] = []
        for some in chunks(named):
            query = select(person.c.id).where(person.c.id.in_(some), person.c.erased.is_not(None))
            found += [row[0] for row in await self._database.rows(query)]
        return found

    def _row(self, who: str, known: Known, now: int) -> dict[str, Any]:
        """Return a person's row; of somebody without a name, that they were erased."""
        fields = {name: getattr(known, name)[:length] for name, length in LENGTHS.items()}
        fields |= {"lang": known.lang if known.lang in {"ja", "en"} else "ja", "level": known.level[:20]}
        erased = None if known.name else now
        return {"id": who, "organization": self.organization, "epoch": 0, "created": now, "erased": erased, **fields}


def people_of(brought: dict[str, Brought]) -> dict[str, Known]:
    """Return everybody, as the latest meetup knows them."""
    return {who: known for one in brought.values() for who, known in one.people.items()}


async def add(connection: AsyncConnection, table: Table, rows: Sequence[Row], key: tuple[str, ...]) -> None:
    """Insert the rows whose key is not there yet."""
    first = table.c[key[0]]
    for some in chunks(rows):
        query = select(*(table.c[name] for name in key)).where(first.in_({row[key[0]] for row in some}))
        there = {tuple(found) for found in await connection.execute(query)}
        if new := [row for row in some if tuple(row[name] for name in key) not in there]:
            await connection.execute(insert(table), new)


def chunks(things: Sequence[Thing]) -> Iterator[Sequence[Thing]]:
    return (things[first : first + TOGETHER] for first in range(0, len(things), TOGETHER))
