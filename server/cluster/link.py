"""The link to Redis while it holds: who else is alive, who keeps what, who is where."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from typing import Any

from server.cluster.address import Address, connect
from server.cluster.mouth import Mouth
from server.cluster.names import Names
from server.cluster.wire import Ear, Lost, Wire
from server.cluster.words import Word, written

LEASE = 2_500
"""Milliseconds after which a worker that says nothing counts as gone; by Redis's own clock."""
FORGOTTEN = 86_400
"""Seconds after which Redis forgets who kept what and who was where."""
FIGURES = 15_000
"""Milliseconds for which a worker's figures are kept."""
KEEP = """
local holder = redis.call('get', KEYS[1])
if holder and holder ~= ARGV[1] and redis.call('exists', ARGV[2] .. holder) == 1 then return holder end
redis.call('set', KEYS[1], ARGV[1], 'EX', ARGV[3])
return ARGV[1]
"""
FREE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0"


class Link:
    """Three connections, and what can be asked over them. Every method that is awaited may raise Lost."""

    def __init__(self, names: Names, me: str, wire: Wire, ear: Ear, mouth: Mouth) -> None:
        self._names = names
        self._me = me
        self._mouth = mouth
        self.wire = wire
        self.ear = ear

    async def close(self) -> None:
        for each in (self.wire, self.ear, self._mouth):
            await each.close()

    # --- who is alive ---------------------------------------------------------------------------------------------

    async def beat(self) -> tuple[bool, frozenset[str]]:
        """Say that we are alive; return whether others may have thought that we are not, and who else is alive."""
        alive = self._names.alive(self._me)
        before = await self.wire.ask("SET", alive, "1", "PX", LEASE, "GET")
        self.wire.send("SADD", self._names.workers, self._me)
        workers = sorted(worker.decode() for worker in await self.wire.ask("SMEMBERS", self._names.workers))
        found = await self.wire.ask("MGET", *(self._names.alive(worker) for worker in workers)) if workers else []
        living = {worker for worker, lives in zip(workers, found, strict=True) if lives}
        if dead := set(workers) - living:
            self.wire.send("SREM", self._names.workers, *sorted(dead))
        return before is None, frozenset(living - {self._me})

    async def end(self) -> None:
        """We are not alive any more."""
        await self.wire.ask("DEL", self._names.alive(self._me))

    def post(self, figures: bytes) -> None:
        """Leave for the others how we are."""
        self.wire.send("SET", self._names.figures(self._me), figures, "PX", FIGURES)

    async def posted(self, workers: Iterable[str]) -> list[bytes]:
        """Return what workers have left of how they are."""
        keys = [self._names.figures(worker) for worker in workers]
        found = await self.wire.ask("MGET", *keys) if keys else []
        return [data for data in found if data]

    # --- who keeps what -------------------------------------------------------------------------------------------

    async def keep(self, stream: str) -> bool:
        """Keep a stream, unless a living worker does."""
        script = ("EVAL", KEEP, 1, self._names.keeper(stream), self._me, self._names.alive(""), FORGOTTEN)
        return bool((await self.wire.ask(*script)).decode() == self._me)

    def free(self, stream: str) -> None:
        self.wire.send("EVAL", FREE, 1, self._names.keeper(stream), self._me)

    # --- who is where ---------------------------------------------------------------------------------------------

    def came(self, stream: str, person: str) -> None:
        key = self._names.present(stream, person)
        self.wire.send("SADD", key, self._me)
        self.wire.send("EXPIRE", key, FORGOTTEN)

    def went(self, stream: str, person: str) -> None:
        self.wire.send("SREM", self._names.present(stream, person), self._me)

    async def whereabouts(self, stream: str, person: str) -> set[str]:
        """Return by which workers somebody is present; some may be gone."""
        found = await self.wire.ask("SMEMBERS", self._names.present(stream, person))
        return {worker.decode() for worker in found}

    # --- telling and listening ------------------------------------------------------------------------------------

    def tell(self, stream: str, word: Word) -> None:
        """Tell whoever listens to what we do in a stream."""
        self._mouth.say(self._names.news(self._me, stream), written(word))

    def call(self, word: Word) -> None:
        """Tell all workers."""
        self.wire.send("PUBLISH", self._names.house, written(word))

    async def listen(self, workers: Iterable[str], streams: Iterable[str]) -> None:
        """Hear from now on what workers do in streams."""
        heard = list(streams)
        await self.ear.open(self._names.news(worker, stream) for worker in workers for stream in heard)

    async def shut_out(self, workers: Iterable[str], streams: Iterable[str]) -> None:
        heard = list(streams)
        await self.ear.shut(self._names.news(worker, stream) for worker in workers for stream in heard)

    async def run(self) -> None:
        """Carry what is sent and heard until that is not possible any more. Always raises."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.wire.run())
            group.create_task(self.ear.run())
            group.create_task(self._mouth.run())


async def open_link(address: Address, names: Names, me: str, heard: Callable[[bytes], None]) -> Link:
    """Connect. Raises what the library raises, or Lost."""
    async with AsyncExitStack() as opened:
        made: list[Any] = []
        for _ in range(3):
            made.append(await connect(address, names.base))
            opened.push_async_callback(made[-1].disconnect)
        opened.pop_all()
    wire, ear, mouth = made
    return Link(names, me, Wire(wire), Ear(ear, heard), Mouth(mouth))


__all__ = ["FORGOTTEN", "KEEP", "LEASE", "Link", "Lost", "open_link"]
