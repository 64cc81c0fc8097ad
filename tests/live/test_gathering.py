"""A lounge whose deal waits for the logs is told, whatever has gone wrong at first."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from game.decider import Refusal
from server import gathering
from server.lounge import commands as lounge
from tests.live.harness import eventually
from tests.live.test_lounge_doors import evening, say, state


async def test_a_deal_is_not_stuck_when_telling_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    tell, tried = gathering.tell, asyncio.Event()

    async def busy(library: Any, name: str) -> None:  # noqa: ANN401 - a library
        if not tried.is_set():
            tried.set()
            raise Refusal("busy", stream=name)
        await tell(library, name)

    monkeypatch.setattr(gathering, "tell", busy)
    async with evening("ann", "bob") as made:
        await say(made, lounge.DealNow(), "f-fay", "facilitator")
        await asyncio.wait_for(tried.wait(), 5)
        await say(made, lounge.Come("cem", "Cem"))

        async def is_told() -> bool:
            deal = (await state(made)).deal
            return deal is None or not deal.gather

        await eventually(is_told)
