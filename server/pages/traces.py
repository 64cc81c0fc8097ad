"""Where in the log somebody's traces are: which meetups, which rooms, which words, and how long they spoke."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import msgspec

from server.live.streams import Streams
from server.log.store import PAGE, LogStore
from server.lounge.parts import Profile
from server.lounge.state import Lounge, Verdict
from server.lounge.view import answer
from server.meetup import naming
from server.people.persons import Attended, Persons
from server.talk.messages import Aired, Entered, Noted, Spoke

Words = dict[str, str | int]


class Afterwards(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wrote, wished for and answered in a lounge; persons by their id. Nobody else is told of it."""

    profile: Profile
    taking: bool
    seen: bool
    more: tuple[str, ...]
    answers: dict[str, str]
    challenges: dict[str, bool]
    """Study groups they were asked to and have answered."""
    blocked: tuple[str, ...]
    met: dict[str, Verdict]
    """Thread -> what they said about having met."""
    reports: tuple[str, ...]


class Trace(msgspec.Struct, kw_only=True):
    """One meetup that somebody came to: the rooms they were in, what they said and wrote there, and how many seconds
    they spoke by voice, where they wanted that counted; and what they did in its lounge.
    """

    meetup: str
    title: str
    starts: int
    zone: str
    joined_at: int
    rooms: list[str] = []
    words: list[Words] = []
    spoken: int = 0
    lounge: Afterwards | None = None


async def traces_of(streams: Streams, store: LogStore, persons: Persons, person: str) -> list[Trace]:
    """Read the traces of a person, the latest meetup first."""
    return [await trace_of(streams, store, came, person) for came in await persons.meetups(person)]


async def trace_of(streams: Streams, store: LogStore, came: Attended, person: str) -> Trace:
    state = (await streams.open(naming.stream(came.meetup))).state
    title = state.plan.title if state.plan else ""
    trace = Trace(
        meetup=came.meetup,
        title=title,
        starts=state.plan.starts if state.plan else 0,
        zone=state.plan.zone if state.plan else "",
        joined_at=came.joined_at,
    )
    lounge = await lounge_of(streams, came.meetup)
    trace.lounge = afterwards(lounge, person)
    for room in dict.fromkeys((naming.hall(came.meetup), *state.rooms, *thread_rooms(lounge, person))):
        await look(streams, store, trace, room, person)
    return trace


async def lounge_of(streams: Streams, meetup: str) -> Lounge:
    """Return the state of a meetup's lounge; an empty one, where there is none."""
    name = naming.lounge(meetup)
    state: Lounge = (await streams.open(name)).state if await streams.exists(name) else Lounge()
    return state


def thread_rooms(lounge: Lounge, person: str) -> list[str]:
    """Return the rooms of the threads that somebody is in, or has been in; everybody's among them."""
    one = lounge.members.get(person)
    numbers = ("0", *one.threads) if one and lounge.threads else ()
    return [naming.thread_room(lounge.meetup, number) for number in dict.fromkeys(numbers)]


def afterwards(lounge: Lounge, person: str) -> Afterwards | None:
    """Return what a lounge has of somebody; None for whoever has not been there."""
    one = lounge.members.get(person)
    if one is None:
        return None
    circles = {number: said for number, said in one.circles.items() if number in lounge.circles}
    return Afterwards(
        profile=one.profile,
        taking=one.taking,
        seen=one.seen,
        more=one.more,
        answers={other: answer(one, other) for other in (*one.likes, *one.passes, *one.laters)},
        challenges={lounge.circles[number].challenge: said for number, said in circles.items()},
        blocked=one.blocked,
        met={number: thread.met[person] for number, thread in lounge.threads.items() if person in thread.met},
        reports=tuple(each.text for each in lounge.reports.values() if each.by == person),
    )


async def look(streams: Streams, store: LogStore, trace: Trace, room: str, person: str) -> None:
    """Add to a trace what a room's log has of somebody."""
    async for at, event in history(streams, store, f"room/{room}"):
        if getattr(event, "person", None) != person:
            continue
        if isinstance(event, Entered) and room not in trace.rooms:
            trace.rooms.append(room)
        if isinstance(event, Aired):
            trace.spoken += event.seconds
        if isinstance(event, Spoke | Noted) and event.text:
            trace.words.append({"room": room, "at": at, "text": event.text})


async def history(streams: Streams, store: LogStore, name: str) -> AsyncIterator[tuple[int, Any]]:
    """Yield all events of a stream, as the catalogue of today has them, and when they were."""
    after, kinds = 0, streams.kinds
    while records := await store.read(name, after, PAGE):
        for record in records:
            yield record.at, kinds.of(name).event(kinds.upcasts.today(record).data)
        after = records[-1].seq
