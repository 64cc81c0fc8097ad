"""People at a table who never give up: they reconnect, catch up, and send again what was not acknowledged."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from random import Random
from typing import Any

import msgspec
import socketio

from tests.scripted import steps
from tests.wire import merge

RESEND_AFTER = 1.0


class Acked(msgspec.Struct, frozen=True):
    """A command that the server has acknowledged, and at which number."""

    stream: str
    key: str
    command: dict[str, Any]
    seq: int


class Player:
    """One person: talks and plays on for as long as the table does."""

    def __init__(self, url: str, table: str, person: str, ticket: str, seed: int) -> None:
        self.table, self.room = f"table/{table}", f"room/{table}"
        self.person = person
        self.chance = Random(seed)
        self.views: dict[str, Any] = {}
        self.seqs: dict[str, int] = {}
        self.acked: list[Acked] = []
        self.refused: list[str] = []
        self.ready = asyncio.Event()
        self.news = asyncio.Event()
        self.progress = asyncio.Event()
        self._url, self._ticket = url, ticket
        self._numbers = itertools.count(1)
        self._socket = socketio.AsyncClient(
            reconnection_delay=0.05, reconnection_delay_max=0.2, randomization_factor=0, logger=False
        )
        self._socket.on("connect", self._connected)
        self._socket.on("disconnect", self._lost)
        self._socket.on("update", self._update)

    async def play(self) -> None:
        """Connect and take part until cancelled."""
        await self._socket.connect(
            self._url, auth={"ticket": self._ticket}, transports=["websocket"], socketio_path="live"
        )
        try:
            while True:
                self.news.clear()
                await self._send(self.room, {"type": "say", "text": f"{self.person} {next(self._numbers)}"})
                for command in self._mine():
                    await self._send(self.table, command)
                await self.news.wait()
        finally:
            await self._socket.disconnect()

    def _mine(self) -> list[dict[str, Any]]:
        view = self.views[self.table]
        seats = [int(seat) for seat, player in view["players"].items() if player["person"] == self.person]
        return [command for seat, command in steps(view, self.chance) if seat in seats]

    async def _send(self, stream: str, command: dict[str, Any]) -> None:
        """Send a command until there is an answer, over as many connections as that takes."""
        message = {"id": f"{self.person}-{next(self._numbers):08}", "stream": stream, "command": command}
        while True:
            await self.ready.wait()
            answer = await self._ask("command", message)
            if answer is None:
                continue
            if "error" in answer:
                self.refused.append(answer["error"]["code"])
            else:
                self.acked.append(Acked(stream, f"{self.person}:{message['id']}", command, answer["seq"]))
                self.progress.set()
            return

    async def _ask(self, event: str, message: dict[str, Any]) -> dict[str, Any] | None:
        """Return the answer, or None when the connection broke meanwhile."""
        with contextlib.suppress(socketio.exceptions.SocketIOError):
            return dict(await self._socket.call(event, message, timeout=RESEND_AFTER))
        return None

    async def _connected(self) -> None:
        asyncio.get_running_loop().create_task(self._catch_up())

    async def _catch_up(self) -> None:
        for stream in (self.table, self.room):
            since = {"since": self.seqs[stream]} if stream in self.seqs else {}
            answer = await self._ask("subscribe", {"stream": stream, **since})
            if answer is None:
                return
            if "view" in answer:
                self.views[stream], self.seqs[stream] = answer["view"], answer["seq"]
            for update in answer.get("updates", []):
                self._take(update)
        self.ready.set()
        self.news.set()

    async def _lost(self, *_: Any) -> None:  # noqa: ANN401
        self.ready.clear()

    async def _update(self, update: dict[str, Any]) -> None:
        self._take(update)

    def _take(self, update: dict[str, Any]) -> None:
        stream = update["stream"]
        if update["from"] != self.seqs.get(stream):
            return
        self.views[stream] = merge(self.views[stream], update["patch"])
        self.seqs[stream] = update["seq"]
        if stream == self.table:
            self.news.set()
