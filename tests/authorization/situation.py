"""One moment of a house: a meetup in its table step, another meetup, and a table that stands alone."""

from __future__ import annotations

import asyncio
from typing import Any

from game.decider import Context, Role
from server.app import Nijikai
from server.log.memory import MemoryLog
from server.lounge.commands import Tick
from tests.authorization.asked import PLAN, Command
from tests.authorization.names import (
    ALONE,
    HALL,
    HELPER,
    LOUNGE,
    MEETUP,
    OTHER_MEETUP,
    OTHER_ROOM,
    PACK,
    ROOM,
    TARGET,
    THREAD,
)
from tests.live.harness import eventually

PLAYERS = ("p-here", "p-host", TARGET)
ELSEWHERE = ("p-elsewhere", "p-removed")
PEOPLE = (*PLAYERS, *ELSEWHERE, "p-watching")


class Situation:
    """Can be put back to how it was."""

    def __init__(self, nijikai: Nijikai) -> None:
        self.nijikai = nijikai
        self._kept: dict[str, dict[str, Any]] = {}

    async def run(self, stream: str, command: Command, role: Role = "system", person: str = "") -> None:
        """Ask as the server's own parts and its pages do."""
        streams = self.nijikai.streams
        context = Context(person, role, self.nijikai.clock.now())
        await streams.run(stream, streams.kinds.of(stream).command(command), context, "")

    async def state(self, stream: str) -> Any:  # noqa: ANN401 - of any kind
        return (await self.nijikai.streams.open(stream)).state

    # --- making it ------------------------------------------------------------------------------------------------

    async def make(self) -> None:
        await self._meetup(MEETUP, PEOPLE)
        await self._meetup(OTHER_MEETUP, ("p-other",))
        await self._seat()
        await self._lead()
        await self._alone()
        await self.errands()
        await self._lounge()
        self.keep("lobby")
        await self._play()
        self.keep("game")

    async def _meetup(self, id: str, people: tuple[str, ...]) -> None:
        name = f"meetup/{id}"
        await self.run(name, {"type": "prepare", "id": id, "plan": PLAN | {"lounge": 30}}, "organizer", "o-1")
        for facilitator in ("f-lead", "f-revoked", HELPER):
            await self.run(name, {"type": "invite", "person": facilitator, "name": facilitator}, "organizer", "o-1")
        listed = [{"person": "p-registered", "name": "Registered"}]
        await self.run(name, {"type": "register", "people": listed}, "organizer", "o-1")
        await self.run(name, {"type": "open"}, "facilitator", "f-lead")
        for person in people:
            await self.run(name, {"type": "join", "person": person, "name": person})
            await self.run(name, {"type": "arrive", "person": person})
            await self.run(f"room/{id}-0", self.entering(person))

    async def _seat(self) -> None:
        for _ in (ROOM, OTHER_ROOM):
            await self.facilitate({"type": "open_room"})
        for room, people, plays in (
            (ROOM, PLAYERS, True),
            (OTHER_ROOM, ELSEWHERE, True),
            (ROOM, ("p-watching",), False),
        ):
            await self.facilitate({"type": "move", "people": list(people), "room": room, "plays": plays})
            await self.errands()
            for person in people:
                await self.run(f"room/{room}", self.entering(person))

    async def _lead(self) -> None:
        """A facilitator has done to people what can be done to them."""
        await self.facilitate({"type": "host", "room": ROOM, "person": "p-host"})
        await self.facilitate({"type": "remove", "person": "p-removed"})
        await self.facilitate({"type": "warn", "person": "p-here", "text": "Kindly"})
        await self.run(f"meetup/{MEETUP}", {"type": "help", "on": True}, "attendee", TARGET)
        await self.run(f"meetup/{MEETUP}", {"type": "revoke", "person": "f-revoked"}, "organizer", "o-1")
        await self.errands()
        for room in (HALL, ROOM):
            await self.run(f"room/{room}", {"type": "say", "text": "Welcome"}, "facilitator", "f-lead")

    async def _alone(self) -> None:
        opening = {"type": "open", "pack": PACK, "mode": "short", "seats": 4, "secret": "5a" * 32}
        await self.run(f"table/{ALONE}", opening)
        for person in ("p-guest", TARGET):
            await self.run(f"table/{ALONE}", {"type": "sit", "name": person, "avatar": "a"}, "attendee", person)
            await self.run(f"room/{ALONE}", self.entering(person))
        await self.run(f"room/{ALONE}", self.entering("host", "host"))
        await self.run(f"room/{ALONE}", {"type": "say", "text": "Welcome"}, "host", "host")

    async def _lounge(self) -> None:
        """The lounge is open already; two have found each other, and one of them has proposed a time."""
        await self.run(LOUNGE, {"type": "open_up"})
        for person in (*PLAYERS, "p-watching"):
            await self.run(LOUNGE, {"type": "come", "person": person, "name": person})
        await self.run(LOUNGE, {"type": "come", "person": "f-lead", "name": "f-lead", "staff": True})
        for person in ("p-here", TARGET):
            await self.run(LOUNGE, {"type": "take_part", "on": True}, "attendee", person)
        await self.run(LOUNGE, {"type": "introduce", "people": ["p-here", TARGET]}, "facilitator", "f-lead")
        for person, other in (("p-here", TARGET), (TARGET, "p-here")):
            await self.run(LOUNGE, {"type": "answer", "person": other, "answer": "like"}, "attendee", person)
        later = Context("", "system", self.nijikai.clock.now() + 60_000)
        await self.nijikai.streams.run(LOUNGE, Tick(), later, "")
        ahead = {"type": "propose", "thread": "1", "starts": self.nijikai.clock.now() + 3_600_000}
        await self.run(LOUNGE, ahead, "attendee", TARGET)
        report = {"type": "report", "person": "p-watching", "text": "Unkind", "block": False}
        await self.run(LOUNGE, report, "attendee", TARGET)
        await self.errands(LOUNGE)
        for person in ("p-here", TARGET):
            await self.run(f"room/{THREAD}", self.entering(person))
        await self.run(f"room/{THREAD}", {"type": "say", "text": "Hello"}, "attendee", TARGET)

    async def _play(self) -> None:
        await self.facilitate({"type": "advance", "step": 1})
        await self.errands()
        await self.run(f"table/{ALONE}", {"type": "start"}, "host", "host")
        await self.turn_of(f"table/{ROOM}", "p-here")
        await self.turn_of(f"table/{ALONE}", "p-guest")

    async def turn_of(self, table: str, person: str) -> None:
        """Let the others' turns go by."""
        for _ in range(200):
            state = await self.state(table)
            if state.players[state.turn].person == person and state.phase.__struct_config__.tag == "plan":
                return
            await self.run(table, {"type": "skip"})
        raise AssertionError(table)

    async def facilitate(self, command: Command) -> None:
        await self.run(f"meetup/{MEETUP}", command, "facilitator", "f-lead")

    @staticmethod
    def entering(person: str, role: str = "attendee") -> Command:
        return {"type": "enter", "person": person, "name": person, "avatar": "a", "lang": "en", "role": role}

    async def errands(self, stream: str = f"meetup/{MEETUP}") -> None:
        """Wait until all is done that the meetup, or its lounge, wanted of its rooms."""

        async def done() -> bool:
            return not (await self.state(stream)).errands

        await eventually(done)

    # --- putting it back ------------------------------------------------------------------------------------------

    @property
    def _store(self) -> MemoryLog:
        store = self.nijikai.store
        assert isinstance(store, MemoryLog)
        return store

    def keep(self, moment: str) -> None:
        """This is how it shall be again."""
        store = self._store
        self._kept[moment] = {
            "_events": {name: list(events) for name, events in store._events.items()},
            "_heads": dict(store._heads),
            "_commands": dict(store._commands),
            "_snapshots": dict(store._snapshots),
        }

    async def put_back(self, moment: str) -> None:
        """Let it be that moment again, if it is not still."""
        kept = self._kept[moment]
        if self._store._heads == kept["_heads"] and self._store._commands == kept["_commands"]:
            return
        rounds = list(self.nijikai.live.courier._rounds.values())
        for task in rounds:
            task.cancel()
        await asyncio.gather(*rounds, return_exceptions=True)
        for name, content in kept.items():
            setattr(self._store, name, {key: list(v) if name == "_events" else v for key, v in content.items()})
        self.nijikai.streams.memory.clear()
