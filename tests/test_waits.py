"""A worker says what it waits for, in places of the code and in nothing else."""

from __future__ import annotations

import asyncio
import faulthandler
import os
from collections.abc import AsyncIterator

import pytest

from server import waits
from tests.live.harness import eventually


async def inner(event: asyncio.Event) -> None:
    await event.wait()


async def outer(event: asyncio.Event, _secret: str) -> None:
    await inner(event)


async def drip(event: asyncio.Event) -> AsyncIterator[int]:
    await event.wait()
    yield 1


async def through_a_generator(event: asyncio.Event) -> None:
    async for _ in drip(event):
        pass


async def test_places_go_from_the_outermost_to_what_is_waited_for() -> None:
    event = asyncio.Event()
    tasks = [asyncio.create_task(outer(event, "hush")) for _ in range(3)]
    tasks.append(asyncio.create_task(through_a_generator(event)))
    await asyncio.sleep(0)
    counted = waits.waits(tasks).most_common()
    (first, three), (second, one) = counted
    assert (three, one) == (3, 1)
    assert [part.rpartition(" ")[2] for part in first.split(" > ")[:3]] == ["outer", "inner", "wait"]
    assert "hush" not in first
    assert " through_a_generator" in second
    event.set()
    await asyncio.gather(*tasks)
    assert list(waits.places(tasks[0].get_coro())) == ["ended"]


async def test_a_signal_asks(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    loop = asyncio.get_running_loop()
    waits.tell_when_asked(loop)
    try:
        os.kill(os.getpid(), waits.ASKED)
        await eventually(lambda: "waiting:" in caplog.text)
    finally:
        faulthandler.unregister(waits.ASKED)
        loop.remove_signal_handler(waits.ASKED)
    assert "test_a_signal_asks" in caplog.text
    assert "most recent call first" in capfd.readouterr().err
