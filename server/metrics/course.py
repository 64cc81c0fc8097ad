"""The course of a meetup: who was there when, which step was on, which room everybody was in. A fold of its stream that
follows the rules of ``server/meetup/folds`` as far as they say where people are.

In a round of small groups people are in theirs; at the tables' step with those of their table, whether they play or
watch; in the hall otherwise, and whenever all are together. Nobody is anywhere unless they are connected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from server.metrics.facts import Mark, MarkKind
from server.metrics.held import Held, Room, Round, Someone
from server.metrics.lean import Plan, Registrant, Step
from server.metrics.rows import Row

TABLES: Final = "tables"
"""The scheme of a breakout in which people stay with those of their table."""
STAFF: Final = ("f-", "o-")
"""How the ids of facilitators and organizers begin."""
SMALL: Final = "breakout"


class Course:
    """``people``, ``rooms``: by id; ``steps``: as they were held; ``opened``, ``ended``: when the lobby opened and when
    it was all over, 0: it has not; ``notices``: how many announcements.
    """

    def __init__(self, meetup: str) -> None:
        self.plan = Plan()
        self.people: dict[str, Someone] = {}
        self.rooms: dict[str, Room] = {}
        self.steps: list[Held] = []
        self.marks: list[Mark] = []
        self.opened = self.ended = self.notices = 0
        self.hall = f"{meetup}-0"
        self._index = -1
        self._step: Step | None = None
        self._together = False
        self._round: Round | None = None

    def fold(self, rows: Iterable[Row]) -> Course:
        """Fold all rows of the meetup's stream."""
        for row in rows:
            HANDLERS[row.tag](self, row)
        return self

    # --- where everybody is -------------------------------------------------------------------------------------------

    def _where(self, one: Someone) -> str:
        """Return the room somebody is in, if they are here."""
        if self._together:
            return self.hall
        if self._round and self._round.open:
            return one.breakout or self.hall
        return (one.room or self.hall) if self._at_tables() else self.hall

    def _at_tables(self) -> bool:
        step = self._step
        if step is None:
            return False
        return step.kind == "table" or (step.kind == SMALL and (step.scheme == TABLES or self._round is None))

    def _settle(self, at: int, *people: Someone) -> None:
        """Note where people are now; all of them, if none is named."""
        for one in people or self.people.values():
            one.go(self._where(one) if one.here else "", at)

    def _mark(self, row: Row, kind: MarkKind, room: str = "", who: str = "", text: str = "") -> None:
        self.marks.append(Mark(row.at, kind, room, who, text))

    # --- the programme ------------------------------------------------------------------------------------------------

    def prepared(self, row: Row) -> None:
        self.plan = row.event.plan
        self._step = self._present_step()
        self._settle(row.at)

    def _present_step(self) -> Step | None:
        return self.plan.agenda[self._index] if 0 <= self._index < len(self.plan.agenda) else None

    def lobby(self, row: Row) -> None:
        self.opened = self.opened or row.at

    def step_began(self, row: Row) -> None:
        self._end_step(row.at)
        self._index, self._together = row.event.step, False
        self._step = self._present_step()
        if self._step is not None:
            self.steps.append(Held(row.event.step, self._step, row.at))
            self._mark(row, "step", text=self._step.kind)
        self._settle(row.at)

    def _end_step(self, at: int) -> None:
        if self.steps and not self.steps[-1].ended:
            self.steps[-1].ended = at

    def over(self, row: Row) -> None:
        """It is closed, or cancelled."""
        self._end_step(row.at)
        self.ended = self.ended or row.at
        self._index, self._step, self._together = -1, None, False
        self._settle(row.at)

    def recalled(self, row: Row) -> None:
        self._mark(row, "recall")

    def gathered(self, row: Row) -> None:
        self._together = True
        self._settle(row.at)

    def released(self, row: Row) -> None:
        self._together = False
        self._settle(row.at)

    def notified(self, row: Row) -> None:
        self.notices += 1
        rooms = row.event.rooms
        self._mark(row, "notice", rooms[0] if len(rooms) == 1 else "", text=str(row.event.id))

    # --- people -------------------------------------------------------------------------------------------------------

    def registered(self, row: Row) -> None:
        for listed in row.event.people:
            self._list(listed)

    def _list(self, listed: Registrant) -> None:
        if listed.person:
            one = self.people.setdefault(listed.person, Someone())
            one.company, one.level, one.registered = listed.company, listed.level, True

    def unregistered(self, row: Row) -> None:
        one = self.people.get(row.event.person)
        if one is None:
            return
        one.registered = False
        if not one.joined:
            del self.people[row.event.person]

    def joined(self, row: Row) -> None:
        event = row.event
        if not event.person:
            return
        one = self.people.setdefault(event.person, Someone())
        if not one.joined:
            one.joined, one.asked = row.at, event.asked if 0 < event.asked <= row.at else row.at
        one.staff = one.staff or event.staff
        one.bowed = False
        one.sit(row.at)
        self._settle(row.at, one)

    def arrived(self, row: Row) -> None:
        if one := self.people.get(row.event.person):
            one.here = True
            self._settle(row.at, one)

    def left(self, row: Row) -> None:
        if one := self.people.get(row.event.person):
            one.here = False
            self._settle(row.at, one)

    def bowed(self, row: Row) -> None:
        if one := self.people.get(row.event.person):
            one.leave(bowed=True)
            self._settle(row.at, one)

    def removed(self, row: Row) -> None:
        if one := self.people.get(row.event.person):
            self._mark(row, "removed", self._where(one), row.event.person)
            one.leave(removed=True)
            self._settle(row.at, one)

    def readmitted(self, row: Row) -> None:
        if one := self.people.get(row.event.person):
            one.removed = False

    def erased(self, row: Row) -> None:
        if one := self.people.get(row.event.person):
            one.leave(erased=True)
            self._settle(row.at, one)

    def help_called(self, row: Row) -> None:
        if one := self.people.get(row.event.person):
            self._mark(row, "help", self._where(one), row.event.person)

    def rated(self, row: Row) -> None:
        if (one := self.people.get(row.event.person)) and 0 <= row.event.stars <= 5:
            one.stars, one.comment = row.event.stars, row.event.comment if row.event.stars else ""

    # --- rooms --------------------------------------------------------------------------------------------------------

    def room_opened(self, row: Row) -> None:
        event = row.event
        if not event.room or event.room in self.rooms or event.room == self.hall:
            return
        small = event.kind == SMALL
        self.rooms[event.room] = Room(event.number, event.name, small=small, opened=row.at)
        if small and self._round and self._round.open:
            self._round.open.add(event.room)

    def room_named(self, row: Row) -> None:
        if room := self.rooms.get(row.event.room):
            room.name = row.event.name

    def room_closed(self, row: Row) -> None:
        room = self.rooms.get(row.event.room)
        if room is None:
            return
        if room.small:
            self._close({row.event.room}, row.at)
            return
        room.closed = row.at
        for one in self.people.values():
            if one.room == row.event.room:
                one.room, one.plays = "", False
        self._settle(row.at)

    def placed(self, row: Row) -> None:
        event = row.event
        room = self.rooms.get(event.room)
        if event.room and (room is None or room.closed or room.small):
            return
        people = [one for who in event.people if (one := self.people.get(who)) and one.may_sit()]
        for one in people:
            one.room, one.plays = event.room, event.plays and bool(event.room)
            one.sit(row.at)
            self._settle(row.at, one)

    # --- small groups -------------------------------------------------------------------------------------------------

    def sought(self, row: Row) -> None:
        scheme, now = row.event.scheme, self._round
        if now is None or not now.goes_on(scheme):
            self._round = Round(scheme.id, scheme.rounds)
        else:
            now.scheme, now.rounds = scheme.id, scheme.rounds
        self._settle(row.at)

    def breakout_ended(self, row: Row) -> None:
        now = self._round
        if now and now.number:
            now.rounds = min(now.number, now.rounds)
        else:
            self._round = None
        self._settle(row.at)

    def round_began(self, row: Row) -> None:
        now = self._round
        if now is None:
            return
        there = {name: who for name, who in row.event.rooms.items() if name in self.rooms and self.rooms[name].small}
        now.number, now.open = row.event.round, set(there)
        for name, people in there.items():
            self.rooms[name].closed = 0
            self._group(people, name)
        if there:
            self._mark(row, "round", text=str(row.event.round))
        self._settle(row.at)

    def _group(self, people: Iterable[str], room: str) -> None:
        for who in people:
            if (one := self.people.get(who)) and one.may_sit():
                one.breakout = room

    def grouped(self, row: Row) -> None:
        now, event = self._round, row.event
        if now is None or (event.room and event.room not in now.open):
            return
        self._group(event.people, event.room)
        self._settle(row.at, *(one for who in event.people if (one := self.people.get(who))))

    def rooms_ended(self, row: Row) -> None:
        self._close(set(row.event.rooms), row.at)

    def _close(self, rooms: set[str], at: int) -> None:
        """Close rooms of the round; whoever was there is in the hall."""
        over = rooms & self._round.open if self._round else set()
        if self._round is None or not over:
            return
        self._round.open -= over
        for name in over:
            self.rooms[name].closed = at
        for one in self.people.values():
            if one.breakout in over and one.may_sit():
                one.breakout = ""
        self._settle(at)

    def passed_over(self, row: Row) -> None:
        """What is measured elsewhere."""


HANDLERS: Final[dict[str, Callable[[Course, Row], Any]]] = {
    "prepared": Course.prepared, "opened": Course.lobby, "step_began": Course.step_began, "closed": Course.over,
    "cancelled": Course.over, "recalled": Course.recalled, "gathered": Course.gathered, "released": Course.released,
    "notified": Course.notified, "registered": Course.registered, "unregistered": Course.unregistered,
    "joined": Course.joined, "arrived": Course.arrived, "left": Course.left, "bowed": Course.bowed,
    "revoked": Course.bowed, "removed": Course.removed, "readmitted": Course.readmitted, "erased": Course.erased,
    "help_called": Course.help_called, "rated": Course.rated, "room_opened": Course.room_opened,
    "room_named": Course.room_named, "room_closed": Course.room_closed, "placed": Course.placed,
    "sought": Course.sought, "breakout_ended": Course.breakout_ended, "round_began": Course.round_began,
    "grouped": Course.grouped, "rooms_ended": Course.rooms_ended, "voted": Course.passed_over,
}  # fmt: skip
