"""Doors: who may follow and command what, and what becomes of them when a meetup's state changes."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest

from server.meetup import commands
from tests.live.harness import Client, eventually
from tests.live.meetups import HALL, ID, STREAM, Party, party

OTHER = "mbbbbbbbbbbbbbbb"


async def code(client: Client, stream: str, **options: Any) -> str:  # noqa: ANN401
    answer = await client.subscribe(stream, **options)
    return str(answer["error"]["code"]) if "error" in answer else ""


async def refusal(client: Client, stream: str, command: dict[str, Any]) -> str:
    answer = await client.command(stream, command)
    return str(answer["error"]["code"]) if "error" in answer else ""


async def heard(client: Client, event: str, data: dict[str, Any]) -> None:
    await client.until(lambda: (event, data) in client.said)


async def two_rooms(made: Party) -> tuple[str, str]:
    one, two = await made.open_room(), await made.open_room()
    await made.join("ann", "bob")
    await made.place(one, "ann")
    await made.place(two, "bob")
    return one, two


async def test_attendees_follow_their_meetup_its_hall_and_their_own_room() -> None:
    async with party() as made:
        one, two = await two_rooms(made)
        ann = await made.connect("ann")
        for stream in (STREAM, HALL, f"room/{one}", f"table/{one}"):
            assert await code(ann, stream) == ""
        for stream in (f"room/{two}", f"table/{two}", f"room/{ID}-99", f"table/{ID}-0", f"meetup/{OTHER}", "room/t1"):
            assert await code(ann, stream) == "not-allowed"
            assert await refusal(ann, stream, {"type": "leave", "person": "bob"}) != ""
        assert await code(ann, "nothing/x") == "unknown-stream"
        assert await code(ann, STREAM, quiet=True) == "not-allowed"
        answer = await ann.ask("overview", {"meetup": ID})
        assert answer["error"]["code"] == "not-allowed"


async def test_attendees_cannot_do_what_staff_may() -> None:
    async with party() as made:
        one, two = await two_rooms(made)
        ann = await made.connect("ann")
        for stream, command in (
            (STREAM, {"type": "remove", "person": "bob"}),
            (STREAM, {"type": "advance"}),
            (f"table/{one}", {"type": "pause"}),
            (f"table/{two}", {"type": "sit", "name": "x", "avatar": "a"}),
            (f"room/{two}", {"type": "say", "text": "hello"}),
        ):
            assert await refusal(ann, stream, command) in {"not-allowed", "host-only"}
        assert (await made.state()).step == -1


async def test_facilitators_follow_everything_of_their_meetup_and_nothing_else() -> None:
    async with party() as made:
        one, _ = await two_rooms(made)
        fay = await made.connect("f-fay", "facilitator")
        for stream in (STREAM, HALL, f"room/{one}", f"table/{one}"):
            assert await code(fay, stream) == ""
        assert "people" in fay.views[STREAM]
        for stream in (f"meetup/{OTHER}", f"room/{OTHER}-1", "table/t1"):
            assert await code(fay, stream) == "not-allowed"
        assert await refusal(fay, f"table/{one}", {"type": "seat_bot", "seat": 1}) == ""


@pytest.mark.parametrize("person", ["f-nobody", "ann"])
async def test_a_ticket_alone_makes_nobody_a_facilitator(person: str) -> None:
    async with party() as made:
        await made.join("ann")
        client = await made.connect(person, "facilitator")
        assert client.refused["data"] == {"code": "not-allowed"}


async def test_whoever_has_not_come_through_the_door_does_not_get_in() -> None:
    async with party() as made:
        assert (await made.connect("zoe")).refused["data"] == {"code": "not-allowed"}
        made.meetup = OTHER
        assert (await made.connect("ann")).refused["data"] == {"code": "no-such-meetup"}


async def test_the_ticket_of_a_table_opens_no_room_of_a_meetup() -> None:
    async with party() as made:
        one, _ = await two_rooms(made)
        eve = await Client().connect(made.server, made.server.ticket("eve", one, role="host"))
        made.clients.append(eve)
        assert await code(eve, f"table/{one}") == "not-allowed"
        assert await refusal(eve, f"table/{one}", {"type": "pause"}) == "not-allowed"


async def test_an_attendee_never_receives_a_byte_of_what_only_staff_sees() -> None:
    async with party() as made:
        await made.run(
            commands.Register((commands.Registrant("cem", "Cem Secret", company="Quiet Ltd"),)), "o-org", "organizer"
        )
        one, _ = await two_rooms(made)
        ann = await made.connect("ann")
        await ann.subscribe(STREAM)
        fay = await made.connect("f-fay", "facilitator")
        await fay.subscribe(STREAM)
        await made.join("cem")
        await made.run(commands.Warn("bob", "please be gentle"), "f-fay")
        await made.run(commands.Notify("hello all"), "f-fay")
        await made.run(commands.Move(("cem",), one), "f-fay")
        last = (await made.state()).noticed
        await ann.until(lambda: str(last) in ann.views[STREAM]["notices"] and ann.seqs == fay.seqs)
        text = str(ann.views[STREAM]) + str([update for update in ann.updates if update["stream"] == STREAM])
        for secret in ("bob", "cem", "Cem", "Quiet", "gentle", "f-fay"):
            assert secret not in text
        assert "Quiet Ltd" in str(fay.views[STREAM])


async def test_everybody_sees_themselves() -> None:
    async with party() as made:
        one, _ = await two_rooms(made)
        ann, bob = await made.connect("ann"), await made.connect("bob")
        for client in (ann, bob):
            await client.subscribe(STREAM)
        assert ann.views[STREAM]["me"]["room"] == one
        await made.run(commands.Warn("ann", "please be kind"), "f-fay")
        await ann.until(lambda: ann.views[STREAM]["me"]["warning"] == "please be kind")
        await bob.until(lambda: bob.seqs == ann.seqs)
        assert {"type": "warned", "person": "ann", "text": "please be kind"} in ann.updates[-1]["events"]
        assert bob.updates[-1]["events"] == []
        assert bob.views[STREAM]["me"]["warning"] == ""


async def test_whoever_is_moved_loses_the_old_room_at_once_and_gets_the_new() -> None:
    async with party() as made:
        one, two = await two_rooms(made)
        ann = await made.connect("ann")
        for stream in (STREAM, f"room/{one}", f"table/{one}"):
            await ann.subscribe(stream)
        await made.place(two, "ann")
        await heard(ann, "closed", {"stream": f"room/{one}", "code": "not-allowed"})
        await heard(ann, "closed", {"stream": f"table/{one}", "code": "not-allowed"})
        seq = ann.seqs[f"room/{one}"]
        assert await refusal(ann, f"room/{one}", {"type": "say", "text": "still here"}) == "not-allowed"
        assert await code(ann, f"room/{two}") == ""
        assert (await ann.command(f"room/{two}", {"type": "say", "text": "hello"}))["ok"]
        streams = made.server.nijikai.streams
        await eventually(lambda: _is_empty(streams, f"room/{one}"))
        assert ann.seqs[f"room/{one}"] == seq
        assert ann.views[STREAM]["me"]["room"] == two


async def _is_empty(streams: Any, room: str) -> bool:  # noqa: ANN401
    return not (await streams.open(room)).state.people


@pytest.mark.parametrize(("by", "person", "role"), [("remove", "ann", "attendee"), ("revoke", "f-fay", "facilitator")])
async def test_whoever_is_sent_away_is_told_and_cut_in_every_tab_and_stays_out(
    by: str,
    person: str,
    role: Any,  # noqa: ANN401
) -> None:
    async with party() as made:
        await made.run(commands.Invite("f-gus", "Gus"), "o-org", "organizer")
        await two_rooms(made)
        tabs = [await made.connect(person, role) for _ in range(2)]
        await tabs[0].subscribe(STREAM)
        await tabs[1].subscribe(HALL)
        bob = await made.connect("bob")
        await bob.subscribe(HALL)
        if by == "remove":
            await made.run(commands.Remove("ann"), "f-gus")
        else:
            await made.run(commands.Revoke("f-fay"), "o-org", "organizer")
        why = "removed" if by == "remove" else "link-revoked"
        for tab, stream in zip(tabs, (STREAM, HALL), strict=True):
            await heard(tab, "closed", {"stream": stream, "code": why})
            await heard(tab, "refused", {"code": why})
            await asyncio.wait_for(tab.gone.wait(), 10)
        assert (await made.connect(person, role)).refused["data"] == {"code": why}
        assert (await bob.command(HALL, {"type": "say", "text": "they are gone"}))["ok"]
        await bob.until(lambda: list(bob.views[HALL]["people"]) == ["bob"])


async def test_a_facilitator_removes_somebody_who_commands_at_that_moment() -> None:
    async with party() as made:
        await two_rooms(made)
        ann, fay = await made.connect("ann"), await made.connect("f-fay", "facilitator")
        await ann.subscribe(HALL)
        await asyncio.gather(
            fay.command(STREAM, {"type": "remove", "person": "ann"}),
            *(ann.socket.emit("command", message(number)) for number in range(20)),
        )
        await asyncio.wait_for(ann.gone.wait(), 10)
        state = (await made.server.nijikai.streams.open(HALL)).state
        assert "ann" not in state.people


def message(number: int) -> dict[str, Any]:
    return {"id": f"message-{number}", "stream": HALL, "command": {"type": "hand", "up": bool(number % 2)}}


async def test_facilitators_look_on_quietly_and_are_seen_when_they_come_in() -> None:
    async with party() as made:
        one, _ = await two_rooms(made)
        ann, fay = await made.connect("ann"), await made.connect("f-fay", "facilitator")
        room = f"room/{one}"
        await ann.subscribe(room)
        await fay.subscribe(room, quiet=True)
        assert list(fay.views[room]["people"]) == ["ann"]
        await ann.command(room, {"type": "say", "text": "is anybody there?"})
        await fay.until(lambda: len(fay.views[room]["messages"]) == 1)
        await fay.subscribe(room)
        await ann.until(lambda: "f-fay" in ann.views[room]["people"])
        await fay.subscribe(room, quiet=True)
        await ann.until(lambda: "f-fay" not in ann.views[room]["people"])


async def test_presence_is_of_each_stream() -> None:
    async with party(away_seconds=1000.0) as made:
        one, _ = await two_rooms(made)
        ann = await made.connect("ann")
        await ann.subscribe(STREAM)
        assert (await made.state()).people["ann"].here
        for stream in (HALL, f"room/{one}"):
            assert list((await ann.subscribe(stream))["view"]["people"]) == ["ann"]
        assert await ann.ask("unsubscribe", {"stream": HALL}) == {"ok": True}
        streams = made.server.nijikai.streams
        await eventually(lambda: _is_empty(streams, HALL))
        assert "ann" in (await streams.open(f"room/{one}")).state.people
        assert await ann.ask("unsubscribe", {"stream": HALL}) == {"ok": True}
        await ann.ask("unsubscribe", {"stream": STREAM})
        await eventually(lambda: _gone(made, "ann"))


async def _gone(made: Party, person: str) -> bool:
    return not (await made.state()).people[person].here


async def test_everybody_reconnects_at_the_same_second() -> None:
    async with party(rate_per_second=1000.0) as made:
        people = [f"p{number}" for number in range(30)]
        await made.join(*people)
        await made.run(commands.Seat(absent=True), "f-fay")
        rooms = {person: one.room for person, one in (await made.state()).people.items()}
        assert all(rooms[person] for person in people)
        for _ in range(2):
            clients = await asyncio.gather(*(made.connect(person) for person in people))
            await asyncio.gather(*(_settle(client, rooms[p]) for p, client in zip(people, clients, strict=True)))
            await asyncio.gather(*(client.close() for client in clients))
        fay = await made.connect("f-fay", "facilitator")
        await fay.subscribe(STREAM)
        await eventually(lambda: _nobody_here(made))


async def _settle(client: Client, room: str) -> None:
    for stream in (STREAM, f"room/{room}", f"table/{room}"):
        assert "error" not in await client.subscribe(stream)
    assert client.views[STREAM]["me"]["room"] == room


async def _nobody_here(made: Party) -> bool:
    return not any(one.here for one in (await made.state()).people.values())


def test_passes_of_tables_are_made_once() -> None:
    from server.live.doors import table_pass

    assert table_pass("attendee") is table_pass("attendee")
    assert msgspec.to_builtins(table_pass("host")) == {"audience": "public", "role": "host", "quiet": False}
