"""What an event leads to at tables and in rooms: a pure map, so that the log need not hold it.

Running numbers name the errands, and ``Delivered`` takes them off by number: for one event of one state this map must
find the same errands in the same order in every release (the golden log watches over it).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from server.meetup import naming
from server.meetup.events import (
    Cancelled,
    Closed,
    Delivered,
    Gathered,
    Invited,
    Joined,
    MeetupEvent,
    Placed,
    Prepared,
    Readmitted,
    Registered,
    Released,
    Remedied,
    Removed,
    Revoked,
    RoomOpened,
    StepBegan,
)  # fmt: skip
from server.meetup.facts import ENDING, games_on, kind_of, plan_of, plays_on, table_of
from server.meetup.scheme import Scheme
from server.meetup.state import Errand, Meetup, Person, Room

ACTS: Final = {"skip": "skip", "extend": "extend", "undo": "undo", "bots": "seat_bot"}
"""Remedies that only the table knows of; the others change the room, and are found by that."""
ALL_ROOMS: Final = (StepBegan, Gathered, Released, Closed, Cancelled)
"""Events after which games stop or go on in all rooms."""
NOBODY: Final = Person(name="")
OPEN: Final = frozenset({"lobby", "running"})
"""Stages of a meetup that people can come to."""
FACE: Final = "-"
"""Stands for the avatar of somebody without one."""


def due(before: Meetup, event: MeetupEvent, after: Meetup) -> list[Errand]:
    """Return the errands of an event, in the order in which they are to be done."""
    if isinstance(event, Delivered | Registered) or (before is after and not isinstance(event, Remedied)):
        return []
    at = getattr(event, "at", 0)
    by = event.by if isinstance(event, Remedied) else ""
    return [
        *laid(before, event, after, at),
        *seats(before, event, after, at),
        *rooms(before, event, after, Sender(by, at)),
        *expelled(before, event, at),
        *lounge(before, event, after, at),
    ]


class Sender:
    """In whose name errands go: a facilitator's, or nobody's."""

    def __init__(self, by: str, at: int) -> None:
        self.by = by
        self.at = at

    def to(self, stream: str, type_: str, **fields: Any) -> Errand:  # noqa: ANN401 - fields of a command
        command = {"type": type_, **fields}
        return Errand(stream, command, by=self.by, role="facilitator" if self.by else "system", at=self.at)


# --- rooms that are new -----------------------------------------------------------------------------------------------


def laid(before: Meetup, event: MeetupEvent, after: Meetup, at: int) -> Iterator[Errand]:
    plan = plan_of(after)
    if isinstance(event, Prepared) and plan.pack != (before.plan and before.plan.pack):
        yield Errand(f"room/{naming.hall(after.id)}", {"type": "dress", "pack": plan.pack}, at=at)
    if isinstance(event, RoomOpened) and event.kind == "breakout":
        yield Errand(f"room/{event.room}", {"type": "dress", "pack": plan.pack, **dressed(after, event.topic)}, at=at)
    elif isinstance(event, RoomOpened):
        command = {"type": "open", "pack": plan.pack, "mode": plan.mode, "seats": event.seats, "led": True}
        yield Errand(f"table/{event.room}", command, chance="secret", at=at)
        yield Errand(f"room/{event.room}", {"type": "dress", "pack": plan.pack}, at=at)


def dressed(state: Meetup, topic: str) -> dict[str, Any]:
    """Return what a small group's room is about besides its pack; what is as usual is left out."""
    scheme = state.breakout.scheme if state.breakout else Scheme(template=())
    titles = {one.id: one.title for one in scheme.topics}
    fields = {"topic": topic, "title": titles.get(topic, ""), "level": scheme.level, "sections": list(scheme.template)}
    return {name: value for name, value in fields.items() if value}


# --- who sits where ---------------------------------------------------------------------------------------------------


def whom(event: MeetupEvent) -> Iterable[str]:
    """Return the people whom an event may seat or unseat."""
    if isinstance(event, Placed):
        return event.people
    return (getattr(event, "person", ""),)


def seats(before: Meetup, event: MeetupEvent, after: Meetup, at: int) -> Iterator[Errand]:
    """Yield who leaves which table and sits down where. A game need not wait for somebody who is not here; whoever has
    just come through the door is about to be.
    """
    if before.people is after.people:
        return
    for who in whom(event):
        person = after.people.get(who, NOBODY)
        old, new = table_of(before.people.get(who, NOBODY)), table_of(person)
        if old != new and old:
            yield Errand(f"table/{old}", {"type": "unseat", "person": who}, at=at)
        if old != new and new:
            command = {"type": "place", "person": who, "name": person.name, "avatar": person.avatar or FACE}
            yield Errand(f"table/{new}", command, at=at)
            if not person.here and not isinstance(event, Joined):
                yield Errand(f"table/{new}", {"type": "away", "person": who}, at=at)


