"""All rooms at a glance: first everything, then what changes, at most once a second, only for staff who look."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from server.live.clock import FakeClock
from server.live.overview import LONG_PERIOD, MANY, PERIOD
from server.meetup import commands
from tests.live.harness import Client, eventually
from tests.live.meetups import ID, Party, party
from tests.wire import merge


async def look(client: Client) -> dict[str, Any]:
    answer = await client.ask("overview", {"meetup": ID})
    assert answer["ok"]
    return dict(answer["rooms"])


def heard(client: Client) -> list[dict[str, Any]]:
    return [data["rooms"] for event, data in client.said if event == "overview"]


def more(client: Client, known: int) -> bool:
    return len(heard(client)) > known


async def rooms(made: Party, count: int) -> list[str]:
    made_rooms = [await made.open_room() for _ in range(count)]
    await eventually(lambda: _delivered(made))
    return made_rooms


async def _delivered(made: Party) -> bool:
    return not (await made.state()).errands


async def pass_time(made: Party, clock: FakeClock, milliseconds: int) -> None:
    """Let time go by; when this returns, everybody has done what was due (an answer comes after it)."""
    clock.advance(milliseconds)
    await made.clients[0].ask("unview", {"meetup": "nothing"})


async def test_first_all_rooms_then_what_changes() -> None:
    clock = FakeClock()
    async with party(clock=clock) as made:
        one, two = await rooms(made, 2)
        fay = await made.connect("f-fay", "facilitator")
        seen = await look(fay)
        assert sorted(seen) == [one, two]
        assert seen[one]["table"]["stage"] == "lobby"
        await made.join("ann")
        await made.place(one, "ann")
        ann = await made.connect("ann")
        await ann.subscribe(f"room/{one}")
        await ann.command(f"room/{one}", {"type": "hand", "up": True})
        while "ann" not in seen[one]["room"]["hands"]:
            known = len(heard(fay))
            clock.advance(PERIOD)
            await fay.until(partial(more, fay, known))
            for change in heard(fay)[known:]:
                assert two not in change
                seen = merge(seen, change)
        fresh = await made.connect("f-fay", "facilitator")
        assert await look(fresh) == seen


async def test_at_most_once_a_second_and_only_what_is_new() -> None:
    clock = FakeClock()
    async with party(clock=clock) as made:
        (one,) = await rooms(made, 1)
        await made.join("ann")
        await made.place(one, "ann")
        await eventually(lambda: _delivered(made))
        fay, ann = await made.connect("f-fay", "facilitator"), await made.connect("ann")
        await ann.subscribe(f"room/{one}")
        await look(fay)
        for up in (True, False, True, False, True):
            await ann.command(f"room/{one}", {"type": "hand", "up": up})
        await fay.until(lambda: len(heard(fay)) == 1)
        await pass_time(made, clock, PERIOD - 1)
        assert len(heard(fay)) == 1
        await ann.command(f"room/{one}", {"type": "hand", "up": False})
        clock.advance(1)
        await fay.until(lambda: len(heard(fay)) == 2)
        assert heard(fay)[-1] == {one: {"room": {"hands": []}}}
        await ann.command(f"room/{one}", {"type": "react", "kind": "clap"})
        await pass_time(made, clock, LONG_PERIOD)
        await pass_time(made, clock, LONG_PERIOD)
        assert len(heard(fay)) == 2


async def test_rooms_come_and_go() -> None:
    clock = FakeClock()
    async with party(clock=clock) as made:
        one, two = await rooms(made, 2)
        fay = await made.connect("f-fay", "facilitator")
        seen = await look(fay)
        await made.run(commands.Merge(two, one), "f-fay")
        three = await made.open_room()
        while sorted(seen) != sorted([one, three]) or "table" not in seen[three]:
            known = len(heard(fay))
            clock.advance(PERIOD)
            await fay.until(partial(more, fay, known))
            for change in heard(fay)[known:]:
                seen = merge(seen, change)


async def test_nothing_is_looked_at_while_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeClock()
    async with party(clock=clock) as made:
        (one,) = await rooms(made, 1)
        overview = made.server.nijikai.live.overview
        glances: list[str] = []
        glance = overview._glance

        async def counted(room: str) -> Any:  # noqa: ANN401
            glances.append(room)
            return await glance(room)

        monkeypatch.setattr(overview, "_glance", counted)
        await made.join("ann")
        await made.place(one, "ann")
        assert glances == []
        fay = await made.connect("f-fay", "facilitator")
        await look(fay)
        assert glances == [one]
        await fay.ask("unview", {"meetup": ID})
        await eventually(lambda: not overview._boards)
        await made.run(commands.Name(one, "The quiet one"), "f-fay")
        assert glances == [one]
        assert overview._boards == {}


async def test_whoever_hangs_up_no_longer_looks() -> None:
    clock = FakeClock()
    async with party(clock=clock) as made:
        await rooms(made, 1)
        fay = await made.connect("f-fay", "facilitator")
        await look(fay)
        await fay.close()
        await eventually(lambda: not made.server.nijikai.live.overview._boards)


def test_many_rooms_are_told_of_less_often() -> None:
    assert (MANY, PERIOD, LONG_PERIOD) == (100, 1000, 2000)
