"""Bad luck at a meetup: two facilitators at once on the same person, a table that empties. Over real sockets."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from server.meetup import commands
from tests.live.harness import eventually
from tests.live.meetups import ID, STREAM, Party, party

FIRST, SECOND = "f-fay", "f-kei"


async def evening(party: Party) -> tuple[str, str]:
    """Two tables play; return their rooms."""
    await party.run(commands.Invite(SECOND, "Kei"), "o-org", "organizer")
    await party.join("ann", "bob", "cid")
    one, two = await party.open_room(), await party.open_room()
    await party.place(one, "ann", "bob")
    await party.place(two, "cid")
    await party.run(commands.Advance(1), FIRST)
    await delivered(party)
    return one, two


async def delivered(party: Party) -> None:
    async def done() -> bool:
        return not (await party.state()).errands

    await eventually(done)


async def where_seated(party: Party, person: str) -> list[str]:
    """Return the tables that think somebody sits there."""
    rooms = [room for room, one in (await party.state()).rooms.items() if one.number]
    tables = {room: (await party.server.nijikai.streams.open(f"table/{room}")).state for room in rooms}
    return [room for room, table in tables.items() if any(player.person == person for player in table.players)]


def code(answer: dict[str, Any]) -> str:
    return str(answer["error"]["code"]) if "error" in answer else "ok"


@pytest.mark.parametrize(
    ("one", "other", "allowed"),
    [
        ({"type": "remove", "person": "ann"}, {"type": "move", "people": ["ann"], "room": "two"}, {"ok", "removed"}),
        ({"type": "remove", "person": "ann"}, {"type": "remove", "person": "ann"}, {"ok"}),
        ({"type": "remove", "person": "ann"}, {"type": "warn", "person": "ann", "text": "Please"}, {"ok", "removed"}),
        ({"type": "move", "people": ["ann"]}, {"type": "move", "people": ["ann"], "room": "two"}, {"ok"}),
        ({"type": "answer", "person": "bob"}, {"type": "answer", "person": "bob"}, {"ok", "call-taken"}),
    ],
)
async def test_two_facilitators_at_once(one: dict[str, Any], other: dict[str, Any], allowed: set[str]) -> None:
    async with party() as held:
        _, two = await evening(held)
        await held.run(commands.Help(), "bob", "attendee")
        fay, kei = [await held.connect(who, "facilitator") for who in (FIRST, SECOND)]
        for client in (fay, kei):
            await client.subscribe(STREAM)
        asked = [{name: two if value == "two" else value for name, value in each.items()} for each in (one, other)]
        answers = await asyncio.gather(fay.command(STREAM, asked[0]), kei.command(STREAM, asked[1]))
        assert {code(answer) for answer in answers} <= allowed
        assert "ok" in {code(answer) for answer in answers}
        await delivered(held)
        state = await held.state()
        ann = state.people["ann"]
        assert await where_seated(held, "ann") == ([ann.room] if ann.plays and not ann.removed else [])
        await fay.until(lambda: fay.seqs[STREAM] == kei.seqs[STREAM])
        assert fay.views[STREAM]["people"] == kei.views[STREAM]["people"], "both see the same"


async def test_a_table_that_empties_plays_on_with_bots_and_takes_people_again() -> None:
    async with party() as held:
        one, two = await evening(held)
        await held.place("", "ann", "bob")
        await delivered(held)
        table = (await held.server.nijikai.streams.open(f"table/{one}")).state
        assert table.stage == "playing"
        assert all(player.bot for player in table.players)
        await held.place(one, "cid")
        await delivered(held)
        assert await where_seated(held, "cid") == [one]
        assert (await held.state()).rooms[two].players == 0
        assert one.startswith(ID)
