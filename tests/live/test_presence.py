"""Who comes or goes while the log is away is here, or gone, as soon as it is back."""

from __future__ import annotations

from typing import Any

import pytest

from server.live.clock import FakeClock
from server.log.errors import StoreUnavailable
from server.log.memory import MemoryLog
from tests.live.harness import Running, clients, eventually, running

ROOM = "room/t1"


class Faulty(MemoryLog):
    """A log whose database is not there for a while: it takes nothing; ``shut``: it gives nothing either."""

    def __init__(self) -> None:
        super().__init__()
        self.away = self.shut = False
        self.refused = 0

    async def append(self, append: Any) -> int:  # noqa: ANN401
        self._ask(self.away)
        return await super().append(append)

    async def read(self, *asked: Any, **more: Any) -> Any:  # noqa: ANN401
        self._ask(self.shut)
        return await super().read(*asked, **more)

    async def last_seq(self, stream: str) -> int:
        self._ask(self.shut)
        return await super().last_seq(stream)

    def _ask(self, fault: bool) -> None:  # noqa: FBT001
        if fault:
            self.refused += 1
            raise StoreUnavailable("store-failed", error="away")


def here(server: Running) -> set[str]:
    stream = server.nijikai.streams.memory.peek(ROOM)
    assert stream is not None
    return set(stream.kind.presence.here(stream.state))


async def time_passes(clock: FakeClock, server: Running, *people: str) -> None:
    """Move the clock on until just these people are here."""

    def moved() -> bool:
        clock.advance(1000)
        return here(server) == set(people)

    await eventually(moved)


@pytest.mark.parametrize("shut", [False, True])
async def test_whoever_goes_while_the_log_is_away_is_gone_once_it_is_back(shut: bool) -> None:  # noqa: FBT001
    store, clock = Faulty(), FakeClock()
    async with running(store=store, clock=clock) as server, clients(server, "ann", "bob") as (_, bob):
        await eventually(lambda: here(server) == {"ann", "bob"})
        store.away, store.shut = True, shut
        await bob.close()
        await eventually(lambda: (ROOM, "bob") not in server.nijikai.live.presences.here())
        await eventually(lambda: store.refused)
        assert here(server) == {"ann", "bob"}
        store.away = store.shut = False
        await time_passes(clock, server, "ann")


async def test_whoever_comes_while_the_log_is_away_is_here_once_it_is_back() -> None:
    store, clock = Faulty(), FakeClock()
    async with running(store=store, clock=clock) as server, clients(server, "ann"):
        store.away = True
        async with clients(server, "bob"):
            assert here(server) == {"ann"}
            store.away = False
            await time_passes(clock, server, "ann", "bob")
        await time_passes(clock, server, "ann")


async def test_whoever_has_gone_again_meanwhile_is_not_brought_back() -> None:
    store, clock = Faulty(), FakeClock()
    async with running(store=store, clock=clock) as server, clients(server, "ann"):
        store.away = True
        async with clients(server, "bob"):
            pass
        await eventually(lambda: (ROOM, "bob") not in server.nijikai.live.presences.here())
        store.away = False
        await time_passes(clock, server, "ann")
        assert b"bob" not in b"".join(record.data for record in await store.read(ROOM, 0))
