"""A house to attack: meetups, tables, a lounge and organizers, with secrets planted, and tickets of every role."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec

from server.config import Settings
from server.people.meetups import Owned
from server.people.tickets import Ticket, Tickets
from server.serve import house
from tests.authorization.callers import CALLERS, Callers, jar_of
from tests.authorization.names import ALONE, LOUNGE, MEETUP, OTHER_MEETUP, PACK, TARGET, THREAD
from tests.authorization.situation import Situation
from tests.authorization.visitors import VISITORS, ticket
from tests.fuzz.canaries import Canary

SECRET = "canary0secret0of0the0house0that0signs"
SHUT = "shutShutShutShutShutSh"
"""A table that is paused, with a game going on, whose dice nobody may foresee."""
DICE = "c0ffee" * 10 + "c0ff"
STAFF = frozenset({"f-lead", "facilitator"})
OFFICE = frozenset({"viewer", "organizer", "owner"})
FIRST = "m0000"


class Door(msgspec.Struct, frozen=True):
    """A way in by socket: who, with which signed ticket, and the streams they would go for."""

    caller: str
    ticket: str
    streams: tuple[str, ...]
    place: str = ""

    @property
    def own(self) -> tuple[str, ...]:
        """The streams of the place that the ticket is for."""
        return tuple(each for each in self.streams if self.place in each) or self.streams


class Laid(msgspec.Struct, frozen=True):
    """``doors``: for each copy of the meetup those of everybody. ``cookies``: caller -> name -> value. ``places``: what
    fills sample addresses in. ``key``: an access key of the organization.
    """

    folder: Path
    doors: list[list[Door]]
    cookies: dict[str, dict[str, str]]
    forms: dict[str, str]
    places: dict[str, str]
    key: str
    canaries: list[Canary]


class Lasting(Situation):
    """A situation in a log that stays; it is not put back."""

    def keep(self, moment: str) -> None:
        pass


class Coming(Callers):
    """Everybody's cookies, at a house that will be served by another process."""

    async def _keep(self) -> None:
        pass


def settings_for(folder: Path) -> Settings:
    return Settings(
        data=folder, secret_key=SECRET, clock_speed=1.0, push_contact="mailto:a@example.org", rate_per_second=1e5,
        rate_burst=1_000_000,
    )  # fmt: skip


async def lay(folder: Path, copies: int) -> Laid:
    """Lay everything in a SQLite file in ``folder``, the meetup and the table so many times."""
    settings = settings_for(folder)
    async with house(settings) as nijikai:
        situation = Lasting(nijikai)
        await situation.make()
        canaries = await plant(situation)
        callers = Coming(situation)
        await callers.make()
        key = await nijikai.people.access_keys.make("org", "Canary", "o-1", nijikai.clock.now())
        names = [MEETUP, *(copied(MEETUP, number) for number in range(1, copies))]
        for name in names[1:]:
            await nijikai.people.meetups.add(Owned(name, "org", None, 1))
        cookies = {who: {each.name: each.value or "" for each in jar_of(callers._visitors[who])} for who in CALLERS}
        forms = {who: callers._visitors[who].csrf for who in CALLERS}
        await nijikai.close()
    copy(folder / "nijikai.db", copies)
    doors = [doors_of(number) for number in range(copies)]
    hidden = [Canary("the secret key", SECRET), Canary("a password's hash", "$argon2"), Canary("an access key", key)]
    return Laid(folder, doors, cookies, forms, callers.places, key, [*canaries, *hidden])


