"""Moving people between groups until the sizes are right: as few as possible, each where they fit best."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from server.meetup.grouping.circle import HARD, Circle
from server.meetup.grouping.layout import Slot, layout, spoken_by
from server.meetup.grouping.problem import Problem
from server.meetup.scheme import Groups

LEAST, MOST, IN_ALL = 4, 24, 2_000
"""Rooms that are looked at for somebody who is to go into one; for all together."""
FEW = 40
"""Newcomers; for more there are places enough to choose from."""
Kind = TypeVar("Kind")


def in_place(rooms: Sequence[Kind], people: Sequence[Sequence[str]], pins: Mapping[str, int]) -> list[Kind]:
    """Bring rooms to those places to which most of their ``people`` are pinned.

    >>> in_place("abc", [["x"], ["y"], ["z"]], {"z": 0})
    ['c', 'b', 'a']
    """
    order = list(range(len(rooms)))
    for place in sorted({place for place in pins.values() if 0 <= place < len(rooms)}):
        votes = [sum(pins.get(who) == place for who in people[room]) for room in order]
        best = votes.index(max(votes))
        if votes[best] > votes[place]:
            order[place], order[best] = order[best], order[place]
    return [rooms[room] for room in order]


class Moving:
    """Rooms in their places, each with its slot, and the people who are in none."""

    def __init__(self, problem: Problem, groups: Groups) -> None:
        self.circle = Circle(problem)
        self.spoken = spoken_by(problem.people, problem.wanted.language)
        self._pins, self._seed = problem.wanted.pins, problem.seed
        slots = layout(problem.people, problem.size, problem.wanted.language, self._pins)
        here = set(problem.people)
        kept = [[who for who in dict.fromkeys(group) if who in here] for group in groups]
        self.rooms, self.slots = self._fitted(kept, slots)
        self._take_out()
        seated = {who for room in self.rooms for who in room}
        self.queue = [who for who in problem.people if who not in seated]

    def _fitted(self, kept: Sequence[list[str]], slots: Sequence[Slot]) -> tuple[list[list[str]], list[Slot]]:
        """Match groups and slots, large with large. Other groups are given up; slots without a group are new."""
        left = sorted(slots, key=lambda slot: -slot.size)
        found: dict[int, Slot] = {}
        for place in sorted(range(len(kept)), key=lambda place: -len(kept[place])):
            name = self._language(kept[place])
            if kept[place] and (slot := next((slot for slot in left if slot.language in {name, ""}), None)):
                left.remove(slot)
                found[place] = slot
        rooms = [(kept[place], found[place]) for place in sorted(found)] + [([], slot) for slot in left]
        rooms = in_place(rooms, [people for people, _ in rooms], self._pins)
        return [list(people) for people, _ in rooms], [slot for _, slot in rooms]

    def _language(self, people: Sequence[str]) -> str:
        names = Counter(name for who in people if (name := self.spoken.get(who)))
        return max(sorted(names), key=names.__getitem__, default="")

    def _take_out(self) -> None:
        """Take out of each room who speaks another language, and whoever is too many."""
        seen: set[str] = set()
        for place, (room, slot) in enumerate(zip(self.rooms, self.slots, strict=True)):
            room[:] = [who for who in room if who not in seen and self.fits(who, slot)]
            seen.update(room)
            while len(room) > slot.size:
                room.remove(max(room, key=lambda who: self._weighs(who, room, place)))

    def fits(self, who: str, slot: Slot) -> bool:
        """Whether somebody can be in a room of that language."""
        return not slot.language or self.spoken.get(who, slot.language) == slot.language

    def _weighs(self, who: str, room: Sequence[str], place: int) -> int:
        """Return how good it is to take somebody out: not a room's only host, nor who is pinned there."""
        hosts = self.circle.hosts
        only = who in hosts and sum(one in hosts for one in room) == 1
        return self.circle.cost(who, room) - HARD * (only + (self._pins.get(who) == place))

    # --- filling ------------------------------------------------------------------------------------------------------

    def fill(self, *, by_chance: bool = False) -> None:
        """Put everybody who is in no room into one: where they fit best, or by chance."""
        for unit in self.units():
            self._seat(unit, by_chance=by_chance)
        self.queue = []

    def units(self) -> list[list[str]]:
        """Return those who are to be together, the most first; then those who are hard to please, then the others."""
        waiting, found = set(self.queue), []
        for who in sorted(self.queue, key=self._rank):
            if who in waiting:
                unit = [who, *sorted(self.circle.friends.get(who, set()) & waiting)]
                waiting.difference_update(unit)
                found.append(unit)
        return found

    def _rank(self, who: str) -> tuple[int, int, bytes]:
        circle = self.circle
        picky = len(circle.enemies.get(who, ())) + (who in circle.hosts) + 2 * (who in self._pins)
        return -len(circle.friends.get(who, ())), -picky, self._chance(who)

    def _chance(self, who: str) -> bytes:
        """Order people by a chance that is the same for the same seed."""
        return hashlib.blake2b(f"{self._seed}:{who}".encode(), digest_size=8).digest()

    def _seat(self, unit: list[str], *, by_chance: bool) -> None:
        """Put people into one room; into several, where none has places for all."""
        fit = [place for place in self._free(len(unit)) if self.fits(unit[0], self.slots[place])]
        if not fit and len(unit) > 1:
            widest = max(slot.size - len(room) for room, slot in zip(self.rooms, self.slots, strict=True))
            half = min(widest, len(unit) - 1)
            self._seat(unit[:half], by_chance=by_chance)
            self._seat(unit[half:], by_chance=by_chance)
            return
        fit = fit or self._free(1)
        place = fit[0] if by_chance else self._best(unit, fit)
        self._widen(place, len(unit))
        self.rooms[place] += unit

    def _free(self, wanted: int) -> list[int]:
        """Return the rooms that have so many places, emptiest first; with few newcomers, those too that can have one
        from a room with a place more.
        """
        slots, rooms = self.slots, self.rooms
        fit = [place for place, room in enumerate(rooms) if slots[place].size - len(room) >= wanted]
        if wanted == 1 and len(self.queue) <= FEW:
            spare = self._spare()
            full = [place for place, room in enumerate(rooms) if slots[place].size == len(room)]
            fit += [place for place in full if (slots[place].language, slots[place].size + 1) in spare]
        return sorted(fit, key=lambda place: len(rooms[place]))

    def _spare(self) -> dict[tuple[str, int], int]:
        """Return one room with a free place of each language and size."""
        return {
            (slot.language, slot.size): place
            for place, (room, slot) in enumerate(zip(self.rooms, self.slots, strict=True))
            if len(room) < slot.size
        }

    def _widen(self, place: int, wanted: int) -> None:
        """Give a room that is full the larger slot of one that has a place too many."""
        slot = self.slots[place]
        if len(self.rooms[place]) + wanted > slot.size:
            other = self._spare()[slot.language, slot.size + 1]
            self.slots[place], self.slots[other] = self.slots[other], slot

    def _best(self, unit: Sequence[str], fit: Sequence[int]) -> int:
        """Return where people fit best, of the emptiest rooms and those where they are wished to be."""
        friends = self.circle.friends.get(unit[0], set())
        looks = max(LEAST, min(MOST, IN_ALL // len(self.queue)))
        wished = [place for place in fit[looks:] if place == self._pins.get(unit[0]) or friends & {*self.rooms[place]}]
        return min([*fit[:looks], *wished], key=lambda place: (self._cost(unit, place), len(self.rooms[place])))

    def _cost(self, unit: Sequence[str], place: int) -> int:
        room, circle = self.rooms[place], self.circle
        off = sum(circle.pinned_off(who, place, len(self.rooms)) for who in unit)
        return sum(circle.cost(who, room) for who in unit) + HARD * off
