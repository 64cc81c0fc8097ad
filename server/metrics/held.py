"""What the course of a meetup is told with: somebody, a room, a round of small groups, a step as it was held. They
change while the log is folded.
"""

from __future__ import annotations

from typing import NamedTuple

from server.metrics.lean import Scheme, Step


class Stay(NamedTuple):
    """Somebody was in a room from ``start`` until just before ``end``."""

    room: str
    start: int
    end: int


class Someone:
    """One person, from the list or through the door. ``stays``: where they were, in order; the last one, while they are
    still there, is in ``place`` and ``since``.
    """

    def __init__(self) -> None:
        self.company = self.level = self.comment = ""
        self.registered = self.staff = False
        self.joined = self.asked = self.stars = 0
        self.here = self.bowed = self.removed = self.erased = False
        self.room = self.breakout = ""
        self.plays = False
        self.seated = -1
        """Milliseconds from their first page request to their first seat."""
        self.place, self.since = "", 0
        self.stays: list[Stay] = []

    def may_sit(self) -> bool:
        return not (self.bowed or self.removed or self.erased)

    def sit(self, at: int) -> None:
        """Note when they have come and have a seat for the first time."""
        if self.seated < 0 and self.joined and self.plays and self.may_sit():
            self.seated = at - self.asked

    def go(self, room: str, at: int) -> None:
        """Be in a room (empty: nowhere) from now on."""
        if room == self.place:
            return
        if self.place and at > self.since:
            self.stays.append(Stay(self.place, self.since, at))
        self.place, self.since = room, at

    def leave(self, *, bowed: bool = False, removed: bool = False, erased: bool = False) -> None:
        self.bowed, self.removed, self.erased = self.bowed or bowed, self.removed or removed, self.erased or erased
        self.here, self.room, self.breakout, self.plays = False, "", "", False


class Room:
    """``closed``: when, 0: it has not. A small group's may be opened again."""

    def __init__(self, number: int, name: str, *, small: bool, opened: int) -> None:
        self.number = number
        self.name = name
        self.small = small
        self.opened = opened
        self.closed = 0


class Round:
    """Small groups: their scheme and how many rounds it has, which is on, and the rooms that are open."""

    def __init__(self, scheme: str, rounds: int) -> None:
        self.scheme = scheme
        self.rounds = rounds
        self.number = 0
        self.open: set[str] = set()

    def goes_on(self, scheme: Scheme) -> bool:
        """Whether a scheme is for the rounds to come of what is under way."""
        left = 0 < self.number < min(self.rounds, scheme.rounds)
        return bool(self.open) or (left and self.scheme == scheme.id)


class Held:
    """A step as it was held. ``index``: in the agenda; ``ended``: 0: not yet."""

    def __init__(self, index: int, step: Step, start: int) -> None:
        self.index = index
        self.step = step
        self.start = start
        self.ended = 0
