"""People who play on whatever breaks: each goes to any worker that answers, and remembers all it was told."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import itertools
import time
from collections.abc import Callable
from random import Random
from typing import Any

import msgspec
import socketio

from tests.scripted import steps
from tests.wire import merge

PATIENCE = 1.5
"""Seconds without an answer after which a person goes to another worker."""
TWIN = 0.03
"""Of all commands, so many are sent to two workers at the same time."""
THOUGHT = 0.5
"""Seconds that a person thinks before they do something again, at most."""
LOOKED_AT = 0.25
"""Of all updates, so many are compared with the log: what went wrong before stays wrong."""
NOT_FINAL = {"unavailable", "busy", "internal", "rate-limited"}
"""Codes after which the command is sent again: it may or may not have happened."""
encode = msgspec.json.Encoder(order="deterministic").encode
Json = dict[str, Any]


class Sent(msgspec.Struct):
    """A command and what became of it. ``seqs``: all numbers that it was acknowledged with."""

    stream: str
    key: str
    command: Json
    seqs: list[int] = []
    refused: str = ""


class Connection:
    """One connection, and what it follows."""

    def __init__(self, take: Callable[[Json], None]) -> None:
        self.socket = socketio.AsyncClient(reconnection=False, logger=False, engineio_logger=False)
        self.gone = asyncio.Event()
        self.moving = False
        self.socket.on("update", take)
        self.socket.on("disconnect", self._bye)
        self.socket.on("moving", self._move)

    async def open(self, url: str, ticket: str) -> bool:
        with contextlib.suppress(socketio.exceptions.SocketIOError, OSError, TimeoutError):
            async with asyncio.timeout(PATIENCE * 2):
                await self.socket.connect(
                    url, auth={"ticket": ticket}, transports=["websocket"], socketio_path="live", wait_timeout=PATIENCE
                )
                return True
        await self.close()
        return False

    async def ask(self, event: str, message: Json) -> Json | None:
        """Return the answer; None if none came in time, or the connection broke."""
        answer = asyncio.ensure_future(self._call(event, message))
        gone = asyncio.ensure_future(self.gone.wait())
        try:
            await asyncio.wait([answer, gone], return_when=asyncio.FIRST_COMPLETED)
            return answer.result() if answer.done() else None
        finally:
            answer.cancel()
            gone.cancel()

    async def _call(self, event: str, message: Json) -> Json | None:
        with contextlib.suppress(socketio.exceptions.SocketIOError, OSError):
            return dict(await self.socket.call(event, message, timeout=PATIENCE))
        return None

    async def close(self) -> None:
        """Hang up without waiting for anybody."""
        self.gone.set()
        with contextlib.suppress(Exception):
            async with asyncio.timeout(PATIENCE):
                await self.socket.eio.disconnect(abort=True)
        with contextlib.suppress(Exception):
            if self.socket.eio.http is not None:  # one that never came to be connected is left open
                await self.socket.eio.http.close()

    async def _bye(self, *_: Any) -> None:  # noqa: ANN401
        self.gone.set()

    async def _move(self, _message: Json) -> None:
        self.moving = True


class Person:
    """Talks and plays at one table for as long as it lasts."""

    def __init__(self, urls: list[str], table: str, person: str, ticket: str, seed: int) -> None:
        self.table, self.room = f"table/{table}", f"room/{table}"
        self.person = person
        self.sent: list[Sent] = []
        self.seen: dict[str, dict[int, str]] = {self.table: {}, self.room: {}}
        """Stream -> number -> digest of the view that was on this person's screen then."""
        self.asked_since = time.monotonic()
        self.answered = asyncio.Event()
        """Whether a command that was sent after ``asked_since`` has been answered."""
        self.news = asyncio.Event()
        self.views: dict[str, Any] = {}
        self.seqs: dict[str, int] = {}
        self.faults: list[str] = []
        self._chance = Random(seed)
        self._urls, self._ticket = urls, ticket
        self._numbers = itertools.count(1)
        self._at: Connection | None = None

    async def play(self) -> None:
        """Take part until cancelled."""
        try:
            while True:
                self.news.clear()
                await self._send(self.room, {"type": "say", "text": f"{self.person} {next(self._numbers)}"})
                for command in self._mine():
                    await self._send(self.table, command)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(PATIENCE):
                        await self.news.wait()
                await asyncio.sleep(self._chance.random() * THOUGHT)
        finally:
            if self._at is not None:
                await self._at.close()

    async def drop(self) -> None:
        """Lose the connection."""
        if self._at is not None:
            await self._at.close()

    async def speak_at(self, url: str) -> None:
        """Say something by one worker and no other, as somebody who comes anew, until that has answered."""
        message, sent = self._prepare(self.room, {"type": "say", "text": f"{self.person} by {url[-5:]}"})
        while not (sent.seqs or sent.refused):
            connection = Connection(lambda _: None)
            if await connection.open(url, self._ticket):
                self._note(sent, await connection.ask("command", message))
            else:
                await asyncio.sleep(0.05)  # as browsers do
            await connection.close()

    async def look(self) -> None:
        """See everything as it is now, from wherever."""
        await self.drop()
        await self._connected()

    def _mine(self) -> list[Json]:
        view = self.views[self.table]
        seats = [int(seat) for seat, player in view["players"].items() if player["person"] == self.person]
        return [command for seat, command in steps(view, self._chance) if seat in seats]

    # --- sending --------------------------------------------------------------------------------------------------

    async def _send(self, stream: str, command: Json) -> None:
        """Send a command until it is known what became of it, over as many connections as that takes."""
        began = time.monotonic()
        message, sent = self._prepare(stream, command)
        if self._chance.random() < TWIN:
            await self._send_twice(message, sent)
        while not (sent.seqs or sent.refused):
            connection = await self._connected()
            answer = await connection.ask("command", message)
            if not self._note(sent, answer):
                await self._leave(connection, answer)
        if began >= self.asked_since:
            self.answered.set()

    def _prepare(self, stream: str, command: Json) -> tuple[Json, Sent]:
        message = {"id": f"{self.person}-{next(self._numbers):08}", "stream": stream, "command": command}
        sent = Sent(stream, f"{self.person}:{message['id']}", command)
        self.sent.append(sent)
        return message, sent

    def ask_anew(self) -> None:
        """From now on only answers to what is sent from now on count as such."""
        self.asked_since = time.monotonic()
        self.answered.clear()

    def _note(self, sent: Sent, answer: Json | None) -> bool:
        """Write down an answer; False, if it leaves open what became of the command."""
        if answer is None:
            return False
        if "error" not in answer:
            sent.seqs.append(answer["seq"])
            return True
        code = answer["error"]["code"]
        if code not in NOT_FINAL:
            sent.refused = code
        return bool(sent.refused)

    async def _send_twice(self, message: Json, sent: Sent) -> None:
        """As a page does that is open twice, or a proxy that repeats a request: both arrive about now."""
        first, second = await self._connected(), Connection(lambda _: None)
        if await second.open(self._chance.choice(self._urls), self._ticket):
            answers = await asyncio.gather(first.ask("command", message), second.ask("command", message))
            for answer in answers:
                self._note(sent, answer)
        await second.close()

    async def _leave(self, connection: Connection, answer: Json | None) -> None:
        if answer is None or answer["error"]["code"] == "internal":
            await connection.close()
        else:
            await asyncio.sleep(0.05 + self._chance.random() * 0.1)  # as browsers do: the log is not there just now

    # --- connecting -----------------------------------------------------------------------------------------------

    async def _connected(self) -> Connection:
        while self._at is None or self._at.gone.is_set() or self._at.moving:
            if self._at is not None:
                await self._at.close()
            self._at = await self._connect()
            if self._at is None:
                await asyncio.sleep(0.05 + self._chance.random() * 0.1)
        return self._at

    async def _connect(self) -> Connection | None:
        made = Connection(self._take)
        if not await made.open(self._chance.choice(self._urls), self._ticket):
            return None
        for stream in (self.table, self.room):
            since = {"since": self.seqs[stream]} if stream in self.seqs else {}
            answer = await made.ask("subscribe", {"stream": stream, **since})
            if answer is None or "error" in answer:
                await made.close()
                return None
            self._begin(stream, answer)
        self.news.set()
        return made

    def _begin(self, stream: str, answer: Json) -> None:
        if "view" in answer:
            if answer["seq"] < self.seqs.get(stream, 0):
                self.faults.append(f"{stream}: a view of {answer['seq']} after {self.seqs[stream]}")
            self.views[stream], self.seqs[stream] = answer["view"], answer["seq"]
            self._see(stream)
        for update in answer.get("updates", []):
            self._take(update)

    def _take(self, update: Json) -> None:
        stream = update["stream"]
        if update["from"] != self.seqs.get(stream):
            return
        self.views[stream] = merge(self.views[stream], update["patch"])
        self.seqs[stream] = update["seq"]
        if self._chance.random() < LOOKED_AT:
            self._see(stream)
        self.news.set()

    def _see(self, stream: str) -> None:
        self.seen[stream][self.seqs[stream]] = digest(self.views[stream])


def digest(view: Any) -> str:  # noqa: ANN401
    return hashlib.sha256(encode(view)).hexdigest()[:16]
