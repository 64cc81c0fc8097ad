"""What a meetup's own stream says of its course: steps as they were held, rooms, and who was where when."""

from __future__ import annotations

from itertools import compress
from operator import is_, is_not
from typing import Any, Final

import msgspec

from server.meetup import naming
from server.meetup.facts import at_tables, in_rooms, is_inside, is_over, plan_of, step_of
from server.meetup.state import Meetup, Person, Room
from server.replay.reader import Appended

NOWHERE: Final = ""


class Held(msgspec.Struct):
    """A step of the agenda as it was held; ``end`` 0: it goes on."""

    id: str
    kind: str
    title: str
    start: int
    end: int = 0


class Place(msgspec.Struct):
    """A room. ``end`` 0: it is there still."""

    number: int
    kind: str
    name: str
    start: int
    end: int = 0
    game: bool = False
    round: int = 0


class Guest(msgspec.Struct):
    """Somebody who came. ``stays``: room, since when, until when (0: still)."""

    name: str
    avatar: str
    staff: bool
    stays: list[tuple[str, int, int]] = msgspec.field(default_factory=list)


class Plot:
    """Follows the stream's states from append to append."""

    def __init__(self, meetup: str) -> None:
        self.hall = naming.hall(meetup)
        self.state = Meetup(id=meetup)
        self.start = 0
        self.end = 0
        """When it was over; 0: it is not."""
        self.latest = 0
        self.steps: list[Held] = []
        self.rooms: dict[str, Place] = {}
        self.people: dict[str, Guest] = {}
        self._began: tuple[int, int] = (-1, 0)

    def take(self, one: Appended, before: Meetup, after: Meetup) -> None:
        """Note what an append has changed."""
        at = one.at
        self.state, self.latest = after, at
        if not self.start and after.stage != "draft":
            self.start = at
            self.rooms[self.hall] = Place(0, "hall", "", at)
        if not self.end:
            self._steps(at, after)
            self._rooms(at, before, after)
        changed = moved(before, after)
        if not self.end:
            elsewhere = rooms_of_step(before) != rooms_of_step(after)
            for id in after.people if elsewhere else changed:
                self._stay(at, id, where(after, after.people[id]))
            if is_over(after):
                self._close(at)
        for id in changed:
            if guest := self._known(id, after.people[id]):
                person = after.people[id]
                guest.name, guest.avatar, guest.staff = person.name, person.avatar, person.staff

    def _steps(self, at: int, state: Meetup) -> None:
        step, now = step_of(state), (state.step, state.began)
        if step is None or now == self._began:
            return
        self._began = now
        if self.steps:
            self.steps[-1].end = at
        self.steps.append(Held(step.id, step.kind, step.title, at))

    def _rooms(self, at: int, before: Meetup, after: Meetup) -> None:
        if before.rooms is after.rooms:
            return
        for id, room in after.rooms.items():
            if before.rooms.get(id) is not room and room.number:
                self._room(at, id, room)

    def _room(self, at: int, id: str, room: Room) -> None:
        known = self.rooms.get(id)
        if known is None:
            game = room.kind == "table"
            known = self.rooms[id] = Place(room.number, room.kind, room.name, at, game=game, round=room.round)
        known.name = room.name
        if room.closed and not known.end:
            known.end = at
        elif known.end and not room.closed:
            known.end = 0

    def _stay(self, at: int, id: str, room: str) -> None:
        guest = self.people.get(id)
        if guest is None and room:
            guest = self.people[id] = Guest("", "", staff=False)
        if guest is None:
            return
        last = guest.stays[-1] if guest.stays else None
        if last is not None and not last[2]:
            if last[0] == room:
                return
            guest.stays[-1] = (last[0], last[1], at)
            if last[1] == at:
                guest.stays.pop()
        if room:
            guest.stays.append((room, at, 0))

    def _known(self, id: str, person: Person) -> Guest | None:
        if person.joined and id not in self.people:
            self.people[id] = Guest("", "", staff=False)
        return self.people.get(id)

    def _close(self, at: int) -> None:
        self.end = at
        if self.steps:
            self.steps[-1].end = at
        for room in self.rooms.values():
            room.end = room.end or at
        for id in self.people:
            self._stay(at, id, NOWHERE)

    # --- for the index --------------------------------------------------------------------------------------------

    def told(self, end: int) -> dict[str, Any]:
        """``end``: of what goes on still, ms."""
        plan = plan_of(self.state)
        return {
            "meetup": self.state.id,
            "title": plan.title if self.state.plan else "",
            "zone": plan.zone,
            "start": self.start or end,
            "end": end,
            "going": not self.end,
            "steps": [msgspec.structs.replace(step, end=step.end or end) for step in self.steps],
            "rooms": {id: msgspec.structs.replace(room, end=room.end or end) for id, room in self.rooms.items()},
            "people": {id: guest_told(guest, end) for id, guest in self.people.items()},
        }


def guest_told(guest: Guest, end: int) -> dict[str, Any]:
    stays = [(room, start, until or max(end, start)) for room, start, until in guest.stays]
    return {"name": guest.name, "avatar": guest.avatar, "staff": guest.staff, "stays": stays}


def moved(before: Meetup, after: Meetup) -> list[str]:
    """Return the people who are not the same."""
    if before.people is after.people:
        return []
    if all(map(is_, before.people, after.people)):  # nobody has come or gone, as nearly always
        return list(compress(after.people, map(is_not, before.people.values(), after.people.values())))
    was = before.people.get
    return [id for id, person in after.people.items() if was(id) is not person]


def rooms_of_step(state: Meetup) -> tuple[bool, bool]:
    """Return what decides for all together where they are."""
    return in_rooms(state), at_tables(state)


def where(state: Meetup, person: Person) -> str:
    """Return the room that somebody is in; empty: they are not here."""
    if not person.here or not is_inside(person) or state.stage == "draft":
        return NOWHERE
    hall = naming.hall(state.id)
    if not in_rooms(state):
        return hall
    return (person.room if at_tables(state) else person.breakout) or hall
