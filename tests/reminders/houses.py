"""A house whose lounges say what they are told to say, so that the postman has something to carry."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, cast

import msgspec
from sqlalchemy import insert

from game.decider import Context
from server.app import Nijikai, create_app
from server.config import Settings
from server.live.clock import FakeClock
from server.live.kinds import Kind, Kinds
from server.log.memory import MemoryLog
from server.lounge.commands import Remind, Take
from server.lounge.events import RemindersSet, Taken
from server.lounge.state import Lounge, Member, Reminder, ReminderKind, Slot, Thread
from server.meetup.commands import Command
from server.meetup.events import Event
from server.people.people import People
from server.people.reaches import Reach, mailbox
from server.people.schema import organization
from server.reminders.postman import watch
from tests.live.harness import eventually

MEETUP = "maaaaaaaaaaaaaaa"
LOUNGE = f"lounge/{MEETUP}"
NOON = 1_764_558_000_000
"""2025-12-01, noon in Tokyo."""
MINUTE, HOUR = 60_000, 3_600_000
SETTINGS = Settings(
    secret_key="a key for tests only",
    public_url="https://play.example.org",
    push_services="127.0.0.1",
    mail_from="Nijikai <lounge@example.org>",
)


class Be(Command, frozen=True, tag="be"):
    lounge: Lounge


class Been(Event, frozen=True, tag="been"):
    lounge: Lounge


class Decider:
    """Is as it is told to be; takes reminders as the real one does."""

    initial = Lounge()

    def decide(self, state: Lounge, command: Any, context: Context) -> Sequence[Any]:  # noqa: ANN401
        match command:
            case Be(lounge=lounge):
                return [Been(lounge)]
            case Take(reminders=asked):
                there = tuple(number for number in asked if number in state.reminders)
                return [Taken(there, context.at)] if there else []
            case Remind(push=push, mail=mail):
                one = state.members[context.person]
                push, mail = one.push if push is None else push, one.mail if mail is None else mail
                return [RemindersSet(context.person, push, mail, context.at)]
        raise TypeError(command)

    def evolve(self, state: Lounge, event: Any) -> Lounge:  # noqa: ANN401
        match event:
            case Been(lounge=lounge):
                return lounge
            case Taken(reminders=taken):
                left = {number: one for number, one in state.reminders.items() if number not in taken}
                return msgspec.structs.replace(state, reminders=left)
            case RemindersSet(person=person, push=push, mail=mail):
                one = msgspec.structs.replace(state.members[person], push=push, mail=mail)
                return msgspec.structs.replace(state, members=state.members | {person: one})
        raise TypeError(event)

    def view(self, _state: Lounge, _audience: str) -> dict[str, Any]:
        return {}

    def show(self, _event: Any, _audience: str) -> None:  # noqa: ANN401
        return None

    def patch(self, _before: Lounge, _after: Lounge, _audience: str) -> dict[str, Any]:
        return {}

    def deadline(self, state: Lounge) -> int | None:
        return state.closes or None


COMMANDS = cast("Any", Be | Take | Remind)
EVENTS = cast("Any", Been | Taken | RemindersSet)


def lounge_kind() -> Kind:
    return Kind("lounge", Decider(), state=Lounge, commands=COMMANDS, events=EVENTS)


class House:
    """A server with a postman and a clock that is moved by hand."""

    def __init__(self, nijikai: Nijikai, clock: FakeClock) -> None:
        self.nijikai = nijikai
        self.clock = clock
        self.postman = asyncio.ensure_future(watch(nijikai))

    @property
    def people(self) -> People:
        return self.nijikai.people

    async def close(self) -> None:
        self.postman.cancel()
        await asyncio.gather(self.postman, return_exceptions=True)

    async def be(self, lounge: Lounge) -> None:
        await self.run(Be(lounge))

    async def run(self, command: Any, person: str = "") -> None:  # noqa: ANN401
        role: Any = "attendee" if person else "system"
        await self.nijikai.streams.run(LOUNGE, command, Context(person, role, self.clock.now()), "")

    async def state(self) -> Lounge:
        state: Lounge = (await self.nijikai.streams.open(LOUNGE)).state
        return state

    async def keep(self, *rows: Reach) -> None:
        for row in rows:
            await self.people.reaches.keep(row)

    async def confirmed(self, person: str, address: str, lang: str = "en") -> Reach:
        row = mailbox("org", person, address, 1, lang)
        await self.keep(row)
        assert await self.people.reaches.confirm(row.id, 1, 2)
        return row

    async def pass_by(self, milliseconds: int) -> None:
        """Let so much time go by, and whoever waited for it do their work."""
        await eventually(lambda: self.clock.waiting > 0)
        self.clock.advance(milliseconds)
        await asyncio.sleep(0)

    async def taken(self) -> None:
        """Wait until no reminder is left."""

        async def none_left() -> bool:
            return not (await self.state()).reminders

        await eventually(none_left)


@asynccontextmanager
async def house(
    store: MemoryLog | None = None,
    clock: FakeClock | None = None,
    people: People | None = None,
    kind: Kind | None = None,
    **changes: Any,  # noqa: ANN401 - settings
) -> AsyncIterator[House]:
    clock = clock or FakeClock(NOON)
    settings = msgspec.structs.replace(SETTINGS, **changes)
    kinds = Kinds([kind or lounge_kind()])
    nijikai = create_app(settings, store or MemoryLog(), {}, clock=clock, kinds=kinds, people=people)
    if people is None:
        await nijikai.people.database.change(insert(organization).values(id="org", name="Org", created=1))
    opened = House(nijikai, clock)
    try:
        yield opened
    finally:
        await opened.close()
        await nijikai.close()
        if people is None:
            await nijikai.people.database.close()


# --- what lounges are like ------------------------------------------------------------------------------------------


SLOT = Slot(by="p-aki", starts=NOON + HOUR, minutes=30)


def member(name: str, *, push: bool = True, mail: bool = False, **changes: Any) -> Member:  # noqa: ANN401 - fields
    return Member(name=name, lang="en", push=push, mail=mail, **changes)


def lounge(*reminders: Reminder, **changes: Any) -> Lounge:  # noqa: ANN401 - fields
    """Mio talks with Aki, with Ren and Sora, and in a group about tests; everybody is away."""
    people = {"p-mio": "Mio", "p-aki": "Aki", "p-ren": "Ren", "p-sora": "Sora"}
    usual: dict[str, Any] = {
        "meetup": MEETUP,
        "title": "Friday",
        "phase": "open",
        "opened": NOON - HOUR,
        "closes": NOON + 30 * 24 * HOUR,
        "members": {person: member(name) for person, name in people.items()},
        "threads": {
            "0": Thread(kind="plenary"),
            "1": Thread(kind="pair", people=("p-mio", "p-aki"), slots={"1": SLOT}),
            "2": Thread(kind="trio", people=("p-mio", "p-ren", "p-sora")),
            "3": Thread(kind="group", people=tuple(people), challenge="tests"),
        },
        "reminders": {str(number): one for number, one in enumerate(reminders, 1)},
    }
    return Lounge(**usual | changes)


def reminder(
    kind: ReminderKind = "message", thread: str = "1", person: str = "p-mio", at: int = NOON, text: str = ""
) -> Reminder:
    return Reminder(person=person, kind=kind, thread=thread, text=text, at=at)
