"""Two doors one after the other: the meetup's, and the lounge's. Watched ever after, and for nobody in between."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from game.decider import Context
from server.lounge import commands as lounge
from server.lounge.state import Lounge
from server.meetup import commands, naming
from server.meetup.state import Step
from tests.live.harness import Client, eventually
from tests.live.meetups import ID, STREAM, Party, party, plan

LOUNGE, PLENARY, PAIR = naming.lounge(ID), f"room/{ID}-t0", f"room/{ID}-t1"
AGENDA = (Step("welcome", "welcome", 5), Step("finale", "finale", 5))


async def state(made: Party) -> Lounge:
    found: Lounge = (await made.server.nijikai.streams.open(LOUNGE)).state
    return found


async def say(made: Party, command: Any, person: str = "", role: Any = "system") -> None:  # noqa: ANN401
    now = made.server.nijikai.clock.now()
    await made.server.nijikai.streams.run(LOUNGE, command, Context(person, role, now), "")


@asynccontextmanager
async def evening(*people: str) -> AsyncIterator[Party]:
    """A lounge that is open, in which people take part."""
    async with party() as made:
        await made.run(commands.Prepare(plan(lounge=30, agenda=AGENDA)), "o-org", "organizer")
        await made.join(*people)
        await made.run(commands.Advance(0), "f-fay")
        await made.run(commands.Advance(1), "f-fay")
        await eventually(lambda: is_open(made))
        for person in people:
            await say(made, lounge.Come(person, person))
            await say(made, lounge.TakePart(on=True), person, "attendee")
        yield made


async def is_open(made: Party) -> bool:
    now = await state(made)
    return now.phase == "open" and not now.errands


async def find(made: Party, one: str, other: str) -> None:
    """Let two find each other, at once."""
    await say(made, lounge.Introduce((one, other)), "f-fay", "facilitator")
    await say(made, lounge.Answer(other, "like"), one, "attendee")
    await say(made, lounge.Answer(one, "like"), other, "attendee")
    due = (await state(made)).reveal_due
    streams = made.server.nijikai.streams
    await streams.run(LOUNGE, lounge.Tick(), Context("", "system", due), "")
    assert "1" in (await state(made)).threads


async def code(client: Client, stream: str, **options: Any) -> str:  # noqa: ANN401
    answer = await client.subscribe(stream, **options)
    return str(answer["error"]["code"]) if "error" in answer else ""


def closed(client: Client, stream: str) -> bool:
    return any(event == "closed" and data["stream"] == stream for event, data in client.said)


async def test_a_thread_is_for_those_who_are_in_it_and_for_nobody_else() -> None:
    async with evening("ann", "bob", "cem") as made:
        await find(made, "ann", "bob")
        ann, cem = await made.connect("ann"), await made.connect("cem")
        fay, stranger = await made.connect("f-fay", "facilitator"), await made.connect("ann")
        assert [await code(ann, stream) for stream in (STREAM, LOUNGE, PLENARY, PAIR)] == ["", "", "", ""]
        assert [await code(cem, stream) for stream in (LOUNGE, PLENARY, PAIR)] == ["", "", "not-allowed"]
        assert [await code(fay, stream) for stream in (LOUNGE, PLENARY, PAIR)] == ["", "", "not-allowed"]
        for client in (cem, fay):
            assert "error" in await client.command(PAIR, {"type": "say", "text": "hello"})
            assert await code(client, PAIR, quiet=True) == "not-allowed"
        assert await code(stranger, f"room/{ID}-t9") == "not-allowed"
        assert await code(stranger, "lounge/mzzzzzzzzzzzzzzz") == "not-allowed"


async def test_in_a_thread_that_one_has_ended_the_other_says_nothing_any_more() -> None:
    async with evening("ann", "bob") as made:
        await find(made, "ann", "bob")
        ann, bob = await made.connect("ann"), await made.connect("bob")
        for client in (ann, bob):
            assert await code(client, PAIR) == ""
        assert (await ann.command(LOUNGE, {"type": "block", "person": "bob"}))["ok"]
        await eventually(lambda: is_open(made))
        for command in ({"type": "say", "text": "but why"}, {"type": "react", "kind": "clap"}):
            answer = await bob.command(PAIR, command)
            assert answer["error"]["code"] == "talk-over"


async def test_who_leads_a_meetup_leads_no_conversation_of_two() -> None:
    async with evening("ann") as made:
        await say(made, lounge.Come("f-fay", "Fay", staff=True))
        await say(made, lounge.TakePart(on=True), "f-fay", "facilitator")
        await say(made, lounge.Introduce(("ann", "f-fay")), "o-org", "organizer")
        await say(made, lounge.Answer("f-fay", "like"), "ann", "attendee")
        await say(made, lounge.Answer("ann", "like"), "f-fay", "facilitator")
        due = (await state(made)).reveal_due
        await made.server.nijikai.streams.run(LOUNGE, lounge.Tick(), Context("", "system", due), "")
        ann, fay = await made.connect("ann"), await made.connect("f-fay", "facilitator")
        assert [await code(ann, PAIR), await code(fay, PAIR)] == ["", ""]
        assert (await ann.command(PAIR, {"type": "say", "text": "hello"}))["ok"]
        for command in ({"type": "mute", "on": True}, {"type": "hide", "message": 1}):
            assert (await fay.command(PAIR, command))["error"]["code"] == "not-allowed"
        assert (await fay.command(PAIR, {"type": "say", "text": "hello to you"}))["ok"]


async def test_whoever_leaves_a_group_loses_its_room_at_once_and_nothing_else() -> None:
    async with evening("ann", "bob", "cem") as made:
        await say(made, lounge.Introduce(("ann", "bob", "cem")), "f-fay", "facilitator")
        for one in ("ann", "bob", "cem"):
            for other in {"ann", "bob", "cem"} - {one}:
                await say(made, lounge.Answer(other, "like"), one, "attendee")
        due = (await state(made)).reveal_due
        await made.server.nijikai.streams.run(LOUNGE, lounge.Tick(), Context("", "system", due), "")
        ann, bob = await made.connect("ann"), await made.connect("bob")
        for client in (ann, bob):
            for stream in (LOUNGE, PLENARY, PAIR):
                assert await code(client, stream) == ""
        assert (await ann.command(LOUNGE, {"type": "end_contact", "thread": "1"}))["ok"]
        await ann.until(lambda: closed(ann, PAIR))
        assert not closed(ann, LOUNGE)
        assert not closed(ann, PLENARY)
        assert not closed(bob, PAIR)
        assert await code(ann, PAIR) == "not-allowed"


async def test_whoever_is_removed_from_the_meetup_loses_the_lounge() -> None:
    async with evening("ann", "bob") as made:
        await find(made, "ann", "bob")
        ann = await made.connect("ann")
        for stream in (LOUNGE, PAIR):
            assert await code(ann, stream) == ""
        await made.run(commands.Remove("ann"), "f-fay")
        await ann.until(lambda: closed(ann, LOUNGE) and closed(ann, PAIR))
        await eventually(ann.gone.is_set)
        await eventually(lambda: is_expelled(made, "ann"))
        assert (await state(made)).threads["1"].ended
        await made.run(commands.Readmit("ann"), "f-fay")
        await eventually(lambda: is_back(made, "ann"))
        again = await made.connect("ann")
        assert await code(again, LOUNGE) == ""


async def is_expelled(made: Party, person: str) -> bool:
    return (await state(made)).members[person].expelled


async def is_back(made: Party, person: str) -> bool:
    return not await is_expelled(made, person)


async def test_whoever_has_left_the_meetup_may_come_to_its_lounge() -> None:
    async with evening("ann", "bob") as made:
        await made.run(commands.Bow(), "ann", "attendee")
        ann = await made.connect("ann")
        assert ann.refused is None
        assert [await code(ann, stream) for stream in (LOUNGE, PLENARY, STREAM)] == ["", "", "not-allowed"]


async def test_where_there_is_no_lounge_nobody_can_go_to_it() -> None:
    async with party() as made:
        await made.join("ann")
        ann, fay = await made.connect("ann"), await made.connect("f-fay", "facilitator")
        for client in (ann, fay):
            assert [await code(client, stream) for stream in (LOUNGE, PLENARY)] == ["not-allowed", "not-allowed"]


async def test_a_room_hears_what_is_said_and_the_lounge_notes_the_first_message() -> None:
    async with evening("ann", "bob") as made:
        await find(made, "ann", "bob")
        ann, bob = await made.connect("ann"), await made.connect("bob")
        for client in (ann, bob):
            await client.subscribe(LOUNGE)
        await ann.subscribe(PAIR)
        assert not bob.views[LOUNGE]["me"]["threads"]["1"]["first"]
        assert (await ann.command(PAIR, {"type": "say", "text": "hello"}))["ok"]
        await bob.until(lambda: bob.views[LOUNGE]["me"]["threads"]["1"]["first"])
        assert bob.seqs[LOUNGE] == ann.seqs[LOUNGE]
