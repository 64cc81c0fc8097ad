"""Redis is taken over by its replica while people play: nothing of it is seen but that it goes on."""

from __future__ import annotations

from pathlib import Path

from server.cluster.address import parse
from server.cluster.house import House
from server.log.memory import MemoryLog
from tests.cluster.failing import Watched, by_sentinel, cluster_of_four, joined, knows_the_replica
from tests.cluster.test_house import ROOM, TABLE, add, of, one_keeps
from tests.live.harness import clients, eventually, running


async def test_a_sentinels_replica_takes_over_and_people_play_on(tmp_path: Path) -> None:
    with by_sentinel(tmp_path) as redis:
        await knows_the_replica(redis)
        await play_on(redis)


async def test_a_clusters_replica_takes_over_and_people_play_on() -> None:
    with cluster_of_four() as redis:
        await joined(redis)
        await play_on(redis)


async def play_on(redis: Watched) -> None:
    store = MemoryLog()

    def house() -> House:
        return House(parse(redis.url), "failover")

    async with (
        running(store=store, neighbours=house()) as one,
        running(store=store, neighbours=house()) as other,
        clients(one, "ann") as (ann,),
        clients(other, "bob") as (bob,),
    ):
        await add(ann, 1)
        await bob.until(lambda: bob.views[TABLE]["total"] == 1)
        redis.first.stop()
        for turn in range(4):
            assert "error" not in await add(ann if turn % 2 else bob, 1)
        await ann.until(lambda: ann.views[TABLE]["total"] == 5)  # by looking into the log
        await eventually(lambda: of(one).sure(TABLE) and of(other).sure(TABLE))
        await add(bob, 1)
        await ann.until(lambda: ann.views[TABLE]["total"] == 6)
        await eventually(lambda: one_keeps(one, other))
        assert set(ann.views[ROOM]["people"]) == {"ann", "bob"}
