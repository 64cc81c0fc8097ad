"""What is said is heard in its order, whether or not Redis answers each word."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest
from redis.asyncio import Redis

from server.cluster.address import connect, parse
from server.cluster.mouth import Mouth
from server.cluster.wire import FAULTS, Ear, Lost
from tests.live.harness import eventually
from tests.servers import running_valkey


@pytest.mark.parametrize("silent", [True, False])
async def test_words_are_heard_in_their_order(silent: bool) -> None:  # noqa: FBT001 - of a parameter
    with running_valkey() as valkey:
        if not silent:
            keeper: Redis = Redis(port=valkey.port)
            await keeper.execute_command("ACL", "SETUSER", "default", "-client|reply")  # type: ignore[no-untyped-call]
            await keeper.aclose()
        address, heard = parse(f"redis://127.0.0.1:{valkey.port}/0"), list[bytes]()
        ear, mouth = Ear(await connect(address, ""), heard.append), Mouth(await connect(address, ""))
        running = [asyncio.create_task(each.run()) for each in (ear, mouth)]
        await ear.open(["news"])
        words = [b"%d" % number for number in range(500)]
        for word in words:
            mouth.say("news", word)
        await eventually(lambda: heard == words)
        valkey.stop()
        for task in running:
            with pytest.raises((Lost, *FAULTS)):
                await task
        for each in (ear, mouth):
            with suppress(*FAULTS):
                await each.close()