async def plant(situation: Situation) -> list[Canary]:
    """Let people say what is not for everybody."""
    opening = {"type": "open", "pack": PACK, "mode": "short", "seats": 2, "secret": DICE}
    await situation.run(f"table/{SHUT}", opening)
    for person in ("p-shut", "p-gone"):
        await situation.run(f"table/{SHUT}", {"type": "sit", "name": person, "avatar": "a"}, "attendee", person)
    await situation.run(f"table/{SHUT}", {"type": "start"}, "host", "host")
    await situation.run(f"table/{SHUT}", {"type": "pause"}, "host", "host")
    said = {"type": "say", "text": "canary-thread-7c1d"}
    await situation.run(f"room/{THREAD}", said, "attendee", TARGET)
    other = {"type": "say", "text": "canary-other-41ab"}
    await situation.run(f"room/{OTHER_MEETUP}-0", other, "attendee", "p-other")
    report = {"type": "report", "person": "p-watching", "text": "canary-report-90fe", "block": False}
    await situation.run(LOUNGE, report, "attendee", "p-here")
    warning = {"type": "warn", "person": "p-host", "text": "canary-warning-5e22"}
    await situation.facilitate(warning)
    return [
        Canary("a paused table's dice secret", DICE),
        Canary("words between two", "canary-thread-7c1d", frozenset({"p-here", TARGET, "attendee"})),
        Canary("another meetup's talk", "canary-other-41ab", frozenset({"p-other"})),
        Canary("a report", "canary-report-90fe", STAFF | OFFICE | {"p-here", "attendee"}),
        Canary("a warning", "canary-warning-5e22", STAFF | OFFICE | {"p-host"}),
    ]


# --- copies -----------------------------------------------------------------------------------------------------------


def copied(name: str, number: int) -> str:
    """Return the name of a copy: as long as it was, since it stands inside of texts."""
    return name if not number else f"{name[:1]}{number:04d}{name[5:]}"


def copy(file: Path, copies: int) -> None:
    """Copy every stream of the meetup and of the table that stands alone."""
    with closing(sqlite3.connect(file)) as database, database:
        for table, blob in (("event", "data"), ("command", ""), ("head", ""), ("snapshot", "data")):
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            chosen = ", ".join(renamed(column, blob) for column in columns)
            for number in range(1, copies):
                for name in (MEETUP, ALONE):
                    values = {"old": name, "new": copied(name, number), "like": f"%/{name}%"}
                    database.execute(
                        f"INSERT INTO {table} SELECT {chosen} FROM {table} WHERE stream LIKE :like",  # noqa: S608 - all ours
                        values,
                    )


def renamed(column: str, blob: str) -> str:
    quoted = f'"{column}"'
    if column == blob:
        return f"CAST(replace(CAST({quoted} AS TEXT), :old, :new) AS BLOB)"
    return f"replace({quoted}, :old, :new)" if column in {"stream", "command"} else quoted


def doors_of(number: int) -> list[Door]:
    """Return everybody's tickets for one copy, and some that are good for nothing."""
    tickets = Tickets(SECRET)
    meetup, alone = copied(MEETUP, number), copied(ALONE, number)
    rooms = [f"{kind}/{meetup}-{room}" for kind in ("room", "table") for room in ("0", "1", "2", "t0", "t1")]
    streams = (f"meetup/{meetup}", f"lounge/{meetup}", *rooms, f"table/{alone}", f"room/{alone}", f"table/{SHUT}")
    doors = [Door("p-shut", tickets.sign(ticket("p-shut", SHUT, kind="table")), streams, SHUT)]
    for visitor in VISITORS:
        if visitor.ticket is not None:
            mine = renamed_ticket(visitor.ticket, number)
            doors.append(Door(visitor.ticket.person, tickets.sign(mine), streams, mine.place))
    doors.append(Door(TARGET, tickets.sign(ticket(TARGET, meetup)), streams, meetup))
    expired = msgspec.structs.replace(ticket("p-here", meetup), expires=1)
    wrong = (tickets.sign(expired), Tickets("another key than ours").sign(ticket("p-here", meetup)), "", "x" * 3000)
    return [*doors, *(Door("nobody", each, streams) for each in wrong)]


def renamed_ticket(held: Ticket, number: int) -> Ticket:
    if held.place not in {MEETUP, ALONE}:
        return held
    return msgspec.structs.replace(held, place=copied(held.place, number))
