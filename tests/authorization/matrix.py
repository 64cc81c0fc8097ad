"""Trying everything as everybody, over real sockets; what came of it is the matrix."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import msgspec

from game.decider import Refusal
from server.wiring import packs_of
from tests.authorization.asked import COMMANDS, Command
from tests.authorization.names import ALONE, HALL, LOUNGE, MEETUP, OTHER_ROOM, ROOM, THREAD
from tests.authorization.situation import Situation
from tests.authorization.visitors import VISITORS, Visitor
from tests.live.harness import running
from tests.wire import CONNECT_ERROR, Wire, WireError

MAY = "✓"
FOREIGN = frozenset({
    "bad-ticket", "host-only", "link-revoked", "no-such-suggestion", "no-such-thread", "nobody", "not-allowed",
    "not-here", "not-seated", "not-your-turn", "removed", "seats-given", "spectators-only", "system-only",
})  # fmt: skip
"""Refusals that say: not you."""
NOT_NOW = frozenset({
    "already-joined", "already-open", "already-seated", "already-started", "no-breakout", "no-consent", "no-round",
    "no-such-circle", "no-such-item", "no-such-option", "no-such-route", "no-turns", "nobody-telling", "not-now",
    "not-paused", "not-registered", "not-your-question", "nothing-to-undo", "own-story", "slot-not-ahead",
})  # fmt: skip
"""Refusals that say: not at this moment. Whoever gets one may ask."""

IN_LOBBY = frozenset({"sit", "stand", "start", "clear_seat"})
"""What is asked of a table before the game."""

STREAMS: Mapping[str, str] = {
    "The meetup": f"meetup/{MEETUP}",
    "Its hall": f"room/{HALL}",
    "A room of it": f"room/{ROOM}",
    "The table in that room": f"table/{ROOM}",
    "Its lounge": LOUNGE,
    "A thread of two in its lounge": f"room/{THREAD}",
    "A table that stands alone": f"table/{ALONE}",
    "The room of that table": f"room/{ALONE}",
}
FOLLOWED = (*STREAMS.values(), f"room/{MEETUP}-t0", f"room/{OTHER_ROOM}", f"table/{OTHER_ROOM}")
numbers = count(1)

Row = tuple[str, ...]
"""What is asked, then what comes of it for each visitor."""


class Knocking:
    """All visitors at the doors of one house."""

    def __init__(self, situation: Situation, lines: Mapping[str, Wire | str]) -> None:
        self.situation = situation
        self._lines = lines
        """Visitor -> their connection, or why they have none."""

    async def row(self, what: str, ask: Callable[[Visitor], Awaitable[str]]) -> Row:
        return (what, *[await ask(visitor) for visitor in VISITORS])

    async def command(self, visitor: Visitor, stream: str, command: Command) -> str:
        """What comes of a command at its moment, whatever was asked before."""
        in_lobby = stream.startswith("table/") and command["type"] in IN_LOBBY
        await self.situation.put_back("lobby" if in_lobby else "game")
        if visitor.role:
            return await self._inside(visitor, stream, command)
        id = f"asked-{next(numbers):08}"
        return await self.emit(visitor, "command", {"id": id, "stream": stream, "command": command})

    async def _inside(self, visitor: Visitor, stream: str, command: Command) -> str:
        assert visitor.role
        try:
            await self.situation.run(stream, command, visitor.role, visitor.person)
        except Refusal as refusal:
            return verdict(refusal.code)
        return MAY

    async def emit(self, visitor: Visitor, event: str, data: dict[str, Any]) -> str:
        line = self._lines.get(visitor.title)
        if not isinstance(line, Wire):
            return line or ""
        answer = await line.ask(event, data)
        return verdict(answer["error"]["code"]) if "error" in answer else MAY


def verdict(code: str) -> str:
    """Return the cell for a refusal; one of neither kind has to be put among them first."""
    if code in NOT_NOW:
        return MAY
    assert code in FOREIGN, f"is {code} a matter of who asks, or of when?"
    return code


@asynccontextmanager
async def knocking() -> AsyncIterator[Knocking]:
    """Run a house in its situation, with everybody connected who gets in."""
    packs = packs_of(None)
    from server.wiring import kinds

    async with running(
        kinds=kinds(packs), packs=packs, clock_speed=0.001, rate_per_second=10_000, rate_burst=100_000,
        away_seconds=1e6, rejoin_seconds=1e6,
    ) as server:  # fmt: skip
        situation = Situation(server.nijikai)
        await situation.make()
        await situation.put_back("game")
        tickets = server.nijikai.tickets
        lines: dict[str, Wire | str] = {}
        for visitor in VISITORS:
            if visitor.role is None:
                signed = tickets.sign(visitor.ticket) if visitor.ticket else "forged"
                lines[visitor.title] = await connect(server.url, signed)
        yield Knocking(situation, lines)
        for line in lines.values():
            if isinstance(line, Wire):
                await line.close()


async def connect(url: str, ticket: str) -> Wire | str:
    line = Wire()
    try:
        await line.open(url.replace("http", "ws"), ticket)
    except WireError as error:
        await line.close()
        told = msgspec.json.decode(str(error).removeprefix(CONNECT_ERROR))
        return verdict(told["data"]["code"])
    return line


async def commands() -> dict[str, list[Row]]:
    """Everything that can be asked of every stream."""
    found: dict[str, list[Row]] = {}
    async with knocking() as knock:
        found["Connecting and following"] = await following(knock)
        for title, stream in STREAMS.items():
            found[title] = [await command_row(knock, stream, each) for each in COMMANDS[stream.partition("/")[0]]]
    return found


async def command_row(knock: Knocking, stream: str, command: Command) -> Row:
    return await knock.row(f"`{command['type']}`", lambda visitor: knock.command(visitor, stream, command))


async def following(knock: Knocking) -> list[Row]:
    rows = []
    for stream in FOLLOWED:
        shown = shown_as(stream)
        for what, extra in ((f"follow {shown}", {}), (f"follow {shown} unseen", {"quiet": True})):
            rows.append(await asking(knock, what, "subscribe", {"stream": stream, **extra}))
            await asking(knock, what, "unsubscribe", {"stream": stream})
    for stream in (f"room/{ROOM}", f"room/{THREAD}", f"room/{ALONE}"):
        await asking(knock, "be there", "subscribe", {"stream": stream})
        rows.append(await asking(knock, f"how to talk by voice in {shown_as(stream)}", "ice", {"stream": stream}))
        await asking(knock, "be gone", "unsubscribe", {"stream": stream})
    rows.append(await asking(knock, "all rooms at a glance", "overview", {"meetup": MEETUP}))
    rows.append(await asking(knock, "no more of that", "unview", {"meetup": MEETUP}))
    return rows


async def asking(knock: Knocking, what: str, event: str, data: dict[str, Any]) -> Row:
    async def ask(visitor: Visitor) -> str:
        return "" if visitor.role else await knock.emit(visitor, event, data)

    return await knock.row(what, ask)


def shown_as(stream: str) -> str:
    """A stream's name as people read it."""
    places: Sequence[tuple[str, str]] = ((ALONE, "alone"), (MEETUP, "id"))
    for id, short in places:
        stream = stream.replace(id, short)
    return f"`{stream}`"