# --- what goes on in rooms --------------------------------------------------------------------------------------------


def rooms(before: Meetup, event: MeetupEvent, after: Meetup, sender: Sender) -> Iterator[Errand]:
    held, holds = not games_on(before), not games_on(after)
    everywhere = isinstance(event, ALL_ROOMS) or held != holds
    if everywhere or before.rooms is not after.rooms:
        for name, room in after.rooms.items():
            old = before.rooms.get(name)
            if old is not None and (old is not room or everywhere):
                yield from changes(sender, name, (old, held), (room, holds))
    if isinstance(event, Remedied) and event.act in ACTS:
        fields = {"seconds": event.seconds} if event.act == "extend" else {}
        yield from (
            sender.to(f"table/{name}", ACTS[event.act], **fields) for name in event.rooms if name in after.rooms
        )


def changes(sender: Sender, name: str, before: tuple[Room, bool], after: tuple[Room, bool]) -> Iterator[Errand]:
    """Yield what a room and its table are to be told; the flags say whether all games are held."""
    (old, held), (new, holds) = before, after
    if old.host != new.host:
        yield sender.to(f"room/{name}", "host", person=new.host)
    if old.muted != new.muted:
        yield sender.to(f"room/{name}", "mute", on=new.muted)
    if new.kind == "breakout":
        if old.closed != new.closed:
            yield sender.to(f"room/{name}", "finish", on=new.closed)
        return
    if new.started and not old.started:
        yield sender.to(f"table/{name}", "start", fill=True)
    if (new.over and plays_on(old)) or (new.closed and not old.closed and not old.over):
        yield sender.to(f"table/{name}", "close")
        return
    stops, stopped = new.paused or holds, old.started and (old.paused or held)
    if plays_on(new) and stops != stopped:
        yield sender.to(f"table/{name}", "pause" if stops else "resume")


# --- who may not come back --------------------------------------------------------------------------------------------


def expelled(before: Meetup, event: MeetupEvent, at: int) -> Iterator[Errand]:
    if not isinstance(event, Removed | Readmitted):
        return
    person = before.people.get(event.person, NOBODY)
    on = isinstance(event, Removed)
    small = (person.breakout,) if on else been_in(before, event.person)
    for room in dict.fromkeys((naming.hall(before.id), person.room if on else person.banned, *small)):
        if room:
            yield Errand(f"room/{room}", {"type": "expel", "person": event.person, "on": on}, at=at)


def been_in(state: Meetup, person: str) -> tuple[str, ...]:
    """Return the rooms of the round, or of the last one, in which somebody has been."""
    visited = state.breakout.visited if state.breakout else {}
    return tuple(room for room, people in visited.items() if person in people)


# --- the lounge -------------------------------------------------------------------------------------------------------


def lounge(before: Meetup, event: MeetupEvent, after: Meetup, at: int) -> Iterator[Errand]:
    """Yield what the meetup's lounge is to be told, where it has one: what it is, when it opens, who may not come."""
    plan = plan_of(after)
    if not plan.lounge:
        return
    stream = naming.lounge(after.id)
    opens = before.stage not in OPEN and after.stage in OPEN
    if opens or (isinstance(event, Prepared) and after.stage in OPEN):
        facts = {"title": plan.title, "pack": plan.pack, "zone": plan.zone, "days": plan.lounge}
        yield Errand(stream, {"type": "establish", "meetup": after.id, **facts}, at=at)
    if isinstance(event, Closed) or (isinstance(event, Prepared | StepBegan) and kind_of(after) in ENDING):
        yield Errand(stream, {"type": "open_up"}, at=at)
    if isinstance(event, Removed | Readmitted):
        yield Errand(stream, {"type": "expel", "person": event.person, "on": isinstance(event, Removed)}, at=at)
    if isinstance(event, Revoked | Invited) and is_revoked(before, event.person) != is_revoked(after, event.person):
        yield Errand(stream, {"type": "expel", "person": event.person, "on": isinstance(event, Revoked)}, at=at)


def is_revoked(state: Meetup, person: str) -> bool:
    return person in state.facilitators and state.facilitators[person].revoked
