"""Mending groups in which a hard wish is broken: two people change places, where that helps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.meetup.grouping.circle import Circle

LOOKS = 1_500
"""Swaps that are considered at most."""


class Mending:
    """Groups, and where everybody is."""

    def __init__(self, circle: Circle, rooms: list[list[str]]) -> None:
        self.circle, self.rooms = circle, rooms
        self.at = {who: place for place, room in enumerate(rooms) for who in room}
        self._looks = LOOKS

    def run(self) -> None:
        for who in list(self._wishing()):
            if self._looks > 0 and self._badly(who):
                self._swap(who)

    def _wishing(self) -> Iterator[str]:
        """Yield everybody whom a hard wish is about, who is pinned first."""
        wanted, circle = self.circle.wanted, self.circle
        spoken = [who for who in self.at if wanted.language.get(who)] if len(set(wanted.language.values())) > 1 else []
        known = dict.fromkeys([*wanted.pins, *circle.friends, *circle.enemies, *wanted.hosts, *spoken])
        return (who for who in known if who in self.at)

    def _badly(self, who: str) -> bool:
        """Whether a wish about somebody is broken that could be kept."""
        circle, room = self.circle, self.rooms[self.at[who]]
        if circle.pinned_off(who, self.at[who], len(self.rooms)) or not circle.welcome(who, room):
            return True
        if any(friend in self.at and friend not in room for friend in circle.friends.get(who, ())):
            return True
        return who in circle.hosts and self._hosts(room) > 1 and any(not self._hosts(other) for other in self.rooms)

    def _hosts(self, room: Sequence[str]) -> int:
        return sum(one in self.circle.hosts for one in room)

    def _swap(self, who: str) -> None:
        """Swap somebody with whomever it helps most."""
        best, choice = 0, ""
        for other in self._partners(who):
            self._looks -= 1
            gain = self._gain(who, other)
            if gain > best:
                best, choice = gain, other
            if self._looks <= 0 or (best and self._looks % 32 == 0):
                break
        if choice:
            self._exchange(who, choice)

    def _partners(self, who: str) -> Iterator[str]:
        """Yield people of other rooms; of those first where somebody is wished to be."""
        mine, circle = self.at[who], self.circle
        rooms = [place for place in range(len(self.rooms)) if place != mine]
        friends = circle.friends.get(who, set())
        pin = circle.wanted.pins.get(who)
        seeks = who in circle.hosts
        rooms.sort(
            key=lambda place: (
                place != pin,
                friends.isdisjoint(self.rooms[place]) if friends else seeks and self._hosts(self.rooms[place]) > 0,
            )
        )
        return (other for place in rooms for other in list(self.rooms[place]))

    def _gain(self, one: str, other: str) -> int:
        """Return how many wishes more are kept when two people swap."""
        here, there = self.at[one], self.at[other]
        now = self._weighs(one, here, one) + self._weighs(other, there, other)
        return now - self._weighs(one, there, other) - self._weighs(other, here, one)

    def _weighs(self, who: str, place: int, instead: str) -> int:
        room = [one for one in self.rooms[place] if one not in {who, instead}]
        return self.circle.hard(who, room) + self.circle.pinned_off(who, place, len(self.rooms))

    def _exchange(self, one: str, other: str) -> None:
        here, there = self.at[one], self.at[other]
        mine, theirs = self.rooms[here], self.rooms[there]
        mine[mine.index(one)], theirs[theirs.index(other)] = other, one
        self.at[one], self.at[other] = there, here


def mend(circle: Circle, rooms: list[list[str]]) -> None:
    """Swap people as long as hard wishes are broken that can be kept."""
    Mending(circle, rooms).run()
