"""What is recorded of a meetup that was followed on real sockets, and asked for by real requests, is what was seen."""

from __future__ import annotations

import asyncio
import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

import msgspec

from server.meetup import commands
from tests.live.harness import Client, eventually
from tests.live.meetups import HALL, ID, STREAM, Party, party
from tests.replay.reels import views
from tests.scripted import steps

Seen = dict[str, dict[int, Any]]
"""Stream -> number -> the view that somebody had then."""


@contextmanager
def remembering(client: Client, seen: Seen) -> Iterator[None]:
    """Keep every view that a client puts together."""
    take = client.take

    def keep(update: dict[str, Any]) -> None:
        take(update)
        stream = update["stream"]
        seen[stream][client.seqs[stream]] = client.views[stream]

    client.take = keep  # type: ignore[method-assign]
    yield
    client.take = take  # type: ignore[method-assign]


async def play(made: Party, room: str, players: list[Client], watching: Client) -> None:
    """Play on for a while, talking."""
    chance, table = Random(5), f"table/{room}"
    for number in range(40):
        todo = steps(watching.views[table], chance)
        if not todo:
            break
        seat, command = todo[0]
        answer = await players[seat].command(table, command)
        assert "error" not in answer, answer
        if number % 7 == 0:
            await players[seat].command(f"room/{room}", {"type": "say", "text": f"Turn {number}"})
        await watching.until(lambda seq=answer["seq"]: watching.seqs[table] >= seq)  # type: ignore[misc]


async def test_a_played_meetup() -> None:
    async with party() as made:
        await made.join("ann", "bob")
        await made.run(commands.Advance(0), "f-fay")
        room = await made.open_room()
        await made.place(room, "ann", "bob")
        await eventually(lambda: delivered(made))
        people = {name: await made.connect(name) for name in ("ann", "bob")}
        for client in people.values():
            for stream in (STREAM, HALL, f"table/{room}", f"room/{room}"):
                await client.subscribe(stream)
        fay, seen = await made.connect("f-fay", "facilitator"), Seen()
        for stream in (STREAM, HALL, f"table/{room}", f"room/{room}"):
            await fay.subscribe(stream, quiet=True)
            seen[stream] = {fay.seqs[stream]: fay.views[stream]}
        with remembering(fay, seen):
            await made.run(commands.Advance(1), "f-fay")
            await fay.until(lambda: fay.views[f"table/{room}"].get("stage") == "playing")
            seats = fay.views[f"table/{room}"]["players"]
            await play(made, room, [people[seats[seat]["person"]] for seat in sorted(seats)], fay)
        recorded = await asyncio.to_thread(fetch, made, list(seen))
        await made.server.nijikai.people.database.close()
        for stream, known in seen.items():
            assert len(known) > (0 if stream == HALL else 2)
            for number, view in known.items():
                assert recorded[stream][number] == view, (stream, number)


async def delivered(made: Party) -> bool:
    return not (await made.state()).errands


def fetch(made: Party, streams: list[str]) -> Seen:
    """Get the recordings as a browser does."""
    connection = http.client.HTTPConnection("127.0.0.1", made.server.port)
    ticket = made.server.ticket("f-fay", ID, kind="meetup", role="facilitator")

    def get(path: str) -> Any:  # noqa: ANN401
        connection.request("GET", path, headers={"Cookie": f"ticket-{ID}={ticket}"})
        answer = connection.getresponse()
        assert answer.status == 200, (path, answer.status)
        return msgspec.json.decode(answer.read())

    told = get(f"/r/{ID}/index.json")["streams"]
    chunks = {
        name: [get(f"/r/{ID}/chunk/{name}/{piece['from']}.json") for piece in told[name]["chunks"]] for name in streams
    }
    connection.close()
    return {name: {number: view for chunk in some for number, view in views(chunk)} for name, some in chunks.items()}
